#pragma once

#include <string>
#include <vector>

namespace guard {

enum class Threat { None, Suspicious, Attack };

class Classifier {
public:
  Classifier(std::string endpoint, std::string key);

  /// What the AI model makes of the lines; None when it cannot be asked.
  Threat classify(const std::vector<std::string> &lines) const;

private:
  std::string endpoint_;
  std::string key_;
};

} // namespace guard
