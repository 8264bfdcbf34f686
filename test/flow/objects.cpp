// Objects: state across methods, bases, constructors and destructors, copies, conversions, operators, static members.
//
// `// BAD`: the value of a source reaches the sink on this line. `// OK`: it does not. `// FN`: it does, and is not found
// yet; `// FP`: it does not, and is reported all the same. check.py holds every line to its mark.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json
int source();
void sink(...);
bool coin();

// ---- state across methods ----

class Box {
public:
  void set(int v) { value = v; }
  int get() const { return value; }
  void clear() { value = 0; }
  int &ref() { return value; }
  int *ptr() { return &value; }
  void setOther(int v) { other = v; }
  void copyOther() { value = other; }
  void show() { sink(value); } // BAD
  void showOther() { sink(other); } // OK
  Box &with(int v) { value = v; return *this; }
  void setThis(int v) { this->value = v; }
  void setBoth(int v) { set(v); setOther(0); }

private:
  int value = 0;
  int other = 0;
};
void stateBad() { Box b; b.set(source()); sink(b.get()); } // BAD
void stateOk() { Box b; b.setOther(source()); sink(b.get()); } // OK
void stateKillOk() { Box b; b.set(source()); b.clear(); sink(b.get()); } // OK
void stateResetOk() { Box b; b.set(source()); b.set(0); sink(b.get()); } // OK
void otherObjectOk() { Box b, c; b.set(source()); sink(c.get()); } // OK
void insideBad() { Box b; b.set(source()); b.show(); }
void insideOk() { Box b; b.set(source()); b.showOther(); }
void movedInsideBad() { Box b; b.setOther(source()); b.copyOther(); sink(b.get()); } // BAD
void refBad() { Box b; b.ref() = source(); sink(b.get()); } // BAD
void ptrBad() { Box b; *b.ptr() = source(); sink(b.get()); } // BAD
void refReadBad() { Box b; b.set(source()); sink(b.ref()); } // BAD
void chainBad() { Box b; b.with(source()).setOther(0); sink(b.get()); } // BAD
void chainKillOk() { Box b; b.with(source()).with(0); sink(b.get()); } // OK
void chainResultBad() { Box b; sink(b.with(source()).get()); } // BAD
void thisBad() { Box b; b.setThis(source()); sink(b.get()); } // BAD
void helperBad() { Box b; b.setBoth(source()); sink(b.get()); } // BAD
void pointerBad() { Box b; Box *p = &b; p->set(source()); sink(b.get()); } // BAD
void pointerKillOk() { Box b; Box *p = &b; b.set(source()); p->clear(); sink(b.get()); } // OK
void heapBad() { Box *b = new Box; b->set(source()); sink(b->get()); } // BAD
void heapOk() { Box *b = new Box, *c = new Box; b->set(source()); sink(c->get()); } // OK
void copyBad() { Box b; b.set(source()); Box c = b; sink(c.get()); } // BAD
void copyThenOk() { Box b; Box c = b; b.set(source()); sink(c.get()); } // OK
void assignBad() { Box b, c; b.set(source()); c = b; sink(c.get()); } // BAD
void assignOk() { Box b, c; b.set(source()); c = b; c.clear(); sink(c.get()); } // OK
void assignOverOk() { Box b, c; c.set(source()); c = b; sink(c.get()); } // OK
void useBox(Box b) { sink(b.get()); } // BAD
void useBoxRef(const Box &b) { sink(b.get()); } // BAD
void useBoxOk(Box b) { sink(b.get()); } // OK
void passBad() { Box b; b.set(source()); useBox(b); useBoxRef(b); Box c; useBoxOk(c); }
void fillBox(Box &b) { b.set(source()); }
void filledBad() { Box b; fillBox(b); sink(b.get()); } // BAD
void clearBox(Box *b) { b->clear(); }
void clearedOk() { Box b; b.set(source()); clearBox(&b); sink(b.get()); } // OK
struct Shelf { Box left, right; };
void shelfBad() { Shelf s; s.left.set(source()); sink(s.left.get()); } // BAD
void shelfOk() { Shelf s; s.left.set(source()); sink(s.right.get()); } // OK

// ---- bases ----

struct Base {
  int v = 0, w = 0;
  void setV(int x) { v = x; }
  int getV() const { return v; }
};
struct Middle : Base { int m = 0; void setM(int x) { m = x; } };
struct Derived : Middle { int getBoth() const { return v + m; } int getM() const { return m; } using Base::w; };
void baseFieldBad() { Derived d; d.v = source(); sink(d.getV()); } // BAD
void baseFieldOk() { Derived d; d.v = source(); sink(d.getM()); } // OK
void baseMethodBad() { Derived d; d.setV(source()); sink(d.v); } // BAD
void baseMethodOk() { Derived d; d.setV(source()); sink(d.w); } // OK
void middleBad() { Derived d; d.setM(source()); sink(d.getBoth()); } // BAD
void upcastBad() { Derived d; Base *b = &d; b->setV(source()); sink(d.v); } // BAD
void upcastRefBad() { Derived d; Base &b = d; b.v = source(); sink(d.getV()); } // BAD
void downcastBad() { Derived d; Base *b = &d; d.m = source(); sink(static_cast<Derived *>(b)->getM()); } // BAD
void slicedBad() { Derived d; d.v = source(); Base b = d; sink(b.v); } // BAD
void slicedOk() { Derived d; d.m = source(); Base b = d; sink(b.v); } // OK
struct A1 { int a = 0; };
struct A2 { int a = 0; };
struct Both : A1, A2 {};
void twoBasesBad() { Both b; b.A1::a = source(); sink(b.A1::a); } // BAD
void twoBasesOk() { Both b; b.A1::a = source(); sink(b.A2::a); } // FP
struct Top { int t = 0; };
struct VLeft : virtual Top {};
struct VRight : virtual Top {};
struct Bottom : VLeft, VRight {};
void diamondBad() { Bottom b; static_cast<VLeft &>(b).t = source(); sink(static_cast<VRight &>(b).t); } // BAD

// ---- constructors and destructors ----

struct InBody { int v; InBody(int x) { v = x; } };
struct InList { int v, w; InList(int x, int y) : v(x), w(y) {} };
struct Delegating { int v, w; Delegating(int x, int y) : v(x), w(y) {} explicit Delegating(int x) : Delegating(x, 0) {} };
struct Inheriting : InList { using InList::InList; };
struct FromBase : InList { int z; FromBase(int x) : InList(0, x), z(1) {} };
struct Member { InList l; Member(int x) : l{x, 0} {} };
struct DefaultMember { int v = source(); int w = 0; DefaultMember() {} explicit DefaultMember(int x) : v(x) {} };
struct Order { int a, b; Order(int x) : a(x), b(a) {} };
struct FromArgumentReference { int v; FromArgumentReference(const Box &b) : v(b.get()) {} };
template <class T> struct Wrapper { T inner; template <class... A> Wrapper(A... a) : inner(a...) {} };
void inBodyBad() { InBody o(source()); sink(o.v); } // BAD
void inListBad() { InList o(source(), 0); sink(o.v); } // BAD
void inListOk() { InList o(source(), 0); sink(o.w); } // OK
void bracesBad() { InList o{source(), 0}; sink(o.v); } // BAD
void implicitBad() { InBody o = source(); sink(o.v); } // BAD
void delegatingBad() { Delegating o(source()); sink(o.v); } // BAD
void delegatingOk() { Delegating o(source()); sink(o.w); } // OK
void inheritingBad() { Inheriting o(source(), 0); sink(o.v); } // BAD
void inheritingOk() { Inheriting o(source(), 0); sink(o.w); } // OK
void fromBaseBad() { FromBase o(source()); sink(o.w); } // BAD
void fromBaseOk() { FromBase o(source()); sink(o.v); } // OK
void memberBad() { Member o(source()); sink(o.l.v); } // BAD
void memberOk() { Member o(source()); sink(o.l.w); } // OK
void defaultMemberBad() { DefaultMember o; sink(o.v); } // BAD
void defaultMemberOk() { DefaultMember o; sink(o.w); } // OK
void defaultReplacedOk() { DefaultMember o(1); sink(o.v); } // OK
void orderBad() { Order o(source()); sink(o.b); } // BAD
void temporaryBad() { sink(InList(source(), 0).v); } // BAD
void heapBad2() { InList *o = new InList(source(), 0); sink(o->v); } // BAD
void heapOk2() { InList *o = new InList(source(), 0); sink(o->w); } // OK
void conversionArgument(InBody o) { sink(o.v); } // BAD
void callConversion() { conversionArgument(source()); }
void fromReferenceBad() { Box b; b.set(source()); FromArgumentReference o(b); sink(o.v); } // BAD
void wrapperBad() { Wrapper<InList> o(source(), 0); sink(o.inner.v); } // BAD
void wrapperOk() { Wrapper<InList> o(source(), 0); sink(o.inner.w); } // OK
struct Destroyed { int v = 0; ~Destroyed() { sink(v); } }; // BAD
void destroyedBad() { Destroyed d; d.v = source(); }
struct DestroyedClean { int v = 0, w = 0; ~DestroyedClean() { sink(w); } }; // OK
void destroyedOk() { DestroyedClean d; d.v = source(); }
struct Guard { int &r; ~Guard() { r = source(); } };
void guardBad() { int x = 0; { Guard g{x}; } sink(x); } // BAD
void guardOk() { int x = 0; { Guard g{x}; sink(x); } } // OK
struct DestroyedByDelete { int v = 0; ~DestroyedByDelete() { sink(v); } }; // BAD
void deleteBad() { DestroyedByDelete *d = new DestroyedByDelete; d->v = source(); delete d; }
struct DestroyedMember { int v = 0; ~DestroyedMember() { sink(v); } }; // BAD
struct Owner { DestroyedMember m; };
void memberDestroyedBad() { Owner o; o.m.v = source(); }
struct DestroyedBase { int v = 0; ~DestroyedBase() { sink(v); } }; // BAD
struct DestroyedDerived : DestroyedBase { ~DestroyedDerived() { } };
void baseDestroyedBad() { DestroyedDerived d; d.v = source(); }

// ---- copies written by hand ----

struct Copied {
  int v = 0, w = 0;
  Copied() = default;
  Copied(const Copied &o) : v(o.v), w(0) {}
  Copied &operator=(const Copied &o) { v = o.v; return *this; }
};
void handCopyBad() { Copied a; a.v = source(); Copied b(a); sink(b.v); } // BAD
void handCopyOk() { Copied a; a.w = source(); Copied b(a); sink(b.w); } // OK
void handAssignBad() { Copied a, b; a.v = source(); b = a; sink(b.v); } // BAD
void handAssignOk() { Copied a, b; a.w = source(); b = a; sink(b.w); } // OK
void handAssignKeepsBad() { Copied a, b; b.w = source(); b = a; sink(b.w); } // BAD
void handAssignKillOk() { Copied a, b; b.v = source(); b = a; sink(b.v); } // OK
void handByValue(Copied c) { sink(c.v); } // BAD
void callHandByValue() { Copied a; a.v = source(); handByValue(a); }
struct Moved {
  int v = 0;
  Moved() = default;
  Moved(Moved &&o) : v(o.v) { o.v = 0; }
  Moved &operator=(Moved &&o) { v = o.v; o.v = 0; return *this; }
};
void handMoveBad() { Moved a; a.v = source(); Moved b(static_cast<Moved &&>(a)); sink(b.v); } // BAD
void handMoveOldOk() { Moved a; a.v = source(); Moved b(static_cast<Moved &&>(a)); sink(a.v); } // OK
void handMoveAssignBad() { Moved a, b; a.v = source(); b = static_cast<Moved &&>(a); sink(b.v); } // BAD
void handMoveAssignOldOk() { Moved a, b; a.v = source(); b = static_cast<Moved &&>(a); sink(a.v); } // OK
struct HoldsCopied { Copied c; int n = 0; };
void memberwiseBad() { HoldsCopied a; a.c.v = source(); HoldsCopied b = a; sink(b.c.v); } // BAD
void memberwiseAssignBad() { HoldsCopied a, b; a.n = source(); b = a; sink(b.n); } // BAD
void memberwiseAssignOk() { HoldsCopied a, b; b.n = source(); b = a; sink(b.n); } // OK

// ---- conversions and operators ----

struct Money {
  int cents;
  int note = 0;
  operator int() const { return cents; }
  explicit operator bool() const { return note != 0; }
  Money operator+(const Money &o) const { return Money{cents + o.cents}; }
  Money operator-() const { return Money{-cents}; }
  Money &operator+=(const Money &o) { cents += o.cents; return *this; }
  Money &operator++() { ++cents; return *this; }
  Money operator++(int) { Money old = *this; ++cents; return old; }
  int operator()(int k) const { return cents * k; }
  int operator[](int i) const { return i ? note : cents; }
  Money *operator->() { return this; }
  Money &operator*() { return *this; }
  int operator,(int x) const { return x; }
};
Money operator*(const Money &m, int k) { return Money{m.cents * k}; }
Money operator*(int k, const Money &m) { return m * k; }
bool operator==(const Money &a, const Money &b) { return a.cents == b.cents; }
Money &operator<<(Money &m, int v) { m.cents = v; return m; }
Money operator""_cents(unsigned long long v) { return Money{int(v)}; }
void convertBad() { Money m{source()}; int x = m; sink(x); } // BAD
void convertOk() { Money m{0}; m.note = source(); int x = m; sink(x); } // OK
void convertStaticBad() { Money m{source()}; sink(static_cast<int>(m)); } // BAD
void plusBad() { Money a{source()}, b{1}; sink((a + b).cents); } // BAD
void plusRightBad() { Money a{1}, b{source()}; sink((a + b).cents); } // BAD
void plusOk() { Money a{1}, b{2}; a.note = source(); sink((a + b).cents); } // OK
void minusBad() { Money a{source()}; sink((-a).cents); } // BAD
void plusAssignBad() { Money a{1}; a += Money{source()}; sink(a.cents); } // BAD
void plusAssignOk() { Money a{1}; a += Money{source()}; sink(a.note); } // OK
void preBad() { Money a{source()}; sink((++a).cents); } // BAD
void postBad() { Money a{source()}; sink(a++.cents); } // BAD
void callBad() { Money a{source()}; sink(a(2)); } // BAD
void callArgumentBad() { Money a{1}; sink(a(source())); } // BAD
void subscriptBad() { Money a{source()}; sink(a[0]); } // BAD
void arrowBad() { Money a{0}; a->cents = source(); sink(a.cents); } // BAD
void starBad() { Money a{0}; (*a).cents = source(); sink(a.cents); } // BAD
void freeBad() { sink((Money{source()} * 2).cents); } // BAD
void freeLeftBad() { sink((2 * Money{source()}).cents); } // BAD
void freeOk() { Money m{0}; m.note = source(); sink((2 * m).cents); } // OK
void shiftBad() { Money m{0}; m << source(); sink(m.cents); } // BAD
void shiftChainOk() { Money m{0}; m << source() << 1; sink(m.cents); } // FP
void commaOk() { Money m{source()}; sink((m, 1)); } // OK
void literalOk() { sink((5_cents).cents); } // OK
void unnamedCallBad() { sink(Money{source()}.operator int()); } // BAD

// ---- static members, member pointers, functors ----

struct Counter {
  static int total;
  static inline int last = 0;
  static void add(int v) { total = v; }
  static int read() { return total; }
  int own = 0;
};
int Counter::total = 0;
void staticWrite() { Counter::add(source()); }
void staticBad() { sink(Counter::total); } // BAD
void staticReadBad() { sink(Counter::read()); } // BAD
void staticOk() { sink(Counter::last); } // OK
void staticThroughObjectBad() { Counter c; sink(c.total); } // BAD
void memberPointerBad() { Base b; int Base::*p = &Base::v; b.*p = source(); sink(b.v); } // BAD
void memberPointerReadBad() { Base b; b.v = source(); int Base::*p = &Base::v; sink(b.*p); } // BAD
void memberPointerOk() { Base b; int Base::*p = &Base::v; b.*p = source(); sink(b.w); } // OK
void memberPointerArrowBad() { Base b; Base *q = &b; int Base::*p = &Base::v; q->*p = source(); sink(b.v); } // BAD
void methodPointerBad() { Box b; void (Box::*f)(int) = &Box::set; (b.*f)(source()); sink(b.get()); } // BAD
void methodPointerOk() { Box b; void (Box::*f)(int) = &Box::setOther; (b.*f)(source()); sink(b.get()); } // OK
void methodPointerReadBad() { Box b, *p = &b; b.set(source()); int (Box::*f)() const = &Box::get; sink((p->*f)()); } // BAD
struct Adder { int n; int operator()(int x) const { return n + x; } };
template <class F> int applyTo(F f, int x) { return f(x); }
void functorBad() { sink(applyTo(Adder{1}, source())); } // BAD
void functorStateBad() { sink(applyTo(Adder{source()}, 1)); } // BAD
struct Constant { int n; int operator()(int) const { return 7; } };
void functorOk() { sink(applyTo(Constant{source()}, source())); } // OK

// ---- friends, nested and local classes ----

class Secret { int v = 0; friend void poke(Secret &, int); friend int peek(const Secret &); };
void poke(Secret &s, int v) { s.v = v; }
int peek(const Secret &s) { return s.v; }
void friendBad() { Secret s; poke(s, source()); sink(peek(s)); } // BAD
void friendOk() { Secret s, t; poke(s, source()); sink(peek(t)); } // OK
void localClassBad() { struct Local { int v; int get() { return v; } }; Local l{source()}; sink(l.get()); } // BAD
struct Enclosing { struct Inner { int v; }; Inner i; int get() { return i.v; } };
void nestedBad() { Enclosing e{{source()}}; sink(e.get()); } // BAD
// An object that is assigned to itself is what it was: the other way is the one that counts.
struct Careful { int v; Careful(int v) : v(v) {} Careful &operator=(const Careful &o) { if (this != &o) v = o.v; return *this; } };
void selfAssignOk() { Careful a(source()), b(0); a = b; sink(a.v); } // OK
void selfAssignBad() { Careful a(source()), b(0); b = a; sink(b.v); } // BAD
struct CarefulToo { int v; CarefulToo(int v) : v(v) {} CarefulToo &operator=(const CarefulToo &o) { if (&o == this) return *this; v = o.v; return *this; } };
void selfAssignReturnOk() { CarefulToo a(source()), b(0); a = b; sink(a.v); } // OK
void selfAssignReturnBad() { CarefulToo a(source()), b(0); b = a; a = a; sink(b.v); sink(a.v); } // BAD
// `return local;` moves nothing, though a moving constructor is named there.
struct Buffer { char *p; Buffer() : p(nullptr) {} Buffer(Buffer &&o) : p(o.p) { o.p = nullptr; } Buffer copy() const { Buffer r; r.p = new char[9]; r.p[0] = p[0]; return r; } Buffer blank() const { Buffer r; r.p = new char[9]; r.p[0] = 0; return r; } };
void leavesBad() { Buffer b; b.p = new char[9]; b.p[0] = source(); sink(b.copy().p[0]); Buffer c = b.copy(); sink(c.p[0]); } // BAD
void leavesOk() { Buffer b; b.p = new char[9]; b.p[0] = source(); sink(b.blank().p[0]); Buffer c = b.blank(); sink(c.p[0]); } // OK
template <class T> struct Counted { T *p; int *c; Counted(T *p) : p(p), c(new int(1)) {} Counted(const Counted &o) : p(o.p), c(o.c) { ++*c; } T *operator->() { return p; } };
struct Pair { int a, b; };
void countedBad() { Counted<Pair> a(new Pair), b(a); a->a = source(); sink(b->a); Counted<Pair> c = b; c->b = source(); sink(a->b); } // BAD
void countedOk() { Counted<Pair> a(new Pair()), b(new Pair()); a->a = source(); sink(b->a); } // OK
