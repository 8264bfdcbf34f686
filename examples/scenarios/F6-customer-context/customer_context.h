// What the platform knows about the customer who asks.
#pragma once

#include <libpq-fe.h>
#include <string>
#include <vector>

struct CustomerContext {
  std::string industry;
  std::string fiscalYearStart;
  std::vector<std::string> kpis;
};

class ContextStore {
public:
  explicit ContextStore(const char *connection);
  ~ContextStore();
  ContextStore(const ContextStore &) = delete;
  ContextStore &operator=(const ContextStore &) = delete;

  /// Throws std::runtime_error for a customer that is not there.
  CustomerContext load(const std::string &customer);

private:
  PGconn *connection_;
};
