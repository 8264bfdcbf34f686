#include "../support/azure.h"

#include <iostream>

int main() {
  httplib::Server server;
  server.Post("/triage", [&](const httplib::Request &request, httplib::Response &response) {
    json chat = {{"messages", json::array({message("user", "Urgent, yes or no? " + request.body)})}};
    json completion = json::parse(postToAzure(chat.dump()));
    const bool urgent = completion["choices"][0]["message"]["content"] == "yes";
    const long tokens = completion["usage"]["total_tokens"].get<long>();
    json answer;
    answer["queue"] = urgent ? "now" : "later";
    answer["tokens"] = tokens;
    response.set_content(answer.dump(), "application/json");
  });
  server.listen("0.0.0.0", 8080);
}
