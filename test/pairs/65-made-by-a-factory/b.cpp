#include "../support/azure.h"

#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServer.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/StreamCopier.h>
#include <map>

class Notes {
public:
  Notes() {
    entries_["short"] = "Answer in one line.";
    entries_["long"] = "Answer in detail.";
  }

  std::string about(const std::string &question) const {
    std::string found;
    for (const auto &[topic, text] : entries_)
      if (question.find(topic) != std::string::npos)
        found += "- " + text + "\n";
    return found;
  }

private:
  std::map<std::string, std::string> entries_;
};

class Answer : public Poco::Net::HTTPRequestHandler {
public:
  explicit Answer(const Notes &notes) : notes_(notes) {}
  void handleRequest(Poco::Net::HTTPServerRequest &request, Poco::Net::HTTPServerResponse &response) override {
    std::string question;
    Poco::StreamCopier::copyToString(request.stream(), question);
    response.send() << ask(json::array({message("system", notes_.about(question)), message("user", question)}));
  }

private:
  const Notes &notes_;
};

struct Factory : Poco::Net::HTTPRequestHandlerFactory {
  Notes notes;
  Poco::Net::HTTPRequestHandler *createRequestHandler(const Poco::Net::HTTPServerRequest &) override {
    return new Answer(notes);
  }
};

int main() {
  Poco::Net::HTTPServer server(new Factory, 8080);
  server.start();
  getchar();
}
