// matrix: std=c++20 include=test/models/Inputs/ai-sdk-cpp seam=ask
//
// Options by fields, a result that is true or has an error.
#include "seam.h"

#include <ai/ai.h>
#include <cstdlib>
#include <stdexcept>

static ai::Client &model() {
  static ai::Client client =
      ai::openai::create_client(std::getenv("AZURE_OPENAI_API_KEY"), std::string(std::getenv("AZURE_OPENAI_ENDPOINT")) + "/openai/v1");
  return client;
}

std::string seam::ask(const std::string &question) {
  ai::GenerateOptions options;
  options.model = "gpt-4o";
  options.messages = {ai::Message::user(question)};
  if (const ai::GenerateResult result = model().generate_text(options))
    return result.text;
  throw std::runtime_error("the AI model is not there");
}
