// SQLiteCpp and SOCI: rows are the platform's data, which an answer may be joined with.
//
// REQUIRES: lib-sqlitecpp, lib-soci
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <soci/soci.h>
#include <sstream>
#include <vector>

void sqliteCpp(SQLite::Database &db) {
  SQLite::Statement query(db, "SELECT name, price FROM product WHERE id > ?");
  query.bind(1, 2);
  while (query.executeStep()) {
    publish(answer() + query.getColumn(0).getString()); // OK
    publish(answer() + query.getColumn(0).getText()); // OK
    const std::string name = query.getColumn("name");
    publish(answer() + name); // OK
    const double price = query.getColumn(1);
    publish(answer() + std::to_string(price)); // OK
    std::ostringstream out;
    out << answer() << query.getColumn(0);
    publish(out.str()); // OK
  }
  publish(answer() + db.execAndGet("SELECT count(*) FROM product").getString()); // OK
  publish(answer()); // BAD
}
void sqliteCppLog(SQLite::Database &db) {
  const std::string text = answer();
  SQLite::Statement insert(db, "INSERT INTO log VALUES (?)");
  insert.bind(1, text);
  insert.exec();
  publish(text); // BAD
}

void sociInto(soci::session &sql, int id) {
  std::string name;
  int price;
  sql << "SELECT name, price FROM product WHERE id = :id", soci::use(id), soci::into(name), soci::into(price);
  publish(answer() + name); // OK
  publish(answer() + std::to_string(price)); // OK
  publish(answer()); // BAD
}
void sociRows(soci::session &sql) {
  soci::rowset<soci::row> rows = (sql.prepare << "SELECT name, price FROM product");
  for (const auto &row : rows)
    publish(answer() + row.get<std::string>(0)); // OK
  for (const auto &row : rows)
    publish(answer() + row.get<std::string>("name", "none")); // OK
  soci::rowset<std::string> names = (sql.prepare << "SELECT name FROM product");
  for (const std::string &name : names)
    publish(answer() + name); // OK
}
void sociStatement(soci::session &sql) {
  std::string name;
  soci::statement statement = (sql.prepare << "SELECT name FROM product", soci::into(name));
  statement.execute();
  while (statement.fetch())
    publish(answer() + name); // OK
  const std::string text = answer();
  sql << "INSERT INTO log VALUES (:text)", soci::use(text);
  publish(text); // BAD
}
void sociStream(soci::session &sql) {
  soci::rowset<soci::row> rows = (sql.prepare << "SELECT name, price FROM product");
  for (const auto &row : rows) {
    std::string name;
    row >> name;
    publish(answer() + name); // OK
  }
}
