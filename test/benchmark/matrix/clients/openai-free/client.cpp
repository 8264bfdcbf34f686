// matrix: std=c++20 include=test/models/Inputs/openai-cpp-olrea needs=lib-nlohmann-json seam=ask
//
// Free functions over a library's own instance, which is started once.
#include "seam.h"

#include <cstdlib>
#include <mutex>
#include <openai/openai.hpp>

static void startOnce() {
  static std::once_flag flag;
  std::call_once(flag, [] {
    openai::start(std::getenv("AZURE_OPENAI_API_KEY"), "", true, "https://contoso.openai.azure.com/openai/v1/");
  });
}

std::string seam::ask(const std::string &question) {
  startOnce();
  const nlohmann::json request = {{"model", "gpt-4o"}, {"messages", {{{"role", "user"}, {"content", question}}}}};
  const auto completion = openai::chat().create(request);
  if (!completion.contains("choices"))
    return "";
  return completion["choices"][0]["message"].value("content", "");
}
