// The part of inja 3.4, mstch, ctemplate 2.4, cmark 0.30, md4c 0.4's public interface that the tests use, declared only.
#pragma once
#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
namespace inja {
std::string render(const std::string &text, const nlohmann::json &data);
class Environment {
public:
  std::string render_file(const std::string &file, const nlohmann::json &data);
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
extern "C" {
char *cmark_markdown_to_html(const char *text, size_t length, int options);
int md_html(const char *text, unsigned size, void (*process)(const char *, unsigned, void *), void *user, unsigned flags,
            unsigned renderer);
}
