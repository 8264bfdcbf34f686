// Containers: elements in, through and out; keys and values apart; constant keys and indices apart.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json real
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.declared.json -- -std=c++20 -DDECLARED -include %S/Inputs/declared.h
// RUN: %python %S/check.py %s %t.declared.json declared
#ifndef DECLARED
#include <array>
#include <deque>
#include <forward_list>
#include <list>
#include <map>
#include <queue>
#include <set>
#include <span>
#include <stack>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>
#endif
int source();
char *ssource();
std::string user_input();
void sink(...);
using std::string;
struct Point { int x, y; };
struct Named { Named(string n, int v) : name(n), value(v) {} string name; int value; };

// ---- vector ----
void v01() { std::vector<int> v; v.push_back(source()); sink(v); sink(v[0]); sink(v.at(0)); sink(v.front()); sink(v.back()); } // BAD
void v02() { std::vector<int> v; v.push_back(0); sink(v); sink(v[0]); sink(v.front()); }           // OK
void v03() { std::vector<int> v(10, source()); sink(v[3]); }                                       // BAD
void v04() { std::vector<int> v(source(), 7); sink(v[3]); }                                        // OK
void v05() { std::vector<int> v{1, source()}; sink(v[1]); }                                        // BAD
void v06() { std::vector<int> v{1, 2}; sink(v[1]); }                                               // OK
void v07() { std::vector<int> a{source()}; std::vector<int> b(a); sink(b[0]); }                    // BAD
void v08() { std::vector<int> a{source()}; std::vector<int> b(a.begin(), a.end()); sink(b[0]); }   // BAD
void v09() { std::vector<int> a{1}; std::vector<int> b(a.begin(), a.end()); sink(b[0]); }          // OK
void v10() { std::vector<int> a{source()}, b; b = a; sink(b[0]); }                                 // BAD
void v11() { std::vector<int> a{source()}, b{1}; a = b; sink(a[0]); }                              // OK
void v12() { std::vector<int> a{source()}, b; b = std::move(a); sink(b.back()); }                  // BAD
void v13() { std::vector<int> a; a[2] = source(); sink(a[2]); sink(a); }                           // BAD
void v14() { std::vector<int> a; a[2] = source(); sink(a[3]); }                                    // OK
void v15() { std::vector<int> a; a.at(2) = source(); sink(a.at(2)); }                              // BAD
void v16() { std::vector<int> a; a.front() = source(); sink(a.front()); }                          // BAD
void v17() { std::vector<int> a; a.back() = source(); sink(a.back()); }                            // BAD
void v18() { std::vector<int> a; a.emplace_back(source()); sink(a[0]); }                           // BAD
void v19() { std::vector<int> a{source()}; a.clear(); sink(a[0]); }                                // OK
void v20() { std::vector<int> a{source()}; a.assign(3, 1); sink(a[0]); }                           // OK
void v21() { std::vector<int> a; a.assign(3, source()); sink(a[0]); }                              // BAD
void v22() { std::vector<int> a{source()}, b; b.assign(a.begin(), a.end()); sink(b[0]); }          // BAD
void v23() { std::vector<int> a, b{1}; a.assign(b.begin(), b.end()); sink(a[0]); }                 // OK
void v24() { std::vector<int> a{source()}, b{1}; a.swap(b); sink(b[0]); }                          // BAD
void v25() { std::vector<int> a{source()}, b{1}; a.swap(b); sink(a[0]); }                          // OK
void v26() { std::vector<int> a{source()}, b{1}; std::swap(a, b); sink(b[0]); }                    // BAD
void v27() { std::vector<int> a; a.insert(a.begin(), source()); sink(a[0]); }                      // BAD
void v28() { std::vector<int> a; a.insert(a.begin(), 1); sink(a[0]); }                             // OK
void v29() { std::vector<int> a; a.insert(a.end(), 3, source()); sink(a[0]); }                     // BAD
void v30() { std::vector<int> a; a.insert(a.end(), source(), 3); sink(a[0]); }                     // OK
void v31() { std::vector<int> a{source()}, b; b.insert(b.end(), a.begin(), a.end()); sink(b[0]); } // BAD
void v32() { std::vector<int> a{1}, b; b.insert(b.end(), a.begin(), a.end()); sink(b[0]); }        // OK
void v33() { std::vector<int> a; a.emplace(a.begin(), source()); sink(a[0]); }                     // BAD
void v34() { std::vector<int> a; a.resize(5, source()); sink(a[0]); }                              // BAD
void v35() { std::vector<int> a; a.resize(source()); sink(a[0]); }                                 // OK
void v36() { std::vector<int> a{source()}; int *p = a.data(); sink(p[0]); sink(*p); }              // BAD
void v37() { std::vector<int> a; int *p = a.data(); *p = source(); sink(a[0]); }                   // BAD
void v38() { std::vector<int> a{source()}; sink(a.size()); sink(a.empty()); }                      // OK
void v39() { std::vector<int> a{source()}; a.pop_back(); sink(a[0]); }                             // BAD
void v40() { std::vector<Point> a; a.push_back({source(), 0}); sink(a[0].x); }                     // BAD
void v41() { std::vector<Point> a; a.push_back({source(), 0}); sink(a[0].y); }                     // OK
void v42() { std::vector<Point> a; a[0].x = source(); sink(a[0].x); }                              // BAD
void v43() { std::vector<Point> a; a[0].x = source(); sink(a[0].y); }                              // OK
void v44() { std::vector<Named> a; a.emplace_back("x", source()); sink(a[0].value); }              // BAD
void v45() { std::vector<Named> a; a.emplace_back("x", source()); sink(a[0].name); }               // OK
void v46() { std::vector<std::vector<int>> a; a[0].push_back(source()); sink(a[0][0]); }           // BAD
void v47() { std::vector<std::vector<int>> a; a[0].push_back(source()); sink(a[1][0]); }           // OK
void v48() { std::vector<int *> a; int x = source(); a.push_back(&x); sink(*a[0]); }               // BAD
void v49() { std::vector<int *> a; int x = 0; a.push_back(&x); *a[0] = source(); sink(x); }        // BAD
void v50() { std::vector<string> a; a.push_back(user_input()); for (auto &s : a) sink(s); }        // BAD
void v51() { std::vector<string> a; a.push_back("x"); for (auto &s : a) sink(s); }                 // OK
void v52() { std::vector<string> a(2); for (auto &s : a) s = user_input(); sink(a[0]); }           // BAD
void v53() { std::vector<int> a{source()}; int &r = a.front(); r = 0; sink(a.front()); }           // OK
void v54() { std::vector<int> a; a.push_back(source()); a[0] = 0; sink(a[0]); }                    // FP
void v55() { std::vector<int> a(3); auto it = a.erase(a.begin()); *it = source(); sink(a[0]); }    // BAD
void v56() { std::vector<int> a; sink(a.emplace_back(source())); }                                 // BAD
void v57() { std::vector<int> a{source()}; const auto &c = a; sink(c[0]); sink(c.at(0)); sink(c.data()); } // BAD
void v58(const std::vector<int> &p) { std::vector<int> a{source()}; a = p; sink(a[0]); }           // OK
void v59() { auto *a = new std::vector<int>; a->push_back(source()); sink(a->at(0)); sink((*a)[1]); } // BAD
void v60() { std::vector<int> a; a = {1, source()}; sink(a[1]); }                                  // BAD

// ---- array, deque, list, forward_list ----
void s01() { std::array<int, 3> a; a[1] = source(); sink(a[1]); sink(a.at(1)); }                   // BAD
void s02() { std::array<int, 3> a; a[1] = source(); sink(a[0]); }                                  // OK
void s03() { std::array<int, 3> a{{0, source(), 0}}; sink(a[1]); }                                 // BAD
void s04() { std::array<int, 3> a; a.fill(source()); sink(a[2]); }                                 // BAD
void s05() { std::array<int, 3> a; a.fill(source()); a.fill(0); sink(a[2]); }                      // OK
void s06() { std::array<int, 3> a; a[1] = source(); for (int x : a) sink(x); }                     // BAD
void s07() { std::deque<int> d; d.push_front(source()); sink(d.front()); sink(d[0]); }             // BAD
void s08() { std::deque<int> d; d.push_front(0); sink(d.front()); }                                // OK
void s09() { std::deque<int> d; d.emplace_front(source()); sink(d.at(0)); }                        // BAD
void s10() { std::deque<int> d; d.push_back(source()); std::deque<int> e = d; sink(e.back()); }    // BAD
void s11() { std::deque<int> d; d.push_back(source()); d.clear(); sink(d.back()); }                // OK
void s12() { std::list<int> l; l.push_back(source()); sink(l.front()); sink(l.back()); sink(l); }  // BAD
void s13() { std::list<int> l; l.push_front(source()); for (int x : l) sink(x); }                  // BAD
void s14() { std::list<int> l{1}; for (int x : l) sink(x); }                                       // OK
void s15() { std::list<int> l{source()}, m; m.splice(m.begin(), l); sink(m.front()); }             // BAD
void s16() { std::list<int> l{source()}, m; m.merge(l); sink(m.front()); }                         // BAD
void s17() { std::list<int> l{source()}, m; m.splice(m.begin(), l); sink(l.front()); }             // OK
void s18() { std::list<int> l; l.insert(l.end(), source()); sink(*l.begin()); }                    // BAD
void s19() { std::forward_list<int> f; f.push_front(source()); sink(f.front()); }                  // BAD
void s20() { std::forward_list<int> f; f.insert_after(f.before_begin(), source()); sink(*f.begin()); } // BAD
void s21() { std::forward_list<int> f; f.push_front(1); sink(f.front()); }                         // OK
void s22() { std::list<Named> l; l.emplace_back("n", source()); sink(l.front().value); }           // BAD

// ---- adaptors, span ----
void q01() { std::stack<int> s; s.push(source()); sink(s.top()); }                                 // BAD
void q02() { std::stack<int> s; s.push(1); sink(s.top()); }                                        // OK
void q03() { std::queue<string> q; q.push(user_input()); sink(q.front()); sink(q.back()); }        // BAD
void q04() { std::priority_queue<int> q; q.push(source()); sink(q.top()); }                        // BAD
void q05() { std::stack<string> s; s.emplace(user_input()); sink(s.top()); }                       // BAD
void q06() { std::queue<string> q; q.push(user_input()); string s = q.front(); q.pop(); sink(s); } // BAD
void q07() { std::queue<string> q; q.push(user_input()); sink(q.empty()); }                        // OK
void q08() { int a[3] = {0, source(), 0}; std::span<int> s(a, 3); sink(s[1]); }                    // BAD
void q09() { std::vector<int> v; std::span<int> s(v); s[0] = source(); sink(v[0]); }               // BAD
void q10() { std::vector<int> v{source()}; std::span<int> s(v); for (int x : s) sink(x); }         // BAD
void q11() { std::vector<int> v{1}; std::span<int> s(v); sink(s[0]); }                             // OK
void q12() { std::vector<int> v{source()}; std::span<int> s(v); sink(s.subspan(1)[0]); sink(s.front()); } // BAD

// ---- map ----
void m01() { std::map<string, string> m; m["a"] = user_input(); sink(m["a"]); sink(m.at("a")); sink(m); } // BAD
void m02() { std::map<string, string> m; m["a"] = user_input(); sink(m["b"]); }                    // OK
void m03() { std::map<string, string> m; m["a"] = user_input(); sink(m.at("b")); }                 // OK
void m04() { std::map<int, string> m; m[1] = user_input(); sink(m[1]); }                           // BAD
void m05() { std::map<int, string> m; m[1] = user_input(); sink(m[2]); }                           // OK
void m06(string k) { std::map<string, string> m; m[k] = user_input(); sink(m["a"]); }              // BAD
void m07(string k) { std::map<string, string> m; m["a"] = user_input(); sink(m[k]); }              // BAD
void m08() { std::map<string, string> m; m["a"] = user_input(); m["a"] = "x"; sink(m["a"]); }      // OK
void m09() { std::map<string, string> m; m[user_input()] = "x"; sink(m["a"]); }                    // OK
void m10() { std::map<string, string> m; m[user_input()] = "x"; for (auto &e : m) sink(e.first); } // BAD
void m11() { std::map<string, string> m; m[user_input()] = "x"; for (auto &e : m) sink(e.second); } // OK
void m12() { std::map<string, string> m; m["a"] = user_input(); for (auto &[k, v] : m) sink(v); }  // BAD
void m13() { std::map<string, string> m; m["a"] = user_input(); for (auto &[k, v] : m) sink(k); }  // OK
void m14() { std::map<string, string> m; m.insert(std::make_pair("a", user_input())); sink(m["a"]); } // BAD
void m15() { std::map<string, string> m; m.insert(std::pair<const string, string>("a", ssource())); sink(m["a"]); } // BAD
void m16() { std::map<string, string> m; m.insert({"a", user_input()}); sink(m["a"]); sink(m.at("a")); } // BAD
void m17() { std::map<string, string> m; m.insert({"a", "b"}); sink(m["a"]); }                     // OK
void m18() { std::map<string, string> m; m.emplace("a", user_input()); sink(m["a"]); }             // BAD
void m19() { std::map<string, string> m; m.emplace("a", user_input()); sink(m["b"]); }             // OK
void m20() { std::map<string, string> m; m.emplace(user_input(), "x"); sink(m["a"]); }             // OK
void m21() { std::map<string, string> m; m.try_emplace("a", user_input()); sink(m["a"]); }         // BAD
void m22() { std::map<string, string> m; m.try_emplace("a", user_input()); sink(m["b"]); }         // OK
void m23() { std::map<string, string> m; m.insert_or_assign("a", user_input()); sink(m["a"]); }    // BAD
void m24() { std::map<string, string> m; m["a"] = user_input(); m.insert_or_assign("a", "x"); sink(m["a"]); } // OK
void m25() { std::map<string, string> m; sink(m.insert(std::make_pair("a", user_input())).first->second); } // BAD
void m26() { std::map<string, string> m; sink(m.insert(std::make_pair(user_input(), "b")).first->second); } // OK
void m27() { std::map<string, string> m; sink(m.insert(std::make_pair(user_input(), "b")).first->first); } // BAD
void m28() { std::map<string, string> m; sink(m.emplace("a", user_input()).first->second); }       // BAD
void m29() { std::map<string, string> m; sink(m.try_emplace("a", user_input()).first->second); }   // BAD
void m30() { std::map<string, string> m; m.insert({"a", "b"}).first->second = user_input(); sink(m["a"]); } // BAD
void m31() { std::map<string, string> m; m["a"] = user_input(); auto it = m.find("a"); sink(it->second); } // BAD
void m32() { std::map<string, string> m; m["a"] = user_input(); auto it = m.find("a"); sink(it->first); } // OK
void m33() { std::map<string, string> m; m["a"] = user_input(); auto it = m.find("b"); sink(it->second); } // OK
void m34() { std::map<string, string> m; auto it = m.find("a"); it->second = user_input(); sink(m["a"]); } // BAD
void m35() { std::map<string, string> m; auto it = m.find("a"); it->second = user_input(); sink(m["b"]); } // OK
void m36() { std::map<string, string> m; m["a"] = user_input(); auto it = m.lower_bound("a"); sink((*it).second); } // BAD
void m37() { std::map<string, string> m; m["a"] = user_input(); auto it = m.upper_bound("0"); sink(it->second); } // BAD
void m38() { std::map<string, string> m; m["a"] = user_input(); auto r = m.equal_range("a"); sink(r.first->second); } // BAD
void m39() { std::map<string, string> m; m["a"] = "x"; auto r = m.equal_range("a"); sink(r.first->second); } // OK
void m40() { std::map<string, string> m; m["a"] = user_input(); sink(m.count("a")); sink(m.size()); sink(m.contains("a")); } // OK
void m41() { std::map<string, string> m; m["a"] = user_input(); m.clear(); sink(m["a"]); }         // OK
void m42() { std::map<string, string> m; m["a"] = user_input(); m.erase("a"); sink(m["a"]); }      // OK
void m43() { std::map<string, string> m; m["a"] = user_input(); m.erase("b"); sink(m["a"]); }      // BAD
void m44() { std::map<string, string> m, n; m["a"] = user_input(); n = m; sink(n["a"]); }          // BAD
void m45() { std::map<string, string> m, n; m["a"] = user_input(); n = m; sink(n["b"]); }          // OK
void m46() { std::map<string, string> m, n; m["a"] = user_input(); m = n; sink(m["a"]); }          // OK
void m47() { std::map<string, string> m, n; m["a"] = user_input(); m.swap(n); sink(n["a"]); }      // BAD
void m48() { std::map<string, string> m, n; m["a"] = user_input(); m.swap(n); sink(m["a"]); }      // OK
void m49() { std::map<string, string> m, n; m["a"] = user_input(); n.merge(m); sink(n["a"]); }     // BAD
void m50() { std::map<string, string> m{{"a", user_input()}, {"b", "x"}}; sink(m["a"]); }          // BAD
void m51() { std::map<string, string> m{{"a", "y"}, {"b", "x"}}; sink(m["a"]); }                   // OK
void m52() { std::map<string, string> m; m["a"] = user_input(); std::map<string, string> n(m.begin(), m.end()); sink(n["a"]); } // BAD
void m53() { std::map<string, std::vector<string>> m; m["a"].push_back(user_input()); sink(m["a"][0]); } // BAD
void m54() { std::map<string, std::vector<string>> m; m["a"].push_back(user_input()); sink(m["b"][0]); } // OK
void m55() { std::map<string, std::map<string, string>> m; m["a"]["x"] = user_input(); sink(m["a"]["x"]); } // BAD
void m56() { std::map<string, std::map<string, string>> m; m["a"]["x"] = user_input(); sink(m["a"]["y"]); } // OK
void m57() { std::map<string, std::map<string, string>> m; m["a"]["x"] = user_input(); sink(m["b"]["x"]); } // OK
void m58() { std::map<string, Point> m; m["a"].x = source(); sink(m["a"].x); }                     // BAD
void m59() { std::map<string, Point> m; m["a"].x = source(); sink(m["a"].y); }                     // OK
void m60() { std::map<string, string> m; m.insert({{"a"}, user_input()}); auto it = m.begin(); sink(it->second); } // BAD
void m61() { std::map<string, string> m; string s; m["a"] = user_input(); s = m["a"]; sink(s); }   // BAD
void m62() { std::map<int, int> m; m[source()] = 1; sink(m[1]); }                                  // OK
void m63() { std::map<int, int> m; m[source()] = 1; sink(m.begin()->first); }                      // BAD
void m64() { std::map<string, Named> m; m.try_emplace("a", "n", source()); sink(m.at("a").value); } // BAD
void m65() { std::map<string, Named> m; m.try_emplace("a", "n", source()); sink(m.at("a").name); } // OK
void m66() { std::map<string, string> m; m.emplace_hint(m.begin(), "a", user_input()); sink(m["a"]); } // BAD

// ---- unordered map ----
void u01() { std::unordered_map<string, string> m; m["a"] = user_input(); sink(m["a"]); sink(m.at("a")); } // BAD
void u02() { std::unordered_map<string, string> m; m["a"] = user_input(); sink(m["b"]); }          // OK
void u03() { std::unordered_map<string, string> m; m.insert({"a", user_input()}); sink(m.find("a")->second); } // BAD
void u04() { std::unordered_map<string, string> m; m.emplace("a", user_input()); for (auto &e : m) sink(e.second); } // BAD
void u05() { std::unordered_map<string, string> m; m.emplace("a", user_input()); for (auto &e : m) sink(e.first); } // OK
void u06() { std::unordered_map<string, string> m; m["a"] = user_input(); m.clear(); sink(m["a"]); } // OK
void u07() { std::unordered_map<string, string> m{{"a", user_input()}}; sink(m["a"]); }            // BAD
void u08() { std::unordered_map<string, string> m; m["a"] = user_input(); std::unordered_map<string, string> n = std::move(m); sink(n["a"]); } // BAD

// ---- sets ----
void t01() { std::set<string> s; s.insert(user_input()); for (auto &e : s) sink(e); }              // BAD
void t02() { std::set<string> s; s.insert("x"); for (auto &e : s) sink(e); }                       // OK
void t03() { std::set<string> s; s.insert(user_input()); sink(*s.begin()); sink(s); }              // BAD
void t04() { std::set<string> s; s.emplace(user_input()); sink(*s.find("x")); }                    // BAD
void t05() { std::set<string> s; sink(*s.insert(user_input()).first); }                            // BAD
void t06() { std::set<string> s; s.insert(user_input()); sink(s.count("x")); sink(s.size()); }     // OK
void t07() { std::set<string> s; s.insert(user_input()); s.clear(); sink(*s.begin()); }            // OK
void t08() { std::set<string> a{user_input()}, b; b.merge(a); sink(*b.begin()); }                  // BAD
void t09() { std::set<string> a{user_input()}; std::set<string> b(a.begin(), a.end()); sink(*b.begin()); } // BAD
void t10() { std::set<string> a{user_input()}; auto r = a.equal_range("a"); sink(*r.first); sink(*a.lower_bound("x")); } // BAD
void t11() { std::unordered_set<int> s; s.insert(source()); for (int x : s) sink(x); }             // BAD
void t12() { std::unordered_set<int> s; s.insert(1); for (int x : s) sink(x); }                    // OK
void t13() { std::set<string> a{user_input()}, b; b = a; sink(*b.begin()); }                       // BAD
void t14() { std::set<string> a{user_input()}, b; a.swap(b); sink(*a.begin()); }                   // OK
void t15() { std::set<string> a; std::vector<string> v{user_input()}; a.insert(v.begin(), v.end()); sink(*a.begin()); } // BAD
void t16() { std::set<string> a; a.insert(a.begin(), user_input()); sink(*a.begin()); }            // BAD

// ---- iterators ----
void i01() { std::vector<int> v{source()}; for (auto it = v.begin(); it != v.end(); ++it) sink(*it); } // BAD
void i02() { std::vector<int> v{1}; for (auto it = v.begin(); it != v.end(); ++it) sink(*it); }    // OK
void i03() { std::vector<int> v(1); auto it = v.begin(); *it = source(); sink(v[0]); sink(v); sink(*it); } // BAD
void i04() { std::vector<int> v(1); auto it = v.begin(); *it = 1; sink(v[0]); }                    // OK
void i05() { std::vector<int> v(1); auto it = v.begin(); *(it + 1) = source(); sink(v[1]); }       // BAD
void i06() { std::vector<int> v(1); auto it = v.begin(); it[1] = source(); sink(v[1]); }           // BAD
void i07() { std::vector<int> v(1); auto it = v.begin(); *it++ = source(); sink(v[0]); }           // BAD
void i08() { std::vector<int> v(1); auto it = v.begin(); *++it = source(); sink(v[0]); }           // BAD
void i09() { std::vector<int> v{source()}; auto it = v.begin(); int x = *it++; sink(x); }          // BAD
void i10() { std::vector<int> v{source()}; auto a = v.begin(); auto b = a; b += 1; sink(*b); }     // BAD
void i11() { std::vector<int> v{source()}; std::vector<int>::const_iterator c = v.begin(); sink(*c); } // BAD
void i12() { std::vector<Point> v; auto it = v.begin(); it->x = source(); sink(v[0].x); }          // BAD
void i13() { std::vector<Point> v; auto it = v.begin(); it->x = source(); sink(v[0].y); }          // OK
void i14() { std::vector<int> v{source()}; for (auto it = v.rbegin(); it != v.rend(); ++it) sink(*it); } // BAD
void i15() { std::vector<int> v, w{source()}; auto a = v.begin(); a = w.begin(); sink(*a); }       // BAD
void i16() { std::vector<int> v{source()}, w{1}; auto a = v.begin(); a = w.begin(); sink(*a); }    // OK
void i17() { std::list<int> l; auto it = l.insert(l.begin(), source()); sink(*it); }               // BAD
void i18() { std::vector<std::vector<int>::iterator> all; std::vector<int> v{source()}; all.push_back(v.begin()); sink(*all[0]); } // BAD
void i19() { std::vector<int> v{source()}; auto n = v.end() - v.begin(); sink(n); }                // OK
void i20() { std::vector<int> v(1); int *p = &v[0]; *p = source(); sink(v[0]); }                   // BAD
void i21() { std::vector<int> v(1); int &r = *v.begin(); r = source(); sink(v[0]); }               // BAD
template <class It> int first(It it) { return *it; }
void i22() { std::vector<int> v{source()}; sink(first(v.begin())); }                               // BAD
template <class It> void put(It it, int x) { *it = x; }
void i23() { std::vector<int> v(1); put(v.begin(), source()); sink(v[0]); }                        // BAD
void i24() { std::vector<int> v(1); put(v.begin(), 0); sink(v[0]); }                               // OK
void i25() { std::vector<int> v{1}; std::vector<int> w{source()}; sink(*v.begin()); }              // OK
