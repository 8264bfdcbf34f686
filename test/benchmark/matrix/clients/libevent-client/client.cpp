// matrix: std=c++17 needs=lib-libevent seam=ask
//
// evhttp as a client, an event loop of its own for each question.
#include "seam.h"

#include <cstdlib>
#include <event2/buffer.h>
#include <event2/event.h>
#include <event2/http.h>

namespace {

struct Exchange {
  event_base *base;
  std::string body;
  int status = 0;
};

void onDone(evhttp_request *request, void *arg) {
  auto *exchange = static_cast<Exchange *>(arg);
  if (request) {
    exchange->status = evhttp_request_get_response_code(request);
    evbuffer *in = evhttp_request_get_input_buffer(request);
    const size_t size = evbuffer_get_length(in);
    exchange->body.assign(reinterpret_cast<const char *>(evbuffer_pullup(in, -1)), size);
  }
  event_base_loopbreak(exchange->base);
}

std::string between(const std::string &text, const std::string &from, const std::string &to) {
  const size_t start = text.find(from);
  if (start == std::string::npos)
    return "";
  const size_t begin = start + from.size();
  return text.substr(begin, text.find(to, begin) - begin);
}

} // namespace

std::string seam::ask(const std::string &question) {
  Exchange exchange{event_base_new()};
  const std::string host = std::string(std::getenv("OPENAI_RESOURCE")) + ".openai.azure.com";
  evhttp_connection *connection = evhttp_connection_base_new(exchange.base, nullptr, host.c_str(), 80);
  evhttp_request *request = evhttp_request_new(onDone, &exchange);
  evkeyvalq *headers = evhttp_request_get_output_headers(request);
  evhttp_add_header(headers, "Host", host.c_str());
  evhttp_add_header(headers, "api-key", std::getenv("AZURE_OPENAI_API_KEY"));
  evbuffer_add_printf(evhttp_request_get_output_buffer(request), "{\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]}",
                      question.c_str());
  evhttp_make_request(connection, request, EVHTTP_REQ_POST, "/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21");
  event_base_dispatch(exchange.base);
  evhttp_connection_free(connection);
  event_base_free(exchange.base);
  return exchange.status == 200 ? between(exchange.body, "\"content\":\"", "\"") : "";
}
