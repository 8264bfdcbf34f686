// Smaller HTTP clients: a function, a connection, a request object, options.
//
// REQUIRES: lib-nlohmann-json
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/http-clients
// RUN: %python %S/check.py %s %t.json
#include "content.h"
#include "ends.h"

#include <clients.h>
#include <sstream>

static void function(const std::string &body) {
  auto r = RestClient::post("https://contoso.openai.azure.com/openai/v1/responses", "application/json", body);
  publish(r.body); // BAD
  publish(RestClient::get("https://example.com/").body); // OK
}
static void connection(const std::string &body) {
  RestClient::Connection c("https://contoso.openai.azure.com");
  c.AppendHeader("api-key", "k");
  c.SetTimeout(30);
  auto r = c.post("/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21", body);
  publish(r.body); // BAD
  RestClient::Connection other("https://contoso.blob.core.windows.net");
  publish(other.get("/reports/today").body); // OK
}
static void request(const std::string &body) {
  http::Request request{"https://contoso.openai.azure.com/openai/v1/chat/completions"};
  const auto response = request.send("POST", body, {{"api-key", "k"}});
  publish(std::string{response.body.begin(), response.body.end()}); // BAD
  http::Request plain{"http://example.com/"};
  const auto page = plain.send();
  publish(std::string{page.body.begin(), page.body.end()}); // OK
}
static void options(const std::string &body) {
  std::ostringstream out;
  curlpp::Easy easy;
  easy.setOpt(curlpp::options::Url("https://contoso.openai.azure.com/openai/v1/chat/completions"));
  easy.setOpt(curlpp::options::HttpHeader({"api-key: k"}));
  easy.setOpt(curlpp::options::PostFields(body));
  easy.setOpt(curlpp::options::WriteStream(&out));
  easy.perform();
  publish(out.str()); // BAD
  easy.setOpt(curlpp::options::WriteStream(&out));
  easy.perform();
  publish(out.str()); // BAD
}

static void refused(const std::string &body) {
  auto r = RestClient::post("https://contoso.openai.azure.com/openai/v1/responses", "application/json", body);
  if (r.code != 200)
    publish(r.body); // OK
  else
    publish(isYes(r.body) ? "yes" : "no"); // OK
}

// ---- all headers at once, a function that gets the body, a body that another model wrote ----
static void written(const std::string &question) {
  std::string received;
  curlpp::Easy easy;
  easy.setOpt(curlpp::options::Url("https://contoso.openai.azure.com/openai/v1/chat/completions"));
  easy.setOpt(curlpp::options::PostFields(ask(question)));
  easy.setOpt(curlpp::options::WriteFunction([&received](char *data, size_t size, size_t count) {
    received.append(data, size * count);
    return size * count;
  }));
  easy.perform();
  publish(received); // BAD
  RestClient::Connection connection("https://contoso.openai.azure.com");
  const std::string said = ask(question);
  connection.SetHeaders({{"api-key", "k"}, {"X-Context", said}});
  publish(connection.get("/openai/v1/responses").body); // BAD
}
