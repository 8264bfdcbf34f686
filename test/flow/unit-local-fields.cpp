// Unit-local fields: fields of objects that escape are one place per class: two units' classes of the same name, each in an anonymous
// namespace, are two classes.
//
// RUN: %thinwrap scan %s %S/Inputs/unit-local-other.cpp --no-cache --root %S --models %S/Inputs/events.json --fail-on never --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json
#include "Inputs/unit-local.h"
namespace {
class Session {
  int kept = 0;
public:
  void start() { onEvent([this](int) { sink(kept); }); } // OK
};
class Own {
  int kept = 0;
public:
  void start() {
    onEvent([this](int e) { kept = e; });
    onEvent([this](int) { sink(kept); }); // BAD
  }
};
} // namespace
void Common::show() { onEvent([this](int) { sink(kept); }); } // BAD
void here() { (new Session)->start(); (new Own)->start(); }
