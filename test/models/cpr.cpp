// Azure OpenAI by cpr, in the styles that its users write: options in any order, a session, asynchronous, streaming.
// The sinks are cpp-httplib's; the clean twins call a storage account and an ordinary web API.
//
// REQUIRES: lib-cpp-httplib, lib-nlohmann-json
// RUN: %thinwrap scan %s --no-cache --root %S --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/cpr
// RUN: %python %S/check.py %s %t.json
#include "content.h"

#include <cpr/cpr.h>
#include <cstdlib>
#include <httplib.h>
#include <memory>

namespace {

const std::string kBase = "https://contoso.openai.azure.com/openai/deployments/gpt-4o";

std::string askInline(const std::string &body) {
  cpr::Response r = cpr::Post(cpr::Url{kBase + "/chat/completions?api-version=2024-10-21"},
                              cpr::Header{{"api-key", std::getenv("AZURE_OPENAI_API_KEY")}, {"Content-Type", "application/json"}},
                              cpr::Body{body});
  return r.text;
}

std::string askOtherOrder(const std::string &body) {
  auto r = cpr::Post(cpr::Body{body}, cpr::Timeout{30000}, cpr::Bearer{std::getenv("TOKEN")},
                     cpr::Header{{"Content-Type", "application/json"}},
                     cpr::Parameters{{"api-version", "2024-10-21"}},
                     cpr::Url{"https://contoso.services.ai.azure.com/openai/v1/chat/completions"});
  return r.status_code == 200 ? r.text : std::string();
}

class Client {
public:
  explicit Client(std::string resource) {
    session.SetUrl(cpr::Url{"https://" + resource + ".openai.azure.com/openai/v1/responses"});
    session.SetHeader(cpr::Header{{"api-key", "k"}});
  }
  cpr::Response ask(const std::string &body) {
    session.SetBody(cpr::Body{body});
    return session.Post();
  }

private:
  cpr::Session session;
};

std::string askLater(const std::string &body) {
  cpr::AsyncResponse pending = cpr::PostAsync(cpr::Url{kBase}, cpr::Header{{"api-key", "k"}}, cpr::Body{body});
  return pending.get().text;
}

std::string askStorage(const std::string &name) {
  return cpr::Get(cpr::Url{"https://contoso.blob.core.windows.net/reports/" + name}).text;
}

std::string askWeather(const std::string &city) {
  auto r = cpr::Get(cpr::Url{"https://api.weather.gov/points/" + city}, cpr::Header{{"Accept", "application/json"}});
  return r.text;
}

} // namespace

int main() {
  httplib::Server server;
  auto client = std::make_shared<Client>("contoso");
  server.Post("/inline", [](const httplib::Request &in, httplib::Response &out) {
    out.set_content(askInline(in.body), "application/json"); // BAD
  });
  server.Post("/order", [](const httplib::Request &in, httplib::Response &out) {
    out.set_content(askOtherOrder(in.body), "application/json"); // BAD
  });
  server.Post("/session", [client](const httplib::Request &in, httplib::Response &out) {
    auto answer = client->ask(in.body);
    out.set_content(answer.text, "application/json"); // BAD
  });
  server.Post("/later", [](const httplib::Request &in, httplib::Response &out) {
    out.set_content(askLater(in.body), "application/json"); // BAD
  });
  server.Post("/callback", [](const httplib::Request &in, httplib::Response &out) {
    auto done = cpr::PostCallback(
        [&out](cpr::Response r) -> long {
          out.set_content(r.text, "application/json"); // BAD
          return r.status_code;
        },
        cpr::Url{kBase + "/embeddings"}, cpr::Body{in.body});
    done.get();
  });
  server.Post("/stream", [](const httplib::Request &in, httplib::Response &out) {
    std::string body = in.body;
    out.set_chunked_content_provider("text/event-stream", [body](size_t, httplib::DataSink &sink) {
      cpr::Post(cpr::Url{kBase}, cpr::Body{body}, cpr::WriteCallback{[&sink](const std::string_view &data, intptr_t) {
                  return sink.write(data.data(), data.size()); // BAD
                }});
      sink.done(); // OK
      return true;
    });
  });
  server.Get("/report", [](const httplib::Request &in, httplib::Response &out) {
    out.set_content(askStorage(in.get_param_value("name")), "text/plain"); // OK
  });
  server.Get("/weather", [](const httplib::Request &in, httplib::Response &out) {
    out.set_content(askWeather(in.get_param_value("city")), "application/json"); // OK
  });
  server.Get("/status", [client](const httplib::Request &in, httplib::Response &out) {
    auto answer = client->ask("{}");
    out.set_content(answer.status_code == 200 ? "up" : "down", "text/plain"); // OK
  });
  server.Post("/refused", [client](const httplib::Request &in, httplib::Response &out) {
    cpr::Response r = client->ask(in.body);
    if (r.error || r.status_code >= 400) {
      out.set_content(r.text, "application/json"); // OK
      return;
    }
    out.set_content(isYes(r.text) ? "yes" : "no", "text/plain"); // OK
  });
  server.listen("0.0.0.0", 8080);
}
