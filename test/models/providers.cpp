// Whose API a call is, from what real programs hold of its address: pieces, members, constants, tables, settings.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/cpr
// RUN: %python %S/check-providers.py %s %t.json
#include "ends.h"

#include <cpr/cpr.h>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>
#include <string_view>

#define AZURE_HOST "https://contoso.openai.azure.com"
static const char *const kEndpoint = "https://contoso.openai.azure.com/";
static constexpr std::string_view kView = "https://contoso.services.ai.azure.com/models/chat/completions";
static constexpr char kArray[] = "https://contoso.openai.azure.com/openai/v1/responses";
struct Constants {
  static const std::string base;
};
const std::string Constants::base = "https://contoso.openai.azure.com/openai/v1";

// ---- Azure, in pieces ----
static void pieces(const std::string &resource, const std::string &deployment) {
  std::string url = "https://" + resource + ".openai.azure.com" + "/openai/deployments/" + deployment + "/chat/completions";
  publish(cpr::Post(cpr::Url{url}, cpr::Body{"{}"}).text); // = Azure OpenAI (azure)
}
static void middle(const std::string &endpoint, const std::string &deployment) {
  auto url = endpoint + "/openai/deployments/" + deployment + "/chat/completions?api-version=2024-10-21";
  publish(cpr::Post(cpr::Url{url}, cpr::Header{{"api-key", "k"}}, cpr::Body{"{}"}).text); // = Azure OpenAI (azure)
}
static void printed(const char *resource) {
  char url[256];
  std::snprintf(url, sizeof url, "https://%s.openai.azure.com/openai/v1/chat/completions", resource);
  publish(cpr::Post(cpr::Url{url}, cpr::Body{"{}"}).text); // = Azure OpenAI (azure)
}
static void streamed(const std::string &resource) {
  std::ostringstream url;
  url << "https://" << resource << ".openai.azure.com/openai/v1/embeddings";
  publish(cpr::Post(cpr::Url{url.str()}, cpr::Body{"{}"}).text); // = Azure OpenAI (azure)
}
static void constants() {
  publish(cpr::Post(cpr::Url{AZURE_HOST "/openai/v1/chat/completions"}, cpr::Body{"{}"}).text); // = Azure OpenAI (azure)
  publish(cpr::Post(cpr::Url{std::string(kEndpoint) + "openai/v1/responses"}).text);            // = Azure OpenAI (azure)
  publish(cpr::Post(cpr::Url{std::string(kView)}).text);                                        // = Azure AI Foundry (azure)
  publish(cpr::Post(cpr::Url{kArray}).text);                                                    // = Azure OpenAI (azure)
  publish(cpr::Post(cpr::Url{Constants::base + "/chat/completions"}).text);                     // = Azure OpenAI (azure)
}
static void environment() {
  std::string endpoint = std::getenv("AZURE_OPENAI_ENDPOINT");
  publish(cpr::Post(cpr::Url{endpoint + "/openai/v1/chat/completions"}).text); // = Azure OpenAI (azure)
}
struct Config {
  std::string base = "https://contoso.openai.azure.com";
  std::string deployment = "gpt-4o";
};
class Client {
public:
  explicit Client(std::string base) : base_(std::move(base)) {}
  Client &withBase(std::string base) {
    base_ = std::move(base);
    return *this;
  }
  std::string ask() { return cpr::Post(cpr::Url{base_ + "/openai/v1/chat/completions"}).text; } // = Azure OpenAI (azure)

private:
  std::string base_;
};
static void members() {
  publish(Client("https://contoso.openai.azure.com").ask());
  publish(Client("").withBase("https://contoso.openai.azure.com").ask());
}
static void configured(const Config &config = Config()) {
  publish(cpr::Post(cpr::Url{config.base + "/openai/deployments/" + config.deployment}).text); // = Azure OpenAI (azure)
}
class Base {
public:
  virtual ~Base() = default;
  virtual std::string endpoint() const = 0;
};
class AzureBackend : public Base {
public:
  std::string endpoint() const override { return "https://contoso.openai.azure.com/openai/v1"; }
  std::string ask() { return cpr::Post(cpr::Url{endpoint() + "/chat/completions"}).text; } // = Azure OpenAI (azure)
};
static void overridden(AzureBackend &backend) { publish(backend.ask()); }
enum class Region { Us, Gov, China };
static const char *hostOf(Region region) {
  switch (region) {
  case Region::Us:
    return "https://contoso.openai.azure.com";
  case Region::Gov:
    return "https://contoso.openai.azure.us";
  case Region::China:
    return "https://contoso.openai.azure.cn";
  }
  return "";
}
static void switched(Region region) {
  publish(cpr::Post(cpr::Url{std::string(hostOf(region)) + "/openai/v1/responses"}).text); // = Azure OpenAI (azure)
}
static void table(const std::string &name) {
  static const std::map<std::string, std::string> bases = {{"east", "https://east.openai.azure.com/openai/v1"},
                                                           {"west", "https://west.openai.azure.com/openai/v1"}};
  publish(cpr::Post(cpr::Url{bases.at(name) + "/responses"}).text); // = Azure OpenAI (azure)
}

// ---- Azure's other hosts ----
static void foundry() {
  publish(cpr::Post(cpr::Url{"https://c.services.ai.azure.com/openai/v1/responses"}).text);                           // = Azure AI Foundry (azure)
  publish(cpr::Post(cpr::Url{"https://c.services.ai.azure.com/mai/v1/chat/completions"}).text);                       // = Azure AI Foundry (azure)
  publish(cpr::Post(cpr::Url{"https://c.services.ai.azure.com/providers/blackforestlabs/v1/flux-2-pro"}).text);       // = Azure AI Foundry (azure)
  publish(cpr::Post(cpr::Url{"https://c.services.ai.azure.com/api/projects/p/openai/v1/responses"}).text);            // = Azure AI Foundry (azure)
  publish(cpr::Post(cpr::Url{"https://c.services.ai.azure.com/anthropic/v1/messages"}).text);                         // = Claude on Azure AI Foundry (azure-partner)
  publish(cpr::Post(cpr::Url{"https://ds.eastus2.models.ai.azure.com/chat/completions"}).text);                       // = Azure AI Foundry (azure)
  publish(cpr::Post(cpr::Url{"https://models.github.ai/inference/chat/completions"}).text);                           // = GitHub Models (azure)
  publish(cpr::Post(cpr::Url{"https://models.inference.ai.azure.com/chat/completions"}).text);                        // = GitHub Models (azure)
  publish(cpr::Post(cpr::Url{"https://c.cognitiveservices.azure.com/openai/deployments/gpt-4o/chat/completions"}).text); // = Azure OpenAI (azure)
  publish(cpr::Post(cpr::Url{"https://apim.azure-api.net/openai/deployments/gpt-4o/chat/completions"}).text);         // = Azure OpenAI (azure)
}

// ---- others ----
static void others() {
  publish(cpr::Post(cpr::Url{"https://api.openai.com/v1/chat/completions"}).text);             // = OpenAI (other)
  publish(cpr::Post(cpr::Url{"https://api.anthropic.com/v1/messages"}).text);                  // = Anthropic (other)
  publish(cpr::Post(cpr::Url{"https://generativelanguage.googleapis.com/v1beta/models/g:generateContent"}).text); // = Google Gemini (other)
  publish(cpr::Post(cpr::Url{"https://us-central1-aiplatform.googleapis.com/v1/projects/p"}).text); // = Google Vertex AI (other)
  publish(cpr::Post(cpr::Url{"https://bedrock-runtime.us-east-1.amazonaws.com/model/m/converse"}).text); // = AWS Bedrock (other)
  publish(cpr::Post(cpr::Url{"https://api.mistral.ai/v1/chat/completions"}).text);             // = Mistral (other)
  publish(cpr::Post(cpr::Url{"https://api.cohere.com/v2/chat"}).text);                         // = Cohere (other)
  publish(cpr::Post(cpr::Url{"https://api.groq.com/openai/v1/chat/completions"}).text);        // = Groq (other)
  publish(cpr::Post(cpr::Url{"https://api.x.ai/v1/chat/completions"}).text);                   // = xAI (other)
  publish(cpr::Post(cpr::Url{"https://api.deepseek.com/chat/completions"}).text);              // = DeepSeek (other)
  publish(cpr::Post(cpr::Url{"https://api.together.xyz/v1/chat/completions"}).text);           // = Together AI (other)
  publish(cpr::Post(cpr::Url{"https://openrouter.ai/api/v1/chat/completions"}).text);          // = OpenRouter (other)
  publish(cpr::Post(cpr::Url{"http://localhost:11434/api/chat"}).text);                        // = Ollama (local)
}

// ---- nobody's ----
static void nobody(const std::string &name) {
  publish(cpr::Get(cpr::Url{"https://contoso.blob.core.windows.net/reports/" + name}).text);   // = nobody
  publish(cpr::Get(cpr::Url{"https://contoso.vault.azure.net/secrets/" + name}).text);         // = nobody
  publish(cpr::Post(cpr::Url{"https://api.stripe.com/v1/charges"}, cpr::Bearer{"k"}).text);    // = nobody
  publish(cpr::Get(cpr::Url{"http://localhost:8080/inventory"}).text);                         // = nobody
  publish(cpr::Get(cpr::Url{"https://contoso.cognitiveservices.azure.com/contentsafety/text:analyze"}).text); // = nobody
  publish(cpr::Post(cpr::Url{std::getenv("SERVICE_URL")}, cpr::Body{"{}"}).text);              // = nobody
}
