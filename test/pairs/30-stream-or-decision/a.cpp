#include "../support/azure.h"

#include <curl/curl.h>

static size_t onChunk(char *data, size_t size, size_t count, void *user) {
  static_cast<httplib::DataSink *>(user)->write(data, size * count);
  return size * count;
}

static void stream(const std::string &body, void *user) {
  CURL *curl = curl_easy_init();
  curl_slist *headers = curl_slist_append(nullptr, ("api-key: " + setting("AZURE_OPENAI_API_KEY")).c_str());
  curl_easy_setopt(
      curl, CURLOPT_URL,
      "https://contoso.openai.azure.com/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21");
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
  curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body.c_str());
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, onChunk);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, user);
  curl_easy_perform(curl);
  curl_slist_free_all(headers);
  curl_easy_cleanup(curl);
}

int main() {
  httplib::Server server;
  server.Post("/live", [&](const httplib::Request &request, httplib::Response &response) {
    json chat = {{"stream", true}, {"messages", json::array({message("user", request.body)})}};
    const std::string body = chat.dump();
    response.set_chunked_content_provider("text/event-stream", [body](size_t, httplib::DataSink &sink) {
      stream(body, &sink);
      sink.done();
      return true;
    });
  });
  server.listen("0.0.0.0", 8080);
}
