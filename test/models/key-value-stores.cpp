// LevelDB, ODBC and libmemcached.
//
// REQUIRES: lib-leveldb, lib-odbc, lib-memcached
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <leveldb/db.h>
#include <libmemcached/memcached.h>
#include <memory>
#include <sql.h>
#include <sqlext.h>

void level(leveldb::DB *db) {
  std::string value;
  if (db->Get(leveldb::ReadOptions(), "product:a", &value).ok()) {
    publish(value); // OK
    publish(answer() + value); // OK
  }
  std::unique_ptr<leveldb::Iterator> it(db->NewIterator(leveldb::ReadOptions()));
  for (it->SeekToFirst(); it->Valid(); it->Next())
    publish(answer() + it->value().ToString()); // OK
  const std::string text = answer();
  db->Put(leveldb::WriteOptions(), "last", text);
  publish(text); // BAD
}

void odbc(SQLHSTMT statement) {
  SQLExecDirect(statement, (SQLCHAR *)"SELECT name FROM product", SQL_NTS);
  while (SQLFetch(statement) == SQL_SUCCESS) {
    char name[100];
    SQLLEN length;
    SQLGetData(statement, 1, SQL_C_CHAR, name, sizeof name, &length);
    publish(answer() + name); // OK
  }
  publish(answer()); // BAD
}

void odbcBound(SQLHSTMT statement) {
  char name[100] = "";
  SQLLEN length;
  SQLBindCol(statement, 1, SQL_C_CHAR, name, sizeof name, &length);
  SQLExecDirect(statement, (SQLCHAR *)"SELECT name FROM product", SQL_NTS);
  while (SQL_SUCCEEDED(SQLFetch(statement)))
    publish(answer() + name); // OK
  publish(answer()); // BAD
}

void cache() {
  memcached_st *client = memcached_create(nullptr);
  size_t length;
  uint32_t flags;
  memcached_return_t result;
  char *kept = memcached_get(client, "greeting", 8, &length, &flags, &result);
  publish(kept); // OK
  const std::string text = answer();
  memcached_set(client, "answer", 6, text.data(), text.size(), 60, 0);
  publish(text); // BAD
  memcached_free(client);
}
