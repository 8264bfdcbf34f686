// Pistache: a handler to override, routes by bound methods and by lambda, streams, its client. Its header (0.0.5) does not parse
// without errors in Clang 19; the findings have to come all the same.
//
// REQUIRES: lib-pistache
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <pistache/client.h>
#include <pistache/endpoint.h>
#include <pistache/http.h>
#include <pistache/router.h>

using namespace Pistache;

class Relay : public Http::Handler {
public:
  HTTP_PROTOTYPE(Relay)
  void onRequest(const Http::Request &request, Http::ResponseWriter response) override {
    if (request.resource() == "/health") {
      response.send(Http::Code::Ok, "ok"); // OK
      return;
    }
    upstream(request.body()); // BAD
    if (request.query().has("host"))
      upstream(request.query().get("host").value()); // BAD
    response.send(Http::Code::Ok, answer()); // BAD
  }
};

class Streaming : public Http::Handler {
public:
  HTTP_PROTOTYPE(Streaming)
  void onRequest(const Http::Request &, Http::ResponseWriter response) override {
    auto stream = response.stream(Http::Code::Ok);
    stream << "data: "; // OK
    stream << answer(); // BAD
    stream << answer().c_str(); // BAD
    std::string text = answer();
    stream.write(text.data(), text.size()); // BAD
    stream.flush();
    stream << Http::ends;
  }
};

static void version(const Rest::Request &, Http::ResponseWriter response) {
  response.send(Http::Code::Ok, "1.0", MIME(Text, Plain)); // OK
}

static void plain(const Rest::Request &request, Http::ResponseWriter response) {
  upstream(request.param(":host").as<std::string>()); // BAD
  std::string text = answer();
  response.send(Http::Code::Ok, text.data(), text.size(), MIME(Text, Plain)); // BAD
}

class Service {
public:
  explicit Service(Address address) : endpoint(std::make_shared<Http::Endpoint>(address)) {}
  void start() {
    endpoint->init(Http::Endpoint::options().threads(2));
    using namespace Rest;
    Routes::Post(router, "/chat/:name", Routes::bind(&Service::chat, this));
    Routes::Get(router, "/count", Routes::bind(&Service::count, this));
    Routes::Get(router, "/version", Routes::bind(&version));
    Routes::Get(router, "/plain/:host", Routes::bind(&plain));
    Routes::Put(router, "/lambda", [this](const Rest::Request &request, Http::ResponseWriter response) {
      upstream(request.body()); // BAD
      response.send(Http::Code::Ok, last); // BAD
      return Rest::Route::Result::Ok;
    });
    router.get("/direct", [](const Rest::Request &request, Http::ResponseWriter response) {
      upstream(request.body()); // BAD
      return Rest::Route::Result::Ok;
    });
    router.addRoute(Http::Method::Patch, "/patch", [](const Rest::Request &request, Http::ResponseWriter) {
      upstream(request.body()); // BAD
      return Rest::Route::Result::Ok;
    });
    Routes::NotFound(router, [](const Rest::Request &request, Http::ResponseWriter response) {
      upstream(request.resource()); // BAD
      response.send(Http::Code::Not_Found, "no such thing"); // OK
      return Rest::Route::Result::Ok;
    });
    router.addCustomHandler([](const Rest::Request &request, Http::ResponseWriter) {
      upstream(request.body()); // BAD
      return Rest::Route::Result::Ok;
    });
    endpoint->setHandler(router.handler());
    endpoint->serve();
  }

private:
  void chat(const Rest::Request &request, Http::ResponseWriter response) {
    const std::string name = request.param(":name").as<std::string>();
    upstream(name); // BAD
    last = ask(request.body());
    response.send(Http::Code::Ok, last); // BAD
  }
  void count(const Rest::Request &, Http::ResponseWriter response) {
    response.headers().add<Http::Header::Server>("platform");
    response.send(Http::Code::Ok, std::to_string(++calls)); // OK
  }
  std::shared_ptr<Http::Endpoint> endpoint;
  Rest::Router router;
  std::string last;
  int calls = 0;
};

void client() {
  Http::Experimental::Client client;
  auto response = client.post("https://contoso.openai.azure.com/openai/deployments/gpt-4o/chat/completions").body("{}").send();
  response.then([](Http::Response answered) { publish(answered.body()); }, Async::IgnoreException); // BAD
  auto other = client.get("http://www.example.org/").send();
  other.then([](Http::Response answered) { publish(answered.body()); }, Async::IgnoreException); // OK
}

int main() {
  Http::listenAndServe<Relay>(Address("*:9080"));
  Http::listenAndServe<Streaming>(Address("*:9081"));
  Service(Address("*:9082")).start();
}
