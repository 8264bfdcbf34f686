// Kept callables: what a library keeps under a function's name, in a place that all of its calls share, and runs when
// that function is called.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --models %S/Inputs/effects/registry.json --fail-on never --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json
int source(); void sink(...);
struct Events { void first(int v); void second(int v); void third(int v); };
template <class M, class F> void keep(M, F) {}

void keptBad() { keep(&Events::first, [](int v) { sink(v); }); } // BAD
void keptUnderAnotherOk() { keep(&Events::second, [](int v) { sink(v); }); } // OK
void keptWithBad(int n) { keep(&Events::third, [n](int v) { sink(n + v); }); } // BAD
void run(Events e) { e.first(source()); e.second(1); e.third(source()); }
