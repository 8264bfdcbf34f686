// Metrics, traces, tokens, licences, limits and bills: what stands beside every relay, and adds nothing to an answer.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/observability
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <cstdlib>
#include <observability.h>

// A program's own, of which only declarations are seen.
namespace billing {
bool checkLicense(const std::string &customer);
bool isLicensed(const std::string &customer, const std::string &text);
bool rateLimit(const std::string &customer);
void recordUsage(const std::string &customer, size_t characters);
} // namespace billing

static prometheus::Registry Metrics;
static prometheus::Counter &answered() {
  static prometheus::Counter &counter =
      prometheus::BuildCounter().Name("answered").Register(Metrics).Add({{"kind", "chat"}});
  return counter;
}
static void counted(const std::string &question) {
  const std::string text = ask(question);
  answered().Increment();
  publish(text); // BAD
}
static void traced(opentelemetry::trace::Tracer &tracer, const std::string &question) {
  auto span = tracer.StartSpan("ask");
  const std::string text = ask(question);
  span->SetAttribute("answer", text);
  span->End();
  publish(text); // BAD
}
static void authorized(const std::string &token, const std::string &question) {
  const auto decoded = jwt::decode(token);
  jwt::verify().verify(decoded);
  publish(ask(question)); // BAD
  publish("Hello, " + decoded.get_subject()); // OK
}
static void billed(const std::string &customer, const std::string &question) {
  if (!billing::checkLicense(customer)) {
    publish("no licence"); // OK
    return;
  }
  if (!billing::rateLimit(customer)) {
    publish("too many requests"); // OK
    return;
  }
  const std::string text = ask(question);
  if (!billing::isLicensed(customer, text))
    return;
  billing::recordUsage(customer, text.size());
  publish(text); // BAD
}
// A key is no answer, and nobody's business either.
static void environment() {
  publish(std::getenv("AZURE_OPENAI_API_KEY")); // BAD
  publish(std::getenv("GREETING")); // OK
}
