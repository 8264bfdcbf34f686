// SQLite, libpq, MariaDB's C API and hiredis: rows are the platform's data, which an answer may be joined with.
//
// REQUIRES: lib-sqlite3, lib-libpq, lib-mysql, lib-hiredis
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S %{lib-libpq}
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <hiredis/hiredis.h>
#include <libpq-fe.h>
#include <memory>
#include <mysql/mysql.h>
#include <sqlite3.h>
#include <vector>

void sqliteStatement(sqlite3 *db) {
  sqlite3_stmt *statement = nullptr;
  sqlite3_prepare_v2(db, "SELECT name, price FROM product WHERE id = ?", -1, &statement, nullptr);
  sqlite3_bind_text(statement, 1, "a", -1, SQLITE_TRANSIENT);
  while (sqlite3_step(statement) == SQLITE_ROW) {
    const char *name = reinterpret_cast<const char *>(sqlite3_column_text(statement, 0));
    publish(name); // OK
    publish(answer() + name); // OK
    publish(answer() + std::to_string(sqlite3_column_double(statement, 1))); // OK
    publish(answer() + std::string(name)); // OK
  }
  sqlite3_finalize(statement);
  publish(answer()); // BAD
}

/// The database is only written to: nothing of the platform's own.
void sqliteLog(sqlite3 *db) {
  const std::string text = answer();
  sqlite3_stmt *statement = nullptr;
  sqlite3_prepare_v2(db, "INSERT INTO log VALUES (?)", -1, &statement, nullptr);
  sqlite3_bind_text(statement, 1, text.c_str(), -1, SQLITE_TRANSIENT);
  sqlite3_step(statement);
  sqlite3_finalize(statement);
  publish(text); // BAD
}

static int eachRow(void *user, int columns, char **values, char **names) {
  for (int i = 0; i < columns; i++)
    static_cast<std::vector<std::string> *>(user)->push_back(values[i]);
  return 0;
}

void sqliteCallback(sqlite3 *db) {
  std::vector<std::string> rows;
  char *error = nullptr;
  sqlite3_exec(db, "SELECT text FROM note", eachRow, &rows, &error);
  publish(answer() + rows.front()); // OK
  std::string context;
  for (const auto &row : rows)
    context += row + "\n";
  publish(answer() + context); // OK
  char **table;
  int lines, columns;
  sqlite3_get_table(db, "SELECT a FROM b", &table, &lines, &columns, &error);
  publish(answer() + table[1]); // OK
  char *query = sqlite3_mprintf("SELECT %Q", answer().c_str());
  publish(query); // BAD
  sqlite3_free(query);
}

void postgres() {
  PGconn *connection = PQconnectdb("dbname=shop");
  const char *values[] = {"a"};
  PGresult *result = PQexecParams(connection, "SELECT name FROM product WHERE id = $1", 1, nullptr, values, nullptr, nullptr, 0);
  if (PQresultStatus(result) != PGRES_TUPLES_OK) {
    publish(PQerrorMessage(connection)); // OK
    return;
  }
  for (int row = 0; row < PQntuples(result); row++) {
    publish(PQgetvalue(result, row, 0)); // OK
    publish(answer() + PQgetvalue(result, row, 0)); // OK
  }
  publish(answer() + std::to_string(PQntuples(result) * 0)); // BAD
  const std::string text = answer();
  char *quoted = PQescapeLiteral(connection, text.c_str(), text.size());
  publish(quoted); // BAD
  PQclear(result);
  PQfinish(connection);
}

void maria() {
  MYSQL *connection = mysql_init(nullptr);
  mysql_real_connect(connection, "localhost", "user", "password", "shop", 0, nullptr, 0);
  if (mysql_query(connection, "SELECT name FROM product"))
    publish(mysql_error(connection)); // OK
  MYSQL_RES *result = mysql_store_result(connection);
  while (MYSQL_ROW row = mysql_fetch_row(result)) {
    publish(row[0]); // OK
    publish(answer() + row[0]); // OK
  }
  mysql_free_result(result);
  publish(answer()); // BAD
  mysql_close(connection);
}

/// A cache adds nothing; a question to the store does.
void redis() {
  redisContext *context = redisConnect("localhost", 6379);
  auto *reply = static_cast<redisReply *>(redisCommand(context, "HGET product:%s name", "a"));
  publish(std::string(reply->str, reply->len)); // OK
  publish(answer() + reply->str); // OK
  freeReplyObject(reply);
  const std::string text = answer();
  redisCommand(context, "SET answer %s", text.c_str());
  publish(text); // BAD
  redisFree(context);
}
