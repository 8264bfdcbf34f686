// What the pairs share: the platform's own records, in SQLite.
#pragma once

#include <sqlite3.h>
#include <stdexcept>
#include <string>
#include <vector>

class Records {
public:
  explicit Records(const std::string &file) {
    if (sqlite3_open(file.c_str(), &db_) != SQLITE_OK)
      throw std::runtime_error("cannot open " + file);
  }
  ~Records() { sqlite3_close(db_); }
  Records(const Records &) = delete;
  Records &operator=(const Records &) = delete;

  /// The first column of each row that `sql` finds for `key`.
  std::vector<std::string> find(const char *sql, const std::string &key) const {
    sqlite3_stmt *query = nullptr;
    if (sqlite3_prepare_v2(db_, sql, -1, &query, nullptr) != SQLITE_OK)
      throw std::runtime_error(sqlite3_errmsg(db_));
    sqlite3_bind_text(query, 1, key.c_str(), -1, SQLITE_TRANSIENT);
    std::vector<std::string> rows;
    while (sqlite3_step(query) == SQLITE_ROW)
      rows.push_back(reinterpret_cast<const char *>(sqlite3_column_text(query, 0)));
    sqlite3_finalize(query);
    return rows;
  }

  /// The first of them, or an empty text.
  std::string get(const char *sql, const std::string &key) const {
    std::vector<std::string> rows = find(sql, key);
    return rows.empty() ? std::string() : rows.front();
  }

  double number(const char *sql, const std::string &key) const {
    sqlite3_stmt *query = nullptr;
    if (sqlite3_prepare_v2(db_, sql, -1, &query, nullptr) != SQLITE_OK)
      throw std::runtime_error(sqlite3_errmsg(db_));
    sqlite3_bind_text(query, 1, key.c_str(), -1, SQLITE_TRANSIENT);
    double value = sqlite3_step(query) == SQLITE_ROW ? sqlite3_column_double(query, 0) : 0;
    sqlite3_finalize(query);
    return value;
  }

  /// Runs an INSERT or UPDATE with two parameters.
  void write(const char *sql, const std::string &key, const std::string &value) {
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(db_, sql, -1, &statement, nullptr) != SQLITE_OK)
      throw std::runtime_error(sqlite3_errmsg(db_));
    sqlite3_bind_text(statement, 1, key.c_str(), -1, SQLITE_TRANSIENT);
    sqlite3_bind_text(statement, 2, value.c_str(), -1, SQLITE_TRANSIENT);
    sqlite3_step(statement);
    sqlite3_finalize(statement);
  }

private:
  sqlite3 *db_ = nullptr;
};
