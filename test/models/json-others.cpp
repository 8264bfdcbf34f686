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

// ---- documents that are made, not read ----
static void yyjsonMade() {
  const std::string said = answer();
  yyjson_mut_doc *doc = yyjson_mut_doc_new(nullptr), *own = yyjson_mut_doc_new(nullptr);
  yyjson_mut_val *root = yyjson_mut_obj(doc), *plain = yyjson_mut_obj(own);
  yyjson_mut_doc_set_root(doc, root);
  yyjson_mut_doc_set_root(own, plain);
  yyjson_mut_obj_add_str(own, plain, "status", "fine");
  publish(yyjson_mut_write(own, 0, nullptr)); // OK
  yyjson_mut_obj_add_strcpy(doc, root, "text", said.c_str());
  publish(yyjson_mut_write(doc, 0, nullptr)); // BAD
  yyjson_mut_doc *outer = yyjson_mut_doc_new(nullptr);
  yyjson_mut_val *top = yyjson_mut_obj(outer), *inner = yyjson_mut_obj(outer);
  yyjson_mut_obj_add_str(outer, inner, "text", said.c_str());
  yyjson_mut_obj_add_val(outer, top, "reply", inner);
  yyjson_mut_doc_set_root(outer, top);
  publish(yyjson_mut_write(outer, 0, nullptr)); // BAD
  yyjson_mut_doc_free(doc);
  yyjson_mut_doc_free(own);
}
static void yyjsonNumbers() {
  const std::string said = answer();
  yyjson_doc *doc = yyjson_read(said.c_str(), said.size(), 0);
  yyjson_val *root = yyjson_doc_get_root(doc);
  publish(std::to_string(yyjson_get_int(yyjson_obj_get(root, "score")))); // BAD
  publish(yyjson_get_bool(yyjson_obj_get(root, "safe")) ? "safe" : "not safe"); // OK
  yyjson_doc_free(doc);
}
static void picoMade() {
  picojson::value said(answer()), number(3.0), empty;
  publish(said.serialize()); // BAD
  publish(number.serialize()); // OK
  empty.set<std::string>(answer());
  publish(empty.serialize()); // BAD
  publish(said.is<std::string>() && said.contains("text") ? "text" : "none"); // OK
  const std::string kept = answer();
  publish(picojson::value(kept.c_str()).serialize()); // BAD
}
static void elevenMade() {
  json11::Json said(answer()), number(3);
  publish(said.dump()); // BAD
  publish(number.dump()); // OK
  std::string out, own;
  said.dump(out);
  publish(out); // BAD
  number.dump(own);
  publish(own); // OK
  publish(said.is_string() && !said.is_null() ? "text" : "none"); // OK
  const std::string kept = answer();
  publish(json11::Json(kept.c_str()).dump()); // BAD
}
static void glazeValue() {
  auto reply = glz::read_json<Answer>(answer());
  if (reply)
    publish(reply->content); // BAD
  auto own = glz::read_json<Answer>("{}");
  publish(own.has_value() ? own->content : ""); // OK
}
