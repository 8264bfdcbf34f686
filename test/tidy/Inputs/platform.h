// A home-made client of an AI model, a home-made server and what a platform has beside them; platform.json says what
// they mean.
#pragma once
#include <cstdlib>
#include <functional>
#include <string>

struct Answer {
  std::string text;
  std::string tokens;
};

class Client {
public:
  explicit Client(const std::string &url);
  Answer ask(const std::string &body);

private:
  std::string base;
};

struct Request {
  std::string body;
  std::string tier;
};
struct Reply {
  std::string text;
};

class Server {
public:
  void on(const std::string &route, std::function<void(const Request &, Reply &)> handler);
};

class Orders {
public:
  std::string statusOf(const std::string &customer);
};

std::string withoutBadWords(const std::string &text);
std::string polished(const std::string &text); // nobody says what it does
