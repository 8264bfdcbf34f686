// The C++ REST SDK beyond a chain of tasks: tasks joined and started by hand, streams, its JSON taken apart in other ways,
// headers, WebSocket clients.
//
// REQUIRES: lib-cpprest
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <cpprest/containerstream.h>
#include <cpprest/filestream.h>
#include <cpprest/http_client.h>
#include <cpprest/http_listener.h>
#include <cpprest/json.h>
#include <cpprest/producerconsumerstream.h>
#include <cpprest/rawptrstream.h>
#include <cpprest/uri_builder.h>
#include <cpprest/ws_client.h>
#include <pplx/pplxtasks.h>

using namespace web;
using namespace web::http;
using namespace web::http::client;
using namespace web::http::experimental::listener;
using namespace concurrency::streams;
using utility::conversions::to_string_t;
using utility::conversions::to_utf8string;

static http_client_config configured() {
  http_client_config config;
  config.set_timeout(std::chrono::seconds(30));
  config.set_validate_certificates(true);
  config.set_credentials(credentials(U("user"), U("password")));
  return config;
}
static const char endpoint[] = "https://contoso.openai.azure.com/openai/deployments/a/chat/completions?api-version=1";

static pplx::task<http_response> send(const std::string &body) {
  http_client client(uri_builder(endpoint).to_uri(), configured());
  http_request request(methods::POST);
  request.headers().set_content_type(U("application/json"));
  request.headers()[U("api-key")] = U("secret");
  request.set_body(body);
  return client.request(request);
}

// Tasks.
void joined() {
  std::vector<pplx::task<std::string>> all;
  all.push_back(send("a").then([](http_response r) { return r.extract_utf8string(); }));
  all.push_back(send("b").then([](http_response r) { return r.extract_utf8string(true); }));
  pplx::when_all(all.begin(), all.end()).then([](std::vector<std::string> texts) {
    for (const auto &text : texts)
      publish(text); // BAD
    publish(std::to_string(texts.size())); // OK
  });
  pplx::when_any(all.begin(), all.end()).then([](std::pair<std::string, size_t> first) { publish(first.first); }); // BAD
  (all[0] && all[1]).then([](std::vector<std::string> texts) { publish(texts[0]); }); // BAD
  (all[0] || all[1]).then([](std::string text) { publish(text); }); // BAD
}
static void later(const std::function<void(const std::string &)> &done) { done(answer()); }
void started() {
  auto task = pplx::create_task([] { return answer(); });
  task.wait();
  publish(task.get()); // BAD
  pplx::task<std::string> made([] { return answer(); });
  publish(made.get()); // BAD
  pplx::task<std::string> copy;
  copy = made;
  publish(copy.get()); // BAD
  publish(pplx::create_task(made).get()); // BAD
  pplx::task_completion_event<std::string> event;
  auto waiting = pplx::create_task(event);
  pplx::task<std::string> second(event);
  event.set(answer());
  publish(waiting.get()); // BAD
  publish(second.get()); // BAD
  pplx::task_completion_event<std::string> called;
  later([called](const std::string &text) { called.set(text); });
  publish(pplx::create_task(called).get()); // FN: the event in the lambda is a copy
  publish(made.is_done() ? "done" : "not yet"); // OK
}

// What stands in an answer.
void read(const http_response &r) {}
void response() {
  http_response r = send("{}").get();
  publish(r.to_string()); // BAD
  publish(to_utf8string(r.headers()[U("content-type")])); // OK
  publish(to_utf8string(r.headers()[U("x-ratelimit-remaining-tokens")])); // BAD
  utility::string_t id;
  if (r.headers().match(U("x-request-id"), id))
    publish(to_utf8string(id)); // OK
  publish(to_utf8string(r.reason_phrase())); // OK
  r.content_ready().then([](http_response ready) { publish(ready.extract_utf8string().get()); }); // BAD
  r.extract_vector().then([](std::vector<unsigned char> bytes) {
    publish(std::string(bytes.begin(), bytes.end())); // BAD
    publish(to_utf8string(utility::conversions::to_base64(bytes))); // BAD
  });
}
void json() {
  json::value value = send("{}").get().extract_json().get();
  const json::array &choices = value.at(U("choices")).as_array();
  for (const auto &choice : choices)
    publish(choice.at(U("message")).at(U("content")).as_string()); // BAD
  for (const auto &field : value.as_object())
    publish(field.second.serialize()); // BAD
  auto found = value.as_object().find(U("choices"));
  if (found != value.as_object().end())
    publish(found->second.to_string()); // BAD
  std::ostringstream out;
  out << value;
  publish(out.str()); // BAD
  std::ostringstream written;
  value.serialize(written);
  publish(written.str()); // BAD
  std::stringstream in(answer());
  json::value parsed = json::value::parse(in);
  publish(parsed.serialize()); // BAD
  std::stringstream again(answer());
  json::value read;
  again >> read;
  publish(read.serialize()); // BAD
  json::value own = json::value::object({{U("answer"), json::value(answer())}, {U("n"), json::value(1)}});
  publish(own.serialize()); // BAD
  own.erase(U("answer"));
  json::value list = json::value::array({json::value::string(answer())});
  publish(list.serialize()); // BAD
  publish(value.has_field(U("error")) ? "error" : "fine"); // OK
  json::value named(U("house"));
  publish(named.as_string()); // OK
}

// Streams.
void streamed() {
  container_buffer<std::string> buffer;
  http_response r = send("{}").get();
  r.body().read_to_end(buffer).wait();
  publish(buffer.collection()); // FN: the buffer is handed over as a copy that shares what it keeps
  http_client client(U("https://contoso.openai.azure.com/openai/v1/chat/completions"));
  http_request request(methods::POST);
  container_buffer<std::vector<uint8_t>> whole;
  request.set_response_stream(whole.create_ostream());
  client.request(request).wait();
  publish(std::string(whole.collection().begin(), whole.collection().end())); // FN: the same
  container_buffer<std::string> line;
  while (!r.body().is_eof()) {
    r.body().read_line(line).wait();
    publish(line.collection()); // FN: the same
  }
}
void asInput(const std::string &text) {
  http_client client(U("https://contoso.openai.azure.com/openai/v1/audio/transcriptions"));
  auto body = bytestream::open_istream(text);
  publish(client.request(methods::POST, U(""), body, U("audio/wav")).get().extract_string().get()); // BAD
  http_client other(U("https://example.org"));
  publish(other.request(methods::POST, U(""), body, U("audio/wav")).get().extract_string().get()); // OK
}

// The other side.
class Listener {
public:
  explicit Listener(const uri &address) : listener(address) {
    listener.support(methods::POST, [this](http_request request) { post(request); });
    listener.support(methods::DEL, [](http_request request) { request.reply(status_codes::MethodNotAllowed); }); // OK
    listener.open().wait();
  }

private:
  void post(http_request request) {
    request.extract_json().then([request](pplx::task<json::value> previous) mutable {
      const json::value in = previous.get();
      json::value out;
      out[U("answer")] = json::value::string(ask(in.at(U("question")).as_string()));
      http_response response(status_codes::OK);
      response.headers().add(U("Access-Control-Allow-Origin"), U("*"));
      response.set_reason_phrase(U("fine"));
      response.set_body(out);
      request.reply(response); // BAD
    });
    auto path = uri::split_path(uri::decode(request.relative_uri().path()));
    if (!path.empty())
      upstream(path[0]); // BAD
    producer_consumer_buffer<uint8_t> pipe;
    http_response streaming(status_codes::OK);
    streaming.set_body(pipe.create_istream());
    request.reply(streaming); // FN: text that is put into the pipe after the answer has been sent off
    const std::string text = answer();
    pipe.putn_nocopy(reinterpret_cast<const uint8_t *>(text.data()), text.size()).wait();
  }
  http_listener listener;
};
void serve() { Listener all(U("http://0.0.0.0:8080")); }

// The realtime API.
void realtime() {
  web::websockets::client::websocket_client client;
  client.connect(U("wss://contoso.openai.azure.com/openai/realtime?deployment=a")).wait();
  web::websockets::client::websocket_outgoing_message out;
  out.set_utf8_message("{}");
  client.send(out).wait();
  client.receive().then([](web::websockets::client::websocket_incoming_message in) { return in.extract_string(); })
      .then([](std::string text) { publish(text); }); // BAD
}
void elsewhere() {
  web::websockets::client::websocket_callback_client client;
  client.connect(U("wss://quotes.example.org")).wait();
  client.set_message_handler([](web::websockets::client::websocket_incoming_message in) {
    publish(in.extract_string().get()); // OK
  });
}
void calledBack() {
  web::websockets::client::websocket_callback_client client;
  client.set_message_handler([](web::websockets::client::websocket_incoming_message in) {
    publish(in.extract_string().get()); // BAD
  });
  client.connect(U("wss://contoso.openai.azure.com/openai/realtime?deployment=a")).wait();
}

// Addresses.
void addresses(const std::string &resource) {
  uri_builder builder;
  builder.set_scheme(U("https")).set_host(to_string_t(resource) + U(".openai.azure.com")).set_port(443);
  builder.append_path(U("openai/v1/responses")).append_query(U("api-version"), "preview");
  http_client client(builder.to_uri());
  publish(client.request(methods::POST, U(""), U("{}")).get().extract_string().get()); // BAD
  uri address;
  address = client.base_uri();
  http_client second(address);
  publish(second.request(methods::GET).get().extract_string().get()); // BAD
  publish(uri::encode_data_string(answer())); // BAD
  publish(address.is_empty() ? "none" : address.host()); // OK
}
