#include "carrier.h"

#include <cstdlib>
#include <iostream>

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::ip::tcp;

using Request = http::request<http::string_body>;
using Response = http::response<http::string_body>;

static Response handle(haulio::ShipmentModel &model, const Request &request) {
  Response response(http::status::ok, request.version());
  response.set(http::field::server, "haulio");
  response.keep_alive(request.keep_alive());
  if (request.method() != http::verb::post || request.target() != "/shipments/ask") {
    response.result(http::status::not_found);
  } else {
    try {
      response.set(http::field::content_type, "text/plain");
      response.body() = model.answer(request.body());
    } catch (const std::exception &error) {
      std::cerr << error.what() << '\n';
      response.result(http::status::service_unavailable);
    }
  }
  response.prepare_payload();
  return response;
}

static void serve(haulio::ShipmentModel &model, tcp::socket &socket) {
  beast::flat_buffer buffer;
  beast::error_code error;
  while (!error) {
    Request request;
    http::read(socket, buffer, request, error);
    if (error)
      break;
    Response response = handle(model, request);
    http::write(socket, response, error);
    if (!response.keep_alive())
      break;
  }
  socket.shutdown(tcp::socket::shutdown_send, error);
}

int main() {
  const char *key = std::getenv("AZURE_OPENAI_API_KEY");
  haulio::ShipmentModel model(key ? key : "");
  asio::io_context io;
  tcp::acceptor acceptor(io, {tcp::v4(), 8080});
  for (;;) {
    tcp::socket socket(io);
    acceptor.accept(socket);
    serve(model, socket);
  }
}
