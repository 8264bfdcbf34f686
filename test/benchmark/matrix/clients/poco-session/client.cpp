// matrix: std=c++17 needs=lib-poco seam=object
//
// A class behind an interface, with POCO's streams and JSON.
#include "seam.h"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>
#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/StreamCopier.h>
#include <Poco/URI.h>
#include <sstream>

namespace {

class PocoAssistant : public seam::Assistant {
public:
  explicit PocoAssistant(const Poco::URI &endpoint) : endpoint(endpoint) {}

  std::string reply(const std::string &question) override {
    Poco::Net::HTTPClientSession session(endpoint.getHost(), endpoint.getPort());
    Poco::Net::HTTPRequest request(Poco::Net::HTTPRequest::HTTP_POST, endpoint.getPathAndQuery(),
                                   Poco::Net::HTTPMessage::HTTP_1_1);
    Poco::JSON::Object::Ptr message = new Poco::JSON::Object;
    message->set("role", "user");
    message->set("content", question);
    Poco::JSON::Array::Ptr messages = new Poco::JSON::Array;
    messages->add(message);
    Poco::JSON::Object body;
    body.set("messages", messages);
    std::ostringstream text;
    body.stringify(text);

    request.set("api-key", "0123");
    request.setContentType("application/json");
    request.setContentLength(text.str().size());
    session.sendRequest(request) << text.str();

    Poco::Net::HTTPResponse response;
    std::istream &stream = session.receiveResponse(response);
    std::string answer;
    Poco::StreamCopier::copyToString(stream, answer);
    if (response.getStatus() != Poco::Net::HTTPResponse::HTTP_OK)
      return "";
    Poco::JSON::Parser parser;
    Poco::JSON::Object::Ptr parsed = parser.parse(answer).extract<Poco::JSON::Object::Ptr>();
    return parsed->getArray("choices")->getObject(0)->getObject("message")->getValue<std::string>("content");
  }

private:
  Poco::URI endpoint;
};

} // namespace

std::shared_ptr<seam::Assistant> seam::makeAssistant() {
  Poco::URI uri("https://fabrikam.openai.azure.com");
  uri.setPath("/openai/deployments/helpdesk/chat/completions");
  uri.addQueryParameter("api-version", "2024-06-01");
  return std::make_shared<PocoAssistant>(uri);
}
