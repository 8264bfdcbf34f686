// C without flags: a `.c` file is C, whatever flags its C++ neighbours are given.
//
// `// BAD`: the value of a source reaches the sink on this line. `// OK`: it does not. `// FN`: it does, and is not found
// yet; `// FP`: it does not, and is reported all the same. check.py holds every line to its mark.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json --
// RUN: %python %S/check.py %s %t.json
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json
int source();
void sink();
void *malloc(unsigned long);
struct list {
  struct list *next;
  int class;
};
void pointerBad(void) { int *new = malloc(4); *new = source(); sink(*new); } // BAD
void literalBad(void) { sink((struct list){.class = source()}.class); } // BAD
void literalOk(void) { sink((struct list){.class = source()}.next); } // OK
void chooseBad(void) { int x = source(); sink(_Generic(x, int: x, default: 0)); } // BAD
