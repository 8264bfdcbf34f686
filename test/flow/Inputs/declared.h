// A standard library that is only declared, as programs under test often carry one: class templates without bodies,
// iterators as nested classes, free operators as templates. Written from the public interface of ISO C++23.
#pragma once
namespace std {
typedef decltype(sizeof(0)) size_t;
typedef long ptrdiff_t;
typedef long streamsize;
typedef decltype(nullptr) nullptr_t;

template <class T> struct remove_reference { typedef T type; };
template <class T> struct remove_reference<T &> { typedef T type; };
template <class T> struct remove_reference<T &&> { typedef T type; };
template <class T> typename remove_reference<T>::type &&move(T &&t) noexcept;
template <class T> T &&forward(typename remove_reference<T>::type &t) noexcept;
template <class T> const T &as_const(T &t) noexcept;
template <class T> T *addressof(T &t) noexcept;
template <class T> void swap(T &a, T &b);
template <class T, class U = T> T exchange(T &object, U &&value);

template <class C> struct char_traits;
template <class T> class allocator {
public:
  allocator();
};

template <class T> class initializer_list {
  const T *first_;
  size_t count_;

public:
  initializer_list() noexcept;
  const T *begin() const noexcept;
  const T *end() const noexcept;
  size_t size() const noexcept;
};

// ---- pair, tuple -----------------------------------------------------------------------------------------------
template <class A, class B> struct pair {
  A first;
  B second;
  pair();
  pair(const A &a, const B &b);
  template <class U, class V> pair(U &&u, V &&v);
  template <class U, class V> pair(const pair<U, V> &);
  void swap(pair &);
};
template <class A, class B> pair<A, B> make_pair(A a, B b);

template <class... T> class tuple {
public:
  tuple();
  tuple(const tuple &);
  tuple(const T &...);
  template <class... U> tuple(U &&...);
  template <class... U> tuple(const tuple<U...> &);
  tuple &operator=(const tuple &);
  template <class... U> tuple &operator=(const tuple<U...> &);
};
template <class... T> tuple<T...> make_tuple(T... values);
template <class... T> tuple<T &...> tie(T &...values);
template <class... T> tuple<T &&...> forward_as_tuple(T &&...values);
template <size_t I, class T> struct tuple_element;
template <size_t I, class H, class... T> struct tuple_element<I, tuple<H, T...>> {
  typedef typename tuple_element<I - 1, tuple<T...>>::type type;
};
template <class H, class... T> struct tuple_element<0, tuple<H, T...>> { typedef H type; };
template <class A, class B> struct tuple_element<0, pair<A, B>> { typedef A type; };
template <class A, class B> struct tuple_element<1, pair<A, B>> { typedef B type; };
template <class T> struct tuple_size;
template <class... T> struct tuple_size<tuple<T...>> { static constexpr size_t value = sizeof...(T); };
template <class A, class B> struct tuple_size<pair<A, B>> { static constexpr size_t value = 2; };
template <size_t I, class... T> typename tuple_element<I, tuple<T...>>::type &get(tuple<T...> &t);
template <size_t I, class... T> typename tuple_element<I, tuple<T...>>::type &&get(tuple<T...> &&t);
template <size_t I, class A, class B> typename tuple_element<I, pair<A, B>>::type &get(pair<A, B> &p);
template <size_t I, class A, class B> typename tuple_element<I, pair<A, B>>::type &&get(pair<A, B> &&p);
template <class U, class... T> U &get(tuple<T...> &t);

// ---- iterators -------------------------------------------------------------------------------------------------
struct input_iterator_tag {};
struct forward_iterator_tag : input_iterator_tag {};
struct bidirectional_iterator_tag : forward_iterator_tag {};
struct random_access_iterator_tag : bidirectional_iterator_tag {};

// ---- string ----------------------------------------------------------------------------------------------------
template <class C, class Tr = char_traits<C>> class basic_string_view {
public:
  typedef const C *const_iterator;
  basic_string_view() noexcept;
  basic_string_view(const basic_string_view &) noexcept;
  basic_string_view(const C *s);
  basic_string_view(const C *s, size_t n);
  basic_string_view &operator=(const basic_string_view &) noexcept;
  const_iterator begin() const noexcept;
  const_iterator end() const noexcept;
  const C &operator[](size_t i) const;
  const C &at(size_t i) const;
  const C &front() const;
  const C &back() const;
  const C *data() const noexcept;
  size_t size() const noexcept;
  size_t length() const noexcept;
  bool empty() const noexcept;
  void remove_prefix(size_t n);
  void remove_suffix(size_t n);
  basic_string_view substr(size_t pos = 0, size_t n = -1) const;
  size_t find(basic_string_view s, size_t pos = 0) const noexcept;
  int compare(basic_string_view s) const noexcept;
  bool starts_with(basic_string_view s) const noexcept;
};

template <class C, class Tr = char_traits<C>, class A = allocator<C>> class basic_string {
public:
  typedef size_t size_type;
  class const_iterator;
  class iterator {
  public:
    typedef random_access_iterator_tag iterator_category;
    iterator();
    iterator(const iterator &);
    C &operator*() const;
    C *operator->() const;
    C &operator[](ptrdiff_t) const;
    iterator &operator++();
    iterator operator++(int);
    iterator &operator--();
    iterator operator+(ptrdiff_t) const;
    iterator operator-(ptrdiff_t) const;
    iterator &operator+=(ptrdiff_t);
    iterator &operator-=(ptrdiff_t);
    bool operator==(const iterator &) const;
    bool operator!=(const iterator &) const;
  };
  class const_iterator {
  public:
    const_iterator();
    const_iterator(const iterator &);
    const C &operator*() const;
    const_iterator &operator++();
    bool operator!=(const const_iterator &) const;
  };
  class reverse_iterator {
  public:
    reverse_iterator();
    C &operator*() const;
    reverse_iterator &operator++();
    bool operator!=(const reverse_iterator &) const;
  };
  static const size_type npos = -1;

  basic_string();
  basic_string(const basic_string &s);
  basic_string(const basic_string &s, size_type pos, size_type n = npos, const A &a = A());
  basic_string(const C *s, const A &a = A());
  basic_string(const C *s, size_type n, const A &a = A());
  basic_string(size_type n, C c, const A &a = A());
  template <class It> basic_string(It first, It last, const A &a = A());
  explicit basic_string(basic_string_view<C, Tr> v);
  basic_string(initializer_list<C>, const A &a = A());
  ~basic_string();
  basic_string &operator=(const basic_string &s);
  basic_string &operator=(const C *s);
  basic_string &operator=(C c);

  iterator begin();
  iterator end();
  const_iterator begin() const;
  const_iterator end() const;
  const_iterator cbegin() const;
  const_iterator cend() const;
  reverse_iterator rbegin();
  reverse_iterator rend();

  size_type size() const noexcept;
  size_type length() const noexcept;
  void resize(size_type n, C c);
  void resize(size_type n);
  size_type capacity() const noexcept;
  void reserve(size_type n = 0);
  void clear();
  bool empty() const noexcept;

  C &operator[](size_type i);
  const C &operator[](size_type i) const;
  C &at(size_type i);
  const C &at(size_type i) const;
  C &front();
  C &back();

  basic_string &operator+=(const basic_string &s);
  basic_string &operator+=(const C *s);
  basic_string &operator+=(C c);
  basic_string &append(const basic_string &s);
  basic_string &append(const basic_string &s, size_type pos, size_type n);
  basic_string &append(const C *s, size_type n);
  basic_string &append(const C *s);
  basic_string &append(size_type n, C c);
  template <class It> basic_string &append(It first, It last);
  void push_back(C c);
  void pop_back();
  basic_string &assign(const basic_string &s);
  basic_string &assign(const basic_string &s, size_type pos, size_type n);
  basic_string &assign(const C *s, size_type n);
  basic_string &assign(const C *s);
  basic_string &assign(size_type n, C c);
  template <class It> basic_string &assign(It first, It last);
  basic_string &insert(size_type pos, const basic_string &s);
  basic_string &insert(size_type pos, const C *s, size_type n);
  basic_string &insert(size_type pos, const C *s);
  basic_string &insert(size_type pos, size_type n, C c);
  iterator insert(const_iterator p, C c);
  iterator insert(const_iterator p, size_type n, C c);
  template <class It> iterator insert(const_iterator p, It first, It last);
  basic_string &erase(size_type pos = 0, size_type n = npos);
  iterator erase(const_iterator p);
  basic_string &replace(size_type pos, size_type n, const basic_string &s);
  basic_string &replace(size_type pos, size_type n, const C *s);
  basic_string &replace(size_type pos, size_type n, size_type m, C c);
  size_type copy(C *s, size_type n, size_type pos = 0) const;
  void swap(basic_string &s);

  const C *c_str() const noexcept;
  const C *data() const noexcept;
  C *data() noexcept;
  operator basic_string_view<C, Tr>() const noexcept;
  size_type find(const basic_string &s, size_type pos = 0) const noexcept;
  size_type find(C c, size_type pos = 0) const noexcept;
  basic_string substr(size_type pos = 0, size_type n = npos) const;
  int compare(const basic_string &s) const noexcept;
};
template <class C, class T, class A>
basic_string<C, T, A> operator+(const basic_string<C, T, A> &, const basic_string<C, T, A> &);
template <class C, class T, class A> basic_string<C, T, A> operator+(const basic_string<C, T, A> &, const C *);
template <class C, class T, class A> basic_string<C, T, A> operator+(const C *, const basic_string<C, T, A> &);
template <class C, class T, class A> basic_string<C, T, A> operator+(const basic_string<C, T, A> &, C);
template <class C, class T, class A> bool operator==(const basic_string<C, T, A> &, const basic_string<C, T, A> &);
template <class C, class T, class A> bool operator==(const basic_string<C, T, A> &, const C *);
typedef basic_string<char> string;
typedef basic_string<wchar_t> wstring;
typedef basic_string_view<char> string_view;
string to_string(int);
int stoi(const string &s, size_t *end = nullptr, int base = 10);
double stod(const string &s, size_t *end = nullptr);

// ---- streams ---------------------------------------------------------------------------------------------------
class ios_base {
public:
  typedef int seekdir;
  static const seekdir beg = 0;
};
template <class C, class Tr = char_traits<C>> class basic_streambuf {};
template <class C, class Tr = char_traits<C>> class basic_ios : public ios_base {
public:
  basic_streambuf<C, Tr> *rdbuf() const;
  bool good() const;
  bool eof() const;
  explicit operator bool() const;
};
template <class C, class Tr = char_traits<C>> class basic_istream : virtual public basic_ios<C, Tr> {
public:
  basic_istream &operator>>(int &n);
  basic_istream &operator>>(double &n);
  int get();
  basic_istream &get(C &c);
  basic_istream &get(C *s, streamsize n);
  basic_istream &getline(C *s, streamsize n);
  basic_istream &getline(C *s, streamsize n, C delimiter);
  basic_istream &read(C *s, streamsize n);
  streamsize readsome(C *s, streamsize n);
  basic_istream &putback(C c);
  basic_istream &unget();
  int peek();
  basic_istream &ignore(streamsize n = 1, int delimiter = -1);
  basic_istream &seekg(long pos);
};
template <class C, class Tr = char_traits<C>> class basic_ostream : virtual public basic_ios<C, Tr> {
public:
  basic_ostream &operator<<(int n);
  basic_ostream &operator<<(double n);
  basic_ostream &operator<<(const void *p);
  basic_ostream &operator<<(basic_streambuf<C, Tr> *b);
  basic_ostream &operator<<(basic_ostream &(*f)(basic_ostream &));
  basic_ostream &put(C c);
  basic_ostream &write(const C *s, streamsize n);
  basic_ostream &flush();
};
template <class C, class Tr = char_traits<C>>
class basic_iostream : public basic_istream<C, Tr>, public basic_ostream<C, Tr> {};
template <class C, class Tr = char_traits<C>, class A = allocator<C>>
class basic_stringstream : public basic_iostream<C, Tr> {
public:
  explicit basic_stringstream(int mode = 3);
  explicit basic_stringstream(const basic_string<C, Tr, A> &s, int mode = 3);
  basic_string<C, Tr, A> str() const;
  void str(const basic_string<C, Tr, A> &s);
  void swap(basic_stringstream &);
};
template <class C, class Tr = char_traits<C>, class A = allocator<C>>
class basic_ostringstream : public basic_ostream<C, Tr> {
public:
  explicit basic_ostringstream(int mode = 2);
  explicit basic_ostringstream(const basic_string<C, Tr, A> &s, int mode = 2);
  basic_string<C, Tr, A> str() const;
  void str(const basic_string<C, Tr, A> &s);
};
template <class C, class Tr = char_traits<C>, class A = allocator<C>>
class basic_istringstream : public basic_istream<C, Tr> {
public:
  explicit basic_istringstream(int mode = 1);
  explicit basic_istringstream(const basic_string<C, Tr, A> &s, int mode = 1);
  basic_string<C, Tr, A> str() const;
};
template <class C, class T> basic_ostream<C, T> &operator<<(basic_ostream<C, T> &, const C *);
template <class C, class T> basic_ostream<C, T> &operator<<(basic_ostream<C, T> &, C);
template <class C, class T, class A>
basic_ostream<C, T> &operator<<(basic_ostream<C, T> &, const basic_string<C, T, A> &);
template <class C, class T> basic_istream<C, T> &operator>>(basic_istream<C, T> &, C *);
template <class C, class T> basic_istream<C, T> &operator>>(basic_istream<C, T> &, C &);
template <class C, class T, class A>
basic_istream<C, T> &operator>>(basic_istream<C, T> &, basic_string<C, T, A> &);
template <class C, class T, class A>
basic_istream<C, T> &getline(basic_istream<C, T> &, basic_string<C, T, A> &, C delimiter);
template <class C, class T, class A> basic_istream<C, T> &getline(basic_istream<C, T> &, basic_string<C, T, A> &);
template <class C, class T> basic_ostream<C, T> &endl(basic_ostream<C, T> &);
typedef basic_istream<char> istream;
typedef basic_ostream<char> ostream;
typedef basic_iostream<char> iostream;
typedef basic_stringstream<char> stringstream;
typedef basic_ostringstream<char> ostringstream;
typedef basic_istringstream<char> istringstream;
extern istream cin;
extern ostream cout;

#define TW_ITERATORS(T, CATEGORY)                                                                                      \
  class iterator {                                                                                                     \
  public:                                                                                                              \
    typedef CATEGORY iterator_category;                                                                                \
    iterator();                                                                                                        \
    iterator(const iterator &);                                                                                        \
    iterator &operator=(const iterator &);                                                                             \
    T &operator*() const;                                                                                              \
    T *operator->() const;                                                                                             \
    iterator &operator++();                                                                                            \
    iterator operator++(int);                                                                                          \
    iterator &operator--();                                                                                            \
    iterator operator+(int) const;                                                                                     \
    iterator operator-(int) const;                                                                                     \
    ptrdiff_t operator-(const iterator &) const;                                                                       \
    iterator &operator+=(int);                                                                                         \
    iterator &operator-=(int);                                                                                         \
    T &operator[](int) const;                                                                                          \
    bool operator==(const iterator &) const;                                                                           \
    bool operator!=(const iterator &) const;                                                                           \
  };                                                                                                                   \
  class const_iterator {                                                                                               \
  public:                                                                                                              \
    typedef CATEGORY iterator_category;                                                                                \
    const_iterator();                                                                                                  \
    const_iterator(const iterator &);                                                                                  \
    const T &operator*() const;                                                                                        \
    const T *operator->() const;                                                                                       \
    const_iterator &operator++();                                                                                      \
    const_iterator operator+(int) const;                                                                               \
    bool operator==(const const_iterator &) const;                                                                     \
    bool operator!=(const const_iterator &) const;                                                                     \
  };                                                                                                                   \
  class reverse_iterator {                                                                                             \
  public:                                                                                                              \
    T &operator*() const;                                                                                              \
    T *operator->() const;                                                                                             \
    reverse_iterator &operator++();                                                                                    \
    bool operator!=(const reverse_iterator &) const;                                                                   \
  };                                                                                                                   \
  iterator begin() noexcept;                                                                                           \
  iterator end() noexcept;                                                                                             \
  const_iterator begin() const noexcept;                                                                               \
  const_iterator end() const noexcept;                                                                                 \
  const_iterator cbegin() const noexcept;                                                                              \
  const_iterator cend() const noexcept;                                                                                \
  size_t size() const noexcept;                                                                                        \
  bool empty() const noexcept;

// ---- sequences -------------------------------------------------------------------------------------------------
template <class T, class A = allocator<T>> class vector {
public:
  typedef T value_type;
  TW_ITERATORS(T, random_access_iterator_tag)
  vector() noexcept;
  explicit vector(size_t n, const A &a = A());
  vector(size_t n, const T &value, const A &a = A());
  template <class It, class = typename It::iterator_category> vector(It first, It last, const A &a = A());
  vector(const vector &);
  vector(vector &&) noexcept;
  vector(initializer_list<T>, const A &a = A());
  ~vector();
  vector &operator=(const vector &);
  vector &operator=(vector &&);
  vector &operator=(initializer_list<T>);
  template <class It, class = typename It::iterator_category> void assign(It first, It last);
  void assign(size_t n, const T &value);
  void assign(initializer_list<T>);
  reverse_iterator rbegin();
  reverse_iterator rend();
  void resize(size_t n);
  void resize(size_t n, const T &value);
  void reserve(size_t n);
  T &operator[](size_t i);
  const T &operator[](size_t i) const;
  T &at(size_t i);
  const T &at(size_t i) const;
  T &front();
  T &back();
  T *data() noexcept;
  const T *data() const noexcept;
  template <class... Args> T &emplace_back(Args &&...args);
  void push_back(const T &value);
  void push_back(T &&value);
  void pop_back();
  template <class... Args> iterator emplace(const_iterator p, Args &&...args);
  iterator insert(const_iterator p, const T &value);
  iterator insert(const_iterator p, T &&value);
  iterator insert(const_iterator p, size_t n, const T &value);
  template <class It, class = typename It::iterator_category> iterator insert(const_iterator p, It first, It last);
  iterator erase(const_iterator p);
  iterator erase(const_iterator p, const_iterator q);
  void swap(vector &);
  void clear() noexcept;
};
template <class T, size_t N> struct array {
  T items[N];
  typedef T *iterator;
  T *begin();
  T *end();
  T &operator[](size_t i);
  T &at(size_t i);
  T &front();
  T &back();
  T *data();
  size_t size() const;
  void fill(const T &value);
  void swap(array &);
};
template <size_t I, class T, size_t N> T &get(array<T, N> &a);
template <class T, class A = allocator<T>> class deque {
public:
  TW_ITERATORS(T, random_access_iterator_tag)
  deque();
  deque(const deque &);
  deque &operator=(const deque &);
  T &operator[](size_t i);
  T &at(size_t i);
  T &front();
  T &back();
  void push_front(const T &value);
  void push_back(const T &value);
  void pop_front();
  void pop_back();
  template <class... Args> T &emplace_front(Args &&...args);
  template <class... Args> T &emplace_back(Args &&...args);
  iterator insert(const_iterator p, const T &value);
  void clear();
};
template <class T, class A = allocator<T>> class list {
public:
  TW_ITERATORS(T, bidirectional_iterator_tag)
  list();
  list(const list &);
  list(initializer_list<T>);
  list &operator=(const list &);
  T &front();
  T &back();
  void push_front(const T &value);
  void push_back(const T &value);
  void pop_front();
  void pop_back();
  template <class... Args> T &emplace_back(Args &&...args);
  iterator insert(const_iterator p, const T &value);
  void splice(const_iterator p, list &other);
  void merge(list &other);
  void sort();
  void reverse();
  void clear();
};
template <class T, class A = allocator<T>> class forward_list {
public:
  TW_ITERATORS(T, forward_iterator_tag)
  forward_list();
  T &front();
  void push_front(const T &value);
  void pop_front();
  iterator before_begin();
  iterator insert_after(const_iterator p, const T &value);
};
template <class T, class C = deque<T>> class stack {
public:
  stack();
  bool empty() const;
  T &top();
  void push(const T &value);
  template <class... Args> void emplace(Args &&...args);
  void pop();
};
template <class T, class C = deque<T>> class queue {
public:
  queue();
  bool empty() const;
  T &front();
  T &back();
  void push(const T &value);
  void pop();
};
template <class T> struct less {
  bool operator()(const T &, const T &) const;
};
template <class T, class C = vector<T>, class L = less<T>> class priority_queue {
public:
  priority_queue();
  const T &top() const;
  void push(const T &value);
  void pop();
};
template <class T, size_t N = size_t(-1)> class span {
public:
  template <class R> span(R &r);
  span(T *p, size_t n);
  T *begin() const;
  T *end() const;
  T &operator[](size_t i) const;
  T &front() const;
  T *data() const;
  size_t size() const;
  span<T> subspan(size_t from, size_t n = -1) const;
};

// ---- associative -----------------------------------------------------------------------------------------------
#define TW_MAP(NAME)                                                                                                   \
  template <class K, class V, class L = less<K>, class A = allocator<pair<const K, V>>> class NAME {                   \
  public:                                                                                                              \
    typedef pair<const K, V> value_type;                                                                               \
    TW_ITERATORS(value_type, bidirectional_iterator_tag)                                                               \
    NAME();                                                                                                            \
    NAME(const NAME &);                                                                                                \
    NAME(NAME &&);                                                                                                     \
    NAME(initializer_list<value_type>);                                                                                \
    template <class It> NAME(It first, It last);                                                                       \
    NAME &operator=(const NAME &);                                                                                     \
    NAME &operator=(NAME &&);                                                                                          \
    V &operator[](const K &k);                                                                                         \
    V &operator[](K &&k);                                                                                              \
    V &at(const K &k);                                                                                                 \
    pair<iterator, bool> insert(const value_type &v);                                                                  \
    pair<iterator, bool> insert(value_type &&v);                                                                       \
    iterator insert(const_iterator hint, const value_type &v);                                                         \
    template <class It> void insert(It first, It last);                                                                \
    template <class... Args> pair<iterator, bool> emplace(Args &&...args);                                             \
    template <class... Args> iterator emplace_hint(const_iterator p, Args &&...args);                                  \
    template <class... Args> pair<iterator, bool> try_emplace(const K &k, Args &&...args);                             \
    template <class... Args> pair<iterator, bool> try_emplace(K &&k, Args &&...args);                                  \
    template <class M> pair<iterator, bool> insert_or_assign(const K &k, M &&m);                                       \
    template <class M> pair<iterator, bool> insert_or_assign(K &&k, M &&m);                                            \
    iterator erase(const_iterator p);                                                                                  \
    size_t erase(const K &k);                                                                                          \
    void swap(NAME &);                                                                                                 \
    void clear();                                                                                                      \
    void merge(NAME &source);                                                                                          \
    iterator find(const K &k);                                                                                         \
    size_t count(const K &k) const;                                                                                    \
    bool contains(const K &k) const;                                                                                   \
    iterator lower_bound(const K &k);                                                                                  \
    iterator upper_bound(const K &k);                                                                                  \
    pair<iterator, iterator> equal_range(const K &k);                                                                  \
  };
TW_MAP(map)
TW_MAP(unordered_map)
#define TW_SET(NAME)                                                                                                   \
  template <class K, class L = less<K>, class A = allocator<K>> class NAME {                                           \
  public:                                                                                                              \
    TW_ITERATORS(const K, bidirectional_iterator_tag)                                                                  \
    NAME();                                                                                                            \
    NAME(const NAME &);                                                                                                \
    NAME(initializer_list<K>);                                                                                         \
    template <class It> NAME(It first, It last);                                                                       \
    NAME &operator=(const NAME &);                                                                                     \
    pair<iterator, bool> insert(const K &k);                                                                           \
    pair<iterator, bool> insert(K &&k);                                                                                \
    iterator insert(const_iterator hint, const K &k);                                                                  \
    template <class It> void insert(It first, It last);                                                                \
    template <class... Args> pair<iterator, bool> emplace(Args &&...args);                                             \
    iterator erase(const_iterator p);                                                                                  \
    void swap(NAME &);                                                                                                 \
    void clear();                                                                                                      \
    void merge(NAME &source);                                                                                          \
    iterator find(const K &k);                                                                                         \
    size_t count(const K &k) const;                                                                                    \
    bool contains(const K &k) const;                                                                                   \
    iterator lower_bound(const K &k);                                                                                  \
    pair<iterator, iterator> equal_range(const K &k);                                                                  \
  };
TW_SET(set)
TW_SET(unordered_set)

// ---- smart pointers, optional, variant, any, function ----------------------------------------------------------
template <class T> struct default_delete;
template <class T, class D = default_delete<T>> class unique_ptr {
public:
  constexpr unique_ptr() noexcept;
  constexpr unique_ptr(nullptr_t) noexcept;
  explicit unique_ptr(T *p) noexcept;
  unique_ptr(unique_ptr &&u) noexcept;
  template <class U, class E> unique_ptr(unique_ptr<U, E> &&u) noexcept;
  ~unique_ptr();
  unique_ptr &operator=(unique_ptr &&u) noexcept;
  T &operator*() const;
  T *operator->() const noexcept;
  T *get() const noexcept;
  explicit operator bool() const noexcept;
  T *release() noexcept;
  void reset(T *p = nullptr) noexcept;
  void swap(unique_ptr &u) noexcept;
};
template <class T> class weak_ptr;
template <class T> class shared_ptr {
public:
  constexpr shared_ptr() noexcept;
  template <class U> explicit shared_ptr(U *p);
  shared_ptr(const shared_ptr &r) noexcept;
  template <class U> shared_ptr(const shared_ptr<U> &r) noexcept;
  template <class U, class D> shared_ptr(unique_ptr<U, D> &&r);
  ~shared_ptr();
  shared_ptr &operator=(const shared_ptr &r) noexcept;
  void reset() noexcept;
  template <class U> void reset(U *p);
  T *get() const noexcept;
  T &operator*() const noexcept;
  T *operator->() const noexcept;
  explicit operator bool() const noexcept;
  void swap(shared_ptr &r) noexcept;
};
template <class T> class weak_ptr {
public:
  weak_ptr();
  weak_ptr(const shared_ptr<T> &r) noexcept;
  shared_ptr<T> lock() const noexcept;
};
template <class T, class... Args> unique_ptr<T> make_unique(Args &&...args);
template <class T, class... Args> shared_ptr<T> make_shared(Args &&...args);
template <class T, class U> shared_ptr<T> static_pointer_cast(const shared_ptr<U> &r) noexcept;

struct nullopt_t {};
extern const nullopt_t nullopt;
template <class T> class optional {
public:
  optional() noexcept;
  optional(nullopt_t) noexcept;
  optional(const optional &);
  template <class U = T> optional(U &&v);
  optional &operator=(nullopt_t) noexcept;
  optional &operator=(const optional &);
  template <class U = T> optional &operator=(U &&v);
  template <class... Args> T &emplace(Args &&...args);
  const T *operator->() const;
  T *operator->();
  T &operator*() &;
  explicit operator bool() const noexcept;
  bool has_value() const noexcept;
  T &value() &;
  template <class U> T value_or(U &&v) const &;
  void reset() noexcept;
};
template <class T> struct in_place_type_t {};
template <class T> inline constexpr in_place_type_t<T> in_place_type{};
template <class T> struct remove_cv { typedef T type; };
template <class T> struct remove_cv<const T> { typedef T type; };
template <class T> using decay_t = typename remove_cv<typename remove_reference<T>::type>::type;
template <class T, class U> inline constexpr bool is_same_v = false;
template <class T> inline constexpr bool is_same_v<T, T> = true;
struct monostate {};
template <class... T> class variant;
template <size_t I, class V> struct variant_alternative;
template <class T, class... U> struct variant_alternative<0, variant<T, U...>> { typedef T type; };
template <size_t I, class T, class... U>
struct variant_alternative<I, variant<T, U...>> : variant_alternative<I - 1, variant<U...>> {};
template <class... T> class variant {
public:
  variant();
  template <class U> variant(U &&u);
  template <class U> variant &operator=(U &&u);
  template <class U, class... Args> U &emplace(Args &&...args);
  size_t index() const;
};
template <class U, class... T> U &get(variant<T...> &v);
template <size_t I, class... T> typename variant_alternative<I, variant<T...>>::type &get(variant<T...> &v);
template <class U, class... T> U *get_if(variant<T...> *v);
template <class T> T &&declval();
template <class F, class V> decltype(declval<F>()(get<0>(declval<V &>()))) visit(F &&f, V &&v);
template <class U, class... T> bool holds_alternative(const variant<T...> &v);
class any {
public:
  any();
  any(const any &);
  template <class T> any(T &&v);
  template <class T, class... Args> any(in_place_type_t<T>, Args &&...args);
  template <class T, class... Args> T &emplace(Args &&...args);
  template <class T> any &operator=(T &&v);
  bool has_value() const;
};
template <class T> T any_cast(const any &a);
template <class T> T *any_cast(any *a);

template <class S> class function;
template <class R, class... Args> class function<R(Args...)> {
public:
  function();
  template <class F> function(F f);
  template <class F> function &operator=(F &&f);
  R operator()(Args... args) const;
};
template <class T> class reference_wrapper {
public:
  reference_wrapper(T &t);
  operator T &() const;
  T &get() const;
};
template <class T> reference_wrapper<T> ref(T &t);
template <class T> reference_wrapper<const T> cref(const T &t);

// ---- algorithms ------------------------------------------------------------------------------------------------
template <class It, class Out> Out copy(It first, It last, Out out);
template <class It, class Out, class P> Out copy_if(It first, It last, Out out, P p);
template <class It, class N, class Out> Out copy_n(It first, N n, Out out);
template <class It, class Out, class F> Out transform(It first, It last, Out out, F f);
template <class It, class F> F for_each(It first, It last, F f);
template <class It, class T> It find(It first, It last, const T &value);
template <class It, class P> It find_if(It first, It last, P p);
template <class It, class T> T accumulate(It first, It last, T init);
template <class It, class T, class F> T accumulate(It first, It last, T init, F f);
template <class It> void sort(It first, It last);
template <class It, class L> void sort(It first, It last, L l);
template <class T> const T &max(const T &a, const T &b);
template <class T> const T &min(const T &a, const T &b);
template <class It> It max_element(It first, It last);
template <class It, class T> void fill(It first, It last, const T &value);
template <class It, class F> void generate(It first, It last, F f);
template <class It, class T> void replace(It first, It last, const T &a, const T &b);
template <class It, class T> It remove(It first, It last, const T &value);
template <class It, class P> It remove_if(It first, It last, P p);
template <class It> void reverse(It first, It last);
template <class It> It unique(It first, It last);
template <class It, class P> bool any_of(It first, It last, P p);
template <class It, class T> long count(It first, It last, const T &value);
template <class A, class B> void iter_swap(A a, B b);
template <class A, class B> B swap_ranges(A first, A last, B other);
template <class It> It next(It it, int n = 1);
template <class It> It prev(It it, int n = 1);
template <class It> void advance(It &it, int n);
template <class C> struct back_insert_iterator {
  back_insert_iterator &operator*();
  back_insert_iterator &operator++();
  template <class T> back_insert_iterator &operator=(const T &value);
};
template <class C> back_insert_iterator<C> back_inserter(C &c);
template <class C> auto begin(C &c) -> decltype(c.begin());
template <class C> auto end(C &c) -> decltype(c.end());
} // namespace std
