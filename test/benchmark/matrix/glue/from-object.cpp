// What an endpoint half may call, made from seam::Assistant.
#include "seam.h"

#include <cstring>

namespace {
seam::Assistant &shared() {
  static std::shared_ptr<seam::Assistant> assistant = seam::makeAssistant();
  return *assistant;
}
} // namespace

std::string seam::ask(const std::string &question) { return shared().reply(question); }

void seam::askLater(const std::string &question, std::function<void(std::string)> done) {
  done(shared().reply(question));
}

void seam::askInPieces(const std::string &question, const std::function<void(const std::string &)> &piece) {
  piece(shared().reply(question));
}

char *seam_ask(const char *question) { return strdup(shared().reply(question).c_str()); }
