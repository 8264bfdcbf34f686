// What an endpoint half may call, made from seam_ask.
#include "seam.h"

#include <cstdlib>

std::string seam::ask(const std::string &question) {
  std::unique_ptr<char, decltype(&std::free)> answer(seam_ask(question.c_str()), &std::free);
  return answer ? std::string(answer.get()) : std::string();
}

namespace {
class PlainAssistant : public seam::Assistant {
public:
  std::string reply(const std::string &question) override {
    char *answer = seam_ask(question.c_str());
    std::string text = answer ? answer : "";
    std::free(answer);
    return text;
  }
};
} // namespace

void seam::askLater(const std::string &question, std::function<void(std::string)> done) { done(seam::ask(question)); }

std::shared_ptr<seam::Assistant> seam::makeAssistant() { return std::make_shared<PlainAssistant>(); }

void seam::askInPieces(const std::string &question, const std::function<void(const std::string &)> &piece) {
  piece(seam::ask(question));
}
