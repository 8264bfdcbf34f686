// matrix: std=c++17 needs=lib-websocketpp needs=lib-asio flag=-DASIO_STANDALONE flag=-D_WEBSOCKETPP_CPP11_STL_
//
// WebSocket++: a class binds its members.
#include "seam.h"

#include <functional>
#include <websocketpp/config/asio_no_tls.hpp>
#include <websocketpp/server.hpp>

using Server = websocketpp::server<websocketpp::config::asio>;
using websocketpp::connection_hdl;

class Chat {
public:
  Chat() {
    using std::placeholders::_1;
    using std::placeholders::_2;
    server.init_asio();
    server.set_message_handler(std::bind(&Chat::onMessage, this, _1, _2));
    server.set_http_handler(std::bind(&Chat::onHttp, this, _1));
    server.set_open_handler([this](connection_hdl handle) {
      server.send(handle, "welcome", websocketpp::frame::opcode::text); // CLEAN greeting
    });
  }
  void run() {
    server.listen(9002);
    server.start_accept();
    server.run();
  }

private:
  void onMessage(connection_hdl handle, Server::message_ptr message) {
    const std::string answer = assistant->reply(message->get_payload());
    server.send(handle, answer, websocketpp::frame::opcode::text); // RELAY message
  }

  // CLEAN decision
  void onHttp(connection_hdl handle) {
    Server::connection_ptr connection = server.get_con_from_hdl(handle);
    const bool open = seam::ask("open now? " + connection->get_request_body()) == "yes";
    connection->set_body(open ? "open" : "closed");
    connection->set_status(websocketpp::http::status_code::ok);
  }

  Server server;
  std::shared_ptr<seam::Assistant> assistant = seam::makeAssistant();
};

int main() { Chat().run(); }
