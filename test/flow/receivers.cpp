// Receivers: which class a virtual call runs on, and whose field is read, where objects of several classes meet.
//
// `// BAD`: the value of a source reaches the sink on this line. `// OK`: it does not. `// FN`: it does, and is not found
// yet; `// FP`: it does not, and is reported all the same. check.py holds every line to its mark.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <vector>
std::string source();
std::string clean();
void sink(const std::string &);

struct Command { virtual ~Command() = default; virtual std::string run() = 0; };
struct First : Command { std::string run() override { return source(); } };
struct Second : Command { std::string run() override { return clean(); } };

// ---- in variables, fields, containers
void variableBad() { std::unique_ptr<Command> a = std::make_unique<First>(), b = std::make_unique<Second>(); sink(a->run()); } // BAD
void variableOk() { std::unique_ptr<Command> a = std::make_unique<First>(), b = std::make_unique<Second>(); sink(b->run()); } // OK
// A thread may also run a packaged task: what the closure is called with is not certain to be all.
void capturedOk() { std::unique_ptr<Command> a = std::make_unique<First>(), b = std::make_unique<Second>(); std::thread t([&] { sink(b->run()); }); t.join(); } // FP
struct Fields {
  std::unique_ptr<Command> a, b;
  Fields() : a(std::make_unique<First>()), b(std::make_unique<Second>()) {}
  void bad() { sink(a->run()); } // BAD
  void ok() { sink(b->run()); } // OK
};
struct Injected {
  Command &command;
  explicit Injected(Command &c) : command(c) {}
  std::string go() { return command.run(); }
};
void injectedBad() { First a; Second b; Injected i(a), j(b); sink(i.go()); } // BAD
void injectedOk() { First a; Second b; Injected i(a), j(b); sink(j.go()); } // OK
void mapBad() { std::map<std::string, std::unique_ptr<Command>> m; m["a"] = std::make_unique<First>(); m["b"] = std::make_unique<Second>(); sink(m["a"]->run()); } // BAD
void mapOk() { std::map<std::string, std::unique_ptr<Command>> m; m["a"] = std::make_unique<First>(); m["b"] = std::make_unique<Second>(); sink(m["b"]->run()); } // OK
void emplacedBad() { std::map<std::string, std::shared_ptr<Command>> m; m.emplace("a", std::make_shared<First>()); m.emplace("b", std::make_shared<Second>()); sink(m.at("a")->run()); } // BAD
void emplacedOk() { std::map<std::string, std::shared_ptr<Command>> m; m.emplace("a", std::make_shared<First>()); m.emplace("b", std::make_shared<Second>()); sink(m.at("b")->run()); } // OK
void unknownKeyBad(const std::string &key) { std::map<std::string, std::shared_ptr<Command>> m; m["a"] = std::make_shared<First>(); m["b"] = std::make_shared<Second>(); sink(m[key]->run()); } // BAD
void emptyBad() { std::map<std::string, std::shared_ptr<Command>> m; std::string key = clean(); m[key] = std::make_shared<First>(); sink(m[key]->run()); } // BAD
// An element's number says nothing: what was pushed in which order is not followed.
void vectorOk() { std::vector<std::unique_ptr<Command>> v; v.push_back(std::make_unique<First>()); v.push_back(std::make_unique<Second>()); sink(v[1]->run()); } // FP

// ---- a field of a base class, of objects that are seen no more
struct Handler { std::string body; std::string next() { return body; } };
struct Asking : Handler { void load() { body = source(); } void bad() { sink(body); } }; // BAD
struct Looking : Handler { void load() { body = clean(); } void ok() { sink(body); } }; // OK
struct Special : Asking { void again() { load(); } void alsoBad() { sink(body); } }; // BAD
template <class T, void (T::*load)(), void (T::*show)()> void serve() {
  static std::vector<T *> all;
  std::thread first([] { (all.back()->*load)(); }), second([] { (all.back()->*show)(); });
  all.push_back(new T);
}

int main(int count, char **arguments) {
  variableBad(); variableOk(); capturedOk();
  Fields fields; fields.bad(); fields.ok();
  injectedBad(); injectedOk(); mapBad(); mapOk(); emplacedBad(); emplacedOk(); unknownKeyBad(arguments[1]); emptyBad(); vectorOk();
  serve<Asking, &Asking::load, &Asking::bad>();
  serve<Looking, &Looking::load, &Looking::ok>();
  serve<Special, &Special::again, &Special::alsoBad>();
}
