#include "toolkit_server.h"

#include <cstdlib>
#include <exception>
#include <iostream>
#include <sstream>

static std::set<std::string> customer_keys() {
  std::set<std::string> keys;
  if (const char *list = std::getenv("TOOLKIT_CUSTOMER_KEYS")) {
    std::istringstream in(list);
    for (std::string key; std::getline(in, key, ',');)
      keys.insert(key);
  }
  return keys;
}

int main() {
  try {
    ToolkitServer server(AzureClient(ClientConfig::from_environment()), customer_keys());
    return server.listen(8080) ? 0 : 1;
  } catch (const std::exception &error) {
    std::cerr << "toolkit: " << error.what() << '\n';
    return 2;
  }
}
