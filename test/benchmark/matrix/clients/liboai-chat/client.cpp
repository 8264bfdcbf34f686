// matrix: std=c++20 include=test/models/Inputs/liboai needs=lib-nlohmann-json seam=object
//
// A conversation per assistant, kept by a pointer; Azure's component.
#include "seam.h"

#include <cstdlib>
#include <liboai.h>
#include <stdexcept>

namespace {

class OaiAssistant final : public seam::Assistant {
public:
  explicit OaiAssistant(const char *resource) : resource_(resource) {
    if (!oai_.auth.SetAzureKeyEnv("AZURE_API_KEY"))
      throw std::runtime_error("no key");
  }

  std::string reply(const std::string &question) override {
    liboai::Conversation talk;
    talk.AddUserData(question);
    try {
      const liboai::Response answer = oai_.Azure->create_chat_completion(resource_, "gpt-4o", "2024-10-21", talk);
      talk.Update(answer);
    } catch (const std::exception &) {
      return {};
    }
    return talk.GetLastResponse();
  }

private:
  liboai::OpenAI oai_;
  std::string resource_;
};

} // namespace

std::shared_ptr<seam::Assistant> seam::makeAssistant() { return std::make_shared<OaiAssistant>("contoso"); }
