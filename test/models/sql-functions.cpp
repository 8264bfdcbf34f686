// Functions that a database's clients call, where the optional set is asked for.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --models sql-functions --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/sql-functions
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <sql.h>

extern "C" text *ask_ai(const text *question) {
  std::string answered = ask(text_to_cstring(question));
  return cstring_to_text(answered.c_str()); // BAD
}
extern "C" text *shout(const text *in) {
  return cstring_to_text(text_to_cstring(in)); // OK
}

// ---- DuckDB ----
static void askAi(duckdb::DataChunk &arguments, duckdb::ExpressionState &, duckdb::Vector &result) {
  duckdb::UnaryExecutor::Execute<duckdb::string_t, duckdb::string_t>(arguments.data[0], result, 1, [&](duckdb::string_t in) {
    return duckdb::StringVector::AddString(result, ask(in.GetString())); // BAD
  });
}
static void version(duckdb::DataChunk &arguments, duckdb::ExpressionState &, duckdb::Vector &result) {
  duckdb::UnaryExecutor::Execute<duckdb::string_t, duckdb::string_t>(arguments.data[0], result, 1, [&](duckdb::string_t in) {
    return duckdb::StringVector::AddString(result, "1.0"); // OK
  });
}
static duckdb::ScalarFunction registered("ask_ai", askAi), calm("version", version);
static void copied() {
  publish(text_to_cstring(cstring_to_text(answer().c_str()))); // BAD
}
