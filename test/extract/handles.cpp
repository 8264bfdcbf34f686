// RUN: %thinwrap extract %s -o %t.facts -- -std=c++20
// RUN: %thinwrap facts --function 'subscript' %t.facts | %FileCheck %s --check-prefix=SUBSCRIPT
// RUN: %thinwrap facts --function 'constAccessor' %t.facts | %FileCheck %s --check-prefix=CONSTACCESSOR
// RUN: %thinwrap facts --function 'keptAddress' %t.facts | %FileCheck %s --check-prefix=KEPTADDRESS
//
// What a call returns, or keeps of its arguments, may be a way to them: back edges say which.
int source();
void sink(int);
struct Map { int &operator[](int); };
struct Box { int *operator->() const; int &value() const; };
struct Handle;
Handle *make();
void set(Handle *, int, ...);
void perform(Handle *);

// SUBSCRIPT: function subscript()
// SUBSCRIPT: back %{{[0-9]+}} through #[[CALL:[0-9]+]] result => this to %{{[0-9]+}}
void subscript() {
  Map m;
  m[1] = source();
  sink(m[2]);
}

// CONSTACCESSOR: function constAccessor(Box &)
// CONSTACCESSOR: back %{{[0-9]+}} through #1 result => this to %{{[0-9]+}}
void constAccessor(Box &box) {
  box.value() = source();
}

// KEPTADDRESS: function keptAddress()
// KEPTADDRESS: -> %{{[0-9]+}} weak
// KEPTADDRESS: back %{{[0-9]+}} through #1 argument 0 => argument 2 to %{{[0-9]+}}
void keptAddress() {
  int buffer = 0;
  Handle *h = make();
  set(h, 1, &buffer);
  perform(h);
  sink(buffer);
}
