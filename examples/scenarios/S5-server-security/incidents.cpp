#include "incidents.h"

#include <stdexcept>

namespace guard {

Incidents::Incidents(const std::string &file) {
  if (sqlite3_open(file.c_str(), &db_) != SQLITE_OK)
    throw std::runtime_error("cannot open " + file);
  sqlite3_exec(db_, "CREATE TABLE IF NOT EXISTS incidents (server TEXT, severity INT, at INT)", nullptr, nullptr,
               nullptr);
}

Incidents::~Incidents() { sqlite3_close(db_); }

void Incidents::open(const std::string &server, int severity) {
  sqlite3_stmt *insert = nullptr;
  if (sqlite3_prepare_v2(db_, "INSERT INTO incidents VALUES (?1, ?2, strftime('%s'))", -1, &insert, nullptr) !=
      SQLITE_OK)
    throw std::runtime_error(sqlite3_errmsg(db_));
  sqlite3_bind_text(insert, 1, server.c_str(), -1, SQLITE_TRANSIENT);
  sqlite3_bind_int(insert, 2, severity);
  sqlite3_step(insert);
  sqlite3_finalize(insert);
}

} // namespace guard
