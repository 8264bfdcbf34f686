// Streams: what is written joins, what is read takes part of it.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.declared.json -- -std=c++20 -DDECLARED -include %S/Inputs/declared.h
// RUN: %python %S/check.py %s %t.declared.json
#ifndef DECLARED
#include <iostream>
#include <sstream>
#include <string>
#endif
int source();
char *ssource();
std::string user_input();
void sink(...);
void sink(const std::ios_base &);
using std::string;

// ---- writing ----
void w01() { std::stringstream s; s << user_input(); sink(s); sink(s.str()); }                     // BAD
void w02() { std::stringstream s; s << "x"; sink(s); sink(s.str()); }                              // OK
void w03() { std::stringstream s; s << "a" << user_input() << "b"; sink(s.str()); }                // BAD
void w04() { std::stringstream s; s << "a" << source(); sink(s.str()); }                           // BAD
void w05() { std::stringstream s; s << 1 << 2.0 << 'c' << "d"; sink(s.str()); }                    // OK
void w06() { std::stringstream s; s << ssource() << 1; sink(s.str()); }                            // BAD
void w07() { std::ostringstream s; s << (char)source(); sink(s.str()); }                           // BAD
void w08() { std::ostringstream s; s.write(ssource(), 3); sink(s.str()); }                         // BAD
void w09() { std::ostringstream s; s.write("abc", source()); sink(s.str()); }                      // OK
void w10() { std::ostringstream s; s.put((char)source()); sink(s.str()); }                         // BAD
void w11() { std::ostringstream s; s.put('a').put((char)source()).write("x", 1); sink(s.str()); }  // BAD
void w12() { std::ostringstream s; s << "a" << std::endl << user_input() << std::endl; sink(s.str()); } // BAD
void w13() { std::ostringstream s; std::ostream &o = s; o << user_input(); sink(s.str()); }        // BAD
void w14() { std::ostringstream s; std::ostream &o = s; o << "x"; sink(s.str()); }                 // OK
void print(std::ostream &o, const string &t) { o << t; }
void w15() { std::ostringstream s; print(s, user_input()); sink(s.str()); }                        // BAD
void w16() { std::ostringstream s; print(s, "x"); sink(s.str()); }                                 // OK
void w17() { std::stringstream s; s.str(user_input()); sink(s.str()); }                            // BAD
void w18() { std::stringstream s; s << user_input(); s.str("x"); sink(s.str()); }                  // OK
void w19() { std::stringstream a, b; a << user_input(); b << a.str(); sink(b.str()); }             // BAD
void w20() { std::stringstream a, b; a << user_input(); b << "x"; sink(b.str()); }                 // OK
void w21() { std::stringstream a, b; a << user_input(); b << a.rdbuf(); sink(b.str()); }           // BAD
void w22() { std::stringstream a; sink(a << user_input()); }                                       // BAD
void w23() { std::stringstream a; sink(a << "x" << user_input() << 3); }                           // BAD
void w24() { std::stringstream a; sink(a << "x"); }                                                // OK
struct Item { int n; string t; };
std::ostream &operator<<(std::ostream &o, const Item &i) { return o << i.n << ':' << i.t; }
void w25() { Item i{1, user_input()}; std::ostringstream s; s << "[" << i << "]"; sink(s.str()); } // BAD
void w26() { Item i{1, "x"}; std::ostringstream s; s << "[" << i << "]"; sink(s.str()); }          // OK
void w27() { std::stringstream a, b; a << user_input(); a.swap(b); sink(b.str()); }                // BAD
void w28() { std::stringstream a, b; a << user_input(); a.swap(b); sink(a.str()); }                // OK
void w29() { std::stringstream *a = new std::stringstream; *a << user_input(); sink(a->str()); }   // BAD

// ---- reading ----
void r01() { std::stringstream s(user_input()); string t; s >> t; sink(t); }                       // BAD
void r02() { std::stringstream s("x"); string t; s >> t; sink(t); }                                // OK
void r03() { std::istringstream s(user_input()); int n; s >> n; sink(n); }                         // BAD
void r04() { std::istringstream s(user_input()); int n; string t; s >> n >> t; sink(n); sink(t); } // BAD
void r05() { std::istringstream s("1 x"); int n; string t; s >> n >> t; sink(n); sink(t); }        // OK
void r06() { std::istringstream s(user_input()); char c; s >> c; sink(c); }                        // BAD
void r07() { std::istringstream s(user_input()); char c; s.get(c); sink(c); }                      // BAD
void r08() { std::istringstream s(user_input()); sink(s.get()); sink(s.peek()); }                  // BAD
void r09() { std::istringstream s("x"); sink(s.get()); sink(s.peek()); }                           // OK
void r10() { std::istringstream s(user_input()); char b[9]; s.read(b, 3); sink(b); }               // BAD
void r11() { std::istringstream s(user_input()); char b[9]; s.readsome(b, 3); sink(b); }           // BAD
void r12() { std::istringstream s(user_input()); char b[9]; s.get(b, 3); sink(b); }                // BAD
void r13() { std::istringstream s(user_input()); char b[9]; s.getline(b, 3); sink(b); }            // BAD
void r14() { std::istringstream s(user_input()); char b[9]; s.getline(b, 3, ','); sink(b); }       // BAD
void r15() { std::istringstream s("x"); char b[9]; s.getline(b, source(), ','); sink(b); }         // OK
void r16() { std::istringstream s(user_input()); string t; std::getline(s, t); sink(t); }          // BAD
void r17() { std::istringstream s(user_input()); string t; while (std::getline(s, t, ',')) sink(t); } // BAD
void r18() { std::istringstream s("x"); string t = user_input(); std::getline(s, t); sink(t); }    // OK
void r19() { std::istringstream s(user_input()); char a[9], b[9]; s.read(a, 1).read(b, 1); sink(a); sink(b); } // BAD
void r20() { std::istringstream s(user_input()); string a, b; std::getline(std::getline(s, a), b); sink(b); sink(a); } // BAD
void r21() { std::stringstream s; s.putback((char)source()); sink(s.get()); }                      // BAD
void r22() { std::istringstream s(user_input()); s.seekg(0); sink(s.get()); }                      // BAD
void r23() { std::istringstream s(user_input()); char b[9]; s >> b; sink(b); }                     // BAD
void r24() { std::istringstream s(user_input()); s.ignore(3).get(); char c; s.ignore(1).get(c); sink(c); } // BAD
void r25() { std::stringstream s; s << user_input(); string t; s >> t; sink(t); }                  // BAD
void r26() { std::stringstream s; s << user_input(); sink(s.good()); }                             // OK
void r27(std::istream &in) { string t = user_input(); in >> t; sink(t); }                          // OK
void r28() { std::istringstream s(user_input()); double d; if (s >> d) sink(d); }                  // BAD
void r29() { std::istringstream s(user_input()); std::istream &i = s; string t; i >> t; sink(t); } // BAD
string readAll(std::istream &in) { string all, line; while (std::getline(in, line)) all += line; return all; }
void r30() { std::istringstream s(user_input()); sink(readAll(s)); }                               // BAD
void r31() { std::istringstream s("x"); sink(readAll(s)); }                                        // OK
