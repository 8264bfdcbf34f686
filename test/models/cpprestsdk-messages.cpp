// Messages of the C++ REST SDK: what a relay keeps of an upstream answer's headers, reason and stream, what it asks for in a URL
// and a WebSocket, and what goes wrong in a task.
//
// REQUIRES: lib-cpprest
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <cpprest/containerstream.h>
#include <cpprest/http_client.h>
#include <cpprest/http_listener.h>
#include <cpprest/interopstream.h>
#include <cpprest/json.h>
#include <cpprest/rawptrstream.h>
#include <cpprest/ws_client.h>

using namespace web;
using namespace web::http;
using namespace web::http::client;
using namespace concurrency::streams;
namespace ws = web::websockets::client;

static http_response complete(const utility::string_t &body) {
  http_client client(U("https://contoso.openai.azure.com/openai/v1/chat/completions"));
  client.add_handler([](http_request request, std::shared_ptr<http_pipeline_stage> next) {
    request.headers().add(U("api-key"), U("secret"));
    return next->propagate(request);
  });
  publish(client.client_config().timeout().count() > 10 ? "patient" : "hasty"); // OK
  return client.request(methods::POST, U(""), body, U("application/json")).get();
}

// ---- headers ----
void headers() {
  http_response response = complete(U("{}"));
  const http_headers &headers = response.headers();
  publish(headers.has(U("retry-after")) ? "later" : "now"); // OK
  auto used = headers.find(U("x-ratelimit-remaining-tokens"));
  if (used != headers.end())
    publish(used->second); // BAD
  for (const auto &header : headers)
    publish(header.second); // BAD
  publish(std::to_string(headers.content_length())); // OK
}
void own(const std::string &text) {
  http_response reply(status_codes::OK);
  http_headers &headers = reply.headers();
  headers.set_content_type(U("text/plain"));
  publish(headers.content_type()); // OK
  headers.set_cache_control(answer());
  publish(headers.cache_control()); // BAD
  headers.clear();
  publish(headers.size() ? "some" : "none"); // OK
  auto found = headers.find(U("date"));
  publish(found == headers.end() ? "none" : "some"); // OK
  http_response other(status_codes::OK);
  other.headers().add(U("X-Answer"), answer());
  for (const auto &header : other.headers())
    publish(header.second); // BAD
  auto said = other.headers().find(U("X-Answer"));
  publish(said->second); // BAD
}
void reason(http_request request) {
  http_response reply(status_codes::OK);
  reply.set_reason_phrase(answer());
  publish(reply.reason_phrase()); // BAD
  request.reply(reply); // BAD
  http_response plain(status_codes::OK);
  plain.set_reason_phrase(U("Fine"));
  publish(plain.reason_phrase()); // OK
}

// ---- tasks that fail ----
pplx::task<utility::string_t> refuse(bool now) {
  if (now)
    return pplx::task_from_exception<utility::string_t>(http_exception(U("refused")));
  pplx::task_completion_event<utility::string_t> failed;
  failed.set_exception(http_exception(U("refused")));
  return pplx::task<utility::string_t>(failed);
}
void failing() {
  refuse(true).then([](pplx::task<utility::string_t> previous) {
    try {
      publish(previous.get()); // OK
    } catch (const http_exception &e) {
      publish(e.what()); // OK
    }
  });
}
void promised() {
  pplx::task_completion_event<std::string> event;
  pplx::task<std::string> text(event);
  event.set(answer());
  pplx::task<std::string> same(text);
  publish(same.get()); // BAD
  pplx::task<std::string> late(event);
  publish(late.get()); // BAD
}

// ---- its JSON and conversions ----
void json() {
  const std::string said = answer();
  json::value text(said.c_str()), nothing = json::value::null();
  publish(text.as_string()); // BAD
  publish(nothing.serialize()); // OK
  nothing = text;
  publish(nothing.as_string()); // BAD
  json::value list = json::value::array({json::value(said), json::value::null()});
  json::array &items = list.as_array();
  publish(items.size() ? "some" : "none"); // OK
  items.erase(1);
  publish(items.at(0).as_string()); // BAD
  const utility::string_t coded = utility::conversions::to_base64(std::vector<unsigned char>(said.begin(), said.end()));
  const std::vector<unsigned char> bytes = utility::conversions::from_base64(coded);
  publish(std::string(bytes.begin(), bytes.end())); // BAD
  const std::vector<unsigned char> none = utility::conversions::from_base64(U("bm9uZQ=="));
  publish(std::string(none.begin(), none.end())); // OK
  publish(utility::conversions::details::print_string(said)); // BAD
  publish(utility::conversions::details::print_string(42)); // OK
}

// ---- streams ----
void streams() {
  auto in = bytestream::open_istream(answer());
  container_buffer<std::string> read;
  in.read_to_end(read).wait();
  publish(read.collection()); // FN: the buffer is handed over as a copy that shares what it keeps
  container_buffer<std::string> held(answer());
  publish(held.collection()); // BAD
  container_buffer<std::string> same(held);
  publish(same.collection()); // BAD
  container_buffer<std::string> empty;
  publish(empty.collection()); // OK
  container_buffer<std::string> written;
  auto out = written.create_ostream();
  out.print(answer()).wait();
  publish(written.collection()); // FN: the same
}
// A gateway that takes the place of Azure, and a log that is written into twice.
void gateway() {
  web::http::experimental::listener::http_listener listener(U("http://0.0.0.0:8080/openai/deployments/house"));
  listener.support(methods::POST, [](http_request request) {
    request.reply(status_codes::OK, ask(request.extract_utf8string().get())); // BAD
  });
  http_client client(U("https://contoso.openai.azure.com/openai/v1/responses"));
  http_request first(methods::POST);
  container_buffer<std::vector<uint8_t>> kept;
  auto out = kept.create_ostream();
  out.write(answer()[0]).wait();
  first.set_response_stream(out);
  client.request(first).wait();
  concurrency::streams::streambuf<uint8_t> plain(kept), twin(plain);
  publish(twin.can_read() ? "some" : "none"); // OK
}
void intoStream() {
  http_client client(U("https://contoso.openai.azure.com/openai/v1/audio/speech"));
  http_request request(methods::POST);
  container_buffer<std::vector<uint8_t>> sound;
  request.set_response_stream(sound.create_ostream());
  request.set_body(U("{}"));
  client.request(request).wait();
  publish(std::string(sound.collection().begin(), sound.collection().end())); // FN: the same
}

// ---- addresses ----
void addresses(const std::string &question) {
  uri_builder builder;
  builder.set_host(U("contoso.openai.azure.com")).append_query(U("q"), answer().c_str());
  publish(builder.to_string()); // BAD
  uri first, second(builder.to_uri());
  first = second;
  publish(first.query()); // BAD
  publish(first.host().empty() ? "none" : "some"); // OK
  builder.clear();
  publish(builder.is_valid() && builder.port() ? "fine" : "not fine"); // OK
  uri_builder plain;
  plain.append_query(U("q"), "none");
  publish(plain.to_string()); // OK
}

// ---- sockets: the client's words go to the AI model, which answers in pieces ----
void socket(const std::string &question) {
  ws::websocket_client client;
  client.connect(U("wss://contoso.openai.azure.com/openai/realtime?deployment=a")).wait();
  ws::websocket_outgoing_message message;
  message.set_utf8_message(ask(question)); // one AI model asks the other
  client.send(message).wait();
  ws::websocket_incoming_message in = client.receive().get();
  container_buffer<std::string> whole;
  in.body().read_to_end(whole).wait();
  publish(whole.collection()); // FN: the same
  publish(in.extract_string().get()); // BAD
}
