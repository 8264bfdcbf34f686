// Calls for their effect: a library's function that promises const and whose answer nobody looks at does something, or it
// would not be called. What it does, its model says.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --models %S/Inputs/effects/model.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S/Inputs/effects
// RUN: %python %S/check.py %s %t.json
#include "handles.h"
int source(); void sink(...);

void setBad() { Handle h; h.set(source()); sink(h.get()); } // BAD
void setOk() { Handle h; h.set(1); sink(h.get()); } // OK
void setIfBad(bool now) { Handle h; if (now) h.set(source()); sink(h.get()); } // BAD
void setElseBad(bool now) { Handle h; if (now) h.set(1); else h.set(source()); sink(h.get()); } // BAD
// Where the answer is used, a const method looks and does not touch.
bool askedOk() { Handle h; bool known = h.has(source()); sink(h.get()); return known; } // OK
bool askedInConditionOk() { Handle h; if (h.has(source())) return true; sink(h.get()); return false; } // OK

void listenFirstBad() { Sender s; listen(&s, [](int v) { sink(v); }); s.send(source()); } // BAD
void listenFirstOk() { Sender s; listen(&s, [](int v) { sink(v); }); s.send(1); } // OK
void listenOtherOk() { Sender s, t; listen(&s, [](int v) { sink(v); }); t.send(source()); } // OK
class Owner {
public:
  void start() { listen(&sender, [this](int v) { got(v); }); sender.send(source()); }
  void got(int v) { sink(v); } // BAD
private:
  Sender sender;
};
void own() { Owner o; o.start(); }
