// bench: std=c++17
// A POCO server whose handler streams an upstream's answer on.
#include <Poco/Dynamic/Var.h>
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
#include <Poco/URI.h>
#include <Poco/Util/ServerApplication.h>
#include <ostream>
#include <string>

using namespace Poco::Net;

static std::string ask(const std::string &Body) {
  Poco::URI Uri("http://example.openai.azure.com/openai/deployments/gpt-4o/chat/completions");
  HTTPClientSession Session(Uri.getHost(), Uri.getPort());
  HTTPRequest Request(HTTPRequest::HTTP_POST, Uri.getPathAndQuery(), HTTPMessage::HTTP_1_1);
  Request.set("api-key", "secret");
  Request.setContentLength(static_cast<std::streamsize>(Body.size()));
  Session.sendRequest(Request) << Body;
  HTTPResponse Response;
  std::string Text;
  Poco::StreamCopier::copyToString(Session.receiveResponse(Response), Text);
  Poco::JSON::Parser Parser;
  Poco::JSON::Object::Ptr Root = Parser.parse(Text).extract<Poco::JSON::Object::Ptr>();
  return Root->getArray("choices")->getObject(0)->getObject("message")->getValue<std::string>("content");
}

class Handler : public HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest &Request, HTTPServerResponse &Response) override {
    std::string Body;
    Poco::StreamCopier::copyToString(Request.stream(), Body);
    Response.setContentType("text/plain");
    Response.send() << (Request.getURI() == "/health" ? std::string("ok") : ask(Body));
  }
};

class Factory : public HTTPRequestHandlerFactory {
public:
  HTTPRequestHandler *createRequestHandler(const HTTPServerRequest &) override { return new Handler; }
};

class Application : public Poco::Util::ServerApplication {
protected:
  int main(const std::vector<std::string> &) override {
    HTTPServer Server(new Factory, 8080);
    Server.start();
    waitForTerminationRequest();
    Server.stop();
    return EXIT_OK;
  }
};

POCO_SERVER_MAIN(Application)
