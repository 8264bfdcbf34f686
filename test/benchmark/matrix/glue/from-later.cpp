// What an endpoint half may call, made from seam::askLater.
#include "seam.h"

#include <cstring>
#include <future>

std::string seam::ask(const std::string &question) {
  std::promise<std::string> promise;
  std::future<std::string> answer = promise.get_future();
  seam::askLater(question, [&promise](std::string text) { promise.set_value(std::move(text)); });
  return answer.get();
}

namespace {
class WaitingAssistant : public seam::Assistant {
public:
  std::string reply(const std::string &question) override { return seam::ask(question); }
};
} // namespace

std::shared_ptr<seam::Assistant> seam::makeAssistant() { return std::make_shared<WaitingAssistant>(); }

void seam::askInPieces(const std::string &question, const std::function<void(const std::string &)> &piece) {
  seam::askLater(question, [&piece](std::string text) { piece(text); });
}

char *seam_ask(const char *question) { return strdup(seam::ask(question).c_str()); }
