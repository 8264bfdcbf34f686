// matrix: std=c++20 include=test/models/Inputs/cpr needs=lib-nlohmann-json needs=lib-fmt seam=ask
//
// A client whose transport and retries are template parameters; the outcome is a variant.
#include "seam.h"

#include <cpr/cpr.h>
#include <cstdlib>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <variant>

namespace {

struct Failure {
  long status;
  std::string reason;
};
using Outcome = std::variant<std::string, Failure>;

struct CprTransport {
  static Outcome post(const std::string &url, const std::string &key, const std::string &body) {
    const cpr::Response response = cpr::Post(cpr::Url{url}, cpr::Header{{"api-key", key}}, cpr::Body{body});
    if (response.status_code != 200)
      return Failure{response.status_code, "refused"};
    return response.text;
  }
};

template <int Times> struct Retry {
  template <class F> static Outcome run(F &&once) {
    Outcome outcome = Failure{0, "not asked"};
    for (int i = 0; i < Times && std::holds_alternative<Failure>(outcome); ++i)
      outcome = once();
    return outcome;
  }
};

template <class Transport, class Retries> class Completions {
public:
  explicit Completions(std::string key) : key_(std::move(key)) {}
  Outcome operator()(const std::string &question) const {
    const auto url = fmt::format("https://{}.openai.azure.com/openai/deployments/{}/chat/completions?api-version={}", "contoso",
                                 "gpt-4o", "2024-10-21");
    const nlohmann::json body = {{"messages", {{{"role", "user"}, {"content", question}}}}};
    return Retries::run([&] { return Transport::post(url, key_, body.dump()); });
  }

private:
  std::string key_;
};

template <class... F> struct Overloaded : F... {
  using F::operator()...;
};
template <class... F> Overloaded(F...) -> Overloaded<F...>;

} // namespace

std::string seam::ask(const std::string &question) {
  static const Completions<CprTransport, Retry<3>> completions(std::getenv("AZURE_OPENAI_API_KEY"));
  return std::visit(Overloaded{[](const std::string &body) {
                                 return nlohmann::json::parse(body)["choices"][0]["message"]["content"].get<std::string>();
                               },
                               [](const Failure &) { return std::string(); }},
                    completions(question));
}
