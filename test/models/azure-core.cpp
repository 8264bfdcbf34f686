// The Azure SDK's pipeline and transports: buffered, streamed, with a token of Entra; storage beside it.
//
// REQUIRES: lib-nlohmann-json
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/azure-core
// RUN: %python %S/check.py %s %t.json
#include "content.h"
#include "ends.h"

#include <azure/core.hpp>
#include <cstdlib>

using namespace Azure::Core;
using namespace Azure::Core::Http;

static void pipeline(const _internal::HttpPipeline &pipeline, const std::string &body) {
  Url url("https://contoso.openai.azure.com");
  url.AppendPath("openai/deployments/gpt-4o/chat/completions");
  url.AppendQueryParameter("api-version", "2024-10-21");
  std::vector<uint8_t> bytes(body.begin(), body.end());
  IO::MemoryBodyStream stream(bytes);
  Request request(HttpMethod::Post, url, &stream);
  request.SetHeader("api-key", std::getenv("AZURE_OPENAI_API_KEY"));
  std::unique_ptr<RawResponse> response = pipeline.Send(request, Context());
  const auto &answer = response->GetBody();
  publish(std::string(answer.begin(), answer.end())); // BAD
}

static void transport(const std::string &body) {
  Azure::Identity::DefaultAzureCredential credential;
  auto token = credential.GetToken({{"https://cognitiveservices.azure.com/.default"}}, Context());
  IO::MemoryBodyStream stream(reinterpret_cast<const uint8_t *>(body.data()), body.size());
  Request request(HttpMethod::Post, Url("https://contoso.services.ai.azure.com/openai/v1/responses"), &stream, false);
  request.SetHeader("Authorization", "Bearer " + token.Token);
  std::unique_ptr<HttpTransport> transport = std::make_unique<CurlTransport>();
  auto response = transport->Send(request, Context());
  auto all = response->ExtractBodyStream()->ReadToEnd();
  publish(std::string(all.begin(), all.end())); // BAD
  publish(response->GetStatusCode() == HttpStatusCode::Ok ? "fine" : "failed"); // OK
}

static void pieces(CurlTransport &transport) {
  Request request(HttpMethod::Get, Url("https://contoso.openai.azure.com/openai/v1/files/x/content"));
  auto body = transport.Send(request, Context())->ExtractBodyStream();
  uint8_t buffer[1024];
  while (size_t n = body->Read(buffer, sizeof buffer))
    publish(std::string(reinterpret_cast<char *>(buffer), n)); // BAD
}

static void blob(const _internal::HttpPipeline &pipeline, const std::string &name) {
  Request request(HttpMethod::Get, Url("https://contoso.blob.core.windows.net/reports/" + name));
  auto response = pipeline.Send(request, Context());
  auto &body = response->GetBody();
  publish(std::string(body.begin(), body.end())); // OK
}

static void token() {
  Azure::Identity::DefaultAzureCredential credential;
  publish(credential.GetToken({{"https://ai.azure.com/.default"}}, Context()).Token); // BAD (access leaves)
}

static void refused(const _internal::HttpPipeline &pipeline) {
  Request request(HttpMethod::Post, Url("https://contoso.openai.azure.com/openai/v1/chat/completions"));
  auto response = pipeline.Send(request, Context());
  const auto &body = response->GetBody();
  const std::string text(body.begin(), body.end());
  if (response->GetStatusCode() != HttpStatusCode::Ok)
    publish(text); // OK
  else
    publish(isYes(text) ? "yes" : "no"); // OK
}
