// The platform's own risk model: a logistic regression over facts of an incident, with trained weights.
#pragma once

#include <array>
#include <sqlite3.h>
#include <string>

namespace sentra {

struct Incident {
  long id = 0;
  std::string summary;
  double failedLogins = 0;
  double hostsTouched = 0;
  double bytesOut = 0;
};

class IncidentStore {
public:
  explicit IncidentStore(const std::string &file);
  ~IncidentStore();
  IncidentStore(const IncidentStore &) = delete;
  IncidentStore &operator=(const IncidentStore &) = delete;

  bool load(long id, Incident &incident) const;
  std::array<double, 4> weights() const;

private:
  sqlite3 *db_ = nullptr;
};

class RiskModel {
public:
  explicit RiskModel(std::array<double, 4> weights) : weights_(weights) {}

  /// Between 0 and 1.
  double score(const Incident &incident) const;

private:
  std::array<double, 4> weights_;
};

} // namespace sentra
