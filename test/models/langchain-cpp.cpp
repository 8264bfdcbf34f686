// langchain-cpp: an Azure chat model by itself, through its base class, with retrieval.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/langchain-cpp
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <cstdlib>
#include <langchain/langchain.hpp>
#include <memory>

using namespace langchain;

static providers::AzureOpenAIConfig config() {
  return {"gpt-4o", std::getenv("AZURE_OPENAI_ENDPOINT"), std::getenv("AZURE_OPENAI_API_KEY")};
}
static void direct(const std::string &question) {
  providers::AzureOpenAIChat model(config());
  auto message = model.invoke({core::SystemMessage("You are helpful."), core::HumanMessage(question)});
  publish(message.content); // BAD
  publish(message.content.empty() ? "none" : "some"); // OK
}
static void parsed(const std::string &question) {
  auto model = std::make_unique<providers::AzureOpenAIChat>(config());
  parsers::StringParser parser;
  publish(parser.invoke(model->invoke({core::HumanMessage(question)}))); // BAD
}
// Made in place and kept by its base class.
static void made(const std::string &question) {
  std::shared_ptr<llm::ChatModel> model = std::make_shared<providers::AzureOpenAIChat>(config());
  publish(model->invoke({core::HumanMessage(question)}).content); // BAD
  std::string text;
  model->stream({core::HumanMessage(question)}, [&](const llm::StreamChunk &chunk) { text += chunk.delta; });
  publish(text); // BAD
}
static std::string through(llm::ChatModel &model, const std::string &question) {
  return model.invoke({core::HumanMessage(question)}).content;
}
static void base(const std::string &question) {
  providers::AzureOpenAIChat model(config());
  publish(through(model, question)); // BAD
}
static void stream(const std::string &question) {
  providers::AzureOpenAIChat model(config());
  model.stream({core::HumanMessage(question)}, [](const llm::StreamChunk &chunk) {
    publish(chunk.delta); // BAD
  });
}
static void claude(const std::string &question) {
  providers::AnthropicChat model({"claude-sonnet-4-5", "k"});
  publish(model.invoke({core::HumanMessage(question)}).content); // OK: another provider
}
static void documents(rag::VectorStore &store, const std::string &question) {
  publish(rag::FormatDocumentsAsString(store.similarity_search(question, 3))); // OK
}
