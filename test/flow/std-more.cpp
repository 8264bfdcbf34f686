// More of the standard library: formatting, regular expressions, paths, futures, atomics, views.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json
#include <algorithm>
#include <any>
#include <atomic>
#include <bit>
#include <charconv>
#include <complex>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <future>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <numeric>
#include <optional>
#include <ranges>
#include <regex>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <tuple>
#include <valarray>
#include <variant>
#include <vector>
int source();
char *ssource();
std::string user_input();
void sink(...);
using std::string;

void n01() { char b[9]; auto r = std::to_chars(b, b + 9, source()); sink(b); }                     // BAD
void n02() { char b[9]; std::to_chars(b, b + 9, 3); sink(b); }                                     // OK
void n03() { string s = user_input(); int v = 0; std::from_chars(s.data(), s.data() + 3, v); sink(v); } // BAD
void n04() { string s = "1"; int v = source(); std::from_chars(s.data(), s.data() + 1, v); sink(v); } // OK
void r01() { string s = user_input(); std::smatch m; if (std::regex_search(s, m, std::regex("a"))) sink(m[1].str()); } // BAD
void r02() { string s = "x"; std::smatch m; if (std::regex_search(s, m, std::regex("a"))) sink(m[1].str()); } // OK
void r03() { sink(std::regex_replace(user_input(), std::regex("a"), "b")); }                       // BAD
void r04() { sink(std::regex_replace(string("x"), std::regex("a"), user_input())); }               // BAD
void r05() { sink(std::regex_replace(string("x"), std::regex("a"), "b")); }                        // OK
void r06() { string s = user_input(); sink(std::regex_match(s, std::regex("a"))); }                // OK
void r07() { string s = user_input(); std::regex r("a"); for (std::sregex_iterator i(s.begin(), s.end(), r), e; i != e; ++i) sink((*i)[0].str()); } // BAD
void f01() { std::filesystem::path p(user_input()); sink(p.string()); sink(p.c_str()); sink(p.filename().string()); } // BAD
void f02() { std::filesystem::path p("x"); p /= user_input(); sink(p.string()); sink((p / "y").string()); } // BAD
void f03() { std::filesystem::path p("x"); p /= "y"; sink(p.string()); }                           // OK
void t01() { std::future<string> f = std::async([] { return user_input(); }); sink(f.get()); }     // BAD
void t02() { std::future<string> f = std::async([] { return string("x"); }); sink(f.get()); }      // OK
void t03() { std::promise<string> p; auto f = p.get_future(); p.set_value(user_input()); sink(f.get()); } // BAD
void t04() { std::atomic<int> a; a.store(source()); sink(a.load()); int x = a; sink(x); }          // BAD
void t05() { std::atomic<int> a; a = source(); a.store(0); sink(a.load()); }                       // OK
void t06() { std::packaged_task<int()> t([] { return source(); }); auto f = t.get_future(); t(); sink(f.get()); } // BAD
void t07() { string s; std::mutex m; { std::lock_guard<std::mutex> l(m); s = user_input(); } sink(s); } // BAD
void x01() { sink(std::complex<double>(source(), 0).real()); }                                     // BAD
void x02() { sink(std::complex<double>(source(), 0).imag()); }                                     // OK
void x03() { std::valarray<int> v(3); v[0] = source(); sink(v[0]); }                               // BAD
void x04() { sink(std::bit_cast<unsigned>(source())); }                                            // BAD
void x05() { sink(std::hash<string>()(user_input())); }                                            // OK
void x06() { try { throw std::runtime_error(user_input()); } catch (const std::exception &e) { sink(e.what()); } } // BAD
void x07() { try { throw std::runtime_error("x"); } catch (const std::exception &e) { sink(e.what()); } } // OK
void x08() { std::variant<int, string> v = user_input(); std::visit([](auto &x) { sink(x); }, v); } // BAD
void x09() { auto t = std::tuple_cat(std::make_tuple(source()), std::make_tuple(1)); sink(std::get<0>(t)); } // BAD
void x10() { std::apply([](int a, int b) { sink(a); }, std::make_tuple(source(), 1)); }            // BAD
void x11() { std::apply([](int a, int b) { sink(b); }, std::make_tuple(source(), 1)); }            // OK
void x12() { sink(std::invoke([](int a) { return a; }, source())); }                               // BAD
int two(int a, int b) { return b; }
void x13() { auto f = std::bind(two, 1, std::placeholders::_1); sink(f(source())); }               // BAD
void x14() { auto f = std::bind(two, source(), std::placeholders::_1); sink(f(1)); }               // OK
void v01() { std::vector<int> v{source()}; for (int x : v | std::views::take(1)) sink(x); }        // BAD
void v02() { std::vector<int> v{source()}; for (int x : v | std::views::filter([](int x) { return x > 1; })) sink(x); } // BAD
void v03() { std::vector<int> v{source()}; for (int x : v | std::views::transform([](int x) { return x; })) sink(x); } // BAD
void v04() { std::vector<int> v{source()}; for (int x : v | std::views::transform([](int) { return 1; })) sink(x); } // OK
void v05() { std::vector<int> v{source()}; std::ranges::sort(v); sink(v[0]); }                     // BAD
void v06() { std::vector<int> v{source()}, w; std::ranges::copy(v, std::back_inserter(w)); sink(w[0]); } // BAD
void v07() { std::vector<int> v{source()}; std::ranges::for_each(v, [](int x) { sink(x); }); }     // BAD
void v08() { std::vector<int> v{1}; std::ranges::for_each(v, [](int x) { sink(x); }); }            // OK
void v09() { std::vector<int> v{source()}; auto it = std::ranges::find(v, 3); sink(*it); }         // BAD
void v10() { std::vector<int> v{source()}; for (int x : std::views::reverse(v)) sink(x); }         // BAD
void v11() { std::vector<int> v{1}; for (int x : v | std::views::take(1) | std::views::drop(1)) sink(x); } // OK
void v12() { std::map<string, int> m; m["a"] = source(); for (int x : m | std::views::values) sink(x); } // BAD
void v13() { std::map<string, int> m; m["a"] = source(); for (auto &x : m | std::views::keys) sink(x); } // OK
void o01() { std::ofstream o("f"); o << user_input(); sink(o.good()); }                            // OK
void o02() { std::ostringstream s; s << std::setw(3) << std::hex << source(); sink(s.str()); }     // BAD
void o03() { std::ostringstream s; s << std::quoted(user_input()); sink(s.str()); }                // BAD
void o04() { std::istringstream s(user_input()); string t{std::istreambuf_iterator<char>(s), {}}; sink(t); } // BAD
void o05() { std::istringstream s(user_input()); std::vector<string> v{std::istream_iterator<string>(s), {}}; sink(v[0]); } // BAD
void o06() { std::ostringstream s; std::vector<int> v{source()}; std::copy(v.begin(), v.end(), std::ostream_iterator<int>(s, ",")); sink(s.str()); } // BAD
void c01() { char b[9]; std::strcpy(b, ssource()); sink(b); std::memset(b, 0, 9); }                // BAD
void c02() { char b[9]; std::snprintf(b, 9, "%s", user_input().c_str()); sink(b); }                // BAD
void c03() { char b[9]; std::snprintf(b, 9, "%s", "x"); sink(b); }                                 // OK
