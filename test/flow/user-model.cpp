// What a user's model file can name: by signature, class and every override below, parameter name, pattern, allocation,
// variable, callback, constant argument.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/Inputs/user-model.json --fail-on never --format json -o %t.json -- -std=c++20 2> %t.err
// RUN: %python %S/check.py %s %t.json
// RUN: FileCheck %s --check-prefix ROWS --input-file %t.err --implicit-check-not warning
// ROWS: warning: {{.*}}user-model.json: functions[10] ('ns::misspelt') matches nothing in this program
// ROWS: warning: {{.*}}user-model.json: variables[2] ('answer*') matches nothing in this program that is read again
// ROWS: warning: {{.*}}user-model.json: variables[3] ('noSuchVariable') matches nothing in this program
#include <functional>
void sink(...);
int read(int fd); int read(const char *name);
void bySignature() { sink(read(3)); } // BAD
void byOtherSignature() { sink(read("x")); } // OK
struct Input { virtual int next() = 0; int peek(); virtual ~Input() = default; };
struct FileInput : Input { int next() override; };
struct Other { int next(); };
void byOverride(FileInput &f) { sink(f.next()); } // BAD
void byBase(Input &f) { sink(f.next()); } // BAD
void byOtherClass(Other &o) { sink(o.next()); } // OK
void byOtherMethod(Input &f) { sink(f.peek()); } // OK
void store(int key, int payload); void discard(int key, int other);
namespace ns { int getName(); int getAge(); int setName(); struct Tainted { int v; }; struct Clean { int v; }; }
void byPattern() { sink(ns::getAge()); } // BAD
void byPatternOther() { sink(ns::setName()); } // OK
void byAllocation() { ns::Tainted *t = new ns::Tainted; sink(t->v); } // BAD
void byOtherAllocation() { ns::Clean *t = new ns::Clean; sink(t->v); } // OK
void byParameter(int user_id, int other) { sink(user_id); } // BAD
void byParameterOther(int user_id, int other) { sink(other); } // OK
int environment; int local_state;
void byGlobal() { sink(environment); } // BAD
void byGlobalOther() { sink(local_state); } // OK
void fill(char *buffer, int n); void fillOut(int &out);
void byPointee() { char b[4]; fill(b, 4); sink(b[0]); } // BAD
void byPointeeOther() { char b[4]; int n = 4; fill(b, n); sink(n); } // OK
void onEvent(std::function<void(int)> f);
void byCallback() { onEvent([](int x) { sink(x); }); } // BAD
int option(int handle, int which);
void byConstant() { sink(option(0, 7)); } // BAD
void byConstantOther() { sink(option(0, 8)); } // OK
void kept() { int answer1 = read(0); int other = read(0); (void)other; }
