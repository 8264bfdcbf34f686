#include "identity_graph.h"

namespace crm {

IdentityGraph::IdentityGraph(const std::string &connection) : connection_(connection) {}

Person IdentityGraph::resolve(const std::string &email) {
  pqxx::work work(connection_);
  Person person;
  pqxx::result found =
      work.exec_params("SELECT p.id, p.name, p.segment FROM people p JOIN addresses a ON a.person = p.id "
                       "WHERE a.email = $1",
                       email);
  if (found.empty())
    return person;
  person.id = found[0]["id"].as<long>();
  person.name = found[0]["name"].as<std::string>();
  person.segment = found[0]["segment"].as<std::string>();
  for (const auto &row :
       work.exec_params("SELECT topic FROM interests WHERE person = $1 ORDER BY weight DESC", person.id))
    person.interests.push_back(row["topic"].as<std::string>());
  return person;
}

} // namespace crm
