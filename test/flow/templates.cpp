// Templates: instantiations, specialisations, CRTP, policies, packs and folds; default arguments; recursion; varargs.
//
// `// BAD`: the value of a source reaches the sink on this line. `// OK`: it does not. `// FN`: it does, and is not found
// yet; `// FP`: it does not, and is reported all the same. check.py holds every line to its mark.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json
#include <stdarg.h>
int source();
void sink(...);
bool coin();

// ---- function templates ----

template <class T> T id(T x) { return x; }
template <class T> T dropIt(T) { return T(); }
template <class T, class U> U second(T, U u) { return u; }
template <class T> void show(T x) { sink(x); } // BAD
template <class T> void fill(T *p) { *p = source(); }
void idBad() { sink(id(source())); } // BAD
void idExplicitBad() { sink(id<long>(source())); } // BAD
void idOk() { id(source()); sink(id(0)); } // OK
void dropOk() { sink(dropIt(source())); } // OK
void secondBad() { sink(second('a', source())); } // BAD
void secondOk() { sink(second(source(), 'a')); } // OK
void showBad() { show(source()); }
void fillBad() { int x = 0; fill(&x); sink(x); } // BAD
template <class T> struct IsInt { static constexpr bool value = false; };
template <> struct IsInt<int> { static constexpr bool value = true; };
template <class T> T onlyInt(T x) { if constexpr (IsInt<T>::value) return x; else return T(); }
void constexprBad() { sink(onlyInt(source())); } // BAD
void constexprOk() { sink(onlyInt((long)source())); } // OK
template <class T> T special(T x) { return x; }
template <> char special(char) { return 'c'; }
void specialBad() { sink(special(source())); } // BAD
void specialOk() { sink(special((char)source())); } // OK
template <int N> int numbered(int a, int b) { return N ? a : b; }
void numberedBad() { sink(numbered<1>(source(), 0)); } // BAD
void numberedOk() { sink(numbered<0>(source(), 0)); } // OK
template <class T> auto trailing(T x) -> decltype(x + 0) { return x; }
void trailingBad() { sink(trailing(source())); } // BAD
auto abbreviated(auto x) { return x; }
void abbreviatedBad() { sink(abbreviated(source())); } // BAD
template <class T> concept Small = sizeof(T) <= 4;
template <Small T> int sized(T x) { return x; }
template <class T> int sized(T) { return 0; }
void conceptBad() { sink(sized(source())); } // BAD
void conceptOk() { sink(sized((long)source())); } // OK
template <class T> T global = T(7);
void variableTemplateOk() { sink(global<int>); } // OK

// ---- class templates ----

template <class T> struct Cell { T v{}; void put(T x) { v = x; } T take() const { return v; } template <class U> U as() const { return U(v); } };
void cellBad() { Cell<int> c; c.put(source()); sink(c.take()); } // BAD
void cellOk() { Cell<int> c, d; c.put(source()); sink(d.take()); } // OK
void cellAsBad() { Cell<int> c; c.put(source()); sink(c.as<long>()); } // BAD
void cellOfCellBad() { Cell<Cell<int>> c; c.v.put(source()); sink(c.take().take()); } // BAD
template <> struct Cell<char> { void put(char) {} char take() const { return 'x'; } };
void cellSpecialOk() { Cell<char> c; c.put(source()); sink(c.take()); } // OK
template <class T> struct Cell<T *> { T *p = nullptr; void put(T *x) { p = x; } T take() const { return *p; } };
void cellPointerBad() { int x = source(); Cell<int *> c; c.put(&x); sink(c.take()); } // BAD
template <class A, class B> struct Two { A a; B b; };
template <class A, class B> Two<A, B> two(A a, B b) { return {a, b}; }
void twoBad() { sink(two(source(), 'x').a); } // BAD
void twoOk() { sink(two(source(), 'x').b); } // OK
void deductionBad() { Two t{source(), 0}; sink(t.a); } // BAD
template <class T> struct Derives : T { int both() { return this->take(); } };
void derivesBad() { Derives<Cell<int>> d; d.put(source()); sink(d.both()); } // BAD
template <class T> struct Outer { struct Inner { T v; T get() { return v; } }; };
void innerBad() { Outer<int>::Inner i{source()}; sink(i.get()); } // BAD

// ---- CRTP, policies ----

template <class D> struct Crtp { int run() { return static_cast<D *>(this)->step(); } void give(int x) { static_cast<D *>(this)->got = x; } };
struct Tainting : Crtp<Tainting> { int got = 0; int step() { return source(); } };
struct Clean : Crtp<Clean> { int got = 0; int step() { return 0; } };
void crtpBad() { Tainting t; sink(t.run()); } // BAD
void crtpOk() { Clean c; sink(c.run()); } // OK
void crtpStateBad() { Clean c; c.give(source()); sink(c.got); } // BAD
struct Keep { static int apply(int x) { return x; } };
struct Lose { static int apply(int) { return 0; } };
template <class P> struct Engine { int go(int x) { return P::apply(x); } };
void policyBad() { sink(Engine<Keep>().go(source())); } // BAD
void policyOk() { sink(Engine<Lose>().go(source())); } // OK
template <template <class> class C> int viaTemplate(int x) { C<int> c; c.put(x); return c.take(); }
void templateTemplateBad() { sink(viaTemplate<Cell>(source())); } // BAD
template <auto M> int member(auto o) { return o.*M; }
struct Rec { int a, b; };
void memberArgumentBad() { sink(member<&Rec::a>(Rec{source(), 0})); } // BAD
void memberArgumentOk() { sink(member<&Rec::b>(Rec{source(), 0})); } // OK

// ---- packs ----

template <class... T> int sum(T... x) { return (x + ...); }
template <class... T> void showAll(T... x) { (sink(x), ...); } // BAD
template <class... T> void showAllOk(T... x) { (sink(x), ...); } // OK
int firstOf(int x) { return x; }
template <class... T> int firstOf(int x, T...) { return x; }
template <class... T> int lastOf(int x, T... rest) { if constexpr (sizeof...(rest) == 0) return x; else return lastOf(rest...); }
template <class... T> int forward(T &&...x) { return sum(static_cast<T &&>(x)...); }
template <class... T> void fillAll(T &...x) { ((x = source()), ...); }
void sumBad() { sink(sum(1, source(), 2)); } // BAD
void showAllBad() { showAll(1, source()); showAllOk(1, 2); }
void firstOfBad() { sink(firstOf(source(), 1, 2)); } // BAD
void firstOfOk() { sink(firstOf(1, source(), 2)); } // OK
void lastOfBad() { sink(lastOf(1, 2, source())); } // BAD
void lastOfOk() { sink(lastOf(source(), 1, 2)); } // OK
void forwardBad() { sink(forward(1, source())); } // BAD
void fillAllBad() { int a = 0, b = 0; fillAll(a, b); sink(b); } // BAD
template <class... B> struct Mixed : B... { };
struct M1 { int m1 = 0; };
struct M2 { int m2 = 0; };
void mixedBad() { Mixed<M1, M2> m; m.m2 = source(); sink(m.m2); } // BAD
void mixedOk() { Mixed<M1, M2> m; m.m2 = source(); sink(m.m1); } // OK

// ---- default arguments ----

int given(int x = source()) { return x; }
int givenConst(int x = 0) { return x; }
void sinkDefault(int x = source()) { sink(x); } // BAD
int third(int a, int b = 0, int c = source()) { return c; }
int taken = source();
int fromGlobal(int x = taken) { return x; }
void givenBad() { sink(given()); } // BAD
void givenOk() { sink(given(0)); } // OK
void givenConstOk() { given(source()); sink(givenConst()); } // OK
void callSinkDefault() { sinkDefault(); }
void thirdBad() { sink(third(1)); } // BAD
void thirdOk() { sink(third(1, 2, 3)); } // OK
void fromGlobalBad() { sink(fromGlobal()); } // BAD

// ---- recursion ----

int down(int n, int x) { return n <= 0 ? x : down(n - 1, x); }
int downOk(int n, int x) { return n <= 0 ? 0 : downOk(n - 1, x); }
int even(int n, int x);
int odd(int n, int x) { return n == 0 ? 0 : even(n - 1, x); }
int even(int n, int x) { return n == 0 ? x : odd(n - 1, x); }
void deepSink(int n, int x) { if (n) deepSink(n - 1, x); else sink(x); } // BAD
void deepFill(int n, int *p) { if (n) deepFill(n - 1, p); else *p = source(); }
int swapped(int n, int a, int b) { return n ? swapped(n - 1, b, a) : a; }
struct Tree { Tree *l, *r; int v; };
int walk(Tree *t) { return t ? walk(t->l) + t->v + walk(t->r) : 0; }
void downBad() { sink(down(3, source())); } // BAD
void downOkOk() { sink(downOk(3, source())); } // OK
void mutualBad() { sink(even(4, source())); } // BAD
void deepSinkBad() { deepSink(3, source()); }
void deepFillBad() { int x = 0; deepFill(2, &x); sink(x); } // BAD
void swappedBad() { sink(swapped(3, 0, source())); } // BAD
void treeBad() { Tree l{nullptr, nullptr, source()}, t{&l, nullptr, 0}; sink(walk(&t)); } // BAD
constexpr int power(int x, int n) { return n ? x * power(x, n - 1) : 1; }
void constexprFunctionBad() { sink(power(source(), 2)); } // BAD

// ---- varargs ----

int pick(int n, ...) { va_list l; va_start(l, n); int x = va_arg(l, int); va_end(l); return x; }
void showRest(int n, ...) { va_list l; va_start(l, n); for (int i = 0; i < n; ++i) sink(va_arg(l, int)); va_end(l); } // BAD
void showRestOk(int n, ...) { va_list l; va_start(l, n); sink(n); va_end(l); } // OK
int take(va_list l) { return va_arg(l, int); }
int handOn(int n, ...) { va_list l; va_start(l, n); int x = take(l); va_end(l); return x; }
int copied(int n, ...) { va_list l, m; va_start(l, n); va_copy(m, l); int x = va_arg(m, int); va_end(l); va_end(m); return x; }
void fillRest(int n, ...) { va_list l; va_start(l, n); *va_arg(l, int *) = source(); va_end(l); }
void pickBad() { sink(pick(1, source())); } // BAD
void pickFixedOk() { sink(pick(source(), 0)); } // OK
void showRestBad() { showRest(2, 0, source()); showRestOk(1, source()); }
void handOnBad() { sink(handOn(1, source())); } // BAD
void copiedBad() { sink(copied(1, source())); } // BAD
void fillRestBad() { int x = 0; fillRest(1, &x); sink(x); } // BAD
