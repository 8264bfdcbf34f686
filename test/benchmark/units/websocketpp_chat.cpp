// bench: std=c++14
// A WebSocket chat room on websocketpp and Boost.Asio.
#include <functional>
#include <map>
#include <set>
#include <string>
#include <websocketpp/config/asio_no_tls.hpp>
#include <websocketpp/server.hpp>

using Server = websocketpp::server<websocketpp::config::asio>;
using Connection = websocketpp::connection_hdl;

class Room {
public:
  Room() {
    Endpoint.init_asio();
    Endpoint.set_open_handler([this](Connection Who) { Members.insert(Who); });
    Endpoint.set_close_handler([this](Connection Who) { Members.erase(Who); });
    Endpoint.set_message_handler([this](Connection Who, Server::message_ptr Message) { onMessage(Who, Message); });
  }
  void run(uint16_t Port) {
    Endpoint.listen(Port);
    Endpoint.start_accept();
    Endpoint.run();
  }

private:
  void onMessage(Connection Who, Server::message_ptr Message) {
    std::string Text = Message->get_payload();
    if (Text.rfind("/name ", 0) == 0) {
      Names[Who] = Text.substr(6);
      return;
    }
    for (const Connection &Member : Members)
      Endpoint.send(Member, Names[Who] + ": " + Text, websocketpp::frame::opcode::text);
  }

  Server Endpoint;
  std::set<Connection, std::owner_less<Connection>> Members;
  std::map<Connection, std::string, std::owner_less<Connection>> Names;
};

int main() {
  Room Chat;
  Chat.run(9002);
}
