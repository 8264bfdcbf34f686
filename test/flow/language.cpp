// Language and library together: values through both, with the real headers.
//
// `// BAD`: the value of a source reaches the sink on this line. `// OK`: it does not. `// FN`: it does, and is not found
// yet; `// FP`: it does not, and is reported all the same. check.py holds every line to its mark.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json
#include <string>
#include <vector>
#include <map>
#include <functional>
#include <memory>
#include <utility>
#include <tuple>
#include <optional>
#include <thread>
#include <algorithm>
#include <sstream>
#include <cstring>
#include <cstdio>
int source(); void sink(...); std::string user_input();
struct P { int a, b; }; struct N { P p; N* next; };
void t01() { int x = source(); sink(x); } // BAD
void t02() { int x = source(); x = 0; sink(x); } // OK
void t03(bool c) { int x = 0; if (c) x = source(); sink(x); } // BAD
void t04(bool c) { int x = source(); if (c) x = 1; else x = 2; sink(x); } // OK
void t05() { P p; p.a = source(); sink(p.a); } // BAD
void t06() { P p; p.a = source(); p.b = 0; sink(p.b); } // OK
void t07() { N n; n.p.a = source(); N m = n; sink(m.p.a); } // BAD
void t08() { N n; n.p.a = source(); N m = n; sink(m.p.b); } // OK
void t09() { int t = 0; int &r = t; t = source(); sink(r); } // BAD
void t10() { int t = source(); int &r = t; r = 0; sink(t); } // OK
void swapi(int &a, int &b) { int t = a; a = b; b = t; }
void t11() { int a = source(), b = 0; swapi(a, b); sink(b); } // BAD
void t12() { int a = source(), b = 0; swapi(a, b); sink(a); } // OK
void out(int *p) { *p = source(); }
void t13() { int a = 0; out(&a); sink(a); } // BAD
int g; void setg() { g = source(); } 
void t14() { sink(g); } // BAD
struct C { int f; void set(int v) { f = v; } int get() { return f; } };
void t15() { C c; c.set(source()); sink(c.get()); } // BAD
void t16() { C c, d; c.set(source()); sink(d.get()); } // OK
struct B { virtual int m(int x) { return 0; } virtual ~B() {} }; struct D : B { int m(int x) override { return x; } };
void t17(B *b) { sink(b->m(source())); } // BAD
void t18() { B b; sink(b.m(source())); } // OK
void t19() { auto l = [](int x) { return x; }; sink(l(source())); } // BAD
void t20() { int x = source(); auto l = [x] { sink(x); }; l(); } // BAD
void t21() { int x = 0; auto l = [&x] { x = source(); }; l(); sink(x); } // BAD
void t22() { std::function<int(int)> f = [](int x) { return x; }; sink(f(source())); } // BAD
int idf(int x) { return x; } int zero(int x) { return 0; }
void t23() { int (*fp)(int) = idf; sink(fp(source())); } // BAD
void t24() { int (*fp)(int) = zero; sink(fp(source())); } // OK
void t25() { std::string s = user_input(); std::string u = "a" + s; sink(u); } // BAD
void t26() { std::string s = user_input(); s = "x"; sink(s); } // OK
void t27() { std::vector<std::string> v; v.push_back(user_input()); sink(v[0]); } // BAD
void t28() { std::vector<std::string> v; v.push_back(user_input()); for (auto &e : v) sink(e); } // BAD
void t29() { std::map<std::string, std::string> m; m["a"] = user_input(); sink(m["a"]); } // BAD
void t30() { std::map<std::string, std::string> m; m["a"] = user_input(); sink(m["b"]); } // OK
void t31() { auto p = std::make_shared<C>(); p->f = source(); sink(p->f); } // BAD
void t32() { auto p = std::make_unique<P>(); p->a = source(); sink(p->b); } // OK
void t33() { auto t = std::make_tuple(source(), 1); sink(std::get<0>(t)); } // BAD
void t34() { auto t = std::make_tuple(source(), 1); sink(std::get<1>(t)); } // OK
void t35() { auto [a, b] = std::make_pair(source(), 1); sink(a); } // BAD
void t36() { auto [a, b] = std::make_pair(source(), 1); sink(b); } // OK
void t37() { std::optional<int> o = source(); sink(*o); } // BAD
void t38() { int x = 0; std::thread t([&x] { x = source(); }); t.join(); sink(x); } // BAD
void t39() { std::stringstream ss; ss << "a" << user_input(); sink(ss.str()); } // BAD
void t40() { char buf[10]; std::string s = user_input(); strcpy(buf, s.c_str()); sink(buf); } // BAD
void t41() { char buf[10]; snprintf(buf, 10, "%s", user_input().c_str()); sink(buf); } // BAD
void t42() { std::vector<int> v{source()}; std::for_each(v.begin(), v.end(), [](int x) { sink(x); }); } // BAD
int fact(int n, int x) { return n ? fact(n - 1, x) : x; }
void t43() { sink(fact(3, source())); } // BAD
template <class T> T tid(T x) { return x; }
void t44() { sink(tid(source())); } // BAD
void t45() { int a[2]; a[0] = source(); sink(a[1]); } // OK
void t46() { int a[2]; a[0] = source(); sink(a[0]); } // BAD
void t47(int i) { int a[2]; a[i] = source(); sink(a[1]); } // BAD
struct Base { int v; Base(int x) : v(x) {} }; struct Der : Base { Der(int x) : Base(x) {} };
void t48() { Der d(source()); sink(d.v); } // BAD
void t49() { int x = source(); int y = x + 1; sink(y); } // BAD
void t50() { int *p = new int(source()); sink(*p); } // BAD
void t51() { auto f = std::bind(idf, std::placeholders::_1); sink(f(source())); } // BAD
void t52() { int barrier = source(); sink(barrier); } // OK
void t53() { int x = source(); while (x) { x = 0; } sink(x); } // BAD
void t54() { int x = source(); for (int i = 0; i < 10; i++) { x = 0; } sink(x); } // OK
struct S2 { S2(const std::string &s) : n(s) {} std::string n; const std::string &name() const { return n; } };
void t55() { S2 s(user_input()); sink(s.name()); } // BAD
int &ref(P &p) { return p.a; }
void t56() { P p{0, 0}; ref(p) = source(); sink(p.a); } // BAD
void t57() { P p{0, 0}; ref(p) = source(); sink(p.b); } // OK
void t58() { std::string s = user_input(); std::string t; std::swap(s, t); sink(t); } // BAD
void t59() { std::map<int, std::string> m; auto it = m.begin(); it->second = user_input(); sink(m[0]); } // BAD
void t60() { std::string a = user_input(), b; std::tie(b) = std::make_tuple(a); sink(b); } // BAD
struct Q { std::vector<std::string> items; void put(std::string s) { items.push_back(std::move(s)); } std::string take() { return items.back(); } };
void t61() { Q q; q.put(user_input()); sink(q.take()); } // BAD
void t62() { N *n = new N; n->next = new N; n->next->p.a = source(); sink(n->next->p.a); } // BAD
void t63(int i) { int x = source(); switch (i) { case 0: x = 0; break; default: x = 1; } sink(x); } // OK
int (C::*pm)() = &C::get;
void t64() { C c; c.f = source(); sink((c.*pm)()); } // BAD
void t65(int source) { sink(source); } // OK
void t66() { std::vector<std::function<void(int)>> v; v.push_back([](int x) { sink(x); }); v[0](source()); } // BAD
struct Op { int v; Op operator+(const Op &o) const { return Op{v + o.v}; } };
void t67() { Op a{source()}, b{1}; sink((a + b).v); } // BAD
void t68() { std::string s = user_input(); sink(s.substr(1)); } // BAD
void t69() { std::string s = user_input(); const char *p = s.data(); sink(p[0]); } // BAD
void va(int n, ...) { __builtin_va_list l; __builtin_va_start(l, n); int x = __builtin_va_arg(l, int); sink(x); } 
void t70() { va(1, source()); }
