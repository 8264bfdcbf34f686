// Declared C++23: members that the standard library here does not have yet, in classes that are only declared.
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++23
// RUN: %python %S/check.py %s %t.json
// INCOMPLETE: used but not defined in this translation unit, and cannot be defined in any other
#include <cstddef>
namespace std {
template <class C> struct char_traits;
template <class T> class allocator {};
template <class C, class T = char_traits<C>, class A = allocator<C>> class basic_string {
public:
  basic_string();
  basic_string(const C *text);
  basic_string(const basic_string &other);
  basic_string &operator=(const basic_string &other);
  template <class R> basic_string &append_range(R &&range);
  template <class R> basic_string &assign_range(R &&range);
  const C *c_str() const;
};
using string = basic_string<char>;
struct from_range_t {};
inline constexpr from_range_t from_range{};
template <class C> class basic_string_view {
public:
  basic_string_view();
  basic_string_view(const basic_string_view &other);
  basic_string_view(const basic_string<C> &text);
  basic_string_view &operator=(const basic_string_view &other);
};
template <class Context> struct basic_format_args {
  template <class Store> basic_format_args(const Store &store);
};
struct format_context;
template <class... A> struct format_arg_store {};
template <class Context = format_context, class... A> format_arg_store<A...> make_format_args(A &...values);
string vformat(const char *format, basic_format_args<format_context> values);
template <class T, class A = allocator<T>> class vector {
public:
  struct iterator {
    T &operator*() const;
    bool operator!=(const iterator &) const;
    iterator &operator++();
  };
  vector();
  template <class R> vector(from_range_t, R &&range);
  void push_back(const T &value);
  T &operator[](size_t position);
  iterator begin();
  iterator end();
  template <class R> void append_range(R &&range);
  template <class R> iterator insert_range(iterator at, R &&range);
};
template <class T, class C = vector<T>> class stack {
public:
  stack();
  T &top();
  template <class R> void push_range(R &&range);
};
template <class E> class unexpected {
public:
  explicit unexpected(const E &error);
  const E &error() const;
};
template <class T, class E> class expected {
public:
  expected();
  expected(const T &value);
  expected(const unexpected<E> &error);
  T &operator*();
  E &error();
  template <class F> auto and_then(F f) -> decltype(f(*(T *)nullptr));
  template <class F> auto or_else(F f) -> decltype(f(*(E *)nullptr));
};
template <class S> struct basic_ostream {};
template <class... A> void print(const char *format, A &&...values);
template <class... A> void println(const char *format, A &&...values);
namespace ranges {
template <class C, class R> C to(R &&range);
}
} // namespace std
using std::string;
using std::vector;
int source();
string user_input();
void sink(...);

void s01() { string s; s.append_range(user_input()); sink(s); }                                    // BAD
void s02() { string s = user_input(); s.assign_range(string("x")); sink(s); }                      // OK
void s03() { string s; vector<char> v; v.push_back(source()); s.assign_range(v); sink(s); }        // BAD
void s04() { string s; s.append_range(string("x")); sink(s); }                                     // OK
void v01() { vector<int> v, w; v.push_back(source()); w.append_range(v); sink(w[0]); }             // BAD
void v02() { vector<int> v, w; v.push_back(source()); w.insert_range(w.begin(), v); sink(w[0]); }  // BAD
void v03() { vector<int> v, w; v.push_back(1); w.append_range(v); w.insert_range(w.end(), v); sink(w[0]); } // OK
void v04() { vector<int> v; v.push_back(source()); sink(std::ranges::to<vector<int>>(v)[0]); }     // BAD
void v05() { vector<int> v; v.push_back(1); sink(std::ranges::to<vector<int>>(v)[0]); }            // OK
void k01() { vector<int> v; v.push_back(source()); std::stack<int> s; s.push_range(v); sink(s.top()); } // BAD
void k02() { vector<int> v; v.push_back(1); std::stack<int> s; s.push_range(v); sink(s.top()); }   // OK
void e01() { std::expected<int, string> e = source(); sink(*e.and_then([](int x) { return std::expected<int, string>(x); })); } // BAD
void e02() { std::expected<int, string> e = source(); sink(*e.and_then([](int) { return std::expected<int, string>(1); })); } // OK
void e03() { std::expected<int, string> e = std::unexpected<string>(user_input()); sink(e.and_then([](int x) { return std::expected<int, string>(x); }).error()); } // BAD
void e04() { std::expected<int, string> e = std::unexpected<string>(user_input()); sink(e.or_else([](const string &t) { return std::expected<int, string>(std::unexpected<string>(t)); }).error()); } // BAD
void e05() { std::expected<int, string> e = source(); sink(*e.or_else([](const string &) { return std::expected<int, string>(1); })); } // BAD
void e06() { std::unexpected<string> u(user_input()); sink(u.error()); }                           // BAD
void p01() { std::print("{}", user_input()); std::println("{}", source()); sink("x"); }            // OK
void v06() { vector<int> v; v.push_back(source()); vector<int> w(std::from_range, v); sink(w[0]); } // BAD
void v07() { vector<int> v; v.push_back(1); vector<int> w(std::from_range, v); sink(w[0]); }       // OK
void w01() { string s = user_input(); std::basic_string_view<char> v(s), w; w = v; sink(w); }      // BAD
void f01() { string s = user_input(); sink(std::vformat("{}", std::make_format_args(s))); }        // BAD
void f02() { int n = 1; sink(std::vformat("{}", std::make_format_args(n))); }                      // OK
