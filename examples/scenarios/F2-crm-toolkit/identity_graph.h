// The CRM's own identity graph, in PostgreSQL.
#pragma once

#include <memory>
#include <pqxx/pqxx>
#include <string>
#include <vector>

namespace crm {

struct Person {
  long id = 0;
  std::string name;
  std::string segment;
  std::vector<std::string> interests;
};

class IdentityGraph {
public:
  explicit IdentityGraph(const std::string &connection);

  /// The person behind an e-mail address and everything that the graph joins to it; id 0 when unknown.
  Person resolve(const std::string &email);

private:
  pqxx::connection connection_;
};

} // namespace crm
