// gopher-mcp 0.1, as far as the test needs it.
#pragma once
#include <functional>
#include <string>
namespace mcp::server {
class McpServer {
public:
  using Handler = std::function<std::string(const std::string &)>;
  void registerRequestHandler(const std::string &method, Handler handler);
  void registerResource(const std::string &name, Handler handler);
};
} // namespace mcp::server
