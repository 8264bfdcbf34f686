// matrix: std=c++20 include=test/models/Inputs/liboai needs=lib-nlohmann-json seam=pieces
//
// Streaming: the conversation takes the events apart.
#include "seam.h"

#include <liboai.h>

void seam::askInPieces(const std::string &question, const std::function<void(const std::string &)> &piece) {
  liboai::OpenAI oai;
  oai.auth.SetAzureKeyEnv("AZURE_OPENAI_API_KEY");
  liboai::Conversation talk("", question);
  oai.Azure->create_chat_completion("contoso", "gpt-4o-mini", "2024-10-21", talk, std::nullopt, 0.3f, std::nullopt,
                                    [&piece](std::string data, intptr_t, liboai::Conversation &conversation) {
                                      std::string delta;
                                      bool completed = false;
                                      if (conversation.AppendStreamData(data, delta, completed) && !delta.empty())
                                        piece(delta);
                                      return !completed;
                                    });
}
