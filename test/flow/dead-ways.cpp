// Ways that cannot be taken: constant conditions, code behind a return, functions that do not return.
//
// `// BAD`: the value of a source reaches the sink on this line. `// OK`: it does not. `// FN`: it does, and is not found
// yet; `// FP`: it does not, and is reported all the same. check.py holds every line to its mark.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json
int source();
void sink(...);
bool coin();
[[noreturn]] void fail();
constexpr bool Enabled = true;
constexpr int Level = 2;
const int FixedLevel = 2;
enum Mode { Fast, Slow };
template <bool B> struct Flag { static constexpr bool value = B; };

void ifTrueOk() { int x = source(); if (true) x = 0; sink(x); } // OK
void ifTrueBad() { int x = 0; if (true) x = source(); sink(x); } // BAD
void ifFalseOk() { int x = 0; if (false) x = source(); sink(x); } // OK
void ifFalseBad() { int x = source(); if (false) x = 0; sink(x); } // BAD
void ifZeroOk() { int x = 0; if (0) x = source(); sink(x); } // OK
void ifOneElseOk() { int x = 0; if (1) x = 2; else x = source(); sink(x); } // OK
void ifNumberBad() { int x = 0; if (42) x = source(); sink(x); } // BAD
void constantOk() { int x = source(); if (Enabled) x = 0; sink(x); } // OK
void constantBad() { int x = source(); if (!Enabled) x = 0; sink(x); } // BAD
void comparedOk() { int x = 0; if (Level > 3) x = source(); sink(x); } // OK
void comparedBad() { int x = 0; if (Level < 3) x = source(); sink(x); } // BAD
void constVariableOk() { int x = 0; if (FixedLevel == 7) x = source(); sink(x); } // OK
void traitOk() { int x = 0; if (Flag<false>::value) x = source(); sink(x); } // OK
void traitBad() { int x = 0; if (Flag<true>::value) x = source(); sink(x); } // BAD
void ifConstexprOk() { int x = 0; if constexpr (sizeof(char) == 2) x = source(); sink(x); } // OK
void ifConstexprBad() { int x = 0; if constexpr (sizeof(char) == 1) x = source(); sink(x); } // BAD
void andFalseOk() { int x = 0; if (coin() && false) x = source(); sink(x); } // OK
void orTrueOk() { int x = source(); if (coin() || true) x = 0; sink(x); } // OK
void notOk() { int x = 0; if (!true) x = source(); sink(x); } // OK
void ternaryTrueOk() { int x = true ? 0 : source(); sink(x); } // OK
void ternaryFalseBad() { int x = false ? 0 : source(); sink(x); } // BAD
void switchConstantOk() { int x = 0; switch (2) { case 1: x = source(); break; case 2: x = 1; break; } sink(x); } // OK
void switchConstantBad() { int x = 0; switch (1) { case 1: x = source(); break; case 2: x = 1; break; } sink(x); } // BAD
void whileZeroOk() { int x = 0; while (0) x = source(); sink(x); } // OK
void whileOneOk() { int x = source(); while (1) { x = 0; if (coin()) break; } sink(x); } // OK
void whileOneBad() { int x = 0; while (1) { x = source(); if (coin()) break; } sink(x); } // BAD
void foreverOk() { int x = source(); while (true) { } sink(x); } // OK
void foreverForOk() { int x = source(); for (;;) { } sink(x); } // OK
void doWhileZeroOk() { int x = source(); do { x = 0; } while (0); sink(x); } // OK
void doWhileZeroOnceOk() { int x = 0; do { sink(x); x = source(); } while (0); } // OK

void afterReturnOk() { int x = source(); return; sink(x); } // OK
void afterBothReturnOk(bool c) { int x = source(); if (c) return; else return; sink(x); } // OK
void afterThrowOk() { int x = source(); throw 1; sink(x); } // OK
void afterNoReturnOk() { int x = source(); fail(); sink(x); } // OK
void branchNoReturnOk(bool c) { int x = 0; if (c) { x = source(); fail(); } sink(x); } // OK
void branchNoReturnBad(bool c) { int x = source(); if (c) fail(); sink(x); } // BAD
void unreachableOk(bool c) { int x = 0; if (c) { x = source(); __builtin_unreachable(); } sink(x); } // OK
void builtinTrapOk(bool c) { int x = 0; if (c) { x = source(); __builtin_trap(); } sink(x); } // OK
void skippedByGotoOk() { int x = 0; goto end; x = source(); end: sink(x); } // OK
void afterBreakOk(int n) { int x = 0; for (int i = 0; i < n; ++i) { break; x = source(); } sink(x); } // OK
void afterContinueOk(int n) { int x = 0; for (int i = 0; i < n; ++i) { continue; x = source(); } sink(x); } // OK
void enumOk() { const Mode mode = Fast; int x = 0; if (mode == Slow) x = source(); sink(x); } // OK
void sizeOk() { int x = 0; if (sizeof(int) > 100) x = source(); sink(x); } // OK

template <int N> void byArgument() { int x = 0; if (N == 1) x = source(); sink(x); } // BAD
template void byArgument<1>();
template <int N> void byOther() { int x = 0; if (N == 1) x = source(); sink(x); } // OK
template void byOther<2>();
template <class T> void byType() { int x = 0; if constexpr (sizeof(T) == 1) x = source(); sink(x); } // OK
template void byType<int>();

// A variable that is set once to a constant.
void localConstOk() { const bool on = false; int x = 0; if (on) x = source(); sink(x); } // OK
void localConstBad() { const bool on = true; int x = 0; if (on) x = source(); sink(x); } // BAD
// Locals that hold a number.
void localZeroOk() { int on = 0, x = 0; if (on) x = source(); sink(x); } // OK
void localOneBad() { int on = 1, x = 0; if (on) x = source(); sink(x); } // BAD
void localOneElseOk() { int on = 1, x = source(); if (on) x = 0; sink(x); } // OK
void localChangedBad(bool c) { int on = 0, x = 0; if (c) on = 1; if (on) x = source(); sink(x); } // BAD
void localSumOk() { int a = 2, b = a + 1, x = 0; if (b > 5) x = source(); sink(x); } // OK
void localReachedBad() { int on = 0, x = 0; int *p = &on; *p = 1; if (on) x = source(); sink(x); } // BAD
void set(int &r) { r = 1; }
void localSetBad() { int on = 0, x = 0; set(on); if (on) x = source(); sink(x); } // BAD
void localLambdaBad() { int on = 0, x = 0; auto f = [&] { on = 1; }; f(); if (on) x = source(); sink(x); } // BAD
void localSwitchOk() { int k = 2, x = 0; switch (k) { case 1: x = source(); break; case 2: x = 1; break; } sink(x); } // OK
void localSwitchBad() { int k = 1, x = 0; switch (k) { case 1: x = source(); break; case 2: x = 1; break; } sink(x); } // BAD
void localDefaultOk() { int k = 1, x = 0; switch (k) { case 1: x = 2; break; default: x = source(); } sink(x); } // OK
void flagInLoopBad(int n) { bool found = false; int x = 0; for (int i = 0; i < n; ++i) if (i == 3) found = true; if (found) x = source(); sink(x); } // BAD
void countedBad() { int i = 0, x = source(); while (i < 0) { x = 0; ++i; } sink(x); } // BAD
void countedDownOk() { int i = 3, x = source(); while (i > 0) { x = 0; --i; } sink(x); } // OK
void volatileBad() { volatile int on = 0; int x = 0; if (on) x = source(); sink(x); } // BAD
// The same condition twice: both branches hang together.
void correlatedOk(bool c) { int x = 0; if (c) x = source(); if (!c) sink(x); } // FP
void correlatedBad(bool c) { int x = 0; if (c) x = source(); if (c) sink(x); } // BAD
