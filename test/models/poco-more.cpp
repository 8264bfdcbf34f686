// POCO beyond one request: addresses from their parts, its JSON in other ways, encoders, configuration, WebSocket, forms.
//
// REQUIRES: lib-poco
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <Poco/AutoPtr.h>
#include <Poco/Base64Decoder.h>
#include <Poco/Base64Encoder.h>
#include <Poco/Buffer.h>
#include <Poco/DeflatingStream.h>
#include <Poco/Dynamic/Var.h>
#include <Poco/Environment.h>
#include <Poco/Format.h>
#include <Poco/InflatingStream.h>
#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>
#include <Poco/JSON/Query.h>
#include <Poco/JSON/Stringifier.h>
#include <Poco/Logger.h>
#include <Poco/Net/HTMLForm.h>
#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/WebSocket.h>
#include <Poco/NullStream.h>
#include <Poco/SharedPtr.h>
#include <Poco/StreamCopier.h>
#include <Poco/String.h>
#include <Poco/URI.h>
#include <Poco/Util/PropertyFileConfiguration.h>
#include <sstream>

using namespace Poco::Net;
using Poco::Dynamic::Var;

static std::string send(HTTPClientSession &session, HTTPRequest &request, const std::string &body) {
  request.setContentLength(body.size());
  std::ostream &out = session.sendRequest(request);
  out << body;
  HTTPResponse response;
  std::istream &in = session.receiveResponse(response);
  std::string text;
  Poco::StreamCopier::copyToString(in, text);
  return text;
}

void parts(const std::string &resource) {
  Poco::URI uri;
  uri.setScheme("https");
  uri.setHost(resource + ".openai.azure.com");
  uri.setPath("/openai/deployments/a/chat/completions");
  uri.addQueryParameter("api-version", "2024-06-01");
  HTTPClientSession session;
  session.setHost(uri.getHost());
  session.setPort(uri.getPort());
  session.setKeepAlive(true);
  HTTPRequest request;
  request.setMethod(HTTPRequest::HTTP_POST);
  request.setURI(uri.getPathAndQuery());
  request.setHost(session.getHost());
  request.setCredentials("Bearer", "token");
  publish(send(session, request, "{}")); // BAD
  publish(request.getHost()); // OK
  Poco::URI copy;
  copy = uri;
  for (const auto &each : copy.getQueryParameters())
    publish(each.second); // OK
  std::string encoded, decoded;
  Poco::URI::encode(send(session, request, "{}"), "+&", encoded);
  publish(encoded); // BAD
  Poco::URI::decode(encoded, decoded);
  publish(decoded); // BAD
}
void configured(Poco::Util::AbstractConfiguration &config) {
  HTTPClientSession session(config.getString("azure.openai.host", "contoso.openai.azure.com"), 443);
  HTTPRequest request("POST", "/openai/v1/responses");
  publish(send(session, request, "{}")); // BAD
  HTTPClientSession other(Poco::Environment::get("NEWS_HOST"), 443);
  HTTPRequest latest("GET", "/latest");
  publish(send(other, latest, "")); // OK
}

void headers() {
  HTTPClientSession session("contoso.openai.azure.com", 443);
  HTTPRequest request("POST", "/openai/v1/responses");
  session.sendRequest(request);
  HTTPResponse response;
  session.receiveResponse(response);
  publish(response.get("Content-Type")); // OK
  publish(response.get("x-ratelimit-remaining-tokens")); // BAD
  for (const auto &each : response)
    publish(each.second); // BAD: meters among them
  publish(response.getReason()); // OK
}

void json() {
  Poco::JSON::Parser parser;
  Var parsed = parser.parse(answer());
  auto object = parsed.extract<Poco::JSON::Object::Ptr>();
  publish(object->get("content").toString()); // BAD
  publish(object->getValue<std::string>("content")); // BAD
  publish(object->optValue<std::string>("content", "none")); // BAD
  publish(parsed.toString()); // BAD
  Var again = parser.result();
  publish(again.toString()); // BAD
  publish(object->has("error") ? "error" : "fine"); // OK
  for (const auto &each : *object)
    publish(each.second.toString()); // BAD
  Poco::JSON::Array::Ptr choices = object->getArray("choices");
  for (size_t i = 0; i < choices->size(); ++i)
    publish(choices->getObject(i)->getValue<std::string>("text")); // BAD
  for (const auto &each : *choices)
    publish(each.extract<Poco::JSON::Object::Ptr>()->getValue<std::string>("text")); // BAD
  Poco::JSON::Query query(parsed);
  publish(query.findValue("choices[0].message.content", std::string())); // BAD
  publish(query.find("choices[0]").toString()); // BAD
  auto first = query.findObject("choices[0].message");
  publish(first->getValue<std::string>("content")); // BAD
  std::string text;
  parsed.convert(text);
  publish(text); // BAD
}
void written() {
  Poco::JSON::Object::Ptr out = new Poco::JSON::Object;
  out->set("answer", answer());
  Poco::JSON::Array list;
  list.add("x");
  list.add(answer());
  list.set(0, "y");
  out->set("list", list);
  std::ostringstream stream;
  Poco::JSON::Stringifier::stringify(out, stream);
  publish(stream.str()); // BAD
  std::ostringstream condensed;
  Poco::JSON::Stringifier::condense(Var(list), condensed);
  publish(condensed.str()); // BAD
  Var whole(out);
  publish(Var::toString(whole)); // BAD
  Poco::JSON::Object copy(*out);
  std::ostringstream second;
  copy.stringify(second);
  publish(second.str()); // BAD
  Var value = answer(), other;
  other = value;
  publish(other.convert<std::string>()); // BAD
  Var literal("house");
  publish(literal.toString()); // OK
  publish(other.isEmpty() ? "none" : "some"); // OK
  Var read = Var::parse(answer());
  publish(read["choices"].toString()); // BAD
}

void encoded() {
  std::ostringstream out;
  Poco::Base64Encoder encoder(out);
  encoder << answer();
  encoder.close();
  publish(out.str()); // BAD
  std::istringstream in(answer());
  Poco::Base64Decoder decoder(in);
  std::string text;
  decoder >> text;
  publish(text); // BAD
  std::istringstream packed(answer());
  Poco::InflatingInputStream inflater(packed);
  std::string plain;
  Poco::StreamCopier::copyToString(inflater, plain);
  publish(plain); // BAD
}
void texts() {
  publish(Poco::format("Answer: %s", answer())); // BAD
  publish(Poco::trim(answer())); // BAD
  publish(Poco::replace(answer(), "\n", "<br>")); // BAD
  std::string text = answer();
  Poco::toUpperInPlace(text);
  publish(text); // BAD
  Poco::NullOutputStream null;
  null << answer();
  Poco::Logger::get("chat").information(answer());
}
struct Kept {
  std::string text;
};
void pointers() {
  Poco::SharedPtr<Kept> kept(new Kept), same;
  kept->text = answer();
  same = kept;
  publish((*same).text); // BAD
  publish(same.isNull() ? "none" : "some"); // OK
}

// A WebSocket of the client's, and one of our own to the realtime API.
class Socket : public HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest &request, HTTPServerResponse &response) override {
    WebSocket socket(request, response);
    socket.setReceiveTimeout(Poco::Timespan(60, 0));
    char buffer[1024];
    int flags = 0;
    int n = socket.receiveFrame(buffer, sizeof buffer, flags);
    const std::string text = ask(std::string(buffer, n));
    socket.sendFrame(text.data(), int(text.size()), WebSocket::FRAME_TEXT); // BAD
    socket.sendFrame("done", 4); // OK
    Poco::Buffer<char> growing(0);
    socket.receiveFrame(growing, flags);
    const std::string more = ask(std::string(growing.begin(), growing.size()));
    socket.sendFrame(more.c_str(), int(more.size())); // BAD
    socket.shutdown();
  }
};
void realtime() {
  HTTPClientSession session("contoso.openai.azure.com", 443);
  HTTPRequest request(HTTPRequest::HTTP_GET, "/openai/realtime?api-version=2024-10-01-preview");
  HTTPResponse response;
  WebSocket socket(session, request, response);
  socket.sendFrame("{}", 2);
  char buffer[1024];
  int flags;
  int n = socket.receiveFrame(buffer, sizeof buffer, flags);
  publish(std::string(buffer, n)); // BAD
}

class Forms : public HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest &request, HTTPServerResponse &response) override {
    if (request.clientAddress().toString().empty()) {
      response.requireAuthentication("house"); // OK
      return;
    }
    HTMLForm form;
    form.load(request, request.stream());
    response.setReason("fine"); // OK
    if (form.has("go")) {
      response.redirect("/show?text=" + ask(form.get("go"))); // BAD
      return;
    }
    response.setContentType("text/plain");
    std::ostream &out = response.send();
    for (const auto &field : form)
      out << ask(field.second); // BAD
  }
};

void corners() {
  const std::string said = answer();
  Poco::Dynamic::Var text(said.c_str()), list = Poco::Dynamic::Var(std::vector<std::string>{said});
  publish(text.toString()); // BAD
  for (auto item = list.begin(); item != list.end(); ++item)
    publish(item->toString()); // BAD
  publish(Poco::Environment::get("RELAY_GREETING", "hello")); // OK
  publish(Poco::Environment::get("RELAY_GREETING", said)); // BAD
  HTTPResponse response;
  response.setContentType("text/plain");
  publish(response.get("Content-Type")); // OK
  response.setReason(said);
  response.setContentType(said);
  publish(response.get("Content-Type")); // BAD
  Poco::JSON::Parser parser;
  publish(parser.parse(said).toString()); // BAD
  parser.reset();
  publish(parser.parse("{}").toString()); // OK
  HTTPClientSession session("contoso.openai.azure.com");
  HTTPRequest request(HTTPRequest::HTTP_POST, "/openai/v1/responses");
  session.sendRequest(request) << "{}";
  if (!session.peekResponse(response))
    publish("not yet"); // OK
}
