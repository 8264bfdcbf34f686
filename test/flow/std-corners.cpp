// Corners of the standard library that programs reach now and then: C++20 and C++23 types, iterators by hand, views of keys,
// synchronized streams, execution policies.
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++23
// RUN: %python %S/check.py %s %t.json
#include <algorithm>
#include <complex>
#include <coroutine>
#include <deque>
#include <execution>
#include <expected>
#include <filesystem>
#include <functional>
#include <future>
#include <iostream>
#include <iterator>
#include <list>
#include <map>
#include <ranges>
#include <set>
#include <sstream>
#include <string>
#include <syncstream>
#include <tuple>
#include <variant>
#include <vector>
using std::string;
using std::vector;
using namespace std::literals;
int source();
const char *ssource();
string user_input();
void sink(...);

// ---- values ----
void v01() { std::complex<double> z(source(), 0); sink(z.real()); sink(std::real(z)); }            // BAD
void v02() { std::complex<double> z(source(), 0); sink(z.imag()); sink(std::imag(z)); }            // OK
void v03() { std::complex<double> z(0, source()), y(z), x; x = y; sink(x.imag()); sink(std::imag(x)); } // BAD
void v04() { std::complex<double> z; z.real(source()); sink(z.real()); z.imag(source()); sink(z.imag()); } // BAD
void v05() { std::complex<float> z(source(), 0); std::complex<double> y(z), x; x = z; sink(y.real()); sink(x.real()); } // BAD
void v06() { std::complex<double> z(source(), 0); z = 1.0; sink(z.real()); }                       // OK
void t01() { std::tuple<string, int> a(user_input(), 1), b(a), c; c = a; sink(std::get<0>(b)); sink(std::get<0>(c)); } // BAD
void t02() { std::tuple<string, int> a(user_input(), 1); std::tuple<string, long> b(a); sink(std::get<0>(b)); } // BAD
void t03() { std::tuple<string, int> a(user_input(), 1); std::tuple<string, long> b(a); sink(std::get<1>(b)); } // OK
void u01() { std::variant<int, string> a = user_input(), b; b = a; sink(std::get<string>(b)); }    // BAD
void u02() { std::variant<int, string> a = user_input(), b; b = a; sink(std::get<int>(b)); b = 1; sink(std::get<string>(b)); } // OK
void e01() { std::expected<string, int> e(std::in_place, ssource()); sink(*e); sink(e.value()); }  // BAD
void e02() { std::expected<string, int> e, f; e = user_input(); sink(*e); f = e; sink(*f); }       // BAD
void e03() { std::expected<int, string> e; e = std::unexpected(user_input()); sink(e.error()); }   // BAD
void e04() { std::expected<string, int> e = user_input(); e = std::unexpected(3); sink(*e); sink(e.error()); } // OK
void e05() { std::unexpected<string> u(user_input()); sink(u.error()); }                           // BAD
void e06() { std::unexpected<string> u("x"); sink(u.error()); }                                    // OK
void o01() { int x = source(); sink(*std::addressof(x)); sink(std::to_underlying(std::byte(source()))); } // BAD
void o02() { int x = 1; sink(*std::addressof(x)); }                                                // OK
static int twice(int x) { return x; }
void o03() { std::function<int(int)> f = twice; sink((*f.target<int (*)(int)>())(source())); }     // BAD
void o04() { std::function<int(int)> f = twice; sink((*f.target<int (*)(int)>())(1)); }            // OK
void o05() { try { throw std::runtime_error(user_input()); } catch (const std::exception &e) { sink(e.what()); } } // BAD
void o06() { std::runtime_error e(ssource()); std::logic_error f("x"); sink(e.what()); }           // BAD
void o07() { std::logic_error f("x"); sink(f.what()); }                                            // OK

// ---- strings ----
void s01() { string s; s.resize_and_overwrite(9, [](char *p, size_t n) { p[0] = source(); return n; }); sink(s); } // BAD
void s02() { string s = user_input(); s.resize_and_overwrite(9, [](char *p, size_t n) { p[0] = 'x'; return n; }); sink(s); } // OK
void s03() { string t = user_input(); std::string_view v = "x", w = t; v = w; sink(v); }           // BAD
void s04() { sink("x"s); sink("x"sv); }                                                            // OK
void s05() { string s; std::copy_n(ssource(), 3, std::back_inserter(s)); sink(s); }                // BAD
void s06() { string s; auto it = std::back_inserter(s); *it++ = source(); sink(s); }               // BAD
void s07() { string s; auto it = std::back_inserter(s); *it++ = 'x'; sink(s); }                    // OK

// ---- containers and iterators ----
void c01() { std::map<string, string> m; m.insert(std::make_pair("a", user_input())); sink(m["a"]); } // BAD
void c02() { std::map<string, string> m; m.insert(std::make_pair("a", "x")); sink(m["a"]); }       // OK
void c03() { vector<string> v; std::inserter(v, v.end()) = user_input(); sink(v[0]); }             // BAD
void c04() { std::deque<int> d; auto it = std::front_inserter(d); *it = source(); sink(d[0]); }    // BAD
void c05() { vector<int> v{source()}; auto a = v.begin(), b = v.end(); a = b - 1; sink(*a); }      // BAD
void c06() { vector<int> v{1}; auto a = v.begin(), b = v.end(); a = b - 1; sink(*a); }             // OK
void c07() { std::set<string> s{user_input()}; std::set<string>::iterator a; a = s.begin(); sink(*a); } // BAD
struct Point { int x, y; };
void c08() { std::list<Point> l{{source(), 0}}; auto v = l | std::views::filter([](const Point &p) { return p.y == 0; }); sink(v.begin()->x); } // BAD
void c09() { std::list<Point> l{{source(), 0}}; auto v = l | std::views::filter([](const Point &p) { return p.y == 0; }); sink(v.begin()->y); } // OK
void c11() { vector<int> v{source()}; vector<int>::const_reverse_iterator a; a = v.rbegin(); sink(*a); sink(*std::to_address(v.begin())); } // BAD
void c12() { string s = user_input(); auto it = std::back_inserter(s); *it++ = 'x'; sink(s); }     // BAD
void c13() { std::list<int> l{source()}; auto it = std::back_inserter(l); *it = 1; sink(l.front()); } // BAD
void c14() { vector<int> v{source()}, w; w.insert(w.end(), v.begin(), v.end()); std::copy(v.begin(), v.end(), std::front_inserter(*new std::deque<int>)); sink(w[0]); } // BAD
void c10() { vector<int> v{1, 2}; v.insert(v.begin(), v.rbegin(), v.rend()); sink(v[0]); }         // OK

// ---- ranges ----
void r01() { std::map<string, int> m{{user_input(), 1}}; for (const string &k : std::views::keys(m)) sink(k); } // BAD
void r02() { std::map<string, int> m{{user_input(), 1}}; for (int k : std::views::values(m)) sink(k); } // OK
void r03() { std::map<string, int> m{{user_input(), 1}}; for (const string &k : m | std::views::keys) sink(k); } // BAD
void r04() { std::map<int, string> m{{1, user_input()}}; for (int k : m | std::views::keys) sink(k); } // OK
void r05() { std::map<int, string> m{{1, user_input()}}; for (const string &k : m | std::views::values) sink(k); } // BAD

// ---- algorithms that run in parallel ----
void p01() { vector<int> v{source()}; std::for_each(std::execution::par, v.begin(), v.end(), [](int x) { sink(x); }); } // BAD
void p02() { vector<int> v{1}; std::for_each(std::execution::par, v.begin(), v.end(), [](int x) { sink(x); }); } // OK
void p03() { vector<int> v{source()}, w(1); std::transform(std::execution::par, v.begin(), v.end(), w.begin(), [](int x) { return x; }); sink(w[0]); } // BAD
void p04() { vector<int> v{source()}, w(1); std::transform(std::execution::par, v.begin(), v.end(), w.begin(), [](int x) { return 1; }); sink(w[0]); } // OK

void p05() { vector<int> v{source()}, w{1}, x(1); std::transform(std::execution::par, v.begin(), v.end(), w.begin(), x.begin(), [](int a, int b) { return a; }); sink(x[0]); } // BAD
void p06() { vector<int> v{source()}, w{1}, x(1); std::transform(std::execution::par, v.begin(), v.end(), w.begin(), x.begin(), [](int a, int b) { return b; }); sink(x[0]); } // OK

// ---- streams and files ----
void f01() { std::ostringstream o; { std::osyncstream s(o); s << user_input(); s.emit(); } sink(o.str()); } // BAD
void f02() { std::ostringstream o; std::osyncstream s(o); s << "x"; sink(o.str()); }               // OK
void f03() { for (const auto &e : std::filesystem::directory_iterator(user_input())) sink(e.path().string()); } // BAD
void f04() { for (const auto &e : std::filesystem::directory_iterator("x")) { const std::filesystem::path &p = e; sink(p.string()); } } // OK

// ---- what comes later ----
void a01() { std::promise<string> p; auto f = p.get_future(); p.set_value(user_input()); auto g = std::move(f); sink(g.get()); } // BAD
void a02() { std::promise<string> p; std::promise<string> q(std::move(p)); q.set_value(user_input()); sink(q.get_future().get()); } // BAD
void a03() { auto f = std::async([] { return user_input(); }).share(); std::shared_future<string> g(f); sink(g.get()); } // BAD
void a04() { std::promise<string> p; auto f = p.get_future(); p.set_value("x"); std::future<string> g(std::move(f)); sink(g.get()); } // OK
struct Task {
  struct promise_type {
    string value;
    Task get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_never initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_value(string v) { value = v; }
    void unhandled_exception() {}
  };
  std::coroutine_handle<promise_type> handle;
};
static Task asked() { co_return user_input(); }
static Task none() { co_return "x"; }
void h01() { Task t = asked(); std::coroutine_handle<Task::promise_type> h(t.handle), g; g = h; sink(g.promise().value); } // BAD
void h02() { Task t = none(); std::coroutine_handle<Task::promise_type> h; h = t.handle; sink(h.promise().value); } // OK
void h03() { Task t = asked(); void *a = t.handle.address(); sink(std::coroutine_handle<Task::promise_type>::from_address(a).promise().value); } // BAD
void h04() { Task t = asked(); std::coroutine_handle<> h = t.handle; h = nullptr; std::coroutine_handle<Task::promise_type> g(nullptr); sink(h.done()); } // OK
void l01() { int *p = new int(source()); sink(*std::launder(p)); }                                 // BAD
void l02() { int *p = new int(1); sink(*std::launder(p)); }                                        // OK
void h05() { Task t = asked(); std::coroutine_handle<> e = t.handle; sink(std::coroutine_handle<Task::promise_type>::from_address(e.address()).promise().value); } // BAD
