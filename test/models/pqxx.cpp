// libpqxx: rows are the platform's data.
//
// REQUIRES: lib-pqxx
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <pqxx/pqxx>

void rows() {
  pqxx::connection connection("dbname=shop");
  pqxx::work work(connection);
  pqxx::result result = work.exec("SELECT name, price FROM product");
  publish(result[0][0].c_str()); // OK
  for (const auto &row : result) {
    publish(answer() + row["name"].as<std::string>()); // OK
    publish(answer() + row[1].c_str()); // OK
  }
  if (result.empty())
    publish(answer()); // BAD
  work.commit();
}

void parameters(const std::string &id) {
  pqxx::connection connection;
  pqxx::nontransaction work(connection);
  pqxx::row row = work.exec1("SELECT name FROM product WHERE id = " + work.quote(id));
  publish(answer() + row[0].as<std::string>()); // OK
  pqxx::result result = work.exec_params("SELECT text FROM note WHERE id = $1", id);
  std::string text;
  result.at(0).at(0).to(text);
  publish(answer() + text); // OK
  connection.prepare("find", "SELECT 1");
  publish(answer() + work.exec_prepared("find", id)[0][0].as<std::string>("none")); // OK
  publish(work.quote(answer())); // BAD
}

/// Only written to.
void log() {
  pqxx::connection connection;
  pqxx::work work(connection);
  const std::string text = answer();
  work.exec_params("INSERT INTO log VALUES ($1)", text);
  work.commit();
  publish(text); // BAD
}

void iterated() {
  pqxx::connection connection;
  pqxx::work work(connection);
  pqxx::result result = work.exec("SELECT name, price FROM product");
  for (auto row = result.begin(); row != result.end(); ++row) {
    publish(answer() + row->at(0).c_str()); // OK
    for (auto field = row->begin(); field != row->end(); ++field)
      publish(answer() + field->c_str()); // OK
  }
  publish(pqxx::to_string(answer())); // BAD
  publish(pqxx::to_string(42)); // OK
}
