// matrix: std=c++20 include=test/models/Inputs/drogon seam=later
//
// Drogon's client; the answer comes to a lambda on its loop and is handed on as it came.
#include "seam.h"

#include <cstdlib>
#include <drogon/drogon.h>

void seam::askLater(const std::string &question, std::function<void(std::string)> done) {
  auto client = drogon::HttpClient::newHttpClient("https://contoso.openai.azure.com");
  auto request = drogon::HttpRequest::newHttpRequest();
  request->setMethod(drogon::Post);
  request->setPath("/openai/v1/responses");
  request->addHeader("api-key", std::getenv("AZURE_OPENAI_API_KEY"));
  request->setBody("{\"model\":\"gpt-4o\",\"input\":\"" + question + "\"}");
  client->sendRequest(request, [done = std::move(done)](drogon::ReqResult result, const drogon::HttpResponsePtr &answer) {
    if (result != drogon::ReqResult::Ok)
      return done("");
    done(std::string(answer->getBody()));
  });
}
