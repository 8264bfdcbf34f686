// The part of inja 3.4, mstch, ctemplate 2.4, cmark 0.30, md4c 0.4's public interface that the tests use, declared only.
#pragma once
#include <map>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
namespace inja {
std::string render(const std::string &text, const nlohmann::json &data);
struct Template {};
class Environment {
public:
  std::string render_file(const std::string &file, const nlohmann::json &data);
  Template parse(const std::string &text);
  std::ostream &render_to(std::ostream &out, const Template &text, const nlohmann::json &data);
};
} // namespace inja
namespace ctemplate {
enum Strip { DO_NOT_STRIP };
class TemplateDictionary {
public:
  explicit TemplateDictionary(const std::string &name);
  void SetValue(const std::string &key, const std::string &value);
};
bool ExpandTemplate(const std::string &file, Strip strip, const TemplateDictionary *dictionary, std::string *output);
} // namespace ctemplate
namespace mstch {
std::string render(const std::string &text, const std::map<std::string, std::string> &values);
} // namespace mstch
extern "C" {
char *cmark_markdown_to_html(const char *text, size_t length, int options);
typedef struct cmark_node cmark_node;
cmark_node *cmark_parse_document(const char *text, size_t length, int options);
char *cmark_render_html(cmark_node *root, int options, void *extensions);
int md_html(const char *text, unsigned size, void (*process)(const char *, unsigned, void *), void *user, unsigned flags,
            unsigned renderer);
}
