// Abseil: strings and status with a value.
//
// REQUIRES: lib-abseil
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <absl/status/statusor.h>
#include <absl/strings/ascii.h>
#include <absl/strings/escaping.h>
#include <absl/strings/match.h>
#include <absl/strings/str_cat.h>
#include <absl/strings/str_format.h>
#include <absl/strings/str_join.h>
#include <absl/strings/str_replace.h>
#include <absl/strings/str_split.h>
#include <absl/strings/strip.h>
#include <absl/strings/substitute.h>
#include <vector>

void strings(int calls) {
  publish(absl::StrCat("calls: ", calls)); // OK
  publish(absl::StrCat("<p>", answer(), "</p>", calls)); // BAD
  publish(absl::StrFormat("%s (%d)", answer(), calls)); // BAD
  publish(absl::StrFormat("%d", calls)); // OK
  publish(absl::Substitute("<p>$0</p>", answer())); // BAD
  std::string text = "start", own = "start";
  absl::StrAppend(&own, " ", calls);
  publish(own); // OK
  absl::StrAppend(&text, " ", answer());
  publish(text); // BAD
  const std::string received = answer();
  std::vector<std::string> lines = absl::StrSplit(received, '\n');
  publish(lines[0]); // BAD
  publish(absl::StrJoin(lines, ", ")); // BAD
  for (absl::string_view line : absl::StrSplit(received, '\n'))
    publish(std::string(line)); // BAD
  publish(absl::StrReplaceAll(answer(), {{"a", "b"}})); // BAD
  publish(std::string(absl::StripAsciiWhitespace(received))); // BAD
  publish(absl::AsciiStrToLower(received)); // BAD
  publish(absl::Base64Escape(received)); // BAD
  publish(absl::StrContains(received, "yes") ? "yes" : "no"); // OK
}

static absl::StatusOr<std::string> call(bool up) {
  if (!up)
    return absl::UnavailableError("down");
  return answer();
}

void status(bool up) {
  absl::StatusOr<std::string> result = call(up);
  if (!result.ok()) {
    publish(std::string(result.status().message())); // OK
    return;
  }
  publish(*result); // BAD
  publish(result.value()); // BAD
  publish(result->substr(0, 10)); // BAD
}

void unescaped(const std::string &text) {
  std::string plain, coded, escaped;
  absl::Base64Escape(answer(), &coded);
  publish(coded); // BAD
  absl::Base64Unescape(coded, &plain);
  publish(plain); // BAD
  absl::CUnescape("none", &escaped);
  publish(escaped); // OK
  publish(call(true).value_or("none")); // BAD
  publish(absl::StatusOr<std::string>("fine").value_or("none")); // OK
}
