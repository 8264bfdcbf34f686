#include "assistant.h"
#include "page.h"
#include "snippets.h"

#include <cstdlib>
#include <httplib.h>
#include <iostream>

using namespace brightdesk;

static std::string setting(const char *name) {
  const char *value = std::getenv(name);
  return value ? value : "";
}

int main() {
  Assistant assistant("brightdesk-prod.openai.azure.com", setting("AZURE_OPENAI_DEPLOYMENT"),
                      setting("AZURE_OPENAI_API_KEY"));
  SnippetBox snippets;
  httplib::Server server;

  server.Post("/write", [&](const httplib::Request &request, httplib::Response &response) {
    try {
      Draft draft = assistant.write(request.get_param_value("wish"));
      response.set_content(renderPage(draft), "text/html");
    } catch (const std::exception &error) {
      std::cerr << error.what() << '\n';
      response.status = 503;
      response.set_content("<p>The assistant is resting.</p>", "text/html");
    }
  });

  server.Post("/snippets", [&](const httplib::Request &request, httplib::Response &response) {
    snippets.keep(request.get_param_value("name"), request.body);
    response.status = 204;
  });
  server.Get("/snippets", [&](const httplib::Request &, httplib::Response &response) {
    std::string list;
    for (const std::string &name : snippets.names())
      list += name + "\n";
    response.set_content(list, "text/plain");
  });

  return server.listen("0.0.0.0", 8080) ? 0 : 1;
}
