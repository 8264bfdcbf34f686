#include "service.h"
#include <httplib.h>

int main() {
  httplib::Server server;
  server.Post("/help", [](const httplib::Request &request, httplib::Response &response) {
    response.set_content(answer(request.body), "text/plain");
  });
  server.Post("/urgent", [](const httplib::Request &request, httplib::Response &response) {
    response.set_content(isUrgent(request.body) ? "yes" : "no", "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
