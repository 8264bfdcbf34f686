// Seastar: a handler that fills the reply.
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
