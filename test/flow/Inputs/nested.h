// A second layout of a standard library that is only declared: iterators are nested class templates or share one helper
// template, types come from traits, there is one overload per qualifier, and nothing but the interface is there.
// Written from the public interface of ISO C++20.
#pragma once
typedef unsigned long size_t;
typedef long ptrdiff_t;
namespace std {
using ::ptrdiff_t;
using ::size_t;
using nullptr_t = decltype(nullptr);
using streamsize = long;
template <bool B, class T = void> struct enable_if {};
template <class T> struct enable_if<true, T> {
  using type = T;
};
template <class T> struct remove_reference {
  using type = T;
};
template <class T> struct remove_reference<T &> {
  using type = T;
};
template <class T> struct remove_reference<T &&> {
  using type = T;
};
template <class T> struct remove_const {
  using type = T;
};
template <class T> struct remove_const<const T> {
  using type = T;
};
template <class T> struct decay {
  using type = typename remove_const<typename remove_reference<T>::type>::type;
};
template <class T> using remove_reference_t = typename remove_reference<T>::type;
template <class T> using decay_t = typename decay<T>::type;
template <class T> constexpr T &&forward(remove_reference_t<T> &) noexcept;
template <class T> constexpr T &&forward(remove_reference_t<T> &&) noexcept;
template <class T> constexpr remove_reference_t<T> &&move(T &&) noexcept;
template <class T> void swap(T &, T &) noexcept;
template <class T, size_t N> void swap(T (&)[N], T (&)[N]);
template <class T, class U = T> T exchange(T &, U &&);

struct input_iterator_tag {};
struct forward_iterator_tag : input_iterator_tag {};
struct bidirectional_iterator_tag : forward_iterator_tag {};
struct random_access_iterator_tag : bidirectional_iterator_tag {};
template <class Category, class T, class Distance = ptrdiff_t, class Pointer = T *, class Reference = T &>
struct iterator {
  using value_type = T;
  using difference_type = Distance;
  using pointer = Pointer;
  using reference = Reference;
  using iterator_category = Category;
};
template <class It> struct iterator_traits {
  using value_type = typename It::value_type;
  using difference_type = typename It::difference_type;
  using pointer = typename It::pointer;
  using reference = typename It::reference;
};
template <class T> struct iterator_traits<T *> {
  using value_type = T;
  using difference_type = ptrdiff_t;
  using pointer = T *;
  using reference = T &;
};
template <class E> class initializer_list {
public:
  using value_type = E;
  using const_iterator = const E *;
  constexpr initializer_list() noexcept;
  constexpr size_t size() const noexcept;
  constexpr const E *begin() const noexcept;
  constexpr const E *end() const noexcept;

private:
  const E *first;
  size_t count;
};
template <class C> constexpr auto begin(C &c) -> decltype(c.begin());
template <class C> constexpr auto begin(const C &c) -> decltype(c.begin());
template <class C> constexpr auto end(C &c) -> decltype(c.end());
template <class C> constexpr auto end(const C &c) -> decltype(c.end());
template <class T, size_t N> constexpr T *begin(T (&)[N]) noexcept;
template <class T, size_t N> constexpr T *end(T (&)[N]) noexcept;
template <class C> constexpr auto cbegin(const C &c) -> decltype(c.begin());
template <class C> constexpr auto data(C &c) -> decltype(c.data());
template <class C> constexpr auto size(const C &c) -> decltype(c.size());
template <class It> constexpr It next(It, typename iterator_traits<It>::difference_type n = 1);
template <class It> constexpr It prev(It, typename iterator_traits<It>::difference_type n = 1);
template <class It, class N> constexpr void advance(It &, N);
template <class It> constexpr typename iterator_traits<It>::difference_type distance(It, It);

template <class T> class allocator {
public:
  using value_type = T;
  using size_type = size_t;
  allocator() throw();
  allocator(const allocator &) throw();
  template <class U> allocator(const allocator<U> &) throw();
  T *allocate(size_t n);
};
template <class T> struct default_delete {
  constexpr default_delete() noexcept;
  void operator()(T *) const;
};
template <class T> struct less {
  bool operator()(const T &, const T &) const;
};
template <class T> struct hash {
  size_t operator()(const T &) const;
};
template <class T> struct equal_to {
  bool operator()(const T &, const T &) const;
};

// ---- strings ----
template <class charT> struct char_traits;
template <class charT, class traits = char_traits<charT>> class basic_string_view;
template <class charT, class traits = char_traits<charT>, class Allocator = allocator<charT>> class basic_string {
public:
  using traits_type = traits;
  using value_type = charT;
  using size_type = size_t;
  using difference_type = ptrdiff_t;
  using reference = value_type &;
  using const_reference = const value_type &;
  template <class V> struct basic_iterator : std::iterator<random_access_iterator_tag, V> {
    basic_iterator();
    basic_iterator(const basic_iterator<typename remove_const<V>::type> &);
    V &operator*() const;
    V *operator->() const;
    V &operator[](ptrdiff_t) const;
    basic_iterator &operator++();
    basic_iterator operator++(int);
    basic_iterator &operator--();
    basic_iterator operator--(int);
    basic_iterator &operator+=(ptrdiff_t);
    basic_iterator &operator-=(ptrdiff_t);
    basic_iterator operator+(ptrdiff_t) const;
    basic_iterator operator-(ptrdiff_t) const;
    ptrdiff_t operator-(const basic_iterator &) const;
    bool operator==(const basic_iterator &) const;
    bool operator!=(const basic_iterator &) const;
  };
  using iterator = basic_iterator<charT>;
  using const_iterator = basic_iterator<const charT>;
  static constexpr size_type npos = -1;

  basic_string();
  explicit basic_string(const Allocator &);
  basic_string(const basic_string &);
  basic_string(basic_string &&) noexcept;
  basic_string(const basic_string &, size_type pos, size_type n = npos, const Allocator &a = Allocator());
  basic_string(const charT *s, size_type n, const Allocator &a = Allocator());
  basic_string(const charT *s, const Allocator &a = Allocator());
  basic_string(size_type n, charT c, const Allocator &a = Allocator());
  template <class It> basic_string(It first, It last, const Allocator &a = Allocator());
  basic_string(initializer_list<charT>, const Allocator &a = Allocator());
  explicit basic_string(basic_string_view<charT, traits>, const Allocator &a = Allocator());
  ~basic_string();
  basic_string &operator=(const basic_string &);
  basic_string &operator=(basic_string &&) noexcept;
  basic_string &operator=(const charT *);
  basic_string &operator=(charT);
  basic_string &operator=(initializer_list<charT>);
  iterator begin() noexcept;
  const_iterator begin() const noexcept;
  iterator end() noexcept;
  const_iterator end() const noexcept;
  const_iterator cbegin() const noexcept;
  const_iterator cend() const noexcept;
  iterator rbegin() noexcept;
  iterator rend() noexcept;
  size_type size() const noexcept;
  size_type length() const noexcept;
  bool empty() const noexcept;
  void resize(size_type n, charT c);
  void resize(size_type n);
  void reserve(size_type n = 0);
  void clear() noexcept;
  const_reference operator[](size_type) const;
  reference operator[](size_type);
  const_reference at(size_type) const;
  reference at(size_type);
  const_reference front() const;
  reference front();
  const_reference back() const;
  reference back();
  basic_string &operator+=(const basic_string &);
  basic_string &operator+=(const charT *);
  basic_string &operator+=(charT);
  basic_string &operator+=(initializer_list<charT>);
  basic_string &append(const basic_string &);
  basic_string &append(const basic_string &, size_type pos, size_type n);
  basic_string &append(const charT *, size_type n);
  basic_string &append(const charT *);
  basic_string &append(size_type n, charT c);
  template <class It> basic_string &append(It first, It last);
  void push_back(charT);
  void pop_back();
  basic_string &assign(const basic_string &);
  basic_string &assign(basic_string &&) noexcept;
  basic_string &assign(const basic_string &, size_type pos, size_type n);
  basic_string &assign(const charT *, size_type n);
  basic_string &assign(const charT *);
  basic_string &assign(size_type n, charT c);
  template <class It> basic_string &assign(It first, It last);
  basic_string &insert(size_type pos, const basic_string &);
  basic_string &insert(size_type pos, const basic_string &, size_type pos2, size_type n);
  basic_string &insert(size_type pos, const charT *, size_type n);
  basic_string &insert(size_type pos, const charT *);
  basic_string &insert(size_type pos, size_type n, charT c);
  iterator insert(const_iterator p, charT c);
  iterator insert(const_iterator p, size_type n, charT c);
  template <class It> iterator insert(const_iterator p, It first, It last);
  basic_string &erase(size_type pos = 0, size_type n = npos);
  iterator erase(const_iterator);
  iterator erase(const_iterator, const_iterator);
  basic_string &replace(size_type pos, size_type n, const basic_string &);
  basic_string &replace(size_type pos, size_type n, const basic_string &, size_type pos2, size_type n2);
  basic_string &replace(size_type pos, size_type n, const charT *, size_type n2);
  basic_string &replace(size_type pos, size_type n, const charT *);
  basic_string &replace(size_type pos, size_type n, size_type n2, charT c);
  basic_string &replace(const_iterator, const_iterator, const basic_string &);
  template <class It> basic_string &replace(const_iterator, const_iterator, It, It);
  size_type copy(charT *, size_type n, size_type pos = 0) const;
  void swap(basic_string &) noexcept;
  const charT *c_str() const noexcept;
  const charT *data() const noexcept;
  charT *data() noexcept;
  operator basic_string_view<charT, traits>() const noexcept;
  size_type find(const basic_string &, size_type pos = 0) const noexcept;
  size_type find(const charT *, size_type pos = 0) const;
  size_type find(charT, size_type pos = 0) const noexcept;
  size_type rfind(charT, size_type pos = npos) const noexcept;
  size_type find_first_of(const charT *, size_type pos = 0) const;
  basic_string substr(size_type pos = 0, size_type n = npos) const;
  int compare(const basic_string &) const noexcept;
  int compare(const charT *) const;
};
template <class C, class T, class A>
basic_string<C, T, A> operator+(const basic_string<C, T, A> &, const basic_string<C, T, A> &);
template <class C, class T, class A>
basic_string<C, T, A> operator+(basic_string<C, T, A> &&, const basic_string<C, T, A> &);
template <class C, class T, class A> basic_string<C, T, A> operator+(const basic_string<C, T, A> &, const C *);
template <class C, class T, class A> basic_string<C, T, A> operator+(basic_string<C, T, A> &&, const C *);
template <class C, class T, class A> basic_string<C, T, A> operator+(const basic_string<C, T, A> &, C);
template <class C, class T, class A> basic_string<C, T, A> operator+(const C *, const basic_string<C, T, A> &);
template <class C, class T, class A> basic_string<C, T, A> operator+(C, const basic_string<C, T, A> &);
template <class C, class T, class A> bool operator==(const basic_string<C, T, A> &, const basic_string<C, T, A> &);
template <class C, class T, class A> bool operator==(const basic_string<C, T, A> &, const C *);
template <class C, class T, class A> bool operator!=(const basic_string<C, T, A> &, const C *);
template <class C, class T, class A> bool operator<(const basic_string<C, T, A> &, const basic_string<C, T, A> &);
template <class C, class T, class A> void swap(basic_string<C, T, A> &, basic_string<C, T, A> &) noexcept;
using string = basic_string<char>;
using wstring = basic_string<wchar_t>;
int stoi(const string &, size_t *idx = nullptr, int base = 10);
double stod(const string &, size_t *idx = nullptr);
string to_string(int);
string to_string(double);
namespace literals {
string operator""_s(const char *, size_t);
}

template <class charT, class traits> class basic_string_view {
public:
  using value_type = charT;
  using const_iterator = const charT *;
  using size_type = size_t;
  static constexpr size_type npos = -1;
  constexpr basic_string_view() noexcept;
  constexpr basic_string_view(const basic_string_view &) noexcept;
  constexpr basic_string_view(const charT *);
  constexpr basic_string_view(const charT *, size_type);
  constexpr const_iterator begin() const noexcept;
  constexpr const_iterator end() const noexcept;
  constexpr size_type size() const noexcept;
  constexpr bool empty() const noexcept;
  constexpr const charT &operator[](size_type) const;
  constexpr const charT &at(size_type) const;
  constexpr const charT &front() const;
  constexpr const charT &back() const;
  constexpr const charT *data() const noexcept;
  constexpr void remove_prefix(size_type);
  constexpr void remove_suffix(size_type);
  constexpr void swap(basic_string_view &) noexcept;
  constexpr size_type copy(charT *, size_type, size_type pos = 0) const;
  constexpr basic_string_view substr(size_type pos = 0, size_type n = npos) const;
  constexpr size_type find(charT, size_type pos = 0) const noexcept;
};
using string_view = basic_string_view<char>;
template <class C, class T> bool operator==(basic_string_view<C, T>, basic_string_view<C, T>);

// ---- streams ----
class ios_base {
public:
  typedef int openmode;
  static const openmode in, out;
};
template <class charT, class traits = char_traits<charT>> class basic_ios : public ios_base {
public:
  explicit operator bool() const;
  bool operator!() const;
  bool good() const;
  bool eof() const;
};
template <class charT, class traits = char_traits<charT>> class basic_streambuf;
template <class charT, class traits = char_traits<charT>>
class basic_istream : virtual public basic_ios<charT, traits> {
public:
  using char_type = charT;
  using int_type = int;
  basic_istream &operator>>(int &);
  basic_istream &operator>>(long &);
  basic_istream &operator>>(double &);
  basic_istream &operator>>(basic_istream &(*)(basic_istream &));
  int_type get();
  basic_istream &get(charT &);
  basic_istream &get(charT *, streamsize);
  basic_istream &getline(charT *, streamsize);
  basic_istream &getline(charT *, streamsize, charT);
  int_type peek();
  basic_istream &read(charT *, streamsize);
  streamsize readsome(charT *, streamsize);
  basic_istream &putback(charT);
  basic_istream &ignore(streamsize n = 1, int delim = -1);
};
template <class C, class T> basic_istream<C, T> &operator>>(basic_istream<C, T> &, C *);
template <class C, class T> basic_istream<C, T> &operator>>(basic_istream<C, T> &, C &);
template <class C, class T, class A> basic_istream<C, T> &operator>>(basic_istream<C, T> &, basic_string<C, T, A> &);
template <class C, class T, class A> basic_istream<C, T> &getline(basic_istream<C, T> &, basic_string<C, T, A> &, C);
template <class C, class T, class A> basic_istream<C, T> &getline(basic_istream<C, T> &, basic_string<C, T, A> &);
template <class charT, class traits = char_traits<charT>>
class basic_ostream : virtual public basic_ios<charT, traits> {
public:
  using char_type = charT;
  basic_ostream &operator<<(int);
  basic_ostream &operator<<(double);
  basic_ostream &operator<<(const void *);
  basic_ostream &operator<<(basic_ostream &(*)(basic_ostream &));
  basic_ostream &put(charT);
  basic_ostream &write(const charT *, streamsize);
  basic_ostream &flush();
};
template <class C, class T> basic_ostream<C, T> &operator<<(basic_ostream<C, T> &, const C *);
template <class C, class T> basic_ostream<C, T> &operator<<(basic_ostream<C, T> &, C);
template <class C, class T, class A>
basic_ostream<C, T> &operator<<(basic_ostream<C, T> &, const basic_string<C, T, A> &);
template <class C, class T> basic_ostream<C, T> &endl(basic_ostream<C, T> &);
template <class charT, class traits = char_traits<charT>>
class basic_iostream : public basic_istream<charT, traits>, public basic_ostream<charT, traits> {};
template <class charT, class traits = char_traits<charT>, class Allocator = allocator<charT>>
class basic_stringstream : public basic_iostream<charT, traits> {
public:
  explicit basic_stringstream(ios_base::openmode which = 0);
  explicit basic_stringstream(const basic_string<charT, traits, Allocator> &, ios_base::openmode which = 0);
  basic_stringstream(basic_stringstream &&);
  basic_stringstream &operator=(basic_stringstream &&);
  void swap(basic_stringstream &);
  basic_string<charT, traits, Allocator> str() const;
  void str(const basic_string<charT, traits, Allocator> &);
};
template <class charT, class traits = char_traits<charT>, class Allocator = allocator<charT>>
class basic_ostringstream : public basic_ostream<charT, traits> {
public:
  basic_ostringstream();
  basic_string<charT, traits, Allocator> str() const;
};
template <class charT, class traits = char_traits<charT>, class Allocator = allocator<charT>>
class basic_istringstream : public basic_istream<charT, traits> {
public:
  explicit basic_istringstream(const basic_string<charT, traits, Allocator> &);
};
using istream = basic_istream<char>;
using ostream = basic_ostream<char>;
using stringstream = basic_stringstream<char>;
using ostringstream = basic_ostringstream<char>;
using istringstream = basic_istringstream<char>;
extern istream cin;
extern ostream cout;

// ---- sequences ----
// One helper template is the iterator of all sequences.
template <class T, class V> struct sequence_iterator : iterator<random_access_iterator_tag, V> {
  sequence_iterator();
  template <class W> sequence_iterator(const sequence_iterator<T, W> &);
  V &operator*() const;
  V *operator->() const;
  V &operator[](ptrdiff_t) const;
  sequence_iterator &operator++();
  sequence_iterator operator++(int);
  sequence_iterator &operator--();
  sequence_iterator operator--(int);
  sequence_iterator &operator+=(ptrdiff_t);
  sequence_iterator operator+(ptrdiff_t) const;
  sequence_iterator operator-(ptrdiff_t) const;
  bool operator==(const sequence_iterator &) const;
  bool operator!=(const sequence_iterator &) const;
};
template <class T, class Allocator = allocator<T>> class vector {
public:
  using value_type = T;
  using reference = value_type &;
  using const_reference = const value_type &;
  using size_type = size_t;
  using iterator = sequence_iterator<T, T>;
  using const_iterator = sequence_iterator<T, const T>;
  vector() noexcept(noexcept(Allocator()));
  explicit vector(const Allocator &) noexcept;
  explicit vector(size_type n);
  vector(size_type n, const T &value, const Allocator &a = Allocator());
  template <class It, class C = typename It::iterator_category>
  vector(It first, It last, const Allocator &a = Allocator());
  template <class P> vector(P *first, P *last);
  vector(const vector &);
  vector(vector &&) noexcept;
  vector(initializer_list<T>, const Allocator &a = Allocator());
  ~vector();
  vector &operator=(const vector &);
  vector &operator=(vector &&) noexcept;
  vector &operator=(initializer_list<T>);
  template <class It> void assign(It first, It last);
  void assign(size_type n, const T &);
  void assign(initializer_list<T>);
  iterator begin() noexcept;
  const_iterator begin() const noexcept;
  iterator end() noexcept;
  const_iterator end() const noexcept;
  const_iterator cbegin() const noexcept;
  const_iterator cend() const noexcept;
  iterator rbegin() noexcept;
  size_type size() const noexcept;
  bool empty() const noexcept;
  void resize(size_type n);
  void resize(size_type n, const T &);
  void reserve(size_type);
  reference operator[](size_type);
  const_reference operator[](size_type) const;
  const_reference at(size_type) const;
  reference at(size_type);
  reference front();
  const_reference front() const;
  reference back();
  const_reference back() const;
  T *data() noexcept;
  const T *data() const noexcept;
  template <class... Args> reference emplace_back(Args &&...);
  void push_back(const T &);
  void push_back(T &&);
  void pop_back();
  template <class... Args> iterator emplace(const_iterator, Args &&...);
  iterator insert(const_iterator, const T &);
  iterator insert(const_iterator, T &&);
  iterator insert(const_iterator, size_type n, const T &);
  template <class It> iterator insert(const_iterator, It first, It last);
  iterator insert(const_iterator, initializer_list<T>);
  iterator erase(const_iterator);
  iterator erase(const_iterator, const_iterator);
  void swap(vector &) noexcept;
  void clear() noexcept;
};
template <class T, class A> void swap(vector<T, A> &, vector<T, A> &) noexcept;
template <class T, class A> bool operator==(const vector<T, A> &, const vector<T, A> &);
template <class T, class Allocator = allocator<T>> class deque {
public:
  using value_type = T;
  using iterator = sequence_iterator<deque, T>;
  using const_iterator = sequence_iterator<deque, const T>;
  deque();
  deque(initializer_list<T>);
  T &operator[](size_t);
  T &at(size_t);
  T &front();
  T &back();
  iterator begin();
  iterator end();
  void push_back(const T &);
  void push_front(const T &);
  template <class... Args> T &emplace_front(Args &&...);
  void pop_front();
  bool empty() const;
  void clear();
};
template <class T, class Allocator = allocator<T>> class list {
public:
  using value_type = T;
  template <class V> struct node_iterator : std::iterator<bidirectional_iterator_tag, V> {
    node_iterator();
    node_iterator(const node_iterator<T> &);
    V &operator*() const;
    V *operator->() const;
    node_iterator &operator++();
    node_iterator operator++(int);
    node_iterator &operator--();
    bool operator==(const node_iterator &) const;
    bool operator!=(const node_iterator &) const;
  };
  using iterator = node_iterator<T>;
  using const_iterator = node_iterator<const T>;
  list();
  list(initializer_list<T>);
  T &front();
  T &back();
  iterator begin();
  iterator end();
  void push_back(const T &);
  void push_front(const T &);
  template <class... Args> T &emplace_back(Args &&...);
  iterator insert(const_iterator, const T &);
  iterator erase(const_iterator);
  void splice(const_iterator, list &);
  void merge(list &);
  void remove(const T &);
  void sort();
  void reverse();
  void clear();
};
template <class T, size_t N> struct array {
  using value_type = T;
  using iterator = T *;
  T elems[N];
  T &operator[](size_t);
  const T &operator[](size_t) const;
  T &at(size_t);
  T &front();
  T &back();
  T *data();
  T *begin();
  T *end();
  const T *begin() const;
  const T *end() const;
  void fill(const T &);
  size_t size() const;
};
template <class T> class span {
public:
  span();
  template <size_t N> span(T (&)[N]);
  span(T *, size_t);
  template <class C> span(C &);
  T &operator[](size_t) const;
  T &front() const;
  T &back() const;
  T *data() const;
  T *begin() const;
  T *end() const;
  size_t size() const;
  span subspan(size_t, size_t n = -1) const;
  span first(size_t) const;
};
template <class T, class C = deque<T>> class queue {
public:
  queue();
  void push(const T &);
  template <class... Args> T &emplace(Args &&...);
  T &front();
  T &back();
  void pop();
  bool empty() const;
};
template <class T, class C = deque<T>> class stack {
public:
  void push(const T &);
  T &top();
  void pop();
  bool empty() const;
};
template <class T, class C = vector<T>, class L = less<T>> class priority_queue {
public:
  void push(const T &);
  const T &top() const;
  void pop();
};

// ---- pair and tuple ----
template <class A, class B> struct pair {
  using first_type = A;
  using second_type = B;
  A first;
  B second;
  constexpr pair();
  constexpr pair(const A &, const B &);
  template <class U, class V> constexpr pair(U &&, V &&);
  pair(const pair &) = default;
  pair(pair &&) = default;
  template <class U, class V> constexpr pair(const pair<U, V> &);
  pair &operator=(const pair &);
  pair &operator=(pair &&);
  template <class U, class V> pair &operator=(const pair<U, V> &);
  void swap(pair &) noexcept;
};
template <class A, class B> constexpr pair<decay_t<A>, decay_t<B>> make_pair(A &&, B &&);
template <class... T> class tuple {
public:
  constexpr tuple();
  constexpr tuple(const T &...);
  template <class... U> constexpr tuple(U &&...);
  tuple(const tuple &);
  tuple(tuple &&);
  tuple &operator=(const tuple &);
  template <class... U> tuple &operator=(const tuple<U...> &);
  template <class U, class V> tuple &operator=(const pair<U, V> &);
  void swap(tuple &) noexcept;
};
template <class... T> constexpr tuple<decay_t<T>...> make_tuple(T &&...);
template <class... T> constexpr tuple<T &...> tie(T &...) noexcept;
template <class... T> constexpr tuple<T &&...> forward_as_tuple(T &&...) noexcept;
struct ignore_t {
  template <class T> const ignore_t &operator=(const T &) const;
};
extern const ignore_t ignore;
template <class T> struct tuple_size;
template <class... T> struct tuple_size<tuple<T...>> {
  static constexpr size_t value = sizeof...(T);
};
template <class A, class B> struct tuple_size<pair<A, B>> {
  static constexpr size_t value = 2;
};
template <class T, size_t N> struct tuple_size<array<T, N>> {
  static constexpr size_t value = N;
};
template <size_t I, class T> struct tuple_element;
template <class H, class... T> struct tuple_element<0, tuple<H, T...>> {
  using type = H;
};
template <size_t I, class H, class... T> struct tuple_element<I, tuple<H, T...>> : tuple_element<I - 1, tuple<T...>> {};
template <class A, class B> struct tuple_element<0, pair<A, B>> {
  using type = A;
};
template <class A, class B> struct tuple_element<1, pair<A, B>> {
  using type = B;
};
template <size_t I, class T, size_t N> struct tuple_element<I, array<T, N>> {
  using type = T;
};
template <size_t I, class T> using tuple_element_t = typename tuple_element<I, T>::type;
template <size_t I, class... T> constexpr tuple_element_t<I, tuple<T...>> &get(tuple<T...> &) noexcept;
template <size_t I, class... T> constexpr tuple_element_t<I, tuple<T...>> &&get(tuple<T...> &&) noexcept;
template <size_t I, class... T> constexpr const tuple_element_t<I, tuple<T...>> &get(const tuple<T...> &) noexcept;
template <size_t I, class A, class B> constexpr tuple_element_t<I, pair<A, B>> &get(pair<A, B> &) noexcept;
template <size_t I, class A, class B> constexpr tuple_element_t<I, pair<A, B>> &&get(pair<A, B> &&) noexcept;
template <size_t I, class T, size_t N> constexpr T &get(array<T, N> &) noexcept;
template <size_t I, class T, size_t N> constexpr T &&get(array<T, N> &&) noexcept;
template <class U, class... T> constexpr U &get(tuple<T...> &) noexcept;

// ---- maps and sets ----
template <class V> struct tree_iterator : iterator<bidirectional_iterator_tag, V> {
  tree_iterator();
  template <class W> tree_iterator(const tree_iterator<W> &);
  V &operator*() const;
  V *operator->() const;
  tree_iterator &operator++();
  tree_iterator operator++(int);
  bool operator==(const tree_iterator &) const;
  bool operator!=(const tree_iterator &) const;
};
template <class K, class V, class Compare = less<K>, class Allocator = allocator<pair<const K, V>>> class map {
public:
  using key_type = K;
  using mapped_type = V;
  using value_type = pair<const K, V>;
  using iterator = tree_iterator<value_type>;
  using const_iterator = tree_iterator<const value_type>;
  map();
  map(const map &);
  map(map &&);
  map(initializer_list<value_type>, const Compare &c = Compare());
  template <class It> map(It, It);
  ~map();
  map &operator=(const map &);
  map &operator=(map &&);
  map &operator=(initializer_list<value_type>);
  iterator begin() noexcept;
  const_iterator begin() const noexcept;
  iterator end() noexcept;
  const_iterator end() const noexcept;
  bool empty() const;
  size_t size() const;
  V &operator[](const K &);
  V &operator[](K &&);
  V &at(const K &);
  const V &at(const K &) const;
  template <class... Args> pair<iterator, bool> emplace(Args &&...);
  template <class... Args> iterator emplace_hint(const_iterator, Args &&...);
  template <class... Args> pair<iterator, bool> try_emplace(const K &, Args &&...);
  template <class M> pair<iterator, bool> insert_or_assign(const K &, M &&);
  pair<iterator, bool> insert(const value_type &);
  pair<iterator, bool> insert(value_type &&);
  template <class P> pair<iterator, bool> insert(P &&);
  iterator insert(const_iterator, const value_type &);
  template <class It> void insert(It, It);
  void insert(initializer_list<value_type>);
  size_t erase(const K &);
  iterator erase(iterator);
  void swap(map &);
  void clear() noexcept;
  template <class C2> void merge(map<K, V, C2, Allocator> &);
  iterator find(const K &);
  const_iterator find(const K &) const;
  size_t count(const K &) const;
  bool contains(const K &) const;
  iterator lower_bound(const K &);
  iterator upper_bound(const K &);
  pair<iterator, iterator> equal_range(const K &);
};
template <class K, class V, class H = hash<K>, class E = equal_to<K>, class Allocator = allocator<pair<const K, V>>>
class unordered_map {
public:
  using key_type = K;
  using mapped_type = V;
  using value_type = pair<const K, V>;
  template <class W> class bucket_iterator : public std::iterator<forward_iterator_tag, W> {
  public:
    W &operator*() const;
    W *operator->() const;
    bucket_iterator &operator++();
    bucket_iterator operator++(int);
    bool operator==(const bucket_iterator &) const;
    bool operator!=(const bucket_iterator &) const;
  };
  using iterator = bucket_iterator<value_type>;
  using const_iterator = bucket_iterator<const value_type>;
  unordered_map();
  unordered_map(initializer_list<value_type>);
  iterator begin();
  iterator end();
  V &operator[](const K &);
  V &at(const K &);
  template <class... Args> pair<iterator, bool> emplace(Args &&...);
  template <class... Args> pair<iterator, bool> try_emplace(const K &, Args &&...);
  template <class M> pair<iterator, bool> insert_or_assign(const K &, M &&);
  pair<iterator, bool> insert(const value_type &);
  template <class P> pair<iterator, bool> insert(P &&);
  iterator find(const K &);
  size_t erase(const K &);
  void clear();
};
template <class K, class V> class multimap {
public:
  using value_type = pair<const K, V>;
  using iterator = tree_iterator<value_type>;
  iterator begin();
  iterator end();
  iterator insert(const value_type &);
  template <class... Args> iterator emplace(Args &&...);
  iterator find(const K &);
  pair<iterator, iterator> equal_range(const K &);
};
template <class K, class Compare = less<K>, class Allocator = allocator<K>> class set {
public:
  using value_type = K;
  using iterator = tree_iterator<const K>;
  set();
  set(initializer_list<K>);
  template <class It> set(It, It);
  iterator begin() const;
  iterator end() const;
  pair<iterator, bool> insert(const K &);
  pair<iterator, bool> insert(K &&);
  template <class It> void insert(It, It);
  template <class... Args> pair<iterator, bool> emplace(Args &&...);
  iterator find(const K &) const;
  iterator lower_bound(const K &) const;
  size_t count(const K &) const;
  size_t erase(const K &);
  void clear();
  void swap(set &);
};
template <class K> class unordered_set {
public:
  using value_type = K;
  template <class W> class bucket_iterator : public std::iterator<forward_iterator_tag, W> {
  public:
    W &operator*() const;
    bucket_iterator &operator++();
    bool operator!=(const bucket_iterator &) const;
  };
  using iterator = bucket_iterator<const K>;
  iterator begin() const;
  iterator end() const;
  pair<iterator, bool> insert(const K &);
  iterator find(const K &) const;
  void clear();
};

// ---- holders ----
struct nullopt_t {};
extern const nullopt_t nullopt;
template <class T> class optional {
public:
  optional() noexcept;
  optional(nullopt_t) noexcept;
  optional(const optional &);
  optional(optional &&);
  template <class U = T> optional(U &&);
  optional &operator=(nullopt_t) noexcept;
  optional &operator=(const optional &);
  template <class U = T> optional &operator=(U &&);
  template <class... Args> T &emplace(Args &&...);
  const T *operator->() const;
  T *operator->();
  const T &operator*() const &;
  T &operator*() &;
  explicit operator bool() const;
  bool has_value() const;
  const T &value() const &;
  T &value() &;
  template <class U> T value_or(U &&) const &;
  void reset() noexcept;
  void swap(optional &);
};
template <class T> optional<decay_t<T>> make_optional(T &&);
template <class... T> class variant {
public:
  variant();
  template <class U> variant(U &&);
  variant(const variant &);
  variant(variant &&);
  template <class U> variant &operator=(U &&);
  variant &operator=(const variant &);
  template <class U, class... Args> U &emplace(Args &&...);
  size_t index() const;
};
template <class U, class... T> U &get(variant<T...> &);
template <class U, class... T> const U &get(const variant<T...> &);
template <size_t I, class... T> auto &get(variant<T...> &v);
template <class U, class... T> U *get_if(variant<T...> *);
template <class U, class... T> bool holds_alternative(const variant<T...> &);
template <class F, class... V> int visit(F &&, V &&...);
class any {
public:
  any();
  template <class U> any(U &&);
  template <class U> any &operator=(U &&);
  void reset();
};
template <class U> U any_cast(any &);
template <class U> U any_cast(const any &);
template <class U> U *any_cast(any *);
template <class T, class D = default_delete<T>> class unique_ptr {
public:
  using pointer = T *;
  constexpr unique_ptr() noexcept;
  explicit unique_ptr(pointer) noexcept;
  unique_ptr(pointer, D) noexcept;
  unique_ptr(unique_ptr &&) noexcept;
  template <class U, class E> unique_ptr(unique_ptr<U, E> &&) noexcept;
  constexpr unique_ptr(nullptr_t) noexcept;
  unique_ptr(const unique_ptr &) = delete;
  ~unique_ptr();
  unique_ptr &operator=(unique_ptr &&) noexcept;
  unique_ptr &operator=(nullptr_t) noexcept;
  T &operator*() const;
  pointer operator->() const noexcept;
  pointer get() const noexcept;
  explicit operator bool() const noexcept;
  pointer release() noexcept;
  void reset(pointer p = pointer()) noexcept;
  void swap(unique_ptr &) noexcept;
};
template <class T, class D> class unique_ptr<T[], D> {
public:
  explicit unique_ptr(T *) noexcept;
  T &operator[](size_t) const;
  T *get() const noexcept;
};
template <class T, class... Args> unique_ptr<T> make_unique(Args &&...);
template <class T> class shared_ptr {
public:
  using element_type = T;
  constexpr shared_ptr() noexcept;
  template <class U> explicit shared_ptr(U *);
  template <class U, class D> shared_ptr(U *, D);
  shared_ptr(const shared_ptr &) noexcept;
  template <class U> shared_ptr(const shared_ptr<U> &) noexcept;
  shared_ptr(shared_ptr &&) noexcept;
  template <class U, class D> shared_ptr(unique_ptr<U, D> &&);
  constexpr shared_ptr(nullptr_t) noexcept;
  ~shared_ptr();
  shared_ptr &operator=(const shared_ptr &) noexcept;
  shared_ptr &operator=(shared_ptr &&) noexcept;
  void swap(shared_ptr &) noexcept;
  void reset() noexcept;
  template <class U> void reset(U *);
  T *get() const noexcept;
  T &operator*() const noexcept;
  T *operator->() const noexcept;
  explicit operator bool() const noexcept;
};
template <class T, class... Args> shared_ptr<T> make_shared(Args &&...);
template <class T> class weak_ptr {
public:
  weak_ptr(const shared_ptr<T> &);
  shared_ptr<T> lock() const;
};
template <class T, class U> shared_ptr<T> static_pointer_cast(const shared_ptr<U> &) noexcept;
template <class S> class function;
template <class R, class... A> class function<R(A...)> {
public:
  function() noexcept;
  function(nullptr_t) noexcept;
  function(const function &);
  function(function &&) noexcept;
  template <class F> function(F);
  function &operator=(const function &);
  template <class F> function &operator=(F &&);
  explicit operator bool() const noexcept;
  R operator()(A...) const;
};
template <class T> class reference_wrapper {
public:
  reference_wrapper(T &) noexcept;
  operator T &() const noexcept;
  T &get() const noexcept;
};
template <class T> reference_wrapper<T> ref(T &) noexcept;
template <class T> reference_wrapper<const T> cref(const T &) noexcept;
template <class T> class atomic {
public:
  atomic();
  atomic(T);
  T load() const;
  void store(T);
  T exchange(T);
  operator T() const;
  T operator=(T);
};

// ---- algorithms ----
template <class C> class back_insert_iterator {
public:
  explicit back_insert_iterator(C &);
  back_insert_iterator &operator=(const typename C::value_type &);
  back_insert_iterator &operator*();
  back_insert_iterator &operator++();
  back_insert_iterator operator++(int);
};
template <class C> back_insert_iterator<C> back_inserter(C &);
template <class C> struct insert_iterator {
  insert_iterator &operator=(const typename C::value_type &);
  insert_iterator &operator*();
  insert_iterator &operator++();
};
template <class C, class It> insert_iterator<C> inserter(C &, It);
template <class In, class Out> Out copy(In, In, Out);
template <class In, class Out, class P> Out copy_if(In, In, Out, P);
template <class In, class Out, class F> Out transform(In, In, Out, F);
template <class It, class F> F for_each(It, It, F);
template <class It, class T> It find(It, It, const T &);
template <class It, class P> It find_if(It, It, P);
template <class It, class T> void fill(It, It, const T &);
template <class It, class N, class T> It fill_n(It, N, const T &);
template <class It, class T> T accumulate(It, It, T);
template <class It, class T, class F> T accumulate(It, It, T, F);
template <class It> void sort(It, It);
template <class It, class C> void sort(It, It, C);
template <class It> void reverse(It, It);
template <class It> It max_element(It, It);
template <class It> bool is_sorted(It, It);
template <class It, class T> ptrdiff_t count(It, It, const T &);
template <class T> const T &max(const T &, const T &);
template <class T> const T &min(const T &, const T &);
template <class T> T max(initializer_list<T>);
template <class It> void iter_swap(It, It);
template <class It, class T> void replace(It, It, const T &, const T &);

class exception {
public:
  exception() noexcept;
  virtual ~exception();
  virtual const char *what() const noexcept;
};
class runtime_error : public exception {
public:
  explicit runtime_error(const string &);
  explicit runtime_error(const char *);
};
} // namespace std
void *operator new(size_t, void *) noexcept;
