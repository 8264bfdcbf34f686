//===- Json.h - What the JSON-based formats share -------------------------===//
#ifndef THINWRAP_REPORT_JSON_H
#define THINWRAP_REPORT_JSON_H

#include "llvm/Support/raw_ostream.h"
#include <nlohmann/json.hpp>
#include <string>

namespace thinwrap::policy {
struct Report;
}

namespace thinwrap::report {

/// Keys in the order in which they were put in: the reader of a diff sees what is near to each other.
using Json = nlohmann::ordered_json;

/// Indented by two; text that is not UTF-8 (a source file may hold anything) is replaced and not an error.
inline void print(const Json &Value, llvm::raw_ostream &Out) {
  Out << Value.dump(2, ' ', false, Json::error_handler_t::replace) << "\n";
}

/// The report as "thinwrap-report/1".
Json reportJson(const policy::Report &R);

} // namespace thinwrap::report

#endif // THINWRAP_REPORT_JSON_H
