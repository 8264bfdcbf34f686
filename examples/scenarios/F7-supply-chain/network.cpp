#include "network.h"

#include <stdexcept>

namespace depot {

static std::string text(sqlite3_stmt *row, int column) {
  return reinterpret_cast<const char *>(sqlite3_column_text(row, column));
}

static sqlite3_stmt *prepare(sqlite3 *db, const char *sql) {
  sqlite3_stmt *statement = nullptr;
  if (sqlite3_prepare_v2(db, sql, -1, &statement, nullptr) != SQLITE_OK)
    throw std::runtime_error(sqlite3_errmsg(db));
  return statement;
}

Network Network::load(sqlite3 *db) {
  Network network;
  sqlite3_stmt *roads = prepare(db, "SELECT origin, target, hours FROM roads");
  while (sqlite3_step(roads) == SQLITE_ROW)
    network.roads_[text(roads, 0)].push_back({text(roads, 1), sqlite3_column_double(roads, 2)});
  sqlite3_finalize(roads);

  sqlite3_stmt *stock = prepare(db, "SELECT warehouse, article, pieces FROM stock");
  while (sqlite3_step(stock) == SQLITE_ROW)
    network.stock_[{text(stock, 0), text(stock, 1)}] = sqlite3_column_int(stock, 2);
  sqlite3_finalize(stock);
  return network;
}

const std::vector<Road> &Network::roadsFrom(const std::string &place) const {
  static const std::vector<Road> none;
  auto found = roads_.find(place);
  return found == roads_.end() ? none : found->second;
}

int Network::stock(const std::string &place, const std::string &article) const {
  auto found = stock_.find({place, article});
  return found == stock_.end() ? 0 : found->second;
}

std::vector<std::string> Network::places() const {
  std::vector<std::string> result;
  for (const auto &entry : roads_)
    result.push_back(entry.first);
  return result;
}

} // namespace depot
