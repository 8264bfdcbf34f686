#include "../support/azure.h"

static std::string base64(const std::string &data) {
  static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  unsigned buffer = 0;
  int bits = 0;
  for (unsigned char c : data) {
    buffer = buffer << 8 | c;
    for (bits += 8; bits >= 6; bits -= 6)
      out += digits[buffer >> (bits - 6) & 63];
  }
  if (bits > 0)
    out += digits[buffer << (6 - bits) & 63];
  return out;
}

int main() {
  httplib::Server server;
  server.Post("/letter", [&](const httplib::Request &request, httplib::Response &response) {
    const std::string text = ask(json::array({message("user", request.body)}));
    response.set_content(base64(text), "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
