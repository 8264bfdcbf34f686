// liboai: a conversation, Azure's component, streaming, a future; OpenAI's own API beside it.
//
// REQUIRES: lib-nlohmann-json
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/liboai
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <iostream>
#include <liboai.h>
#include <sstream>

static void conversation(const std::string &question) {
  liboai::OpenAI oai;
  liboai::Conversation convo("You are a helpful assistant.");
  convo.AddUserData(question);
  if (!oai.auth.SetAzureKeyEnv("AZURE_API_KEY"))
    return;
  liboai::Response res = oai.Azure->create_chat_completion("contoso", "gpt-4o", "2024-10-21", convo);
  convo.Update(res);
  publish(convo.GetLastResponse());      // BAD
  publish(convo.GetRawConversation());   // BAD
  publish(convo.LastResponseIsFunctionCall() ? "tool" : "text"); // OK
}

class Assistant {
public:
  bool ask(const std::string &question, std::string &out) {
    convo_->AddUserData(question);
    auto res = oai_.Azure->create_chat_completion(resource_, deployment_, "2024-10-21", *convo_, "auto", 0.2f);
    convo_->Update(res);
    out = convo_->GetLastResponse();
    return true;
  }

private:
  liboai::OpenAI oai_;
  std::string resource_ = std::getenv("AZURE_RESOURCE"), deployment_ = std::getenv("DEPLOYMENT_ID");
  std::unique_ptr<liboai::Conversation> convo_ = std::make_unique<liboai::Conversation>();
};
static void member(const std::string &question) {
  Assistant assistant;
  std::string text;
  if (assistant.ask(question, text))
    publish(text); // BAD
}

static void raw(liboai::OpenAI &oai, liboai::Conversation &convo) {
  auto future = oai.Azure->create_chat_completion_async("contoso", "gpt-4o", "2024-10-21", convo);
  liboai::Response res = future.get();
  publish(res.content);                                                            // BAD
  publish(res["choices"][0]["message"]["content"].get<std::string>());             // BAD
  publish(res.raw_json["choices"][0]["message"]["content"].get<std::string>());    // BAD
  publish(std::to_string(res.status_code));                                        // OK
  std::ostringstream text;
  text << res;
  publish(text.str()); // BAD
}

static void stream(liboai::OpenAI &oai, liboai::Conversation &convo) {
  oai.Azure->create_chat_completion("contoso", "gpt-4o", "2024-10-21", convo, std::nullopt, std::nullopt, std::nullopt,
                                    [](std::string data, intptr_t, liboai::Conversation &c) -> bool {
                                      std::string delta;
                                      bool completed = false;
                                      if (c.AppendStreamData(data, delta, completed))
                                        publish(delta); // BAD
                                      return true;
                                    });
}

static void own(liboai::Conversation &convo) {
  liboai::OpenAI oai;
  oai.auth.SetKeyEnv("OPENAI_API_KEY");
  auto res = oai.ChatCompletion->create("gpt-4o", convo);
  publish(res.content); // OK: OpenAI's own API is another provider
}
static void based(liboai::Conversation &convo) {
  liboai::OpenAI oai("https://contoso.openai.azure.com/openai/v1");
  auto res = oai.ChatCompletion->create("gpt-4o", convo);
  publish(res.content); // BAD
}

// ---- the older operations, and conversations that are kept ----
static void completions(const std::string &question) {
  liboai::OpenAI oai, based("https://contoso.openai.azure.com/openai/v1");
  liboai::Response first, second = oai.Azure->create_completion("contoso", "gpt-35", "2024-10-21", question), third(second);
  first = second;
  publish(first.content); // BAD
  publish(third.content); // BAD
  publish(oai.Azure->request_image_generation("contoso", "2024-10-21", question).content); // BAD
  publish(oai.Completion->create("gpt-35", question).content); // OK: OpenAI's own API
  publish(based.Completion->create("gpt-35", question).content); // BAD
  publish(oai.auth.GetKey().empty() ? "no key" : "a key"); // OK
}
static std::string said(liboai::Conversation &convo) {
  liboai::OpenAI oai;
  convo.Update(oai.Azure->create_chat_completion("contoso", "gpt-4o", "2024-10-21", convo));
  return convo.GetLastResponse();
}
static void kept(const std::string &question) {
  liboai::Conversation first("Be brief.", question);
  const std::string text = said(first);
  publish(text); // BAD
  liboai::Conversation second(text, question), third, fourth;
  publish(second.GetRawConversation()); // BAD
  third.SetSystemData(text);
  publish(third.GetRawConversation()); // BAD
  fourth.Import(first.GetRawConversation());
  publish(fourth.GetRawConversation()); // BAD
  liboai::Conversation calm("Be brief.", "Hello");
  calm.PopUserData();
  publish(calm.GetRawConversation()); // OK
}
