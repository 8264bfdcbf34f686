// The part of ClickHouse/ai-sdk-cpp's public interface (2026) that the tests use, declared only.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace ai {
struct Usage {
  int prompt_tokens = 0, completion_tokens = 0, total_tokens = 0;
};
struct Message {
  static Message user(std::string content);
  static Message system(std::string content);
  static Message assistant(std::string content);
  std::string content;
};
using Messages = std::vector<Message>;
struct GenerateOptions {
  GenerateOptions() = default;
  GenerateOptions(std::string model, std::string user_prompt);
  GenerateOptions(std::string model, std::string system_prompt, std::string user_prompt);
  std::string model, system, prompt;
  Messages messages;
};
struct StreamOptions : GenerateOptions {
  explicit StreamOptions(GenerateOptions options);
  std::optional<std::function<void(const std::string &)>> on_text_chunk;
};
struct GenerateResult {
  std::string text;
  Usage usage;
  explicit operator bool() const;
  std::string error_message() const;
};
struct StreamEvent {
  std::string text_delta;
  bool is_text_delta() const;
};
class StreamEventIterator {
public:
  const StreamEvent &operator*() const;
  const StreamEvent *operator->() const;
  StreamEventIterator &operator++();
  bool operator!=(const StreamEventIterator &other) const;
};
class StreamResult {
public:
  StreamEventIterator begin();
  StreamEventIterator end();
  std::string collect_all();
  void for_each(std::function<void(const StreamEvent &)> callback);
};
struct EmbeddingOptions {
  std::string model, input;
};
struct EmbeddingResult {
  std::vector<float> data;
  Usage usage;
};
struct Tool {
  std::string name;
  std::string result;
};
Tool create_simple_tool(const std::string &name, const std::string &description, std::vector<std::string> parameters,
                        std::function<std::string(const std::string &, int)> execute);
class Client {
public:
  virtual EmbeddingResult embeddings(const EmbeddingOptions &options);
  virtual ~Client() = default;
  virtual GenerateResult generate_text(const GenerateOptions &options);
  virtual StreamResult stream_text(const StreamOptions &options);
};
namespace openai {
Client create_client(const std::string &api_key);
Client create_client(const std::string &api_key, const std::string &base_url);
std::optional<Client> try_create_client();
} // namespace openai
namespace anthropic {
Client create_client(const std::string &api_key);
Client create_client(const std::string &api_key, const std::string &base_url);
} // namespace anthropic
} // namespace ai
