// The part of DuckDB 1.0, PostgreSQL 15's public interface that the tests use, declared only.
#pragma once
#include <string>
#include <functional>
#include <string>
namespace duckdb { // 1.0
struct string_t {
  std::string GetString() const;
};
class Vector {};
struct DataChunk {
  Vector data[2];
};
class ExpressionState;
using scalar_function_t = std::function<void(DataChunk &, ExpressionState &, Vector &)>;
class ScalarFunction {
public:
  ScalarFunction(std::string name, scalar_function_t function);
};
struct StringVector {
  static string_t AddString(Vector &vector, const std::string &text);
};
struct UnaryExecutor {
  template <class IN, class OUT, class F> static void Execute(Vector &in, Vector &result, size_t count, F function) {}
};
} // namespace duckdb
struct text;
extern "C" {
text *cstring_to_text(const char *s);
char *text_to_cstring(const text *t);
}
