#pragma once
#include <string>

/// Asks the AI model; the answer as it came.
std::string ask(const std::string &body);
