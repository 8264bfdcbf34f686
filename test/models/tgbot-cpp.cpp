// tgbot-cpp: answers to messages, commands and buttons.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/tgbot
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <tgbot/tgbot.h>

int main() {
  TgBot::Bot bot("token");
  bot.getEvents().onCommand("start", [&bot](TgBot::Message::Ptr message) {
    bot.getApi().sendMessage(message->chat->id, "Hi!"); // OK
  });
  bot.getEvents().onAnyMessage([&bot](TgBot::Message::Ptr message) {
    bot.getApi().sendChatAction(message->chat->id, "typing");
    std::string text = ask(message->text);
    bot.getApi().sendMessage(message->chat->id, text); // BAD
  });
  bot.getEvents().onCallbackQuery([&bot](TgBot::CallbackQuery::Ptr query) {
    bot.getApi().answerCallbackQuery(query->id, ask(query->data)); // BAD
  });
  bot.getEvents().onNonCommandMessage([&bot](const TgBot::Message::Ptr &message) {
    bool known = answer() == message->text;
    bot.getApi().sendMessage(message->chat->id, known ? "yes" : "no"); // OK
  });
  TgBot::TgLongPoll poll(bot);
  poll.start();
}

// ---- the bot's own HTTP client, files ----
static void file(const TgBot::Bot &bot) {
  bot.getApi().sendPhoto(3, TgBot::InputFile::fromFile("logo.png", "image/png"), "our logo"); // OK
}
static void upstreamBy(const TgBot::HttpClient &client, const std::string &body) {
  publish(client.makeRequest("https://contoso.openai.azure.com/openai/v1/responses", {{"body", body}})); // BAD
  publish(client.makeRequest("https://api.weather.gov/points", {})); // OK
}
