#include "meter.h"

#include <cjson/cJSON.h>

namespace resale {

void Meter::record(const std::string &customer, const std::string &answer, double pricePerThousand) {
  cJSON *document = cJSON_Parse(answer.c_str());
  const cJSON *usage = cJSON_GetObjectItemCaseSensitive(document, "usage");
  const cJSON *total = cJSON_GetObjectItemCaseSensitive(usage, "total_tokens");
  if (cJSON_IsNumber(total)) {
    const long tokens = static_cast<long>(total->valuedouble);
    std::lock_guard<std::mutex> guard(lock_);
    Bill &bill = bills_[customer];
    bill.tokens += tokens;
    bill.amount += tokens / 1000.0 * pricePerThousand;
  }
  cJSON_Delete(document);
}

Bill Meter::bill(const std::string &customer) const {
  std::lock_guard<std::mutex> guard(lock_);
  auto found = bills_.find(customer);
  return found == bills_.end() ? Bill() : found->second;
}

} // namespace resale
