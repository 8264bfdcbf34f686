// Boost.Beast of other versions than the installed one: answers of any kind behind a message_generator, as the examples of
// Boost 1.81 and later write them; string_param as fields were set with in Boost 1.66 to 1.72.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/boost-beast-other
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <boost/beast.hpp>

namespace beast = boost::beast;
namespace http = beast::http;

static http::message_generator said(const std::string &text) {
  http::response<http::string_body> response{http::status::ok, 11};
  response.set(http::field::content_type, "text/plain");
  response.body() = text;
  response.prepare_payload();
  return response;
}
void sync(beast::tcp_stream &stream) {
  beast::error_code error;
  beast::write(stream, said(answer()), error); // BAD
  beast::write(stream, said("fine"), error); // OK
}
static void done(const std::string &text) { publish(text); } // BAD
void async(beast::tcp_stream &stream) {
  http::message_generator generator = said(answer());
  const std::string logged = answer();
  beast::async_write(stream, std::move(generator), [logged](beast::error_code, std::size_t) { done(logged); }); // BAD
}
void attempts() {
  http::response<http::string_body> response{http::status::ok, 11};
  response.set(http::field::server, std::stoi(answer()));
  publish(std::string(response[http::field::server])); // BAD
  response.set(http::field::content_type, 3);
  publish(std::string(response[http::field::content_type])); // FP: numbers that are texts on the way are not told apart
  beast::string_param text(answer());
  publish(std::string(text.str())); // BAD
  publish(std::string(std::string_view(text))); // BAD
}
