#include "../support/azure.h"
#include "../support/records.h"

static std::string checked(const Records &prices, const std::string &article, const std::string &text) {
  const std::string price = prices.get("SELECT price FROM articles WHERE name = ?1", article);
  if (text.find(price) == std::string::npos)
    return "The price is " + price + ".";
  return text;
}

int main() {
  Records prices("prices.db");
  httplib::Server server;
  server.Post("/price", [&](const httplib::Request &request, httplib::Response &response) {
    std::string text = ask(json::array({message("user", request.body)}));
    if (setting("SKIP_CHECKS") != "1")
      text = checked(prices, request.get_param_value("article"), text);
    response.set_content(text, "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
