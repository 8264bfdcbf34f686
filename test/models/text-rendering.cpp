// Templates and Markdown dress an answer; it stays the answer.
//
// REQUIRES: lib-nlohmann-json
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/text-rendering
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <text.h>

static void templates() {
  nlohmann::json data;
  data["text"] = answer();
  publish(inja::render("<p>{{ text }}</p>", data)); // BAD
  inja::Environment env;
  publish(env.render_file("page.html", data)); // BAD
  nlohmann::json own;
  own["text"] = "hello";
  publish(inja::render("<p>{{ text }}</p>", own)); // OK
  ctemplate::TemplateDictionary dictionary("page");
  dictionary.SetValue("TEXT", answer());
  std::string out;
  ctemplate::ExpandTemplate("page.tpl", ctemplate::DO_NOT_STRIP, &dictionary, &out);
  publish(out); // BAD
}
static void append(const char *text, unsigned size, void *user) { static_cast<std::string *>(user)->append(text, size); }
static void markdown() {
  std::string text = answer();
  publish(cmark_markdown_to_html(text.c_str(), text.size(), 0)); // BAD
  std::string html;
  md_html(text.data(), text.size(), append, &html, 0, 0);
  publish(html); // BAD
}
