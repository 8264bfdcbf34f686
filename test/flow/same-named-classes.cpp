// Classes of one name: fields of objects that escape are one place per class. Two units' classes of the same name, each
// in an anonymous namespace, are two classes; so are two instantiations of a template.
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
struct Red {};
struct Blue {};
template <class Tag> struct Slot {
  int kept = 0;
  void keep() { onEvent([this](int e) { kept = e; }); }
};
void otherTag(Slot<Red> *slot) { onEvent([slot](int) { sink(slot->kept); }); } // OK
void sameTag(Slot<Blue> *slot) { onEvent([slot](int) { sink(slot->kept); }); } // BAD
void tags() { (new Slot<Blue>)->keep(); otherTag(new Slot<Red>); sameTag(new Slot<Blue>); }
template <class Function> struct Task {
  int kept = 0;
  Function run;
};
template <class Function> Task<Function> *spawn(Function run) { return new Task<Function>{0, run}; }
void byClosures() {
  auto *keeps = spawn([] {});
  auto *other = spawn([] {});
  onEvent([keeps](int e) { keeps->kept = e; });
  onEvent([other](int) { sink(other->kept); }); // OK
  onEvent([keeps](int) { sink(keeps->kept); }); // BAD
}
void here() { (new Session)->start(); (new Own)->start(); }
