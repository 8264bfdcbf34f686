// Locals: what is overwritten is gone, on every way on which it was overwritten.
//
// `// BAD`: the value of a source reaches the sink on this line. `// OK`: it does not. `// FN`: it does, and is not found
// yet; `// FP`: it does not, and is reported all the same. check.py holds every line to its mark.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json
int source();
void sink(...);
bool coin();

// ---- straight lines ----

void overwriteOk() { int x = source(); x = 0; sink(x); } // OK
void overwriteBad() { int x = 0; x = source(); sink(x); } // BAD
void beforeWriteOk() { int x = 0; sink(x); x = source(); } // OK
void twiceBad() { int x = source(); x = 0; x = source(); sink(x); } // BAD
void copyBeforeKillBad() { int x = source(); int y = x; x = 0; sink(y); } // BAD
void copyAfterKillOk() { int x = source(); x = 0; int y = x; sink(y); } // OK
void selfBad() { int x = source(); x = x; sink(x); } // BAD
void exchangeBad() { int a = source(), b = 0; int t = a; a = b; b = t; sink(b); } // BAD
void exchangeOk() { int a = source(), b = 0; int t = a; a = b; b = t; sink(a); } // OK
void shadowOk() { int x = source(); { int x = 0; sink(x); } (void)x; } // OK
void shadowBad() { int x = 0; { int x = source(); sink(x); } (void)x; } // BAD
void afterShadowOk() { int x = 0; { int x = source(); (void)x; } sink(x); } // OK
void uninitialisedOk() { int x; sink(x); } // OK

// ---- branches ----

void oneBranchBad(bool c) { int x = source(); if (c) x = 0; sink(x); } // BAD
void bothBranchesOk(bool c) { int x = source(); if (c) x = 0; else x = 1; sink(x); } // OK
void inBranchOk(bool c) { int x = source(); if (c) { x = 0; sink(x); } } // OK
void otherBranchBad(bool c) { int x = source(); if (c) x = 0; else sink(x); } // BAD
void otherBranchOk(bool c) { int x = 0; if (c) x = source(); else sink(x); } // OK
void afterBothBad(bool c) { int x; if (c) x = source(); else x = 0; sink(x); } // BAD
void nestedOk(bool c, bool d) { int x = source(); if (c) { if (d) x = 0; else x = 1; } else { x = 2; } sink(x); } // OK
void nestedBad(bool c, bool d) { int x = source(); if (c) { if (d) x = 0; } else { x = 2; } sink(x); } // BAD
void elseIfOk(int k) { int x = source(); if (k == 1) x = 1; else if (k == 2) x = 2; else x = 3; sink(x); } // OK
void elseIfBad(int k) { int x = source(); if (k == 1) x = 1; else if (k == 2) x = 2; sink(x); } // BAD
void earlyReturnOk(bool c) { int x = 0; if (c) { x = source(); return; } sink(x); } // OK
void earlyReturnBad(bool c) { int x = source(); if (c) return; sink(x); } // BAD
void initStatementBad() { if (int x = source(); coin()) sink(x); } // BAD
void initStatementOk() { if (int x = source(); coin()) { x = 0; sink(x); } } // OK
void conditionVariableBad() { if (int x = source()) sink(x); } // BAD
void conditionVariableOk() { if (int x = source()) { x = 0; sink(x); } } // OK

// ---- switch ----

void everyCaseOk(int k) { int x = source(); switch (k) { case 0: x = 0; break; case 1: x = 1; break; default: x = 2; } sink(x); } // OK
void noDefaultBad(int k) { int x = source(); switch (k) { case 0: x = 0; break; case 1: x = 1; break; } sink(x); } // BAD
void fallThroughOk(int k) { int x = source(); switch (k) { case 0: case 1: x = 0; break; default: x = 2; } sink(x); } // OK
void fallThroughBad(int k) { int x = 0; switch (k) { case 0: x = source(); [[fallthrough]]; case 1: sink(x); break; default: break; } } // BAD
void brokenOffOk(int k) { int x = 0; switch (k) { case 0: x = source(); break; case 1: sink(x); break; default: break; } } // OK
void switchReturnOk(int k) { int x = 0; switch (k) { case 0: x = source(); return; default: break; } sink(x); } // OK
void switchDeclaredBad() { switch (int x = source(); coin()) { case true: sink(x); } } // BAD

// ---- loops ----

void whileBad() { int x = source(); while (coin()) x = 0; sink(x); } // BAD
void doWhileOk() { int x = source(); do x = 0; while (coin()); sink(x); } // OK
void forOnceOk() { int x = source(); for (int i = 0; i < 3; ++i) x = 0; sink(x); } // OK
void forPerhapsBad(int n) { int x = source(); for (int i = 0; i < n; ++i) x = 0; sink(x); } // BAD
void forNeverBad() { int x = source(); for (int i = 0; i < 0; ++i) x = 0; sink(x); } // BAD
void nextRoundBad(int n) { int x = 0; for (int i = 0; i < n; ++i) { sink(x); x = source(); } } // BAD
void sameRoundOk(int n) { for (int i = 0; i < n; ++i) { int x = 0; sink(x); x = source(); } } // OK
void twoRoundsBad(int n) { int x = 0, y = 0; for (int i = 0; i < n; ++i) { sink(y); y = x; x = source(); } } // BAD
void breakBad() { int x = 0; for (;;) { x = source(); if (coin()) break; x = 0; } sink(x); } // BAD
void breakOk() { int x = 0; for (;;) { x = source(); x = 0; if (coin()) break; } sink(x); } // OK
void continueBad(int n) { int x = 0; for (int i = 0; i < n; ++i) { if (i == 3) { x = source(); continue; } sink(x); x = 0; } } // BAD
void continueOk(int n) { int x = 0; for (int i = 0; i < n; ++i) { if (i == 3) { x = source(); x = 1; continue; } sink(x); } } // OK
void nestedLoopBad(int n) { int x = source(); for (int i = 0; i < n; ++i) for (int j = 0; j < n; ++j) x = 0; sink(x); } // BAD
void nestedLoopOk() { int x = source(); for (int i = 0; i < 2; ++i) for (int j = 0; j < 2; ++j) x = 0; sink(x); } // OK
void reverseOnceOk() { int x = source(); for (int i = 9; i >= 0; --i) x = 0; sink(x); } // OK
void whileOnceOk() { int x = source(); int i = 0; while (i < 3) { x = 0; ++i; } sink(x); } // OK
void onceByVariableOk() { int x = source(); const int n = 4; for (int i = 0; i < n; i += 2) x = 0; sink(x); } // OK

// ---- goto ----

void gotoOverBad() { int x = source(); goto end; x = 0; end: sink(x); } // BAD
void gotoBackBad() { int x = 0; again: sink(x); x = source(); if (coin()) goto again; } // BAD
void gotoOutOk() { int x = 0; if (coin()) { x = source(); goto out; } sink(x); out: return; } // OK
void gotoKillOk() { int x = source(); goto set; back: sink(x); return; set: x = 0; goto back; } // OK

// ---- short circuit and conditional operators ----

void andBad() { int x = 0; (void)(coin() && (x = source())); sink(x); } // BAD
void andKillBad() { int x = source(); (void)(coin() && (x = 0)); sink(x); } // BAD
void leftAlwaysOk() { int x = source(); (void)((x = 0) || coin()); sink(x); } // OK
void rightAfterLeftBad() { int x = 0; if ((x = source()) && coin()) sink(x); } // BAD
void conditionalAssignBad(bool c) { int x = source(); c ? (x = 0) : (x = source()); sink(x); } // BAD
void conditionalAssignOk(bool c) { int x = source(); c ? (x = 0) : (x = 1); sink(x); } // OK
