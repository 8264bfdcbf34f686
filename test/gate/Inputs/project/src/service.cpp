#include "service.h"
#include "client.h"

std::string answer(const std::string &message) {
  std::string text = ask(message);
  return text;
}

bool isUrgent(const std::string &message) { return ask(message).find("urgent") != std::string::npos; }
