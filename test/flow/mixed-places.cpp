// Small programs, places: pointers to pointers, arrays of structs, unions, copies, ways through the code, globals.
//
// `// BAD`: the value of a source reaches the sink on this line. `// OK`: it does not. `// FN`: it does, and is not found
// yet; `// FP`: it does not, and is reported all the same. check.py holds every line to its mark.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json
int source(); int *sourcePointer(); int *sourcePointee(); void fillPointee(int *); void sink(...); void sinkValue(...); void sinkPointee(...); bool coin(); void *malloc(unsigned long); extern "C" void *memcpy(void *, const void *, unsigned long); extern "C" void *memmove(void *, const void *, unsigned long); extern "C" void *memset(void *, int, unsigned long);
int id(int x) { return x; }
// ---- pointers to pointers
void pp1() { int x = 0, *p = &x, **q = &p, ***r = &q; ***r = source(); sink(x); } // BAD
void pp2() { int x = source(), y = 0; int *p = &x; int **q = &p; *q = &y; sink(*p); } // OK
void pp3() { int x = 0, y = source(); int *p = &x; int **q = &p; *q = &y; sink(*p); } // BAD
void alloc(int **out) { *out = new int(source()); }
void pp4() { int *p = 0; alloc(&p); sink(*p); } // BAD
void setTo(int **out, int *v) { *out = v; }
void pp5() { int x = source(), *p = 0; setTo(&p, &x); sink(*p); } // BAD
void pp6() { int x = 0, *p = 0; setTo(&p, &x); x = source(); sink(*p); } // BAD
void pp7() { int x = 0, *p = 0; setTo(&p, &x); *p = source(); sink(x); } // BAD
void allocRef(int *&out) { out = new int; *out = source(); }
void pp8() { int *p; allocRef(p); sink(*p); } // BAD
void pp9() { int *a[2]; int x = 0; a[0] = &x; *a[0] = source(); sink(x); } // BAD
void pp10() { int x = source(); int *const p = &x; const int &r = *p; sink(r); } // BAD
void pp11() { int *p = new int[4]; *(p + 2) = source(); sink(p[2]); delete[] p; } // BAD
void pp12() { int *p = new int[4]; *(p + 2) = source(); sink(p[1]); } // OK
void pp13() { int x = source(); int *p = &x; p = nullptr; sink(p); } // OK
void clear(int *p) { *p = 0; }
void pp14() { int x = source(); clear(&x); sink(x); } // OK
void maybeClear(int *p) { if (coin()) *p = 0; }
void pp15() { int x = source(); maybeClear(&x); sink(x); } // BAD
void swapP(int **a, int **b) { int *t = *a; *a = *b; *b = t; }
void pp16() { int x = source(), y = 0, *p = &x, *q = &y; swapP(&p, &q); sink(*q); } // BAD
void pp17() { int x = source(), y = 0, *p = &x, *q = &y; swapP(&p, &q); sink(*p); } // OK
void swapV(int *a, int *b) { int t = *a; *a = *b; *b = t; }
void pp18() { int x = source(), y = 0; swapV(&x, &y); sink(y); } // BAD
void pp19() { int x = source(), y = 0; swapV(&x, &y); sink(x); } // OK
void swapR(int &a, int &b) { int t = a; a = b; b = t; }
void pp20() { int x = source(), y = 0; swapR(x, y); sink(y); } // BAD
void pp21() { int x = source(), y = 0; swapR(x, y); sink(x); } // OK
void xorSwap(int &a, int &b) { a ^= b; b ^= a; a ^= b; }
void pp22() { int x = source(), y = 0; xorSwap(x, y); sink(y); } // BAD
int *choose(int *a, int *b) { return coin() ? a : b; }
void pp23() { int x = 0, y = 0; *choose(&x, &y) = source(); sink(x); sink(y); } // BAD
void pp24() { int x = source(); char *c = (char *)&x; sink(*c); } // BAD
void pp25() { int x = 0; char *c = reinterpret_cast<char *>(&x); c[1] = source(); sink(x); } // BAD
void pp26(const int *p) { *const_cast<int *>(p) = source(); sink(*p); } // BAD
void pp27() { int x = 0; const int &r = x; const_cast<int &>(r) = source(); sink(x); } // BAD
void pp28() { unsigned long u = (unsigned long)source(); int *p = (int *)u; sink(p); } // BAD
void pp29() { void *v = new int(source()); sink(*(int *)v); sink(*static_cast<int *>(v)); } // BAD
void pp30(int *p) { int *q = p; *q = source(); sink(*p); } // BAD
void pp31(int *p, int *q) { *q = source(); *p = 0; sink(*q); } // BAD
void pp32() { int a[3] = {}; int *p = a, *e = a + 3; while (p != e) *p++ = source(); sink(a[1]); } // BAD
void pp33() { int a[3] = {source()}; int s = 0; for (int *p = a; p < a + 3; ++p) s += *p; sink(s); } // BAD
// ---- arrays of structs, multi-dim
struct A { int x, y; int z[2]; A *next; };
void as1() { A a[2]; a[0].x = source(); sink(a[0].x); } // BAD
void as2() { A a[2]; a[0].x = source(); sink(a[0].y); sink(a[1].x); } // OK
void as3(int i) { A a[2]; a[i].x = source(); sink(a[1].x); } // BAD
void as4(int i) { A a[2]; a[1].x = source(); sink(a[i].x); } // BAD
void as5() { A a[2] = {}; a[1].z[0] = source(); sink(a[1].z[0]); } // BAD
void as6() { A a[2] = {}; a[1].z[0] = source(); sink(a[1].z[1]); } // OK
void as7() { int m[2][2] = {}; m[1][0] = source(); sink(m[1][0]); } // BAD
void as8() { int m[2][2] = {}; m[1][0] = source(); sink(m[0][0]); sink(m[1][1]); } // OK
void as9() { A a[2], b[2]; a[0].x = source(); memcpy(b, a, sizeof a); sink(b[0].x); } // BAD
void as10() { A a = {source(), 0}; A b; memcpy(&b, &a, sizeof a); sink(b.x); } // BAD
void as11() { A a = {source(), 0}; A b; memcpy(&b, &a, sizeof a); sink(b.y); } // OK
void as12() { int a[2] = {source()}; memset(a, 0, sizeof a); sink(a[0]); } // OK
void as13() { A a = {source(), 1}; A *p = &a; A c = *p; sink(c.x); } // BAD
void as14() { A a{}; a.next = &a; a.next->next->x = source(); sink(a.x); } // BAD
void as15() { A a{}, b{}; a.next = &b; b.x = source(); sink(a.next->x); } // BAD
void as16() { A a{}, b{}; a.next = &b; a.next->x = source(); sink(b.x); sink(a.next->x); } // BAD
void as17() { A a{}, b{}; a.next = &b; a.next->x = source(); sink(a.x); } // OK
void as18() { A a{}, b{}; a.next = &b; a.next->x = source(); b.x = 0; sink(a.next->x); } // OK
void as19() { A *a = new A; a->next = new A; a->next->y = source(); A *t = a->next; sink(t->y); } // BAD
void as20() { A *a = new A; a->next = new A; a->next->y = source(); A *t = a; sink(t->y); } // OK
void as21() { A *h = 0; for (int i = 0; i < 3; i++) { A *n = new A; n->x = source(); n->next = h; h = n; } for (A *p = h; p; p = p->next) sink(p->x); } // BAD
// ---- unions, bitfields
union U { int i; float f; struct { short lo, hi; } s; };
void un1() { U u; u.i = source(); sink(u.i); sink(u.f); sink(u.s.lo); } // BAD
void un2() { U u; u.i = source(); u.f = 0; sink(u.i); } // OK
struct Tag { int kind; union { int i; float f; }; };
void un3() { Tag t; t.i = source(); sink(t.f); } // BAD
void un4() { Tag t; t.i = source(); sink(t.kind); } // OK
struct Bits { unsigned a : 4, b : 4; };
void bf1() { Bits b; b.a = source(); sink(b.a); } // BAD
void bf2() { Bits b; b.a = source(); b.b = 1; sink(b.b); } // OK
// ---- reference members
struct Ref { int &r; Ref(int &x) : r(x) {} void set() { r = source(); } int get() { return r; } };
void rm1() { int x = 0; Ref r(x); r.set(); sink(x); } // BAD
void rm2() { int x = 0; Ref r(x); x = source(); sink(r.get()); sink(r.r); } // BAD
void rm3() { int x = source(); Ref r(x); r.r = 0; sink(x); } // OK
struct Ptr { int *p; int v; };
void rm4() { int x = 0; Ptr a{&x, 0}; Ptr b = a; *b.p = source(); sink(*a.p); sink(x); } // BAD
void rm5() { int x = 0; Ptr a{&x, 0}; Ptr b = a; b.v = source(); sink(a.v); } // OK
// ---- struct copies
struct In { int a, b; }; struct Out { In i, j; int k; };
void sc1() { Out o; o.i.a = source(); Out p = o; p.i.a = 0; sink(p.i.a); } // OK
void sc2() { Out o; o.i.a = source(); Out p = o; p.i.a = 0; sink(o.i.a); } // BAD
void sc3() { Out o; o.i.a = source(); o.j = o.i; sink(o.j.a); } // BAD
void sc4() { Out o; o.i.a = source(); o.j = o.i; sink(o.j.b); } // OK
void sc5() { Out o; o.i = In{source(), 0}; sink(o.i.a); } // BAD
void sc6() { Out o = {{1, 2}, {source(), 4}, 5}; sink(o.j.a); } // BAD
void sc7() { Out o = {{1, 2}, {source(), 4}, 5}; sink(o.i.a); sink(o.j.b); sink(o.k); } // OK
void sc8() { Out o = {.i = {.b = source()}, .k = 1}; sink(o.i.b); } // BAD
void sc9() { Out o = {.i = {.b = source()}, .k = 1}; sink(o.i.a); sink(o.k); } // OK
void sc10() { Out o{}; In &r = o.i; r.a = source(); sink(o.i.a); } // BAD
void sc11() { Out o{}; o.i.a = source(); o = Out{}; sink(o.i.a); } // OK
void sc12() { Out o{}; o.i.a = source(); o.i = {}; sink(o.i.a); } // OK
In make(int a, int b) { return {a, b}; }
void sc13() { sink(make(source(), 0).a); } // BAD
void sc14() { sink(make(source(), 0).b); } // OK
void sc15() { auto [a, b] = make(0, source()); sink(b); } // BAD
void sc16() { auto [a, b] = make(0, source()); sink(a); } // OK
void sc17() { In i{}; auto &[a, b] = i; a = source(); sink(i.a); } // BAD
void sc18() { In i{}; auto [a, b] = i; a = source(); sink(i.a); } // OK
void sc19(bool c) { In i{source(), 1}, j{2, 3}; In k = c ? i : j; sink(k.a); } // BAD
void sc20(bool c) { In i{source(), 1}, j{2, 3}; In k = c ? i : j; sink(k.b); } // OK
// ---- control
void ct1(int n) { int x = source(); switch (n) { case 0: x = 0; break; case 1: x = 1; } sink(x); } // BAD
void ct2(int n) { int x = source(); switch (n) { case 0: x = 0; break; default: x = 1; } sink(x); } // OK
void ct3(int n) { int x = 0; switch (n) { case 0: x = source(); case 1: sink(x); } } // BAD
void ct4(int n) { int x = 0; switch (n) { case 0: x = source(); break; case 1: sink(x); } } // OK
void ct5() { int x = source(); goto done; x = 0; done: sink(x); } // BAD
void ct6() { int x = source(); goto kill; kill: x = 0; sink(x); } // OK
void ct7(int n) { int x = 0; again: sink(x); x = source(); if (n--) goto again; } // BAD
void ct8(int n) { int x = source(); do { x = 0; } while (n--); sink(x); } // OK
void ct9(int n) { int x = source(); while (n--) x = 0; sink(x); } // BAD
void ct10() { int x = source(); for (int i = 0; i < 10; i++) x = 0; sink(x); } // OK
void ct11(int n) { int x = 0, y = 0, z = 0; while (n--) { z = y; y = x; x = source(); } sink(z); } // BAD
void ct12(int n) { int x = source(); if (n > 0) { x = 0; } else { return; } sink(x); } // OK
void ct13(int n) { int x = source(); if (!n) throw 1; x = 2; sink(x); } // OK
void ct14(int n) { for (int x = 0; n--;) { if (n == 2) continue; sink(x); x = source(); } } // BAD
void ct15(bool b) { int x = b ? source() : 0; sink(x); } // BAD
void ct16(bool b) { int x = 0, y = 0; (b ? x : y) = source(); sink(y); } // BAD
void ct17() { int x = (source(), 0); sink(x); } // OK
void ct18() { int x = (0, source()); sink(x); } // BAD
void ct19() { int x, y; x = y = source(); sink(x); sink(y); } // BAD
void ct20() { int x = source(); x = x; sink(x); } // BAD
void ct21() { int x = source(); int y = x; x = 0; sink(y); } // BAD
void ct22() { int x = 0; int y = x; x = source(); sink(y); } // OK
void ct23() { if (int x = source()) sink(x); } // BAD
void ct24() { while (int x = source()) { sink(x); break; } } // BAD
void ct25() { const bool off = false; int x = 0; if (off) x = source(); sink(x); } // OK
void ct26() { int x = source(); if (sizeof(int) == 4) x = 0; sink(x); } // OK
void ct27() { int x = source(); { int x = 0; sink(x); } sink(0); } // OK
void ct28() { int x = 0; { int x = source(); (void)x; } sink(x); } // OK
// ---- statics, globals
int g; int *gp = &g; static int table[4]; A ga;
void gl1() { g = source(); } void gl2() { sink(g); } // BAD
int h; void gl3() { h = source(); h = 0; } void gl4() { sink(h); } // OK
void gl5() { table[1] = source(); } void gl6() { sink(table[1]); } // BAD
void gl7() { ga.x = source(); } void gl8() { sink(ga.x); } // BAD
void gl9() { sink(ga.y); } // OK
int counter() { static int n; int old = n; n = source(); return old; }
void gl10() { sink(counter()); } // BAD
namespace { int hidden; } void gl11() { hidden = source(); } int gl12() { return hidden; } void gl13() { sink(gl12()); } // BAD
struct St { static int v; static const int c = 3; }; int St::v;
void gl14() { St::v = source(); } void gl15() { sink(St::v); } // BAD
void gl16() { sink(St::c); } // OK
int &gref() { static int v; return v; }
void gl17() { gref() = source(); } void gl18() { sink(gref()); } // BAD
thread_local int tl; void gl19() { tl = source(); } void gl20() { sink(tl); } // BAD
int *gq; void gl21() { static int s; gq = &s; *gq = source(); } void gl22() { sink(*gq); } // BAD
