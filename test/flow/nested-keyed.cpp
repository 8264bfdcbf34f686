// Declared maps and values: pairs, tuples, maps, sets, optional, variant and any of a library without bodies.
//
// `// BAD`: the value of a source reaches the sink on this line. `// OK`: it does not. `// FN`: it does, and is not found
// yet; `// FP`: it does not, and is reported all the same. check.py holds every line to its mark.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20 -I %S/Inputs -Wno-non-pod-varargs
// RUN: %python %S/check.py %s %t.json
// INCOMPLETE: used but not defined in this translation unit, and cannot be defined in any other
#include "nested.h"
int source(); char *ssource(); std::string user_input(); void sink(...);
using std::string; using std::vector; using std::map; using std::pair;
bool coin();
struct P { int a, b; };
typedef map<string, string> M;
// pair
void p01() { pair<int, int> p(source(), 0); sink(p.first); } // BAD
void p02() { pair<int, int> p(source(), 0); sink(p.second); } // OK
void p03() { pair<int, int> p = {0, source()}; sink(p.second); } // BAD
void p04() { pair<int, int> p{0, source()}; sink(p.first); } // OK
void p05() { auto p = std::make_pair(source(), 1); sink(p.first); } // BAD
void p06() { auto p = std::make_pair(source(), 1); sink(p.second); } // OK
void p07() { auto p = std::make_pair(source(), 1); auto q = p; sink(q.first); } // BAD
void p08() { pair<int, int> p(source(), 0), q(1, 2); q = p; sink(q.first); } // BAD
void p09() { pair<int, int> p(source(), 0), q(1, 2); p = q; sink(p.first); } // OK
void p10() { pair<int, int> p(source(), 0), q(1, 2); p.swap(q); sink(q.first); } // BAD
void p11() { pair<int, int> p(source(), 0), q(1, 2); p.swap(q); sink(p.first); } // OK
void p12() { auto p = std::make_pair(source(), 1); auto [a, b] = p; sink(a); } // BAD
void p13() { auto p = std::make_pair(source(), 1); auto [a, b] = p; sink(b); } // OK
void p14() { sink(std::get<0>(std::make_pair(source(), 1))); } // BAD
void p15() { pair<int, int> p; p.second = source(); sink(std::get<1>(p)); } // BAD
void p16() { pair<int, int> p; p.second = source(); sink(std::get<0>(p)); } // OK
void p17() { pair<const char *, int> c(ssource(), 1); pair<string, int> p(c); sink(p.first); } // BAD
void p18() { pair<string, pair<int, int>> p("a", {1, source()}); sink(p.second.second); } // BAD
void p19() { pair<string, pair<int, int>> p("a", {1, source()}); sink(p.second.first); sink(p.first); } // OK
void p20() { auto p = std::make_pair(string("x"), user_input()); sink(p.second.c_str()); } // BAD
void p21() { pair<int, int> p; std::get<0>(p) = source(); sink(p.first); } // BAD
// tuple
void t01() { std::tuple<int, int> t(source(), 0); sink(std::get<0>(t)); } // BAD
void t02() { std::tuple<int, int> t(source(), 0); sink(std::get<1>(t)); } // OK
void t03() { auto t = std::make_tuple(1, source(), string("a")); sink(std::get<1>(t)); } // BAD
void t04() { auto t = std::make_tuple(1, source(), string("a")); sink(std::get<2>(t)); } // OK
void t05() { auto [a, b] = std::make_tuple(1, source()); sink(b); } // BAD
void t06() { auto [a, b] = std::make_tuple(1, source()); sink(a); } // OK
void t07() { int a, b; std::tie(a, b) = std::make_tuple(source(), 0); sink(a); } // BAD
void t08() { int a, b; std::tie(a, b) = std::make_tuple(source(), 0); sink(b); } // OK
void t09() { int a; std::tie(std::ignore, a) = std::make_tuple(0, source()); sink(a); } // BAD
void t10() { std::tuple<int, int> t; std::get<1>(t) = source(); sink(std::get<1>(t)); } // BAD
void t11() { std::tuple<int, string> t(1, user_input()); sink(std::get<string>(t)); } // BAD
void t12() { std::tuple<int, int> t(source(), 1), u; u = t; sink(std::get<0>(u)); } // BAD
void t13() { std::tuple<int, int> t(source(), 1), u; u.swap(t); sink(std::get<0>(u)); } // BAD
void t14() { auto f = [](auto &&t) { sink(std::get<0>(t)); }; f(std::forward_as_tuple(source(), 1)); } // BAD
void t15() { int a, b; std::tie(a, b) = std::make_pair(source(), 0); sink(a); } // BAD
// map
void m01() { M m; m["a"] = user_input(); sink(m["a"]); } // BAD
void m02() { M m; m["a"] = user_input(); sink(m["b"]); } // OK
void m03() { M m; m.insert(std::make_pair("a", user_input())); sink(m["a"]); } // BAD
void m04() { M m; m.insert({"a", user_input()}); sink(m["a"]); sink(m.at("a")); } // BAD
void m05() { M m; m.insert(M::value_type("a", user_input())); sink(m.find("a")->second); } // BAD
void m06() { M m; m.emplace("a", user_input()); sink(m["a"]); } // BAD
void m07() { M m; m.try_emplace("a", user_input()); sink(m["a"]); } // BAD
void m08() { M m; m.insert_or_assign("a", user_input()); sink(m["a"]); } // BAD
void m09() { M m; sink(m.insert_or_assign("a", user_input()).first->second); } // BAD
void m10() { M m; sink(m.insert({"a", user_input()}).first->second); } // BAD
void m11() { M m; sink(m.insert({"a", user_input()}).second); } // OK
void m12() { M m; m.emplace_hint(m.begin(), "a", user_input()); sink(m["a"]); } // BAD
void m13() { M m{{"a", user_input()}}; sink(m["a"]); } // BAD
void m14() { M m = {{"a", "x"}, {"b", user_input()}}; for (auto &kv : m) sink(kv.second); } // BAD
void m15() { M m = {{"a", "x"}, {"b", user_input()}}; for (auto &kv : m) sink(kv.first); } // OK
void m16() { M m; m["a"] = user_input(); for (auto &[k, v] : m) sink(v); } // BAD
void m17() { M m; m["a"] = user_input(); for (auto &[k, v] : m) sink(k); } // OK
void m18() { M m; m[user_input()] = "x"; for (auto &[k, v] : m) sink(k); } // BAD
void m19() { M m; m[user_input()] = "x"; for (auto &[k, v] : m) sink(v); } // OK
void m20() { M m; m["a"] = user_input(); auto it = m.find("a"); sink(it->second); sink((*it).second); } // BAD
void m21() { M m; m["a"] = user_input(); auto it = m.find("a"); sink(it->first); } // OK
void m22() { M m; auto it = m.find("a"); it->second = user_input(); sink(m["a"]); } // BAD
void m23() { M m; m["a"] = user_input(); for (auto it = m.begin(); it != m.end(); it++) sink(it->second); } // BAD
void m24() { M m; m["a"] = user_input(); M n = m; sink(n["a"]); M o; o = n; sink(o["a"]); M p(std::move(o)); sink(p["a"]); } // BAD
void m25() { M m; m["a"] = user_input(); m.clear(); sink(m["a"]); } // OK
void m26() { M m; m["a"] = user_input(); m.erase("a"); sink(m["a"]); } // OK
void m27() { M m, n; m["a"] = user_input(); m.swap(n); sink(n["a"]); } // BAD
void m28() { M m, n; m["a"] = user_input(); m.swap(n); sink(m["a"]); } // OK
void m29() { M m, n; m["a"] = user_input(); n.merge(m); sink(n["a"]); } // BAD
void m30() { M m, n; m["a"] = user_input(); n.insert(m.begin(), m.end()); sink(n["a"]); } // BAD
void m31() { M m; m["a"] = user_input(); M n(m.begin(), m.end()); sink(n["a"]); } // BAD
void m32() { M m; m["a"] = user_input(); sink(m.lower_bound("a")->second); sink(m.equal_range("a").first->second); sink(m.upper_bound("0")->second); } // BAD
void m33() { M m; m["a"] = user_input(); sink(m.count("a")); sink(m.size()); } // OK
void m34() { M m; m.at("a") = user_input(); const M &c = m; sink(c.at("a")); sink(c.find("a")->second); } // BAD
void m35() { map<string, vector<int>> m; m["a"].push_back(source()); sink(m["a"][0]); } // BAD
void m36() { map<string, vector<int>> m; m["a"].push_back(source()); sink(m["b"][0]); } // OK
void m37() { map<string, map<string, int>> m; m["a"]["b"] = source(); sink(m["a"]["b"]); } // BAD
void m38() { map<string, map<string, int>> m; m["a"]["b"] = source(); sink(m["a"]["c"]); } // OK
void m39() { map<string, P> m; m["a"].a = source(); sink(m["a"].a); } // BAD
void m40() { map<string, P> m; m["a"].a = source(); sink(m["a"].b); } // OK
void m41() { map<int, int> m; m[1] = source(); sink(m[1]); } // BAD
void m42() { map<int, int> m; m[1] = source(); sink(m[2]); } // OK
void m43() { map<int, int> m; m[1] = source(); m[1] = 0; sink(m[1]); } // OK
void m44() { M m; m["a"] = user_input(); m["a"] = "x"; sink(m["a"]); } // OK
void m45(string k) { M m; m[k] = user_input(); sink(m["a"]); } // BAD
void m46(string k) { M m; m["a"] = user_input(); sink(m[k]); } // BAD
void m47() { M m; string &r = m["a"]; r = user_input(); sink(m["a"]); } // BAD
void m48() { M m; auto r = m.insert({"a", "x"}); r.first->second = user_input(); sink(m["a"]); } // BAD
void m49() { M m; auto [it, ok] = m.insert({"a", "x"}); it->second = user_input(); sink(m["a"]); } // BAD
void m50() { M m; auto [it, ok] = m.try_emplace("a", user_input()); sink(it->second); sink(m["a"]); } // BAD
void m51() { M m; m["a"] += user_input(); sink(m["a"]); } // BAD
void m52() { M m; m["a"].append("x").append(user_input()); sink(m["a"]); } // BAD
// unordered
void u01() { std::unordered_map<string, int> m; m["a"] = source(); sink(m["a"]); sink(m.at("a")); sink(m.find("a")->second); } // BAD
void u02() { std::unordered_map<string, int> m; m["a"] = source(); for (auto &kv : m) sink(kv.second); } // BAD
void u03() { std::unordered_map<string, int> m; m["a"] = source(); for (auto it = m.begin(); it != m.end(); ++it) sink(it->second); } // BAD
void u04() { std::unordered_map<string, int> m; for (auto it = m.begin(); it != m.end(); ++it) it->second = source(); sink(m["a"]); } // BAD
void u05() { std::unordered_map<string, int> m; for (auto &[k, v] : m) v = source(); sink(m["a"]); } // BAD
void u06() { std::unordered_map<string, int> m; for (auto [k, v] : m) v = source(); sink(m["a"]); } // OK
void u07() { std::unordered_map<string, int> m; m.emplace("a", source()); sink(m["b"]); } // OK
void u08() { std::multimap<string, int> m; m.insert({"a", source()}); sink(m.find("a")->second); auto r = m.equal_range("a"); for (auto i = r.first; i != r.second; ++i) sink(i->second); } // BAD
// sets
void s01() { std::set<int> s; s.insert(source()); sink(*s.begin()); for (int x : s) sink(x); sink(*s.find(3)); } // BAD
void s02() { std::set<int> s{source()}; sink(*s.begin()); } // BAD
void s03() { std::set<int> s; s.emplace(source()); sink(*s.lower_bound(1)); } // BAD
void s04() { std::set<int> s; sink(*s.insert(source()).first); } // BAD
void s05() { std::set<int> s{source()}; s.clear(); sink(*s.begin()); } // OK
void s06() { std::set<int> s, t{source()}; s.swap(t); sink(*s.begin()); } // BAD
void s07() { std::set<int> s, t{source()}; s.swap(t); sink(*t.begin()); } // OK
void s08() { std::set<string> s; s.insert(user_input()); for (const string &x : s) sink(x); } // BAD
void s09() { std::unordered_set<int> s; s.insert(source()); for (auto x : s) sink(x); sink(*s.begin()); } // BAD
void s10() { vector<int> v{source()}; std::set<int> s(v.begin(), v.end()); sink(*s.begin()); } // BAD
void s11() { std::set<int> s; s.insert(source()); sink(s.count(3)); } // OK
// optional, variant, any
void o01() { std::optional<int> o = source(); sink(*o); sink(o.value()); sink(o.value_or(0)); } // BAD
void o02() { std::optional<int> o; o = source(); sink(*o); } // BAD
void o03() { std::optional<int> o = source(); o = std::nullopt; sink(*o); } // OK
void o04() { std::optional<int> o = source(); o.reset(); sink(o.value()); } // OK
void o05() { std::optional<int> o; o.emplace(source()); sink(*o); } // BAD
void o06() { std::optional<int> o; *o = source(); sink(*o); } // BAD
void o07() { std::optional<P> o; o->a = source(); sink(o->a); } // BAD
void o08() { std::optional<P> o; o->a = source(); sink(o->b); } // OK
void o09() { std::optional<int> o; sink(o.value_or(source())); } // BAD
void o10() { auto o = std::make_optional(source()); auto p = o; sink(*p); } // BAD
void o11() { std::optional<string> o(user_input()); if (o) sink(o->c_str()); } // BAD
void o12() { std::optional<int> o = source(); sink(o.has_value()); } // OK
void v01() { std::variant<int, string> v = source(); sink(std::get<int>(v)); } // BAD
void v02() { std::variant<int, string> v = user_input(); sink(std::get<string>(v)); } // BAD
void v03() { std::variant<int, string> v; v = source(); sink(*std::get_if<int>(&v)); } // BAD
void v04() { std::variant<int, string> v; v.emplace<int>(source()); sink(std::get<int>(v)); } // BAD
void v05() { std::variant<int, string> v = source(); v = string("x"); sink(std::get<string>(v)); } // OK
void v06() { std::variant<int, string> v = user_input(); std::visit([](const string &x) { sink(x); return 0; }, v); } // BAD
void v07() { std::variant<int, string> v = source(); auto w = v; sink(std::get<int>(w)); } // BAD
void v08() { std::variant<int, string> v; std::get<int>(v) = source(); sink(std::get<int>(v)); } // BAD
void y01() { std::any a = source(); sink(std::any_cast<int>(a)); sink(*std::any_cast<int>(&a)); } // BAD
void y02() { std::any a; a = user_input(); sink(std::any_cast<string>(a)); } // BAD
void y03() { std::any a = source(); a.reset(); sink(std::any_cast<int>(a)); } // OK
// keys of an initializer list
void k01() { M m{{"a", user_input()}, {"b", "x"}}; sink(m["a"]); } // BAD
void k02() { M m{{"a", user_input()}, {"b", "x"}}; sink(m["b"]); } // FP
void k03() { map<string, int> m = {{"a", 1}, {"b", source()}}; sink(m.at("b")); } // BAD
void k04() { map<string, int> m; m.insert({{"a", 1}, {"b", source()}}); sink(m["b"]); } // BAD
// globals that methods change
string g1, g2, g3;
vector<int> g4;
map<string, int> g5;
string *g6 = &g2;
void w01() { g1.append(user_input()); }
void w02() { sink(g1); } // BAD
void w03() { g2 += user_input(); }
void w04() { sink(g2); } // BAD
void w05() { sink(g3); } // OK
void w06() { g4.push_back(source()); }
void w07() { sink(g4[0]); } // BAD
void w08() { g5["a"] = source(); }
void w09() { sink(g5["a"]); } // BAD
void w10() { sink(g5["b"]); } // OK
void w11() { sink(*g6); } // BAD
