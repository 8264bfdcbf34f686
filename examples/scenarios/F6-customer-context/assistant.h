#pragma once

#include "customer_context.h"

#include <string>

/// Answers a question in the light of the customer's own numbers.
class Assistant {
public:
  Assistant(std::string endpoint, std::string token) : endpoint_(std::move(endpoint)), token_(std::move(token)) {}

  std::string answer(const std::string &question, const CustomerContext &context) const;

private:
  std::string instructions(const CustomerContext &context) const;

  std::string endpoint_;
  std::string token_;
};
