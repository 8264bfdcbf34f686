// matrix: std=c++17 needs=lib-poco
//
// A factory of request handlers.
#include "seam.h"

#include <Poco/JSON/Object.h>
#include <Poco/Net/HTMLForm.h>
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServer.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/ServerSocket.h>
#include <Poco/StreamCopier.h>

using namespace Poco::Net;

namespace {

class ChatHandler : public HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest &request, HTTPServerResponse &response) override {
    std::string question;
    Poco::StreamCopier::copyToString(request.stream(), question);
    response.setContentType("application/json");
    Poco::JSON::Object answer;
    answer.set("answer", seam::ask(question));
    answer.stringify(response.send()); // RELAY chat
  }
};

class RawHandler : public HTTPRequestHandler {
public:
  explicit RawHandler(std::shared_ptr<seam::Assistant> assistant) : assistant(std::move(assistant)) {}
  void handleRequest(HTTPServerRequest &request, HTTPServerResponse &response) override {
    HTMLForm form(request, request.stream());
    const std::string text = assistant->reply(form.get("q", ""));
    response.setContentLength(text.size());
    std::ostream &out = response.send();
    out << text; // RELAY raw
  }

private:
  std::shared_ptr<seam::Assistant> assistant;
};

// CLEAN decision
class GateHandler : public HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest &request, HTTPServerResponse &response) override {
    const std::string verdict = seam::ask("May " + request.getURI() + " pass?");
    if (verdict != "yes")
      response.setStatusAndReason(HTTPResponse::HTTP_FORBIDDEN);
    response.send() << (verdict == "yes" ? "welcome" : "no entry");
  }
};

// CLEAN health
class HealthHandler : public HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest &, HTTPServerResponse &response) override { response.sendBuffer("ok", 2); }
};

class Factory : public HTTPRequestHandlerFactory {
public:
  HTTPRequestHandler *createRequestHandler(const HTTPServerRequest &request) override {
    if (request.getURI() == "/chat")
      return new ChatHandler;
    if (request.getURI() == "/raw")
      return new RawHandler(seam::makeAssistant());
    if (request.getURI() == "/gate")
      return new GateHandler;
    return new HealthHandler;
  }
};

} // namespace

int main() {
  ServerSocket socket(8080);
  HTTPServer server(new Factory, socket, new HTTPServerParams);
  server.start();
  server.stop();
}
