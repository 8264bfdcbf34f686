// Declared sequences: sequences, spans and algorithms of a library without bodies, one helper as their iterator.
//
// `// BAD`: the value of a source reaches the sink on this line. `// OK`: it does not. `// FN`: it does, and is not found
// yet; `// FP`: it does not, and is reported all the same. check.py holds every line to its mark.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20 -I %S/Inputs -Wno-non-pod-varargs
// RUN: %python %S/check.py %s %t.json
// INCOMPLETE: used but not defined in this translation unit, and cannot be defined in any other
#include "nested.h"
int source(); char *ssource(); std::string user_input(); void sink(...);
using std::string; using std::vector;
bool coin();
struct P { int a, b; };
struct S { string s; int n; vector<int> v; };
// vector in
void a01() { vector<int> v(3, source()); sink(v); sink(v[0]); } // BAD
void a02() { vector<int> v(source()); sink(v[0]); } // OK
void a03() { vector<int> v{1, source(), 3}; sink(v[1]); } // BAD
void a04() { vector<int> v = {source()}; sink(v.front()); sink(v.back()); sink(v.at(0)); sink(v.data()[0]); sink(*v.data()); } // BAD
void a05() { vector<int> v; v.assign(3, source()); sink(v[0]); } // BAD
void a06() { vector<int> v; v.assign({1, source()}); sink(v[0]); } // BAD
void a07() { vector<int> v{source()}; v.assign(3, 1); sink(v[0]); } // OK
void a08() { vector<int> v{source()}, w; w.assign(v.begin(), v.end()); sink(w[0]); } // BAD
void a09() { vector<int> v{source()}; vector<int> w(v.begin(), v.end()); sink(w[0]); } // BAD
void a10() { int a[] = {1, source()}; vector<int> w(a, a + 2); sink(w[0]); } // BAD
void a11() { vector<int> v; v.push_back(source()); sink(v[0]); } // BAD
void a12() { vector<int> v; v.emplace_back(source()); sink(v[0]); } // BAD
void a13() { vector<int> v; v.emplace(v.begin(), source()); sink(v[0]); } // BAD
void a14() { vector<int> v; v.insert(v.begin(), source()); sink(v[0]); } // BAD
void a15() { vector<int> v; sink(*v.insert(v.begin(), source())); } // BAD
void a16() { vector<int> v; auto it = v.insert(v.begin(), 0); *it = source(); sink(v[0]); } // BAD
void a17() { vector<int> v; v.insert(v.end(), 3, source()); sink(v[0]); } // BAD
void a18() { vector<int> v, w{source()}; v.insert(v.end(), w.begin(), w.end()); sink(v[0]); } // BAD
void a19() { vector<int> v; v.insert(v.end(), {1, source()}); sink(v[0]); } // BAD
void a20() { vector<int> v; v.insert(v.end(), source(), 4); sink(v[0]); } // OK
void a21() { vector<int> v; v.resize(3, source()); sink(v[0]); } // BAD
void a22() { vector<int> v; v = {1, source()}; sink(v[1]); } // BAD
void a23() { vector<int> v{source()}; v = {1, 2}; sink(v[0]); } // OK
void a24() { vector<int> v{source()}, w; w = v; sink(w[0]); sink(w); } // BAD
void a25() { vector<int> v{source()}, w{1}; v = w; sink(v[0]); } // OK
void a26() { vector<int> v{source()}, w; w = std::move(v); sink(w[0]); } // BAD
void a27() { vector<int> v{source()}, w; w.swap(v); sink(w[0]); } // BAD
void a28() { vector<int> v{source()}, w; w.swap(v); sink(v[0]); } // OK
void a29() { vector<int> v{source()}, w; std::swap(w, v); sink(w[0]); } // BAD
void a30() { vector<int> v{source()}, w; swap(w, v); sink(v[0]); } // OK
void a31() { vector<int> v{source()}; v.clear(); sink(v[0]); sink(v); } // OK
void a32() { vector<int> v; v[2] = source(); sink(v[2]); sink(v); } // BAD
void a33() { vector<int> v; v.at(2) = source(); sink(v[2]); } // BAD
void a34() { vector<int> v; v.front() = source(); sink(v.front()); } // BAD
void a35() { vector<int> v; *v.begin() = source(); sink(v[0]); } // BAD
void a36() { vector<int> v; auto it = v.begin(); *it = source(); sink(v[0]); } // BAD
void a37() { vector<int> v; for (auto it = v.begin(); it != v.end(); ++it) *it = source(); sink(v[0]); } // BAD
void a38() { vector<int> v; for (int &x : v) x = source(); sink(v[0]); } // BAD
void a39() { vector<int> v; for (auto &&x : v) x = source(); for (auto x : v) sink(x); } // BAD
void a40() { vector<int> v; for (int x : v) x = source(); sink(v[0]); } // OK
void a41() { vector<int> v; v.data()[1] = source(); sink(v[1]); } // BAD
void a42() { vector<int> v; int *p = v.data(); p[1] = source(); sink(v[1]); } // BAD
void a43() { vector<int> v; int &r = v[1]; r = source(); sink(v[1]); } // BAD
void a44() { vector<int> v; int *p = &v[1]; *p = source(); sink(v[1]); } // BAD
void a45() { vector<int> v; v.emplace_back() = source(); sink(v.back()); } // BAD
void a46() { vector<int> v{source()}; sink(v.size()); sink(v.empty()); } // OK
void a47() { vector<int> v{source()}; v.erase(v.begin()); v.pop_back(); sink(v[0]); } // BAD
void a48() { vector<int> v{source()}; auto it = v.erase(v.begin()); sink(*it); } // BAD
void a49() { vector<int> v{1}; sink(v[source()]); } // OK
void a50() { const vector<int> v{source()}; sink(v[0]); sink(v.at(0)); sink(v.front()); sink(*v.begin()); sink(*v.data()); for (const int &i : v) sink(i); } // BAD
void a51() { vector<int> v{source()}; auto i = v.cbegin(); sink(*i); sink(i[1]); sink(*(i + 1)); } // BAD
void a52() { vector<int> v{source()}; vector<int>::const_iterator i = v.begin(); sink(*i++); sink(*i); } // BAD
void a53() { vector<int> v{source()}; sink(*std::begin(v)); sink(*std::next(v.begin())); sink(*std::prev(v.end())); sink(std::data(v)[0]); } // BAD
void a54() { int a[2] = {source()}; sink(*std::begin(a)); } // BAD
void a55() { int a[2]; *std::begin(a) = source(); sink(a[0]); } // BAD
void a56() { vector<int> v{source()}; auto it = v.begin(); std::advance(it, 1); sink(*it); } // BAD
// of struct
void b01() { vector<P> v; v.push_back({source(), 0}); sink(v[0].a); } // BAD
void b02() { vector<P> v; v.push_back({source(), 0}); sink(v[0].b); } // OK
void b03() { vector<P> v; P p; p.a = source(); v.push_back(p); sink(v.back().a); } // BAD
void b04() { vector<P> v; v[0].a = source(); sink(v[0].a); } // BAD
void b05() { vector<P> v; v[0].a = source(); sink(v[0].b); } // OK
void b06() { vector<P> v; v[0].a = source(); for (auto &p : v) sink(p.a); } // BAD
void b07() { vector<P> v; v[0].a = source(); for (auto &[a, b] : v) sink(b); } // OK
void b08() { vector<P> v; v[0].a = source(); for (auto &[a, b] : v) sink(a); } // BAD
void b09() { vector<P> v; v.begin()->a = source(); sink(v.begin()->a); } // BAD
void b10() { vector<P> v; auto it = v.begin(); it->a = source(); sink(v[0].a); } // BAD
void b11() { vector<P> v; auto it = v.begin(); it->a = source(); sink(v[0].b); } // OK
void b12() { vector<P *> v; P p; v.push_back(&p); p.a = source(); sink(v[0]->a); } // BAD
void b13() { vector<P *> v; P p; v.push_back(&p); v[0]->a = source(); sink(p.a); } // BAD
void b14() { vector<string> v; v.push_back(user_input()); sink(v[0]); sink(v[0].c_str()); sink(v[0][0]); } // BAD
void b15() { vector<string> v; v.emplace_back(ssource()); sink(v[0]); } // BAD
void b16() { vector<string> v; v[0] += ssource(); sink(v[0]); } // BAD
void b17() { vector<S> v; v[0].v.push_back(source()); sink(v[0].v[0]); } // BAD
void b18() { vector<S> v; v[0].v.push_back(source()); sink(v[0].n); sink(v[0].s); } // OK
void b19() { vector<vector<int>> v; v[0].push_back(source()); sink(v[0][0]); } // BAD
void b20() { vector<vector<int>> v; v.push_back({1, source()}); for (auto &w : v) for (int x : w) sink(x); } // BAD
void b21() { vector<vector<int>> v; v[1][2] = source(); sink(v[1][2]); } // BAD
void b22() { S s; s.v.push_back(source()); S t = s; sink(t.v[0]); } // BAD
void b23() { S s; s.v.push_back(source()); S t = s; sink(t.n); } // OK
// list, deque
void c01() { std::list<int> l; l.push_back(source()); sink(l.front()); sink(l.back()); sink(*l.begin()); } // BAD
void c02() { std::list<int> l; l.push_front(source()); for (int x : l) sink(x); } // BAD
void c03() { std::list<int> l{source()}; auto it = l.begin(); ++it; sink(*it); it++; sink(*it); sink(*--it); } // BAD
void c04() { std::list<int> l; l.insert(l.begin(), source()); sink(l.front()); } // BAD
void c05() { std::list<int> l, m{source()}; l.splice(l.begin(), m); sink(l.front()); } // BAD
void c06() { std::list<int> l, m{source()}; l.merge(m); sink(l.front()); } // BAD
void c07() { std::list<int> l; l.front() = source(); sink(l.front()); } // BAD
void c08() { std::list<int> l; *l.begin() = source(); sink(l.front()); } // BAD
void c09() { std::list<P> l; l.emplace_back(source(), 1); sink(l.front().a); } // BAD
void c10() { std::list<int> l{source()}; l.clear(); sink(l.front()); } // OK
void c11() { std::deque<int> d; d.push_front(source()); sink(d.back()); sink(d[0]); sink(d.at(1)); } // BAD
void c12() { std::deque<int> d; d.emplace_front(source()); sink(*d.begin()); } // BAD
void c13() { std::deque<int> d; d[1] = source(); sink(d[1]); } // BAD
// array
void d01() { std::array<int, 3> a; a[0] = source(); sink(a[0]); } // BAD
void d02() { std::array<int, 3> a{1, source(), 3}; sink(a[1]); } // BAD
void d03() { std::array<int, 3> a; a.fill(source()); sink(a[0]); } // BAD
void d04() { std::array<int, 3> a{}; a.at(1) = source(); for (int x : a) sink(x); } // BAD
void d05() { std::array<int, 3> a{}; a.front() = source(); sink(a.data()[0]); sink(*a.begin()); } // BAD
void d06() { std::array<int, 2> a{source(), 0}; auto [x, y] = a; sink(x); } // BAD
void d07() { std::array<int, 2> a{source(), 0}; a.fill(0); sink(a[0]); } // OK
void d08() { std::array<int, 2> a{1, source()}; sink(std::get<1>(a)); } // BAD
// span
void e01() { int a[3] = {source()}; std::span<int> s(a); sink(s[0]); sink(s.front()); sink(*s.data()); for (int x : s) sink(x); } // BAD
void e02() { int a[3] = {}; std::span<int> s(a); s[1] = source(); sink(a[1]); } // BAD
void e03() { vector<int> v{source()}; std::span<int> s(v); sink(s[0]); sink(s.subspan(1)[0]); } // BAD
void e04() { vector<int> v; std::span<int> s(v); s[1] = source(); sink(v[1]); } // BAD
void e05() { vector<int> v; std::span<int> s(v.data(), 3); s.front() = source(); sink(v[1]); } // BAD
void e06() { vector<int> v; std::span<int> s(v); for (int &x : s) x = source(); sink(v[1]); } // BAD
// adaptors
void f01() { std::queue<int> q; q.push(source()); sink(q.front()); sink(q.back()); } // BAD
void f02() { std::queue<P> q; q.emplace(source(), 0); sink(q.front().a); } // BAD
void f03() { std::stack<int> q; q.push(source()); sink(q.top()); } // BAD
void f04() { std::priority_queue<int> q; q.push(source()); int t = q.top(); q.pop(); sink(t); } // BAD
void f05() { std::queue<int> q; q.push(1); sink(q.front()); } // OK
// algorithms
void g01() { vector<int> v{source()}, w; std::copy(v.begin(), v.end(), std::back_inserter(w)); sink(w[0]); } // BAD
void g02() { vector<int> v{source()}, w(3); std::copy(v.begin(), v.end(), w.begin()); sink(w[0]); } // BAD
void g03() { vector<int> v{1}, w{source()}; std::copy(v.begin(), v.end(), w.begin()); sink(v[0]); } // OK
void g04() { vector<int> v{source()}, w; std::transform(v.begin(), v.end(), std::back_inserter(w), [](int x) { return x; }); sink(w[0]); } // BAD
void g05() { vector<int> v{source()}, w; std::transform(v.begin(), v.end(), std::back_inserter(w), [](int x) { return 1; }); sink(w[0]); } // OK
void g06() { vector<int> v{source()}; std::for_each(v.begin(), v.end(), [](int x) { sink(x); }); } // BAD
void g07() { vector<int> v{1}; std::for_each(v.begin(), v.end(), [](int &x) { x = source(); }); sink(v[0]); } // BAD
void g08() { vector<int> v{source()}; sink(*std::find(v.begin(), v.end(), 3)); } // BAD
void g09() { vector<int> v{source()}; sink(*std::find_if(v.begin(), v.end(), [](int x) { return x > 3; })); } // BAD
void g10() { vector<int> v(3); std::fill(v.begin(), v.end(), source()); sink(v[0]); } // BAD
void g11() { vector<int> v{source()}; sink(std::accumulate(v.begin(), v.end(), 0)); } // BAD
void g12() { vector<int> v{source()}; std::sort(v.begin(), v.end()); std::reverse(v.begin(), v.end()); sink(v[0]); } // BAD
void g13() { sink(std::max(source(), 3)); sink(std::min(2, source())); sink(std::max({1, source()})); } // BAD
void g14() { vector<int> v{source()}; sink(*std::max_element(v.begin(), v.end())); } // BAD
void g15() { vector<string> v{user_input()}; string o; for (auto &s : v) o += s + ","; sink(o); } // BAD
void g16() { int a[3] = {source()}, b[3]; std::copy(a, a + 3, b); sink(b[0]); } // BAD
void g17() { int a[3] = {source()}, b[3] = {}; std::copy(b, b + 3, a); sink(b[0]); } // OK
void g18() { int a[2] = {source(), 1}; std::swap(a[0], a[1]); sink(a[1]); } // BAD
void g19() { int a[2] = {source(), 1}; std::swap(a[0], a[1]); sink(a[0]); } // OK
void g20() { vector<int> v(3); std::fill_n(v.begin(), 2, source()); sink(v[0]); } // BAD
void g21() { std::set<int> s; vector<int> v{source()}; std::copy(v.begin(), v.end(), std::inserter(s, s.begin())); sink(*s.begin()); } // BAD
void g22() { string t = user_input(), o; std::copy(t.begin(), t.end(), std::back_inserter(o)); sink(o); } // BAD
void g23() { auto b = std::back_inserter(*new vector<int>); b = source(); vector<int> v; auto i = std::back_inserter(v); *i++ = source(); sink(v[0]); } // BAD
void g24() { vector<P> v{{2, source()}}; sink(std::accumulate(v.begin(), v.end(), 0, [](int s, const P &p) { return s + p.b; })); } // BAD
void g25() { vector<P> v{{2, source()}}; sink(std::accumulate(v.begin(), v.end(), 0, [](int s, const P &p) { return s + p.a; })); } // OK
