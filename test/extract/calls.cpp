// RUN: %thinwrap extract %s -o %t.facts -- -std=c++20
// RUN: %thinwrap facts --function 'exactClass' %t.facts | %FileCheck %s --check-prefix=EXACTCLASS
// RUN: %thinwrap facts --function 'anyClass' %t.facts | %FileCheck %s --check-prefix=ANYCLASS
// RUN: %thinwrap facts --function 'constants' %t.facts | %FileCheck %s --check-prefix=CONSTANTS
// RUN: %thinwrap facts --function 'guarded' %t.facts | %FileCheck %s --check-prefix=GUARDED
// RUN: %thinwrap facts --function 'throughPointer' %t.facts | %FileCheck %s --check-prefix=THROUGHPOINTER
// RUN: %thinwrap facts --function 'runsOnce' %t.facts | %FileCheck %s --check-prefix=RUNSONCE
//
// What is said of a call: exact classes, constants, conditions, guards, function pointers.
int source();
void sink(int);
bool ok(int);
void option(int, const char *);
enum Option { Url = 10002 };
const char *const Host = "example.org";
struct Base { virtual int get() { return 0; } };
struct Derived : Base { int get() override { return source(); } };

// EXACTCLASS: function exactClass()
// EXACTCLASS: Derived::get() on(Derived) {{.*}} non-virtual
void exactClass() {
  Derived d;
  Base &b = d;
  sink(b.get());
}

// ANYCLASS: function anyClass(Base &)
// ANYCLASS: Base::get() on(Base)
// ANYCLASS-NOT: non-virtual
void anyClass(Base &b) { sink(b.get()); }

// CONSTANTS: function constants()
// CONSTANTS: option(int, const char *) {{.*}}10002{{.*}}"example.org"
void constants() { option(Url, Host); }

// GUARDED: function guarded()
// GUARDED: guard(#1.0 true)
// GUARDED: sink(int) {{.*}} when(not %{{[0-9]+}})
void guarded() {
  int x = source();
  if (!ok(x))
    return;
  sink(x);
}

// THROUGHPOINTER: function throughPointer(int (*)(int))
// THROUGHPOINTER: Callee #0
// THROUGHPOINTER: <value> target(
void throughPointer(int (*f)(int)) { sink(f(1)); }

// RUNSONCE: function runsOnce()
// RUNSONCE-NOT: Number 7
// RUNSONCE: %[[S:[0-9]+]] Result #0
// RUNSONCE: %[[X:[0-9]+]] Version of Local 'x'
// RUNSONCE: %[[IN:[0-9]+]] ArgumentIn #1.0
// RUNSONCE: %[[X]] -> %[[IN]]
// RUNSONCE: %[[S]] -> %[[X]]
void runsOnce() {
  int x = 7;
  for (int i = 0; i < 3; ++i)
    x = source();
  sink(x);
}
