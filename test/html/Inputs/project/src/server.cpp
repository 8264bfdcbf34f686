#include "assistant.h"

#include <httplib.h>

// </script><script>document.title = "run"</script> <!-- what stands here is text, not markup -->
static const char *Page = "<h1 onclick=\"document.title = 'run'\">Answers</h1><img src=x onerror=\"document.title='run'\">";

int main() {
  Assistant Helper;
  httplib::Server Server;
  Server.Post("/chat", [&](const httplib::Request &Req, httplib::Response &Res) {
    std::string Text = Helper.ask(Req.body);
    Res.set_content(Page + Text + "</body></html>", "text/html"); // "größer" & <b>schöner</b>
  });
  Server.Post("/relay", [&](const httplib::Request &Req, httplib::Response &Res) {
    Res.set_content(Helper.relay(Req.body), "application/json");
  });
  Server.Post("/orders/summary", [&](const httplib::Request &Req, httplib::Response &Res) {
    Res.set_content(Helper.summarize(Req.get_param_value("order")), "text/plain");
  });
  Server.Get("/usage", [&](const httplib::Request &, httplib::Response &Res) {
    Res.set_content(std::to_string(Helper.tokensUsed()), "text/plain");
  });
  Server.listen("0.0.0.0", 8080);
}
