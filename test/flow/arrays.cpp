// Arrays: constant and unknown indices, several dimensions, arrays of structs, arrays that functions fill.
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

void constantBad() { int a[3] = {}; a[1] = source(); sink(a[1]); } // BAD
void constantOk() { int a[3] = {}; a[1] = source(); sink(a[2]); } // OK
void killOk() { int a[3] = {}; a[1] = source(); a[1] = 0; sink(a[1]); } // OK
void unknownWriteBad(int i) { int a[3] = {}; a[i] = source(); sink(a[1]); } // BAD
void unknownReadBad(int i) { int a[3] = {}; a[1] = source(); sink(a[i]); } // BAD
void unknownKillBad(int i) { int a[3] = {}; a[1] = source(); a[i] = 0; sink(a[1]); } // BAD
void wholeBad() { int a[3] = {}; a[1] = source(); sink(a); } // BAD
void wholeOk() { int a[3] = {}; a[1] = source(); a[1] = 0; sink(a); } // OK
void listBad() { int a[] = {0, source(), 0}; sink(a[1]); } // BAD
void listOk() { int a[] = {0, source(), 0}; sink(a[0]); } // OK
void constantExpressionOk() { constexpr int i = 1; int a[3] = {}; a[i + 1] = source(); sink(a[i]); } // OK
void constantExpressionBad() { constexpr int i = 1; int a[3] = {}; a[i + 1] = source(); sink(a[2]); } // BAD
enum Slot { First, Second };
void enumIndexOk() { int a[2] = {}; a[First] = source(); sink(a[Second]); } // OK
void enumIndexBad() { int a[2] = {}; a[First] = source(); sink(a[First]); } // BAD
void reversedBad() { int a[2] = {}; 1[a] = source(); sink(a[1]); } // BAD
void indexTaintedBad() { int a[2] = {1, 2}; int i = source(); sink(a[i]); } // BAD
void twoBad() { int a[2][2] = {}; a[1][0] = source(); sink(a[1][0]); } // BAD
void twoOk() { int a[2][2] = {}; a[1][0] = source(); sink(a[0][1]); } // OK
void twoRowOk() { int a[2][2] = {}; a[1][0] = source(); sink(a[0][0]); } // OK
void twoUnknownBad(int i) { int a[2][2] = {}; a[i][1] = source(); sink(a[0][1]); } // BAD
void twoUnknownOk(int i) { int a[2][2] = {}; a[i][1] = source(); sink(a[0][0]); } // OK
void twoListBad() { int a[2][2] = {{0, 0}, {source(), 0}}; sink(a[1][0]); } // BAD
void twoListOk() { int a[2][2] = {{0, 0}, {source(), 0}}; sink(a[0][0]); } // OK
void structsBad() { Pair a[2] = {}; a[1].b = source(); sink(a[1].b); } // BAD
void structsFieldOk() { Pair a[2] = {}; a[1].b = source(); sink(a[1].a); } // OK
void structsIndexOk() { Pair a[2] = {}; a[1].b = source(); sink(a[0].b); } // OK
void structsCopyBad() { Pair a[2] = {}; a[1].b = source(); Pair p = a[1]; sink(p.b); } // BAD
void structsDesignatedBad() { Pair a[2] = {{.a = 0, .b = source()}, {}}; sink(a[0].b); } // BAD
struct Row { int cells[4]; int sum; };
void insideBad() { Row r{}; r.cells[2] = source(); sink(r.cells[2]); } // BAD
void insideOk() { Row r{}; r.cells[2] = source(); sink(r.sum); } // OK
void insideIndexOk() { Row r{}; r.cells[2] = source(); sink(r.cells[3]); } // OK
void insideCopyBad() { Row r{}; r.cells[2] = source(); Row s = r; sink(s.cells[2]); } // BAD
void insideCopyOk() { Row r{}; r.cells[2] = source(); Row s = r; sink(s.cells[1]); } // OK

// ---- passed to functions ----

void fillFirst(int *a) { a[0] = source(); }
void fillSecond(int a[]) { a[1] = source(); }
void fillAny(int a[], int n) { for (int i = 0; i < n; ++i) a[i] = source(); }
void clear(int (&a)[2]) { a[0] = 0; a[1] = 0; }
int first(const int *a) { return a[0]; }
int second(const int a[2]) { return a[1]; }
template <int N> int last(int (&a)[N]) { return a[N - 1]; }
void fillFirstBad() { int a[2] = {}; fillFirst(a); sink(a[0]); } // BAD
void fillFirstOk() { int a[2] = {}; fillFirst(a); sink(a[1]); } // FP
void fillSecondBad() { int a[2] = {}; fillSecond(a); sink(a[1]); } // BAD
void fillAnyBad() { int a[2] = {}; fillAny(a, 2); sink(a[1]); } // BAD
void clearOk() { int a[2] = {source(), source()}; clear(a); sink(a[1]); } // OK
void readFirstBad() { int a[2] = {source(), 0}; sink(first(a)); } // BAD
void readSecondOk() { int a[2] = {source(), 0}; sink(second(a)); } // FP
void lastBad() { int a[2] = {0, source()}; sink(last(a)); } // BAD
void lastOk() { int a[2] = {source(), 0}; sink(last(a)); } // OK
void fillRow(int (*a)[2]) { a[1][0] = source(); }
void fillRowBad() { int a[2][2] = {}; fillRow(a); sink(a[1][0]); } // BAD
void fillPairs(Pair *p, int n) { for (int i = 0; i < n; ++i) p[i].a = source(); }
void fillPairsBad() { Pair p[3] = {}; fillPairs(p, 3); sink(p[2].a); } // BAD
void fillPairsOk() { Pair p[3] = {}; fillPairs(p, 3); sink(p[2].b); } // OK
void intoElementBad() { int a[2] = {}; fillFirst(&a[1]); sink(a[1]); } // BAD
void intoElementOk() { int a[2] = {}; fillFirst(&a[1]); sink(a[0]); } // OK
void sumBad() { int a[2] = {0, source()}; int sum = 0; for (int i = 0; i < 2; ++i) sum += a[i]; sink(sum); } // BAD
void copyLoopBad() { int a[2] = {0, source()}, b[2]; for (int i = 0; i < 2; ++i) b[i] = a[i]; sink(b[1]); } // BAD
void rangeBad() { int a[] = {0, source()}; for (int x : a) sink(x); } // BAD
void rangeOk() { int a[] = {0, source()}; for (int &x : a) x = 0; for (int x : a) sink(x); } // FP
void rangeWriteBad() { int a[2] = {}; for (int &x : a) x = source(); sink(a[1]); } // BAD
void rangePairsBad() { Pair a[2] = {}; a[0].a = source(); for (const Pair &p : a) sink(p.a); } // BAD
void rangePairsOk() { Pair a[2] = {}; a[0].a = source(); for (const Pair &p : a) sink(p.b); } // OK

// ---- own containers ----

class Vec {
public:
  int &operator[](int i) { return data[i]; }
  int operator[](int i) const { return data[i]; }
  int &at(int i) { return data[i]; }
  int size() const { return count; }
  int *begin() { return data; }
  int *end() { return data + count; }
  void push(int v) { data[count++] = v; }

private:
  int data[8] = {};
  int count = 0;
};
void vecBad() { Vec v; v[1] = source(); sink(v[1]); } // BAD
void vecConstBad() { Vec v; v[1] = source(); const Vec &c = v; sink(c[1]); } // BAD
void vecAtBad() { Vec v; v.at(2) = source(); sink(v[2]); } // BAD
void vecPushBad() { Vec v; v.push(source()); sink(v[0]); } // BAD
void vecSizeOk() { Vec v; v[1] = source(); sink(v.size()); } // OK
void vecOtherOk() { Vec v, w; v[1] = source(); sink(w[1]); } // OK
void vecRangeBad() { Vec v; v.push(source()); for (int x : v) sink(x); } // BAD
void vecCopyBad() { Vec v; v.push(source()); Vec w = v; sink(w[0]); } // BAD
class Grid {
public:
  int *operator[](int r) { return cells[r]; }
  int &operator()(int r, int c) { return cells[r][c]; }

private:
  int cells[3][3] = {};
};
void gridBad() { Grid g; g[1][2] = source(); sink(g[1][2]); } // BAD
void gridCallBad() { Grid g; g(1, 2) = source(); sink(g(1, 2)); } // BAD
void gridOtherOk() { Grid g, h; g(1, 2) = source(); sink(h(1, 2)); } // OK
