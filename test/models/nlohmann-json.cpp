// nlohmann/json: made, read, changed, walked over, written.
//
// REQUIRES: lib-nlohmann-json
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S
// RUN: %python %S/check.py %s %t.json
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.17.json -- -std=c++17 -I%S
// RUN: %python %S/check.py %s %t.17.json
#include "ends.h"

#include <list>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <unordered_map>
#include <vector>

using nlohmann::json;
using namespace nlohmann::literals;

struct Message {
  std::string role, content;
};
void to_json(json &out, const Message &message) { out = json{{"role", message.role}, {"content", message.content}}; }
void from_json(const json &in, Message &message) { in.at("content").get_to(message.content); }

void made() {
  publish(json(answer()).dump()); // BAD
  publish(json(answer().c_str()).dump()); // BAD
  publish(json{{"text", answer()}}.dump()); // BAD
  publish(json(std::map<std::string, std::string>{{"text", answer()}}).dump()); // BAD
  publish(json(std::vector<std::string>{answer()}).dump()); // BAD
  publish(json::array({answer()}).dump()); // BAD
  publish(json::object({{"text", answer()}}).dump()); // BAD
  publish(json(Message{"assistant", answer()}).dump()); // BAD
  publish(json("constant").dump()); // OK
  publish(json(answer().size()).dump()); // OK
  char text[64] = "";
  answer().copy(text, sizeof text - 1);
  publish(json(text).dump()); // BAD
}

void keys() {
  json out;
  out["text"] = answer();
  out["model"] = "house";
  publish(out["text"].get<std::string>()); // BAD
  publish(out["model"].get<std::string>()); // OK
  publish(out.value("text", "")); // BAD
  publish(out.value("model", "")); // OK
  publish(out.value("model", answer())); // BAD
  publish(out.value(std::string("text"), std::string())); // BAD
  publish(out.at("/text"_json_pointer).get<std::string>()); // BAD
  publish(out[json::json_pointer("/text")].get<std::string>()); // BAD
  publish(out.value("/text"_json_pointer, "")); // BAD
  publish(*out["text"].get_ptr<std::string *>()); // BAD
  publish(*out["text"].get<std::string *>()); // BAD
  publish(out["text"].get_ref<std::string &>()); // BAD
  publish(*out.find("text")); // BAD
  publish(*out.find("model")); // FP: a key that is looked for after another place was handed out as a pointer
  publish(out.contains("text") ? "yes" : "no"); // OK
  publish(out["text"] == "fine" ? "yes" : "no"); // OK
  std::string text;
  out["text"].get_to(text);
  publish(text); // BAD
  publish(out.get<std::map<std::string, std::string>>()["text"]); // BAD
  publish(out.get<Message>().content); // BAD
  out.erase("model");
  publish(out.dump()); // BAD
  out.clear();
  publish(out.dump()); // OK
}

void changed() {
  json list;
  list.push_back(answer());
  publish(list.dump()); // BAD
  json added;
  added += answer();
  publish(added.front().get<std::string>()); // BAD
  json last;
  last.emplace_back(answer());
  publish(last.back().get<std::string>()); // BAD
  json pair;
  pair.push_back(json::object_t::value_type("text", answer()));
  publish(pair.dump()); // BAD
  json braces = json::object();
  braces.push_back({"text", answer()});
  publish(braces.dump()); // BAD
  json placed;
  placed.emplace("text", answer());
  publish(placed["text"].get<std::string>()); // BAD
  json inserted = json::array();
  inserted.insert(inserted.begin(), json(answer()));
  publish(inserted[0].get<std::string>()); // BAD
  json updated;
  updated.update(placed);
  publish(updated.dump()); // BAD
  json merged;
  merged.merge_patch(placed);
  publish(merged.dump()); // BAD
  publish(placed.flatten().dump()); // BAD
  publish(placed.patch(json::array()).dump()); // BAD
  json swapped;
  swapped.swap(placed);
  publish(swapped.dump()); // BAD
  publish(placed.dump()); // OK
}

void walked(const std::string &body) {
  json in = json::parse(answer());
  for (const auto &choice : in["choices"])
    publish(choice["text"].get<std::string>()); // BAD
  for (auto &[key, value] : in.items())
    publish(value.get<std::string>()); // BAD
  for (auto &item : in.items())
    publish(item.value().get<std::string>()); // BAD
  for (auto it = in.begin(); it != in.end(); ++it)
    publish(it.value().get<std::string>()); // BAD
  for (auto it = in.cbegin(); it != in.cend(); it++)
    publish(it->get<std::string>()); // BAD
  json::iterator first;
  first = in.begin();
  publish((first + 1)->get<std::string>()); // BAD
  publish(first[0].get<std::string>()); // BAD
  publish(std::to_string(in.end() - in.begin())); // OK
  json own = {{"a", "b"}};
  for (auto &[key, value] : own.items())
    publish(value.get<std::string>()); // OK
  publish(json::accept(answer()) ? "valid" : "invalid"); // OK
}

void written() {
  json out{{"text", answer()}};
  std::ostringstream stream;
  stream << out;
  publish(stream.str()); // BAD
  std::istringstream in(answer());
  json read;
  in >> read;
  publish(read.dump(2)); // BAD
  publish(to_string(out)); // BAD
  std::vector<std::uint8_t> bytes = json::to_cbor(out);
  publish(json::from_cbor(bytes).dump()); // BAD
  std::vector<std::uint8_t> packed;
  json::to_msgpack(out, packed);
  publish(json::from_msgpack(packed).dump()); // FN: what is written through an output adapter
  publish(R"({"fixed": 1})"_json.dump()); // OK
  try {
    json::parse(answer());
  } catch (const json::parse_error &error) {
    publish("not valid"); // OK
  }
}

// ---- iterators that are kept and compared, references in lists, literals ----
void iterators() {
  json in = json::parse(answer()), own = json::parse("{\"a\": 1}");
  json::iterator at;
  at = in.find("content");
  publish(at->get<std::string>()); // BAD
  json::const_iterator fixed(at);
  publish(fixed->get<std::string>()); // BAD
  json::iterator mine = own.begin();
  publish(mine->dump()); // OK
  for (const auto &entry : json::iterator_wrapper(in))
    publish(entry.value().dump()); // BAD
  publish(in == own || in < own ? "the same" : "another"); // OK
}
void literals() {
  const json own = R"({"status": "fine"})"_json;
  publish(own["status"].get<std::string>()); // OK
  json in = json::parse(answer());
  publish(in["/choices/0/message/content"_json_pointer].get<std::string>()); // BAD
}
void references() {
  auto list = [](std::initializer_list<nlohmann::detail::json_ref<json>> refs) {
    for (const auto &ref : refs)
      publish(ref->dump()); // BAD
    return refs.begin()->moved_or_copied();
  };
  publish(list({json(answer()), json("own")}).dump()); // BAD
}
