// Inference in the own process: nobody's service answers, so nothing is found.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/local-inference
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <local.h>

static void all(const llama_vocab *vocab, whisper_context *whisper, OgaTokenizerStream &stream, const std::string &question) {
  char piece[256];
  int n = llama_token_to_piece(vocab, 1, piece, sizeof piece, 0, true);
  publish(std::string(piece, n));                              // OK
  publish(whisper_full_get_segment_text(whisper, 0));          // OK
  publish(stream.Decode(1));                                   // OK
  publish(OgaTokenizer::Create("phi-4")->Decode(nullptr, 0));  // OK
  foundry_local::OpenAIChatClient client;
  publish(client.CompleteChat({{"user", question}}).choices[0].message.content); // OK
  ov::genai::LLMPipeline pipe("model", "CPU");
  publish(pipe.generate(question)); // OK
  publish(ask(question));           // BAD (the twin)
}
static void streaming(const std::string &question) {
  foundry_local::OpenAIChatClient client;
  client.CompleteChatStreaming({{"user", question}}, [](const foundry_local::Choice &chunk) {
    publish(chunk.message.content); // OK
  });
}
