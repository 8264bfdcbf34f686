// Bookings of a customer, and the sums that the dashboards show.
#pragma once

#include <map>
#include <sqlite3.h>
#include <string>
#include <vector>

namespace tally {

enum class Category { Payroll, Travel, Software, Other };

struct Sums {
  std::map<Category, double> byCategory;
  double trend = 0; // of the last quarter, in percent
};

class Ledger {
public:
  explicit Ledger(const std::string &file);
  ~Ledger();
  Ledger(const Ledger &) = delete;
  Ledger &operator=(const Ledger &) = delete;

  long book(const std::string &customer, double amount, const std::string &text, Category category);
  Sums sums(const std::string &customer) const;

private:
  sqlite3 *db_ = nullptr;
};

const char *nameOf(Category category);

} // namespace tally
