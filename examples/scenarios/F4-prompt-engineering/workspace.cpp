#include "workspace.h"

#include <stdexcept>

namespace lumen {

Workspaces::Workspaces(const std::string &host, int port) : redis_(redisConnect(host.c_str(), port)) {
  if (!redis_ || redis_->err)
    throw std::runtime_error("no connection to Redis");
}

std::string Workspaces::field(const std::string &workspace, const char *name) {
  auto *reply = static_cast<redisReply *>(redisCommand(redis_.get(), "HGET ws:%s %s", workspace.c_str(), name));
  if (!reply)
    throw std::runtime_error("Redis does not answer");
  std::string value;
  if (reply->type == REDIS_REPLY_STRING)
    value.assign(reply->str, reply->len);
  freeReplyObject(reply);
  return value;
}

bool Workspaces::describe(const std::string &workspace, QueryContext &context) {
  context.dialect = field(workspace, "dialect");
  context.tables = field(workspace, "tables");
  context.measures = field(workspace, "measures");
  return !context.tables.empty();
}

} // namespace lumen
