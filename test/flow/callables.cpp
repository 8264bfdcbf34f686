// Callables: pointers, lambdas, std::function, binds, member pointers, kept and handed on.
//
// `// BAD`: the value of a source reaches the sink on this line. `// OK`: it does not. `// FN`: it does, and is not found
// yet; `// FP`: it does not, and is reported all the same. check.py holds every line to its mark.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json
#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>
int source(); void sink(...);
static int same(int x) { return x; }
static int none(int x) { return 0; }
using Fn = int (*)(int);

static const Fn table[] = {same, none};
void tableAnyBad(int i) { sink(table[i](source())); } // BAD
void tableBad() { sink(table[0](source())); } // BAD
void tableOk() { sink(table[1](source())); } // OK
struct Ops { Fn open; Fn close; };
static const Ops ops = {same, none};
void opsBad() { sink(ops.open(source())); } // BAD
void opsOk() { sink(ops.close(source())); } // OK
struct Plug { Fn f = nullptr; void set(Fn g) { f = g; } int go(int x) { return f(x); } };
void plugBad() { Plug p; p.set(same); sink(p.go(source())); } // BAD
void plugOk() { Plug p; p.set(none); sink(p.go(source())); } // OK
struct Std { std::function<int(int)> f; void set(std::function<int(int)> g) { f = std::move(g); } int go(int x) { return f(x); } };
void stdBad() { Std p; p.set([](int x) { return x; }); sink(p.go(source())); } // BAD
void stdOk() { Std p; p.set([](int) { return 4; }); sink(p.go(source())); } // OK
void stdNamedBad() { std::function<int(int)> f = same; sink(f(source())); } // BAD
void stdNamedOk() { std::function<int(int)> f = none; sink(f(source())); } // OK
void stdReassignedOk() { std::function<int(int)> f = same; f = none; sink(f(source())); } // OK
void mapBad() { std::map<std::string, std::function<int(int)>> m; m["a"] = [](int x) { return x; }; sink(m["a"](source())); } // BAD
void mapOk() { std::map<std::string, std::function<int(int)>> m; m["a"] = [](int) { return 1; }; sink(m["a"](source())); } // OK
void mapOtherKeyOk() { std::map<std::string, std::function<int(int)>> m; m["a"] = [](int x) { return x; }; m["b"] = none; sink(m["b"](source())); } // OK
void mapEmplaceBad() { std::unordered_map<std::string, std::function<int(int)>> m; m.emplace("a", same); sink(m.at("a")(source())); } // BAD
void mapFindBad(const std::string &k) { std::map<std::string, std::function<int(int)>> m{{"a", same}, {"b", none}}; auto it = m.find(k); if (it != m.end()) sink(it->second(source())); } // BAD
void vectorBad() { std::vector<std::function<int(int)>> v; v.push_back(same); for (auto &f : v) sink(f(source())); } // BAD
void vectorOk() { std::vector<std::function<int(int)>> v; v.push_back(none); for (auto &f : v) sink(f(source())); } // OK
void listenersBad() { std::vector<std::function<void(int)>> v; v.emplace_back([](int x) { sink(x); }); for (const auto &f : v) f(source()); } // BAD
void listenersOk() { std::vector<std::function<void(int)>> v; v.emplace_back([](int x) { sink(x); }); for (const auto &f : v) f(0); source(); } // OK
int add(int a, int b) { return a; }
void bindBad() { auto f = std::bind(add, std::placeholders::_1, 0); sink(f(source())); } // BAD
void bindOk() { auto f = std::bind(add, 0, std::placeholders::_1); sink(f(source())); } // OK
void bindKeptBad() { auto f = std::bind(add, source(), std::placeholders::_1); sink(f(1)); } // BAD
struct Obj { int v = 0; int get(int x) { return x; } int zero(int) { return 0; } void keep(int x) { v = x; } };
void bindMemberBad() { Obj o; auto f = std::bind(&Obj::get, &o, std::placeholders::_1); sink(f(source())); } // BAD
void bindMemberOk() { Obj o; auto f = std::bind(&Obj::zero, &o, std::placeholders::_1); sink(f(source())); } // OK
void bindFunctionBad() { Obj o; std::function<int(int)> f = std::bind(&Obj::get, &o, std::placeholders::_1); sink(f(source())); } // BAD
void memFnBad() { Obj o; auto f = std::mem_fn(&Obj::get); sink(f(o, source())); } // BAD
void memFnOk() { Obj o; auto f = std::mem_fn(&Obj::zero); sink(f(o, source())); } // OK
void invokeBad() { sink(std::invoke(same, source())); } // BAD
void invokeOk() { sink(std::invoke(none, source())); } // OK
void invokeMemberBad() { Obj o; sink(std::invoke(&Obj::get, o, source())); } // BAD
void invokeMemberPtrBad() { Obj o; sink(std::invoke(&Obj::get, &o, source())); } // BAD
void memberPointerBad() { Obj o; auto p = &Obj::get; sink((o.*p)(source())); } // BAD
void memberPointerOk() { Obj o; auto p = &Obj::zero; sink((o.*p)(source())); } // OK
void memberPointerArrowBad() { Obj o; Obj *q = &o; int (Obj::*p)(int) = &Obj::get; sink((q->*p)(source())); } // BAD
void memberKeepBad() { Obj o; void (Obj::*p)(int) = &Obj::keep; (o.*p)(source()); sink(o.v); } // BAD
void dataPointerBad() { Obj o; o.v = source(); int Obj::*p = &Obj::v; sink(o.*p); } // BAD
template <class F> static int call(F f, int x) { return f(x); }
void higherBad() { sink(call([](int x) { return x; }, source())); } // BAD
void higherOk() { sink(call([](int) { return 0; }, source())); } // OK
static int callStd(const std::function<int(int)> &f, int x) { return f(x); }
void higherStdBad() { sink(callStd([](int x) { return x; }, source())); } // BAD
void higherStdOk() { sink(callStd([](int) { return 0; }, source())); } // OK
static int callPtr(Fn f, int x) { return f(x); }
void higherPtrBad() { sink(callPtr(same, source())); } // BAD
void higherPtrOk() { sink(callPtr(none, source())); } // OK
static void each(const std::vector<int> &v, const std::function<void(int)> &f) { for (int x : v) f(x); }
void eachBad() { std::vector<int> v{source()}; each(v, [](int x) { sink(x); }); } // BAD
void eachOk() { std::vector<int> v{1, 2}; each(v, [](int x) { sink(x); }); } // OK
static int twice(const std::function<int(int)> &f, int x) { return callStd(f, x); }
void twiceBad() { sink(twice([](int x) { return x; }, source())); } // BAD
void twiceOk() { sink(twice([](int) { return 1; }, source())); } // OK
void capturedBad() { int s = source(); auto l = [s](int) { return s; }; sink(callStd(l, 0)); } // BAD
void capturedOk() { int s = source(); int t = 0; auto l = [t](int) { return t; }; sink(callStd(l, s)); } // OK
static std::function<int(int)> maker() { return [](int x) { return x; }; }
void returnedBad() { sink(maker()(source())); } // BAD
static std::function<int(int)> makerNone() { return [](int) { return 2; }; }
void returnedOk() { auto f = makerNone(); sink(f(source())); } // OK
static auto adder(int k) { return [k](int x) { return x + k; }; }
void closureBad() { auto f = adder(source()); sink(f(1)); } // BAD
void closureOk() { auto f = adder(1); sink(f(1)); source(); } // OK
static Fn pick(bool b) { return b ? same : none; }
void pickBad(bool b) { sink(pick(b)(source())); } // BAD
void genericBad() { auto l = [](auto x) { return x; }; sink(l(source())); } // BAD
void genericOk() { auto l = [](auto, auto y) { return y; }; sink(l(source(), 0)); } // OK
void genericRefBad() { int r = 0; auto l = [](auto &a, auto b) { a = b; }; l(r, source()); sink(r); } // BAD
struct Functor { int k; int operator()(int x) const { return x; } };
void functorBad() { Functor f{1}; sink(f(source())); } // BAD
void functorStdBad() { std::function<int(int)> f = Functor{1}; sink(f(source())); } // BAD
void mutableBad() { int n = 0; auto l = [n](int x) mutable { int o = n; n = x; return o; }; l(source()); sink(l(0)); } // BAD
void initCaptureBad() { auto l = [v = source()] { return v; }; sink(l()); } // BAD
void thisCaptureBad();
struct Self { int v = 0; int go() { auto l = [this] { return v; }; return l(); } void put(int x) { auto l = [this](int y) { v = y; }; l(x); } };
void thisBad() { Self s; s.put(source()); sink(s.go()); } // BAD
void thisOk() { Self s, t; s.put(source()); sink(t.go()); } // OK
void transformBad() { std::vector<int> v{source()}, w(1); std::transform(v.begin(), v.end(), w.begin(), [](int x) { return x; }); sink(w[0]); } // BAD
void transformOk() { std::vector<int> v{source()}, w(1); std::transform(v.begin(), v.end(), w.begin(), [](int) { return 0; }); sink(w[0]); } // OK
class Bus { std::vector<std::function<void(int)>> subs; public: void on(std::function<void(int)> f) { subs.push_back(std::move(f)); } void emit(int x) { for (auto &s : subs) s(x); } };
void busBad() { Bus b; b.on([](int x) { sink(x); }); b.emit(source()); } // BAD
void busOk() { Bus b; b.on([](int x) { sink(x); }); b.emit(1); source(); } // OK
void mystery(std::function<void(int)>); void mystery2(std::function<void(int)>, int);
void unseenOk() { mystery([](int x) { sink(x); }); } // OK
void unseenBad() { mystery2([](int x) { sink(x); }, source()); } // BAD
void unseenCaptureBad() { int s = source(); mystery([s](int) { sink(s); }); } // BAD
typedef void (*Cb)(void *user, int x);
static void show(void *user, int x) { sink(*static_cast<int *>(user)); } // BAD
static void drive(Cb cb, void *user) { cb(user, 0); }
void userPointer() { int s = source(); drive(show, &s); }
void immediateBad() { int y = [](int a) { return a; }(source()); sink(y); } // BAD
void recursiveBad() { std::function<int(int)> f = [&f](int n) { return n > 9 ? n : f(n + 1); }; sink(f(source())); } // BAD
struct Node { std::function<void(int)> next; };
void chainBad() { Node a, b; b.next = [](int x) { sink(x); }; a.next = [&b](int x) { b.next(x); }; a.next(source()); } // BAD
void arrayBad() { std::function<int(int)> a[2] = {same, none}; sink(a[0](source())); } // BAD
void optionalCheckedBad() { std::function<int(int)> f; f = same; if (f) sink(f(source())); } // BAD

// What a callable writes through its captures is seen by whoever made it, however often it was copied on its way.
static void tell(std::function<void(int)> done) { done(source()); }
static void tellRef(const std::function<void(int)> &done) { done(source()); }
static void tellCopy(std::function<void(int)> done) { std::function<void(int)> copy = done; copy(source()); }
static void tellNested(std::function<void(int)> done) { auto f = [done](int x) { done(x); }; f(source()); }
struct Teller { std::function<void(int)> done; explicit Teller(std::function<void(int)> d) : done(std::move(d)) {} void go() { done(source()); } };
void backBad() { int out = 0; tell([&out](int x) { out = x; }); sink(out); } // BAD
void backOk() { int out = 0; tell([&out](int x) { out = 1; }); sink(out); } // OK
void backRefBad() { int out = 0; tellRef([&](int x) { out += x; }); sink(out); } // BAD
void backCopyBad() { int out = 0; tellCopy([&out](int x) { out = x; }); sink(out); } // BAD
void backNestedBad() { int out = 0; tellNested([&out](int x) { out = x; }); sink(out); } // BAD
void backNestedOk() { int out = 0; tellNested([out](int x) mutable { out = x; }); sink(out); } // OK
void backMemberBad() { int out = 0; Teller t([&out](int x) { out = x; }); t.go(); sink(out); } // BAD
void backOtherOk() { int out = 0, other = 0; Teller t([&out](int x) { out = x; }); t.go(); sink(other); } // OK
// A bound or called member changes the object.
struct Kept { int v, w; void set(int x) { v = x; } };
void bindSetBad() { Kept k{0, 0}; auto f = std::bind(&Kept::set, &k, std::placeholders::_1); f(source()); sink(k.v); } // BAD
void bindSetOk() { Kept k{0, 0}; auto f = std::bind(&Kept::set, &k, std::placeholders::_1); f(source()); sink(k.w); } // OK
void bindSetOtherOk() { Kept k{0, 0}, l{0, 0}; auto f = std::bind(&Kept::set, &k, std::placeholders::_1); f(source()); sink(l.v); } // OK
void memberFunctionSetBad() { std::function<void(Kept &, int)> f = &Kept::set; Kept k{0, 0}; f(k, source()); sink(k.v); } // BAD
void memberFunctionSetPointerBad() { std::function<void(Kept *, int)> f = &Kept::set; Kept k{0, 0}; f(&k, source()); sink(k.v); } // BAD
void memberFunctionSetOk() { std::function<void(Kept &, int)> f = &Kept::set; Kept k{0, 0}; f(k, source()); sink(k.w); } // OK
