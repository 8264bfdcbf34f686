// Pointers: the pointer and what it points to are different places, at every level; arithmetic, aliases, out-parameters.
//
// `// BAD`: the value of a source reaches the sink on this line. `// OK`: it does not. `// FN`: it does, and is not found
// yet; `// FP`: it does not, and is reported all the same. check.py holds every line to its mark.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json
int source();
int *sourcePointer();  // the pointer is the source's, what it points to is not
int *sourcePointee();  // the other way round
void fillPointee(int *p); // *p is the source's
void sink(...);
void sinkValue(...);   // asks for the value alone
void sinkPointee(...); // asks for what it points to
bool coin();
struct Pair { int a, b; };
struct Node { int v; Node *next; int *data; };

// ---- which level ----

void valueBad() { int *p = sourcePointer(); sinkValue(p); } // BAD
void valueOk() { int *p = sourcePointee(); sinkValue(p); } // OK
void pointeeBad() { int *p = sourcePointee(); sinkPointee(p); } // BAD
void pointeeOfLocalBad() { int x = source(); sinkPointee(&x); } // BAD
void pointeeOfLocalOk() { int x = source(); sinkValue(&x); } // OK
void eitherBad() { int x = source(); sink(&x); } // BAD
void overwrittenOk() { int x = source(); int *p = &x; *p = 0; sinkPointee(p); } // OK
void twoLevelsOk() { int x = source(); int *p = &x; int **pp = &p; sinkValue(*pp); } // OK
void twoLevelsBad() { int x = source(); int *p = &x; int **pp = &p; sinkValue(**pp); } // BAD
void twoLevelsPointeeBad() { int x = source(); int *p = &x; int **pp = &p; sinkPointee(*pp); } // BAD
void pointerMovedOk() { int x = source(), y = 0; int *p = &x; p = &y; sinkPointee(p); } // OK
void pointerMovedBad() { int x = source(), y = 0; int *p = &y; p = &x; sinkPointee(p); } // BAD
void pointerMovedLaterBad() { int x = 0, y = 0; int *p = &x; *p = source(); p = &y; sink(x); } // BAD
void pointerMovedLaterOk() { int x = 0, y = 0; int *p = &x; p = &y; *p = source(); sink(x); } // OK
void filledBad() { int x = 0; fillPointee(&x); sink(x); } // BAD
void filledPointerBad() { int x = 0; int *p = &x; fillPointee(p); sink(*p); } // BAD
void filledOtherOk() { int x = 0, y = 0; int *p = &x; fillPointee(p); p = &y; sink(*p); } // OK
void filledParameterBad(int *p) { fillPointee(p); sink(*p); } // BAD
void nullOk() { int x = source(); int *p = &x; p = nullptr; sinkPointee(p); } // OK

// ---- writes through pointers ----

void writeBad() { int x = 0; int *p = &x; *p = source(); sink(x); } // BAD
void writeKillOk() { int x = source(); int *p = &x; *p = 0; sink(x); } // OK
void writeTwoLevelsBad() { int x = 0; int *p = &x; int **pp = &p; **pp = source(); sink(x); } // BAD
void writeTwoLevelsKillOk() { int x = source(); int *p = &x; int **pp = &p; **pp = 0; sink(x); } // OK
void redirectBad() { int x = source(), y = 0; int *p = &y; int **pp = &p; *pp = &x; sink(*p); } // BAD
void redirectOk() { int x = source(), y = 0; int *p = &x; int **pp = &p; *pp = &y; sink(*p); } // OK
void eitherTargetBad(bool c) { int x = 0, y = 0; int *p = c ? &x : &y; *p = source(); sink(x); } // BAD
void eitherTargetOtherBad(bool c) { int x = 0, y = 0; int *p = c ? &x : &y; *p = source(); sink(y); } // BAD
void eitherKillBad(bool c) { int x = source(), y = 0; int *p = c ? &x : &y; *p = 0; sink(x); } // BAD
void branchTargetBad(bool c) { int x = source(), y = 0; int *p = &y; if (c) p = &x; sink(*p); } // BAD
void branchTargetOk(bool c) { int x = source(), y = 0, z = 0; int *p = &y; if (c) p = &z; sink(*p); (void)x; } // OK
void threeLevelsBad() { int x = 0; int *p = &x; int **pp = &p; int ***ppp = &pp; ***ppp = source(); sink(x); } // BAD
void copyPointerBad() { int x = 0; int *p = &x; int *q = p; *q = source(); sink(*p); } // BAD
void copyPointerKillOk() { int x = source(); int *p = &x; int *q = p; *q = 0; sink(*p); } // OK
void parameterAliasBad(int *p) { int *q = p; *q = source(); sink(*p); } // BAD
void parameterKillOk(int *p) { *p = source(); *p = 0; sink(*p); } // OK
void parameterMovedOk(int *p, int *q) { *p = source(); p = q; sinkPointee(p); } // OK
void castBad() { int x = source(); void *v = &x; sink(*static_cast<int *>(v)); } // BAD
void reinterpretBad() { int x = source(); char *c = reinterpret_cast<char *>(&x); sink(*c); } // BAD
void throughIntegerBad() { int x = source(); unsigned long n = (unsigned long)&x; sink(*(int *)n); } // BAD
void addressOfDerefBad() { int x = source(); int *p = &x; sink(*&*p); } // BAD

// ---- arithmetic ----

void plusBad() { int a[4] = {}; a[2] = source(); int *p = a; sink(*(p + 2)); } // BAD
void plusOk() { int a[4] = {}; a[2] = source(); int *p = a; sink(*(p + 1)); } // OK
void subscriptBad() { int a[4] = {}; a[2] = source(); int *p = a + 1; sink(p[1]); } // BAD
void subscriptOk() { int a[4] = {}; a[2] = source(); int *p = a + 1; sink(p[2]); } // OK
void addressPlusBad() { int a[4] = {}; *(&a[1] + 1) = source(); sink(a[2]); } // BAD
void addressPlusOk() { int a[4] = {}; *(&a[1] + 1) = source(); sink(a[1]); } // OK
void minusBad() { int a[4] = {}; a[1] = source(); int *p = &a[3]; sink(*(p - 2)); } // BAD
void incrementBad() { int a[4] = {}; a[1] = source(); int *p = a; ++p; sink(*p); } // BAD
void incrementReadBad() { int a[4] = {}; a[1] = source(); int *p = a; p++; sink(*p++); } // BAD
void walkBad(int n) { int a[4] = {}; a[1] = source(); for (int *p = a; p != a + n; ++p) sink(*p); } // BAD
void walkWriteBad(int n) { int a[4] = {}; for (int *p = a; p < a + n; ++p) *p = source(); sink(a[3]); } // BAD
void compoundBad() { int a[4] = {}; a[2] = source(); int *p = a; p += 2; sink(*p); } // BAD
void unknownBad(int i) { int a[4] = {}; a[2] = source(); int *p = a + i; sink(*p); } // BAD
void writeThroughIncrementBad() { int a[4] = {}; int *p = a; *p++ = source(); sink(a[0]); } // BAD
void differenceOk() { int a[4] = {source()}; int *p = a + 2; sink(p - a); } // OK

// ---- objects behind pointers ----

void arrowBad() { Pair p{0, 0}; Pair *q = &p; q->a = source(); sink(p.a); } // BAD
void arrowOk() { Pair p{0, 0}; Pair *q = &p; q->a = source(); sink(p.b); } // OK
void arrowKillOk() { Pair p{source(), 0}; Pair *q = &p; q->a = 0; sink(p.a); } // OK
void dereferencedFieldBad() { Pair p{source(), 0}; Pair *q = &p; sink((*q).a); } // BAD
void wholeThroughPointerBad() { Pair p{source(), 0}, r{0, 0}; Pair *q = &r; *q = p; sink(r.a); } // BAD
void wholeThroughPointerOk() { Pair p{source(), 0}, r{0, 0}; Pair *q = &r; *q = p; sink(r.b); } // OK
void fieldPointerBad() { Pair p{0, 0}; int *f = &p.b; *f = source(); sink(p.b); } // BAD
void fieldPointerOk() { Pair p{0, 0}; int *f = &p.b; *f = source(); sink(p.a); } // OK
void chainBad() { Node a{}, b{}; a.next = &b; a.next->v = source(); sink(b.v); } // BAD
void chainOk() { Node a{}, b{}; a.next = &b; a.next->v = source(); sink(a.v); } // OK
void chainLaterBad() { Node a{}, b{}; a.next = &b; b.v = source(); sink(a.next->v); } // BAD
void chainRelinkedOk() { Node a{}, b{}, c{}; a.next = &b; b.v = source(); a.next = &c; sink(a.next->v); } // OK
void dataBad() { int x = 0; Node a{}; a.data = &x; *a.data = source(); sink(x); } // BAD
void dataCopyBad() { int x = 0; Node a{}; a.data = &x; Node b = a; *b.data = source(); sink(x); } // BAD
void dataCopyOk() { int x = 0, y = 0; Node a{}; a.data = &x; Node b = a; b.data = &y; *b.data = source(); sink(x); } // OK
void heapBad() { Pair *p = new Pair; p->a = source(); Pair *q = p; sink(q->a); } // BAD
void heapOk() { Pair *p = new Pair; p->a = source(); p->b = 0; sink(p->b); } // OK
void heapOtherOk() { Pair *p = new Pair(), *q = new Pair(); p->a = source(); sink(q->a); } // OK
void heapListBad() { Node *n = new Node(); n->next = new Node(); n->next->v = source(); sink(n->next->v); } // BAD
void heapListOk() { Node *n = new Node(); n->next = new Node(); n->next->v = source(); sink(n->v); } // OK
void walkListBad(Node *n) { n->next->v = source(); for (Node *i = n; i; i = i->next) sink(i->v); } // BAD
void parameterChainOk(Node *n) { n->next->v = source(); sink(n->v); } // OK
void arrayOfPointersBad() { int x = 0, y = 0; int *a[] = {&x, &y}; *a[1] = source(); sink(y); } // BAD
void arrayOfPointersOk() { int x = 0, y = 0; int *a[] = {&x, &y}; *a[1] = source(); sink(x); } // OK
void pointerInPointerBad() { int x = source(); Node a{}; a.data = &x; Node *p = &a; sink(*p->data); } // BAD

// ---- out-parameters ----

void out(int *p) { *p = source(); }
void outTwice(int **p) { **p = source(); }
void outAddress(int **p, int *x) { *p = x; }
void outFirst(int *p, int *q) { *p = source(); *q = 0; }
void zero(int *p) { *p = 0; }
void maybeZero(int *p) { if (coin()) *p = 0; }
void unchanged(int *) {}
void copyInto(int *to, const int *from) { *to = *from; }
void outBad() { int x = 0; out(&x); sink(x); } // BAD
void outPointerBad() { int x = 0; int *p = &x; out(p); sink(x); } // BAD
void outTwiceBad() { int x = 0; int *p = &x; outTwice(&p); sink(x); } // BAD
void outAddressBad() { int x = source(); int *p = nullptr; outAddress(&p, &x); sink(*p); } // BAD
void outAddressWriteBad() { int x = 0; int *p = nullptr; outAddress(&p, &x); *p = source(); sink(x); } // BAD
void outFirstBad() { int x = 0, y = 0; outFirst(&x, &y); sink(x); } // BAD
void outSecondOk() { int x = 0, y = source(); outFirst(&x, &y); sink(y); } // OK
void zeroOk() { int x = source(); zero(&x); sink(x); } // OK
void maybeZeroBad() { int x = source(); maybeZero(&x); sink(x); } // BAD
void unchangedBad() { int x = source(); unchanged(&x); sink(x); } // BAD
void copyIntoBad() { int x = source(), y = 0; copyInto(&y, &x); sink(y); } // BAD
void copyIntoOk() { int x = source(), y = 0; copyInto(&x, &y); sink(x); } // OK
void outField(Pair *p) { p->a = source(); }
void outFieldBad() { Pair p{0, 0}; outField(&p); sink(p.a); } // BAD
void outFieldOk() { Pair p{0, 0}; outField(&p); sink(p.b); } // OK
void outNext(Node *n) { n->next->v = source(); }
void outNextBad() { Node a{}, b{}; a.next = &b; outNext(&a); sink(b.v); } // BAD
void outNextOk() { Node a{}, b{}; a.next = &b; outNext(&a); sink(a.v); } // OK
void outThroughTwo(int *p) { out(p); }
void outThroughTwoBad() { int x = 0; outThroughTwo(&x); sink(x); } // BAD
int *same(int *p) { return p; }
void sameBad() { int x = 0; *same(&x) = source(); sink(x); } // BAD
void sameReadBad() { int x = source(); sink(*same(&x)); } // BAD
void sameKillOk() { int x = source(); *same(&x) = 0; sink(x); } // OK
int *pick(int *p, int *q) { return coin() ? p : q; }
void pickBad() { int x = 0, y = 0; *pick(&x, &y) = source(); sink(y); } // BAD
int *address(Pair *p) { return &p->b; }
void addressBad() { Pair p{0, 0}; *address(&p) = source(); sink(p.b); } // BAD
void addressOk() { Pair p{0, 0}; *address(&p) = source(); sink(p.a); } // OK
Node *linkUp(Node *a, Node *b) { a->next = b; return a; }
void linkUpBad() { Node a{}, b{}; linkUp(&a, &b); b.v = source(); sink(a.next->v); } // BAD
void linkUpWriteBad() { Node a{}, b{}; linkUp(&a, &b); a.next->v = source(); sink(b.v); } // BAD
void linkUpOk() { Node a{}, b{}, c{}; linkUp(&a, &b); c.v = source(); sink(a.next->v); } // OK
void swapPointers(int **p, int **q) { int *t = *p; *p = *q; *q = t; }
void swapPointersBad() { int x = source(), y = 0; int *p = &x, *q = &y; swapPointers(&p, &q); sink(*q); } // BAD
void swapPointersOk() { int x = source(), y = 0; int *p = &x, *q = &y; swapPointers(&p, &q); sink(*p); } // OK
