// spdlog and syslog: what is logged goes nowhere that a client sees, and adds nothing to an answer.
//
// REQUIRES: lib-spdlog
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <memory>
#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/spdlog.h>
#include <syslog.h>

void byFunction() {
  const std::string text = answer();
  spdlog::info("answer: {}", text);
  spdlog::set_level(spdlog::level::debug);
  publish(text); // BAD
}

class Service {
public:
  Service() : log(spdlog::basic_logger_mt("service", "service.log")) {}
  void reply() {
    const std::string text = answer();
    log->debug("{} characters", text.size());
    log->warn(text);
    publish(text); // BAD
  }
  void only() {
    log->info("{}", answer());
    publish("logged"); // OK
  }

private:
  std::shared_ptr<spdlog::logger> log;
};

void bySyslog() {
  syslog(LOG_INFO, "%s", answer().c_str());
  publish("logged"); // OK
}
