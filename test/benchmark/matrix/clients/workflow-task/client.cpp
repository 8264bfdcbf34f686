// matrix: std=c++17 include=test/models/Inputs/workflow needs=lib-nlohmann-json seam=later
//
// A task with a callback.
#include "seam.h"

#include <cstdlib>
#include <nlohmann/json.hpp>
#include <wf.h>

void seam::askLater(const std::string &question, std::function<void(std::string)> done) {
  std::string url = "https://contoso.openai.azure.com/openai/deployments/";
  url += std::getenv("DEPLOYMENT");
  url += "/chat/completions?api-version=2024-10-21";
  WFHttpTask *task = WFTaskFactory::create_http_task(url, 4, 2, [done = std::move(done)](WFHttpTask *finished) {
    const void *body = nullptr;
    size_t size = 0;
    if (finished->get_state() != 0 || !finished->get_resp()->get_parsed_body(&body, &size))
      return done("");
    auto answer = nlohmann::json::parse(std::string(static_cast<const char *>(body), size), nullptr, false);
    done(answer["choices"][0]["message"]["content"].get<std::string>());
  });
  auto *request = task->get_req();
  request->set_method("POST");
  request->add_header_pair("api-key", std::getenv("AZURE_OPENAI_API_KEY"));
  request->append_output_body(nlohmann::json{{"messages", {{{"role", "user"}, {"content", question}}}}}.dump());
  task->start();
}
