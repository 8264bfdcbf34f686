// Fields: nested, in aggregates, copied, moved, shared in unions, bit fields, anonymous members.
//
// `// BAD`: the value of a source reaches the sink on this line. `// OK`: it does not. `// FN`: it does, and is not found
// yet; `// FP`: it does not, and is reported all the same. check.py holds every line to its mark.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json
int source();
void sink(...);
bool coin();
struct Pair { int a, b; };
struct L1 { int v, w; };
struct L2 { L1 l1; int x; };
struct L3 { L2 l2; int x; };
struct L4 { L3 l3; int x; };
struct L5 { L4 l4; int x; };
struct L6 { L5 l5; int x; };
struct L7 { L6 l6; int x; };

// ---- one level ----

void fieldBad() { Pair p; p.a = source(); sink(p.a); } // BAD
void fieldOk() { Pair p; p.a = source(); p.b = 0; sink(p.b); } // OK
void fieldKillOk() { Pair p; p.a = source(); p.a = 0; sink(p.a); } // OK
void otherFieldKillBad() { Pair p; p.a = source(); p.b = 0; sink(p.a); } // BAD
void wholeBad() { Pair p{0, 0}; p.a = source(); sink(p); } // BAD
void wholeOk() { Pair p{0, 0}; p.a = source(); p.a = 1; sink(p); } // OK
void fieldBranchBad(bool c) { Pair p{0, 0}; if (c) p.a = source(); sink(p.a); } // BAD
void fieldBranchOk(bool c) { Pair p{source(), 0}; if (c) p.a = 0; else p.a = 1; sink(p.a); } // OK
void overwrittenWholeOk() { Pair p{source(), 0}; p = Pair{0, 0}; sink(p.a); } // OK
void overwrittenWholeBad() { Pair p{0, 0}; p = Pair{source(), 0}; sink(p.a); } // BAD
void clearedOk() { Pair p{source(), source()}; p = {}; sink(p.b); } // OK

// ---- nested ----

void deepBad() { L7 s; s.l6.l5.l4.l3.l2.l1.v = source(); sink(s.l6.l5.l4.l3.l2.l1.v); } // BAD
void deepOk() { L7 s; s.l6.l5.l4.l3.l2.l1.v = source(); s.l6.l5.l4.l3.l2.l1.w = 0; sink(s.l6.l5.l4.l3.l2.l1.w); } // OK
void deepSiblingOk() { L7 s; s.l6.l5.l4.l3.l2.l1.v = source(); sink(s.l6.l5.l4.l3.l2.x); } // OK
void deepKillOk() { L7 s; s.l6.l5.l4.l3.l2.l1.v = source(); s.l6.l5.l4.l3.l2.l1.v = 0; sink(s.l6.l5.l4.l3.l2.l1.v); } // OK
void deepInnerKillOk() { L7 s; s.l6.l5.l4.l3.l2.l1.v = source(); s.l6.l5.l4 = L4(); sink(s.l6.l5.l4.l3.l2.l1.v); } // OK
void deepPartBad() { L7 s; s.l6.l5.l4.l3.l2.l1.v = source(); L3 t = s.l6.l5.l4.l3; sink(t.l2.l1.v); } // BAD
void deepPartOk() { L7 s; s.l6.l5.l4.l3.l2.l1.v = source(); L3 t = s.l6.l5.l4.l3; sink(t.l2.l1.w); } // OK
void deepIntoBad() { L1 l{source(), 0}; L4 s; s.l3.l2.l1 = l; sink(s.l3.l2.l1.v); } // BAD
void deepIntoOk() { L1 l{source(), 0}; L4 s; s.l3.l2.l1 = l; sink(s.l3.l2.l1.w); } // OK
void deepOtherObjectOk() { L4 s, t{}; s.l3.l2.l1.v = source(); sink(t.l3.l2.l1.v); } // OK

// ---- aggregates ----

void aggregateBad() { Pair p = {source(), 0}; sink(p.a); } // BAD
void aggregateOk() { Pair p = {source(), 0}; sink(p.b); } // OK
void aggregateSecondBad() { Pair p = {0, source()}; sink(p.b); } // BAD
void nestedAggregateBad() { L3 s = {{{0, source()}, 0}, 0}; sink(s.l2.l1.w); } // BAD
void nestedAggregateOk() { L3 s = {{{0, source()}, 0}, 0}; sink(s.l2.l1.v); } // OK
void elidedBracesBad() { L3 s = {0, source(), 0, 0}; sink(s.l2.l1.w); } // BAD
void elidedBracesOk() { L3 s = {0, source(), 0, 0}; sink(s.l2.x); } // OK
void parenthesesBad() { Pair p(source(), 0); sink(p.a); } // BAD
void parenthesesOk() { Pair p(source(), 0); sink(p.b); } // OK
void designatedBad() { Pair p{.a = 0, .b = source()}; sink(p.b); } // BAD
void designatedOk() { Pair p{.a = 0, .b = source()}; sink(p.a); } // OK
void designatedNestedBad() { L2 s{.l1 = {.w = source()}}; sink(s.l1.w); } // BAD
void designatedNestedOk() { L2 s{.l1 = {.w = source()}}; sink(s.l1.v); } // OK
void missingZeroOk() { Pair p = {source()}; sink(p.b); } // OK
void temporaryBad() { sink(Pair{source(), 0}.a); } // BAD
void temporaryOk() { sink(Pair{source(), 0}.b); } // OK
void variableInBad() { int x = source(); Pair p{x, x}; x = 0; sink(p.b); } // BAD
struct WithDefault { int a = source(); int b = 0; };
void defaultBad() { WithDefault w; sink(w.a); } // BAD
void defaultOk() { WithDefault w; sink(w.b); } // OK
void defaultReplacedOk() { WithDefault w{0}; sink(w.a); } // OK
void defaultInListBad() { WithDefault w{}; sink(w.a); } // BAD
struct Base { int v; };
struct Derived : Base { int w; };
void baseAggregateBad() { Derived d{{source()}, 0}; sink(d.v); } // BAD
void baseAggregateOk() { Derived d{{source()}, 0}; sink(d.w); } // OK

// ---- whole objects ----

void copyBad() { Pair p{source(), 0}; Pair q = p; sink(q.a); } // BAD
void copyOk() { Pair p{source(), 0}; Pair q = p; sink(q.b); } // OK
void copyThenKillBad() { Pair p{source(), 0}; Pair q = p; p.a = 0; sink(q.a); } // BAD
void copyThenKillOk() { Pair p{source(), 0}; Pair q = p; q.a = 0; sink(q.a); } // OK
void copyIsNoAliasOk() { Pair p{0, 0}; Pair q = p; p.a = source(); sink(q.a); } // OK
void assignBad() { Pair p{source(), 0}, q; q = p; sink(q.a); } // BAD
void assignOk() { Pair p{source(), 0}, q; q = p; sink(q.b); } // OK
void moveBad() { Pair p{source(), 0}; Pair q = static_cast<Pair &&>(p); sink(q.a); } // BAD
Pair id(Pair p) { return p; }
void byValueBad() { Pair p{source(), 0}; sink(id(p).a); } // BAD
void byValueOk() { Pair p{source(), 0}; sink(id(p).b); } // OK
void changeParameter(Pair p) { p.a = source(); }
void byValueKeepsOk() { Pair p{0, 0}; changeParameter(p); sink(p.a); } // OK
Pair make(int a, int b) { return {a, b}; }
void makeBad() { sink(make(source(), 0).a); } // BAD
void makeOk() { sink(make(source(), 0).b); } // OK
Pair flip(const Pair &p) { return Pair{p.b, p.a}; }
void flipBad() { sink(flip({source(), 0}).b); } // BAD
void flipOk() { sink(flip({source(), 0}).a); } // OK
void exchangeWholeBad() { Pair p{source(), 0}, q{0, 0}; Pair t = p; p = q; q = t; sink(q.a); } // BAD
void exchangeWholeOk() { Pair p{source(), 0}, q{0, 0}; Pair t = p; p = q; q = t; sink(p.a); } // OK
void conditionalWholeBad(bool c) { Pair p{source(), 0}, q{0, 0}; Pair r = c ? p : q; sink(r.a); } // BAD
void conditionalWholeOk(bool c) { Pair p{source(), 0}, q{0, 0}; Pair r = c ? p : q; sink(r.b); } // OK
void loopFieldsBad(int n) { Pair p{0, 0}; for (int i = 0; i < n; ++i) { p.b = p.a; p.a = source(); } sink(p.b); } // BAD

// ---- unions, bit fields, anonymous members ----

union Word { int i; float f; struct { short lo, hi; } half; };
void unionBad() { Word w; w.i = source(); sink(w.f); } // BAD
void unionKillOk() { Word w; w.i = source(); w.f = 0; sink(w.i); } // OK
void unionPartBad() { Word w; w.i = source(); sink(w.half.lo); } // BAD
void unionInitBad() { Word w = {source()}; sink(w.i); } // BAD
void unionDesignatedBad() { Word w = {.f = float(source())}; sink(w.f); } // BAD
struct Holder { int tag; union { int i; float f; }; struct { int x, y; }; };
void anonymousUnionBad() { Holder h; h.i = source(); sink(h.f); } // BAD
void anonymousUnionOk() { Holder h; h.i = source(); h.tag = 0; sink(h.tag); } // OK
void anonymousStructBad() { Holder h; h.x = source(); sink(h.x); } // BAD
void anonymousStructOk() { Holder h; h.x = source(); h.y = 0; sink(h.y); } // OK
void anonymousStructUnionOk() { Holder h; h.x = source(); h.i = 1; sink(h.i); } // OK
struct Bits { unsigned a : 3; unsigned b : 5; int : 4; int c : 4; };
void bitsBad() { Bits b{}; b.a = source(); sink(b.a); } // BAD
void bitsOk() { Bits b{}; b.a = source(); sink(b.b); } // OK
void bitsInitBad() { Bits b{0, 0, source()}; sink(b.c); } // BAD
void bitsInitOk() { Bits b{0, 0, source()}; sink(b.b); } // OK
struct Tagged { Word w; int z; };
void unionInsideBad() { Tagged t; t.w.i = source(); sink(t.w.f); } // BAD
void unionInsideOk() { Tagged t; t.w.i = source(); t.z = 0; sink(t.z); } // OK
