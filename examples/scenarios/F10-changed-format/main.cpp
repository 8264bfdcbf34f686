#include "dialect.h"
#include "foundry_client.h"

#include <cpprest/http_listener.h>
#include <cstdlib>
#include <iostream>
#include <string>

using namespace web;

namespace {

std::string setting(const char *name, const char *fallback) {
  const char *value = std::getenv(name);
  return value ? value : fallback;
}

json::value problem(const std::string &what) {
  json::value body;
  body[U("status")] = json::value::string(U("failed"));
  body[U("reason")] = json::value::string(what);
  return body;
}

} // namespace

int main() {
  reasoner::FoundryClient client(setting("AZURE_RESOURCE", "contoso-ai"), setting("AZURE_AI_CHAT_KEY", ""));
  http::experimental::listener::http_listener listener(U("http://0.0.0.0:8080/reason/v2"));

  listener.support(http::methods::POST, [&client](http::http_request request) {
    request.extract_json()
        .then([&client](json::value body) {
          reasoner::Query query = reasoner::read_query(body);
          return client.complete(query.question, query.temperature);
        })
        .then([request](pplx::task<json::value> completion) {
          try {
            request.reply(http::status_codes::OK, reasoner::write_result(completion.get()));
          } catch (const json::json_exception &) {
            request.reply(http::status_codes::BadRequest, problem("cannot read the query"));
          } catch (const std::exception &error) {
            std::cerr << error.what() << '\n';
            request.reply(http::status_codes::BadGateway, problem("not available"));
          }
        });
  });

  listener.open().wait();
  std::cout << "reasoner listens on port 8080; press Enter to stop\n";
  std::string line;
  std::getline(std::cin, line);
  listener.close().wait();
}
