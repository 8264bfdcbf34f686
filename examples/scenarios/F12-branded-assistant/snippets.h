// Text blocks that a user keeps. They are BrightDesk's own, and have nothing to do with the assistant.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace brightdesk {

class SnippetBox {
public:
  void keep(const std::string &name, const std::string &text) {
    std::lock_guard<std::mutex> guard(lock_);
    snippets_[name] = text;
  }

  std::vector<std::string> names() const {
    std::lock_guard<std::mutex> guard(lock_);
    std::vector<std::string> result;
    for (const auto &[name, text] : snippets_)
      result.push_back(name);
    return result;
  }

private:
  mutable std::mutex lock_;
  std::map<std::string, std::string> snippets_;
};

} // namespace brightdesk
