// The running bill of each customer.
#pragma once

#include <map>
#include <mutex>
#include <string>

namespace resale {

struct Bill {
  long tokens = 0;
  double amount = 0;
};

class Meter {
public:
  /// Adds what a call has used; `answer` is the body of the service's answer.
  void record(const std::string &customer, const std::string &answer, double pricePerThousand);

  Bill bill(const std::string &customer) const;

private:
  mutable std::mutex lock_;
  std::map<std::string, Bill> bills_;
};

} // namespace resale
