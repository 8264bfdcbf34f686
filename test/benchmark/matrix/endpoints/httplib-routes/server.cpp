// matrix: std=c++17 needs=lib-cpp-httplib
//
// A class binds its members as handlers; a chunked answer for streams; an error handler; a table of tickets of its own.
#include "seam.h"

#include <functional>
#include <httplib.h>
#include <map>
#include <mutex>

namespace {

class Api {
public:
  explicit Api(httplib::Server &server) {
    using namespace std::placeholders;
    server.Post("/chat", httplib::Server::Handler(std::bind(&Api::chat, this, _1, _2)));
    server.Get(R"(/tickets/(\d+))", std::bind(&Api::ticket, this, _1, _2));
    server.Post("/tickets", [this](const auto &request, auto &response) { this->file(request, response); });
    server.Get("/stream", [this](const httplib::Request &request, httplib::Response &response) { stream(request, response); });
    server.set_error_handler([](const httplib::Request &, httplib::Response &response) {
      response.set_content("<p>Error " + std::to_string(response.status) + "</p>", "text/html");
    });
  }

private:
  void chat(const httplib::Request &request, httplib::Response &response) {
    std::string answer;
    try {
      answer = seam::ask(request.get_param_value("q"));
    } catch (const std::exception &) {
      response.status = 502;
      return;
    }
    reply(response, answer);
  }

  void reply(httplib::Response &response, const std::string &text) {
    response.set_header("Cache-Control", "no-store");
    response.set_content(text, "text/plain; charset=utf-8"); // RELAY chat
  }

  void stream(const httplib::Request &request, httplib::Response &response) {
    const std::string question = request.get_param_value("q");
    response.set_chunked_content_provider("text/event-stream", [question](size_t, httplib::DataSink &sink) {
      seam::askInPieces(question, [&sink](const std::string &piece) {
        const std::string event = "data: " + piece + "\n\n";
        sink.write(event.data(), event.size()); // RELAY stream
      });
      sink.done();
      return true;
    });
  }

  // CLEAN ticket: a number and the customer's own text are kept and shown; the answer only sets a flag.
  void file(const httplib::Request &request, httplib::Response &response) {
    const bool urgent = seam::ask("urgent or normal? " + request.body) == "urgent";
    std::lock_guard<std::mutex> guard(lock);
    const int id = ++last;
    (urgent ? urgentTickets : tickets)[id] = request.body;
    response.set_content(std::to_string(id), "text/plain");
  }

  // CLEAN own
  void ticket(const httplib::Request &request, httplib::Response &response) {
    std::lock_guard<std::mutex> guard(lock);
    auto found = tickets.find(std::stoi(request.matches[1]));
    if (found == tickets.end()) {
      response.status = 404;
      return;
    }
    response.set_content(found->second, "text/plain");
  }

  std::mutex lock;
  int last = 0;
  std::map<int, std::string> tickets, urgentTickets;
};

} // namespace

int main() {
  httplib::Server server;
  Api api(server);
  server.listen("0.0.0.0", 8080);
}
