// Messages as structs, behind an interface; conversations kept in a class of their own.
#pragma once

#include "../support/azure.h"

#include <map>
#include <memory>
#include <mutex>
#include <vector>

struct Message {
  std::string role, content;
};

struct Completion {
  std::string text;
  bool ok = false;
};

class Backend {
public:
  virtual ~Backend() = default;
  virtual Completion complete(const std::vector<Message> &messages) = 0;
};

class AzureBackend : public Backend {
public:
  Completion complete(const std::vector<Message> &messages) override {
    json body;
    for (const Message &each : messages)
      body["messages"].push_back({{"role", each.role}, {"content", each.content}});
    Completion completion;
    completion.text = textOf(postToAzure(body.dump()));
    completion.ok = true;
    return completion;
  }
};

/// For tests without a network.
class EchoBackend : public Backend {
public:
  Completion complete(const std::vector<Message> &messages) override { return {messages.back().content, true}; }
};

inline std::unique_ptr<Backend> makeBackend(const std::string &kind) {
  if (kind == "echo")
    return std::make_unique<EchoBackend>();
  return std::make_unique<AzureBackend>();
}

class Conversations {
public:
  std::vector<Message> &of(const std::string &session) {
    std::lock_guard<std::mutex> lock(mutex_);
    return all_[session];
  }

private:
  std::mutex mutex_;
  std::map<std::string, std::vector<Message>> all_;
};
