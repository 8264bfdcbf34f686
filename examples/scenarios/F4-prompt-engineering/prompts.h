// The platform's prompts for its query language.
#pragma once

#include <string>

namespace lumen {

struct QueryContext {
  std::string question;
  std::string dialect; // of the customer's workspace
  std::string tables;  // names and columns, from the workspace's schema
  std::string measures;
};

/// The system message: the language, its rules, and what the workspace has.
std::string systemPrompt(const QueryContext &context);

/// Turns the question into the form that the system message speaks of.
std::string userPrompt(const QueryContext &context);

} // namespace lumen
