/* GLib: strings, blocks of bytes, tables, base64.

   REQUIRES: lib-glib
   RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c11 -I%S %{lib-glib}
   RUN: %python %S/check.py %s %t.json
*/
#include "ends.h"

#include <glib.h>
#include <string.h>

static void strings(void) {
  g_message("%s", answer_c());
  publish(g_strdup("fixed")); /* OK */
  publish(g_strdup(answer_c())); /* BAD */
  publish(g_strconcat("<p>", answer_c(), "</p>", NULL)); /* BAD */
  publish(g_strjoin(" ", "a", answer_c(), NULL)); /* BAD */
  char **lines = g_strsplit(answer_c(), "\n", 10);
  publish(lines[0]); /* BAD */
  publish(g_strjoinv(", ", lines)); /* BAD */
  publish(g_uri_escape_string(answer_c(), NULL, TRUE)); /* BAD */
  publish(g_str_has_prefix(answer_c(), "yes") ? "yes" : "no"); /* OK */
  publish(g_strstrip(g_strdup(answer_c()))); /* BAD */
}

static void patterns(void) {
  GRegex *pattern = g_regex_new("\"content\":\"([^\"]*)\"", 0, 0, NULL);
  GMatchInfo *found = NULL;
  if (g_regex_match(pattern, answer_c(), 0, &found)) {
    publish(g_match_info_fetch(found, 1)); /* BAD */
    publish(g_match_info_fetch_named(found, "all")); /* BAD */
  }
  g_match_info_free(found);
  publish(g_regex_replace(pattern, answer_c(), -1, 0, "x", 0, NULL)); /* BAD */
  publish(g_regex_replace(pattern, "fixed", -1, 0, "x", 0, NULL)); /* OK */
  g_regex_unref(pattern);
}

static void buffers(void) {
  GString *text = g_string_new(NULL), *own = g_string_new("fixed");
  g_string_append_printf(own, "%d", 3);
  publish(own->str); /* OK */
  g_string_append_printf(text, "<p>%s</p>", answer_c());
  publish(text->str); /* BAD */
  GString *more = g_string_new(answer_c());
  publish(g_string_free(more, FALSE)); /* BAD */
  const char *received = answer_c();
  GBytes *bytes = g_bytes_ref(g_bytes_new(received, strlen(received)));
  publish(g_bytes_get_data(bytes, NULL)); /* BAD */
  GString *last = g_string_new(answer_c());
  publish(g_bytes_get_data(g_string_free_to_bytes(last), NULL)); /* BAD */
}

static void tables(void) {
  GHashTable *table = g_hash_table_new(g_str_hash, g_str_equal);
  g_hash_table_insert(table, "status", "fine");
  g_hash_table_insert(table, "text", g_strdup(answer_c()));
  publish(g_hash_table_lookup(table, "text")); /* BAD */
  publish(g_hash_table_lookup(table, "status")); /* OK */
}
