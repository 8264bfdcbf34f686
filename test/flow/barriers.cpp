// Barriers and guards: what a model file says to stop a flow, per argument, with their safe twins.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/Inputs/barriers.json --fail-on never --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json
int source(); void sink(...);
int clean(int); void refuse(int); int refuseBody(int x);
bool isSafe(int); bool isBad(int); bool secondSafe(int, int);
struct Text { int v; bool trusted() const; };
struct Pair { int a, b; };
void plainBad() { int x = source(); sink(x); } // BAD
void functionOk() { int x = clean(source()); sink(x); } // OK
void functionOtherBad() { int x = source(); clean(x); sink(x); } // BAD
void variableOk() { int barrier = source(); sink(barrier); } // OK
void variableCopyOk() { int barrier1 = source(); int y = barrier1; sink(y); } // OK
void variableOtherBad() { int barrier = source(); int x = source(); barrier = x; sink(x); } // BAD
void parameterOk(int barrierParam) { sink(barrierParam); } // OK
void callsParameter() { parameterOk(source()); }
void inside() { int only = source(); sink(only); } // OK
void outsideBad() { int only = source(); sink(only); } // BAD
int quiet, loud;
void setGlobals() { quiet = source(); loud = source(); }
void globalOk() { sink(quiet); } // OK
void globalBad() { sink(loud); } // BAD
struct Box { int closed, open; };
void fieldOk(Box &b) { b.closed = source(); sink(b.closed); } // FP
void fieldBad(Box &b) { b.open = source(); sink(b.open); } // BAD
void fieldLocalOk() { Box b; b.closed = source(); sink(b.closed); } // FP
void fieldLocalBad() { Box b; b.open = source(); sink(b.open); } // BAD
void guardOk() { int x = source(); if (isSafe(x)) sink(x); } // OK
void guardElseBad() { int x = source(); if (isSafe(x)) { } else sink(x); } // BAD
void guardAfterBad() { int x = source(); if (isSafe(x)) clean(1); sink(x); } // BAD
void guardNotOk() { int x = source(); if (!isSafe(x)) return; sink(x); } // OK
void guardNotBad() { int x = source(); if (!isSafe(x)) sink(x); } // BAD
void guardAndOk() { int x = source(); if (isSafe(x) && (sink(x), true)) { } } // OK
void guardAndBlockOk(bool c) { int x = source(); if (c && isSafe(x)) sink(x); } // OK
void guardOrBad(bool c) { int x = source(); if (c || isSafe(x)) sink(x); } // BAD
void guardOrNotOk(bool c) { int x = source(); if (c || !isSafe(x)) return; sink(x); } // OK
void guardTernaryOk() { int x = source(); sink(isSafe(x) ? x : 0); } // OK
void guardTernaryBad() { int x = source(); sink(isSafe(x) ? 0 : x); } // BAD
void guardWhileOk() { int x = source(); while (isSafe(x)) sink(x); } // OK
void guardWhileNotOk() { int x = source(); while (!isSafe(x)) { x = source(); } sink(x); } // OK
void guardOverwrittenBad() { int x = source(); if (isSafe(x)) { x = source(); sink(x); } } // BAD
void guardOtherBad() { int x = source(), y = source(); if (isSafe(y)) sink(x); } // BAD
void guardFalseOk() { int x = source(); if (isBad(x)) return; sink(x); } // OK
void guardFalseBad() { int x = source(); if (isBad(x)) sink(x); } // BAD
void guardSecondOk() { int x = source(); if (secondSafe(0, x)) sink(x); } // OK
void guardSecondBad() { int x = source(); if (secondSafe(x, 0)) sink(x); } // BAD
void guardFieldOk() { Pair p; p.a = source(); if (isSafe(p.a)) sink(p.a); } // OK
void guardFieldBad() { Pair p; p.a = source(); p.b = source(); if (isSafe(p.a)) sink(p.b); } // BAD
void guardMethodOk() { Text t; t.v = source(); if (t.trusted()) sink(t.v); } // OK
void guardMethodBad() { Text t; t.v = source(); if (!t.trusted()) sink(t.v); } // BAD
void guardEarlyOk(bool c) { int x = source(); if (c) { if (!isSafe(x)) return; sink(x); } } // OK
void guardJoinBad(bool c) { int x = source(); if (c) { if (!isSafe(x)) return; } sink(x); } // BAD
void guardStoredOk() { int x = source(); bool ok = isSafe(x); if (ok) sink(x); } // OK
void guardStoredBad() { int x = source(); bool ok = isSafe(x); if (!ok) sink(x); } // BAD
void guardStoredOverwrittenBad() { int x = source(); bool ok = isSafe(x); x = source(); if (ok) sink(x); } // BAD
void guardStoredLaterOk() { int x = source(); bool ok; ok = isSafe(x); if (!ok) return; sink(x); } // OK
void guardStoredOtherBad() { int x = source(), y = source(); bool ok = isSafe(x); if (ok) sink(y); } // BAD
void guardStoredMergedBad(bool c) { int x = source(); bool ok = isSafe(x); if (c) ok = true; if (ok) sink(x); } // BAD
void guardCompareOk() { int x = source(); if (isSafe(x) == true) sink(x); } // OK
void guardForOk() { for (int x = source(); isSafe(x);) sink(x); } // OK
void guardParameterOk(int x) { if (isSafe(x)) sink(x); } // OK
void guardParameterBad(int x) { if (!isSafe(x)) sink(x); } // BAD
void feedGuards() { guardParameterOk(source()); guardParameterBad(source()); }
void guardReferenceOk() { int x = source(); int &r = x; if (isSafe(r)) sink(x); } // OK
void guardPointeeOk(int *p) { *p = source(); if (isSafe(*p)) sink(*p); } // OK
void refusedOk() { refuse(source()); } 
