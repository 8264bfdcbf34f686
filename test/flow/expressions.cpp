// Expressions: ternaries, commas, increments, compound assignment, structured bindings, range-for, new, casts, characters.
//
// `// BAD`: the value of a source reaches the sink on this line. `// OK`: it does not. `// FN`: it does, and is not found
// yet; `// FP`: it does not, and is reported all the same. check.py holds every line to its mark.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json
#include <new>
#include <string>
#include <tuple>
#include <utility>
int source();
const char *ssource();
std::string user_input();
void sink(...);
void sinkAll(...);
bool coin();
struct Pair { int a, b; };

// ---- operators ----

void ternaryBad(bool c) { sink(c ? source() : 0); } // BAD
void ternaryElseBad(bool c) { int x = c ? 0 : source(); sink(x); } // BAD
void ternaryConditionOk() { int x = source(); sink(x ? 1 : 0); } // OK
void elvisBad() { sink(source() ?: 1); } // BAD
void elvisRightBad() { sink(coin() ?: source()); } // BAD
void nestedTernaryBad(int k) { sink(k == 0 ? 0 : k == 1 ? source() : 2); } // BAD
void commaBad() { sink((coin(), source())); } // BAD
void commaOk() { sink((source(), 0)); } // OK
void chainBad() { int a, b, c; a = b = c = source(); sink(a); } // BAD
void chainKillOk() { int a = source(), b; a = b = 0; sink(a); } // OK
void assignValueBad() { int x; sink(x = source()); } // BAD
void assignValueOk() { int x = source(); sink(x = 0); } // OK
void plusBad() { sink(source() + 1); } // BAD
void minusBad() { sink(1 - source()); } // BAD
void timesBad() { int x = source(); sink(x * 2); } // BAD
void divideBad() { int x = source(); sink(100 / x); } // BAD
void moduloBad() { int x = source(); sink(x % 7); } // BAD
void bitsBad() { int x = source(); sink((x & 0xff) | 1); } // BAD
void shiftBad() { int x = source(); sink(x << 2); } // BAD
void notBad() { int x = source(); sink(~x); } // BAD
void negateBad() { int x = source(); sink(-x); } // BAD
void plusAssignBad() { int x = 1; x += source(); sink(x); } // BAD
void plusAssignKeepsBad() { int x = source(); x += 1; sink(x); } // BAD
void shiftAssignBad() { int x = source(); x <<= 1; sink(x); } // BAD
void orAssignBad() { int x = 0; x |= source(); sink(x); } // BAD
void plusAssignValueBad() { int x = source(); int y = (x += 1); sink(y); } // BAD
void preIncrementBad() { int x = source(); sink(++x); } // BAD
void postIncrementBad() { int x = source(); sink(x++); } // BAD
void incrementOk() { int x = 0; ++x; sink(x); } // OK
void postIncrementOldOk() { int x = 0; int y = x++; x = source(); sink(y); } // OK
void castBad() { sink((char)source()); } // BAD
void functionalCastBad() { sink(long(source())); } // BAD
void bracedCastBad() { sink(int{source()}); } // BAD
void sizeofOk() { int x = source(); sink(sizeof(x)); } // OK
void decltypeOk() { int x = source(); decltype(x) y = 0; sink(y); } // OK
void alignofOk() { alignas(16) int x = source(); sink(alignof(decltype(x))); } // OK
void alignasBad() { alignas(16) int x = source(); sink(x); } // BAD
void enumBad() { enum E { A, B }; E e = (E)source(); sink(e); } // BAD
void enumClassBad() { enum class E { A, B }; E e = static_cast<E>(source()); sink(static_cast<int>(e)); } // BAD
void parenthesesBad() { int x = source(); sink(((x))); } // BAD
void volatileBad() { volatile int x = source(); sink(x); } // BAD
void conditionValueBad() { int x; if ((x = source()) != 0) sink(x); } // BAD
void whileAssignBad() { int x; while ((x = source())) sink(x); } // BAD
void secondArgumentOk() { int x = source(); sink(0, x); } // OK
void secondArgumentBad() { int x = source(); sinkAll(0, x); } // BAD
void complexBad() { _Complex double z = source(); sink(__real__ z); } // BAD
void vectorBad() { typedef int V4 __attribute__((vector_size(16))); V4 v = {0, source(), 0, 0}; sink(v[1]); } // BAD
void statementBad() { int x = ({ int y = source(); y; }); sink(x); } // BAD
void statementOk() { int x = ({ int y = source(); (void)y; 0; }); sink(x); } // OK
void castVoidOk() { (void)source(); int x = 0; sink(x); } // OK

// ---- structured bindings ----

void bindArrayBad() { int a[2] = {source(), 0}; auto [x, y] = a; sink(x); } // BAD
void bindArrayOk() { int a[2] = {source(), 0}; auto [x, y] = a; sink(y); } // OK
void bindStructBad() { Pair p{0, source()}; auto [x, y] = p; sink(y); } // BAD
void bindStructOk() { Pair p{0, source()}; auto [x, y] = p; sink(x); } // OK
void bindCopyOk() { Pair p{0, 0}; auto [x, y] = p; p.a = source(); sink(x); } // OK
void bindReferenceBad() { Pair p{0, 0}; auto &[x, y] = p; x = source(); sink(p.a); } // BAD
void bindReferenceOk() { Pair p{0, 0}; auto &[x, y] = p; x = source(); sink(p.b); } // OK
void bindReferenceLaterBad() { Pair p{0, 0}; auto &[x, y] = p; p.b = source(); sink(y); } // BAD
void bindWriteOk() { Pair p{source(), 0}; auto [x, y] = p; x = 0; sink(x); } // OK
void bindTupleBad() { auto [x, y] = std::make_tuple(source(), 0); sink(x); } // BAD
void bindTupleOk() { auto [x, y] = std::make_tuple(source(), 0); sink(y); } // OK
void bindPairBad() { std::pair<int, int> p(0, source()); auto &[x, y] = p; sink(y); } // BAD
void bindPairOk() { std::pair<int, int> p(0, source()); auto &[x, y] = p; sink(x); } // OK
void bindNestedBad() { Pair a[1] = {{source(), 0}}; for (auto [x, y] : a) sink(x); } // BAD
void bindNestedOk() { Pair a[1] = {{source(), 0}}; for (auto [x, y] : a) sink(y); } // OK
class Point {
public:
  Point(int x, int y) : x(x), y(y) {}
  template <int I> int get() const { if constexpr (I == 0) return x; else return y; }

private:
  int x, y;
};
namespace std {
template <> struct tuple_size<Point> { static constexpr int value = 2; };
template <size_t I> struct tuple_element<I, Point> { using type = int; };
}
void bindOwnBad() { auto [x, y] = Point(source(), 0); sink(x); } // BAD
void bindOwnOk() { auto [x, y] = Point(source(), 0); sink(y); } // OK

// ---- range-for over own iterators ----

struct Item { int v; Item *next; };
struct Iterator {
  Item *at;
  Item &operator*() const { return *at; }
  Iterator &operator++() { at = at->next; return *this; }
  bool operator!=(const Iterator &o) const { return at != o.at; }
};
struct List {
  Item *head = nullptr;
  Iterator begin() const { return {head}; }
  Iterator end() const { return {nullptr}; }
  void add(int v) { head = new Item{v, head}; }
};
void ownRangeBad() { List l; l.add(source()); for (Item &i : l) sink(i.v); } // BAD
void ownRangeSecondBad() { List l; l.add(source()); l.add(0); for (auto &i : l) sink(i.v); } // BAD
void ownRangeOk() { List l, m; l.add(source()); for (Item &i : m) sink(i.v); } // OK
void ownRangeWriteBad() { Item one{0, nullptr}; List l; l.head = &one; for (Item &i : l) i.v = source(); sink(one.v); } // BAD
void initListRangeBad() { for (int x : {0, source()}) sink(x); } // BAD
void rangeInitBad() { for (int a[] = {source()}; int x : a) sink(x); } // BAD

// ---- new ----

void newBad() { int *p = new int(source()); sink(*p); } // BAD
void newBracesBad() { int *p = new int{source()}; sink(*p); } // BAD
void newZeroOk() { int *p = new int(); sink(*p); } // OK
void newStructBad() { Pair *p = new Pair{source(), 0}; sink(p->a); } // BAD
void newStructOk() { Pair *p = new Pair{source(), 0}; sink(p->b); } // OK
void newArrayBad() { int *p = new int[3]; p[1] = source(); sink(p[1]); } // BAD
void newArrayOk() { int *p = new int[3](); p[1] = source(); sink(p[2]); } // OK
void newArrayListBad() { int *p = new int[2]{0, source()}; sink(p[1]); } // BAD
void newArrayListOk() { int *p = new int[2]{0, source()}; sink(p[0]); } // OK
void placementBad() { alignas(int) char buffer[sizeof(int)]; int *p = new (buffer) int(source()); sink(*p); } // BAD
void placementStructBad() { alignas(Pair) char buffer[sizeof(Pair)]; Pair *p = new (buffer) Pair{source(), 0}; sink(p->a); } // BAD
void placementReplacedOk() { Pair p{source(), 0}; new (&p) Pair{0, 0}; sink(p.a); } // OK
void placementOverBad() { Pair p{0, 0}; new (&p) Pair{source(), 0}; sink(p.a); } // BAD
void nothrowBad() { int *p = new (std::nothrow) int(source()); sink(*p); } // BAD
void deletedOk() { int *p = new int(source()); delete p; p = new int(0); sink(*p); } // OK
void twoBad() { int **pp = new int *(new int(source())); sink(**pp); } // BAD

// ---- characters: copying text character by character is copying it ----

void charsBad() { std::string s = user_input(), out; for (char c : s) out += c; sink(out); } // BAD
void charsIndexBad() { std::string s = user_input(), out; for (unsigned i = 0; i < s.size(); ++i) out += s[i]; sink(out); } // BAD
void charsPushBad() { std::string s = user_input(), out; for (char c : s) out.push_back(c); sink(out); } // BAD
void charsPointerBad() { char out[16]; const char *in = ssource(); for (int i = 0; i < 16; ++i) out[i] = in[i]; sink(out); } // BAD
void charsWhileBad() { char out[16]; char *o = out; const char *in = ssource(); while ((*o++ = *in++)) {} sink(out); } // BAD
void charsSkipBad() { std::string s = user_input(), out; for (char c : s) if (c != ' ') out += c; sink(out); } // BAD
void charsUpperBad() { std::string s = user_input(), out; for (char c : s) out += c >= 'a' && c <= 'z' ? char(c - 32) : c; sink(out); } // BAD
void charsCountOk() { std::string s = user_input(); int n = 0; for (char c : s) if (c == 'x') ++n; sink(n); } // OK
void charsBranchOk() { std::string s = user_input(), out; for (char c : s) out += c == 'x' ? "1" : "0"; sink(out); } // OK
