// The same libraries, declared in another way: other classes for the same objects, bodies inline, fields for accessors.
//
// RUN: %thinwrap scan %s --no-cache --root %S --fail-on never --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json
#include <string>
#include <functional>
#include <map>
#include <vector>
#include <memory>
#include <cstdlib>
namespace cpr {
struct Url { std::string str_; Url(std::string s) : str_(std::move(s)) {} };
struct Body { std::string str_; Body(std::string s) : str_(std::move(s)) {} };
using Header = std::map<std::string, std::string>;
struct Response { int status_code = 0; std::string text; Header header; };
template <class... T> Response Post(T &&...) { return Response{}; }
}
namespace crow {
struct request { std::string body; std::string url; };
struct response { int code = 200; std::string body; response() = default; response(int c) : code(c) {} response(std::string b) : body(std::move(b)) {} response(int c, std::string b) : code(c), body(std::move(b)) {}
  void write(const std::string &s) { body += s; } void end() {} void set_header(std::string, std::string) {} };
struct Rule { Rule &methods(const char *) { return *this; } template <class F> void operator()(F &&f) { handler = [f](const request &r) { return response(); }; } std::function<response(const request &)> handler; };
struct SimpleApp { Rule &route(const std::string &p) { return rules[p]; } std::map<std::string, Rule> rules; SimpleApp &port(int) { return *this; } void run() {} };
}
#define CROW_ROUTE(app, url) (app).route(url)
namespace drogon {
struct HttpRequest { std::string b; const std::string &body() const { return b; } const std::string &getBody() const { return b; } void setBody(std::string s) { b = std::move(s); } void setPath(const std::string &p) { path = p; } void addHeader(const std::string &k, const std::string &v) {} std::string path; static std::shared_ptr<HttpRequest> newHttpRequest() { return std::make_shared<HttpRequest>(); } };
using HttpRequestPtr = std::shared_ptr<HttpRequest>;
struct HttpResponse { std::string b; void setBody(const std::string &s) { b = s; } const std::string &body() const { return b; } static std::shared_ptr<HttpResponse> newHttpResponse() { return std::make_shared<HttpResponse>(); } };
using HttpResponsePtr = std::shared_ptr<HttpResponse>;
struct App { using H = std::function<void(const HttpRequestPtr &, std::function<void(const HttpResponsePtr &)> &&)>; App &registerHandler(const std::string &p, H h) { hs[p] = h; return *this; } std::map<std::string, H> hs; };
inline App &app() { static App a; return a; }
enum class ReqResult { Ok };
struct HttpClient { static std::shared_ptr<HttpClient> newHttpClient(const std::string &h) { return std::make_shared<HttpClient>(); } void sendRequest(const HttpRequestPtr &, std::function<void(ReqResult, const HttpResponsePtr &)> cb) { cb(ReqResult::Ok, HttpResponse::newHttpResponse()); } };
}
namespace dpp {
struct message { std::string content; message(std::string c) : content(std::move(c)) {} };
struct slashcommand_t { std::string get_parameter(const std::string &) const { return ""; } void reply(const message &m) const {} void reply(const std::string &m) const {} };
struct cluster { explicit cluster(std::string) {} void on_slashcommand(std::function<void(const slashcommand_t &)> f) { h = f; } std::function<void(const slashcommand_t &)> h; };
}
namespace TgBot { struct Message { using Ptr = std::shared_ptr<Message>; std::string text; long chat; };
struct Api { void sendMessage(long, const std::string &) const {} }; struct Events { void onAnyMessage(std::function<void(Message::Ptr)> f) { h = f; } std::function<void(Message::Ptr)> h; };
struct Bot { explicit Bot(std::string) {} Api &getApi() { return api; } Events &getEvents() { return ev; } Api api; Events ev; }; }
static std::string askAzure(const std::string &b) {
  return cpr::Post(cpr::Url{"https://c.openai.azure.com/openai/v1/chat/completions"}, cpr::Header{{"api-key", "k"}}, cpr::Body{b}).text;
}
int main() {
  crow::SimpleApp app;
  CROW_ROUTE(app, "/a").methods("POST")([](const crow::request &req) {
    return crow::response(200, askAzure(req.body)); // BAD
  });
  CROW_ROUTE(app, "/b")([](const crow::request &req) {
    return askAzure(req.body); // BAD
  });
  drogon::app().registerHandler("/c", [](const drogon::HttpRequestPtr &req, std::function<void(const drogon::HttpResponsePtr &)> &&cb) {
    auto resp = drogon::HttpResponse::newHttpResponse();
    resp->setBody(askAzure(req->body()));
    cb(resp); // BAD
  });
  drogon::app().registerHandler("/d", [](const drogon::HttpRequestPtr &req, std::function<void(const drogon::HttpResponsePtr &)> &&cb) {
    auto client = drogon::HttpClient::newHttpClient("https://c.openai.azure.com");
    auto r = drogon::HttpRequest::newHttpRequest();
    r->setPath("/openai/v1/responses");
    r->setBody(req->getBody());
    client->sendRequest(r, [cb](drogon::ReqResult, const drogon::HttpResponsePtr &answer) {
      cb(answer); // BAD
    });
  });
  dpp::cluster bot("t");
  bot.on_slashcommand([](const dpp::slashcommand_t &e) {
    e.reply(dpp::message(askAzure(e.get_parameter("q")))); // BAD
  });
  TgBot::Bot tg("t");
  tg.getEvents().onAnyMessage([&tg](TgBot::Message::Ptr m) {
    tg.getApi().sendMessage(m->chat, askAzure(m->text)); // BAD
  });
}
