#include "../support/azure.h"

#include <websocketpp/config/asio_no_tls.hpp>
#include <websocketpp/server.hpp>

using Server = websocketpp::server<websocketpp::config::asio>;

static int level(const std::string &word) { return word == "fire" ? 3 : word == "smoke" ? 2 : 0; }

int main() {
  Server server;
  server.init_asio();
  server.set_message_handler([&server](websocketpp::connection_hdl connection, Server::message_ptr received) {
    const std::string word = ask(json::array({message("user", "fire, smoke or nothing? " + received->get_payload())}));
    server.send(connection, word, websocketpp::frame::opcode::text);
  });
  server.listen(9002);
  server.start_accept();
  server.run();
}
