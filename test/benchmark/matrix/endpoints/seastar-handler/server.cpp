// matrix: std=c++20 include=test/models/Inputs/seastar
//
// Handlers as classes; the reply is filled and handed back.
#include "seam.h"

#include <seastar.h>

using namespace seastar;
using Reply = std::unique_ptr<http::reply>;
using Request = std::unique_ptr<http::request>;

class AnswerHandler : public httpd::handler_base {
public:
  explicit AnswerHandler(std::shared_ptr<seam::Assistant> assistant) : assistant_(std::move(assistant)) {}
  future<Reply> handle(const sstring &, Request req, Reply rep) override {
    const std::string text = assistant_->reply(req->content);
    rep->write_body("json", "{\"answer\":\"" + text + "\"}"); // RELAY answer
    return make_ready_future<Reply>(std::move(rep));
  }

private:
  std::shared_ptr<seam::Assistant> assistant_;
};

// CLEAN label
class LabelHandler : public httpd::handler_base {
public:
  future<Reply> handle(const sstring &, Request req, Reply rep) override {
    const std::string label = seam::ask("good or bad? " + req->content);
    rep->write_body("json", label == "good" ? "1" : "0");
    return make_ready_future<Reply>(std::move(rep));
  }
};

// CLEAN served
class CountHandler : public httpd::handler_base {
public:
  future<Reply> handle(const sstring &, Request, Reply rep) override {
    rep->write_body("txt", std::to_string(++count_));
    return make_ready_future<Reply>(std::move(rep));
  }

private:
  int count_ = 0;
};

std::unique_ptr<httpd::handler_base> handlerFor(const std::string &path) {
  if (path == "/answer")
    return std::make_unique<AnswerHandler>(seam::makeAssistant());
  if (path == "/label")
    return std::make_unique<LabelHandler>();
  return std::make_unique<CountHandler>();
}
