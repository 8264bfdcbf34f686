#include "customer_context.h"

#include <memory>
#include <stdexcept>

namespace {

using Result = std::unique_ptr<PGresult, decltype(&PQclear)>;

Result query(PGconn *connection, const char *sql, const std::string &parameter) {
  const char *values[] = {parameter.c_str()};
  Result result(PQexecParams(connection, sql, 1, nullptr, values, nullptr, nullptr, 0), &PQclear);
  if (PQresultStatus(result.get()) != PGRES_TUPLES_OK)
    throw std::runtime_error(PQerrorMessage(connection));
  return result;
}

} // namespace

ContextStore::ContextStore(const char *connection) : connection_(PQconnectdb(connection)) {
  if (PQstatus(connection_) != CONNECTION_OK)
    throw std::runtime_error("the database is not there");
}

ContextStore::~ContextStore() { PQfinish(connection_); }

CustomerContext ContextStore::load(const std::string &customer) {
  Result profile = query(connection_, "SELECT industry, fiscal_start FROM customers WHERE id = $1", customer);
  if (PQntuples(profile.get()) == 0)
    throw std::runtime_error("unknown customer");
  CustomerContext context;
  context.industry = PQgetvalue(profile.get(), 0, 0);
  context.fiscalYearStart = PQgetvalue(profile.get(), 0, 1);

  Result kpis = query(connection_, "SELECT name || ' = ' || value FROM kpis WHERE customer = $1", customer);
  for (int row = 0; row < PQntuples(kpis.get()); ++row)
    context.kpis.push_back(PQgetvalue(kpis.get(), row, 0));
  return context;
}
