// The part of llama.cpp 2024, whisper.cpp 1.6, onnxruntime-genai 0.9, Foundry Local, OpenVINO GenAI 2024's public interface that the tests use, declared only.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>
extern "C" {
struct llama_model;
struct llama_vocab;
struct whisper_context;
int32_t llama_token_to_piece(const llama_vocab *vocab, int32_t token, char *buf, int32_t length, int32_t lstrip, bool special);
const char *whisper_full_get_segment_text(whisper_context *ctx, int segment);
}
struct OgaTokenizerStream {
  const char *Decode(int32_t token);
};
struct OgaTokenizer {
  static std::unique_ptr<OgaTokenizer> Create(const char *model);
  const char *Decode(const int32_t *tokens, size_t count) const;
};
namespace foundry_local {
struct ChatMessage {
  std::string role, content;
};
struct Choice {
  ChatMessage message;
};
struct ChatCompletionCreateResponse {
  std::vector<Choice> choices;
};
class OpenAIChatClient {
public:
  ChatCompletionCreateResponse CompleteChat(const std::vector<ChatMessage> &messages);
  void CompleteChatStreaming(const std::vector<ChatMessage> &messages, std::function<void(const Choice &)> on_chunk);
};
} // namespace foundry_local
namespace ov { namespace genai {
class LLMPipeline {
public:
  LLMPipeline(const std::string &model, const std::string &device);
  std::string generate(const std::string &prompt);
};
}} // namespace ov::genai
