// Whose service it is stands in a literal: of a string, of a configuration in JSON.
//
// REQUIRES: lib-cpp-httplib, lib-nlohmann-json, lib-simdjson
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <httplib.h>
#include <nlohmann/json.hpp>
#include <simdjson.h>

using namespace std::literals;
using namespace nlohmann::literals;
using namespace simdjson;

static std::string post(const std::string &host, const std::string &body) {
  httplib::Client client(host);
  auto result = client.Post("/openai/v1/responses", {{"api-key", "k"}}, body, "application/json");
  return result ? result->body : "";
}
static std::string get(const std::string &host) {
  httplib::Client client(host);
  auto result = client.Get("/points");
  return result ? result->body : "";
}
static void strings(const std::string &question) {
  publish(post("https://contoso.openai.azure.com"s, question)); // BAD
  publish(post(std::string("https://contoso.openai.azure.com"sv), question)); // BAD
  publish(get("https://api.weather.gov"s)); // OK
}
static void json(const std::string &question) {
  const nlohmann::json config = R"({"host": "https://contoso.openai.azure.com"})"_json;
  publish(post(config["host"].get<std::string>(), question)); // BAD
  const nlohmann::json weather = R"({"host": "https://api.weather.gov"})"_json;
  publish(get(weather["host"].get<std::string>())); // OK
}
static void padded(const std::string &question) {
  ondemand::parser parser;
  padded_string config = R"({"host": "https://contoso.openai.azure.com"})"_padded;
  ondemand::document document = parser.iterate(config);
  publish(post(std::string(std::string_view(document["host"])), question)); // BAD
}
