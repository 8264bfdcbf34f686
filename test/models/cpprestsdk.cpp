// The C++ REST SDK: task chains, clients, listeners, its JSON.
//
// REQUIRES: lib-cpprest, lib-nlohmann-json
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S
// RUN: %python %S/check.py %s %t.json
#include "content.h"
#include "ends.h"

#include <cpprest/http_client.h>
#include <cpprest/http_listener.h>
#include <cpprest/json.h>
#include <cpprest/uri_builder.h>

using namespace web;
using namespace web::http;
using namespace web::http::client;
using web::http::experimental::listener::http_listener;

void chain() {
  http_client client(U("https://contoso.openai.azure.com"));
  uri_builder path(U("/openai/deployments"));
  path.append_path(U("gpt-4o")).append_path(U("chat/completions")).append_query(U("api-version"), U("2024-10-21"));
  http_request request(methods::POST);
  request.set_request_uri(path.to_uri());
  request.headers().add(U("api-key"), U("secret"));
  json::value body;
  body[U("messages")] = json::value::array();
  request.set_body(body);
  client.request(request)
      .then([](http_response response) { return response.extract_json(); })
      .then([](json::value value) {
        publish(value[U("choices")][0][U("message")][U("content")].as_string()); // BAD
      })
      .wait();
}

void elsewhere() {
  http_client client(U("https://api.example.org"));
  client.request(methods::GET, U("/weather")).then([](http_response response) {
    publish(response.extract_string().get()); // OK
  });
}

class Assistant {
public:
  explicit Assistant(const std::string &resource) : client(uri("https://" + resource + ".openai.azure.com/openai/v1/")) {}

  pplx::task<std::string> ask(const std::string &question) {
    json::value body = json::value::object();
    body["input"] = json::value::string(question);
    return client.request(methods::POST, "responses", body.serialize(), "application/json")
        .then([](pplx::task<http_response> previous) { return previous.get().extract_string(); })
        .then([](std::string text) { return json::value::parse(text).at("output_text").as_string(); });
  }

private:
  http_client client;
};

void tasks() {
  Assistant assistant("contoso");
  publish(assistant.ask("hello").get()); // BAD
  assistant.ask("hello").then([](pplx::task<std::string> done) {
    try {
      publish(done.get()); // BAD
    } catch (const std::exception &e) {
      publish(std::string("failed")); // OK
    }
  });
  publish(std::to_string(assistant.ask("hello").get().size())); // OK
}

void completionEvent() {
  pplx::task_completion_event<std::string> event;
  event.set(answer());
  pplx::create_task(event).then([](std::string text) { publish(text); }); // BAD
  pplx::task_from_result(answer()).then([](std::string text) { publish("done"); }); // OK
}

void onPost(http_request request) {
  request.extract_string().then([request](std::string body) {
    request.reply(status_codes::OK, answer(), "text/plain"); // BAD
    upstream(body); // BAD
  });
}

class Api {
public:
  Api() : listener(U("http://0.0.0.0:8080/api")) {
    listener.support(methods::GET, std::bind(&Api::get, this, std::placeholders::_1));
    listener.support(methods::POST, &onPost);
    listener.support([](http_request request) {
      json::value out;
      out[U("text")] = json::value::string(answer());
      request.reply(status_codes::OK, out); // BAD
    });
    listener.open().wait();
  }

  void get(http_request message) {
    auto query = uri::split_query(message.request_uri().query());
    upstream(query["host"]); // BAD
    http_response response(status_codes::OK);
    response.set_body(answer());
    response.headers().add(U("X-Model"), U("m"));
    message.reply(response); // BAD
    http_response plain(status_codes::NotFound);
    plain.set_body("no such ticket");
    message.reply(plain); // OK
  }

private:
  http_listener listener;
};

void start() { Api api; }

void refused() {
  http_client client(U("https://contoso.openai.azure.com/openai/deployments/gpt-4o/chat/completions"));
  http_response response = client.request(methods::POST).get();
  if (response.status_code() != status_codes::OK)
    publish(response.extract_string().get()); // OK
  else
    publish(isYes(response.extract_string().get()) ? "yes" : "no"); // OK
}
