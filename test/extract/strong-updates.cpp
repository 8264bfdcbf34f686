// RUN: %thinwrap extract %s -o %t.facts -- -std=c++20
// RUN: %thinwrap facts --function 'overwrittenOk' %t.facts | %FileCheck %s --check-prefix=OVERWRITTENOK
// RUN: %thinwrap facts --function 'throughReferenceBad' %t.facts | %FileCheck %s --check-prefix=THROUGHREFERENCEBAD
// RUN: %thinwrap facts --function 'fieldsApart' %t.facts | %FileCheck %s --check-prefix=FIELDSAPART
//
// Locals, fields, references and pointers that alias them: an overwritten value is gone.
int source();
void sink(int);
struct Pair { int a, b; };

// OVERWRITTENOK: function overwrittenOk()
// OVERWRITTENOK: %[[CLEAN:[0-9]+]] Number 0
// OVERWRITTENOK: %[[X:[0-9]+]] Version of Local 'x'
// OVERWRITTENOK: %[[IN:[0-9]+]] ArgumentIn #1.0
// OVERWRITTENOK-NOT: %0 ->
// OVERWRITTENOK: %[[CLEAN]] -> %[[X]]
// OVERWRITTENOK: %[[X]] -> %[[IN]]
void overwrittenOk() {
  int x = source();
  x = 0;
  sink(x);
}

// THROUGHREFERENCEBAD: function throughReferenceBad()
// THROUGHREFERENCEBAD: %[[S:[0-9]+]] Result #0
// THROUGHREFERENCEBAD: %[[Y:[0-9]+]] Version of Local 'y'
// THROUGHREFERENCEBAD: %[[IN:[0-9]+]] ArgumentIn #1.0
// THROUGHREFERENCEBAD: %[[S]] -> %[[Y]]
// THROUGHREFERENCEBAD: %[[Y]] -> %[[IN]]
void throughReferenceBad() {
  int y = 1;
  int &r = y;
  r = source();
  sink(y);
}

// FIELDSAPART: function fieldsApart(Pair &)
// FIELDSAPART: %0 -> %[[V:[0-9]+]] kills(.a)
// FIELDSAPART: %{{[0-9]+}} -> %[[V]].a
// FIELDSAPART: %[[V]].b -> %{{[0-9]+}}
void fieldsApart(Pair &p) {
  p.a = source();
  sink(p.b);
}
