// Trips and reservations of all travel companies that use the system, in one SQLite file.
#pragma once

#include <memory>
#include <optional>
#include <sqlite3.h>
#include <string>
#include <vector>

namespace travel {

struct Trip {
  long id;
  std::string destination;
  int freeSeats;
  double price;
};

class Store {
public:
  explicit Store(const std::string &path);

  std::vector<Trip> trips(const std::string &company) const;

  /// Takes seats of a trip; nothing when fewer are free. Returns the reservation's number.
  std::optional<long> reserve(const std::string &company, long trip, int seats);

private:
  struct Closer {
    void operator()(sqlite3 *db) const { sqlite3_close(db); }
  };
  std::unique_ptr<sqlite3, Closer> db_;
};

} // namespace travel
