// Small programs, objects: virtual calls, bases, operators, templates, lambdas, varargs, exceptions.
//
// `// BAD`: the value of a source reaches the sink on this line. `// OK`: it does not. `// FN`: it does, and is not found
// yet; `// FP`: it does not, and is reported all the same. check.py holds every line to its mark.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json
#include <stdarg.h>
int source(); int *sourcePointer(); int *sourcePointee(); void fillPointee(int *); void sink(...); void sinkValue(...); void sinkPointee(...); bool coin();
// ---- virtual
struct Shape { virtual ~Shape() {} virtual int area() { return 0; } virtual void put(int) {} virtual int pass(int x) = 0; };
struct Sq : Shape { int s = 0; int area() override { return s; } void put(int v) override { s = v; } int pass(int x) override { return x; } };
struct Ci : Shape { int area() override { return source(); } int pass(int) override { return 1; } };
void vi1(Shape *s) { sink(s->area()); } // BAD
void vi2() { Sq q; Shape &s = q; s.put(source()); sink(s.area()); sink(q.s); } // BAD
void vi3() { Sq q; Shape *s = &q; sink(s->area()); } // OK
void vi4() { Shape *s = new Ci; sink(s->pass(source())); } // OK
void vi5() { Shape *s = new Sq; sink(s->pass(source())); } // BAD
void vi6(bool b) { Shape *s; if (b) s = new Sq; else s = new Ci; sink(s->pass(source())); } // BAD
void vi7() { Ci c; sink(static_cast<Shape &>(c).pass(source())); } // OK
void vi8() { Sq q; sink(q.Shape::area()); } // OK
void vi9(Shape *s) { if (Sq *q = dynamic_cast<Sq *>(s)) { q->s = source(); sink(q->area()); } } // BAD
Shape *makeShape(bool b) { if (b) return new Sq; return new Ci; }
void vi10() { sink(makeShape(true)->area()); } // BAD
int useShape(Shape &s) { return s.pass(source()); }
void vi11() { Ci c; sink(useShape(c)); } // OK
void vi12() { Sq q; sink(useShape(q)); } // BAD
// ---- bases
struct L { int v; int getL() { return v; } }; struct R { int v; int getR() { return v; } }; struct LR : L, R { int v; int own() { return v; } };
void ba1() { LR x; x.L::v = source(); sink(x.L::v); sink(x.getL()); } // BAD
void ba2() { LR x; x.L::v = source(); sink(x.R::v); } // FP
void ba3() { LR x; x.v = source(); sink(x.getL()); } // OK
void ba4() { LR x; x.L::v = source(); sink(x.own()); } // OK
void ba5() { LR x; L &l = x; l.v = source(); sink(x.L::v); } // BAD
void ba6() { LR x; R *r = &x; r->v = source(); sink(x.L::v); } // FP
struct Mid : L { int w; Mid(int a, int b) : L{a}, w(b) {} };
void ba7() { Mid m(source(), 0); sink(m.v); } // BAD
void ba8() { Mid m(source(), 0); sink(m.w); } // OK
void ba9() { Mid m(0, 1); L l = m; m.v = source(); sink(l.v); } // OK
void ba10() { Mid m(source(), 1); L l = m; sink(l.v); } // BAD
// ---- ctor dtor
struct C { int a, b = source(); C() : a(0) {} C(int x) : a(x), b(0) {} C(int x, int y) : C(x) { b = y; } };
void cd1() { C c; sink(c.b); } // BAD
void cd2() { C c; sink(c.a); } // OK
void cd3() { C c(1); sink(c.b); } // OK
void cd4() { C c(1, source()); sink(c.b); } // BAD
void cd5() { C c(1, source()); sink(c.a); } // OK
struct Raii { int &t; int v; Raii(int &x, int y) : t(x), v(y) {} ~Raii() { t = v; } };
void cd6() { int x = 0; { Raii r(x, source()); sink(x); } } // OK
void cd7() { int x = 0; { Raii r(x, source()); } sink(x); } // BAD
void cd8() { int x = source(); { Raii r(x, 0); } sink(x); } // OK
struct DtorSink { int v; ~DtorSink() { sink(v); } }; // BAD
void cd9() { DtorSink d{source()}; }
struct Cp { int a, b; Cp(int x, int y) : a(x), b(y) {} Cp(const Cp &o) : a(o.b), b(o.a) {} Cp &operator=(const Cp &o) { a = o.a; return *this; } };
void cd10() { Cp c(source(), 0); Cp d = c; sink(d.b); } // BAD
void cd11() { Cp c(source(), 0); Cp d = c; sink(d.a); } // OK
void cd12() { Cp c(source(), source()), d(0, 0); d = c; sink(d.a); } // BAD
void cd13() { Cp c(source(), source()), d(0, 0); d = c; sink(d.b); } // OK
struct Mv { int *p; Mv(int v) : p(new int(v)) {} Mv(Mv &&o) : p(o.p) { o.p = nullptr; } ~Mv() { delete p; } };
void cd14() { Mv a(source()); Mv b(static_cast<Mv &&>(a)); sink(*b.p); } // BAD
// ---- operators
struct N { int v; N(int x = 0) : v(x) {} operator int() const { return v; } N operator+(const N &o) const { return N(v + o.v); } N &operator+=(const N &o) { v += o.v; return *this; } int operator()(int x) const { return x + v; } int &operator[](int) { return v; } int *operator->() { return &v; } int &operator*() { return v; } N &operator=(int x) { v = x; return *this; } N operator-() const { return N(-v); } N &operator++() { ++v; return *this; } bool operator==(const N &o) const { return v == o.v; } N &operator<<(int x) { v = x; return *this; } N operator,(const N &o) { return o; } explicit operator bool() const { return v; } };
void op1() { N n(source()); int x = n; sink(x); } // BAD
void op2() { N n = source(); sink(n + N(1)); sink((n + N(1)).v); } // BAD
void op3() { N n; n += N(source()); sink(n.v); } // BAD
void op4() { N n; sink(n(source())); } // BAD
void op5() { N n; n[3] = source(); sink(n.v); } // BAD
void op6() { N n; *n = source(); sink(n.v); } // BAD
void op7() { N n(source()); n = 0; sink(n.v); } // OK
void op8() { N n; n = source(); sink(n.v); } // BAD
void op9() { N n(source()); sink((-n).v); sink((++n).v); } // BAD
void op10() { N n(source()); sink(n == N(1)); } // OK
void op11() { N n; n << source(); sink(n.v); } // BAD
void op12() { N n(source()); if (n) sink(1); } // OK
struct Vec { int d[4]; int &operator[](int i) { return d[i]; } int operator[](int i) const { return d[i]; } int *begin() { return d; } int *end() { return d + 4; } };
void op13() { Vec v; v[1] = source(); sink(v[1]); for (int x : v) sink(x); } // BAD
void op14() { Vec v{}; for (int &x : v) x = source(); const Vec &c = v; sink(c[2]); } // BAD
N operator*(const N &a, const N &b) { return a.v * b.v; } N operator%(const N &a, const N &) { return a; }
void op15() { sink((N(source()) * N(2)).v); sink((N(source()) % N(2)).v); } // BAD
void op16() { sink((N(1) % N(source())).v); } // OK
int operator""_k(unsigned long long) { return source(); }
void op17() { sink(3_k); } // BAD
// user smart pointer & iterator
template <class T> struct Sp { T *p; explicit Sp(T *x) : p(x) {} Sp(const Sp &o) : p(o.p) {} T &operator*() const { return *p; } T *operator->() const { return p; } T *get() const { return p; } void reset(T *x) { p = x; } };
struct Q { int a, b; };
void us1() { Sp<int> p(new int(source())); sink(*p); sink(*p.get()); } // BAD
void us2() { Sp<Q> p(new Q{source(), 0}); sink(p->a); } // BAD
void us3() { Sp<Q> p(new Q{source(), 0}); sink(p->b); } // OK
void us4() { Sp<Q> p(new Q{}); Sp<Q> q = p; q->a = source(); sink(p->a); } // BAD
void us5() { Sp<int> p(new int(source())); p.reset(new int(0)); sink(*p); } // OK
void us6() { Sp<Q> p(new Q{}); Sp<Q> q(new Q{}); q->a = source(); sink(p->a); } // OK
template <class T> struct List { struct Node { T v; Node *n; }; Node *head = nullptr; struct It { Node *c; T &operator*() { return c->v; } It &operator++() { c = c->n; return *this; } bool operator!=(const It &o) const { return c != o.c; } }; void add(T v) { head = new Node{v, head}; } It begin() { return {head}; } It end() { return {nullptr}; } };
void us7() { List<int> l; l.add(source()); for (int x : l) sink(x); sink(*l.begin()); } // BAD
void us8() { List<int> l, m; l.add(source()); for (int x : m) sink(x); } // OK
// ---- function pointers, member pointers
int idf(int x) { return x; } int zero(int) { return 0; } int (*fp)(int) = idf; int (*tab[])(int) = {zero, idf};
void fp1() { sink(fp(source())); } // BAD
void fp2() { int (*f)(int) = zero; sink(f(source())); } // OK
void fp3() { sink(tab[1](source())); } // BAD
struct Ops { int (*go)(int); void (*out)(int); };
void outSink(int x) { sink(x); } // BAD
void fp4() { Ops o = {idf, outSink}; o.out(o.go(source())); }
int call(int (*f)(int), int x) { return f(x); }
void fp5() { sink(call(idf, source())); } // BAD
void fp6() { sink(call(zero, source())); } // OK
void fp7() { int Q::*m = &Q::a; Q q{}; q.*m = source(); sink(q.a); } // BAD
void fp8() { int Q::*m = &Q::a; Q q{}; q.*m = source(); sink(q.b); } // OK
struct Me { int v; int get() { return v; } int no() { return 0; } };
void fp9() { int (Me::*f)() = &Me::get; Me m{source()}; sink((m.*f)()); } // BAD
void fp10() { int (Me::*f)() = &Me::no; Me m{source()}; sink((m.*f)()); } // OK
// ---- templates
template <class T> T tid(T x) { return x; } template <> int tid<int>(int) { return 0; } template <> long tid<long>(long x) { return x; }
void te1() { sink(tid<int>(source())); } // OK
void te2() { sink(tid<long>(source())); sink(tid((short)source())); } // BAD
template <class T> struct Box { T v; void set(T x) { v = x; } T get() { return v; } }; template <> struct Box<char> { char get() { return 'x'; } void set(char) {} };
void te3() { Box<int> b; b.set(source()); sink(b.get()); } // BAD
void te4() { Box<char> b; b.set(source()); sink(b.get()); } // OK
template <class... T> int sum(T... t) { return (t + ...); }
void te5() { sink(sum(1, 2, source())); } // BAD
template <class T, class... R> T last(T a, R... r) { if constexpr (sizeof...(r) == 0) return a; else return last(r...); }
void te6() { sink(last(1, 2, source())); } // BAD
void te7() { sink(last(source(), 2, 3)); } // OK
template <class D> struct Crtp { int run() { return static_cast<D *>(this)->impl(); } }; struct D1 : Crtp<D1> { int impl() { return source(); } }; struct D2 : Crtp<D2> { int impl() { return 0; } };
void te8() { D1 d; sink(d.run()); } // BAD
void te9() { D2 d; sink(d.run()); } // OK
template <int (*F)(int)> int via(int x) { return F(x); }
void te10() { sink(via<idf>(source())); } // BAD
void te11() { sink(via<zero>(source())); } // OK
template <class T> concept HasV = requires(T t) { t.v; }; template <HasV T> int pick(T t) { return t.v; } template <class T> int pick(T) { return 0; }
void te12() { sink(pick(Me{source()})); } // BAD
void te13() { sink(pick(source())); } // OK
template <class T> T gv = T(); void te14() { gv<int> = source(); sink(gv<int>); } // BAD
// ---- lambdas
struct La { int v; void go() { auto f = [this] { return v; }; v = source(); sink(f()); } // BAD
 void copy() { v = 0; auto f = [*this] { return v; }; v = source(); sink(f()); } // OK
 auto maker() { return [this](int x) { v = x; }; } };
void la1() { La l; l.maker()(source()); sink(l.v); } // BAD
void la2() { int x = 0; auto f = [x] { return x; }; x = source(); sink(f()); } // OK
void la3() { int x = 0; auto f = [&x] { return x; }; x = source(); sink(f()); } // BAD
void la4() { auto f = [y = source()] { return y; }; sink(f()); } // BAD
void la5() { auto f = [n = 0](int x) mutable { int o = n; n = x; return o; }; f(source()); sink(f(1)); } // BAD
void la6() { int x = source(); auto f = [x]() mutable { x = 0; }; f(); sink(x); } // BAD
void la7() { int x = source(); auto f = [&] { x = 0; }; f(); sink(x); } // OK
void la8() { auto f = [](auto x, auto y) { return y; }; sink(f(1, source())); } // BAD
void la9() { auto f = [](auto x, auto y) { return y; }; sink(f(source(), 1)); } // OK
void la10() { auto mk = [](int a) { return [a](int b) { return a; }; }; sink(mk(source())(0)); } // BAD
void la11() { auto mk = [](int a) { return [a](int b) { return b; }; }; sink(mk(source())(0)); } // OK
void la12() { int r = 0; auto f = [&r](int x) { r = x; }; auto g = f; g(source()); sink(r); } // BAD
void la13() { int (*f)(int) = [](int x) { return x; }; sink(f(source())); } // BAD
template <class F> void with(F f) { f(source()); }
void la14() { with([](int x) { sink(x); }); } // BAD
void la15() { int got = 0; with([&](int x) { got = x; }); sink(got); } // BAD
void la16() { int got = 0; with([&](int) { got = 1; }); sink(got); } // OK
void la17() { [x = source()] { sink(x); }(); } // BAD
void la18() { int a[2] = {source(), 0}; auto f = [a] { return a[0]; }; sink(f()); } // BAD
void la19() { int &&r = source(); auto f = [r] { return r; }; sink(f()); } // BAD
// ---- varargs
int vsum(int n, ...) { va_list a; va_start(a, n); int s = 0; while (n--) s += va_arg(a, int); va_end(a); return s; }
void va1() { sink(vsum(2, 1, source())); } // BAD
int vfirst(int n, ...) { va_list a; va_start(a, n); int s = va_arg(a, int); va_end(a); return s; }
void va2() { sink(vfirst(2, source(), 1)); } // BAD
int vlist(va_list a) { return va_arg(a, int); } int vwrap(int n, ...) { va_list a; va_start(a, n); int r = vlist(a); va_end(a); return r; }
void va3() { sink(vwrap(1, source())); } // BAD
void vout(int n, ...) { va_list a; va_start(a, n); *va_arg(a, int *) = source(); va_end(a); }
void va4() { int x = 0; vout(1, &x); sink(x); } // BAD
// ---- exceptions
struct Err { int code; Err(int c) : code(c) {} }; struct Err2 : Err { Err2(int c) : Err(c) {} };
void ex1() { try { throw Err(source()); } catch (const Err &e) { sink(e.code); } } // BAD
void thrower(int x) { if (coin()) throw Err2(x); }
void ex2() { try { thrower(source()); } catch (Err &e) { sink(e.code); } } // BAD
void ex3() { try { thrower(0); } catch (Err &e) { sink(e.code); } } // OK
void ex4() { int x = 0; try { x = source(); thrower(0); x = 0; } catch (...) { sink(x); } } // BAD
void ex5() { int x = source(); try { x = 0; thrower(1); } catch (...) { } sink(x); } // OK
void ex6() { try { try { throw source(); } catch (int) { throw; } } catch (int e) { sink(e); } } // BAD
// ---- default args, recursion, ternary refs, compound literals
int dflt(int x = source()) { return x; }
void mi1() { sink(dflt()); } // BAD
void mi2() { sink(dflt(0)); } // OK
int rec(int n, int x) { return n ? rec(n - 1, x) : x; }
void mi3() { sink(rec(3, source())); } // BAD
int odd(int n, int x); int even(int n, int x) { return n ? odd(n - 1, x) : x; } int odd(int n, int x) { return n ? even(n - 1, x) : 0; }
void mi4() { sink(even(3, source())); } // BAD
enum class Color { Red, Blue }; void mi5() { Color c = (Color)source(); sink((int)c); } // BAD
void mi6() { int x = source(); sink(sizeof(x)); sink(sizeof x + 1); } // OK
void mi7() { int x = source(); sink(!x); sink(x == 1); sink(x > 2 && x < 5); } // OK
void mi8() { sink(source() + 1); sink(source() << 2); sink(-source()); sink(source() & 7); sink(~source()); } // BAD
void mi9() { int x = source(); sink(x - x); } // BAD
void mi10() { int x = source(); sink(&x == nullptr); } // OK
void mi11() { int i = source(); int a[3] = {1, 2, 3}; sink(a[i]); } // BAD
