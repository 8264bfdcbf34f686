// Smaller JSON libraries: what is read out of an answer is the answer.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/json-others
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <json.h>

static void yyjson() {
  std::string text = answer();
  yyjson_doc *doc = yyjson_read(text.c_str(), text.size(), 0);
  yyjson_val *choice = yyjson_arr_get_first(yyjson_obj_get(yyjson_doc_get_root(doc), "choices"));
  publish(yyjson_get_str(yyjson_obj_get(yyjson_obj_get(choice, "message"), "content"))); // BAD
  publish(yyjson_write(doc, 0, nullptr)); // BAD
}
static void pico() {
  picojson::value v;
  picojson::parse(v, answer());
  publish(v.get("choices").get(0).get("message").get("content").get<std::string>()); // BAD
  publish(v.serialize()); // BAD
  picojson::value own;
  picojson::parse(own, "{\"a\":1}");
  publish(own.serialize()); // OK
}
static void eleven() {
  std::string error;
  auto j = json11::Json::parse(answer(), error);
  publish(j["choices"][0]["message"]["content"].string_value()); // BAD
  publish(j.dump()); // BAD
  publish(error);    // OK
}
struct Answer {
  std::string content;
};
static void glaze() {
  Answer a;
  glz::read_json(a, answer());
  publish(a.content); // BAD
  publish(glz::write_json(a)); // BAD
}
