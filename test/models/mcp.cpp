// MCP servers: cpp-mcp, and any class with a method that registers a tool.
//
// REQUIRES: lib-nlohmann-json
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/mcp
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <map>
#include <mcp_server.h>

static mcp::json summarize(const mcp::json &params, const std::string &) {
  std::string text = params["text"];
  return {{{"type", "text"}, {"text", ask(text)}}}; // BAD
}

// A server of nobody's library.
struct Result {
  std::string text;
  bool isError = false;
};
struct ToolDefinition {
  std::string name;
  std::function<Result(const std::string &)> handler;
};
class HomeMadeServer {
public:
  void registerTool(const std::string &name, std::function<Result(const std::string &)> handler);
  void addTool(ToolDefinition tool);
};

int main() {
  mcp::server server({.host = "0.0.0.0", .port = 8888});
  server.register_tool(mcp::tool_builder("summarize").with_description("…").with_string_param("text", "…").build(), summarize);
  server.register_tool(mcp::tool_builder("ask").build(), [](const mcp::json &params, const std::string &) -> mcp::json {
    mcp::json out;
    out["text"] = ask(params["question"].get<std::string>());
    return out; // BAD
  });
  server.register_tool(mcp::tool_builder("length").build(), [](const mcp::json &params, const std::string &) -> mcp::json {
    return {{"length", ask(params.dump()).size()}}; // OK
  });
  server.register_method("ping", [](const mcp::json &, const std::string &) -> mcp::json {
    return {{"ok", true}}; // OK
  });
  server.start();

  HomeMadeServer own;
  own.registerTool("ask", [](const std::string &in) {
    Result r;
    r.text = ask(in);
    return r; // BAD
  });
  own.registerTool("echo", [](const std::string &in) {
    return Result{in}; // OK
  });
  ToolDefinition tool;
  tool.name = "ask";
  tool.handler = [](const std::string &in) {
    return Result{ask(in)}; // BAD
  };
  own.addTool(tool);
}

// The other way round: a tool's answer is the platform's data.
static void called(mcp::sse_client &client) {
  const std::string stock = client.call_tool("stock", {{"item", "bolts"}}).dump();
  publish(stock); // OK
  publish(answer() + stock); // OK
  publish(answer()); // BAD (the twin)
}
