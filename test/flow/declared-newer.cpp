// Newer parts of the library, by their declarations: format, expected, flat containers, print.
//
// `// BAD`: the value of a source reaches the sink on this line. `// OK`: it does not. `// FN`: it does, and is not found
// yet; `// FP`: it does not, and is reported all the same. check.py holds every line to its mark.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++23 -I %S/Inputs -Wno-non-pod-varargs
// RUN: %python %S/check.py %s %t.json
// INCOMPLETE: used but not defined in this translation unit, and cannot be defined in any other
#include "nested.h"
int source(); std::string user_input(); void sink(...);
// Written from the public interface of ISO C++23: what the library of the day may not have yet.
namespace std {
template <class... Args> struct format_string { template <class T> constexpr format_string(const T &); };
template <class... Args> string format(format_string<remove_reference_t<Args>...>, Args &&...);
template <class Out, class... Args> Out format_to(Out, format_string<remove_reference_t<Args>...>, Args &&...);
template <class Out> struct format_to_n_result { Out out; ptrdiff_t size; };
template <class Out, class... Args> format_to_n_result<Out> format_to_n(Out, ptrdiff_t, format_string<remove_reference_t<Args>...>, Args &&...);
template <class... Args> size_t formatted_size(format_string<remove_reference_t<Args>...>, Args &&...);
template <class E> class unexpected { public: constexpr explicit unexpected(const E &); constexpr const E &error() const &; };
template <class T, class E> class expected { public: constexpr expected(); template <class U = T> constexpr expected(U &&); template <class G> constexpr expected(const unexpected<G> &); constexpr expected(const expected &); constexpr expected &operator=(const expected &); template <class U = T> constexpr expected &operator=(U &&); constexpr const T *operator->() const; constexpr T *operator->(); constexpr const T &operator*() const &; constexpr T &operator*() &; constexpr explicit operator bool() const; constexpr bool has_value() const; constexpr T &value() &; constexpr E &error() &; template <class U> constexpr T value_or(U &&) const &; template <class F> constexpr auto and_then(F &&f) & -> decltype(f(value())); template <class F> constexpr auto transform(F &&f) & -> expected<decltype(f(value())), E>; };
template <class K, class V, class C = less<K>> class flat_map { public: struct iterator { pair<const K &, V &> operator*() const; pair<K, V> *operator->() const; iterator &operator++(); bool operator!=(const iterator &) const; }; V &operator[](const K &); V &at(const K &); const V &at(const K &) const; pair<iterator, bool> insert(const pair<K, V> &); template <class... A> pair<iterator, bool> emplace(A &&...); template <class M> pair<iterator, bool> insert_or_assign(const K &, M &&); iterator find(const K &); iterator begin(); iterator end(); void clear(); size_t size() const; };
template <class K, class C = less<K>> class flat_set { public: struct iterator { const K &operator*() const; iterator &operator++(); bool operator!=(const iterator &) const; }; pair<iterator, bool> insert(const K &); iterator find(const K &) const; iterator begin() const; iterator end() const; bool contains(const K &) const; };
} // namespace std
using std::string;
struct P { int a, b; };
void formatBad() { sink(std::format("{} {}", 1, user_input())); string s = std::format("{}", source()); sink(s); } // BAD
void formatOk() { sink(std::format("{} {}", 1, "x")); sink(std::formatted_size("{}", user_input())); } // OK
void formatToBad() { char b[9]; std::format_to(b, "{}", source()); sink(b); char c[9]; std::format_to_n(c, 9, "{}", source()); sink(c); } // BAD
void formatToOk() { char b[9]; std::format_to(b, "{}", 1); sink(b); } // OK
void expectedBad() { std::expected<int, string> e = source(); sink(*e); sink(e.value()); sink(e.value_or(0)); std::expected<P, string> p = P{source(), 0}; sink(p->a); } // BAD
void expectedOk() { std::expected<int, string> e = source(); sink(e.error()); sink(e.has_value()); e = 0; sink(*e); std::expected<P, string> p = P{source(), 0}; sink(p->b); } // OK
void unexpectedBad() { std::expected<int, string> e = std::unexpected<string>(user_input()); sink(e.error()); std::expected<int, string> f = e; sink(f.error()); } // BAD
void unexpectedOk() { std::expected<int, string> e = std::unexpected<string>(user_input()); sink(*e); } // OK
void transformBad() { std::expected<int, string> e = source(); sink(*e.transform([](int x) { return x; })); } // BAD
void transformOk() { std::expected<int, string> e = source(); sink(*e.transform([](int) { return 0; })); } // OK
void flatMapBad() { std::flat_map<string, string> m; m["a"] = user_input(); sink(m["a"]); sink(m.at("a")); sink(m.find("a")->second); for (auto [k, v] : m) sink(v); } // BAD
void flatMapOk() { std::flat_map<string, string> m; m["a"] = user_input(); sink(m["b"]); m["a"] = "x"; sink(m["a"]); } // OK
void flatMapKeyOk() { std::flat_map<string, string> m; m["a"] = user_input(); sink(m.begin()->first); } // OK
// What a handle was taken from gets all of it back under an unknown key.
void flatMapIteratorOk() { std::flat_map<string, string> m; m["a"] = user_input(); sink(m.begin()->first); m["a"] = "x"; sink(m["a"]); } // FP
void flatInsertBad() { std::flat_map<string, string> m; m.insert(std::pair<string, string>("a", user_input())); sink(m["a"]); std::flat_map<string, string> n; n.insert_or_assign("a", user_input()); sink(n["a"]); std::flat_map<string, string> o; o.emplace("a", user_input()); sink(o["a"]); } // BAD
void flatSetBad() { std::flat_set<string> s; s.insert(user_input()); sink(*s.begin()); for (auto &x : s) sink(x); sink(*s.find("a")); } // BAD
void flatSetOk() { std::flat_set<string> s; s.insert(user_input()); sink(s.contains("a")); } // OK
