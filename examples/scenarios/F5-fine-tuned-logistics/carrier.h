// Answers customers' questions about shipments with a model that was trained on Haulio's own deliveries.
#pragma once

#include <boost/asio/ssl.hpp>
#include <boost/beast.hpp>
#include <boost/beast/ssl.hpp>
#include <string>

namespace haulio {

class ShipmentModel {
public:
  explicit ShipmentModel(std::string key);

  /// The model's words; throws boost::system::system_error when it cannot be reached.
  std::string answer(const std::string &question);

private:
  boost::beast::http::response<boost::beast::http::string_body> send(const std::string &body);

  std::string key_;
  boost::asio::io_context io_;
  boost::asio::ssl::context tls_;
};

} // namespace haulio
