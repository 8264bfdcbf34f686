// matrix: std=c++20 include=test/models/Inputs/azure-core seam=ask
//
// The pipeline of Azure's own SDK, below a small class of its own.
#include "seam.h"

#include <azure/core.hpp>

using namespace Azure::Core;
using namespace Azure::Core::Http;

namespace {

class Inference {
public:
  Inference(std::string endpoint, std::unique_ptr<HttpTransport> transport)
      : endpoint_(std::move(endpoint)), transport_(std::move(transport)) {}

  std::vector<uint8_t> complete(const std::string &body) const {
    Url url(endpoint_);
    url.AppendPath("openai/deployments");
    url.AppendPath("gpt-4o-mini");
    url.AppendPath("chat/completions");
    url.AppendQueryParameter("api-version", "2024-10-21");
    IO::MemoryBodyStream stream(reinterpret_cast<const uint8_t *>(body.data()), body.size());
    Request request(HttpMethod::Post, url, &stream, false);
    request.SetHeader("Authorization", "Bearer token");
    auto response = transport_->Send(request, Context());
    return response->ExtractBodyStream()->ReadToEnd();
  }

private:
  std::string endpoint_;
  std::unique_ptr<HttpTransport> transport_;
};

} // namespace

std::string seam::ask(const std::string &question) {
  Inference inference("https://contoso.openai.azure.com", std::make_unique<CurlTransport>());
  const auto bytes = inference.complete("{\"messages\":[{\"role\":\"user\",\"content\":\"" + question + "\"}]}");
  return {bytes.begin(), bytes.end()};
}
