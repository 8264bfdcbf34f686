// Overwriting through a handle: what a call's result, a reference member or a smart pointer surely refers to is gone.
//
// `// BAD`: the value of a source reaches the sink on this line. `// OK`: it does not. `// FN`: it does, and is not found
// yet; `// FP`: it does not, and is reported all the same. check.py holds every line to its mark.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json
#include <array>
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
