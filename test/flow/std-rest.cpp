// The rest of the standard library: what is used seldom, one line each.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json
#include <algorithm>
#include <any>
#include <array>
#include <atomic>
#include <chrono>
#include <complex>
#include <coroutine>
#include <cstring>
#include <deque>
#include <filesystem>
#include <forward_list>
#include <fstream>
#include <functional>
#include <future>
#include <iomanip>
#include <iostream>
#include <list>
#include <map>
#include <memory>
#include <numeric>
#include <optional>
#include <queue>
#include <ranges>
#include <regex>
#include <set>
#include <span>
#include <sstream>
#include <stack>
#include <string>
#include <string_view>
#include <syncstream>
#include <tuple>
#include <unordered_map>
#include <valarray>
#include <variant>
#include <vector>
int source();
char *ssource();
std::string user_input();
void sink(...);
using std::string;
using namespace std::string_literals;

// ---- strings ----
void s01() { string s = user_input(); s.erase(s.begin(), s.begin() + 1); sink(s); } // BAD
void s02() { string s; s.insert(s.begin(), {char(source()), 'x'}); sink(s); } // BAD
void s03() { string s = "abc", t = user_input(); s.replace(s.begin(), s.end(), t.begin(), t.end()); sink(s); } // BAD
void s04() { string s = "abc"; s.replace(s.begin(), s.end(), {char(source())}); sink(s); } // BAD
void s05() { string s; s += {char(source()), 'b'}; sink(s); } // BAD
void s06() { string s = user_input(); s = {'a', 'b'}; sink(s); } // OK
void s07() { string s; s.append({char(source())}); sink(s); } // BAD
void s08() { string s; s = {char(source())}; sink(s); } // BAD
void s09() { string t = user_input(); std::string_view v; v = t; sink(v); } // BAD
void s10() { sink("a" + user_input()); sink('a' + user_input()); } // BAD
void s11() { char b[4]; std::char_traits<char>::copy(b, ssource(), 3); sink(b); } // BAD
void s12() { sink(std::char_traits<char>::length(ssource())); } // OK
void s13() { string s = user_input(); sink(s.get_allocator()); } // OK
void s14() { string s = user_input() + "x"s; sink(s); } // BAD
void s15() { sink("x"s); } // OK
// ---- algorithms ----
void a01() { std::vector<int> v(3); std::iota(v.begin(), v.end(), source()); sink(v[0]); } // BAD
void a02() { std::vector<int> v{source(), 1}; auto [lo, hi] = std::minmax_element(v.begin(), v.end()); sink(*lo); sink(*hi); } // BAD
void a03() { std::vector<int> v{source()}; auto r = std::equal_range(v.begin(), v.end(), 1); sink(*r.first); } // BAD
void a04() { std::vector<int> v{source()}; std::for_each_n(v.begin(), 1, [](int x) { sink(x); }); } // BAD
void a05() { std::vector<string> v{user_input()}, w; std::remove_copy(v.begin(), v.end(), std::back_inserter(w), string("x")); sink(w[0]); } // BAD
void a06() { std::vector<int> v{1}; std::replace_if(v.begin(), v.end(), [](int) { return true; }, source()); sink(v[0]); } // BAD
void a07() { std::vector<int> v{source()}, w{1}, o(1); std::transform(v.begin(), v.end(), w.begin(), o.begin(), [](int a, int) { return a; }); sink(o[0]); } // BAD
void a08() { std::vector<int> v{source()}, w{1}, o(1); std::transform(v.begin(), v.end(), w.begin(), o.begin(), [](int, int b) { return b; }); sink(o[0]); } // OK
void a09() { std::vector<string> v{user_input()}; sink(std::accumulate(v.begin(), v.end(), string(), [](string a, const string &b) { return a + b; })); } // BAD
void a10() { std::vector<int> v{source()}; sink(*std::max_element(v.begin(), v.end(), [](int a, int b) { return a < b; })); } // BAD
void a11() { std::vector<int> v{source()}; sink(*std::lower_bound(v.begin(), v.end(), 3, std::less<>())); } // BAD
void a12() { std::vector<int> v{source()}, w{1}, o; std::merge(v.begin(), v.end(), w.begin(), w.end(), std::back_inserter(o)); sink(o[0]); } // BAD
void a13() { std::vector<int> v{source(), 2}; std::partial_sort(v.begin(), v.begin() + 1, v.end()); sink(v[0]); } // BAD
void a14() { std::vector<int> v{source(), 2}, o(2); std::rotate_copy(v.begin(), v.begin() + 1, v.end(), o.begin()); sink(o[0]); } // BAD
void a15() { std::vector<int> v{source()}, y, n; std::partition_copy(v.begin(), v.end(), std::back_inserter(y), std::back_inserter(n), [](int x) { return x; }); sink(y[0]); } // BAD
void a16() { std::vector<int> v{source()}, w{2}; sink(std::inner_product(v.begin(), v.end(), w.begin(), 0)); } // BAD
void a17() { std::vector<string> v{user_input()}, o; std::ranges::copy(v, std::back_inserter(o)); sink(o[0]); } // BAD
void a18() { std::vector<string> v{user_input()}, o; std::ranges::copy_if(v, std::back_inserter(o), [](const string &) { return true; }); sink(o[0]); } // BAD
void a19() { std::vector<string> v{user_input()}, o(1); std::ranges::transform(v, o.begin(), [](const string &s) { return s; }); sink(o[0]); } // BAD
void a20() { std::vector<string> v{user_input()}; for (const string &s : v | std::views::transform([](const string &x) { return x; })) sink(s); } // BAD
void a21() { std::map<int, string> m{{1, user_input()}}; for (const string &s : m | std::views::values) sink(s); } // BAD
void a22() { std::map<int, string> m{{1, user_input()}}; for (int k : m | std::views::keys) sink(k); } // OK
void a23() { std::vector<string> v{user_input()}; auto i = std::ranges::find_if(v, [](const string &) { return true; }); sink(*i); } // BAD
void a24() { std::vector<string> v{user_input()}; sink(std::ranges::any_of(v, [](const string &) { return true; })); } // OK
void a25() { std::vector<string> v{user_input()}; std::ranges::for_each(v.begin(), v.end(), [](const string &s) { sink(s); }); } // BAD
void a26() { std::vector<int> v{source()}; sink(std::ranges::max(v)); } // BAD
void a27() { std::vector<string> v{user_input()}, w; std::ranges::swap(v, w); sink(w[0]); } // BAD
void a28() { std::vector<string> v{user_input()}; sink(std::ranges::size(v)); } // OK
void a29() { std::vector<string> v{user_input()}; for (auto &s : v | std::views::take(1) | std::views::filter([](auto &) { return true; })) sink(s); } // BAD
void a30() { sink(std::midpoint(source(), 2)); sink(std::gcd(source(), 2)); } // BAD
// ---- containers ----
void c01() { std::map<int, string> m{{1, user_input()}}; auto n = m.extract(1); sink(n.mapped()); std::map<int, string> o; o.insert(std::move(n)); sink(o[1]); } // BAD
void c02() { std::map<string, int> m{{user_input(), 1}}; auto n = m.extract(m.begin()); sink(n.key()); } // BAD
void c03() { std::set<string> m{user_input()}; auto n = m.extract(m.begin()); sink(n.value()); } // BAD
void c04() { std::vector<string> v{user_input()}; std::erase_if(v, [](const string &s) { return s.empty(); }); sink(v[0]); } // BAD
void c05() { std::vector<string> v{user_input()}; std::span<string> s(v.begin(), v.end()); sink(s[0]); } // BAD
void c06() { auto a = std::to_array({source(), 1}); sink(a[0]); } // BAD
void c07() { std::list<string> l{user_input()}; l.reverse(); l.sort(); l.unique(); l.remove_if([](const string &s) { return s.empty(); }); sink(l.front()); } // BAD
void c08() { std::map<int, string> m; m.emplace(std::piecewise_construct, std::forward_as_tuple(1), std::forward_as_tuple(user_input())); sink(m[1]); } // BAD
void c09() { std::map<int, string> m; m.emplace_hint(m.end(), 1, user_input()); sink(m[1]); } // BAD
void c10() { std::map<int, string> m; m.insert_or_assign(m.end(), 1, user_input()); sink(m.at(1)); } // BAD
void c11() { std::map<int, string> m; m.try_emplace(m.end(), 1, user_input()); sink(m.at(1)); } // BAD
void c12() { std::map<int, string> m{{1, user_input()}}, n; n = m; sink(n[1]); } // BAD
void c26() { std::map<int, string> n{{1, user_input()}}; n = {{1, "x"}}; sink(n[1]); } // OK
void c13() { std::map<int, string> m; m = {{1, user_input()}}; sink(m[1]); } // BAD
void c14() { std::multimap<int, string> m; m.emplace(1, user_input()); sink(m.begin()->second); } // BAD
void c15() { std::multimap<int, string> m; m.insert({1, user_input()}); sink(m.find(1)->second); } // BAD
void c16() { std::multiset<string> m; m.emplace(user_input()); sink(*m.begin()); m.clear(); } // BAD
void c17() { std::multiset<string> m; m.insert(user_input()); m.erase(m.begin()); sink(*m.begin()); } // BAD
void c18() { std::set<string> m; m.emplace_hint(m.end(), user_input()); sink(*m.begin()); } // BAD
void c19() { std::deque<string> d{user_input()}; std::queue<string> q(d); sink(q.front()); } // BAD
void c20() { std::vector<string> v; v.assign({user_input()}); sink(v[0]); v.assign({string("x")}); } // BAD
void c21() { std::vector<string> v; v.insert(v.end(), {string("x"), user_input()}); sink(v[1]); } // BAD
void c22() { std::forward_list<string> l; l.insert_after(l.before_begin(), {user_input()}); sink(l.front()); } // BAD
void c23() { std::vector<string> v{user_input()}; v.reserve(9); v.shrink_to_fit(); sink(v[0]); } // BAD
void c24() { std::map<int, string> m{{1, user_input()}}; std::map<int, string> n(m.begin(), m.end()); sink(n[1]); } // BAD
void c25() { std::set<string> a{user_input()}; std::set<string> b; b.insert(a.begin(), a.end()); sink(*b.begin()); } // BAD
// ---- utilities ----
void u01() { std::optional<string> o = user_input(); o.swap(o); sink(o.value_or("x")); } // BAD
void u02() { auto o = std::make_optional(user_input()); sink(*o); } // BAD
void u03() { auto o = std::make_optional<string>(user_input(), 1); sink(*o); } // BAD
void u04() { std::optional<string> o(std::in_place, user_input()); sink(*o); } // BAD
void u05() { auto a = std::make_any<string>(user_input()); sink(std::any_cast<string>(a)); } // BAD
void u06() { std::variant<int, string> v(std::in_place_type<string>, user_input()); sink(std::get<string>(v)); sink(std::get<1>(v)); } // BAD
void u07() { std::variant<int, string> v = user_input(); sink(std::holds_alternative<string>(v)); } // OK
void u08() { std::pair<int, string> p(std::piecewise_construct, std::forward_as_tuple(1), std::forward_as_tuple(user_input())); sink(p.second); } // BAD
void u09() { auto p = std::make_pair(1, user_input()); sink(std::get<string>(p)); } // BAD
void u10() { std::tuple<int, string> t(std::make_pair(1, user_input())); sink(std::get<1>(t)); } // BAD
void u11() { std::tuple<int, string> t; t = std::make_pair(1, user_input()); sink(std::get<1>(t)); } // BAD
void u12() { sink(std::max({1, source()})); sink(std::minmax(source(), 1).first); } // BAD
void u13() { std::function<string()> f = [] { return user_input(); }, g; f.swap(g); sink(g()); } // BAD
void u14() { auto f = [](const string &s) { sink(s); }; std::reference_wrapper r(f); r(user_input()); } // BAD
void u15() { sink(std::plus<>()(source(), 1)); sink(std::plus<int>()(source(), 1)); } // BAD
void u16() { try { throw std::out_of_range(user_input()); } catch (const std::exception &e) { sink(e.what()); } } // BAD
void u17() { auto s = std::make_from_tuple<string>(std::make_tuple(user_input())); sink(s); } // BAD
void u18() { std::unique_ptr<string[]> p(new string[2]); p[1] = user_input(); sink(p[1]); } // BAD
void u19() { auto f = std::not_fn([](const string &s) { return s.empty(); }); sink(f(user_input())); } // OK
// ---- streams, files ----
void i01() { std::stringstream s; std::stringbuf b(user_input()); s << &b; sink(s.str()); } // BAD
void i02() { std::stringstream s(user_input()), t; t = std::move(s); sink(t.str()); } // BAD
void i03() { std::istringstream s(user_input()); sink(s.gcount()); sink(s.tellg()); } // OK
void i04() { std::istringstream s(user_input()); char c = char(s.rdbuf()->sbumpc()); sink(c); } // BAD
void i05() { std::istringstream s(user_input()); char b[9]; s.rdbuf()->sgetn(b, 9); sink(b); } // BAD
void i06() { std::stringstream s; s.rdbuf()->sputn(ssource(), 3); sink(s.str()); } // BAD
void i07() { std::istringstream s(user_input()); char b[9]; s >> b; sink(b); } // BAD
void i08() { std::stringstream s(user_input()); std::istream in(s.rdbuf()); string t; in >> t; sink(t); } // BAD
void i09() { std::ostringstream s; s << user_input() << std::flush; s.flush(); sink(s.str()); } // BAD
void i10() { std::filesystem::path p(ssource()); p.replace_extension(".x"); sink(p.string()); sink(std::filesystem::absolute(p).string()); } // BAD
void i11() { std::filesystem::path p("x"); p = user_input(); sink(p.string()); } // BAD
void i13() { std::filesystem::path p = user_input(); sink(std::filesystem::exists(p)); } // OK
void i12() { std::filesystem::path p(user_input()); sink(p.empty()); sink(p.has_extension()); } // OK
// ---- regular expressions ----
void r01() { const char *t = ssource(); std::cmatch m; if (std::regex_search(t, m, std::regex("a"))) sink(m[0].str()); } // BAD
void r02() { string s = user_input(); std::smatch m; if (std::regex_search(s.cbegin(), s.cend(), m, std::regex("a"))) for (auto &x : m) sink(x.str()); } // BAD
void r03() { string s = user_input(), o; std::regex_replace(std::back_inserter(o), s.begin(), s.end(), std::regex("a"), "b"); sink(o); } // BAD
void r04() { string s = user_input(); std::regex e(","); for (std::sregex_token_iterator i(s.begin(), s.end(), e, -1), end; i != end; ++i) sink(i->str()); } // BAD
void r05() { string s = user_input(); std::smatch m; std::regex_search(s, m, std::regex("a")); sink(m.size()); sink(m.position(0)); } // OK
// ---- numbers ----
void v01() { std::complex<double> c(source(), 1); sink(c.real()); sink(std::real(c)); c.imag(source()); sink(c.imag()); } // BAD
void v02() { std::complex<double> c(1, 1), d(source(), 0); c = d; sink(c.real()); } // BAD
void v03() { std::valarray<int> v{source(), 1}, w; w = v; sink(w[0]); sink(v.sum()); } // BAD
void v04() { std::valarray<int> v(source(), 4); sink(v[0]); } // BAD
// ---- threads ----
void t01() { std::atomic<int> a(source()); sink(a.exchange(0)); } // BAD
void t02() { std::atomic<int> a{0}; a.fetch_add(source()); sink(a.load()); a += source(); sink(std::atomic_load(&a)); } // BAD
void t03() { std::atomic<int> a{0}; std::atomic_store(&a, source()); sink(a.load()); } // BAD
void t04() { std::atomic<int> a(source()); int e = 0; a.compare_exchange_strong(e, 1); sink(e); } // BAD
void t05() { std::once_flag f; std::call_once(f, [](const string &s) { sink(s); }, user_input()); } // BAD
// A promise that is moved after its future was taken.
void t06() { std::promise<string> p, q; auto f = p.get_future(); q = std::move(p); q.set_value(user_input()); sink(f.get()); } // FN
void t07() { auto f = std::async([] { return user_input(); }); f.wait(); std::future<string> g; g = std::move(f); sink(g.get()); } // BAD
void t09() { auto f = std::async([] { return user_input(); }); sink(f.valid()); } // OK
void t08() { std::packaged_task<string()> a([] { return user_input(); }), b(std::move(a)); auto f = b.get_future(); b(); sink(f.get()); } // BAD
// ---- memory ----
void m01() { auto p = std::allocate_shared<string>(std::allocator<string>(), user_input()); sink(*p); } // BAD
void m02() { string s; std::destroy_at(&s); auto *p = std::construct_at(&s, user_input()); sink(*p); sink(s); } // BAD
void m03() { string v[1] = {user_input()}; string w[1]; std::uninitialized_copy(v, v + 1, w); sink(w[0]); } // BAD
void m04() { string w[1]; std::uninitialized_fill(w, w + 1, user_input()); sink(w[0]); } // BAD
