// The part of DuckDB 1.0, PostgreSQL 15's public interface that the tests use, declared only.
#pragma once
#include <string>
struct text;
extern "C" {
text *cstring_to_text(const char *s);
char *text_to_cstring(const text *t);
}
