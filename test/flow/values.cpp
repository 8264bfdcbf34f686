// Value-preserving flows alone: `--value-only` follows copies, moves, fields and containers, not what is made from them.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --value-only --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json
#include <map>
#include <string>
#include <utility>
#include <vector>
int source(); std::string user_input(); void sink(...);
struct P { int a, b; };
void plain() { int x = source(); sink(x); } // BAD
void added() { int x = source(); sink(x + 1); } // OK
void negated() { int x = source(); sink(-x); } // OK
void compound() { int x = source(); x += 2; sink(x); } // OK
void compared() { int x = source(); sink(x == 3); } // OK
void chosen(bool c) { int x = source(); sink(c ? x : 0); } // BAD
void field() { P p{source(), 0}; P q = p; sink(q.a); } // BAD
void swapped() { int x = source(), y = 0; std::swap(x, y); sink(y); } // BAD
void element() { std::vector<int> v; v.push_back(source()); sink(v[0]); } // BAD
void mapped() { std::map<int, std::string> m; m[1] = user_input(); sink(m[1]); } // BAD
void moved() { std::string s = user_input(); std::string t = std::move(s); sink(t); } // BAD
void part() { std::string s = user_input(); sink(s.substr(0, 2)); } // OK
void parsed() { std::string s = user_input(); sink(std::stoi(s)); } // OK
void printed() { int x = source(); sink(std::to_string(x)); } // OK
void joined() { std::string s = user_input(); sink("a" + s); } // OK
void measured() { std::string s = user_input(); sink(s.size()); } // OK
int same(int x) { return x; } int doubled(int x) { return 2 * x; }
void through() { sink(same(source())); } // BAD
void throughDoubled() { sink(doubled(source())); } // OK
int mystery(int);
void unseen() { sink(mystery(source())); } // OK
