// What other tests of the standard library leave out: overloads that are written seldom, and what carries nothing.
//
// `// BAD`: the value of a source reaches the sink on this line. `// OK`: it does not. `// FN`: it does, and is not found
// yet; `// FP`: it does not, and is reported all the same. check.py holds every line to its mark.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++23 -Wno-deprecated-declarations
// RUN: %python %S/check.py %s %t.json
#include <algorithm>
#include <atomic>
#include <bitset>
#include <chrono>
#include <codecvt>
#include <complex>
#include <condition_variable>
#include <coroutine>
#include <filesystem>
#include <fstream>
#include <functional>
#include <future>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <list>
#include <locale>
#include <map>
#include <memory_resource>
#include <mutex>
#include <numeric>
#include <optional>
#include <random>
#include <ranges>
#include <regex>
#include <span>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <syncstream>
#include <tuple>
#include <utility>
#include <unordered_map>
#include <valarray>
#include <vector>
int source(); std::string user_input(); void sink(...); template <class T> void sink(const T &);
using std::string;

// Algorithms.
void twoRangesBad() { std::vector<string> a{user_input()}, b{"x"}, c; std::transform(a.begin(), a.end(), b.begin(), std::back_inserter(c), [](const string &x, const string &y) { return x + y; }); sink(c[0]); } // BAD
void twoRangesOk() { std::vector<string> a{user_input()}, b{"x"}, c; std::transform(a.begin(), a.end(), b.begin(), std::back_inserter(c), [](const string &, const string &y) { return y; }); sink(c[0]); } // OK
void accumulateBad() { std::vector<string> a{user_input()}; sink(std::accumulate(a.begin(), a.end(), string(), [](string all, const string &x) { return all + x; })); } // BAD
void accumulateOk() { std::vector<string> a{user_input()}; sink(std::accumulate(a.begin(), a.end(), 0, [](int n, const string &) { return n + 1; })); } // OK
void partialSortBad() { std::vector<string> a{user_input(), "x"}; std::partial_sort(a.begin(), a.begin() + 1, a.end(), std::greater<string>()); sink(a[0]); } // BAD
void nthBad() { std::vector<string> a{user_input(), "x"}; std::nth_element(a.begin(), a.begin() + 1, a.end(), std::greater<string>()); sink(a[0]); } // BAD
void listSortBad() { std::list<string> l{user_input()}; l.sort(std::greater<string>()); l.unique([](const string &a, const string &b) { return a == b; }); sink(l.front()); } // BAD
void swapRangesBad() { string a = user_input(), b; std::ranges::swap(a, b); sink(b); } // BAD
void swapRangesOk() { string a = user_input(), b; std::ranges::swap(a, b); sink(a); } // OK
void rangesIteratorsBad() { std::vector<string> a{user_input()}, b(1), c; std::ranges::copy(a.begin(), a.end(), b.begin()); sink(b[0]); std::ranges::transform(a.begin(), a.end(), std::back_inserter(c), [](const string &x) { return x; }); sink(c[0]); } // BAD
void rangesTransformOk() { std::vector<string> a{user_input()}, c; std::ranges::transform(a.begin(), a.end(), std::back_inserter(c), [](const string &) { return string("x"); }); sink(c[0]); } // OK
void rangesFindBad() { std::vector<string> a{user_input()}; sink(*std::ranges::find(a.begin(), a.end(), "x")); sink(*std::ranges::find_if(a.begin(), a.end(), [](const string &x) { return x.size() > 1; })); sink(*std::ranges::max_element(a.begin(), a.end())); } // BAD
void rangesSortBad() { std::vector<string> a{user_input()}; std::ranges::sort(a, [](const string &x, const string &y) { return x < y; }); sink(a[0]); sink(*std::ranges::begin(a)); } // BAD
void rangesCountOk() { std::vector<string> a{user_input()}; sink(std::ranges::count(a, "x")); sink(std::ranges::equal(a, a)); } // OK
void viewFieldBad() { std::vector<std::pair<int, string>> a{{1, user_input()}}; for (const auto &s : a | std::views::transform([](const auto &p) { return p.second; })) sink(s); } // BAD
void viewFieldOk() { std::vector<std::pair<int, string>> a{{1, user_input()}}; for (int n : a | std::views::transform([](const auto &p) { return p.first; })) sink(n); } // OK
void viewCalledBad() { std::vector<string> a{user_input()}; for (const auto &s : std::views::transform(a, [](const string &x) { return x; })) sink(s); for (const auto &s : std::views::take(a, 1)) sink(s); } // BAD
void viewValuesBad() { std::map<int, string> m{{1, user_input()}}; for (const auto &s : std::views::values(m)) sink(s); for (const auto &s : std::views::elements<1>(m)) sink(s); } // BAD
void viewKeysOk() { std::map<int, string> m{{1, user_input()}}; for (int k : std::views::keys(m)) sink(k); } // OK

// Containers.
void emplaceOneBad() { std::map<string, string> m; std::pair<string, string> p("a", user_input()); m.emplace(p); sink(m["a"]); } // BAD
void emplaceHintBad() { std::map<string, string> m; m.emplace_hint(m.end(), std::pair<string, string>("a", user_input())); sink(m["a"]); } // BAD
void insertTupleBad() { std::unordered_map<string, string> m; m.insert(std::make_pair("a", user_input())); sink(m["a"]); } // BAD
void copiedRangeBad() { std::vector<string> a{user_input()}; std::list<string> l(a.begin(), a.end()); std::vector<string> b(std::move_iterator(l.begin()), std::move_iterator(l.end())); sink(b[0]); } // BAD
void bitsetOk() { std::bitset<8> b(source()); sink(b.count()); } // OK
void bytesBad() { std::vector<int> v{source()}; auto bytes = std::as_bytes(std::span(v)); sink(bytes[0]); } // BAD
void pmrBad() { std::pmr::monotonic_buffer_resource pool; std::pmr::vector<int> v(&pool); v.push_back(source()); sink(v[0]); } // BAD
void tupleCopyBad() { std::tuple<string, int> a(user_input(), 1), b(a); sink(std::get<0>(b)); } // BAD
void tupleCopyOk() { std::tuple<string, int> a(user_input(), 1), b(a); sink(std::get<1>(b)); } // OK

// Iterators and strings.
void inserterBad() { string s, t = user_input(); std::copy(t.begin(), t.end(), std::back_inserter(s)); sink(s); std::vector<string> a{user_input()}, b; auto at = std::back_inserter(b); *at = a[0]; sink(b[0]); } // BAD
void streambufIteratorBad() { std::stringstream in(user_input()); string s(std::istreambuf_iterator<char>(in.rdbuf()), {}); sink(s); } // BAD
void freeBeginBad() { string s = user_input(); sink(string(std::begin(s), std::end(s))); sink(string(std::data(s), std::size(s))); } // BAD
void distanceOk() { string s = user_input(); sink(s.end() - s.begin()); sink(std::empty(s)); } // OK
void iteratorAssignBad() { std::vector<string> a{"x"}, b{user_input()}; auto i = a.begin(); i = b.begin(); sink(*(i + 0)); sink(*(0 + i)); } // BAD
void literalBad() { using namespace std::literals; sink("a: "s + user_input()); std::string_view v = "x"sv; string kept = user_input(); v = kept; sink(string(v)); } // BAD
void literalOk() { using namespace std::literals; sink("a: "s); sink(string("x"sv)); } // OK
void caseBad() { string s; for (char c : user_input()) s += std::toupper(c, std::locale()); sink(s); string t = user_input(); std::transform(t.begin(), t.end(), t.begin(), [](char c) { return std::tolower(c, std::locale()); }); sink(t); } // BAD
void classOk() { string s = user_input(); sink(std::isspace(s[0], std::locale())); } // OK
void convertedBad() { std::wstring_convert<std::codecvt_utf8<wchar_t>> c; sink(c.to_bytes(c.from_bytes(user_input()))); } // BAD
void traitsBad() { char c = 0; const string s = user_input(); std::char_traits<char>::assign(c, s[0]); sink(c); } // BAD

// Streams and files.
void intoBufferBad() { std::istringstream in(user_input()); std::stringbuf out; in >> &out; sink(out.str()); } // BAD
void skippedBad() { std::istringstream in(user_input()); string s; in >> std::ws >> s; sink(s); } // BAD
void putBad() { std::stringbuf out; const string s = user_input(); for (char c : s) out.sputc(c); sink(out.str()); } // BAD
void syncedBad() { std::ostringstream out; { std::osyncstream synced(out); synced << user_input(); } sink(out.str()); } // BAD
void openedOk() { std::ifstream in; in.open("a.txt"); string s; if (in.is_open()) std::getline(in, s); sink(s); in.close(); std::ifstream other("b.txt"); other = std::move(in); sink(bool(other)); } // OK
void timeOk() { std::ostringstream out; std::time_t now = std::time(nullptr); out << std::put_time(std::localtime(&now), "%F"); sink(out.str()); sink(std::chrono::steady_clock::now().time_since_epoch().count()); } // OK
void pathBad() { std::filesystem::path p(user_input()); const string s = p; sink(s); } // BAD
void entryOk() { for (const auto &e : std::filesystem::directory_iterator("/tmp")) sink(e.path().string()); } // OK
void matchedBad() { std::smatch m; const string s = user_input(); if (std::regex_match(s, m, std::regex("(.*)")) && m[1].length()) sink(m[1].str()); } // BAD
void matchedOk() { std::smatch m; const string s = user_input(); std::regex_match(s, m, std::regex("(.*)")); sink(m[1].compare("x")); } // OK

// Numbers.
void complexBad() { std::complex<double> a(source(), 1), b(a), c; c = b; sink(c.real()); sink(std::real(c)); c = double(source()); sink(c.real()); } // BAD
void complexOk() { std::complex<double> a(1, 2); a.real(3); sink(a.real()); sink(std::imag(a)); } // OK
void valarrayBad() { int raw[] = {source(), 2}; std::valarray<int> v(raw, 2); sink(v[0]); } // BAD
void randomOk() { std::random_device d; std::mt19937 g(d()); std::uniform_int_distribution<int> u(0, 9); sink(u(g)); } // OK

// Threads.
void waitedBad() { std::mutex m; std::condition_variable c; string s; bool ready = false; std::thread t([&] { std::lock_guard l(m); s = user_input(); ready = true; c.notify_one(); }); { std::unique_lock l(m); c.wait_for(l, std::chrono::seconds(1), [&] { return ready; }); sink(s); } t.join(); } // BAD
void atomicBad() { std::atomic<int> a; a = source(); a.wait(0); a.notify_all(); sink(a.load()); } // BAD
void movedFutureBad() { std::promise<string> p; std::future<string> f = p.get_future(), g(std::move(f)); p.set_value(user_input()); sink(g.get()); } // FN
void failedOk() { std::promise<string> p; auto f = p.get_future(); try { throw std::runtime_error(user_input()); } catch (...) { p.set_exception(std::current_exception()); } sink(1); } // OK

// Functions and errors.
void frontBad() { auto f = std::bind_front([](const string &a, const string &b) { return a + b; }, user_input()); sink(f("x")); } // BAD
void frontOk() { auto f = std::bind_front([](const string &, const string &b) { return b; }, user_input()); sink(f("x")); } // OK
void monadicBad() { std::optional<string> o = user_input(); sink(*o.transform([](const string &s) { return s; })); sink(*o.and_then([](const string &s) { return std::optional<string>(s); })); sink(*o.or_else([] { return std::optional<string>("x"); })); } // BAD
void monadicOk() { std::optional<string> o = user_input(); sink(*o.transform([](const string &) { return 1; })); } // OK
void thrownBad() { try { throw std::invalid_argument("bad: " + user_input()); } catch (const std::exception &e) { sink(e.what()); } } // BAD
void thrownOk() { try { throw std::out_of_range("none"); } catch (const std::exception &e) { sink(e.what()); } } // OK
void addressBad() { string s = user_input(); string *p = std::addressof(s); sink(*p); sink(std::as_const(s)); sink(std::move_if_noexcept(s)); } // BAD
