// matrix: std=c++20 include=test/models/Inputs/tgbot
//
// A bot behind a class that owns it.
#include "seam.h"

#include <tgbot/tgbot.h>

namespace {

class Helper {
public:
  explicit Helper(const std::string &token) : bot_(token), assistant_(seam::makeAssistant()) {
    bot_.getEvents().onCommand("start", [this](TgBot::Message::Ptr message) { greet(message); });
    bot_.getEvents().onNonCommandMessage([this](const TgBot::Message::Ptr &message) { answer(message); });
    bot_.getEvents().onCallbackQuery([this](TgBot::CallbackQuery::Ptr query) { vote(*query); });
  }

  void run() {
    TgBot::TgLongPoll poll(bot_);
    for (;;)
      poll.start();
  }

private:
  // CLEAN greeting
  void greet(const TgBot::Message::Ptr &message) {
    bot_.getApi().sendMessage(message->chat->id, "Hello, visitor " + std::to_string(++visitors_));
  }

  void answer(const TgBot::Message::Ptr &message) {
    const auto id = message->chat->id;
    bot_.getApi().sendChatAction(id, "typing");
    const std::string text = assistant_->reply(message->text);
    for (size_t at = 0; at < text.size(); at += 4096)
      bot_.getApi().sendMessage(id, text.substr(at, 4096)); // RELAY answer
  }

  // CLEAN vote
  void vote(const TgBot::CallbackQuery &query) {
    const bool liked = assistant_->reply("liked? " + query.data) == "yes";
    bot_.getApi().answerCallbackQuery(query.id, liked ? "Thanks!" : "Sorry.");
  }

  TgBot::Bot bot_;
  std::shared_ptr<seam::Assistant> assistant_;
  int visitors_ = 0;
};

} // namespace

int main() { Helper("token").run(); }
