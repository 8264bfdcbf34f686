// What a class keeps: written by one handler, overwritten by another before it looks.
//
// `// BAD`: the value of a source reaches the sink on this line. `// OK`: it does not. `// FN`: it does, and is not found
// yet; `// FP`: it does not, and is reported all the same. check.py holds every line to its mark.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20 -Wno-non-pod-varargs
// RUN: %python %S/check.py %s %t.json
#include <cstdio>
#include <cstring>
#include <functional>
#include <map>
#include <string>
int source(); std::string ssource(); void sink(...); bool coin();
void onEvent(std::function<void(int)> f); // runs f when something happens

struct Kept {
  int v = 0, w = 0; std::string s; char buf[64]; std::function<void()> later;
  void fills() { v = source(); sink(v); } // BAD
  void reads() { sink(v); } // BAD
  void overwrites() { v = 0; sink(v); } // OK
  void overwritesTwo() { v = 0; w = v; sink(w); } // OK
  void overwritesOneWay(bool c) { if (c) v = 0; sink(v); } // BAD
  void overwritesBothWays(bool c) { if (c) v = 0; else v = 1; sink(v); } // OK
  void overwritesThenOthersRun() { v = 0; later(); sink(v); } // BAD
  void overwritesThenPasses() { v = 0; onEvent([this](int) { fills(); }); sink(v); } // BAD
  void overwritesInLoop() { for (int i = 0; i < 3; ++i) { sink(v); v = 0; } } // BAD
  void stringFills() { s = ssource(); sink(s); } // BAD
  void stringOverwrites() { s = "own"; sink(s); } // OK
  void stringOverwritesTwo() { s = "own"; std::string t = s + "!"; s = t; sink(s); } // OK
  void stringAppends() { s += "own"; sink(s); } // BAD
  void bufferFills() { strcpy(buf, ssource().c_str()); sink(buf); } // BAD
  void bufferOverwrites() { snprintf(buf, sizeof buf, "%d", 1); int n = strlen(buf); sink(buf); } // OK
  // A place in an array is any of its places.
  void bufferOverwritesBehind() { snprintf(buf + 16, 16, "%d", 1); sink(buf + 16); } // FP
  void listen() {
    onEvent([this](int e) {
      switch (e) {
      case 0: return fills(); case 1: return reads(); case 2: return overwrites(); case 3: return overwritesTwo();
      case 4: return overwritesOneWay(coin()); case 5: return overwritesBothWays(coin());
      case 6: return overwritesThenOthersRun(); case 7: return overwritesThenPasses(); case 8: return overwritesInLoop();
      case 9: return stringFills(); case 10: return stringOverwrites(); case 11: return stringOverwritesTwo();
      case 12: return stringAppends(); case 13: return bufferFills(); case 14: return bufferOverwrites();
      case 15: return bufferOverwritesBehind();
      }
    });
  }
};
void start(Kept &k) { k.listen(); }
// A call that is handed what an object holds, and leaves it as it was, stores nothing for other objects of the class.
struct Held { std::string s; };
void look(std::string &s) { if (s.empty()) sink(0); }
Held *same(Held &h) { return coin() ? &h : nullptr; }
void passesOn() { Held h; h.s = ssource(); if (Held *p = same(h)) look(p->s); }
void readsOther(Held *h) { sink(h->s); } // OK
void listenHeld(Held *h) { onEvent([](int) { passesOn(); }); onEvent([h](int) { readsOther(h); }); }
// Objects that a handler makes for itself are followed themselves.
struct Text { std::string s; Text &add(const std::string &t) { s += t; return *this; } std::string str() const { return s; } };
void textOfSource() { Text t; t.add(ssource()); sink(t.str()); } // BAD
void textOwn() { Text t; t.add("own"); sink(t.str()); } // OK
void textChained() { sink(Text().add("own").add(ssource()).str()); } // BAD
void textChainedOwn() { sink(Text().add("own").add("text").str()); } // OK
void listenText() { onEvent([](int e) { if (e) textOfSource(); else textOwn(); textChained(); textChainedOwn(); }); }
// Where others than the class's methods write, what any object holds counts for each.
struct Taken { std::string s; static void onData(void *to) { static_cast<Taken *>(to)->s = ssource(); } std::string str() const { return s; } };
void takenOwn() { Taken t; sink(t.str()); } // FP
void listenTaken(Taken *t) { onEvent([t](int e) { if (e) takenOwn(); else Taken::onData(t); }); }
// Objects of one class, whose method takes any callable: what it keeps for one of them is taken for the others'.
template <class K, class V> struct Cache { std::map<K, V> all; template <class F> V get(const K &k, F make) { auto at = all.find(k); if (at == all.end()) at = all.emplace(k, make(k)).first; return at->second; } };
void caches() {
  static Cache<std::string, std::string> a, b;
  onEvent([](int) { sink(a.get("x", [](const std::string &) { return ssource(); })); }); // BAD
  onEvent([](int) { sink(b.get("x", [](const std::string &) { return std::string("own"); })); }); // FP
}
