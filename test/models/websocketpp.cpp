// WebSocket++ as server and as client.
//
// REQUIRES: lib-websocketpp, lib-asio
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S -DASIO_STANDALONE -D_WEBSOCKETPP_CPP11_STL_
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <functional>
#include <map>
#include <set>
#include <thread>
#include <websocketpp/client.hpp>
#include <websocketpp/config/asio_no_tls.hpp>
#include <websocketpp/config/asio_no_tls_client.hpp>
#include <websocketpp/server.hpp>

using Server = websocketpp::server<websocketpp::config::asio>;
using Client = websocketpp::client<websocketpp::config::asio_client>;
using websocketpp::connection_hdl;

static void onMessage(Server *server, connection_hdl handle, Server::message_ptr message) {
  upstream(message->get_payload()); // BAD
  server->send(handle, answer(), websocketpp::frame::opcode::text); // BAD
  server->send(handle, "received", websocketpp::frame::opcode::text); // OK
  const std::string text = answer();
  server->send(handle, text.data(), text.size(), websocketpp::frame::opcode::binary); // BAD
  message->set_payload(answer());
  server->send(handle, message); // BAD
}

static void onHttp(Server *server, connection_hdl handle) {
  Server::connection_ptr connection = server->get_con_from_hdl(handle);
  upstream(connection->get_request_body()); // BAD
  upstream(connection->get_resource()); // BAD
  connection->replace_header("X-Topic", answer()); // BAD
  connection->append_header("Content-Type", "text/plain"); // OK
  connection->set_body(answer()); // BAD
  connection->set_status(websocketpp::http::status_code::ok);
}

static void onHealth(Server *server, connection_hdl handle) {
  server->get_con_from_hdl(handle)->set_body("ok"); // OK
}

void byBind() {
  Server server;
  server.init_asio();
  server.set_message_handler(std::bind(&onMessage, &server, std::placeholders::_1, std::placeholders::_2));
  server.set_http_handler(std::bind(&onHttp, &server, std::placeholders::_1));
  server.listen(9002);
  server.start_accept();
  server.run();
}

void byLambda() {
  Server server;
  server.set_message_handler([&server](connection_hdl handle, Server::message_ptr message) {
    auto connection = server.get_con_from_hdl(handle);
    connection->send(ask(message->get_payload())); // BAD
    connection->send(std::string("bye")); // OK
    std::string text = answer();
    connection->send(text.data(), text.size()); // BAD
    const std::string more = answer();
    message->set_payload(more.data(), more.size());
    connection->send(message); // BAD
  });
  server.set_http_handler([&](connection_hdl handle) { onHealth(&server, handle); });
  server.set_open_handler([&](connection_hdl handle) { server.send(handle, "hello", websocketpp::frame::opcode::text); }); // OK
  server.run();
}

/// A class with the endpoint in a member and its methods as handlers.
class ChatServer {
public:
  ChatServer() {
    endpoint.init_asio();
    endpoint.set_open_handler([this](connection_hdl handle) { connections.insert(handle); });
    endpoint.set_close_handler([this](connection_hdl handle) { connections.erase(handle); });
    endpoint.set_message_handler(
        std::bind(&ChatServer::onMessage, this, std::placeholders::_1, std::placeholders::_2));
  }
  void run() {
    endpoint.listen(9003);
    endpoint.start_accept();
    endpoint.run();
  }

private:
  void onMessage(connection_hdl handle, Server::message_ptr message) {
    if (message->get_payload() == "ping") {
      reply(handle, "pong");
      return;
    }
    history[message->get_payload()] = answer();
    for (auto &each : connections)
      endpoint.send(each, history[message->get_payload()], message->get_opcode()); // BAD
  }
  void reply(connection_hdl handle, const std::string &text) {
    endpoint.send(handle, text, websocketpp::frame::opcode::text); // OK
  }
  Server endpoint;
  std::set<connection_hdl, std::owner_less<connection_hdl>> connections;
  std::map<std::string, std::string> history;
};

static const char *Realtime = "wss://contoso.openai.azure.com/openai/realtime?api-version=2024-10-01-preview&deployment=gpt-4o-realtime";

void clientByLambda() {
  Client client;
  client.init_asio();
  client.set_message_handler([&](connection_hdl, Client::message_ptr message) {
    publish(message->get_payload()); // BAD
  });
  websocketpp::lib::error_code error;
  Client::connection_ptr connection = client.get_connection(Realtime, error);
  connection->append_header("api-key", "secret");
  client.connect(connection);
  client.run();
}

void elsewhere() {
  Client client;
  client.set_message_handler([&](connection_hdl, Client::message_ptr message) {
    publish(message->get_payload()); // OK
  });
  websocketpp::lib::error_code error;
  client.connect(client.get_connection("wss://stream.example.org/prices", error));
  client.run();
}

static std::string collected;

static void collect(Client *client, connection_hdl handle, Client::message_ptr message) {
  collected += message->get_payload();
  client->send(handle, message->get_payload(), websocketpp::frame::opcode::text); // OK
}

void clientByBind(const std::string &host) {
  Client client;
  client.set_message_handler(std::bind(&collect, &client, std::placeholders::_1, std::placeholders::_2));
  client.set_open_handler([&client](connection_hdl handle) { client.send(handle, "{}", websocketpp::frame::opcode::text); });
  websocketpp::lib::error_code error;
  auto connection = client.get_connection("ws://" + host + ".openai.azure.com/openai/realtime?deployment=d", error);
  client.connect(connection);
  client.run();
  publish(collected); // BAD
}

class RealtimeClient {
public:
  RealtimeClient() {
    client.init_asio();
    client.set_message_handler([this](connection_hdl, Client::message_ptr message) { last = message->get_payload(); });
  }
  void connect(const std::string &url) {
    websocketpp::lib::error_code error;
    auto connection = client.get_connection(url, error);
    handle = connection->get_handle();
    client.connect(connection);
    thread = std::thread([this] { client.run(); });
  }
  void say(const std::string &text) { client.send(handle, text, websocketpp::frame::opcode::text); } // OK
  std::string last;

private:
  Client client;
  connection_hdl handle;
  std::thread thread;
};

void clientByClass() {
  RealtimeClient client;
  client.connect(Realtime);
  client.say("hello");
  publish(client.last); // BAD
}

void connectionHandler() {
  Client client;
  websocketpp::lib::error_code error;
  auto connection = client.get_connection(Realtime, error);
  connection->set_message_handler([](connection_hdl, Client::message_ptr message) { publish(message->get_payload()); }); // BAD
  client.connect(connection);
}

void eachConnection() {
  Server server;
  server.set_open_handler([&server](connection_hdl handle) {
    auto connection = server.get_con_from_hdl(handle);
    connection->set_close_handler([](connection_hdl) { publish(answer()); }); // BAD
    connection->set_message_handler([](connection_hdl, Server::message_ptr message) {
      upstream(message->get_payload()); // BAD
    });
  });
  server.run();
}
