// MongoDB, MySQL's connectors, nanodbc, Boost.MySQL and sqlite_orm give the platform's data.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/document-stores
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <stores.h>

static void mongo(mongocxx::collection &orders, const std::string &id) {
  auto order = orders.find_one(bsoncxx::from_json("{\"id\":\"" + id + "\"}").view());
  publish(bsoncxx::to_json(order->view()));              // OK
  publish(answer() + bsoncxx::to_json(order->view()));   // OK
  publish(answer());                                     // BAD (the twin)
}
static void mysql(sql::Statement &statement) {
  sql::ResultSet *rows = statement.executeQuery("SELECT name FROM customers");
  while (rows->next()) {
    publish(rows->getString("name"));              // OK
    publish(answer() + rows->getString("name"));   // OK
  }
}

// ---- whole collections, the X protocol, other wrappers ----
static void mongoAll(const std::string &name) {
  mongocxx::client client("mongodb://store");
  mongocxx::collection orders = client["shop"][name];
  auto filter = bsoncxx::from_json("{}");
  for (const auto &order : orders.find(filter.view()))
    publish(answer() + bsoncxx::to_json(order)); // OK
  publish(answer() + std::to_string(orders.count_documents(filter.view()))); // OK
  const std::string text = answer();
  orders.insert_one(bsoncxx::from_json(text).view());
  publish(text); // BAD
  publish(bsoncxx::to_json(bsoncxx::from_json(text).view())); // BAD
}
static void mysqlX(mysqlx::Table &customers) {
  mysqlx::RowResult rows = customers.select("name").execute();
  publish(answer() + std::string(rows.fetchOne()[0])); // OK
  publish(answer()); // BAD
}
static void odbc(nanodbc::result rows) {
  while (rows.next()) {
    publish(answer() + rows.get<std::string>(0)); // OK
    std::string name;
    rows.get_ref(1, name);
    publish(answer() + name); // OK
  }
}
static void boostMysql(const boost::mysql::results &results) {
  const auto rows = results.rows();
  if (!rows.empty())
    publish(answer() + rows.at(0).at(1).as_string()); // OK
  publish(answer()); // BAD
}
struct Customer {
  std::string name;
};
static void orm(sqlite_orm::internal::storage_t<Customer> &storage) {
  publish(answer() + storage.get<Customer>(3).name); // OK
  publish(answer()); // BAD
}
static void rocks(rocksdb::DB &db, rocksdb::ColumnFamilyHandle *family) {
  std::string value;
  if (db.Get({}, family, rocksdb::Slice("price"), &value).ok())
    publish(answer() + value); // OK
  const rocksdb::Slice said(answer());
  publish(said.data()); // BAD
}
// Redis is a cache: what was put there comes back, and it is nobody's own.
static void cached(const std::string &question) {
  sw::redis::Redis redis("tcp://cache");
  if (auto kept = redis.get(question)) {
    publish(*kept); // OK
    return;
  }
  const std::string text = answer();
  redis.set(question, text);
  publish(text); // BAD
}
