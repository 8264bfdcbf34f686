// matrix: std=c++20 include=test/models/Inputs/ai-sdk-cpp seam=pieces
//
// A stream of events.
#include "seam.h"

#include <ai/ai.h>
#include <cstdlib>

void seam::askInPieces(const std::string &question, const std::function<void(const std::string &)> &piece) {
  auto client = ai::openai::create_client(std::getenv("KEY"), "https://contoso.services.ai.azure.com/openai/v1");
  ai::StreamOptions options(ai::GenerateOptions("gpt-4o", question));
  client.stream_text(options).for_each([&piece](const ai::StreamEvent &event) {
    if (event.is_text_delta())
      piece(event.text_delta);
  });
}
