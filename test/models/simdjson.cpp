// simdjson: the DOM and on demand, by exceptions and by error codes.
//
// REQUIRES: lib-simdjson
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <iostream>
#include <simdjson.h>
#include <sstream>
#include <string_view>

using namespace simdjson;

void onDemand() {
  ondemand::parser parser;
  padded_string json(answer());
  ondemand::document document = parser.iterate(json);
  std::string_view content = document["choices"].at(0)["message"]["content"];
  publish(std::string(content)); // BAD
  publish(std::string(document["model"].get_string().value())); // BAD
  for (auto choice : document["choices"])
    publish(std::string(std::string_view(choice["text"]))); // BAD
  padded_string own = "{\"status\": \"ok\"}"_padded;
  ondemand::document other = parser.iterate(own);
  publish(std::string(std::string_view(other["status"]))); // OK
}

void byErrorCode() {
  ondemand::parser parser;
  std::string received = answer();
  padded_string padded(received.data(), received.size());
  ondemand::document document;
  if (parser.iterate(padded).get(document)) {
    publish("no JSON"); // OK
    return;
  }
  std::string_view content;
  if (document.at_pointer("/choices/0/message/content").get(content) == SUCCESS)
    publish(std::string(content)); // BAD
  std::string_view text;
  auto error = document["choices"].at(0)["text"].get_string().get(text);
  publish(error ? error_message(error) : std::string(text)); // BAD
}

void dom() {
  dom::parser parser;
  dom::element root = parser.parse(answer());
  publish(std::string(root["choices"].at(0)["message"]["content"].get_string().value())); // BAD
  publish(root["model"].get_c_str().value()); // BAD
  std::string_view text = root.at_pointer("/choices/0/text");
  publish(std::string(text)); // BAD
  publish(to_string(root)); // BAD
  publish(minify(root["choices"])); // BAD
  std::ostringstream out;
  out << root;
  publish(out.str()); // BAD
  dom::array choices;
  if (root["choices"].get(choices) == SUCCESS)
    for (dom::element choice : choices)
      publish(std::string(std::string_view(choice["text"]))); // BAD
  for (auto [key, value] : dom::object(root["usage"]))
    publish(std::to_string(value.get_int64().value())); // BAD
  dom::element own = parser.parse("{\"status\": \"ok\"}"_padded);
  publish(own["status"].get_c_str().value()); // OK
}

void rest() {
  dom::parser parser;
  const std::string received = answer();
  dom::element root = parser.parse(received.data(), received.size());
  std::string_view text;
  simdjson::error_code error;
  root["text"].get<std::string_view>().tie(text, error);
  publish(std::string(text)); // BAD
  for (dom::element each : parser.parse_many(padded_string(received)))
    publish(to_string(each)); // BAD
  padded_string padded(received);
  publish(padded.data()); // BAD
}

// ---- files, views with room behind them, results that are kept ----
void fromFile() {
  padded_string file = padded_string::load("prices.json");
  ondemand::parser parser;
  ondemand::document document = parser.iterate(file);
  publish(std::string(std::string_view(document["greeting"]))); // OK
  dom::parser other;
  dom::element element = other.load("prices.json");
  publish(std::string(std::string_view(element["greeting"]))); // OK
}
void padded() {
  std::string text = answer();
  text.reserve(text.size() + SIMDJSON_PADDING);
  ondemand::parser parser;
  ondemand::document document = parser.iterate(padded_string_view(text.data(), text.size(), text.capacity()));
  simdjson_result<ondemand::value> field = document["text"], kept(std::move(field));
  publish(std::string(std::string_view(kept.get_string()))); // BAD
}
