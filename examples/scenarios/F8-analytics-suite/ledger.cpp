#include "ledger.h"

#include <stdexcept>

namespace tally {

Ledger::Ledger(const std::string &file) {
  if (sqlite3_open(file.c_str(), &db_) != SQLITE_OK)
    throw std::runtime_error("cannot open " + file);
}

Ledger::~Ledger() { sqlite3_close(db_); }

long Ledger::book(const std::string &customer, double amount, const std::string &text, Category category) {
  sqlite3_stmt *insert = nullptr;
  sqlite3_prepare_v2(db_, "INSERT INTO bookings (customer, amount, text, category) VALUES (?1, ?2, ?3, ?4)", -1,
                     &insert, nullptr);
  sqlite3_bind_text(insert, 1, customer.c_str(), -1, SQLITE_TRANSIENT);
  sqlite3_bind_double(insert, 2, amount);
  sqlite3_bind_text(insert, 3, text.c_str(), -1, SQLITE_TRANSIENT);
  sqlite3_bind_int(insert, 4, static_cast<int>(category));
  sqlite3_step(insert);
  sqlite3_finalize(insert);
  return static_cast<long>(sqlite3_last_insert_rowid(db_));
}

Sums Ledger::sums(const std::string &customer) const {
  Sums sums;
  sqlite3_stmt *query = nullptr;
  sqlite3_prepare_v2(db_,
                     "SELECT category, SUM(amount), SUM(CASE WHEN recent THEN amount ELSE 0 END) FROM bookings "
                     "WHERE customer = ?1 GROUP BY category",
                     -1, &query, nullptr);
  sqlite3_bind_text(query, 1, customer.c_str(), -1, SQLITE_TRANSIENT);
  double total = 0, recent = 0;
  while (sqlite3_step(query) == SQLITE_ROW) {
    sums.byCategory[static_cast<Category>(sqlite3_column_int(query, 0))] = sqlite3_column_double(query, 1);
    total += sqlite3_column_double(query, 1);
    recent += sqlite3_column_double(query, 2);
  }
  sqlite3_finalize(query);
  sums.trend = total > 0 ? 100 * recent / total : 0;
  return sums;
}

const char *nameOf(Category category) {
  switch (category) {
  case Category::Payroll:
    return "payroll";
  case Category::Travel:
    return "travel";
  case Category::Software:
    return "software";
  case Category::Other:
    break;
  }
  return "other";
}

} // namespace tally
