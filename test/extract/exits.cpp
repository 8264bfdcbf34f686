// RUN: %thinwrap extract %s -o %t.facts -- -std=c++20
// RUN: %thinwrap facts --function 'second' %t.facts | %FileCheck %s --check-prefix=SECOND
// RUN: %thinwrap facts --function 'thrown' %t.facts | %FileCheck %s --check-prefix=THROWN
//
// What leaves a function: results that are places of its ports, and what was thrown.
int source();
void sink(int);
struct Node { int value; Node *next; };

// SECOND: function second(Node *)
// SECOND: alias {{.*}}argument 0{{.*}}.*.next.*.value
int &second(Node *n) { return n->next->value; }

// THROWN: function thrown()
// THROWN: Version of Local '(exception)'
// THROWN: %[[E:[0-9]+]] Version of Local 'e'
// THROWN: %[[E]] -> %{{[0-9]+}}
void thrown() {
  try {
    throw source();
  } catch (int e) {
    sink(e);
  }
}
