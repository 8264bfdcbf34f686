// MongoDB and MySQL's connector give the platform's data.
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
