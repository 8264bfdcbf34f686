// matrix: std=c++17 include=test/models/Inputs/ixwebsocket needs=lib-nlohmann-json seam=pieces
//
// A realtime session over a WebSocket: text deltas.
#include "seam.h"

#include <condition_variable>
#include <cstdlib>
#include <ix.h>
#include <mutex>
#include <nlohmann/json.hpp>

void seam::askInPieces(const std::string &question, const std::function<void(const std::string &)> &piece) {
  std::mutex mutex;
  std::condition_variable ready;
  bool finished = false;

  ix::WebSocket socket;
  socket.setUrl("wss://contoso.openai.azure.com/openai/realtime?api-version=2024-10-01-preview&deployment=gpt-4o-realtime-preview");
  socket.setExtraHeaders({{"api-key", std::getenv("AZURE_OPENAI_API_KEY")}});
  socket.setOnMessageCallback([&](const ix::WebSocketMessagePtr &message) {
    if (message->type == ix::WebSocketMessageType::Open) {
      nlohmann::json item = {{"type", "message"}, {"role", "user"}, {"content", {{{"type", "input_text"}, {"text", question}}}}};
      socket.send(nlohmann::json{{"type", "conversation.item.create"}, {"item", item}}.dump());
      socket.send(R"({"type":"response.create","response":{"modalities":["text"]}})");
      return;
    }
    if (message->type != ix::WebSocketMessageType::Message)
      return;
    const auto event = nlohmann::json::parse(message->str);
    if (event["type"] == "response.text.delta")
      piece(event["delta"].get<std::string>());
    if (event["type"] == "response.done") {
      std::lock_guard<std::mutex> lock(mutex);
      finished = true;
      ready.notify_one();
    }
  });
  socket.start();
  std::unique_lock<std::mutex> lock(mutex);
  ready.wait(lock, [&] { return finished; });
}
