// Bedrock's and Vertex AI's clients: other providers, silent alone, a router together with Azure.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/cloud-sdks
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <cloud.h>

static std::string bedrock(const std::string &question) {
  Aws::BedrockRuntime::BedrockRuntimeClient client;
  Aws::BedrockRuntime::Model::ConverseRequest request;
  request.SetModelId("anthropic.claude-3-haiku");
  request.AddMessages(question);
  auto outcome = client.Converse(request);
  return outcome.IsSuccess() ? outcome.GetResult().GetOutput().GetText() : "";
}
static std::string vertex(const std::string &question) {
  google::cloud::aiplatform_v1::PredictionServiceClient client;
  auto response = client.GenerateContent("gemini-2.0-flash", question);
  return response->candidates(0).text();
}
static void alone(const std::string &question) {
  publish(bedrock(question)); // OK
  publish(vertex(question));  // OK
}
static void route(const std::string &model, const std::string &question) {
  std::string text;
  if (model == "claude")
    text = bedrock(question);
  else if (model == "gemini")
    text = vertex(question);
  else
    text = ask(question);
  publish(text); // BAD
}

// ---- later, and where there may be none ----
static void later(const std::string &question) {
  Aws::BedrockRuntime::BedrockRuntimeClient client;
  Aws::BedrockRuntime::Model::ConverseRequest request;
  request.AddMessages(question);
  publish(client.ConverseCallable(request).get().GetResult().GetOutput().GetText()); // OK
  google::cloud::aiplatform_v1::PredictionServiceClient vertex;
  auto response = vertex.GenerateContent("gemini-2.0-flash", question);
  publish(response.ok() ? response.value().text() : ""); // OK
  publish((*response).text()); // OK
}
