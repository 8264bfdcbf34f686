// Declared holders: smart pointers, callables and streams of a library without bodies.
//
// `// BAD`: the value of a source reaches the sink on this line. `// OK`: it does not. `// FN`: it does, and is not found
// yet; `// FP`: it does not, and is reported all the same. check.py holds every line to its mark.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20 -I %S/Inputs -Wno-non-pod-varargs
// RUN: %python %S/check.py %s %t.json
// INCOMPLETE: used but not defined in this translation unit, and cannot be defined in any other
#include "nested.h"
int source(); char *ssource(); std::string user_input(); void sink(...);
using std::string; using std::vector; using std::unique_ptr; using std::shared_ptr;
bool coin();
struct P { int a, b; void set(int v) { a = v; } int get() const { return a; } };
struct Del { void operator()(int *) const; };
struct Base { virtual ~Base(); virtual int run() { return 0; } };
struct Derived : Base { int run() override { return source(); } };
// unique
void u01() { unique_ptr<int> p(new int(source())); sink(*p); sink(*p.get()); } // BAD
void u02() { auto p = std::make_unique<int>(source()); sink(*p); } // BAD
void u03() { auto p = std::make_unique<P>(); p->a = source(); sink(p->a); sink(p.get()->a); sink((*p).a); sink(p->get()); } // BAD
void u04() { auto p = std::make_unique<P>(); p->a = source(); sink(p->b); } // OK
void u05() { unique_ptr<int> p(new int(source())); auto q = std::move(p); sink(*q); } // BAD
void u06() { unique_ptr<int> p(new int(source())), q; q = std::move(p); sink(*q); } // BAD
void u07() { unique_ptr<int> p(new int(source())); p.reset(new int(0)); sink(*p); } // OK
void u08() { unique_ptr<int> p(new int(0)); p.reset(new int(source())); sink(*p); } // BAD
void u09() { unique_ptr<int> p(new int(source())); int *r = p.release(); sink(*r); } // BAD
void u10() { unique_ptr<int, Del> p(new int(source()), Del()); sink(*p); sink(*p.get()); } // BAD
void u11() { unique_ptr<int[]> p(new int[3]); p[0] = source(); sink(p[0]); } // BAD
void u12() { unique_ptr<int> p(new int), q(new int); *p = source(); p.swap(q); sink(*q); } // BAD
void u13() { unique_ptr<int> p(new int), q(new int(1)); *p = source(); p.swap(q); sink(*p); } // OK
void u14() { unique_ptr<int> p(new int); *p = source(); sink(*p); } // BAD
void u15() { unique_ptr<int> p(new int(source())); *p = 0; sink(*p); } // OK
void u16() { unique_ptr<P> p(new P); p->set(source()); sink(p->a); } // BAD
void u17() { unique_ptr<P> p(new P); P *r = p.get(); r->a = source(); sink(p->a); } // BAD
void u18() { unique_ptr<P> p(new P); P &r = *p; r.a = source(); sink(p->a); } // BAD
void u19() { auto p = std::make_unique<string>(user_input()); sink(*p); sink(p->c_str()); } // BAD
void u20() { vector<unique_ptr<P>> v; v.push_back(std::make_unique<P>()); v[0]->a = source(); sink(v[0]->a); } // BAD
void u21() { unique_ptr<Base> p = std::make_unique<Derived>(); sink(p->run()); } // BAD
void u22() { unique_ptr<Base> p = std::make_unique<Base>(); sink(p->run()); } // OK
void u23() { unique_ptr<Base> p(new Derived); sink(p->run()); } // BAD
void u24() { struct N { unique_ptr<N> next; int v; }; N n; n.next = std::make_unique<N>(); n.next->v = source(); sink(n.next->v); } // BAD
void take(unique_ptr<int> p) { sink(*p); } // BAD
void u25() { take(std::make_unique<int>(source())); }
void fill(const unique_ptr<P> &p) { p->a = source(); }
void u26() { unique_ptr<P> p(new P); fill(p); sink(p->a); } // BAD
void u27() { unique_ptr<P> p(new P); fill(p); sink(p->b); } // OK
// shared
void s01() { shared_ptr<int> p(new int(source())); sink(*p); sink(*p.get()); } // BAD
void s02() { auto p = std::make_shared<int>(source()); auto q = p; sink(*q); } // BAD
void s03() { auto p = std::make_shared<P>(); auto q = p; q->a = source(); sink(p->a); } // BAD
void s04() { auto p = std::make_shared<P>(); auto q = p; q->a = source(); sink(p->b); } // OK
void s05() { auto p = std::make_shared<P>(); shared_ptr<P> q; q = p; q->a = source(); sink(p->a); } // BAD
void s06() { auto p = std::make_shared<P>(); shared_ptr<P> q; q = p; p->a = source(); sink(q->a); } // BAD
void s07() { auto p = std::make_shared<P>(), r = std::make_shared<P>(); auto q = p; q->a = source(); sink(r->a); } // OK
void s08() { auto p = std::make_shared<int>(source()); p.reset(); sink(*p); } // OK
void s09() { shared_ptr<int> p; p.reset(new int(source())); sink(*p); } // BAD
void s10() { shared_ptr<int> p = std::make_unique<int>(source()); sink(*p); } // BAD
void s11() { shared_ptr<Base> p = std::make_shared<Derived>(); sink(p->run()); } // BAD
void s12() { auto p = std::make_shared<Derived>(); shared_ptr<Base> b = p; sink(b->run()); } // BAD
void s13() { shared_ptr<int> p(new int(source()), [](int *x) { delete x; }); sink(*p); } // BAD
void s14() { auto p = std::make_shared<P>(); std::weak_ptr<P> w(p); w.lock()->a = source(); sink(p->a); } // BAD
void s15() { auto p = std::make_shared<P>(); std::weak_ptr<P> w(p); p->a = source(); sink(w.lock()->a); } // BAD
struct Holder { shared_ptr<P> p; Holder(shared_ptr<P> x) : p(x) {} void fill() { p->a = source(); } int get() { return p->a; } };
void s16() { auto p = std::make_shared<P>(); Holder h(p); h.fill(); sink(p->a); } // BAD
void s17() { auto p = std::make_shared<P>(); Holder h(p); p->a = source(); sink(h.get()); } // BAD
void s18() { auto p = std::make_shared<P>(); Holder h(p), i(p); h.fill(); sink(i.get()); } // FN
void s19() { vector<shared_ptr<P>> v; auto p = std::make_shared<P>(); v.push_back(p); p->a = source(); sink(v[0]->a); } // BAD
void s20() { vector<shared_ptr<P>> v; auto p = std::make_shared<P>(); v.push_back(p); v[0]->a = source(); sink(p->a); } // BAD
void s21() { auto p = std::make_shared<P>(); auto f = [p] { p->a = source(); }; f(); sink(p->a); } // BAD
void s22() { auto p = std::make_shared<P>(); auto q = p; q = std::make_shared<P>(); q->a = source(); sink(p->a); } // FP
// function
int apply(std::function<int(int)> f, int x) { return f(x); }
void f01() { std::function<int()> f = [] { return source(); }; sink(f()); } // BAD
void f02() { std::function<int(int)> f = [](int x) { return x; }; sink(f(source())); } // BAD
void f03() { std::function<int(int)> f = [](int x) { return 0; }; sink(f(source())); } // OK
void f04() { sink(apply([](int x) { return x; }, source())); } // BAD
void f05() { sink(apply([](int x) { return 1; }, source())); } // OK
void f06() { int x = 0; std::function<void()> f = [&] { x = source(); }; f(); sink(x); } // BAD
void f07() { int x = source(); std::function<void()> f = [=] { sink(x); }; f(); } // BAD
void f08() { std::function<int()> f; f = &source; sink(f()); } // BAD
void f09() { vector<std::function<int()>> v; v.push_back([] { return source(); }); for (auto &f : v) sink(f()); } // BAD
void f10() { std::map<string, std::function<int()>> m; m["a"] = [] { return source(); }; sink(m["a"]()); } // BAD
struct Btn { std::function<void(int)> cb; void on(std::function<void(int)> f) { cb = f; } void fire(int v) { cb(v); } };
void f11() { Btn b; b.on([](int x) { sink(x); }); b.fire(source()); } // BAD
void f12() { Btn b; int got = 0; b.on([&](int x) { got = x; }); b.fire(source()); sink(got); } // BAD
void r01() { int x = source(); auto r = std::ref(x); sink(r.get()); int &y = r; sink(y); } // BAD
void r02() { int x = 0; auto r = std::ref(x); r.get() = source(); sink(x); } // BAD
void r03() { std::atomic<int> a; a = source(); sink(a.load()); sink(a); } // BAD
void r04() { std::atomic<int> a; a.store(source()); int y = a; sink(y); } // BAD
void r05() { std::atomic<int> a; a.store(source()); a.store(0); sink(a.load()); } // OK
void r06() { std::atomic<int> a; a.store(source()); sink(a.exchange(0)); } // BAD
// streams
void i01() { std::stringstream s; s << ssource(); sink(s.str()); } // BAD
void i02() { std::stringstream s; s << "a" << user_input() << 3; sink(s.str()); } // BAD
void i03() { std::stringstream s; s << "a" << 3; sink(s.str()); } // OK
void i04() { std::stringstream s(user_input()); string t; s >> t; sink(t); } // BAD
void i05() { std::stringstream s(user_input()); int x; s >> x; sink(x); } // BAD
void i06() { std::istringstream s(user_input()); string t; std::getline(s, t); sink(t); } // BAD
void i07() { std::istringstream s(user_input()); string t, u; s >> t >> u; sink(u); } // BAD
void i08() { std::istringstream s(user_input()); char b[10]; s.read(b, 5); sink(b); } // BAD
void i09() { std::istringstream s(user_input()); char b[10]; s.getline(b, 5); sink(b); } // BAD
void i10() { std::istringstream s(user_input()); char c; s.get(c); sink(c); sink((char)s.get()); sink(s.peek()); } // BAD
void i11() { std::ostringstream s; s.write(ssource(), 3); sink(s.str()); } // BAD
void i12() { std::ostringstream s; s.put(source()); sink(s.str()); } // BAD
void i13() { std::stringstream s; s.str(user_input()); sink(s.str()); } // BAD
void i14() { std::stringstream s(user_input()); s.str("x"); sink(s.str()); } // OK
void i15() { std::stringstream s, t; s << user_input(); t.swap(s); sink(t.str()); } // BAD
void i16() { std::stringstream s, t; s << user_input(); t = std::move(s); sink(t.str()); } // BAD
void i17() { std::ostringstream s; s << source() << std::endl; sink(s.str()); } // BAD
void i18() { std::ostringstream s; std::ostream &o = s; o << source(); sink(s.str()); } // BAD
void show(std::ostream &o, const string &t) { o << t; }
void i19() { std::ostringstream s; show(s, user_input()); sink(s.str()); } // BAD
std::ostream &operator<<(std::ostream &o, const P &p) { return o << p.a; }
void i20() { P p{source(), 0}; std::ostringstream s; s << p; sink(s.str()); } // BAD
void i21() { P p{0, source()}; std::ostringstream s; s << p; sink(s.str()); } // OK
void i22() { std::istringstream s(user_input()); char b[10]; s >> b; sink(b); } // BAD
void i23() { std::istringstream s(user_input()); string l; while (std::getline(s, l, ',')) sink(l); } // BAD
void i24() { std::istringstream s(user_input()); char b[9]; s.readsome(b, 3); sink(b); } // BAD
void i25() { std::stringstream s; s.putback(source()); sink(s.str()); } // BAD
void i26() { std::istringstream s("x"); string t = user_input(); s >> t; sink(t); } // OK
void i27() { std::istringstream s("x"); string t = user_input(); std::getline(s, t); sink(t); } // OK
// exceptions
void e01() { try { throw std::runtime_error(user_input()); } catch (std::exception &e) { sink(e.what()); } } // BAD
void e02() { try { throw user_input(); } catch (const string &e) { sink(e); } } // BAD
void e03() { try { throw std::runtime_error("x"); } catch (std::exception &e) { sink(e.what()); } } // OK
// placement new
void n01() { char buf[64]; P *p = new (buf) P{source(), 0}; sink(p->a); } // BAD
void n02() { char buf[64]; P *p = new (buf) P{source(), 0}; sink(p->b); } // OK
