// cpp-httplib as client and as server: shapes of handlers, content providers, server-sent events.
//
// REQUIRES: lib-cpp-httplib
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <httplib.h>
#include <memory>
#include <mutex>
#include <queue>

static const char *Chat = "/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21";

void simple(const std::string &body) {
  httplib::Client client("https://contoso.openai.azure.com");
  client.set_default_headers({{"api-key", "secret"}});
  client.set_read_timeout(60, 0);
  if (auto result = client.Post(Chat, body, "application/json"))
    publish(result->body); // BAD
  else
    publish(httplib::to_string(result.error())); // OK
  auto again = client.Post(Chat, body.data(), body.size(), "application/json");
  publish((*again).body); // BAD
  publish(again.value().body); // BAD
  httplib::Client other("https://www.example.org");
  publish(other.Get("/")->body); // OK
}

void withHeaders(const std::string &body) {
  httplib::Client client("contoso.openai.azure.com", 443);
  client.set_bearer_token_auth("token");
  httplib::Headers headers = {{"api-key", getenv("AZURE_OPENAI_API_KEY")}};
  publish(client.Post(Chat, headers, body, "application/json")->body); // BAD
  publish(client.Post(Chat, headers, body.c_str(), body.size(), "application/json")->body); // BAD
  publish(client.Post(Chat, headers, httplib::Params{{"a", "b"}})->body); // BAD
  publish(client.Post(Chat, httplib::Params{{"a", "b"}})->body); // BAD
  auto answered = client.Post(Chat, headers, body, "application/json");
  publish(answered->get_header_value("x-ms-region")); // OK
  publish(answered->has_header("x-ms-region") ? "yes" : "no"); // OK
}

void sent(const std::string &body) {
  httplib::Client client("https://contoso.openai.azure.com");
  httplib::Request request;
  request.method = "POST";
  request.path = Chat;
  request.body = body;
  request.set_header("Content-Type", "application/json");
  std::string streamed;
  request.content_receiver = [&](const char *data, size_t size, uint64_t, uint64_t) {
    streamed.append(data, size);
    return true;
  };
  client.send(request);
  publish(streamed); // BAD
  httplib::Request plain;
  plain.method = "GET";
  plain.path = Chat;
  publish(client.send(plain)->body); // BAD
  httplib::Response response;
  httplib::Error error;
  client.send(request, response, error);
  publish(response.body); // BAD
}

void received() {
  httplib::Client client("https://contoso.openai.azure.com");
  std::string text;
  client.Get("/openai/deployments/a/chat/completions", [&](const char *data, size_t size) {
    text.append(data, size);
    return true;
  });
  publish(text); // BAD
}

void plain(httplib::Server &server) {
  server.set_logger([](const auto &, const auto &) {});
  server.Post("/ask", [](const httplib::Request &request, httplib::Response &response) {
    upstream(request.body); // BAD
    upstream(request.get_header_value("X-Upstream")); // BAD
    if (request.has_param("host"))
      upstream(request.get_param_value("host")); // BAD
    response.set_content(answer(), "text/plain"); // BAD
  });
}

void shapes(httplib::Server &server) {
  server.Get("/health", [](const httplib::Request &, httplib::Response &response) {
    response.set_content("ok", "text/plain"); // OK
  });
  server.Get("/text", [](const httplib::Request &, httplib::Response &response) {
    const std::string text = answer();
    response.set_content(text.c_str(), text.size(), "text/plain"); // BAD
  });
  server.Get("/body", [](const httplib::Request &, httplib::Response &response) {
    response.body = answer(); // BAD
  });
  server.Get("/header", [](const httplib::Request &, httplib::Response &response) {
    response.set_header("X-Answer", answer()); // BAD
    response.set_header("X-Version", "1"); // OK
  });
  server.Get("/go", [](const httplib::Request &, httplib::Response &response) {
    response.set_redirect(answer()); // BAD
  });
  server.Put("/upload", [](const httplib::Request &request, httplib::Response &response) {
    if (request.has_file("host"))
      upstream(request.get_file_value("host").content); // BAD
    response.status = 204;
  });
  server.Post("/stream", [](const httplib::Request &, httplib::Response &, const httplib::ContentReader &read) {
    std::string body;
    read([&](const char *data, size_t size) {
      body.append(data, size);
      return true;
    });
    upstream(body); // BAD
  });
  server.set_error_handler([](const httplib::Request &request, httplib::Response &response) {
    upstream(request.path); // BAD
    response.set_content("no such page", "text/plain"); // OK
  });
  server.set_exception_handler([](const httplib::Request &, httplib::Response &response, std::exception_ptr) {
    response.set_content(answer(), "text/plain"); // BAD
  });
}

void providers(httplib::Server &server) {
  server.Get("/length", [](const httplib::Request &, httplib::Response &response) {
    auto text = std::make_shared<std::string>(answer());
    response.set_content_provider(text->size(), "text/plain", [text](size_t offset, size_t length, httplib::DataSink &sink) {
      return sink.write(text->data() + offset, length); // BAD
    });
  });
  server.Get("/own", [](const httplib::Request &, httplib::Response &response) {
    response.set_content_provider(3, "text/plain", [](size_t, size_t, httplib::DataSink &sink) {
      return sink.write("own", 3); // OK
    });
  });
  server.Get("/chunks", [](const httplib::Request &, httplib::Response &response) {
    response.set_chunked_content_provider("text/plain", [](size_t, httplib::DataSink &sink) {
      sink.os << answer(); // BAD
      sink.done();
      return true;
    });
  });
}

/// Server-sent events: the upstream's chunks are written on as they come.
void events(httplib::Server &server) {
  server.Post("/events", [](const httplib::Request &request, httplib::Response &response) {
    response.set_header("Cache-Control", "no-cache"); // OK
    response.set_chunked_content_provider("text/event-stream", [body = request.body](size_t, httplib::DataSink &sink) {
      httplib::Client client("https://contoso.openai.azure.com");
      httplib::Request upstreamRequest;
      upstreamRequest.method = "POST";
      upstreamRequest.path = Chat;
      upstreamRequest.body = body;
      upstreamRequest.content_receiver = [&sink](const char *data, size_t size, uint64_t, uint64_t) {
        return sink.write(data, size); // BAD
      };
      client.send(upstreamRequest);
      sink.done();
      return true;
    });
  });
}

/// Events that one thread puts into a queue and another writes.
class Dispatcher {
public:
  void put(const std::string &text) {
    std::lock_guard<std::mutex> lock(mutex);
    waiting.push(text);
  }
  bool send(httplib::DataSink &sink) {
    std::lock_guard<std::mutex> lock(mutex);
    if (waiting.empty())
      return true;
    std::string event = "data: " + waiting.front() + "\n\n";
    waiting.pop();
    return sink.write(event.data(), event.size()); // BAD
  }

private:
  std::mutex mutex;
  std::queue<std::string> waiting;
};

void queued(httplib::Server &server, Dispatcher &dispatcher) {
  server.Get("/events", [&](const httplib::Request &, httplib::Response &response) {
    response.set_chunked_content_provider("text/event-stream",
                                          [&](size_t, httplib::DataSink &sink) { return dispatcher.send(sink); });
  });
  server.Post("/ask", [&](const httplib::Request &, httplib::Response &) { dispatcher.put(answer()); });
}

int main() {
  httplib::Server server;
  Dispatcher dispatcher;
  plain(server);
  shapes(server);
  providers(server);
  events(server);
  queued(server, dispatcher);
  server.listen("0.0.0.0", 8080);
}

// ---- tokens, requests put together, files, forms with several files ----
void corners(httplib::Server &server, const std::string &question) {
  httplib::Client client("https://contoso.openai.azure.com");
  client.set_bearer_token_auth(std::getenv("AZURE_OPENAI_TOKEN"));
  httplib::Request request;
  request.method = "POST";
  request.path = httplib::append_query_params("/openai/v1/responses", {{"api-version", "preview"}});
  request.set_header("api-key", "k");
  request.body = question;
  auto result = client.send(request);
  publish(result ? result->body : ""); // BAD
  httplib::Result kept(std::make_unique<httplib::Response>(*result), httplib::Error::Success);
  publish(kept->body); // BAD
  publish(httplib::detail::encode_query_param(answer())); // BAD
  publish(httplib::detail::encode_query_param("a b")); // OK
  server.Post("/files", [](const httplib::Request &in, httplib::Response &out) {
    out.set_content(ask(in.get_file_value("document").content), "text/plain"); // BAD
  });
  server.Post("/upload", [](const httplib::Request &, httplib::Response &out, const httplib::ContentReader &reader) {
    std::string all;
    reader([](const httplib::MultipartFormData &) { return true; },
           [&](const char *data, size_t size) {
             all.append(data, size);
             return true;
           });
    out.set_content(ask(all), "text/plain"); // BAD
  });
}
