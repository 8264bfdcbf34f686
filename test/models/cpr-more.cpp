// cpr as its users write it beyond the first page of its guide: addresses put together, options set one by one, forms and
// parts, several requests at once, events, threads of its own.
//
// REQUIRES: lib-nlohmann-json
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/cpr
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <cpr/cpr.h>
#include <cstdlib>
#include <nlohmann/json.hpp>

#define DEPLOYMENT "/openai/deployments/gpt-4o/chat/completions?api-version=2024-06-01"
static const std::string host = "https://contoso.openai.azure.com";

void addresses(const std::string &resource, const std::string &body) {
  publish(cpr::Post(cpr::Url{host} + DEPLOYMENT, cpr::Body{body}).text); // BAD
  publish(cpr::Post(cpr::Url{"https://", resource, ".openai.azure.com", DEPLOYMENT}, cpr::Body{body}).text); // BAD
  cpr::Url url{host};
  url += DEPLOYMENT;
  publish(cpr::Post(url, cpr::Body{body}).text); // BAD
  cpr::Url same = host + DEPLOYMENT;
  publish(cpr::Post(cpr::Url(same.str()), cpr::Body{body.data(), body.size()}).text); // BAD
  publish(cpr::Post(cpr::Url{"https://", resource, ".example.org"}, cpr::Body{body}).text); // OK
  publish(std::string(same)); // OK
}

void parsed(const std::string &question) {
  nlohmann::json body = {{"messages", {{{"role", "user"}, {"content", question}}}}};
  cpr::Header header;
  header["Content-Type"] = "application/json";
  header["api-key"] = std::getenv("AZURE_OPENAI_API_KEY");
  cpr::Parameters parameters;
  parameters.Add({"api-version", "2024-06-01"});
  auto r = cpr::Post(cpr::Url{host + "/openai/deployments/a/chat/completions"}, header, parameters, cpr::Body{body.dump()},
                     cpr::Timeout{1000}, cpr::VerifySsl{true});
  if (cpr::status::is_success(r.status_code)) {
    auto reply = nlohmann::json::parse(r.text);
    publish(reply["choices"][0]["message"]["content"].get<std::string>()); // BAD
  } else {
    publish("upstream: " + std::to_string(r.status_code)); // OK
    publish(r.error.message); // OK
  }
  publish(r.header["content-type"]); // OK
  publish(r.header["x-ratelimit-remaining-tokens"]); // BAD
}

void byOptions(const std::string &body) {
  cpr::Session session;
  session.SetOption(cpr::Url{host + DEPLOYMENT});
  session.SetOption(cpr::Header{{"api-key", "k"}});
  session.SetOption(cpr::Body{body});
  session.SetOption(cpr::VerifySsl{false});
  session.SetTimeout(cpr::Timeout{1000});
  publish(session.Post().text); // BAD
  session.SetOption(cpr::WriteCallback([](const std::string_view &data, intptr_t) {
    publish(std::string(data)); // BAD
    return true;
  }));
  session.Post();
  cpr::Session other;
  other.SetOption(cpr::Url{"https://example.org/news"});
  publish(other.Get().text); // OK
}

void later(const std::string &body) {
  auto session = std::make_shared<cpr::Session>();
  session->SetUrl(cpr::Url{host + DEPLOYMENT});
  session->SetBody(cpr::Body{body});
  auto waiting = session->PostAsync();
  waiting.wait();
  publish(waiting.get().text); // BAD
  session->PostCallback([](cpr::Response r) {
    publish(r.text); // BAD
    publish(r.status_code == 200 ? "ok" : "failed"); // OK
  });
  auto text = cpr::PostCallback([](cpr::Response r) { return r.text; }, cpr::Url{host + DEPLOYMENT}, cpr::Body{body});
  publish(text.get()); // BAD
  auto own = cpr::async([body] { return cpr::Post(cpr::Url{host + DEPLOYMENT}, cpr::Body{body}).text; });
  publish(own.get()); // BAD
}

void streamed(const std::string &body) {
  cpr::Session session;
  session.SetUrl(cpr::Url{host + DEPLOYMENT});
  session.SetBody(cpr::Body{body});
  session.SetWriteCallback(cpr::WriteCallback([](const std::string_view &data, intptr_t) {
    publish(std::string(data)); // BAD
    return true;
  }));
  session.Post();
  cpr::Post(cpr::Url{host + DEPLOYMENT}, cpr::Body{body}, cpr::ServerSentEventCallback([](cpr::ServerSentEvent &&event, intptr_t) {
    if (event.data == "[DONE]")
      return false;
    publish(event.data); // BAD
    return true;
  }));
}

void several(const std::string &a, const std::string &b) {
  auto answers = cpr::MultiPost(std::tuple{cpr::Url{host + DEPLOYMENT}, cpr::Body{a}}, std::tuple{cpr::Url{host + DEPLOYMENT}, cpr::Body{b}});
  for (const cpr::Response &each : answers)
    publish(each.text); // BAD
  auto news = cpr::MultiGet(std::tuple{cpr::Url{"https://example.org/a"}}, std::tuple{cpr::Url{"https://example.org/b"}});
  publish(news[0].text); // OK
}

void audio(const std::string &path) {
  auto r = cpr::Post(cpr::Url{host + "/openai/deployments/whisper/audio/transcriptions?api-version=2024-06-01"},
                     cpr::Header{{"api-key", "k"}}, cpr::Multipart{{"file", cpr::File{path}}, {"response_format", "text"}});
  publish(r.text); // BAD
  auto form = cpr::Post(cpr::Url{host + DEPLOYMENT}, cpr::Payload{{"prompt", path}}, cpr::Authentication{"user", "pass", cpr::AuthMode::BASIC});
  publish(form.text); // BAD
}

void pieces(const std::string &question) {
  const std::string said = nlohmann::json(answer() + question).dump(); // one AI model asks the other
  cpr::Session session;
  session.SetUrl(cpr::Url(host.c_str()) + "/openai/v1/responses");
  session.SetOption(cpr::Body(said.c_str()));
  publish(session.Post().text); // BAD
  const cpr::Body body(answer());
  publish(std::string(body.c_str())); // BAD
  publish(cpr::Url("https://api.weather.gov").str()); // OK
  const std::string key = std::getenv("CLIENT_KEY");
  auto sent = cpr::Post(cpr::Authentication("user", key, cpr::AuthMode::BASIC), cpr::Url{host + "/openai/v1/audio/transcriptions"}, cpr::Multipart{cpr::Part("model", "whisper"), {"text", question}});
  publish(sent.text); // BAD
}
