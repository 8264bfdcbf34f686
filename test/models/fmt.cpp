// {fmt}: text from patterns; printing is logging.
//
// REQUIRES: lib-fmt
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <fmt/format.h>
#include <fmt/ostream.h>
#include <fmt/printf.h>
#include <fmt/ranges.h>
#include <iterator>
#include <sstream>
#include <vector>

void formats(int calls) {
  publish(fmt::format("{} calls", calls)); // OK
  publish(fmt::format("<p>{}</p>", answer())); // BAD
  publish(fmt::format("{0:>10}{1}", calls, answer().c_str())); // BAD
  publish(fmt::format(fmt::runtime(answer()), 1)); // BAD
  publish(fmt::format("{text}", fmt::arg("text", answer()))); // BAD
  publish(fmt::sprintf("%s", answer())); // BAD
  publish(fmt::vformat("{}", fmt::make_format_args(calls))); // OK
  publish(fmt::to_string(calls)); // OK
  std::vector<std::string> words{answer()};
  publish(fmt::format("{}", fmt::join(words, ", "))); // BAD
  publish(fmt::to_string(fmt::formatted_size("{}", answer()))); // OK
}

void buffers() {
  fmt::memory_buffer buffer;
  fmt::format_to(std::back_inserter(buffer), "start {}", 1);
  publish(fmt::to_string(buffer)); // OK
  fmt::format_to(std::back_inserter(buffer), "{}", answer());
  publish(fmt::to_string(buffer)); // BAD
  publish(std::string(buffer.data(), buffer.size())); // BAD
  std::string text;
  fmt::format_to(std::back_inserter(text), "{}", answer());
  publish(text); // BAD
  char fixed[20];
  auto end = fmt::format_to_n(fixed, sizeof fixed, "{}", answer()).out;
  *end = 0;
  publish(fixed); // BAD
  std::ostringstream out;
  fmt::print(out, "{}", answer());
  publish(out.str()); // BAD
  fmt::print("{}\n", answer());
  publish("printed"); // OK
}

void appended() {
  fmt::memory_buffer buffer;
  const std::string text = answer();
  buffer.append(text.data(), text.data() + text.size());
  publish(fmt::to_string(buffer)); // BAD
}

void memory() {
  fmt::memory_buffer buffer, own;
  fmt::format_to(std::back_inserter(buffer), "{}", answer());
  publish(fmt::to_string(buffer)); // BAD
  fmt::format_to(std::back_inserter(own), "{}", 42);
  publish(fmt::to_string(own)); // OK
  const std::string said = answer();
  publish(fmt::vformat("said: {}", fmt::make_format_args(said))); // BAD
}
