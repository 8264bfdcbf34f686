#include "toolkit_server.h"

#include <exception>
#include <iostream>
#include <utility>

ToolkitServer::ToolkitServer(AzureClient client, std::set<std::string> api_keys)
    : client_(std::move(client)), api_keys_(std::move(api_keys)) {
  http_.Post("/v1/chat/completions", [this](const httplib::Request &request, httplib::Response &response) {
    forward("chat/completions", request, response);
  });
  http_.Post("/v1/embeddings", [this](const httplib::Request &request, httplib::Response &response) {
    forward("embeddings", request, response);
  });
  http_.Get("/healthz",
            [](const httplib::Request &, httplib::Response &response) { response.set_content("ok\n", "text/plain"); });
}

bool ToolkitServer::authorized(const httplib::Request &request) const {
  const std::string header = request.get_header_value("Authorization");
  const std::string prefix = "Bearer ";
  return header.compare(0, prefix.size(), prefix) == 0 && api_keys_.count(header.substr(prefix.size())) != 0;
}

void ToolkitServer::forward(const std::string &operation, const httplib::Request &request,
                            httplib::Response &response) {
  if (!authorized(request)) {
    response.status = 401;
    response.set_content(R"({"error":"unknown key"})", "application/json");
    return;
  }
  try {
    UpstreamReply reply = client_.post(operation, request.body);
    std::clog << operation << " " << reply.status << " " << reply.body.size() << " bytes\n";
    response.status = static_cast<int>(reply.status);
    response.set_content(reply.body, "application/json");
  } catch (const std::exception &error) {
    std::cerr << error.what() << '\n';
    response.status = 502;
    response.set_content(R"({"error":"upstream not available"})", "application/json");
  }
}

bool ToolkitServer::listen(int port) { return http_.listen("0.0.0.0", port); }
