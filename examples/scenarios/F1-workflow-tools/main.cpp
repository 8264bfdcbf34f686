#include "designer.h"

#include <cstdlib>
#include <httplib.h>
#include <iostream>

using namespace flowdesk;

static const char *widgetName(Widget widget) {
  switch (widget) {
  case Widget::Number:
    return "number";
  case Widget::Date:
    return "date";
  case Widget::Choice:
    return "choice";
  case Widget::Text:
    break;
  }
  return "text";
}

static std::string render(const Screen &screen) {
  std::string xml = "<screen id=\"" + std::to_string(screen.id) + "\">\n";
  for (const Column &field : screen.fields)
    xml += std::string("  <") + widgetName(field.widget) + " column=\"" + field.name + "\" label=\"" + field.label +
           "\"/>\n";
  return xml + "</screen>\n";
}

int main() {
  const char *key = std::getenv("AZURE_OPENAI_API_KEY");
  Catalog catalog;
  ScreenStore store;
  Designer designer(catalog, "flowdesk.openai.azure.com", key ? key : "");
  httplib::Server server;

  server.Post("/screens", [&](const httplib::Request &request, httplib::Response &response) {
    try {
      const int id = store.add(designer.design(request.body));
      response.status = 201;
      response.set_header("Location", "/screens/" + std::to_string(id));
    } catch (const std::exception &error) {
      std::cerr << error.what() << '\n';
      response.status = 422;
    }
  });

  server.Get(R"(/screens/(\d+))", [&](const httplib::Request &request, httplib::Response &response) {
    const Screen *screen = store.get(std::stoi(request.matches[1]));
    if (!screen) {
      response.status = 404;
      return;
    }
    response.set_content(render(*screen), "application/xml");
  });

  return server.listen("0.0.0.0", 8080) ? 0 : 1;
}
