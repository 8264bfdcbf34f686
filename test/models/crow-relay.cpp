// Crow in the styles of real relays: a client class that keeps a curl handle and the conversation, routes set up in a
// method, blueprints, middleware, forms, a catch-all.
//
// REQUIRES: lib-curl, lib-nlohmann-json
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/crow
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <algorithm>
#include <crow.h>
#include <curl/curl.h>
#include <iostream>
#include <nlohmann/json.hpp>
#include <vector>

class ChatClient {
public:
  ChatClient() : curl(curl_easy_init()) {}
  ~ChatClient() { curl_easy_cleanup(curl); }
  void setKey(const std::string &value) { key = value; }

  std::string send(std::string &message) {
    if (message == "reset") {
      conversation.clear();
      return "done";
    }
    conversation.push_back({{"role", conversation.empty() ? "system" : "user"}, {"content", message}});
    nlohmann::json request = {{"model", "gpt-4o"}, {"messages", conversation}};
    std::string response = perform(request.dump());
    nlohmann::json parsed = nlohmann::json::parse(response);
    std::string text = parsed["choices"][0]["message"]["content"];
    text.erase(std::remove(text.begin(), text.end(), '\n'), text.end());
    conversation.push_back({{"role", "assistant"}, {"content", text}});
    while (conversation.size() > 20)
      conversation.erase(conversation.begin() + 1);
    return text;
  }
  std::string history() {
    std::string all;
    for (auto &each : conversation) {
      all += each["role"].get<std::string>() + ": ";
      all += each["content"].get<std::string>() + "\n";
    }
    return all;
  }

private:
  static size_t append(void *data, size_t size, size_t count, void *stream) {
    std::string *text = (std::string *)stream;
    text->append((char *)data, size * count);
    return size * count;
  }
  std::string perform(const std::string &body) {
    curl_easy_setopt(curl, CURLOPT_URL, "https://contoso.openai.azure.com/openai/deployments/a/chat/completions?api-version=2024-06-01");
    curl_easy_setopt(curl, CURLOPT_POST, 1);
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body.c_str());
    std::vector<std::string> lines = {"Content-Type: application/json", "api-key: " + key};
    struct curl_slist *headers = nullptr;
    for (const auto &line : lines)
      headers = curl_slist_append(headers, line.c_str());
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    std::string response;
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, append);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &response);
    CURLcode result = curl_easy_perform(curl);
    if (result != CURLE_OK)
      std::cerr << curl_easy_strerror(result);
    curl_slist_free_all(headers);
    return response;
  }

  CURL *curl;
  std::string key;
  std::vector<nlohmann::json> conversation;
};

struct Stamp {
  struct context {};
  void before_handle(crow::request &, crow::response &, context &) {}
  void after_handle(crow::request &req, crow::response &res, context &) {
    if (res.body.empty())
      res.body = ask(req.body); // BAD
  }
};

class Server {
public:
  Server(int port, const std::string &key) {
    chat.setKey(key);
    app.port(port);
    routes();
  }
  void run() { app.run(); }

private:
  void routes() {
    CROW_ROUTE(app, "/").methods("POST"_method)([this](const crow::request &req) {
      auto in = crow::json::load(req.body);
      if (!in || !in.has("message"))
        return crow::response(400, "no message"); // OK
      std::string message = in["message"].s();
      std::string text = chat.send(message);
      crow::json::wvalue result;
      result["response"] = text;
      return crow::response(200, result); // BAD
    });
    CROW_ROUTE(app, "/history")([this] { return chat.history(); }); // BAD
    CROW_ROUTE(app, "/plain").methods("POST"_method)([this](const crow::request &req) {
      std::string message = req.body;
      crow::response res;
      res = crow::response(chat.send(message));
      res.add_header("Access-Control-Allow-Origin", "*"); // OK
      return res; // BAD
    });
    CROW_ROUTE(app, "/braces").methods("POST"_method)([this](const crow::request &req) {
      std::string message = req.body;
      return crow::response{chat.send(message)}; // BAD
    });
    CROW_ROUTE(app, "/typed").methods("POST"_method)([this](const crow::request &req) {
      std::string message = req.get_header_value("X-Question");
      return crow::response("text/plain", chat.send(message)); // BAD
    });
    CROW_ROUTE(app, "/nlohmann").methods("POST"_method)([this](const crow::request &req) {
      nlohmann::json in = nlohmann::json::parse(req.body), out;
      std::string message = in.value("message", "");
      out["text"] = chat.send(message);
      crow::response res(out.dump());
      res.set_header("Content-Type", "application/json"); // OK
      return res; // BAD
    });
    CROW_ROUTE(app, "/echo").methods("POST"_method)([](const crow::request &req) {
      nlohmann::json out = {{"received", nlohmann::json::parse(req.body)}};
      return crow::response{out.dump()}; // OK
    });
    CROW_ROUTE(app, "/text")([] {
      return crow::response(200, "hello"); // OK
    });
  }

  ChatClient chat;
  crow::App<Stamp> app;
};

int main() {
  Server server(8080, std::getenv("AZURE_OPENAI_API_KEY"));
  crow::SimpleApp app;
  crow::Blueprint api("api");
  CROW_BP_ROUTE(api, "/v1/<string>")([](const crow::request &, crow::response &res, std::string question) {
    res.write(ask(question)); // BAD
    res.end();
  });
  app.register_blueprint(api);
  app.route_dynamic("/dynamic").methods("GET"_method)([](const crow::request &req) {
    return crow::response(ask(req.url_params.get("q"))); // BAD
  });
  CROW_CATCHALL_ROUTE(app)([](const crow::request &req, crow::response &res) {
    res.body = ask(req.url);
    res.end(); // BAD
  });
  CROW_ROUTE(app, "/list").methods("POST"_method)([](const crow::request &req) {
    auto in = crow::json::load(req.body);
    std::string all;
    for (const auto &each : in["questions"])
      all += ask(each.s());
    return crow::response(all); // BAD
  });
  CROW_ROUTE(app, "/form").methods("POST"_method)([](const crow::request &req) {
    const auto fields = req.get_body_params();
    return crow::response(ask(fields.get("question"))); // BAD
  });
  CROW_ROUTE(app, "/upload").methods("POST"_method)([](const crow::request &req) {
    crow::multipart::message parts(req);
    return crow::response(ask(parts.get_part_by_name("question").body)); // BAD
  });
  CROW_ROUTE(app, "/dumped")([](const crow::request &req) {
    crow::json::wvalue out({{"answer", answer()}});
    crow::response res;
    res.body = out.dump();
    return res; // BAD
  });
  CROW_ROUTE(app, "/base64")([](const crow::request &req) {
    const std::string text = answer();
    return crow::utility::base64encode(text, text.size()); // BAD
  });
  CROW_ROUTE(app, "/go")([](const crow::request &req, crow::response &res) {
    res.redirect("/show?text=" + answer()); // BAD
    res.end();
  });
  CROW_ROUTE(app, "/page")([] {
    crow::mustache::context context;
    context["text"] = answer();
    auto page = crow::mustache::load("answer.html").render(context);
    return page.dump(); // BAD
  });
  CROW_ROUTE(app, "/count")([](const crow::request &req) {
    crow::json::wvalue out;
    out["n"] = static_cast<int>(answer().size());
    return crow::response(out); // OK
  });
  server.run();
  app.run();
}
