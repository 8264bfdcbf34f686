#include "../support/azure.h"
#include "client.h"

static std::string reply(const std::string &mail) {
  json chat;
  chat["messages"] = json::array({message("system", "Answer the mail."), message("user", mail)});
  HttpClient client;
  Reply answer = client.post("https://contoso.openai.azure.com/openai/deployments/mail/chat/completions", chat.dump(),
                             {"api-key: " + setting("AZURE_OPENAI_API_KEY")});
  return textOf(answer.body);
}

int main() {
  httplib::Server server;
  server.Post("/reply", [](const httplib::Request &request, httplib::Response &response) {
    response.set_content(reply(request.body), "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
