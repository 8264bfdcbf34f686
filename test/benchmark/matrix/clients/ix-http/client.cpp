// matrix: std=c++20 include=test/models/Inputs/ixwebsocket seam=ask
//
// IXWebSocket's HTTP client; the endpoint is kept by a singleton of settings.
#include "seam.h"

#include <ix.h>

namespace {

class Settings {
public:
  static Settings &instance() {
    static Settings settings;
    return settings;
  }
  void setHost(const std::string &value) { host = value; }
  std::string url(const std::string &operation) const { return "https://" + host + "/openai/v1/" + operation; }

private:
  std::string host = "contoso.openai.azure.com";
};

} // namespace

std::string seam::ask(const std::string &question) {
  ix::HttpClient client;
  auto args = client.createRequest();
  args->extraHeaders["api-key"] = "k";
  args->extraHeaders["Content-Type"] = "application/json";
  auto answer = client.post(Settings::instance().url("responses"), "{\"input\":\"" + question + "\"}", args);
  if (answer->statusCode != 200)
    return {};
  return answer->body;
}
