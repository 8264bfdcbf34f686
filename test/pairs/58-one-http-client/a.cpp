#include "../support/azure.h"
#include "client.h"

static std::string offersOf(const std::string &tenant) {
  HttpClient client;
  Reply reply = client.get("http://catalogue.internal/tenants/" + tenant + "/offers");
  return json::parse(reply.body)["offers"].dump();
}

static std::string reply(const std::string &tenant, const std::string &mail) {
  json chat;
  chat["messages"] = json::array({message("system", "Offer from this list: " + offersOf(tenant)), message("user", mail)});
  HttpClient client;
  Reply answer = client.post("https://contoso.openai.azure.com/openai/deployments/mail/chat/completions", chat.dump(),
                             {"api-key: " + setting("AZURE_OPENAI_API_KEY")});
  return textOf(answer.body);
}

int main() {
  httplib::Server server;
  server.Post("/reply", [](const httplib::Request &request, httplib::Response &response) {
    response.set_content(reply(request.get_header_value("X-Tenant"), request.body), "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
