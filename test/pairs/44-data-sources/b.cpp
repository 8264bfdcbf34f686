#include "../support/azure.h"

int main() {
  httplib::Server server;
  server.Post("/ask", [&](const httplib::Request &request, httplib::Response &response) {
    json chat;
    chat["messages"] = json::array({message("user", request.body)});
    chat["data_sources"] = json::array(
        {{{"type", "azure_search"},
          {"parameters", {{"endpoint", "https://contoso.search.windows.net"}, {"index_name", "contracts"}}}}});
    response.set_content(textOf(postToAzure(chat.dump())), "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
