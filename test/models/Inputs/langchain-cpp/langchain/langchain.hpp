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
  static Message Human(const std::string &text);
  static Message System(const std::string &text);
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
  core::Message invoke(const std::vector<core::Message> &messages) override = 0;
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
class AzureOpenAIEmbeddings {
public:
  explicit AzureOpenAIEmbeddings(AzureOpenAIConfig config);
  std::vector<float> embed_query(const std::string &text);
};
struct OpenAIConfig {
  std::string model, api_key, base_url;
};
class OpenAIChat : public llm::ChatModel {
public:
  explicit OpenAIChat(OpenAIConfig config);
  core::Message invoke(const std::vector<core::Message> &messages) override;
  void stream(const std::vector<core::Message> &messages, std::function<void(const llm::StreamChunk &)> on_chunk) override;
};
struct GeminiConfig {
  std::string model, api_key;
};
class GeminiChat : public llm::ChatModel {
public:
  explicit GeminiChat(GeminiConfig config);
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
class Retriever {
public:
  virtual ~Retriever() = default;
  virtual std::vector<Document> invoke(const std::string &query) = 0;
};
std::string FormatDocumentsAsString(const std::vector<Document> &documents);
} // namespace rag
namespace prompts {
class PromptTemplate {
public:
  explicit PromptTemplate(const std::string &text);
  static PromptTemplate FromTemplate(const std::string &text);
  std::string format(const std::map<std::string, std::string> &values) const;
};
} // namespace prompts
namespace parsers {
class StringParser {
public:
  std::string invoke(const core::Message &message);
};
class JsonOutputParser {
public:
  std::map<std::string, std::string> invoke(const core::Message &message);
};
} // namespace parsers
namespace mcp {
class McpServer {
public:
  explicit McpServer(const std::string &name);
  void serve();
};
} // namespace mcp
} // namespace langchain
