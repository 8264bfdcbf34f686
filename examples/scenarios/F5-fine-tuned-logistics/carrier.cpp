#include "carrier.h"

#include <boost/property_tree/json_parser.hpp>
#include <sstream>
#include <utility>

namespace haulio {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using boost::property_tree::ptree;

static const char Host[] = "haulio-weu.openai.azure.com";
// Trained on delivery schedules, routes and demand of the last four years; see ml/finetune/README.
static const char Target[] = "/openai/deployments/gpt-4o-mini-2024-07-18.ft-0b9c4f2e7a1d4e6f8c3b5a7d9e1f2a4c/chat/"
                             "completions?api-version=2024-10-21";

ShipmentModel::ShipmentModel(std::string key) : key_(std::move(key)), tls_(asio::ssl::context::tlsv12_client) {
  tls_.set_default_verify_paths();
  tls_.set_verify_mode(asio::ssl::verify_peer);
}

http::response<http::string_body> ShipmentModel::send(const std::string &body) {
  asio::ip::tcp::resolver resolver(io_);
  beast::ssl_stream<beast::tcp_stream> stream(io_, tls_);
  beast::get_lowest_layer(stream).connect(resolver.resolve(Host, "443"));
  stream.handshake(asio::ssl::stream_base::client);

  http::request<http::string_body> request(http::verb::post, Target, 11);
  request.set(http::field::host, Host);
  request.set("api-key", key_);
  request.set(http::field::content_type, "application/json");
  request.body() = body;
  request.prepare_payload();
  http::write(stream, request);

  beast::flat_buffer buffer;
  http::response<http::string_body> response;
  http::read(stream, buffer, response);
  beast::error_code ignored;
  stream.shutdown(ignored);
  return response;
}

std::string ShipmentModel::answer(const std::string &question) {
  ptree message, messages, request;
  message.put("role", "user");
  message.put("content", question);
  messages.push_back(std::make_pair("", message));
  request.add_child("messages", messages);
  std::ostringstream body;
  boost::property_tree::write_json(body, request, false);

  std::istringstream received(send(body.str()).body());
  ptree answer;
  boost::property_tree::read_json(received, answer);
  return answer.get_child("choices").front().second.get<std::string>("message.content");
}

} // namespace haulio
