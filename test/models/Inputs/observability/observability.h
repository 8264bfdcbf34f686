// prometheus-cpp 1.2, opentelemetry-cpp 1.14 and jwt-cpp 0.7, as far as the test needs them.
#pragma once
#include <map>
#include <memory>
#include <string>
namespace prometheus {
class Counter {
public:
  void Increment(double value = 1);
};
template <class T> class Family {
public:
  T &Add(const std::map<std::string, std::string> &labels);
};
class Registry {};
namespace detail {
struct CounterBuilder {
  CounterBuilder &Name(const std::string &name);
  Family<Counter> &Register(Registry &registry);
};
} // namespace detail
detail::CounterBuilder BuildCounter();
} // namespace prometheus
namespace opentelemetry::trace {
class Span {
public:
  void SetAttribute(const std::string &key, const std::string &value);
  void End();
};
class Tracer {
public:
  std::shared_ptr<Span> StartSpan(const std::string &name);
};
} // namespace opentelemetry::trace
namespace jwt {
class decoded_jwt {
public:
  std::string get_subject() const;
};
decoded_jwt decode(const std::string &token);
class verifier {
public:
  void verify(const decoded_jwt &token) const;
};
verifier verify();
} // namespace jwt
