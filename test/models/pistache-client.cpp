// Pistache on both sides: its own client, answers that are sent later, streams, parameters and headers.
//
// REQUIRES: lib-pistache, lib-nlohmann-json
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S
// RUN: %python %S/check.py %s %t.json
#include "content.h"
#include "ends.h"

#include <pistache/client.h>
#include <pistache/endpoint.h>
#include <pistache/http.h>
#include <pistache/router.h>

using namespace Pistache;

// The client.
void client(const std::string &body) {
  Http::Experimental::Client http;
  http.init(Http::Experimental::Client::options().threads(1));
  auto pending = http.post("https://contoso.openai.azure.com/openai/v1/chat/completions").body(body).send();
  pending.then(
      [](Http::Response response) {
        publish(response.body()); // BAD
        publish(response.code() == Http::Code::Ok ? "ok" : "failed"); // OK
      },
      Async::IgnoreException);
  auto news = http.get("https://example.org/news").send();
  news.then([](Http::Response response) { publish(response.body()); }, Async::Throw); // OK
}

// What Azure says where it refuses is no answer of the AI model's.
void refused(const std::string &body) {
  Http::Experimental::Client http;
  http.init(Http::Experimental::Client::options().threads(1));
  Http::Experimental::RequestBuilder request = http.post("https://contoso.openai.azure.com");
  request.resource("https://contoso.openai.azure.com/openai/v1/chat/completions");
  request.header<Http::Header::Authorization>(std::getenv("AZURE_OPENAI_TOKEN"));
  request.header<Http::Header::ContentType>(MIME(Application, Json)).body(body).timeout(std::chrono::seconds(30));
  request.send().then(
      [](Http::Response response) {
        if (response.code() != Http::Code::Ok) {
          publish(response.body()); // OK
          return;
        }
        publish(contentOf(response.body())); // BAD
      },
      Async::IgnoreException);
}

class Relay : public Http::Handler {
public:
  HTTP_PROTOTYPE(Relay)
  void onRequest(const Http::Request &request, Http::ResponseWriter response) override {
    if (request.resource() == "/relay" && request.method() == Http::Method::Post) {
      auto upstream = std::make_shared<Http::Experimental::Client>();
      auto shared = std::make_shared<Http::ResponseWriter>(std::move(response));
      upstream->post("https://contoso.openai.azure.com/openai/v1/chat/completions").body(request.body()).send().then(
          [shared](Http::Response answered) { shared->send(Http::Code::Ok, answered.body()); }, // BAD
          Async::IgnoreException);
    } else if (request.resource() == "/header") {
      response.headers().add<Http::Header::ContentType>(MIME(Text, Plain));
      response.send(Http::Code::Ok, ask(request.headers().getRaw("X-Question").value())); // BAD
    } else {
      response.send(Http::Code::Not_Found, "no such page"); // OK
    }
  }
};

static void file(Http::ResponseWriter response) { Http::serveFile(response, "index.html"); }

class Api {
public:
  explicit Api(Address address) : endpoint(std::make_shared<Http::Endpoint>(address)) {
    Rest::Routes::Get(router, "/ask/:question", Rest::Routes::bind(&Api::get, this));
    Rest::Routes::Post(router, "/ask", Rest::Routes::bind(&Api::post, this));
    Rest::Routes::Get(router, "/version", [](const Rest::Request &, Http::ResponseWriter response) {
      response.send(Http::Code::Ok, "1.0"); // OK
      return Rest::Route::Result::Ok;
    });
    endpoint->setHandler(router.handler());
    endpoint->serveThreaded();
  }

private:
  void get(const Rest::Request &request, Http::ResponseWriter response) {
    const auto question = request.param(":question").as<std::string>();
    auto stream = response.stream(Http::Code::Ok);
    const std::string text = ask(question);
    stream << text.c_str() << Http::flush; // BAD
    stream.write(text.data(), text.size());
    stream.ends();
  }
  void post(const Rest::Request &request, Http::ResponseWriter response) {
    auto q = request.query().get("q");
    const std::string text = ask(q ? *q : request.body());
    response.send(Http::Code::Ok, text.c_str(), text.size(), MIME(Text, Plain)); // BAD
  }
  std::shared_ptr<Http::Endpoint> endpoint;
  Rest::Router router;
};
int main() {
  Http::listenAndServe<Relay>(Address("*:9080"));
  Api api(Address(Ipv4::any(), Port(9081)));
}
