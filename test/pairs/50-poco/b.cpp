#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>
#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/HTTPServer.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/StreamCopier.h>
#include <cstdlib>
#include <sstream>

using namespace Poco::Net;

static std::string ask(const std::string &question) {
  Poco::JSON::Object message, request;
  message.set("role", "user");
  message.set("content", question);
  Poco::JSON::Array messages;
  messages.add(message);
  request.set("messages", messages);

  HTTPClientSession session("contoso.openai.azure.com", 443);
  HTTPRequest post(HTTPRequest::HTTP_POST, "/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21");
  post.set("api-key", std::getenv("AZURE_OPENAI_API_KEY"));
  request.stringify(session.sendRequest(post));

  HTTPResponse response;
  std::istream &body = session.receiveResponse(response);
  Poco::JSON::Parser parser;
  auto answer = parser.parse(body).extract<Poco::JSON::Object::Ptr>();
  return answer->getArray("choices")->getObject(0)->getObject("message")->getValue<std::string>("content");
}

class Handler : public HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest &request, HTTPServerResponse &response) override {
    std::ostringstream question;
    Poco::StreamCopier::copyStream(request.stream(), question);
    const std::string text = ask(question.str());
    response.setContentType("text/plain");
    response.send() << text;
  }
};

class Factory : public HTTPRequestHandlerFactory {
public:
  HTTPRequestHandler *createRequestHandler(const HTTPServerRequest &) override { return new Handler; }
};

int main() {
  HTTPServer server(new Factory, 8080);
  server.start();
  getchar();
  server.stop();
}
