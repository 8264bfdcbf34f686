#include "store.h"

#include <stdexcept>

namespace travel {

namespace {

class Statement {
public:
  Statement(sqlite3 *db, const char *sql) {
    if (sqlite3_prepare_v2(db, sql, -1, &handle_, nullptr) != SQLITE_OK)
      throw std::runtime_error(sqlite3_errmsg(db));
  }
  ~Statement() { sqlite3_finalize(handle_); }
  Statement(const Statement &) = delete;
  Statement &operator=(const Statement &) = delete;

  void bind(int index, const std::string &text) {
    sqlite3_bind_text(handle_, index, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
  }
  void bind(int index, long number) { sqlite3_bind_int64(handle_, index, number); }
  bool step() { return sqlite3_step(handle_) == SQLITE_ROW; }
  std::string text(int column) const {
    const unsigned char *value = sqlite3_column_text(handle_, column);
    return value ? reinterpret_cast<const char *>(value) : "";
  }
  sqlite3_stmt *get() const { return handle_; }

private:
  sqlite3_stmt *handle_ = nullptr;
};

} // namespace

Store::Store(const std::string &path) {
  sqlite3 *db = nullptr;
  if (sqlite3_open(path.c_str(), &db) != SQLITE_OK)
    throw std::runtime_error("cannot open " + path);
  db_.reset(db);
}

std::vector<Trip> Store::trips(const std::string &company) const {
  Statement query(db_.get(), "SELECT id, destination, seats - taken, price FROM trips WHERE company = ?1");
  query.bind(1, company);
  std::vector<Trip> result;
  while (query.step())
    result.push_back({static_cast<long>(sqlite3_column_int64(query.get(), 0)), query.text(1),
                      sqlite3_column_int(query.get(), 2), sqlite3_column_double(query.get(), 3)});
  return result;
}

std::optional<long> Store::reserve(const std::string &company, long trip, int seats) {
  Statement take(db_.get(),
                 "UPDATE trips SET taken = taken + ?3 WHERE company = ?1 AND id = ?2 AND seats - taken >= ?3");
  take.bind(1, company);
  take.bind(2, trip);
  take.bind(3, static_cast<long>(seats));
  take.step();
  if (sqlite3_changes(db_.get()) == 0)
    return std::nullopt;
  Statement insert(db_.get(), "INSERT INTO reservations (company, trip, seats) VALUES (?1, ?2, ?3)");
  insert.bind(1, company);
  insert.bind(2, trip);
  insert.bind(3, static_cast<long>(seats));
  insert.step();
  return static_cast<long>(sqlite3_last_insert_rowid(db_.get()));
}

} // namespace travel
