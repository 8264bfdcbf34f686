// Workspaces of Lumen's customers, described in Redis.
#pragma once

#include "prompts.h"

#include <hiredis/hiredis.h>
#include <memory>
#include <string>

namespace lumen {

class Workspaces {
public:
  Workspaces(const std::string &host, int port);

  /// Fills in what is known about the workspace. Returns false when there is no such workspace.
  bool describe(const std::string &workspace, QueryContext &context);

private:
  std::string field(const std::string &workspace, const char *name);

  struct Freer {
    void operator()(redisContext *context) const { redisFree(context); }
  };
  std::unique_ptr<redisContext, Freer> redis_;
};

} // namespace lumen
