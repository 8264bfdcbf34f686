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

// ---- prompts, retrieval, parsers ----
static void templated(const std::string &question) {
  providers::AzureOpenAIChat model(config());
  prompts::PromptTemplate plain("Answer briefly: {question}");
  publish(model.invoke({core::Message::System("You are helpful."), core::Message::Human(plain.format({{"question", question}}))}) // BAD
              .content);
  publish(plain.format({{"question", model.invoke({core::HumanMessage(question)}).content}})); // BAD
  publish(plain.format({{"question", "none"}})); // OK
  prompts::PromptTemplate said(model.invoke({core::HumanMessage(question)}).content);
  publish(said.format({})); // BAD
  publish(prompts::PromptTemplate::FromTemplate(model.invoke({core::HumanMessage(question)}).content).format({})); // BAD
}
static void chained(const std::string &question) {
  providers::AzureOpenAIChat model(config());
  const core::Message first = model.invoke({core::HumanMessage(question)});
  publish(core::Message::Human(first.content).content); // BAD
  publish(core::SystemMessage("You are " + first.content).content); // BAD
  parsers::JsonOutputParser parser;
  publish(parser.invoke(first)["text"]); // BAD
}
static void retrieved(rag::Retriever &retriever, const std::string &question) {
  providers::AzureOpenAIChat model(config());
  const std::string own = rag::FormatDocumentsAsString(retriever.invoke(question));
  publish(own); // OK
  publish(model.invoke({core::SystemMessage("Answer from:" + own), core::HumanMessage(question)}).content); // OK
}
static void embedded(const std::string &question) {
  providers::AzureOpenAIEmbeddings embeddings(config());
  publish(std::to_string(embeddings.embed_query(question)[0])); // BAD
}
// Other providers, by themselves and through an endpoint that is Azure's.
static void others(const std::string &question) {
  providers::OpenAIChat openai({"gpt-4o", "k", "https://api.openai.com/v1"});
  publish(openai.invoke({core::HumanMessage(question)}).content); // OK: another provider
  openai.stream({core::HumanMessage(question)}, [](const llm::StreamChunk &chunk) { publish(chunk.delta); }); // OK
  providers::OpenAIChat azure({"gpt-4o", "k", "https://contoso.openai.azure.com/openai/v1"});
  publish(azure.invoke({core::HumanMessage(question)}).content); // BAD
  providers::GeminiChat gemini({"gemini-2.5-pro", "k"});
  publish(gemini.invoke({core::HumanMessage(question)}).content); // OK
}
static void served() {
  mcp::McpServer server("answers");
  server.serve();
}
