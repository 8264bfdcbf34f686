// One of several: a reference or pointer to one of two objects; a call on it leaves the other one what it is.
//
// `// BAD`: the value of a source reaches the sink on this line. `// OK`: it does not. `// FN`: it does, and is not found
// yet; `// FP`: it does not, and is reported all the same. check.py holds every line to its mark.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json
int source(); void sink(...);
struct S { int f; int g; void touch(); void body() { g = 1; } void set(int v) { f = v; } void cross() { g = f; } };
void other(S &s); void otherPointer(S *s);
void keep(S &s) { s.g = 2; }
void byUnseenOk(bool c) { S x{source(), 0}, y{0, 0}; S &r = c ? x : y; r.touch(); sink(y.f); } // OK
void byUnseenBad(bool c) { S x{source(), 0}, y{0, 0}; S &r = c ? x : y; r.touch(); sink(x.f); } // BAD
void byBodyOk(bool c) { S x{source(), 0}, y{0, 0}; S &r = c ? x : y; r.body(); sink(y.f); } // OK
void byBodyBad(bool c) { S x{source(), 0}, y{0, 0}; S &r = c ? x : y; r.body(); sink(x.f); } // BAD
void bySetBad(bool c) { S x{0, 0}, y{0, 0}; S &r = c ? x : y; r.set(source()); sink(y.f); sink(x.f); } // BAD
void byCrossBad(bool c) { S x{source(), 0}, y{0, 0}; S &r = c ? x : y; r.cross(); sink(x.g); } // BAD
void byPointerOk(bool c) { S x{source(), 0}, y{0, 0}; S *r = c ? &x : &y; r->body(); sink(y.f); } // OK
void byPointerBad(bool c) { S x{source(), 0}, y{0, 0}; S *r = c ? &x : &y; r->body(); sink(r->f); } // BAD
void byArgumentOk(bool c) { S x{source(), 0}, y{0, 0}; S &r = c ? x : y; keep(r); sink(y.f); } // OK
void byArgumentBad(bool c) { S x{source(), 0}, y{0, 0}; S &r = c ? x : y; keep(r); sink(x.f); } // BAD
void byOtherOk(bool c) { S x{source(), 0}, y{0, 0}; S &r = c ? x : y; other(r); sink(y.f); } // OK
void byOtherBad(bool c) { S x{source(), 0}, y{0, 0}; S &r = c ? x : y; other(r); sink(x.f); } // BAD
void byIfBad(bool c) { S x{source(), 0}, y{0, 0}; S *r; if (c) r = &x; else r = &y; otherPointer(r); sink(x.f); } // BAD
S one{0, 0}, two{0, 0};
void globalBad() { one.f = source(); sink(one.f); } // BAD
void globalChosen(bool c) { S &r = c ? one : two; r.body(); }
void globalOk() { sink(two.f); } // OK
