// Where the halves of a program meet: a client half defines one of these, an endpoint half calls any of them.
//
// Neither half sees the other's unit. What a client half does not define, the glue for its kind does (glue/from-KIND.cpp).
#pragma once

#ifdef __cplusplus
#include <functional>
#include <memory>
#include <string>

namespace seam {

/// Kind `ask`: the AI model's answer to a question; throws or gives an empty string where there is none.
std::string ask(const std::string &question);

/// Kind `later`: the same, handed to `done` when it has come.
void askLater(const std::string &question, std::function<void(std::string)> done);

/// Kind `object`: the same, behind an interface.
class Assistant {
public:
  virtual ~Assistant() = default;
  virtual std::string reply(const std::string &question) = 0;
};
std::shared_ptr<Assistant> makeAssistant();

/// Kind `pieces`: the same, in pieces as they come.
void askInPieces(const std::string &question, const std::function<void(const std::string &)> &piece);

} // namespace seam

extern "C" {
#endif

/// Kind `c`: the same, as text that the caller frees; null where there is none.
char *seam_ask(const char *question);

#ifdef __cplusplus
}
#endif
