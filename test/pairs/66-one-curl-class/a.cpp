#include "../support/azure.h"

#include <curl/curl.h>

/// One client for all services.
class Api {
public:
  explicit Api(const std::string &base) : base_(base) {}
  void header(const std::string &line) { headers_ = curl_slist_append(headers_, line.c_str()); }

  json call(const std::string &path, const json &body) {
    const std::string url = base_ + path, text = body.dump();
    std::string answer;
    CURL *curl = curl_easy_init();
    curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers_);
    curl_easy_setopt(curl, CURLOPT_COPYPOSTFIELDS, text.c_str());
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &Api::onData);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &answer);
    curl_easy_perform(curl);
    return json::parse(answer);
  }

private:
  static size_t onData(char *data, size_t size, size_t count, void *to) {
    static_cast<std::string *>(to)->append(data, size * count);
    return size * count;
  }

  std::string base_;
  curl_slist *headers_ = nullptr;
};

int main() {
  Api stock("http://stock.internal"), azure("https://contoso.openai.azure.com");
  azure.header("api-key: " + setting("AZURE_OPENAI_API_KEY"));
  httplib::Server server;
  server.Get("/stock", [&](const httplib::Request &request, httplib::Response &response) {
    response.set_content(stock.call("/v2", {{"sku", request.get_param_value("sku")}}).dump(), "application/json");
  });
  server.Post("/describe", [&](const httplib::Request &request, httplib::Response &response) {
    const json known = stock.call("/v2", {{"sku", request.get_param_value("sku")}});
    json chat;
    chat["messages"] = json::array({message("system", known.dump()), message("user", request.body)});
    const json said = azure.call("/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21", chat);
    response.set_content(said["choices"][0]["message"]["content"].get<std::string>(), "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
