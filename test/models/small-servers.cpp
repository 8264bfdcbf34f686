// Simple-Web-Server and restbed on both sides.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S -I%S/Inputs/small-servers
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <client_http.hpp>
#include <iterator>
#include <memory>
#include <restbed>
#include <server_http.hpp>

using HttpServer = SimpleWeb::Server<SimpleWeb::HTTP>;
using HttpsClient = SimpleWeb::Client<SimpleWeb::HTTPS>;

void simpleWeb() {
  HttpServer server;
  server.config.port = 8080;
  server.resource["^/ask$"]["POST"] = [](std::shared_ptr<HttpServer::Response> response, std::shared_ptr<HttpServer::Request> request) {
    response->write(ask(request->content.string())); // BAD
  };
  server.resource["^/stream$"]["POST"] = [](std::shared_ptr<HttpServer::Response> response, std::shared_ptr<HttpServer::Request> request) {
    std::string in(std::istreambuf_iterator<char>(request->content), {});
    const std::string content = ask(in);
    *response << "HTTP/1.1 200 OK\r\nContent-Length: " << content.length() << "\r\n\r\n" << content; // BAD
  };
  server.resource["^/status$"]["GET"] = [](std::shared_ptr<HttpServer::Response> response, std::shared_ptr<HttpServer::Request>) {
    response->write(SimpleWeb::StatusCode::success_ok, "fine"); // OK
    response->send();
  };
  server.resource["^/typed$"]["GET"] = [](std::shared_ptr<HttpServer::Response> response, std::shared_ptr<HttpServer::Request> request) {
    for (auto &field : request->parse_query_string())
      if (field.first == "q")
        response->write(SimpleWeb::StatusCode::success_ok, ask(field.second), {{"Content-Type", "text/plain"}}); // BAD
  };
  server.default_resource["GET"] = [](std::shared_ptr<HttpServer::Response> response, std::shared_ptr<HttpServer::Request> request) {
    response->write(SimpleWeb::StatusCode::client_error_bad_request, "no such page: " + request->path); // OK
  };
  server.start();
}
void simpleClient(const std::string &body) {
  HttpsClient client("contoso.openai.azure.com:443");
  auto response = client.request("POST", "/openai/v1/chat/completions", body, {{"api-key", std::getenv("AZURE_OPENAI_API_KEY")}});
  publish(response->content.string()); // BAD
  client.request("POST", "/openai/v1/responses", body, [](std::shared_ptr<HttpsClient::Response> r, const std::error_code &ec) {
    if (!ec)
      publish(r->content.string()); // BAD
  });
  client.request("POST", "/openai/v1/responses", body, {{"api-key", "k"}}, [](std::shared_ptr<HttpsClient::Response> r, const std::error_code &) {
    std::string line;
    std::getline(r->content, line);
    publish(line); // BAD
  });
  HttpsClient other("example.org");
  publish(other.request("GET", "/news")->content.string()); // OK
}

// restbed
void post(const std::shared_ptr<restbed::Session> session) {
  const auto request = session->get_request();
  const auto length = request->get_header("Content-Length", 0);
  session->fetch(length, [](const std::shared_ptr<restbed::Session> session, const restbed::Bytes &body) {
    const std::string text = ask(restbed::String::to_string(body));
    session->close(restbed::OK, text, {{"Content-Type", "text/plain"}}); // BAD
  });
}
void restbedServer() {
  auto resource = std::make_shared<restbed::Resource>();
  resource->set_path("/ask");
  resource->set_method_handler("POST", post);
  resource->set_method_handler("GET", [](const std::shared_ptr<restbed::Session> session) {
    session->yield("data: " + ask(session->get_request()->get_query_parameter("q")) + "\n\n"); // BAD
  });
  resource->set_method_handler("DELETE", [](const std::shared_ptr<restbed::Session> session) {
    session->close(restbed::OK, "gone", {}); // OK
  });
  restbed::Service service;
  service.publish(resource);
  service.start();
}
void restbedClient(const std::string &body) {
  auto request = std::make_shared<restbed::Request>(restbed::Uri("https://contoso.openai.azure.com/openai/v1/chat/completions"));
  request->set_method("POST");
  request->set_header("api-key", "k");
  request->set_body(ask(body)); // one AI model asks the other
  auto response = restbed::Http::sync(request);
  auto bytes = restbed::Http::fetch(1024, response);
  publish(restbed::String::to_string(bytes)); // BAD
  restbed::Http::async(request, [](const std::shared_ptr<restbed::Request>, const std::shared_ptr<restbed::Response> response) {
    publish(restbed::String::to_string(response->get_body())); // BAD
  });
  auto other = std::make_shared<restbed::Request>(restbed::Uri("https://example.org/news"));
  publish(restbed::String::to_string(restbed::Http::sync(other)->get_body())); // OK
}
void restbedParts(const std::string &body) {
  auto request = std::make_shared<restbed::Request>(restbed::Uri("https://contoso.openai.azure.com"));
  request->set_path("/openai/v1/chat/completions");
  request->set_body(body);
  publish(restbed::String::to_string(restbed::Http::sync(request)->get_body())); // BAD
  restbed::Response said, calm;
  said.set_body(answer());
  publish(restbed::String::to_string(said.get_body())); // BAD
  calm.set_body("calm");
  publish(restbed::String::to_string(calm.get_body())); // OK
}
