// A standard library that is only declared: what its models say is all that is known of it.
//
// `// BAD`: the value of a source reaches the sink on this line. `// OK`: it does not. `// FN`: it does, and is not found
// yet; `// FP`: it does not, and is reported all the same. check.py holds every line to its mark.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json
namespace std { template<class T> struct char_traits {}; typedef unsigned long size_t;
template<class T> T&& move(T& t) noexcept; template<class T> T&& forward(T& t);
template<class T> class allocator { public: allocator() {} };
template<class C, class Tr = char_traits<C>, class A = allocator<C>> class basic_string { public:
 basic_string(); basic_string(const C* s, const A& a = A()); ~basic_string(); const C* c_str() const; basic_string& operator+=(const basic_string&); basic_string& append(const basic_string&); C& operator[](size_t); const C* data() const; size_t length() const; basic_string substr(size_t a, size_t b) const; basic_string& assign(const basic_string&); void swap(basic_string&); C& at(size_t); };
template<class C, class T, class A> basic_string<C,T,A> operator+(const basic_string<C,T,A>&, const basic_string<C,T,A>&);
template<class C, class T, class A> basic_string<C,T,A> operator+(const basic_string<C,T,A>&, const C*);
typedef basic_string<char> string;
template<class T, class A = allocator<T>> class vector { public: vector(); vector(const vector&); vector& operator=(const vector&); void push_back(const T&); T& operator[](size_t); T& front(); T& back(); struct iterator { T& operator*(); iterator& operator++(); bool operator!=(const iterator&) const; }; iterator begin(); iterator end(); void clear(); size_t size() const; T* data(); };
template<class A, class B> struct pair { A first; B second; pair(const A&, const B&); }; template<class A, class B> pair<A,B> make_pair(A, B);
template<class T> class unique_ptr { public: unique_ptr(T*); T& operator*(); T* operator->(); T* get(); };
template<class T> class shared_ptr { public: shared_ptr(T*); shared_ptr(const shared_ptr&); T& operator*(); T* operator->(); T* get(); };
}
int source(); namespace ns { char *source(); } void sink(...); 
char *ssource(); 
void s01() { std::string a("x"); std::string b(ns::source()); sink(a); } // OK
void s02() { std::string b(ns::source()); sink(b); } // BAD
void s03() { std::string b(ns::source()); sink(b.c_str()); } // BAD
void s04() { std::string a("x"), b(ns::source()); a += b; sink(a); } // BAD
void s05() { std::string a("x"), b(ns::source()); sink(a + b); } // BAD
void s06() { std::vector<int> v; v.push_back(source()); sink(v[0]); } // BAD
void s07() { std::vector<int> v; v.push_back(source()); sink(v.front()); } // BAD
void s08() { std::vector<int> v; v[0] = source(); sink(v.back()); } // BAD
void s09() { std::vector<int> v, w; v[0] = source(); w = v; sink(w[0]); } // BAD
void s10() { std::vector<int> v; v[0] = source(); v.clear(); sink(v[0]); } // OK
void s11() { std::vector<int> v; v[0] = source(); for (int x : v) sink(x); } // BAD
void s12() { auto p = std::make_pair(source(), 0); sink(p.first); } // BAD
void s13() { auto p = std::make_pair(source(), 0); sink(p.second); } // OK
void s14() { std::unique_ptr<int> p(new int(source())); sink(*p); } // BAD
void s15() { std::shared_ptr<int> p(new int(0)); std::shared_ptr<int> q(p); *q = source(); sink(*p); } // BAD
void s16() { std::string a("x"), b(ns::source()); a.swap(b); sink(a); } // BAD
void s17() { std::string a("x"), b(ns::source()); a.swap(b); sink(b); } // OK
void s18() { std::string a("x"); a[0] = source(); sink(a); } // BAD
void s19() { std::string b(ns::source()); sink(b.substr(0, 1)); } // BAD
void s20() { std::string b(ns::source()); std::string c = std::move(b); sink(c); } // BAD
struct XY { int x, y; }; union U { int a; float b; };
void s21() { U u; u.a = source(); sink(u.b); } // BAD
void s22() { XY p = {source(), 0}; XY *q = &p; sink(q->x); } // BAD
void s23() { XY p = {source(), 0}; XY *q = &p; sink(q->y); } // OK
void s24() { XY a[3]; a[1].x = source(); XY *p = a; sink(p[1].x); } // BAD
void s25(XY *p) { p->x = source(); sink(p->x); } // BAD
void s26(XY *p) { p->x = source(); p->x = 0; sink(p->x); } // OK
void s27() { int x = source(); int *p = &x; int **pp = &p; sink(**pp); } // BAD
void s28() { int x = 0; int *p = &x; int **pp = &p; **pp = source(); sink(x); } // BAD
void s29() { static int st; st = source(); sink(st); } // BAD
struct L { L *next; int v; };
void s30(L *l) { l->next->next->v = source(); sink(l->next->next->v); } // BAD
void s31(L *l) { l->next->next->v = source(); sink(l->next->v); } // OK
int cond(bool b) { return b ? source() : 0; }
void s32() { sink(cond(true)); } // BAD
void s33() { int x; if (false) x = source(); else x = 1; sink(x); } // OK
void s34() { int x = 0; x += source(); sink(x); } // BAD
void s35() { int x = source(); x++; sink(x); } // BAD
struct Mem { int f; int *p; Mem(int v) : f(v), p(&f) {} int load() { return *p; } };
void s36() { Mem m(source()); sink(m.f); } // BAD
void s37() { const char *s = ns::source(); sink(s[0]); } // BAD
struct W { XY xy; XY &get() { return xy; } };
void s38() { W w; w.get().x = source(); sink(w.xy.x); } // BAD
void s39() { W w; w.get().x = source(); sink(w.get().x); } // BAD
void s40() { W w; w.get().x = source(); sink(w.get().y); } // OK
template<class T> struct Box { T v; void put(T x) { v = x; } T take() { return v; } };
void s41() { Box<int> b; b.put(source()); sink(b.take()); } // BAD
template<class X> struct Crtp { int run() { return static_cast<X*>(this)->impl(); } }; struct Impl : Crtp<Impl> { int impl() { return source(); } };
void s42() { Impl i; sink(i.run()); } // BAD
void def(int x = source()) { sink(x); } 
struct Conv { int v; operator int() { return v; } };
void s43() { Conv c{source()}; int x = c; sink(x); } // BAD
void s44() { int x = source(); int y = 0; (void)(y = x, 0); sink(y); } // BAD
void s45() { int x, y; x = y = source(); sink(x); } // BAD
struct A1 { int *p; }; void s46() { A1 a; int x = 0; a.p = &x; *a.p = source(); sink(x); } // BAD
void fill(A1 *a) { *a->p = source(); } void s47() { A1 a; int x = 0; a.p = &x; fill(&a); sink(x); } // BAD
void s48() { try { throw source(); } catch (int e) { sink(e); } } // BAD
enum E { E1 = 1 }; void s49() { E e = (E)source(); switch (e) { default: sink(e); } } // BAD
void s50() { int x = source(); { int x = 0; sink(x); } } // OK
