// What an endpoint half may call, made from seam::askInPieces.
#include "seam.h"

#include <cstring>

std::string seam::ask(const std::string &question) {
  std::string whole;
  seam::askInPieces(question, [&whole](const std::string &piece) { whole += piece; });
  return whole;
}

namespace {
class CollectingAssistant : public seam::Assistant {
public:
  std::string reply(const std::string &question) override { return seam::ask(question); }
};
} // namespace

void seam::askLater(const std::string &question, std::function<void(std::string)> done) { done(seam::ask(question)); }

std::shared_ptr<seam::Assistant> seam::makeAssistant() { return std::make_shared<CollectingAssistant>(); }

char *seam_ask(const char *question) { return strdup(seam::ask(question).c_str()); }
