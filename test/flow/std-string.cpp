// Strings and views: content in, through and out; with the real headers, and with declarations alone.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.declared.json -- -std=c++20 -DDECLARED -include %S/Inputs/declared.h
// RUN: %python %S/check.py %s %t.declared.json
#ifndef DECLARED
#include <string>
#include <string_view>
#include <utility>
#include <iostream>
#endif
int source();
char *ssource();
std::string user_input();
std::wstring wsource();
void sink(...);
using std::string;

// ---- constructors ----
void c01() { string a(ssource()); sink(a); }                                                       // BAD
void c02() { string a("safe"); sink(a); }                                                          // OK
void c03() { string a = ssource(); string b(a); sink(b); }                                         // BAD
void c04() { string a = ssource(); string b("b"); sink(b); }                                       // OK
void c05() { string a(ssource(), 3); sink(a); }                                                    // BAD
void c06() { string a = user_input(); string b(a, 1, 2); sink(b); }                                // BAD
void c07() { string a = user_input(); string b(a, 1); sink(b); }                                   // BAD
void c08() { string a(5, (char)source()); sink(a); }                                               // BAD
void c09() { string a(source(), 'x'); sink(a); }                                                   // OK
void c10() { string a = user_input(); string b(a.begin(), a.end()); sink(b); }                     // BAD
void c11() { string a = "safe"; string b(a.begin(), a.end()); sink(b); }                           // OK
void c12() { string a{'a', (char)source()}; sink(a); }                                             // BAD
void c13() { string a{'a', 'b'}; sink(a); }                                                        // OK
void c14() { string a = user_input(); string b = std::move(a); sink(b); }                          // BAD
void c15() { std::string_view v = ssource(); string b(v); sink(b); }                               // BAD
void c16() { string *p = new string(ssource()); sink(*p); sink(p->c_str()); delete p; }            // BAD
void c17() { string *p = new string("safe"); sink(*p); delete p; }                                 // OK
void c18() { sink(string(ssource())); }                                                            // BAD
void c19() { string a(ssource()), b("x"); sink(b); }                                               // OK
void c20() { std::wstring w = wsource(); std::wstring v = w; sink(v); }                            // BAD
void c21() { string a[2] = {"safe", ssource()}; sink(a[1]); }                                      // BAD
void c22() { string a[2] = {"safe", ssource()}; sink(a[0]); }                                      // OK

// ---- assignment ----
void a01() { string a; a = ssource(); sink(a); }                                                   // BAD
void a02() { string a = ssource(); a = "safe"; sink(a); }                                          // OK
void a03() { string a, b = user_input(); a = b; sink(a); }                                         // BAD
void a04() { string a = user_input(), b = "x"; a = b; sink(a); }                                   // OK
void a05() { string a; a = (char)source(); sink(a); }                                              // BAD
void a06() { string a; a.assign(user_input()); sink(a); }                                          // BAD
void a07() { string a = user_input(); a.assign("safe"); sink(a); }                                 // OK
void a08() { string a; a.assign(ssource(), 2); sink(a); }                                          // BAD
void a09() { string a; a.assign(10, (char)source()); sink(a); }                                    // BAD
void a10() { string a; a.assign(source(), 'c'); sink(a); }                                         // OK
void a11() { string a, b = user_input(); a.assign(b.begin(), b.end()); sink(a); }                  // BAD
void a12() { string a = user_input(), b; a.assign(b.begin(), b.end()); sink(a); }                  // OK
void a13() { string a, b = user_input(); a.assign(b, 0, 3); sink(a); }                             // BAD
void a14() { string a, b; sink(a = b = user_input()); }                                            // BAD
void a15() { string a, b, c; a = b = c; sink(a); }                                                 // OK
void a16() { string a; (a = "x") = user_input(); sink(a); }                                        // BAD
void a17() { string a; sink(a.assign(user_input())); }                                             // BAD
void a18() { string a = user_input(); sink(a.assign("safe")); }                                    // OK
void a19() { string a; a.assign("x").assign(user_input()); sink(a); }                              // BAD

// ---- joining ----
void j01() { string a = "x"; a += user_input(); sink(a); }                                         // BAD
void j02() { string a = "x"; a += "y"; sink(a); }                                                  // OK
void j03() { string a = "x"; a += ssource(); sink(a); }                                            // BAD
void j04() { string a = "x"; a += (char)source(); sink(a); }                                       // BAD
void j05() { string a = user_input(); a += "y"; sink(a); }                                         // BAD
void j06() { string a = "x"; a.append(user_input()); sink(a); }                                    // BAD
void j07() { string a = "x"; a.append("a").append(user_input()); sink(a); }                        // BAD
void j08() { string a = "x"; a.append(source(), 'c'); sink(a); }                                   // OK
void j09() { string a = "x"; a.append(3, (char)source()); sink(a); }                               // BAD
void j10() { string a, b = user_input(); a.append(b, 0, 1); sink(a); }                             // BAD
void j11() { string a, b = user_input(); a.append(b.begin(), b.end()); sink(a); }                  // BAD
void j12() { string a; a.append(ssource(), 4); sink(a); }                                          // BAD
void j13() { string a = "x" + user_input(); sink(a); }                                             // BAD
void j14() { string a = user_input() + "x"; sink(a); }                                             // BAD
void j15() { string a = "a", b = "b"; sink(a + b); }                                               // OK
void j16() { string a = "a"; sink(a + ssource()); }                                                // BAD
void j17() { string a = "a"; sink(a + (char)source()); }                                           // BAD
void j18() { string a = user_input(), b = "b"; string c = a + b + "c"; sink(c); }                  // BAD
void j19() { string a = user_input(), b = "b"; string c = a + b; sink(b); }                        // OK
void j20() { string a; a.push_back((char)source()); sink(a); }                                     // BAD
void j21() { string a; a.push_back('x'); sink(a); }                                                // OK
void j22() { string a, b = user_input(); for (char c : b) a += c; sink(a); }                       // BAD
void j23() { string a, b = user_input(); for (char c : b) a += 'x'; sink(a); }                     // OK
void j24() { string a = "x"; sink(a += user_input()); }                                            // BAD
void j25() { string a; (a += "x") += user_input(); sink(a); }                                      // BAD
void j26() { string a = "x", b; b += a; a += user_input(); sink(b); }                              // OK

// ---- editing ----
void e01() { string a = "abc"; a.insert(1, user_input()); sink(a); }                               // BAD
void e02() { string a = "abc"; a.insert(1, "x"); sink(a); }                                        // OK
void e03() { string a = user_input(); a.insert(1, "x"); sink(a); }                                 // BAD
void e04() { string a = "abc"; a.insert(1, ssource()); sink(a); }                                  // BAD
void e05() { string a = "abc"; a.insert(1, ssource(), 2); sink(a); }                               // BAD
void e06() { string a = "abc"; a.insert(1, 2, (char)source()); sink(a); }                          // BAD
void e07() { string a = "abc"; a.insert(1, source(), 'x'); sink(a); }                              // OK
void e08() { string a = "abc"; a.insert(a.begin(), (char)source()); sink(a); }                     // BAD
void e09() { string a = "abc"; a.insert(a.begin(), 'x'); sink(a); }                                // OK
void e10() { string a = "abc"; a.insert(a.begin(), 3, (char)source()); sink(a); }                  // BAD
void e11() { string a = "abc", b = user_input(); a.insert(a.end(), b.begin(), b.end()); sink(a); } // BAD
void e12() { string a = "abc", b = "b"; a.insert(a.end(), b.begin(), b.end()); sink(a); }          // OK
void e13() { string a = "abc"; a.replace(0, 1, user_input()); sink(a); }                           // BAD
void e14() { string a = "abc"; a.replace(0, 1, "x"); sink(a); }                                    // OK
void e15() { string a = user_input(); a.replace(0, 1, "x"); sink(a); }                             // BAD
void e16() { string a = "abc"; a.replace(0, 1, ssource()); sink(a); }                              // BAD
void e17() { string a = "abc"; a.replace(0, 1, 2, (char)source()); sink(a); }                      // BAD
void e18() { string a = "abc"; a.replace(source(), 1, "x"); sink(a); }                             // OK
void e19() { string a = "abc"; sink(a.insert(0, "x").insert(0, user_input())); }                   // BAD
void e20() { string a = user_input(); a.erase(0, 1); sink(a); }                                    // BAD
void e21() { string a = user_input(); a.clear(); sink(a); }                                        // OK
void e22() { string a = user_input(); a.pop_back(); sink(a); }                                     // BAD
void e23() { string a; a.resize(5, (char)source()); sink(a); }                                     // BAD
void e24() { string a; a.resize(source()); sink(a); }                                              // OK
void e25() { string a = user_input(); a.resize(3); sink(a); }                                      // BAD
void e26() { string a = user_input(), b = "b"; a.swap(b); sink(b); }                               // BAD
void e27() { string a = user_input(), b = "b"; a.swap(b); sink(a); }                               // OK
void e28() { string a = user_input(), b = "b"; std::swap(a, b); sink(b); }                         // BAD
void e29() { string a = user_input(), b = "b"; std::swap(a, b); sink(a); }                         // OK
void e30() { string a = user_input(); a.reserve(9); sink(a); }                                     // BAD
void e31() { string a = user_input(); sink(a.erase(0, 1)); }                                       // BAD
void e32() { string a = user_input(); a.clear(); a += "x"; sink(a); }                              // OK
void e33() { string a = std::exchange(*new string(user_input()), "x"); sink(a); }                  // BAD

// ---- characters ----
void h01() { string a = "abc"; a[1] = (char)source(); sink(a); }                                   // BAD
void h02() { string a = "abc"; a[1] = 'x'; sink(a); }                                              // OK
void h03() { string a = "abc"; a.at(1) = (char)source(); sink(a); }                                // BAD
void h04() { string a = user_input(); sink(a[0]); }                                                // BAD
void h05() { string a = user_input(); sink(a.at(0)); sink(a.front()); sink(a.back()); }            // BAD
void h06() { string a = "x"; a.front() = (char)source(); sink(a); }                                // BAD
void h07() { string a = "x"; a.back() = (char)source(); sink(a); }                                 // BAD
void h08() { string a = user_input(); char c = a[2]; sink(c); }                                    // BAD
void h09() { string a = "x"; sink(a[source()]); }                                                  // OK
void h10() { string a = "x"; char *p = a.data(); p[0] = (char)source(); sink(a); }                 // BAD
void h11() { string a = user_input(); const char *p = a.c_str(); sink(p); }                        // BAD
void h12() { string a = user_input(); const char *p = a.data(); sink(p[1]); }                      // BAD
void h13() { string a = "x"; sink(a.c_str()); }                                                    // OK
void h14() { string a = user_input(); char b[9]; a.copy(b, 3); sink(b); }                          // BAD
void h15() { string a = "x"; char b[9]; a.copy(b, source()); sink(b); }                            // OK
void h16() { string a = "x"; char &r = a[0]; r = (char)source(); sink(a); }                        // BAD
void h17() { string a = user_input(); sink(*a.c_str()); }                                          // BAD

// ---- iterators ----
void i01() { string a = user_input(); for (auto it = a.begin(); it != a.end(); ++it) sink(*it); }  // BAD
void i02() { string a = "x"; for (auto it = a.begin(); it != a.end(); ++it) sink(*it); }           // OK
void i03() { string a = user_input(); for (char c : a) sink(c); }                                  // BAD
void i04() { const string a = user_input(); for (auto &c : a) sink(c); }                           // BAD
void i05() { string a = "x"; for (char &c : a) c = (char)source(); sink(a); }                      // BAD
void i06() { string a = "x"; *a.begin() = (char)source(); sink(a); }                               // BAD
void i07() { string a = "x"; auto it = a.begin(); *it = (char)source(); sink(a); }                 // BAD
void i08() { string a = "x"; auto it = a.begin(); ++it; *it = (char)source(); sink(a); }           // BAD
void i09() { string a = user_input(); auto it = a.begin() + 1; sink(*it); }                        // BAD
void i10() { string a = user_input(); auto it = a.begin(); it += 1; sink(*it); sink(it[1]); }      // BAD
void i11() { string a = user_input(); auto it = a.begin(); it++; sink(*it); }                      // BAD
void i12() { string a = user_input(); for (auto it = a.rbegin(); it != a.rend(); ++it) sink(*it); } // BAD
void i13() { string a = user_input(); auto it = a.cbegin(); sink(*it); }                           // BAD
void i14() { string a = user_input(), b = "b"; auto it = b.begin(); sink(*it); }                   // OK
void i15() { string a = user_input(); auto i = a.begin(); auto j = i; auto k = --i; sink(*j); sink(*k); } // BAD
void i16() { string a = user_input(); auto i = a.end(); i -= 1; sink(*i); sink(*(a.end() - 1)); }  // BAD

// ---- answers are no content ----
void n01() { string a = user_input(); sink(a.size()); sink(a.length()); }                          // OK
void n02() { string a = user_input(); sink(a.find("x")); sink(a.empty()); }                        // OK
void n03() { string a = "x"; sink(a.find(user_input())); }                                         // OK
void n04() { string a = user_input(); sink(a.compare("x")); sink(a == "x"); }                      // OK
void n05() { string a = user_input(); sink(a.capacity()); }                                        // OK

// ---- parts and numbers ----
void p01() { string a = user_input(); sink(a.substr(1, 2)); }                                      // BAD
void p02() { string a = "abc"; sink(a.substr(source(), 2)); }                                      // OK
void p03() { string a = user_input(); sink(a.substr(a.find("x"))); }                               // BAD
void p04() { sink(std::to_string(source())); }                                                     // BAD
void p05() { sink(std::to_string(3)); }                                                            // OK
void p06() { sink(std::stoi(user_input())); sink(std::stod(user_input())); }                       // BAD
void p07() { string s = "1"; sink(std::stoi(s)); }                                                 // OK

// ---- views ----
void v01() { std::string_view v = ssource(); sink(v); }                                            // BAD
void v02() { std::string_view v = "x"; sink(v); }                                                  // OK
void v03() { string a = user_input(); std::string_view v = a; sink(v); }                           // BAD
void v04() { std::string_view v(ssource(), 3); sink(v.substr(1)); }                                // BAD
void v05() { std::string_view v = ssource(); sink(v[0]); sink(v.data()); }                         // BAD
void v06() { std::string_view v = ssource(); v.remove_prefix(1); sink(v); }                        // BAD
void v07() { std::string_view v = ssource(); v = "x"; sink(v); }                                   // OK
void v08() { std::string_view v = ssource(); for (char c : v) sink(c); }                           // BAD
void v09() { std::string_view v = ssource(); sink(v.size()); sink(v.find("x")); }                  // OK
void v10() { std::string_view v = ssource(); sink(v.front()); sink(v.back()); sink(v.at(0)); }     // BAD
