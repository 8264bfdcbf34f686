// POCO: client sessions, servers, its JSON.
//
// REQUIRES: lib-poco, lib-nlohmann-json
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S
// RUN: %python %S/check.py %s %t.json
#include "content.h"
#include "ends.h"

#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>
#include <Poco/Net/HTMLForm.h>
#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/HTTPServer.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/StreamCopier.h>
#include <Poco/URI.h>
#include <memory>
#include <sstream>

using namespace Poco::Net;

std::string post(const std::string &body) {
  Poco::URI uri("https://contoso.openai.azure.com/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21");
  HTTPClientSession session(uri.getHost(), uri.getPort());
  HTTPRequest request(HTTPRequest::HTTP_POST, uri.getPathAndQuery(), HTTPMessage::HTTP_1_1);
  request.set("api-key", "secret");
  request.setContentType("application/json");
  request.setContentLength(body.length());
  session.sendRequest(request) << body;
  HTTPResponse response;
  std::istream &in = session.receiveResponse(response);
  std::string text;
  Poco::StreamCopier::copyToString(in, text);
  return text;
}

void relay() {
  publish(post("{}")); // BAD
  publish(post("{}").empty() ? "empty" : "something"); // OK
}

class Client {
public:
  explicit Client(const std::string &host) : session(host, 443) {}
  std::string ask(const std::string &question) {
    HTTPRequest request("POST", "/openai/deployments/a/chat/completions?api-version=1");
    request.add("api-key", "k");
    Poco::JSON::Object body;
    body.set("prompt", question);
    body.stringify(session.sendRequest(request));
    HTTPResponse response;
    std::istream &in = session.receiveResponse(response);
    Poco::JSON::Parser parser;
    auto parsed = parser.parse(in).extract<Poco::JSON::Object::Ptr>();
    auto choices = parsed->getArray("choices");
    return choices->getObject(0)->getObject("message")->getValue<std::string>("content");
  }

private:
  HTTPClientSession session;
};

void byClass() {
  Client client("contoso.openai.azure.com");
  publish(client.ask("hello")); // BAD
}

void elsewhere() {
  HTTPClientSession session("www.example.org");
  HTTPRequest request("GET", "/prices");
  session.sendRequest(request);
  HTTPResponse response;
  std::ostringstream out;
  Poco::StreamCopier::copyStream(session.receiveResponse(response), out);
  publish(out.str()); // OK
}

class Handler : public HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest &request, HTTPServerResponse &response) override {
    HTMLForm form(request, request.stream());
    upstream(form["host"]); // BAD
    response.setContentType("text/plain");
    if (form.has("own")) {
      response.send() << "own data"; // OK
      return;
    }
    response.send() << answer(); // BAD
  }
};

class JsonHandler : public HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest &request, HTTPServerResponse &response) override {
    std::string body(std::istreambuf_iterator<char>(request.stream()), {});
    upstream(body); // BAD
    Poco::JSON::Object out;
    out.set("answer", answer());
    std::ostream &stream = response.send();
    out.stringify(stream); // BAD
  }
};

class BufferHandler : public HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest &, HTTPServerResponse &response) override {
    const std::string text = answer();
    response.sendBuffer(text.data(), text.size()); // BAD
  }
};

class Health : public HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest &, HTTPServerResponse &response) override {
    response.sendBuffer("ok", 2); // OK
  }
};

class Factory : public HTTPRequestHandlerFactory {
public:
  HTTPRequestHandler *createRequestHandler(const HTTPServerRequest &request) override {
    if (request.getURI() == "/health")
      return new Health;
    if (request.getURI() == "/json")
      return new JsonHandler;
    if (request.getURI() == "/buffer")
      return new BufferHandler;
    return new Handler;
  }
};

// An object that keeps the URL's pieces, made by a factory for each request.
class Upstream {
public:
  explicit Upstream(const Poco::URI &endpoint) : endpoint(endpoint) {}
  std::string ask(const std::string &question) {
    Poco::Net::HTTPClientSession session(endpoint.getHost(), endpoint.getPort());
    Poco::Net::HTTPRequest request(Poco::Net::HTTPRequest::HTTP_POST, endpoint.getPathAndQuery());
    session.sendRequest(request) << question;
    Poco::Net::HTTPResponse response;
    std::string text;
    Poco::StreamCopier::copyToString(session.receiveResponse(response), text);
    return text;
  }

private:
  Poco::URI endpoint;
};

class KeptUpstreamHandler : public Poco::Net::HTTPRequestHandler {
public:
  explicit KeptUpstreamHandler(std::shared_ptr<Upstream> upstream) : upstream(std::move(upstream)) {}
  void handleRequest(Poco::Net::HTTPServerRequest &request, Poco::Net::HTTPServerResponse &response) override {
    const std::string text = upstream->ask(request.getURI());
    if (text.empty())
      response.setStatus("502"); // OK
    response.send() << text; // BAD
  }

private:
  std::shared_ptr<Upstream> upstream;
};

Poco::Net::HTTPRequestHandler *makeKeptUpstreamHandler() {
  return new KeptUpstreamHandler(
      std::make_shared<Upstream>(Poco::URI("https://fabrikam.openai.azure.com/openai/deployments/helpdesk")));
}

void refused() {
  HTTPClientSession session("contoso.openai.azure.com", 443);
  HTTPRequest request(HTTPRequest::HTTP_POST, "/openai/deployments/gpt-4o/chat/completions?api-version=1");
  session.sendRequest(request) << "{}";
  HTTPResponse response;
  std::string text;
  Poco::StreamCopier::copyToString(session.receiveResponse(response), text);
  if (response.getStatus() == HTTPResponse::HTTP_OK)
    publish(isYes(text) ? "yes" : "no"); // OK
  else
    publish(text); // OK
}
