#include "dialect.h"

using namespace web;

namespace reasoner {

Query read_query(const json::value &body) {
  const json::value &query = body.at(U("query"));
  Query result;
  result.question = query.at(U("text")).as_string();
  if (query.has_field(U("creativity")))
    result.temperature = query.at(U("creativity")).as_integer() / 100.0;
  return result;
}

json::value write_result(const json::value &completion) {
  const json::value &message = completion.at(U("choices")).at(0).at(U("message"));
  json::value result;
  result[U("answer")] = json::value::string(message.at(U("content")).as_string());
  if (message.has_field(U("reasoning_content")))
    result[U("thoughts")] = message.at(U("reasoning_content"));

  json::value body;
  body[U("result")] = result;
  body[U("status")] = json::value::string(U("done"));
  return body;
}

} // namespace reasoner
