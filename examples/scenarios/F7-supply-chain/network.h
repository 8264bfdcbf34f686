// Warehouses, roads between them and what they have in stock; read from the platform's database.
#pragma once

#include <map>
#include <sqlite3.h>
#include <string>
#include <vector>

namespace depot {

struct Road {
  std::string to;
  double hours;
};

class Network {
public:
  static Network load(sqlite3 *db);

  const std::vector<Road> &roadsFrom(const std::string &place) const;
  int stock(const std::string &place, const std::string &article) const;
  std::vector<std::string> places() const;

private:
  std::map<std::string, std::vector<Road>> roads_;
  std::map<std::pair<std::string, std::string>, int> stock_;
};

} // namespace depot
