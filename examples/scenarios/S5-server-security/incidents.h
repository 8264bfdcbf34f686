// The hoster's list of incidents, for its own staff.
#pragma once

#include <sqlite3.h>
#include <string>

namespace guard {

class Incidents {
public:
  explicit Incidents(const std::string &file);
  ~Incidents();
  Incidents(const Incidents &) = delete;
  Incidents &operator=(const Incidents &) = delete;

  void open(const std::string &server, int severity);

private:
  sqlite3 *db_ = nullptr;
};

} // namespace guard
