// RUN: %thinwrap extract %s -o %t.facts -- -std=c99
// RUN: %thinwrap facts --function 'refilled' %t.facts | %FileCheck %s --check-prefix=REFILLED
//
// An array passed as a pointer is passed whole, and what comes back replaces it whole.
char *source(void);
void sink(const char *);
char *copy(char *restrict, const char *restrict);

// REFILLED: function refilled(
// REFILLED: %[[OLD:[0-9]+]] -> %[[NEW:[0-9]+]] kills([])
// REFILLED: %{{[0-9]+}}.* -> %[[NEW]][]
void refilled(void) {
  char a[64];
  copy(a, source());
  copy(a, "x");
  sink(a);
}
