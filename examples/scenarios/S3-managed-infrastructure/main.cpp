#include "tenants.h"
#include "upstream.h"

#include <cstdlib>
#include <httplib.h>
#include <iostream>

using namespace gateway;

int main(int argc, char **argv) {
  const char *key = std::getenv("AZURE_OPENAI_API_KEY");
  if (argc < 2 || !key) {
    std::cerr << "usage: gateway TENANTS_FILE, with AZURE_OPENAI_API_KEY set\n";
    return 2;
  }
  TenantDirectory tenants = TenantDirectory::load(argv[1]);
  Quota quota;
  Upstream upstream({"fabrikam-we.openai.azure.com", "fabrikam-ne.openai.azure.com"}, "gpt-4o", key);
  httplib::Server server;

  server.Post("/managed/chat", [&](const httplib::Request &request, httplib::Response &response) {
    auto tenant = tenants.byKey(request.get_header_value("X-Tenant-Key"));
    if (!tenant) {
      response.status = 401;
      return;
    }
    if (!tenant->licensed) {
      response.status = 402;
      response.set_content("the license has ended", "text/plain");
      return;
    }
    if (!quota.take(*tenant)) {
      response.status = 429;
      return;
    }
    std::string answer = upstream.chat(request.body);
    if (answer.empty()) {
      response.status = 503;
      return;
    }
    std::clog << tenant->name << " " << tenant->plan << " " << answer.size() << '\n';
    response.set_content(answer, "application/json");
  });

  return server.listen("0.0.0.0", 8080) ? 0 : 1;
}
