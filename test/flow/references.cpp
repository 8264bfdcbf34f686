// References: aliases of locals and fields, parameters and results by reference, references kept in objects.
//
// `// BAD`: the value of a source reaches the sink on this line. `// OK`: it does not. `// FN`: it does, and is not found
// yet; `// FP`: it does not, and is reported all the same. check.py holds every line to its mark.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json
int source();
void sink(...);
bool coin();
struct Pair { int a, b; };
struct Outer { Pair in; int c; };

void aliasBad() { int t = 0; int &r = t; t = source(); sink(r); } // BAD
void aliasWriteBad() { int t = 0; int &r = t; r = source(); sink(t); } // BAD
void aliasKillOk() { int t = source(); int &r = t; r = 0; sink(t); } // OK
void aliasKilledOk() { int t = 0; int &r = t; r = source(); t = 0; sink(r); } // OK
void aliasOfAliasBad() { int t = 0; int &r = t; int &q = r; q = source(); sink(t); } // BAD
void constAliasBad() { int t = 0; const int &r = t; t = source(); sink(r); } // BAD
void constCopyOk() { int t = 0; int c = t; t = source(); sink(c); } // OK
void temporaryBad() { const int &r = source(); sink(r); } // BAD
void rvalueBad() { int &&r = source(); sink(r); } // BAD
void rvalueKillOk() { int &&r = source(); r = 0; sink(r); } // OK
void fieldAliasBad() { Pair p{0, 0}; int &r = p.a; r = source(); sink(p.a); } // BAD
void fieldAliasOk() { Pair p{0, 0}; int &r = p.a; r = source(); sink(p.b); } // OK
void fieldAliasReadBad() { Pair p{0, 0}; int &r = p.a; p.a = source(); sink(r); } // BAD
void fieldAliasWholeOk() { Pair p{source(), 0}; int &r = p.a; p = Pair{0, 0}; sink(r); } // OK
void objectAliasBad() { Outer o{}; Pair &p = o.in; p.a = source(); sink(o.in.a); } // BAD
void objectAliasOk() { Outer o{}; Pair &p = o.in; p.a = source(); sink(o.in.b); } // OK
void elementAliasBad() { int a[2] = {}; int &r = a[1]; r = source(); sink(a[1]); } // BAD
void elementAliasOk() { int a[2] = {}; int &r = a[1]; r = source(); sink(a[0]); } // OK
void ofPointeeBad() { int t = 0; int *p = &t; int &r = *p; r = source(); sink(t); } // BAD
void ofPointeeMovedBad() { int t = 0, u = 0; int *p = &t; int &r = *p; p = &u; r = source(); sink(t); } // BAD
void ofPointeeMovedOk() { int t = 0, u = 0; int *p = &t; int &r = *p; p = &u; r = source(); sink(*p); } // OK
void pointerAliasBad() { int t = 0, u = source(); int *p = &t; int *&r = p; r = &u; sink(*p); } // BAD
void pointerAliasOk() { int t = 0, u = source(); int *p = &u; int *&r = p; r = &t; sink(*p); } // OK
void addressOfReferenceBad() { int t = 0; int &r = t; int *p = &r; *p = source(); sink(t); } // BAD
void ternaryBad(bool c) { int t = 0, u = 0; int &r = c ? t : u; r = source(); sink(u); } // BAD
void ternaryOk(bool c) { int t = 0, u = 0, v = 0; int &r = c ? t : u; r = source(); sink(v); } // OK
void ternaryAssignBad(bool c) { int t = 0, u = 0; (c ? t : u) = source(); sink(t); } // BAD
void commaBad() { int t = 0, u = 0; (u, t) = source(); sink(t); } // BAD
void commaOk() { int t = 0, u = 0; (u, t) = source(); sink(u); } // OK
void assignResultBad() { int t = 0; (t = 1) = source(); sink(t); } // BAD
void incrementResultBad() { int t = 0; ++t = source(); sink(t); } // BAD
void loopAliasBad(int n) { int a[3] = {}; for (int i = 0; i < n; ++i) { int &r = a[i]; r = source(); } sink(a[0]); } // BAD

// ---- parameters ----

void set(int &r) { r = source(); }
void clear(int &r) { r = 0; }
void read(const int &r) { sink(r); } // BAD
void readOk(const int &r) { sink(r); } // OK
void swap(int &a, int &b) { int t = a; a = b; b = t; }
template <class T> void swapAny(T &a, T &b) { T t = a; a = b; b = t; }
void rotate(int &a, int &b, int &c) { int t = a; a = b; b = c; c = t; }
void setBad() { int t = 0; set(t); sink(t); } // BAD
void setFieldBad() { Pair p{0, 0}; set(p.b); sink(p.b); } // BAD
void setFieldOk() { Pair p{0, 0}; set(p.b); sink(p.a); } // OK
void clearOk() { int t = source(); clear(t); sink(t); } // OK
void readThem() { int t = source(); read(t); int u = 0; readOk(u); }
void swapBad() { int a = source(), b = 0; swap(a, b); sink(b); } // BAD
void swapOk() { int a = source(), b = 0; swap(a, b); sink(a); } // OK
void swapAnyBad() { Pair a{source(), 0}, b{0, 0}; swapAny(a, b); sink(b.a); } // BAD
void swapAnyOk() { Pair a{source(), 0}, b{0, 0}; swapAny(a, b); sink(b.b); } // OK
void swapAnyOldOk() { Pair a{source(), 0}, b{0, 0}; swapAny(a, b); sink(a.a); } // OK
void rotateBad() { int a = source(), b = 0, c = 0; rotate(a, b, c); sink(c); } // BAD
void rotateOk() { int a = source(), b = 0, c = 0; rotate(a, b, c); sink(a); } // OK
void both(int &a, int &b) { a = source(); b = 0; }
void bothBad() { int t = 0, u = 0; both(t, u); sink(t); } // BAD
void bothOk() { int t = 0, u = 0; both(t, u); sink(u); } // OK
void viaPointer(int *&p, int &x) { p = &x; }
void viaPointerBad() { int x = source(), *p = nullptr; viaPointer(p, x); sink(*p); } // BAD
void viaPointerWriteBad() { int x = 0, *p = nullptr; viaPointer(p, x); *p = source(); sink(x); } // BAD
void rvalueParameter(int &&r) { sink(r); } // BAD
void callRvalue() { rvalueParameter(source()); }

// ---- results ----

int &pass(int &r) { return r; }
const int &passConst(const int &r) { return r; }
int &fieldOf(Pair &p) { return p.a; }
int &either(int &a, int &b) { return coin() ? a : b; }
int &deeper(Outer &o) { return fieldOf(o.in); }
void passBad() { int t = 0; pass(t) = source(); sink(t); } // BAD
void passReadBad() { int t = source(); sink(pass(t)); } // BAD
void passConstBad() { int t = source(); sink(passConst(t)); } // BAD
void passBoundBad() { int t = 0; int &r = pass(t); r = source(); sink(t); } // BAD
void passBoundReadBad() { int t = 0; int &r = pass(t); t = source(); sink(r); } // BAD
void passTwiceBad() { int t = 0; pass(pass(t)) = source(); sink(t); } // BAD
void fieldOfBad() { Pair p{0, 0}; fieldOf(p) = source(); sink(p.a); } // BAD
void fieldOfOk() { Pair p{0, 0}; fieldOf(p) = source(); sink(p.b); } // OK
void eitherBad() { int t = 0, u = 0; either(t, u) = source(); sink(u); } // BAD
void eitherOk() { int t = 0, u = 0, v = 0; either(t, u) = source(); sink(v); } // OK
void deeperBad() { Outer o{}; deeper(o) = source(); sink(o.in.a); } // BAD
void deeperOk() { Outer o{}; deeper(o) = source(); sink(o.in.b); } // OK
void copiedResultOk() { int t = 0; int c = pass(t); c = source(); sink(t); } // OK
void swapThroughBad() { int a = source(), b = 0; swap(pass(a), pass(b)); sink(b); } // BAD
int &global() { static int g; return g; }
void globalBad() { global() = source(); sink(global()); } // BAD

// ---- kept in objects ----

struct Ref { int &r; };
void keptBad() { int t = 0; Ref k{t}; k.r = source(); sink(t); } // BAD
void keptReadBad() { int t = 0; Ref k{t}; t = source(); sink(k.r); } // BAD
void keptKillOk() { int t = source(); Ref k{t}; k.r = 0; sink(t); } // OK
void keptCopyBad() { int t = 0; Ref k{t}; Ref j = k; j.r = source(); sink(t); } // BAD
void keptOtherOk() { int t = 0, u = 0; Ref k{t}, j{u}; k.r = source(); sink(j.r); } // OK
class Writer {
public:
  explicit Writer(int &target) : target(target) {}
  void write(int v) { target = v; }
  int read() const { return target; }

private:
  int &target;
};
void writerBad() { int t = 0; Writer w(t); w.write(source()); sink(t); } // BAD
void writerOk() { int t = source(); Writer w(t); w.write(0); sink(w.read()); } // OK
void writerReadBad() { int t = 0; Writer w(t); t = source(); sink(w.read()); } // BAD
void writerOtherOk() { int t = 0, u = 0; Writer w(t); w.write(source()); sink(u); } // OK
struct PointerHolder {
  int *p;
  explicit PointerHolder(int *p) : p(p) {}
  void write(int v) { *p = v; }
  void point(int *q) { p = q; }
};
void holderBad() { int t = 0; PointerHolder h(&t); h.write(source()); sink(t); } // BAD
void holderPointBad() { int t = 0, u = 0; PointerHolder h(&t); h.point(&u); h.write(source()); sink(u); } // BAD
void holderLaterBad() { int t = 0; PointerHolder h(&t); t = source(); sink(*h.p); } // BAD
struct Wrapped { Ref ref; };
void wrappedBad() { int t = 0; Wrapped w{{t}}; w.ref.r = source(); sink(t); } // BAD
void writeRef(Ref k) { k.r = source(); }
void writeRefBad() { int t = 0; Ref k{t}; writeRef(k); sink(t); } // BAD
void writeTemporaryRefBad() { int t = 0; writeRef(Ref{t}); sink(t); } // BAD
