// The part of ItsJustMeChris/openai-cpp 1.0.0's public interface that the tests use, declared only.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace openai {
struct ClientOptions {
  std::string api_key;
  std::string base_url = "https://api.openai.com/v1";
};
struct AzureClientOptions : ClientOptions {
  std::optional<std::string> api_version, endpoint, deployment;
  std::function<std::string()> azure_ad_token_provider;
};
struct ServerSentEvent {
  std::optional<std::string> event;
  std::string data;
};
struct ChatMessageContent {
  std::string type, text;
};
struct ChatMessage {
  std::string role;
  std::vector<ChatMessageContent> content;
};
struct ChatCompletionRequest {
  std::string model;
  std::vector<ChatMessage> messages;
};
struct ChatCompletionChoice {
  std::optional<ChatMessage> message;
  std::string finish_reason;
};
struct CompletionUsage {
  int total_tokens = 0;
};
struct ChatCompletion {
  std::string id, model;
  std::vector<ChatCompletionChoice> choices;
  std::optional<CompletionUsage> usage;
};
struct ResponseRequest {
  std::string model, input, instructions;
};
struct Response {
  std::string id, model, output_text;
};
class ChatCompletionsResource {
public:
  ChatCompletion create(const ChatCompletionRequest &request) const;
  void stream(const ChatCompletionRequest &request, const std::function<bool(const ServerSentEvent &)> &on_event) const;
};
class ChatResource {
public:
  ChatCompletionsResource &completions();
};
class ResponsesResource {
public:
  Response create(const ResponseRequest &request) const;
};
class OpenAIClient {
public:
  explicit OpenAIClient(ClientOptions options);
  ChatResource &chat();
  ResponsesResource &responses();
};
class AzureOpenAIClient : public OpenAIClient {
public:
  explicit AzureOpenAIClient(AzureClientOptions options);
  ResponsesResource &responses();
};
} // namespace openai
