/* What a test reads out of an answer, for tests of what leaves where there is none. */
#pragma once

#include <nlohmann/json.hpp>
#include <string>

inline std::string contentOf(const std::string &body) {
  return nlohmann::json::parse(body)["choices"][0]["message"]["content"].get<std::string>();
}
inline bool isYes(const std::string &body) { return contentOf(body) == "yes"; }
