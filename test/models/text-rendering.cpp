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

// ---- templates that are kept, documents that are parsed first ----
static void kept() {
  inja::Environment environment;
  const inja::Template text = environment.parse("<p>{{ text }}</p>");
  std::ostringstream out, own;
  environment.render_to(out, text, {{"text", answer()}});
  publish(out.str()); // BAD
  environment.render_to(own, text, {{"text", "none"}});
  publish(own.str()); // OK
  publish(mstch::render("<p>{{text}}</p>", {{"text", answer()}})); // BAD
  publish(mstch::render("<p>{{text}}</p>", {{"text", "none"}})); // OK
}
static void parsed() {
  const std::string said = answer();
  publish(cmark_render_html(cmark_parse_document(said.data(), said.size(), 0), 0, nullptr)); // BAD
  publish(cmark_render_html(cmark_parse_document("# none", 6, 0), 0, nullptr)); // OK
}
