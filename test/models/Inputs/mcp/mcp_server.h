// The part of cpp-mcp's public interface (2025) that the tests use, declared only.
#pragma once
#include <functional>
#include <nlohmann/json.hpp>
#include <string>

namespace mcp {
using json = nlohmann::ordered_json;
struct tool {
  std::string name, description;
  json parameters_schema;
};
class tool_builder {
public:
  explicit tool_builder(const std::string &name);
  tool_builder &with_description(const std::string &text);
  tool_builder &with_string_param(const std::string &name, const std::string &text, bool required = true);
  tool build() const;
};
using tool_handler = std::function<json(const json &, const std::string &)>;
using method_handler = std::function<json(const json &, const std::string &)>;
class sse_client {
public:
  explicit sse_client(const std::string &host, int port);
  json call_tool(const std::string &name, const json &arguments = {});
};
class server {
public:
  struct configuration {
    std::string host{"localhost"};
    int port{8080};
  };
  explicit server(const configuration &settings);
  void register_tool(const tool &t, tool_handler handler);
  void register_method(const std::string &method, method_handler handler);
  bool start(bool blocking = true);
};
} // namespace mcp
