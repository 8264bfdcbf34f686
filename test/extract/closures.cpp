// RUN: %thinwrap extract %s -o %t.facts -- -std=c++20
// RUN: %thinwrap facts --function 'byReference' %t.facts | %FileCheck %s --check-prefix=BYREFERENCE
//
// A closure is a struct: its operator() at "", copies as fields, captures by reference as pointers. The fields say whose
// they are.
int source();
void sink(int);

// BYREFERENCE: function byReference()
// BYREFERENCE: %[[F:[0-9]+]] Function byReference::(lambda)::operator()
// BYREFERENCE: %[[IN:[0-9]+]] ObjectIn #0
// BYREFERENCE: %[[OUT:[0-9]+]] ObjectOut #0
// BYREFERENCE: %[[X:[0-9]+]] Version of Local 'x'
// BYREFERENCE: -> %[[IN]].[[FIELD:x@[0-9a-f]+]].*
// BYREFERENCE: %[[OUT]].[[FIELD]].* -> %[[X]]
void byReference() {
  int x = 0;
  auto fill = [&x] { x = source(); };
  fill();
  sink(x);
}
