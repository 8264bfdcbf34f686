// The HTTP face of the toolkit.
#pragma once

#include "azure_client.h"

#include <httplib.h>
#include <set>
#include <string>

class ToolkitServer {
public:
  ToolkitServer(AzureClient client, std::set<std::string> api_keys);

  bool listen(int port);

private:
  bool authorized(const httplib::Request &request) const;
  void forward(const std::string &operation, const httplib::Request &request, httplib::Response &response);

  AzureClient client_;
  std::set<std::string> api_keys_;
  httplib::Server http_;
};
