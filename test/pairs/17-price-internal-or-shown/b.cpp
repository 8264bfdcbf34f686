#include "../support/azure.h"
#include "../support/records.h"

static const double PricePerThousand = 0.0075;

int main() {
  Records books("books.db");
  httplib::Server server;
  server.Post("/classify", [&](const httplib::Request &request, httplib::Response &response) {
    json chat = {{"messages", json::array({message("user", "Invoice, yes or no? " + request.body)})}};
    json completion = json::parse(postToAzure(chat.dump()));
    const double cost = completion["usage"]["total_tokens"].get<double>() / 1000 * PricePerThousand;
    json answer;
    answer["folder"] = completion["choices"][0]["message"]["content"] == "yes" ? "invoices" : "other";
    answer["cost"] = cost;
    response.set_content(answer.dump(), "application/json");
  });
  server.listen("0.0.0.0", 8080);
}
