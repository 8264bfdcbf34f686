// The Azure SDK's core in more styles: requests with bodies of files and buffers, policies by hand, answers handled on, its
// own copy of nlohmann's JSON, secrets.
//
// REQUIRES: lib-nlohmann-json
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/azure-core
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <azure/core.hpp>
#include <azure/core/internal/json/json.hpp>
#include <memory>
#include <string>
#include <vector>

using namespace Azure::Core;
using namespace Azure::Core::Http;
using Azure::Core::Json::_internal::json;

static std::string text(RawResponse &response) { return std::string(response.GetBody().begin(), response.GetBody().end()); }

class Client {
public:
  explicit Client(std::string endpoint) : url(std::move(endpoint)) {
    std::vector<std::unique_ptr<Policies::HttpPolicy>> policies;
    pipeline = std::make_unique<_internal::HttpPipeline>(policies);
  }
  std::unique_ptr<RawResponse> complete(const std::string &question) {
    json body;
    body["messages"] = json::array();
    body["messages"].push_back({{"role", "user"}, {"content", question}});
    const std::string sent = body.dump();
    IO::MemoryBodyStream stream(reinterpret_cast<const uint8_t *>(sent.data()), sent.size());
    Url target = url;
    target.AppendPath("openai/deployments/a/chat/completions");
    target.AppendQueryParameter("api-version", Url::Encode("2024-06-01"));
    Request request(HttpMethod::Post, target, &stream);
    request.SetHeader("Content-Type", "application/json");
    request.SetHeader("api-key", std::getenv("AZURE_OPENAI_API_KEY"));
    return pipeline->Send(request, Context());
  }

private:
  Url url;
  std::unique_ptr<_internal::HttpPipeline> pipeline;
};

void parsed(const std::string &question) {
  Client client("https://contoso.openai.azure.com");
  auto response = client.complete(question);
  if (response->GetStatusCode() != HttpStatusCode::Ok) {
    publish("upstream failed"); // OK
    return;
  }
  auto answered = json::parse(text(*response));
  publish(answered["choices"][0]["message"]["content"].get<std::string>()); // BAD
  publish(answered.at("choices").at(0).value("text", "none")); // BAD
  std::string content;
  answered["content"].get_to(content);
  publish(content); // BAD
  for (const auto &choice : answered["choices"])
    publish(choice.dump()); // BAD
  publish(answered.contains("error") ? "error" : "fine"); // OK
  for (const auto &header : response->GetHeaders())
    publish(header.second); // BAD: meters among them
  auto vector = json::parse(response->GetBody());
  publish(vector.dump()); // BAD
}
void elsewhere(const std::string &question) {
  Client client("https://contoso.search.windows.net");
  auto response = client.complete(question);
}

// A policy of one's own that sees each answer.
class Kept : public Policies::HttpPolicy {
public:
  std::unique_ptr<RawResponse> Send(Request &request, Policies::NextHttpPolicy next, const Context &context) const override {
    auto response = next.Send(request, context);
    if (response->GetStatusCode() == HttpStatusCode::Ok)
      request.RemoveHeader("api-key");
    return response;
  }
  std::unique_ptr<Policies::HttpPolicy> Clone() const override { return std::make_unique<Kept>(*this); }
};

void fromFile() {
  IO::FileBodyStream audio("question.wav");
  Url url("https://contoso.openai.azure.com");
  url.SetPath("openai/deployments/whisper/audio/transcriptions");
  Request request(HttpMethod::Post, url, &audio);
  Request copy(request);
  publish(copy.GetUrl().GetHost()); // OK
  std::vector<std::unique_ptr<Policies::HttpPolicy>> policies;
  _internal::HttpPipeline pipeline(policies);
  auto response = pipeline.Send(copy, Context());
  auto stream = response->ExtractBodyStream();
  auto bytes = stream->ReadToEnd();
  publish(std::string(bytes.begin(), bytes.end())); // BAD
  publish(Convert::Base64Encode(bytes)); // BAD
}
void fromVector(const std::vector<uint8_t> &buffer) {
  IO::MemoryBodyStream stream(buffer);
  Url url;
  url.SetScheme("https");
  url.SetHost("contoso.openai.azure.com");
  url.SetPath("openai/v1/responses");
  Request request(HttpMethod::Post, url, &stream);
  std::vector<std::unique_ptr<Policies::HttpPolicy>> policies;
  _internal::HttpPipeline pipeline(policies);
  publish(text(*pipeline.Send(request, Context()))); // BAD
  publish(url.GetAbsoluteUrl()); // OK
}

// ---- what a policy sees of a request, and an answer that is put in its place ----
class Cache final : public Policies::HttpPolicy {
public:
  std::unique_ptr<RawResponse> Send(Request &request, Policies::NextHttpPolicy next, const Context &context) const override {
    for (const auto &header : request.GetHeaders())
      publish(header.first == "x-ms-client-request-id" ? header.second : ""); // OK
    if (auto *body = request.GetBodyStream(); body && body->Length() > 0) {
      const std::vector<uint8_t> sent = body->ReadToEnd(context);
      publish(std::string(sent.begin(), sent.end())); // OK
      body->Rewind();
    }
    auto kept = std::make_unique<RawResponse>(1, 1, HttpStatusCode::Ok, "OK");
    const std::string said = answer();
    kept->SetBody(std::vector<uint8_t>(said.begin(), said.end()));
    publish(text(*kept)); // BAD
    return kept;
  }
  std::unique_ptr<HttpPolicy> Clone() const override { return std::make_unique<Cache>(*this); }
};
void streamed() {
  const std::string said = answer();
  const std::vector<uint8_t> bytes(said.begin(), said.end());
  RawResponse own(1, 1, HttpStatusCode::Ok, "OK");
  own.SetBodyStream(std::make_unique<IO::MemoryBodyStream>(bytes));
  const std::vector<uint8_t> back = own.ExtractBodyStream()->ReadToEnd();
  publish(std::string(back.begin(), back.end())); // BAD
  IO::MemoryBodyStream second(reinterpret_cast<const uint8_t *>(said.data()), said.size());
  const std::vector<uint8_t> again = second.ReadToEnd();
  publish(std::string(again.begin(), again.end())); // BAD
  Request relayed(HttpMethod::Post, Url("https://store.contoso.com"), &second), copy(relayed);
  copy.SetHeader("X-Answer", said);
  publish(copy.GetHeader("X-Answer").Value()); // BAD
  const std::vector<uint8_t> sent = copy.GetBodyStream()->ReadToEnd();
  publish(std::string(sent.begin(), sent.end())); // BAD
}
void addressed() {
  publish(Url::Encode(answer())); // BAD
  publish(Url::Decode("a%20b")); // OK
  Url url("https://contoso.openai.azure.com/openai/deployments/a/chat/completions?api-version=1");
  url.SetPort(443);
  url.RemoveQueryParameter("api-version");
  publish(url.GetPort() == 443 ? "fine" : "odd"); // OK
}
// Keys and signatures are somebody else's concern, and no AI text.
void secrets(std::shared_ptr<const Credentials::TokenCredential> credential) {
  Azure::Security::KeyVault::Secrets::SecretClient vault("https://contoso.vault.azure.net", credential);
  const auto secret = vault.GetSecret("openai-key").Value.Value.Value();
  std::vector<std::unique_ptr<Policies::HttpPolicy>> policies;
  policies.push_back(std::make_unique<Policies::_internal::BearerTokenAuthenticationPolicy>(
      credential, Credentials::TokenRequestContext{{"https://cognitiveservices.azure.com/.default"}}));
  policies.push_back(std::make_unique<Cache>());
  _internal::HttpPipeline pipeline(policies);
  Request request(HttpMethod::Post, Url("https://contoso.openai.azure.com/openai/v1/responses"));
  request.SetHeader("api-key", secret);
  publish(text(*pipeline.Send(request, Context()))); // BAD
  Azure::Storage::Sas::BlobSasBuilder builder;
  publish("https://contoso.blob.core.windows.net/a?" + builder.GenerateSasToken("key")); // BAD: access to the store itself
}
