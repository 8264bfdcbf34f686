// Seastar: handlers that fill the reply, by themselves, by a function, piece by piece; futures and its own strings.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/seastar
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <seastar.h>

using namespace seastar;

class Chat : public httpd::handler_base {
public:
  future<std::unique_ptr<http::reply>> handle(const sstring &, std::unique_ptr<http::request> req,
                                              std::unique_ptr<http::reply> rep) override {
    rep->write_body("json", ask(req->content)); // BAD
    return make_ready_future<std::unique_ptr<http::reply>>(std::move(rep));
  }
};
class Ping : public httpd::handler_base {
public:
  future<std::unique_ptr<http::reply>> handle(const sstring &, std::unique_ptr<http::request> req,
                                              std::unique_ptr<http::reply> rep) override {
    rep->write_body("txt", req->get_query_param("name")); // OK
    return make_ready_future<std::unique_ptr<http::reply>>(std::move(rep));
  }
};

// ---- its strings ----
static void strings() {
  sstring said = answer(), none = "none";
  publish(said.c_str()); // BAD
  publish(std::string(said.begin(), said.end())); // BAD
  publish(static_cast<std::string>(said)); // BAD
  publish(none.c_str()); // OK
  const std::string kept = answer();
  sstring copied(kept.c_str());
  publish(copied.c_str()); // BAD
}

// ---- functions, streams, futures ----
static sstring complete(std::reference_wrapper<const http::request> req) { return ask(static_cast<std::string>(req.get().content)); } // BAD
static sstring version(std::reference_wrapper<const http::request>) { return "1.0"; } // OK
static void routes() {
  httpd::function_handler chat(complete, "txt"), about(version, "txt");
}
class Stream : public httpd::handler_base {
public:
  future<std::unique_ptr<http::reply>> handle(const sstring &, std::unique_ptr<http::request> req,
                                              std::unique_ptr<http::reply> rep) override {
    rep->set_status(http::reply::status_type::ok).add_header("X-Kind", "stream").done("txt");
    rep->write_body("txt", [text = ask(req->content)](output_stream<char> &&out) {
      return out.write(text); // BAD
    });
    return make_ready_future<std::unique_ptr<http::reply>>(std::move(rep));
  }
};
class Calm : public httpd::handler_base {
public:
  future<std::unique_ptr<http::reply>> handle(const sstring &, std::unique_ptr<http::request>,
                                              std::unique_ptr<http::reply> rep) override {
    rep->write_body("txt", [](output_stream<char> &&out) {
      return out.write("calm", 4); // OK
    });
    return make_ready_future<std::unique_ptr<http::reply>>(std::move(rep));
  }
};
static future<std::string> asked() { return make_ready_future<std::string>(answer()); }
static void futures() {
  asked().then([](std::string text) {
    publish(text); // BAD
    return make_ready_future<int>(0);
  });
  publish(asked().get()); // BAD
  publish(make_ready_future<std::string>("none").get()); // OK
}
