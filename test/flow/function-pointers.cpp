// Function pointers: in variables, tables, members, arguments and results; own function wrappers; lambdas.
//
// `// BAD`: the value of a source reaches the sink on this line. `// OK`: it does not. `// FN`: it does, and is not found
// yet; `// FP`: it does not, and is reported all the same. check.py holds every line to its mark.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json
int source();
void sink(...);
bool coin();
int id(int x) { return x; }
int zero(int) { return 0; }
void show(int x) { sink(x); } // BAD
void showOk(int x) { sink(x); } // OK
void drop(int) {}
void fill(int *p) { *p = source(); }
void clear(int *p) { *p = 0; }

// ---- function pointers ----

void pointerBad() { int (*f)(int) = id; sink(f(source())); } // BAD
void pointerOk() { int (*f)(int) = zero; sink(f(source())); } // OK
void addressBad() { int (*f)(int) = &id; sink((*f)(source())); } // BAD
void reassignedOk() { int (*f)(int) = id; f = zero; sink(f(source())); } // OK
void reassignedBad() { int (*f)(int) = zero; f = id; sink(f(source())); } // BAD
void chosenBad(bool c) { int (*f)(int) = c ? id : zero; sink(f(source())); } // BAD
void chosenOk(bool c) { int (*f)(int) = c ? zero : zero; sink(f(source())); } // OK
void branchBad(bool c) { int (*f)(int) = zero; if (c) f = id; sink(f(source())); } // BAD
void sinkPointerBad() { void (*f)(int) = show; f(source()); }
void sinkPointerOk() { void (*f)(int) = drop; f(source()); void (*g)(int) = showOk; g(0); }
void outBad() { void (*f)(int *) = fill; int x = 0; f(&x); sink(x); } // BAD
void outKillOk() { void (*f)(int *) = clear; int x = source(); f(&x); sink(x); } // OK
void referenceBad() { int (&f)(int) = id; sink(f(source())); } // BAD
int apply(int (*f)(int), int x) { return f(x); }
void applyBad() { sink(apply(id, source())); } // BAD
void applyOk() { sink(apply(zero, source())); } // OK
int applyTwice(int (*f)(int), int x) { return apply(f, apply(f, x)); }
void applyTwiceBad() { sink(applyTwice(id, source())); } // FN
int (*choose(bool c))(int) { return c ? id : zero; }
void returnedBad() { sink(choose(coin())(source())); } // BAD
int (*chooseOk())(int) { return zero; }
void returnedOk() { sink(chooseOk()(source())); } // OK
using Fn = int (*)(int);
Fn table[] = {zero, id};
void tableBad(int i) { sink(table[i](source())); } // BAD
void tableConstantOk() { sink(table[0](source())); } // OK
void localTableBad() { Fn t[] = {id, zero}; sink(t[0](source())); } // BAD
void localTableOk() { Fn t[] = {id, zero}; sink(t[1](source())); } // OK
struct Ops { Fn get; Fn put; };
void memberBad() { Ops o{id, zero}; sink(o.get(source())); } // BAD
void memberOk() { Ops o{id, zero}; sink(o.put(source())); } // OK
void memberSetBad() { Ops o{}; o.get = id; sink(o.get(source())); } // BAD
void memberPointerBad() { Ops o{id, zero}; Ops *p = &o; sink(p->get(source())); } // BAD
const Ops global{id, zero};
void globalMemberBad() { sink(global.get(source())); } // BAD
void globalMemberOk() { sink(global.put(source())); } // OK
Fn current = zero;
void setCurrent(Fn f) { current = f; }
void configure() { setCurrent(id); }
void currentBad() { sink(current(source())); } // BAD
struct Button { void (*onClick)(int, void *) = nullptr; void *user = nullptr; void click(int v) { onClick(v, user); } };
void storeClick(int v, void *user) { *static_cast<int *>(user) = v; }
void callbackUserBad() { int x = 0; Button b; b.onClick = storeClick; b.user = &x; b.click(source()); sink(x); } // BAD
void showClick(int v, void *) { sink(v); } // BAD
void callbackBad() { Button b{showClick, nullptr}; b.click(source()); }
typedef int (*Getter)();
int getTainted() { return source(); }
int getClean() { return 0; }
int call(Getter g) { return g(); }
void getterBad() { sink(call(getTainted)); } // BAD
void doublePointerBad() { Fn f = id; Fn *pf = &f; sink((*pf)(source())); } // BAD
template <int (*F)(int)> int byTemplate(int x) { return F(x); }
void templateArgumentBad() { sink(byTemplate<id>(source())); } // BAD
void templateArgumentOk() { sink(byTemplate<zero>(source())); } // OK

// ---- a function wrapper of one's own ----

template <class> class Function;
template <class R, class... A> class Function<R(A...)> {
  struct Base { virtual ~Base() {} virtual R call(A...) = 0; };
  template <class F> struct Held : Base { F f; Held(F f) : f(f) {} R call(A... a) override { return f(a...); } };
  Base *held;

public:
  template <class F> Function(F f) : held(new Held<F>(f)) {}
  R operator()(A... a) const { return held->call(a...); }
};
void wrapperBad() { Function<int(int)> f = [](int x) { return x; }; sink(f(source())); } // BAD
void wrapperCaptureBad() { int x = source(); Function<int(int)> f = [x](int) { return x; }; sink(f(0)); } // BAD
void wrapperPointerBad() { Function<int(int)> f = id; sink(f(source())); } // BAD
template <class R, class A> class Ref { void *o; R (*f)(void *, A); template <class F> static R invoke(void *o, A a) { return (*static_cast<F *>(o))(a); } public: template <class F> Ref(F &f) : o(&f), f(&invoke<F>) {} R operator()(A a) const { return f(o, a); } };
void functionRefBad() { auto l = [](int x) { return x; }; Ref<int, int> r(l); sink(r(source())); } // BAD
void functionRefCaptureBad() { int y = 0; auto l = [&y](int x) { y = x; return 0; }; Ref<int, int> r(l); r(source()); sink(y); } // BAD

// ---- functions that only a model knows, called through a pointer ----

int run(int (*f)()) { return f(); }
char *strcpy(char *, const char *);
char *ssource();
void declaredBad() { int (*f)() = source; sink(f()); } // BAD
void declaredHandedOverBad() { sink(run(source)); } // BAD
void declaredCopyBad() { char *(*f)(char *, const char *) = strcpy; char b[9]; f(b, ssource()); sink(b); } // BAD
int nothing() { return 0; }
void declaredHandedOverOk() { sink(run(nothing)); } // OK
int runTwice(int (*f)()) { return run(f); }
void declaredHandedOnBad() { sink(runTwice(&source)); } // BAD
void declaredHandedOnOk() { sink(runTwice(&nothing)); } // OK
void declaredTableBad() { int (*t[])() = {nothing, source}; sink(t[1]()); } // BAD
void declaredTableOk() { int (*t[])() = {nothing, source}; sink(t[0]()); } // OK
void declaredOverwrittenOk() { int (*f)() = source; f = nothing; sink(f()); } // OK
template <class F> int runAny(F f) { return f(); }
void declaredTemplateBad() { sink(runAny(source)); } // BAD
// Where a pointer to a member function is kept, no object of its class is.
struct Station { int kept = 0; void take(int) { kept = source(); } };
struct Board { void (Station::*way)(int) = nullptr; int other = 0; };
void elsewhere(Board &board);
void memberPointerIsNoObjectOk() { Board b; b.way = &Station::take; elsewhere(b); sink(b.way); } // OK
