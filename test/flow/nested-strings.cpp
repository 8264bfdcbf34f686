// Declared strings: strings and views of a library without bodies, iterators as nested class templates.
//
// `// BAD`: the value of a source reaches the sink on this line. `// OK`: it does not. `// FN`: it does, and is not found
// yet; `// FP`: it does not, and is reported all the same. check.py holds every line to its mark.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20 -I %S/Inputs -Wno-non-pod-varargs
// RUN: %python %S/check.py %s %t.json
#include "nested.h"
int source(); char *ssource(); std::string user_input(); wchar_t *wsource(); void sink(...);
using std::string;
char csource() { return source(); }
bool coin();
// construct
void a01() { string s(ssource()); sink(s); } // BAD
void a02() { string s(ssource(), 4); sink(s); } // BAD
void a03() { string s("abc", source()); sink(s); } // OK
void a04() { string s(3, csource()); sink(s); } // BAD
void a05() { char c = source(); string s{'a', c, 'b'}; sink(s); } // BAD
void a06() { string t = user_input(); string s(t.begin(), t.end()); sink(s); } // BAD
void a07() { string t = user_input(); string s(t.cbegin() + 1, t.cend()); sink(s); } // BAD
void a08() { const char *p = ssource(); string s(p, p + 3); sink(s); } // BAD
void a09() { string t = user_input(); string s(std::move(t)); sink(s); } // BAD
void a10() { string s(user_input(), 2, 3); sink(s); } // BAD
void a11() { std::wstring s(wsource()); sink(s); } // BAD
void a12() { std::string_view v(ssource()); sink(v); string s(v); sink(s); } // BAD
void a13() { string s = user_input(); std::string_view v = s; sink(v); } // BAD
void a14() { string s = user_input(); s = "clean"; sink(s); } // OK
void a15() { string s = user_input(); s = 'c'; sink(s); } // OK
void a16() { string s; s = csource(); sink(s); } // BAD
void a17() { string s; s = ssource(); sink(s); } // BAD
void a18() { string s = user_input(); s = {'a', 'b'}; sink(s); } // OK
// assign
void b01() { string s("x"); s.assign(ssource()); sink(s); } // BAD
void b02() { string s = user_input(); s.assign("x"); sink(s); } // OK
void b03() { string s; s.assign(user_input(), 0, 3); sink(s); } // BAD
void b04() { string s; s.assign(3, csource()); sink(s); } // BAD
void b05() { string s, t = user_input(); s.assign(t.begin(), t.end()); sink(s); } // BAD
void b06() { string s, t = user_input(); sink(s.assign(t)); sink(s); } // BAD
void b07() { string s = user_input(), t; sink(s.assign(t)); sink(s); } // OK
void b08() { string s = user_input(); s.assign(4, 'c'); sink(s); } // OK
void b09() { string s = user_input(); s.assign("abc", 2); sink(s); } // OK
// append
void c01() { string s("a"); s.append(ssource()); sink(s); } // BAD
void c02() { string s("a"); s.append(ssource(), 3); sink(s); } // BAD
void c03() { string s("a"); s.append(2, csource()); sink(s); } // BAD
void c04() { string s("a"); s.append("b").append(user_input()).append("c"); sink(s); } // BAD
void c05() { string s("a"); string t = user_input(); s.append(t.begin(), t.end()); sink(s); } // BAD
void c06() { string s("a"); string t = user_input(); t.append(s); sink(s); } // OK
void c07() { string s("a"); s += ssource(); sink(s); } // BAD
void c08() { string s("a"); s += csource(); sink(s); } // BAD
void c09() { string s("a"); (s += "b") += user_input(); sink(s); } // BAD
void c10() { string s("a"); s.push_back(csource()); sink(s); } // BAD
void c11() { string s("a"); sink(s += user_input()); } // BAD
void c12() { string s("a"); s.append("b", source()); sink(s); } // OK
void c13() { string s("a"), t("b"); s += t; t = user_input(); sink(s); } // OK
// insert
void d01() { string s("a"); s.insert(0, ssource()); sink(s); } // BAD
void d02() { string s("a"); s.insert(0, user_input()); sink(s); } // BAD
void d03() { string s("a"); s.insert(0, 3, csource()); sink(s); } // BAD
void d04() { string s("a"); s.insert(s.begin(), csource()); sink(s); } // BAD
void d05() { string s("a"), t = user_input(); s.insert(s.end(), t.begin(), t.end()); sink(s); } // BAD
void d06() { string s("a"); s.insert(s.begin(), 3, csource()); sink(s); } // BAD
void d07() { string s("a"), t = user_input(); sink(s.insert(0, t)); sink(s.insert(0, "b")); } // BAD
void d08() { string s("a"); s.insert(source(), "b"); sink(s); } // OK
void d09() { string s("a"); s.insert(0, ssource(), 2); sink(s); } // BAD
void d10() { string s("a"), t = user_input(); t.insert(0, s); sink(s); } // OK
// replace
void e01() { string s("a"); s.replace(0, 1, user_input()); sink(s); } // BAD
void e02() { string s("a"); s.replace(0, 1, ssource()); sink(s); } // BAD
void e03() { string s("a"); s.replace(0, 1, ssource(), 2); sink(s); } // BAD
void e04() { string s("a"); s.replace(0, 1, 3, csource()); sink(s); } // BAD
void e05() { string s = user_input(); s.replace(0, 1, "b"); sink(s); } // BAD
void e06() { string s("a"), t = user_input(); s.replace(s.begin(), s.end(), t.begin(), t.end()); sink(s); } // BAD
void e07() { string s("a"); s.replace(source(), 1, "b"); sink(s); } // OK
void e08() { string s("a"); s.replace(s.begin(), s.begin(), user_input()); sink(s); } // BAD
// out
void f01() { char b[10]; string s = user_input(); s.copy(b, 3); sink(b); } // BAD
void f02() { char b[10] = ""; string s("x"); s.copy(b, source()); sink(b); } // OK
void f03() { string s = user_input(); const char *p = s.data(); sink(*p); sink(p); } // BAD
void f04() { string s = user_input(); sink(s.c_str()); sink(s.c_str()[1]); } // BAD
void f05() { string s = user_input(); sink(s[0]); sink(s.at(1)); sink(s.front()); sink(s.back()); } // BAD
void f06() { const string s = user_input(); sink(s[0]); sink(s.at(1)); sink(s.front()); sink(s.back()); } // BAD
void f07() { string s = user_input(); sink(s.substr(1)); sink(s.substr(0, 2)); } // BAD
void f08() { string s("x"); sink(s.substr(source(), 2)); } // OK
void f09() { string s = user_input(); for (char c : s) sink(c); } // BAD
void f10() { string s = user_input(); for (const char &c : s) sink(c); } // BAD
void f11() { string s("a"); for (char &c : s) c = csource(); sink(s); } // BAD
void f12() { string s = user_input(); for (auto it = s.begin(); it != s.end(); ++it) sink(*it); } // BAD
void f13() { string s = user_input(); for (string::const_iterator it = s.cbegin(); it != s.cend(); it++) sink(*it); } // BAD
void f14() { string s = user_input(); auto it = s.begin(); sink(*it++); sink(*++it); sink(*(it + 1)); sink(it[2]); sink(*(it - 1)); sink(*--it); } // BAD
void f15() { string s = user_input(); auto it = s.begin(); it += 2; sink(*it); } // BAD
void f16() { string s("a"); auto it = s.begin(); *it = csource(); sink(s); } // BAD
void f17() { string s("a"); auto it = s.begin(); it += 1; *it = csource(); sink(s); } // BAD
void f18() { string s("a"); *(s.begin() + 1) = csource(); sink(s); } // BAD
void f19() { string s("a"); auto i2 = s.begin() + 1; *i2 = csource(); sink(s); } // BAD
void f20() { string s("a"); s[0] = csource(); sink(s); } // BAD
void f21() { string s("a"); s.at(1) = csource(); sink(s); } // BAD
void f22() { string s("a"); s.front() = csource(); sink(s.c_str()); } // BAD
void f23() { string s("a"); s.back() = csource(); sink(s.data()); } // BAD
void f24() { string s("a"); s.data()[1] = csource(); sink(s); } // BAD
void f25() { string s("a"); char *p = s.data(); *p = csource(); sink(s); } // BAD
void f26() { string s("a"); char &r = s[0]; r = csource(); sink(s); } // BAD
void f27() { string s("a"), t("b"); s[0] = csource(); sink(t); } // OK
void f28() { string s = user_input(); s.clear(); sink(s); } // OK
void f29() { string s = user_input(); s.erase(); sink(s); } // BAD
void f30() { string s = user_input(); s.erase(s.begin()); sink(s); sink(s.erase(1)); } // BAD
void f31() { string s = user_input(); s.pop_back(); s.resize(3); s.reserve(2); sink(s); } // BAD
void f32() { string s("a"); s.resize(5, csource()); sink(s); } // BAD
void f33() { string s("a"); s.resize(source()); sink(s); } // OK
void f34() { string s = user_input(); sink(s.size()); } // OK
void f35() { string s = user_input(); sink(s.empty()); sink(s == "x"); } // OK
void f36() { string s = user_input(); sink(s.find("x")); sink(s.compare("a")); } // OK
// swap, move
void g01() { string a("a"), b = user_input(); a.swap(b); sink(a); } // BAD
void g02() { string a("a"), b = user_input(); a.swap(b); sink(b); } // OK
void g03() { string a("a"), b = user_input(); std::swap(a, b); sink(a); } // BAD
void g04() { string a("a"), b = user_input(); std::swap(a, b); sink(b); } // OK
void g05() { string a("a"), b = user_input(); swap(a, b); sink(a); } // BAD
void g06() { string a("a"), b = user_input(); swap(a, b); sink(b); } // OK
void g07() { string a = user_input(); string b = std::move(a); sink(b); } // BAD
void g08() { string a = user_input(); string b; b = std::move(a); sink(b); } // BAD
void g09() { string a = user_input(); string b = std::exchange(a, "x"); sink(b); } // BAD
void g10() { string a = user_input(); string b = std::exchange(a, "x"); sink(a); } // OK
// operator+
void h01() { string a("a"); sink(a + user_input()); sink(user_input() + a); } // BAD
void h02() { string a("a"); sink(a + ssource()); sink(ssource() + a); sink(a + csource()); sink(csource() + a); } // BAD
void h03() { string a("a"); sink(a + "x" + 'c' + a); } // OK
void h04() { string a = user_input(); sink("x" + a + "y"); sink(a + 'c'); sink('c' + a + "d"); } // BAD
void h05() { string a("a"); string b = a + user_input(); sink(a); } // OK
// numbers
void i01() { sink(std::stoi(user_input())); sink(std::stod(user_input())); } // BAD
void i02() { sink(std::to_string(source())); } // BAD
void i03() { sink(std::to_string(3)); } // OK
// view
void j01() { string s = user_input(); std::string_view v(s); sink(v.substr(1)); sink(v[0]); sink(v.data()); sink(v.front()); sink(v.at(2)); } // BAD
void j02() { std::string_view v = ssource(); v.remove_prefix(1); sink(v); } // BAD
void j03() { std::string_view v = ssource(); v = "x"; sink(v); } // OK
void j04() { std::string_view v = ssource(); for (char c : v) sink(c); } // BAD
void j05() { std::string_view v = ssource(), w; w.swap(v); sink(w); } // BAD
void j06() { std::string_view v = ssource(); char b[8]; v.copy(b, 3); sink(b); } // BAD
void j07() { std::string_view v = ssource(); sink(*v.begin()); sink(v.begin()[1]); sink(string(v.begin(), v.end())); } // BAD
void j08() { std::string_view v = ssource(); sink(v.find('c')); sink(v.size()); } // OK
void j09() { std::string_view v(ssource(), 5); sink(v); } // BAD
// across
string id(const string &s) { return s; }
string wrap(string s) { return "<" + s + ">"; }
void out(string &s) { s = user_input(); }
void outp(string *s) { *s += user_input(); }
const string &pick(const string &a, const string &b) { return coin() ? a : b; }
const string &first(const string &a, const string &b) { return a; }
void k01() { sink(id(user_input())); sink(wrap(user_input())); } // BAD
void k02() { string s; out(s); sink(s); } // BAD
void k03() { string s; outp(&s); sink(s); } // BAD
void k04() { sink(pick("a", user_input())); } // BAD
void k05() { string t = user_input(); sink(first("a", t)); } // OK
void k06() { string s = user_input(); string *p = &s; sink(*p); sink(p->c_str()); sink((*p)[0]); } // BAD
void k07() { string *p = new string(ssource()); sink(*p); sink(p->data()); delete p; } // BAD
void k08() { string a[2]; a[0] = user_input(); sink(a[0]); } // BAD
void k09() { string a[2]; a[0] = user_input(); sink(a[1]); } // OK
struct Rec { string name; string mail; string &ref() { return name; } const char *c() const { return mail.c_str(); } };
void k10() { Rec r; r.name = user_input(); sink(r.name); } // BAD
void k11() { Rec r; r.name = user_input(); sink(r.mail); } // OK
void k12() { Rec r; r.ref() = user_input(); sink(r.name); } // BAD
void k13() { Rec r{"a", user_input()}; sink(r.c()); } // BAD
void k14() { Rec r{user_input(), "b"}; sink(r.c()); } // OK
void k15() { Rec r{.mail = user_input()}; sink(r.mail); } // BAD
void k16() { Rec r{.mail = user_input()}; sink(r.name); } // OK
void k17(bool c) { string s("a"); if (c) s += user_input(); sink(s); } // BAD
void k18() { string s; for (int i = 0; i < 3; i++) { sink(s); s += user_input(); } } // BAD
void k19() { string s; { string t = user_input(); } sink(s); } // OK
void k20() { static string s; s = user_input(); sink(s); } // BAD
