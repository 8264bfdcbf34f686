// Algorithms: over iterators, with the callables that they call.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.declared.json -- -std=c++20 -DDECLARED -include %S/Inputs/declared.h
// RUN: %python %S/check.py %s %t.declared.json declared
// INCOMPLETE:declared: used but not defined in this translation unit, and cannot be defined in any other
#ifndef DECLARED
#include <algorithm>
#include <iterator>
#include <list>
#include <map>
#include <numeric>
#include <string>
#include <vector>
#endif
int source();
char *ssource();
std::string user_input();
void sink(...);
using std::string;
using Ints = std::vector<int>;
struct Point { int x, y; };

void a01() { Ints v{source()}, w(1); std::copy(v.begin(), v.end(), w.begin()); sink(w[0]); }       // BAD
void a02() { Ints v{1}, w(1); std::copy(v.begin(), v.end(), w.begin()); sink(w[0]); }              // OK
void a03() { Ints v{source()}, w; std::copy(v.begin(), v.end(), std::back_inserter(w)); sink(w[0]); } // BAD
void a04() { Ints v{1}, w; std::copy(v.begin(), v.end(), std::back_inserter(w)); sink(w[0]); }     // OK
void a05() { Ints v{source()}, w; std::copy_if(v.begin(), v.end(), std::back_inserter(w), [](int x) { return x > 1; }); sink(w[0]); } // BAD
void a06() { Ints v{source()}; std::copy_if(v.begin(), v.end(), v.begin(), [](int x) { sink(x); return x > 1; }); } // BAD
void a07() { Ints v{source()}, w(1); std::copy_n(v.begin(), 1, w.begin()); sink(w[0]); }           // BAD
void a08() { Ints v{source()}, w; std::transform(v.begin(), v.end(), std::back_inserter(w), [](int x) { return x; }); sink(w[0]); } // BAD
void a09() { Ints v{source()}, w; std::transform(v.begin(), v.end(), std::back_inserter(w), [](int) { return 1; }); sink(w[0]); } // OK
void a10() { Ints v{1}, w; std::transform(v.begin(), v.end(), std::back_inserter(w), [](int) { return source(); }); sink(w[0]); } // BAD
void a11() { Ints v{source()}; std::for_each(v.begin(), v.end(), [](int x) { sink(x); }); }        // BAD
void a12() { Ints v{1}; std::for_each(v.begin(), v.end(), [](int x) { sink(x); }); }               // OK
void a13() { Ints v(3); std::for_each(v.begin(), v.end(), [](int &x) { x = source(); }); sink(v[0]); } // BAD
void a14() { Ints v{source()}; string s; int all = 0; std::for_each(v.begin(), v.end(), [&](int x) { all = x; }); sink(all); } // BAD
void a15() { Ints v{source()}; auto it = std::find(v.begin(), v.end(), 3); sink(*it); }            // BAD
void a16() { Ints v{1}; auto it = std::find(v.begin(), v.end(), source()); sink(*it); }            // OK
void a17() { Ints v{source()}; auto it = std::find_if(v.begin(), v.end(), [](int x) { return x > 0; }); sink(*it); } // BAD
void a18() { Ints v(2); auto it = std::find(v.begin(), v.end(), 3); *it = source(); sink(v[0]); }  // BAD
void a19() { Ints v{source()}; sink(std::accumulate(v.begin(), v.end(), 0)); }                     // BAD
void a20() { Ints v{1}; sink(std::accumulate(v.begin(), v.end(), 0)); }                            // OK
void a21() { Ints v{1}; sink(std::accumulate(v.begin(), v.end(), source())); }                     // BAD
void a22() { std::vector<string> v{user_input()}; sink(std::accumulate(v.begin(), v.end(), string(), [](string a, const string &b) { return a + b; })); } // BAD
void a23() { std::vector<string> v{"x"}; sink(std::accumulate(v.begin(), v.end(), string(), [](string a, const string &b) { return a + b; })); } // OK
void a24() { Ints v{source()}; std::sort(v.begin(), v.end()); sink(v[0]); }                        // BAD
void a25() { Ints v{source()}; std::sort(v.begin(), v.end(), [](int a, int b) { sink(a); return a < b; }); } // BAD
void a26() { sink(std::max(source(), 1)); sink(std::min(1, source())); }                           // BAD
void a27() { sink(std::max(1, 2)); }                                                               // OK
void a28() { Ints v{source()}; sink(*std::max_element(v.begin(), v.end())); }                      // BAD
void a29() { Ints v(3); std::fill(v.begin(), v.end(), source()); sink(v[0]); }                     // BAD
void a30() { Ints v(3); std::fill(v.begin(), v.end(), 0); sink(v[0]); }                            // OK
void a31() { Ints v(3); std::generate(v.begin(), v.end(), [] { return source(); }); sink(v[0]); }  // BAD
void a32() { Ints v(3); std::generate(v.begin(), v.end(), [] { return 1; }); sink(v[0]); }         // OK
void a33() { Ints v(3); std::replace(v.begin(), v.end(), 0, source()); sink(v[0]); }               // BAD
void a34() { Ints v(3); std::replace(v.begin(), v.end(), source(), 0); sink(v[0]); }               // OK
void a35() { Ints v{source()}; auto it = std::remove(v.begin(), v.end(), 1); sink(v[0]); }         // BAD
void a36() { Ints v{source()}; std::reverse(v.begin(), v.end()); sink(v[0]); }                     // BAD
void a37() { Ints v{source()}; sink(std::any_of(v.begin(), v.end(), [](int x) { return x == 1; })); } // OK
void a38() { Ints v{source()}; std::any_of(v.begin(), v.end(), [](int x) { sink(x); return true; }); } // BAD
void a39() { Ints v{source()}; sink(std::count(v.begin(), v.end(), 1)); }                          // OK
void a40() { Ints v{source()}, w(1); std::iter_swap(v.begin(), w.begin()); sink(w[0]); }           // BAD
void a41() { Ints v{source()}, w(1); std::swap_ranges(v.begin(), v.end(), w.begin()); sink(w[0]); } // BAD
void a42() { Ints v{source()}; sink(*std::next(v.begin())); sink(*std::prev(v.end())); }           // BAD
void a43() { Ints v(3); *std::next(v.begin()) = source(); sink(v[1]); }                            // BAD
void a44() { Ints v{source()}; auto it = v.begin(); std::advance(it, 1); sink(*it); }              // BAD
void a45() { Ints v(1); auto it = v.begin(); std::advance(it, source()); sink(*it); }              // OK
void a46() { int a[3] = {0, source(), 0}, b[3]; std::copy(a, a + 3, b); sink(b[1]); }              // BAD
void a47() { int a[3] = {0, 1, 0}, b[3]; std::copy(a, a + 3, b); sink(b[1]); }                     // OK
void a48() { Ints v{source()}; sink(*std::begin(v)); for (auto it = std::begin(v); it != std::end(v); ++it) sink(*it); } // BAD
void a49() { Ints v; *std::back_inserter(v) = source(); sink(v[0]); }                              // BAD
void a50() { Ints v; auto it = std::back_inserter(v); *it = 1; *it = source(); sink(v[0]); sink(v); } // BAD
void a51() { string a, b = user_input(); std::copy(b.begin(), b.end(), std::back_inserter(a)); sink(a); } // BAD
void a52() { string a = user_input(); std::transform(a.begin(), a.end(), a.begin(), [](char c) { return c; }); sink(a); } // BAD
void a53() { std::vector<Point> v; v.push_back({source(), 0}); std::sort(v.begin(), v.end(), [](const Point &a, const Point &b) { sink(a.y); return a.x < b.x; }); } // OK
void a54() { std::vector<Point> v; v.push_back({source(), 0}); for (auto it = std::find_if(v.begin(), v.end(), [](auto &p) { return p.x; }); it != v.end(); ++it) sink(it->x); } // BAD
struct Sum { int total = 0; void operator()(int x) { total = x; } };
void a55() { Ints v{source()}; Sum s = std::for_each(v.begin(), v.end(), Sum()); sink(s.total); }  // FN
int twice(int x) { return x; }
void a56() { Ints v{source()}, w(1); std::transform(v.begin(), v.end(), w.begin(), twice); sink(w[0]); } // BAD
void a57() { std::map<string, int> m; m["a"] = source(); std::for_each(m.begin(), m.end(), [](const std::pair<const string, int> &e) { sink(e.second); }); } // BAD
void a58() { std::map<string, int> m; m["a"] = source(); std::for_each(m.begin(), m.end(), [](const std::pair<const string, int> &e) { sink(e.first); }); } // OK
void a59() { Ints v{source()}; v.erase(std::remove_if(v.begin(), v.end(), [](int x) { return x; }), v.end()); sink(v[0]); } // BAD
void a60() { Ints v{1}; auto it = std::find_if(v.begin(), v.end(), [](int x) { return source(); }); sink(*it); } // OK

// ---- a callable that only a model knows ----
extern "C" int toupper(int);
void d01() { string s = user_input(), t; std::transform(s.begin(), s.end(), t.begin(), ::toupper); sink(t); } // BAD
void d02() { string s = "x", t; std::transform(s.begin(), s.end(), t.begin(), ::toupper); sink(t); } // OK
