// What an endpoint half may call, made from seam::ask.
#include "seam.h"

#include <cstring>

namespace {
class AskingAssistant : public seam::Assistant {
public:
  std::string reply(const std::string &question) override { return seam::ask(question); }
};
} // namespace

void seam::askLater(const std::string &question, std::function<void(std::string)> done) { done(seam::ask(question)); }

std::shared_ptr<seam::Assistant> seam::makeAssistant() { return std::make_shared<AskingAssistant>(); }

void seam::askInPieces(const std::string &question, const std::function<void(const std::string &)> &piece) {
  const std::string answer = seam::ask(question);
  for (size_t at = 0; at < answer.size(); at += 1024)
    piece(answer.substr(at, 1024));
}

char *seam_ask(const char *question) { return strdup(seam::ask(question).c_str()); }
