/* JSON in C: json-c.

   REQUIRES: lib-json-c
   RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c11 -I%S %{lib-json-c}
   RUN: %python %S/check.py %s %t.json
*/
#include "ends.h"

#include <json-c/json.h>
#include <stdio.h>
#include <string.h>

void json_c_read(void) {
  struct json_object *root = json_tokener_parse(answer_c()), *choices, *message, *content;
  if (json_object_object_get_ex(root, "choices", &choices)) {
    json_object_object_get_ex(json_object_array_get_idx(choices, 0), "message", &message);
    json_object_object_get_ex(message, "content", &content);
    publish(json_object_get_string(content)); /* BAD */
  }
  publish(json_object_get_string(json_object_object_get(root, "text"))); /* BAD */
  publish(json_object_to_json_string_ext(root, JSON_C_TO_STRING_PLAIN)); /* BAD */
  publish(json_object_array_length(choices) ? "some" : "none"); /* OK */
}

void json_c_write(void) {
  struct json_object *out = json_object_new_object(), *list = json_object_new_array();
  json_object_object_add(out, "status", json_object_new_string("ok"));
  json_object_object_add(out, "calls", json_object_new_int(3));
  publish(json_object_to_json_string(out)); /* OK */
  json_object_object_add(out, "text", json_object_new_string(answer_c()));
  publish(json_object_get_string(json_object_object_get(out, "status"))); /* OK */
  publish(json_object_to_json_string(out)); /* BAD */
  json_object_array_add(list, json_object_new_string(answer_c()));
  publish(json_object_to_json_string(list)); /* BAD */
}

void numbers(void) {
  char text[64];
  struct json_tokener *tokener = json_tokener_new();
  struct json_object *root = json_tokener_parse_ex(tokener, answer_c(), -1), *content, *out = json_object_new_object();
  snprintf(text, sizeof text, "%d", json_object_get_int(json_object_object_get(root, "count")));
  publish(text); /* BAD */
  json_object_object_add(out, "n", json_object_new_int(json_object_get_int(json_object_object_get(root, "count"))));
  publish(json_object_to_json_string(out)); /* BAD */
  json_pointer_get(root, "/choices/0/text", &content);
  publish(json_object_get_string(content)); /* BAD */
  json_object_put(root);
}
