// matrix: std=c++20 include=test/models/Inputs/langchain-cpp seam=pieces
//
// A chat model behind its base class, made by a factory.
#include "seam.h"

#include <cstdlib>
#include <langchain/langchain.hpp>

using namespace langchain;

static std::unique_ptr<llm::ChatModel> makeModel() {
  providers::AzureOpenAIConfig config;
  config.deployment = "gpt-4o";
  config.endpoint = std::getenv("AZURE_OPENAI_ENDPOINT");
  config.api_key = std::getenv("AZURE_OPENAI_API_KEY");
  return std::make_unique<providers::AzureOpenAIChat>(config);
}

void seam::askInPieces(const std::string &question, const std::function<void(const std::string &)> &piece) {
  const auto model = makeModel();
  model->stream({core::HumanMessage(question)}, [&](const llm::StreamChunk &chunk) { piece(chunk.delta); });
}
