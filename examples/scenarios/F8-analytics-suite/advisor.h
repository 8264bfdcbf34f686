#pragma once

#include "ledger.h"

#include <string>

namespace tally {

class Advisor {
public:
  explicit Advisor(std::string key) : key_(std::move(key)) {}

  /// The category of a booking. Whatever the AI model says, it is one of ours.
  Category categorize(const std::string &text) const;

  /// A summary report of the sums, in words.
  std::string report(const Sums &sums) const;

private:
  std::string ask(const std::string &instruction, const std::string &input) const;

  std::string key_;
};

} // namespace tally
