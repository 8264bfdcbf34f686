// Functions of a program's own that are called as those of a library: what they do is what their bodies do.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <cstring>

// Jansson has one that makes a value of a text.
static bool json_string(const char *json, const char *key, std::string &out) {
  const std::string pattern = std::string("\"") + key + "\":\"";
  const char *at = strstr(json, pattern.c_str());
  if (!at)
    return false;
  for (at += pattern.size(); *at && *at != '"'; ++at)
    out += *at;
  return true;
}

static void byReference() {
  std::string text;
  if (json_string(answer_c(), "content", text))
    publish(text); // BAD
}

// cJSON has one that writes a value; this one only says how long it is.
std::string cJSON_Print(const std::string &json) { return std::to_string(json.size()); }

static void byValue() {
  publish(cJSON_Print(answer())); // OK
}
