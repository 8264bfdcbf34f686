// Utilities: pair, tuple, optional, variant, any, smart pointers, function objects.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json real
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.declared.json -- -std=c++20 -DDECLARED -include %S/Inputs/declared.h
// RUN: %python %S/check.py %s %t.declared.json declared
// INCOMPLETE:declared: used but not defined in this translation unit, and cannot be defined in any other
#ifndef DECLARED
#include <any>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>
#endif
int source();
char *ssource();
std::string user_input();
void sink(...);
using std::string;
struct Point { int x, y; };
struct Item { Item() {} Item(int a, int b) : x(a), y(b) {} virtual ~Item() {} int x = 0, y = 0; int get() { return x; } void set(int v) { x = v; } };
struct Child : Item { Child(int a) : Item(a, 0) {} };

// ---- pair ----
void p01() { std::pair<int, int> p(source(), 0); sink(p.first); }                                  // BAD
void p02() { std::pair<int, int> p(source(), 0); sink(p.second); }                                 // OK
void p03() { auto p = std::make_pair(source(), 0); sink(p.first); sink(p); }                       // BAD
void p04() { auto p = std::make_pair(0, source()); sink(p.first); }                                // OK
void p05() { std::pair<string, string> p{"a", user_input()}; sink(p.second); }                     // BAD
void p06() { std::pair<string, string> p{"a", user_input()}; sink(p.first); }                      // OK
void p07() { std::pair<int, int> p; p.first = source(); sink(p.first); }                           // BAD
void p08() { std::pair<int, int> p; p.first = source(); sink(p.second); }                          // OK
void p09() { std::pair<int, int> p(source(), 0), q(p); sink(q.first); }                            // BAD
void p10() { std::pair<int, int> p(source(), 0), q; q = p; sink(q.second); }                       // OK
void p11() { std::pair<int, int> p(source(), 0), q; p.swap(q); sink(q.first); }                    // BAD
void p12() { std::pair<int, int> p(source(), 0), q; p.swap(q); sink(p.first); }                    // OK
void p13() { auto p = std::make_pair(std::make_pair(source(), 1), 2); sink(p.first.first); }       // BAD
void p14() { auto p = std::make_pair(std::make_pair(source(), 1), 2); sink(p.first.second); sink(p.second); } // OK
void p15() { auto [a, b] = std::make_pair(source(), 1); sink(a); }                                 // BAD
void p16() { auto [a, b] = std::make_pair(source(), 1); sink(b); }                                 // OK
void p17() { std::pair<int, int> p(source(), 0); sink(std::get<0>(p)); }                           // BAD
void p18() { std::pair<int, int> p(source(), 0); sink(std::get<1>(p)); }                           // OK
std::pair<string, int> both() { return {user_input(), 1}; }
void p19() { sink(both().first); }                                                                 // BAD
void p20() { sink(both().second); }                                                                // OK
void p21() { std::pair<int, int> p(source(), 0); p = std::make_pair(1, 2); sink(p.first); }        // OK
void p22() { std::pair<string, string> p = std::make_pair("a", ssource()); sink(p.second); }       // BAD

// ---- tuple ----
void t01() { std::tuple<int, string> t(source(), "x"); sink(std::get<0>(t)); }                     // BAD
void t02() { std::tuple<int, string> t(source(), "x"); sink(std::get<1>(t)); }                     // OK
void t03() { auto t = std::make_tuple(1, source(), 2); sink(std::get<1>(t)); }                     // BAD
void t04() { auto t = std::make_tuple(1, source(), 2); sink(std::get<2>(t)); }                     // OK
void t05() { auto [a, b, c] = std::make_tuple(1, source(), 2); sink(b); }                          // BAD
void t06() { auto [a, b, c] = std::make_tuple(1, source(), 2); sink(c); }                          // OK
void t07() { int a, b; std::tie(a, b) = std::make_tuple(source(), 1); sink(a); }                   // BAD
void t08() { int a, b; std::tie(a, b) = std::make_tuple(source(), 1); sink(b); }                   // OK
void t09() { std::tuple<int, int> t; std::get<1>(t) = source(); sink(std::get<1>(t)); }            // BAD
void t10() { std::tuple<int, int> t; std::get<1>(t) = source(); sink(std::get<0>(t)); }            // OK
void t11() { std::tuple<int, int> t(source(), 1), u; u = t; sink(std::get<0>(u)); }                // BAD
void t12() { std::tuple<int, string> t(1, user_input()); sink(std::get<string>(t)); }              // BAD
void t13() { std::tuple<int, string> t(source(), "x"); sink(std::get<string>(t)); }                // OK
void t14() { int x = source(); auto t = std::forward_as_tuple(x, 1); sink(std::get<0>(t)); }       // BAD

// ---- optional ----
void o01() { std::optional<int> o(source()); sink(*o); sink(o.value()); sink(o); }                 // BAD
void o02() { std::optional<int> o(3); sink(*o); sink(o.value()); }                                 // OK
void o03() { std::optional<string> o; o = user_input(); sink(*o); }                                // BAD
void o04() { std::optional<string> o = user_input(); o = std::nullopt; sink(*o); }                 // OK
void o05() { std::optional<string> o = user_input(); o.reset(); sink(*o); }                        // OK
void o06() { std::optional<string> o; o.emplace(user_input()); sink(*o); }                         // BAD
void o07() { std::optional<string> o; sink(o.value_or(user_input())); }                            // BAD
void o08() { std::optional<string> o = user_input(); sink(o.value_or("x")); }                      // BAD
void o09() { std::optional<string> o; sink(o.value_or("x")); }                                     // OK
void o10() { std::optional<Item> o(Item(source(), 0)); sink(o->x); }                               // BAD
void o11() { std::optional<Item> o(Item(source(), 0)); sink(o->y); }                               // OK
void o12() { std::optional<Item> o; o.emplace(source(), 0); sink(o->x); }                          // BAD
void o13() { std::optional<Item> o; o.emplace(source(), 0); sink(o->y); }                          // OK
void o14() { std::optional<Point> o = Point(); o->x = source(); sink(o->x); }                      // BAD
void o15() { std::optional<Point> o = Point(); o->x = source(); sink(o->y); }                      // OK
void o16() { std::optional<int> o(source()); sink(o.has_value()); }                                // OK
void o17() { std::optional<int> o = 1; *o = source(); sink(o.value()); }                           // BAD
std::optional<string> find(bool b) { if (b) return user_input(); return std::nullopt; }
void o18() { if (auto r = find(true)) sink(*r); }                                                  // BAD
void o19() { std::optional<string> a = user_input(), b = a; sink(*b); }                            // BAD

// ---- variant, any ----
void a01() { std::variant<int, string> v = user_input(); sink(std::get<string>(v)); }              // BAD
void a02() { std::variant<int, string> v = string("x"); sink(std::get<string>(v)); }               // OK
void a03() { std::variant<int, string> v = user_input(); sink(*std::get_if<string>(&v)); }         // BAD
void a04() { std::variant<int, string> v = user_input(); v = 1; sink(std::get<int>(v)); }          // OK
void a05() { std::variant<int, string> v; v.emplace<string>(user_input()); sink(std::get<string>(v)); } // BAD
void a06() { std::variant<int, string> v = user_input(); sink(v.index()); }                        // OK
void a31() { std::variant<string, Item> v = user_input(); if (auto *i = std::get_if<Item>(&v)) sink(i->x); sink(std::get<1>(v).x); } // OK
void a32() { std::variant<Item, string> v; v = string(user_input()); sink(std::get<0>(v).x); } // OK
void a33() { std::variant<Item, string> v; v = string(user_input()); sink(std::get<1>(v)); sink(*std::get_if<string>(&v)); } // BAD
void a34() { std::variant<string, Item> v; v.emplace<string>(user_input()); auto w = v; sink(std::get<Item>(w).x); } // OK
void a36() { std::any a(std::in_place_type<string>, user_input()); sink(std::any_cast<string>(a)); }  // BAD
void a37() { std::any a; a.emplace<string>(user_input()); sink(std::any_cast<string>(a)); }          // BAD
void a38() { std::variant<int, string> v = user_input(), w; w = v; sink(std::get<string>(w)); }      // BAD
void a35() { std::variant<std::monostate, string> v{user_input()}; std::visit([](const auto &x) { if constexpr (std::is_same_v<std::decay_t<decltype(x)>, string>) sink(x); }, v); } // FN:declared
void a07() { std::variant<int, string> v; std::get<string>(v) = user_input(); sink(std::get<string>(v)); } // BAD
void a08() { std::any a = user_input(); sink(std::any_cast<string>(a)); }                          // BAD
void a09() { std::any a = string("x"); sink(std::any_cast<string>(a)); }                           // OK
void a10() { std::any a; a = user_input(); sink(*std::any_cast<string>(&a)); }                     // BAD
void a11() { std::any a = user_input(); a = 1; sink(std::any_cast<int>(a)); }                      // OK

// ---- unique_ptr ----
void u01() { std::unique_ptr<int> p(new int(source())); sink(*p); sink(*p.get()); }                // BAD
void u02() { std::unique_ptr<int> p(new int(1)); sink(*p); }                                       // OK
void u03() { auto p = std::make_unique<int>(source()); sink(*p); }                                 // BAD
void u04() { auto p = std::make_unique<int>(1); sink(*p); }                                        // OK
void u05() { auto p = std::make_unique<int>(1); *p = source(); sink(*p); }                         // BAD
void u06() { auto p = std::make_unique<int>(source()); *p = 1; sink(*p); }                         // OK
void u07() { auto p = std::make_unique<Item>(source(), 0); sink(p->x); }                           // BAD
void u08() { auto p = std::make_unique<Item>(source(), 0); sink(p->y); }                           // OK
void u09() { auto p = std::make_unique<Item>(); p->x = source(); sink(p->x); sink((*p).x); sink(p->get()); } // BAD
void u10() { auto p = std::make_unique<Item>(); p->x = source(); sink(p->y); }                     // OK
void u11() { auto p = std::make_unique<Item>(); p->set(source()); sink(p->get()); }                // BAD
void u12() { auto p = std::make_unique<int>(source()); auto q = std::move(p); sink(*q); }          // BAD
void u13() { auto p = std::make_unique<int>(source()); p.reset(new int(1)); sink(*p); }            // OK
void u14() { auto p = std::make_unique<int>(1); p.reset(new int(source())); sink(*p); }            // BAD
void u15() { auto p = std::make_unique<int>(source()); int *r = p.release(); sink(*r); }           // BAD
void u16() { auto p = std::make_unique<int>(1); int *r = p.get(); *r = source(); sink(*p); }       // BAD
void u17() { int *r = new int(1); std::unique_ptr<int> p(r); *p = source(); sink(*r); }            // BAD
void u18() { auto p = std::make_unique<int>(source()); auto q = std::make_unique<int>(1); p.swap(q); sink(*q); } // BAD
void u19() { auto p = std::make_unique<int>(source()); auto q = std::make_unique<int>(1); p.swap(q); sink(*p); } // OK
void u20() { std::unique_ptr<Item> p = std::make_unique<Child>(source()); sink(p->x); }            // BAD
std::unique_ptr<Item> make(int v) { auto p = std::make_unique<Item>(); p->x = v; return p; }
void u21() { sink(make(source())->x); }                                                            // BAD
void u22() { sink(make(1)->x); }                                                                   // OK
void change(std::unique_ptr<Item> &p) { p->x = source(); }
void u23() { auto p = std::make_unique<Item>(); change(p); sink(p->x); }                           // BAD
void u24() { auto p = std::make_unique<Item>(); change(p); sink(p->y); }                           // OK
struct Owner { std::unique_ptr<Item> item; std::shared_ptr<Item> shared; };
void u25() { Owner o; o.item = std::make_unique<Item>(); o.item->x = source(); sink(o.item->x); }  // BAD
void u26() { Owner o; o.item = std::make_unique<Item>(); o.item->x = source(); sink(o.item->y); }  // OK
void u27() { auto p = std::make_unique<string>(user_input()); sink(p->c_str()); sink(*p); }        // BAD
void u28() { std::vector<std::unique_ptr<Item>> v; v.push_back(make(source())); sink(v[0]->x); }   // BAD
void u29() { std::vector<std::unique_ptr<Item>> v; v.push_back(make(source())); sink(v[0]->y); }   // OK
void u30() { auto p = std::make_unique<int>(source()); if (p) sink(p.get()); }                     // BAD

// ---- shared_ptr, weak_ptr ----
void s01() { std::shared_ptr<int> p(new int(source())); sink(*p); }                                // BAD
void s02() { std::shared_ptr<int> p(new int(1)); sink(*p); }                                       // OK
void s03() { auto p = std::make_shared<Item>(source(), 0); sink(p->x); }                           // BAD
void s04() { auto p = std::make_shared<Item>(source(), 0); sink(p->y); }                           // OK
void s05() { auto p = std::make_shared<int>(source()); auto q = p; sink(*q); }                     // BAD
void s06() { auto p = std::make_shared<int>(1); auto q = p; *q = source(); sink(*p); }             // BAD
void s07() { auto p = std::make_shared<int>(1); auto q = p; *p = source(); sink(*q); }             // BAD
void s08() { auto p = std::make_shared<int>(1); auto q = std::make_shared<int>(2); *q = source(); sink(*p); } // OK
void s09() { auto p = std::make_shared<Item>(); auto q = p; q->x = source(); sink(p->x); }         // BAD
void s10() { auto p = std::make_shared<Item>(); auto q = p; q->x = source(); sink(p->y); }         // OK
void s11() { auto p = std::make_shared<Item>(); auto q = p; q->set(source()); sink(p->get()); }    // BAD
void s12() { std::shared_ptr<int> p(new int(1)), q; q = p; *q = source(); sink(*p); }              // BAD
void s13() { auto p = std::make_shared<int>(1); std::weak_ptr<int> w = p; *w.lock() = source(); sink(*p); } // BAD
void s14() { auto p = std::make_shared<int>(source()); std::weak_ptr<int> w = p; sink(*w.lock()); } // BAD
void s15() { auto p = std::make_shared<int>(source()); p.reset(); sink(p.get()); }                 // OK
void s16() { auto p = std::make_shared<Child>(source()); std::shared_ptr<Item> q = p; sink(q->x); } // BAD
void s17() { auto p = std::make_shared<Item>(source(), 0); auto q = std::static_pointer_cast<Item>(p); sink(q->x); } // BAD
void s18() { Owner a, b; a.shared = std::make_shared<Item>(); b = Owner{nullptr, a.shared}; b.shared->x = source(); sink(a.shared->x); } // BAD
void write(std::shared_ptr<Item> p, int v) { p->x = v; }
void s19() { auto p = std::make_shared<Item>(); write(p, source()); sink(p->x); }                  // BAD
void s20() { auto p = std::make_shared<Item>(); write(p, source()); sink(p->y); }                  // OK
void s21() { auto p = std::make_shared<Item>(); write(p, 1); sink(p->x); }                         // OK
void s22() { auto p = std::make_shared<int>(source()); p = std::make_shared<int>(1); sink(*p); }   // OK
void s23() { auto p = std::make_shared<int>(1); int &r = *p; r = source(); sink(*p); }             // BAD
struct Holder { std::shared_ptr<Item> p; Holder(std::shared_ptr<Item> q) : p(q) {} void fill() { p->x = source(); } };
void s24() { auto p = std::make_shared<Item>(); Holder h(p); h.fill(); sink(p->x); }               // BAD
void s25() { auto p = std::make_shared<Item>(); Holder h(p); h.fill(); sink(p->y); }               // OK

// ---- function, ref ----
int same(int x) { return x; }
int none(int) { return 0; }
void f01() { std::function<int(int)> f = same; sink(f(source())); }                                // BAD
void f02() { std::function<int(int)> f = none; sink(f(source())); }                                // OK
void f03() { int x = source(); std::function<int()> f = [x] { return x; }; sink(f()); }            // BAD
void f04() { int x = 0; std::function<void()> f = [&x] { x = source(); }; f(); sink(x); }          // BAD
void f05() { std::function<void(int)> f = [](int v) { sink(v); }; f(source()); }                   // BAD
void f06() { std::function<int(int)> f = none; f = same; sink(f(source())); }                      // BAD
void f07() { std::function<int(int)> f = same; f = none; sink(f(source())); }                      // OK
void f08() { int x = 0; auto r = std::ref(x); r.get() = source(); sink(x); }                       // BAD
void f09() { int x = source(); auto r = std::ref(x); sink(r.get()); }                              // BAD
void f10() { int x = 0; std::reference_wrapper<int> r(x); int &y = r; y = source(); sink(x); }     // BAD
void f11() { int x = source(), y = 0; sink(std::exchange(x, y)); }                                 // BAD
void f12() { int x = source(), y = 0; std::exchange(x, y); sink(x); }                              // OK
void f13() { int x = 0; std::exchange(x, source()); sink(x); }                                     // BAD
void f14() { int x = source(); sink(std::move(x)); sink(std::as_const(x)); sink(*std::addressof(x)); } // BAD
struct Callbacks { std::vector<std::function<void(int)>> all; void add(std::function<void(int)> f) { all.push_back(f); } void fire(int v) { for (auto &f : all) f(v); } };
void f15() { Callbacks c; c.add([](int v) { sink(v); }); c.fire(source()); }                       // BAD
void f16() { Callbacks c; c.add([](int v) { sink(v); }); c.fire(1); }                              // OK
