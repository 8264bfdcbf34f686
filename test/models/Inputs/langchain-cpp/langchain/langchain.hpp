// The part of fba5147/langchain-cpp's public interface (2026) that the tests use, declared only.
#pragma once
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace langchain {
namespace core {
struct Message {
  std::string content;
};
Message HumanMessage(const std::string &text);
Message SystemMessage(const std::string &text);
template <class I, class O> struct Runnable {
  virtual ~Runnable() = default;
  virtual O invoke(const I &input) = 0;
};
} // namespace core
namespace llm {
struct StreamChunk {
  std::string delta;
};
class ChatModel : public core::Runnable<std::vector<core::Message>, core::Message> {
public:
  virtual void stream(const std::vector<core::Message> &messages, std::function<void(const StreamChunk &)> on_chunk) = 0;
};
} // namespace llm
namespace providers {
struct AzureOpenAIConfig {
  std::string deployment, endpoint, api_key, api_version = "2024-06-01";
};
class AzureOpenAIChat : public llm::ChatModel {
public:
  explicit AzureOpenAIChat(AzureOpenAIConfig config);
  core::Message invoke(const std::vector<core::Message> &messages) override;
  void stream(const std::vector<core::Message> &messages, std::function<void(const llm::StreamChunk &)> on_chunk) override;
};
struct AnthropicConfig {
  std::string model, api_key;
};
class AnthropicChat : public llm::ChatModel {
public:
  explicit AnthropicChat(AnthropicConfig config);
  core::Message invoke(const std::vector<core::Message> &messages) override;
  void stream(const std::vector<core::Message> &messages, std::function<void(const llm::StreamChunk &)> on_chunk) override;
};
} // namespace providers
namespace rag {
struct Document {
  std::string page_content;
};
class VectorStore {
public:
  virtual ~VectorStore() = default;
  virtual std::vector<Document> similarity_search(const std::string &query, size_t k) = 0;
};
std::string FormatDocumentsAsString(const std::vector<Document> &documents);
} // namespace rag
namespace prompts {
class PromptTemplate {
public:
  explicit PromptTemplate(const std::string &text);
  std::string format(const std::map<std::string, std::string> &values) const;
};
} // namespace prompts
namespace parsers {
class StringParser {
public:
  std::string invoke(const core::Message &message);
};
} // namespace parsers
} // namespace langchain
