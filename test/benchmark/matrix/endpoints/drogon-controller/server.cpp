// matrix: std=c++20 include=test/models/Inputs/drogon
//
// A controller: methods that are handed a callback, one that is a coroutine.
#include "seam.h"

#include <drogon/HttpController.h>
#include <drogon/drogon.h>

using namespace drogon;

class Help : public HttpController<Help> {
public:
  METHOD_LIST_BEGIN
  METHOD_ADD(Help::answer, "/answer", Post);
  METHOD_ADD(Help::later, "/later", Post);
  METHOD_ADD(Help::route, "/route", Post);
  METHOD_ADD(Help::served, "/served", Get);
  METHOD_LIST_END

  void answer(const HttpRequestPtr &req, std::function<void(const HttpResponsePtr &)> &&callback) {
    ++served_;
    auto resp = HttpResponse::newHttpResponse();
    resp->setBody(seam::ask(std::string(req->body())));
    callback(resp); // RELAY answer
  }

  void later(const HttpRequestPtr &req, std::function<void(const HttpResponsePtr &)> &&callback) {
    seam::askLater(std::string(req->body()), [callback = std::move(callback)](std::string text) {
      auto resp = HttpResponse::newHttpResponse();
      resp->setContentTypeCode(CT_APPLICATION_JSON);
      resp->setBody("{\"text\":\"" + text + "\"}");
      callback(resp); // RELAY later
    });
  }

  // CLEAN decision
  void route(const HttpRequestPtr &req, std::function<void(const HttpResponsePtr &)> &&callback) {
    auto resp = HttpResponse::newHttpResponse();
    if (seam::ask("sales or support? " + std::string(req->body())) == "sales")
      resp->setBody("queue 1");
    else
      resp->setBody("queue 2");
    callback(resp);
  }

  // CLEAN own
  void served(const HttpRequestPtr &, std::function<void(const HttpResponsePtr &)> &&callback) {
    auto resp = HttpResponse::newHttpResponse();
    resp->setBody(std::to_string(served_));
    callback(resp);
  }

private:
  int served_ = 0;
};

int main() { app().addListener("0.0.0.0", 8080).run(); }
