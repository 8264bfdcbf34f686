// BrightDesk's writing assistant.
#pragma once

#include <string>

namespace brightdesk {

struct Draft {
  std::string title;
  std::string text;
};

class Assistant {
public:
  Assistant(std::string host, std::string deployment, std::string key);

  /// Text for what the user asked for, under the BrightDesk name.
  Draft write(const std::string &wish) const;

private:
  std::string ask(const std::string &wish) const;

  std::string host_;
  std::string deployment_;
  std::string key_;
};

/// Cuts white space at both ends, and what is longer than a page.
std::string tidy(std::string text);

} // namespace brightdesk
