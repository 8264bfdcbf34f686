/* JSON in C: cJSON and Jansson.

   REQUIRES: lib-cjson, lib-jansson
   RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c11 -I%S
   RUN: %python %S/check.py %s %t.json
*/
#include "ends.h"

#include <cjson/cJSON.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void cjson_read(void) {
  cJSON *root = cJSON_Parse(answer_c());
  cJSON *choices = cJSON_GetObjectItem(root, "choices");
  if (!cJSON_IsArray(choices)) {
    publish("no choices"); /* OK */
    cJSON_Delete(root);
    return;
  }
  cJSON *message = cJSON_GetObjectItemCaseSensitive(cJSON_GetArrayItem(choices, 0), "message");
  publish(cJSON_GetObjectItem(message, "content")->valuestring); /* BAD */
  publish(cJSON_GetStringValue(cJSON_GetObjectItem(message, "content"))); /* BAD */
  const cJSON *choice;
  cJSON_ArrayForEach(choice, choices) publish(cJSON_GetObjectItem(choice, "text")->valuestring); /* BAD */
  char *whole = cJSON_PrintUnformatted(root);
  publish(whole); /* BAD */
  free(whole);
  cJSON_Delete(root);
}

void cjson_write(void) {
  cJSON *out = cJSON_CreateObject(), *list = cJSON_CreateArray();
  cJSON_AddStringToObject(out, "status", "ok");
  publish(cJSON_Print(out)); /* OK */
  cJSON_AddStringToObject(out, "text", answer_c());
  cJSON_AddNumberToObject(out, "calls", 3);
  publish(cJSON_GetObjectItem(out, "status")->valuestring); /* OK */
  publish(cJSON_Print(out)); /* BAD */
  cJSON_AddItemToArray(list, cJSON_CreateString(answer_c()));
  cJSON *parent = cJSON_CreateObject();
  cJSON_AddItemToObject(parent, "list", list);
  publish(cJSON_Print(cJSON_GetObjectItem(parent, "list"))); /* BAD */
  cJSON *inner = cJSON_AddObjectToObject(parent, "inner");
  cJSON_AddStringToObject(inner, "text", "fixed");
  publish(cJSON_Print(inner)); /* OK */
  char buffer[2000];
  cJSON_PrintPreallocated(cJSON_Duplicate(parent, 1), buffer, sizeof buffer, 0);
  publish(buffer); /* BAD */
}

void jansson_read(void) {
  json_error_t error;
  json_t *root = json_loads(answer_c(), 0, &error);
  if (!root)
    publish(error.text); /* OK */
  json_t *choice = json_array_get(json_object_get(root, "choices"), 0);
  publish(json_string_value(json_object_get(json_object_get(choice, "message"), "content"))); /* BAD */
  const char *content = NULL;
  json_unpack(root, "{s:[{s:s}]}", "choices", "text", &content);
  publish(content); /* BAD */
  const char *key;
  json_t *value;
  json_object_foreach(root, key, value) publish(json_string_value(value)); /* BAD */
  publish(json_dumps(root, JSON_INDENT(2))); /* BAD */
  publish(json_array_size(json_object_get(root, "choices")) ? "some" : "none"); /* OK */
}

void jansson_write(void) {
  json_t *out = json_object(), *list = json_array();
  json_object_set_new(out, "status", json_string("ok"));
  publish(json_dumps(out, 0)); /* OK */
  json_object_set_new(out, "text", json_string(answer_c()));
  publish(json_string_value(json_object_get(out, "status"))); /* OK */
  publish(json_dumps(out, 0)); /* BAD */
  json_array_append_new(list, json_deep_copy(out));
  publish(json_dumps(list, 0)); /* BAD */
  publish(json_dumps(json_pack("{s:s}", "text", answer_c()), 0)); /* BAD */
  publish(json_dumps(json_pack("{s:i}", "calls", 3), 0)); /* OK */
}

void numbers(FILE *file) {
  char text[64];
  cJSON *root = cJSON_Parse(answer_c()), *out = cJSON_CreateObject();
  snprintf(text, sizeof text, "%f", cJSON_GetNumberValue(cJSON_GetObjectItem(root, "count")));
  publish(text); /* BAD */
  cJSON_AddNumberToObject(out, "n", cJSON_GetObjectItem(root, "count")->valuedouble);
  publish(cJSON_Print(out)); /* BAD */
  json_t *other = json_loads(answer_c(), 0, NULL), *list = json_array(), *merged = json_object();
  snprintf(text, sizeof text, "%f", json_real_value(json_object_get(other, "count")));
  publish(text); /* BAD */
  json_array_set_new(list, 0, json_integer(json_integer_value(json_object_get(other, "count"))));
  publish(json_dumps(list, 0)); /* BAD */
  json_object_update(merged, other);
  json_dumpb(merged, text, sizeof text, 0);
  publish(text); /* BAD */
  json_t *settings = json_load_file("settings.json", 0, NULL);
  publish(json_dumps(settings, 0)); /* OK */
}

void corners(void) {
  cJSON *own = cJSON_CreateObject(), *text = cJSON_CreateString("none");
  cJSON_SetValuestring(text, answer_c());
  publish(text->valuestring); /* BAD */
  cJSON_AddItemToObject(own, "n", cJSON_CreateNumber(atoi(answer_c())));
  publish(cJSON_Print(own)); /* BAD */
  cJSON *calm = cJSON_CreateObject();
  cJSON_AddItemToObject(calm, "n", cJSON_CreateNumber(3));
  cJSON_AddItemToObject(calm, "b", cJSON_CreateBool(1));
  publish(cJSON_Print(calm)); /* OK */
}
void jansson_files(FILE *spool, FILE *settings) {
  char line[1000];
  json_t *said = json_loads(answer_c(), 0, NULL);
  json_dumpf(said, spool, JSON_COMPACT);
  rewind(spool);
  fgets(line, sizeof line, spool);
  publish(line); /* BAD */
  FILE *kept = tmpfile();
  fputs(answer_c(), kept);
  rewind(kept);
  json_t *again = json_loadf(kept, 0, NULL);
  publish(json_string_value(json_object_get(again, "text"))); /* BAD */
  publish(json_string_value(json_object_get(json_loadf(settings, 0, NULL), "text"))); /* OK */
}
