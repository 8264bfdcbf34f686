// bench: std=c++17
// A cpprestsdk listener that picks the text out of an answer, by continuations.
#include <cpprest/http_client.h>
#include <cpprest/http_listener.h>
#include <cpprest/json.h>
#include <iostream>
#include <string>

using namespace web;
using namespace web::http;

static pplx::task<utility::string_t> ask(const utility::string_t &Question) {
  client::http_client Client(U("https://example.openai.azure.com"));
  json::value Message;
  Message[U("role")] = json::value::string(U("user"));
  Message[U("content")] = json::value::string(Question);
  json::value Body;
  Body[U("messages")] = json::value::array({Message});
  http_request Request(methods::POST);
  Request.set_request_uri(U("/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21"));
  Request.headers().add(U("api-key"), U("secret"));
  Request.set_body(Body);
  return Client.request(Request)
      .then([](http_response Response) { return Response.extract_json(); })
      .then([](json::value Answer) { return Answer[U("choices")][0][U("message")][U("content")].as_string(); });
}

int main() {
  experimental::listener::http_listener Listener(U("http://0.0.0.0:8080/ask"));
  Listener.support(methods::POST, [](http_request Request) {
    Request.extract_string().then([](utility::string_t Body) { return ask(Body); }).then([=](utility::string_t Text) {
      Request.reply(status_codes::OK, Text);
    });
  });
  Listener.support(methods::GET, [](http_request Request) { Request.reply(status_codes::OK, U("ok")); });
  Listener.open().wait();
  std::string Line;
  std::getline(std::cin, Line);
  Listener.close().wait();
}
