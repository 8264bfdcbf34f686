// D++: replies to commands and messages, embeds, its own HTTP client.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/dpp
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <dpp/dpp.h>

int main() {
  dpp::cluster bot("token", dpp::i_default_intents | dpp::i_message_content);
  bot.on_slashcommand([&bot](const dpp::slashcommand_t &event) {
    std::string question = std::get<std::string>(event.get_parameter("question"));
    event.thinking();
    event.edit_original_response(dpp::message(ask(question))); // BAD
  });
  bot.on_message_create([&bot](const dpp::message_create_t &event) {
    if (event.msg.author.is_bot())
      return;
    if (event.msg.content == "!ping") {
      event.reply("pong"); // OK
      return;
    }
    event.reply(ask(event.msg.content)); // BAD
  });
  bot.on_message_create([&bot](const dpp::message_create_t &event) {
    dpp::embed embed;
    embed.set_title("Answer").set_description(ask(event.msg.content));
    bot.message_create(dpp::message(event.msg.channel_id, embed)); // BAD
    bot.message_create(dpp::message(event.msg.channel_id, "done")); // OK
  });
  bot.on_message_create([&bot](const dpp::message_create_t &event) {
    bot.request(
        "https://contoso.openai.azure.com/openai/v1/chat/completions", dpp::m_post,
        [&bot, event](const dpp::http_request_completion_t &done) {
          event.reply(done.body); // BAD
        },
        event.msg.content, "application/json", {{"api-key", "k"}});
  });
  // Messages put together in other ways.
  bot.on_message_create([&bot](const dpp::message_create_t &event) {
    dpp::message out;
    out.set_flags(64).set_content(ask(event.msg.content));
    dpp::message copy(out);
    bot.message_create(copy); // BAD
    bot.message_create(dpp::message(event.msg.channel_id, ask(event.msg.content))); // BAD
    dpp::embed colored;
    colored.set_color(0xff0000).set_description(ask(event.msg.content));
    bot.message_create(dpp::message(colored)); // BAD
  });
  bot.on_message_create([&bot](const dpp::message_create_t &event) {
    dpp::embed colored;
    colored.set_description(ask(event.msg.content));
    dpp::message with("see below");
    with.add_embed(colored);
    bot.message_create(with); // BAD
  });
  bot.on_message_create([&bot](const dpp::message_create_t &event) {
    event.reply(dpp::utility::markdown_escape(ask(event.msg.content))); // BAD
    event.reply(dpp::utility::url_encode("a b")); // OK
  });
  bot.on_slashcommand([](const dpp::slashcommand_t &event) {
    event.reply("unknown command " + event.get_command_name()); // OK
  });
  bot.on_slashcommand([&bot](const dpp::slashcommand_t &event) -> dpp::task {
    auto done = co_await bot.co_request("https://contoso.openai.azure.com/openai/v1/chat/completions", dpp::m_post,
                                        std::get<std::string>(event.get_parameter("question")), "application/json",
                                        {{"api-key", "k"}});
    event.reply(done.body); // BAD
  });
  bot.start(dpp::st_wait);
}
