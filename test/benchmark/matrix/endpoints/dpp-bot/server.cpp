// matrix: std=c++20 include=test/models/Inputs/dpp
//
// A bot: slash commands by a map of names, and messages.
#include "seam.h"

#include <dpp/dpp.h>
#include <map>

namespace {

using Command = std::function<void(const dpp::slashcommand_t &)>;

int served = 0;

void onAsk(const dpp::slashcommand_t &event) {
  const std::string question = std::get<std::string>(event.get_parameter("question"));
  event.thinking();
  seam::askLater(question, [event](std::string text) {
    dpp::embed embed;
    embed.set_title("Answer").set_description(text);
    event.edit_original_response(dpp::message().add_embed(embed)); // RELAY ask
  });
}

// CLEAN served
void onServed(const dpp::slashcommand_t &event) { event.reply("served: " + std::to_string(++served)); }

} // namespace

int main() {
  dpp::cluster bot("token", dpp::i_message_content);
  const std::map<std::string, Command> commands = {{"ask", onAsk}, {"served", onServed}};
  bot.on_slashcommand([&](const dpp::slashcommand_t &event) {
    const std::string name = std::get<std::string>(event.get_parameter("command"));
    if (auto it = commands.find(name); it != commands.end())
      it->second(event);
  });
  bot.on_message_create([](const dpp::message_create_t &event) {
    if (!event.msg.author.is_bot())
      event.reply(seam::ask(event.msg.content), true); // RELAY message
  });
  // CLEAN spam
  bot.on_message_create([](const dpp::message_create_t &event) {
    if (seam::ask("spam? " + event.msg.content) == "yes")
      event.reply("Please stop.");
  });
  bot.start(dpp::st_wait);
}
