// The part of yyjson 0.8, picojson 1.3, json11 1.0, glaze 2's public interface that the tests use, declared only.
#pragma once
#include <cstddef>
#include <initializer_list>
#include <map>
#include <string>
#include <vector>
extern "C" {
struct yyjson_doc;
struct yyjson_val;
yyjson_doc *yyjson_read(const char *text, size_t length, unsigned flags);
yyjson_val *yyjson_doc_get_root(yyjson_doc *doc);
yyjson_val *yyjson_obj_get(yyjson_val *object, const char *key);
yyjson_val *yyjson_arr_get_first(yyjson_val *array);
const char *yyjson_get_str(yyjson_val *value);
char *yyjson_write(const yyjson_doc *doc, unsigned flags, size_t *length);
}
namespace picojson {
class value {
public:
  value();
  explicit value(const std::string &text);
  const value &get(const std::string &key) const;
  const value &get(size_t index) const;
  template <typename T> const T &get() const { throw 0; }
  std::string serialize() const;
};
std::string parse(value &out, const std::string &text);
} // namespace picojson
namespace json11 {
class Json {
public:
  Json(const std::string &text);
  static Json parse(const std::string &text, std::string &error);
  const Json &operator[](const std::string &key) const;
  const Json &operator[](size_t index) const;
  const std::string &string_value() const;
  int int_value() const;
  std::string dump() const;
};
} // namespace json11
namespace glz {
struct error_ctx {};
template <class T> error_ctx read_json(T &, const std::string &) { return {}; }
template <class T> std::string write_json(const T &) { return {}; }
} // namespace glz
