#include "client.h"
#include <cstdlib>
#include <httplib.h>

std::string ask(const std::string &body) {
  httplib::Client client("https://contoso.openai.azure.com");
  httplib::Headers headers = {{"api-key", std::getenv("AZURE_OPENAI_API_KEY")}};
  auto result = client.Post("/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21", headers, body,
                            "application/json");
  return result ? result->body : std::string();
}
