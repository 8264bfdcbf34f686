#include "foundry_client.h"

#include <stdexcept>
#include <utility>

using namespace web;

namespace reasoner {

FoundryClient::FoundryClient(const std::string &resource, std::string key)
    : client_(U("https://" + resource + ".services.ai.azure.com")), key_(std::move(key)) {}

pplx::task<json::value> FoundryClient::complete(const std::string &question, double temperature) const {
  json::value message;
  message[U("role")] = json::value::string(U("user"));
  message[U("content")] = json::value::string(question);

  json::value body;
  body[U("model")] = json::value::string(U("DeepSeek-R1"));
  body[U("temperature")] = json::value::number(temperature);
  body[U("messages")] = json::value::array({message});

  http::http_request request(http::methods::POST);
  request.set_request_uri(U("/models/chat/completions?api-version=2024-05-01-preview"));
  request.headers().add(U("api-key"), key_);
  request.set_body(body);

  http::client::http_client client = client_;
  return client.request(request).then([](http::http_response response) {
    if (response.status_code() != http::status_codes::OK)
      throw std::runtime_error("the model service answered " + std::to_string(response.status_code()));
    return response.extract_json();
  });
}

} // namespace reasoner
