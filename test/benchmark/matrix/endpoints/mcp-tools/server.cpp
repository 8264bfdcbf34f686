// matrix: std=c++20 include=test/models/Inputs/mcp needs=lib-nlohmann-json
//
// Tools of an MCP server: a function, a lambda, one that counts.
#include "seam.h"

#include <mcp_server.h>

static mcp::json content(const std::string &text) { return {{{"type", "text"}, {"text", text}}}; }

static mcp::json explain(const mcp::json &params, const std::string &) {
  return content(seam::ask(params["topic"].get<std::string>())); // RELAY explain
}

int main() {
  mcp::server server({.host = "0.0.0.0", .port = 8888});
  const auto assistant = seam::makeAssistant();
  server.register_tool(mcp::tool_builder("explain").with_string_param("topic", "What to explain").build(), explain);
  server.register_tool(mcp::tool_builder("ask").build(), [assistant](const mcp::json &params, const std::string &) -> mcp::json {
    std::string text = assistant->reply(params["question"]);
    return {{"content", content(text)}, {"isError", false}}; // RELAY ask
  });
  // CLEAN urgent
  server.register_tool(mcp::tool_builder("urgent").build(), [](const mcp::json &params, const std::string &) -> mcp::json {
    return {{"urgent", seam::ask("urgent? " + params.dump()) == "yes"}};
  });
  // CLEAN version
  server.register_method("version", [](const mcp::json &, const std::string &) -> mcp::json { return {{"version", "1.4"}}; });
  server.start(true);
}
