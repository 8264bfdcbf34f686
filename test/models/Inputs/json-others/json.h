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
int yyjson_get_int(yyjson_val *value);
bool yyjson_get_bool(yyjson_val *value);
void yyjson_doc_free(yyjson_doc *doc);
struct yyjson_mut_doc;
struct yyjson_mut_val;
struct yyjson_alc;
yyjson_mut_doc *yyjson_mut_doc_new(const yyjson_alc *allocator);
void yyjson_mut_doc_free(yyjson_mut_doc *doc);
void yyjson_mut_doc_set_root(yyjson_mut_doc *doc, yyjson_mut_val *root);
yyjson_mut_val *yyjson_mut_obj(yyjson_mut_doc *doc);
yyjson_mut_val *yyjson_mut_strcpy(yyjson_mut_doc *doc, const char *text);
bool yyjson_mut_obj_add_str(yyjson_mut_doc *doc, yyjson_mut_val *object, const char *key, const char *value);
bool yyjson_mut_obj_add_strcpy(yyjson_mut_doc *doc, yyjson_mut_val *object, const char *key, const char *value);
bool yyjson_mut_obj_add_val(yyjson_mut_doc *doc, yyjson_mut_val *object, const char *key, yyjson_mut_val *value);
char *yyjson_mut_write(const yyjson_mut_doc *doc, unsigned flags, size_t *length);
}
namespace picojson {
class value {
public:
  value();
  explicit value(const std::string &text);
  explicit value(const char *text);
  explicit value(double number);
  template <typename T> void set(const T &content);
  template <typename T> bool is() const;
  bool contains(const std::string &key) const;
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
  Json(const char *text);
  Json(int number);
  bool is_null() const;
  bool is_string() const;
  void dump(std::string &out) const;
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
template <class T> struct expected {
  T *operator->();
  T &operator*();
  bool has_value() const;
  operator bool() const;
};
template <class T> expected<T> read_json(const std::string &text);
template <class T> error_ctx read_json(T &, const std::string &) { return {}; }
template <class T> std::string write_json(const T &) { return {}; }
} // namespace glz
