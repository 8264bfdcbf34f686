#pragma once
#include <string>

/// What the help desk answers to a message.
std::string answer(const std::string &message);

/// Whether a message is urgent; the AI model's words stay inside.
bool isUrgent(const std::string &message);
