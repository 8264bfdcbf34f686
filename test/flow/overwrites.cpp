// Overwriting through a handle: what a call's result, a reference member or a smart pointer surely refers to is gone.
//
// `// BAD`: the value of a source reaches the sink on this line. `// OK`: it does not. `// FN`: it does, and is not found
// yet; `// FP`: it does not, and is reported all the same. check.py holds every line to its mark.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20 -Wno-non-pod-varargs
// RUN: %python %S/check.py %s %t.json
#include <array>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <sstream>
#include <string.h>
#include <string>
#include <vector>
int source(); std::string user_input(); void sink(...); bool coin();
struct P { int a, b; };
void a1() { std::vector<int> v(2); v[0] = source(); v[0] = 0; sink(v[0]); } // OK
void a2() { std::vector<int> v(2); v[0] = source(); v[1] = 0; sink(v[0]); } // BAD
void a3() { std::map<std::string, std::string> m; m["a"] = user_input(); m["a"] = "x"; sink(m["a"]); } // OK
void a4() { std::map<std::string, std::string> m; m["a"] = user_input(); m["b"] = "x"; sink(m["a"]); } // BAD
void a5() { std::map<int, int> m; m[1] = source(); m[1] = 0; sink(m[1]); } // OK
void a6(int k) { std::map<int, int> m; m[1] = source(); m[k] = 0; sink(m[1]); } // BAD
void a7() { auto p = std::make_unique<int>(source()); *p = 1; sink(*p); } // OK
void a8() { auto p = std::make_unique<P>(); p->a = source(); p->a = 0; sink(p->a); } // OK
void a9() { auto p = std::make_unique<P>(); p->a = source(); p->b = 0; sink(p->a); } // BAD
void a10() { std::string s = user_input(); s[0] = 'x'; sink(s); } // BAD
void a11() { std::optional<int> o = source(); *o = 0; sink(*o); } // OK
void a12() { std::vector<int> v{source(), 1}; for (auto it = v.begin(); it != v.end(); ++it) { sink(*it); *it = 0; } } // BAD
void a13() { std::vector<int> v{source(), source()}; auto it = v.begin(); *it = 0; ++it; sink(*it); } // BAD
void a14() { std::map<std::string, P> m; m["a"].a = source(); m["a"].b = 0; sink(m["a"].a); } // BAD
void a15() { std::map<std::string, P> m; m["a"].a = source(); m["a"].a = 0; sink(m["a"].a); } // OK
void a16() { std::map<std::string, P> m; m["a"].a = source(); m["a"] = P(); sink(m["a"].a); } // OK
void a17() { std::string s; s.append(user_input()).append("x"); sink(s); } // BAD
void a18() { std::ostringstream s; s << "a" << user_input() << "b" << 1; sink(s.str()); } // BAD
struct Box { int v; Box &with(int x) { v = x; return *this; } int &ref() { return v; } };
void a19() { Box b; b.with(source()).with(0); sink(b.v); } // OK
void a20() { Box b; b.with(0).with(source()); sink(b.v); } // BAD
void a21() { Box b; b.v = source(); b.ref() = 0; sink(b.v); } // OK
int *same(int *p) { return p; } int &maxr(int &a, int &b) { return a > b ? a : b; } int &ident(int &x) { return x; }
void a22() { int x = source(); *same(&x) = 0; sink(x); } // OK
void a23() { int x = source(), y = source(); maxr(x, y) = 0; sink(x); sink(y); } // BAD
void a24() { int x = source(); ident(x) = 0; sink(x); } // OK
void a25() { int x = source(), y = 0; ident(coin() ? x : y) = 0; sink(x); } // BAD
void a26() { std::unique_ptr<int[]> p(new int[2]); p[0] = source(); p[1] = 0; sink(p[0]); } // BAD
void a27() { std::array<int, 3> a{}; a[1] = source(); a[1] = 0; sink(a[1]); } // OK
void a28() { std::vector<int> v{source()}; v.front() = 0; sink(v.front()); } // OK
void a29() { std::vector<int> v{source()}; int &r = v[0]; r = 0; sink(v[0]); } // OK
void a30() { std::vector<int> v{source()}; for (int i = 0; i < 3; i++) v[i] = 0; sink(v[0]); } // BAD
void a31(bool c) { std::map<int, int> m; m[1] = source(); if (c) m[1] = 0; sink(m[1]); } // BAD
void a32() { auto p = std::make_shared<P>(); p->a = source(); auto q = p; q->a = 0; sink(q->a); } // OK
void a33() { std::vector<P> v(3); v[0].a = source(); P *p = &v[0]; p->a = 0; sink(v[0].a); } // OK
void a34() { std::pair<int, int> p(source(), 0); std::get<0>(p) = 0; sink(p.first); } // OK
void a35() { std::tuple<int, int> p(source(), 0); std::get<1>(p) = 0; sink(std::get<0>(p)); } // BAD
int &pick(Box &b, int k) { static int dflt; if (k) return b.v; return dflt; }
void a36(int k) { Box b; b.v = source(); pick(b, k) = 0; sink(b.v); } // BAD
int &viaptr(Box *b) { return b->v; }
void a37() { Box b; b.v = source(); viaptr(&b) = 0; sink(b.v); } // OK
struct Node { Node *next; int v; Node *nxt() { return next; } };
void a38() { Node a{}, b{&a, 0}; a.v = source(); b.nxt()->v = 0; sink(a.v); } // OK
int *at(int *a, int i) { return a + i; }
void a39() { int a[3] = {source(), 0, 0}; *at(a, 1) = 0; sink(a[0]); } // BAD
void a40() { std::vector<std::vector<int>> v(3); v[0][0] = source(); v[0][1] = 0; sink(v[0][0]); } // BAD
struct H { int &r; H(int &x) : r(x) {} void set() { r = source(); } void clear() { r = 0; } int get() { return r; } };
void r1() { int x = source(); H h(x); h.r = 0; sink(x); } // OK
void r2() { int x = source(); H h(x); x = 0; sink(h.r); sink(h.get()); } // OK
void r3() { int x = source(); H h(x); h.clear(); sink(x); sink(h.get()); } // OK
void r4() { int x = 0; H h(x); h.set(); sink(x); } // BAD
void r5() { int x = source(), y = 0; H h(y); h.clear(); sink(x); } // BAD
struct H2 { int &r; H2(int &x, int &y, bool c) : r(c ? x : y) {} void clear() { r = 0; } };
void r6() { int x = source(), y = source(); H2 h(x, y, coin()); h.clear(); sink(x); sink(y); } // BAD
void r7() { int x = source(), y = source(); H2 h(x, y, coin()); x = 0; sink(h.r); } // BAD
struct HP { int *p; HP(int *x) : p(x) {} void reset(int *q) { p = q; } void clear() { *p = 0; } int get() { return *p; } };
void r8() { int x = source(), y = 0; HP h(&x); h.reset(&y); h.clear(); sink(x); } // BAD
void r9() { int x = source(), y = source(); HP h(&x); h.reset(&y); x = 0; sink(h.get()); } // BAD
struct HS { struct S { int a, b; } &s; HS(S &s) : s(s) {} void a(int v) { s.a = v; } };
void r10() { HS::S s{source(), source()}; HS h(s); h.a(0); sink(s.b); } // BAD
void r11() { HS::S s{source(), source()}; HS h(s); h.a(0); sink(s.a); } // OK
struct Raii { int &r; int v; Raii(int &x, int v) : r(x), v(v) {} ~Raii() { r = v; } };
void r12() { int x = source(); { Raii r(x, 0); } sink(x); } // OK
void r13() { int x = 0; { Raii r(x, source()); } sink(x); } // BAD
struct M { int x_; M(int x) : x_(x) {} M(const M &o) = default; M &operator=(const M &o) { if (this != &o) x_ = o.x_; return *this; } };
void s1() { M a(source()), b(0); a = b; sink(a.x_); } // OK
void s2() { M a(source()), b(0); b = a; sink(b.x_); sink((b = a).x_); } // BAD
struct M2 { int x_; M2(int x) : x_(x) {} M2 &operator=(const M2 &o) { if (&o == this) return *this; x_ = o.x_; return *this; } };
void s3() { M2 a(source()), b(0); a = b; sink(a.x_); } // OK
void s4() { M2 a(source()), b(0); b = a; sink(b.x_); a = a; sink(a.x_); } // BAD
void m1() { int a[2] = {source()}; memset(a, 0, sizeof a); sink(a[0]); } // OK
void m2() { int a[2] = {0}, b[2] = {source()}; memcpy(b, a, sizeof a); sink(b[0]); } // OK
void m3() { int a[2] = {0, source()}, b[2] = {0}; memcpy(b, a, sizeof a); sink(b[1]); } // BAD
void m4() { int b[4] = {source(), 1, 2, source()}; memset(b, 0, sizeof(int)); sink(b[3]); } // FN
void m5() { char b[9] = {(char)source()}; memset(b, 0, 9); sink(b[0]); } // OK
void m6() { struct S { int a[3]; } s = {{source()}}; memset(&s, 0, sizeof s); sink(s.a[0]); } // OK
// What is not surely overwritten stays.
void k1() { std::map<std::string, int> m; for (int i = 0; i < 3; i++) { sink(m["a"]); m["a"] = source(); m["b"] = 0; } } // BAD
void k2() { std::map<std::string, int> m; int &r = m["a"]; r = source(); m["b"] = 0; sink(m["a"]); } // BAD
void k3() { std::map<std::string, int> m; m["a"] = 0; int &r = m["a"]; m["a"] = 1; r = source(); sink(m["a"]); } // BAD
void k4() { std::vector<int> v(3); for (int i = 0; i < 3; i++) v[i] = i ? 0 : source(); sink(v[0]); } // BAD
void k5() { std::vector<int> v(3); v[0] = source(); v.push_back(0); v[3] = 0; sink(v[0]); } // BAD
void k6() { std::vector<int> v(3); v.push_back(source()); v[0] = 0; sink(v[0]); } // BAD
struct Chain { int v; Chain *next; Chain &get() { return next ? next->get() : *this; } int &val() { return get().v; } Chain &first() { return *this; } };
void k7() { Chain a{source(), nullptr}, b{0, &a}; b.val() = 0; sink(b.v); sink(a.v); } // BAD
void k8() { Chain a{source(), nullptr}; a.first().v = 0; sink(a.v); } // OK
struct Slot0 { int v; virtual int &ref() { return v; } virtual ~Slot0() {} }; struct Slot1 : Slot0 { int w; int &ref() override { return w; } };
void k9(Slot0 *b) { b->v = source(); b->ref() = 0; sink(b->v); } // BAD
void k11() { std::ostringstream o; std::ostream &r = o << user_input(); r << "x"; sink(o.str()); } // BAD
void k12() { std::string s; (s += user_input()) += "x"; sink(s); s.append("y").append("z"); sink(s); } // BAD
void k13() { auto p = std::make_shared<int>(0); auto q = p; *p = source(); *q = 0; sink(*q); } // OK
void k14() { auto p = std::make_unique<Chain>(); auto *r = p.get(); p->v = source(); r->next = nullptr; sink(p->v); } // BAD
void k15() { std::map<int, std::map<int, int>> m; m[1][2] = source(); m[1][3] = 0; sink(m[1][2]); m[2][2] = 0; sink(m[1][2]); } // BAD
void k16() { std::vector<std::string> v(2); v[0] = user_input(); v[0] += "x"; sink(v[0]); v[0].append("y"); sink(v[0]); v[0].push_back('c'); sink(v[0]); } // BAD
void k17() { std::vector<std::string> v(2); v[0] = user_input(); v[0].clear(); sink(v[0]); } // OK
void k18() { std::map<std::string, std::vector<int>> m; m["a"].push_back(source()); m["a"].push_back(0); sink(m["a"][0]); } // BAD
void k19() { std::map<std::string, std::string> m; m["a"] = user_input(); m["a"].append("x"); m["a"] = m["a"] + "y"; sink(m["a"]); } // BAD
void k20(std::map<std::string, std::string> &m) { m["a"] = user_input(); if (coin()) m["a"] = "x"; sink(m["a"]); } // BAD
void put(std::map<std::string, std::string> &m, const char *k, const std::string &v) { m[k] = v; }
void k21() { std::map<std::string, std::string> m; put(m, "a", user_input()); put(m, "b", "x"); sink(m["a"]); } // BAD
struct Wrap { std::map<std::string, std::string> m; std::string &operator[](const char *k) { return m[k]; } };
void k22() { Wrap w; w["a"] = user_input(); w["b"] = "x"; sink(w["a"]); } // BAD
struct Mat { int d[9]; int &operator()(int i, int j) { return d[3 * i + j]; } };
void k23() { Mat m; m(0, 1) = source(); m(0, 2) = 0; sink(m(0, 1)); } // BAD
struct Pt { int x, y; Pt &setX(int v) { x = v; return *this; } Pt &setY(int v) { y = v; return *this; } };
void k24() { Pt p; p.setX(source()).setY(0); sink(p.x); p.setY(1).setY(2); sink(p.x); } // BAD
void k25() { Pt a[2]; a[0].setX(source()); a[1].setX(0).setY(1); sink(a[0].x); } // BAD
void k26() { Pt p, q; Pt &r = coin() ? p : q; p.x = source(); r.setX(0).setY(0); sink(p.x); } // BAD
struct Env { std::string &s; Env(std::string &s) : s(s) {} Env &add(const char *t) { s += t; return *this; } };
void k27() { std::string s = user_input(); Env e(s); e.add("x").add("y"); sink(s); sink(e.s); } // BAD
void k28() { std::string s; Env e(s); s = user_input(); e.add("x"); sink(s); sink(e.s); } // BAD
struct Lock { std::vector<int> &v; Lock(std::vector<int> &v) : v(v) {} ~Lock() {} void push(int x) { v.push_back(x); } };
void k29() { std::vector<int> v; { Lock l(v); l.push(source()); } sink(v[0]); { Lock l(v); l.push(0); } sink(v[0]); } // BAD
struct Two { int &a; int &b; Two(int &a, int &b) : a(a), b(b) {} void swap() { int t = a; a = b; b = t; } };
void k30() { int x = source(), y = 0; Two t(x, y); t.swap(); sink(y); } // BAD
void k31() { int x = source(), y = 0; Two t(x, y); t.swap(); sink(x); } // FP
void k32() { int x = source(); Two t(x, x); t.b = 0; sink(x); sink(t.a); } // FP
struct Opt { int &r; Opt(int &x, bool c) : r(x) { if (c) r = 0; } };
void k33(bool c) { int x = source(); Opt o(x, c); sink(x); } // BAD
void k34() { std::function<void(int)> f; int x = source(); int &r = x; f = [&r](int v) { r = v; }; f(0); sink(x); } // FP
int arr[3]; int &slot(int i) { return arr[i]; } void k35() { slot(0) = source(); slot(1) = 0; sink(slot(0)); } // BAD
