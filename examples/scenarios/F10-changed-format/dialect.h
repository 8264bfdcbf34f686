// The toolkit's own dialect: what its clients send and get.
#pragma once

#include <cpprest/json.h>
#include <string>

namespace reasoner {

struct Query {
  std::string question;
  double temperature = 0.6;
};

/// Reads {"query": {"text": …, "creativity": 0..100}}; throws web::json::json_exception.
Query read_query(const web::json::value &body);

/// Writes {"result": {"answer": …, "thoughts": …}, "status": "done"}.
web::json::value write_result(const web::json::value &completion);

} // namespace reasoner
