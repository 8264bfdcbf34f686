#include "risk_model.h"

#include <cmath>
#include <stdexcept>

namespace sentra {

IncidentStore::IncidentStore(const std::string &file) {
  if (sqlite3_open_v2(file.c_str(), &db_, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
    throw std::runtime_error("cannot open " + file);
}

IncidentStore::~IncidentStore() { sqlite3_close(db_); }

bool IncidentStore::load(long id, Incident &incident) const {
  sqlite3_stmt *query = nullptr;
  if (sqlite3_prepare_v2(db_, "SELECT summary, failed_logins, hosts, bytes_out FROM incidents WHERE id = ?1", -1,
                         &query, nullptr) != SQLITE_OK)
    throw std::runtime_error(sqlite3_errmsg(db_));
  sqlite3_bind_int64(query, 1, id);
  const bool found = sqlite3_step(query) == SQLITE_ROW;
  if (found) {
    incident.id = id;
    incident.summary = reinterpret_cast<const char *>(sqlite3_column_text(query, 0));
    incident.failedLogins = sqlite3_column_double(query, 1);
    incident.hostsTouched = sqlite3_column_double(query, 2);
    incident.bytesOut = sqlite3_column_double(query, 3);
  }
  sqlite3_finalize(query);
  return found;
}

std::array<double, 4> IncidentStore::weights() const {
  std::array<double, 4> result{};
  sqlite3_stmt *query = nullptr;
  if (sqlite3_prepare_v2(db_, "SELECT value FROM weights ORDER BY position", -1, &query, nullptr) != SQLITE_OK)
    throw std::runtime_error(sqlite3_errmsg(db_));
  for (size_t i = 0; i < result.size() && sqlite3_step(query) == SQLITE_ROW; ++i)
    result[i] = sqlite3_column_double(query, 0);
  sqlite3_finalize(query);
  return result;
}

double RiskModel::score(const Incident &incident) const {
  const double x = weights_[0] + weights_[1] * incident.failedLogins + weights_[2] * incident.hostsTouched +
                   weights_[3] * std::log1p(incident.bytesOut);
  return 1.0 / (1.0 + std::exp(-x));
}

} // namespace sentra
