// Calls through base classes: overrides, getters, exact classes, pure virtual functions, narrowing.
//
// `// BAD`: the value of a source reaches the sink on this line. `// OK`: it does not. `// FN`: it does, and is not found
// yet; `// FP`: it does not, and is reported all the same. check.py holds every line to its mark.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json
int source();
void sink(...);
bool coin();

struct Shape {
  virtual ~Shape() {}
  virtual int get() { return 0; }
  virtual int pass(int x) { return 0; }
  virtual void set(int x) { v = 0; }
  virtual void take(int x) = 0;
  virtual void quiet(int x) { sink(x); } // BAD
  int v = 0;
};
struct Source : Shape { int get() override { return source(); } int pass(int x) override { return x; } void set(int x) override { v = x; } void take(int x) override { sink(x); } }; // BAD
struct Safe : Shape { void take(int) override {} void quiet(int) override {} };

void baseBad(Shape *s) { sink(s->get()); } // BAD
void baseRefBad(Shape &s) { sink(s.get()); } // BAD
void passBad(Shape *s) { sink(s->pass(source())); } // BAD
void setBad(Shape *s) { s->set(source()); sink(s->v); } // BAD
void exactOk() { Safe s; sink(s.get()); } // OK
void exactBad() { Source s; sink(s.get()); } // BAD
void exactPointerOk() { Safe s; Shape *p = &s; sink(p->pass(source())); } // OK
void exactPointerBad() { Source s; Shape *p = &s; sink(p->pass(source())); } // BAD
void exactRefOk() { Safe s; Shape &r = s; sink(r.get()); } // OK
void newOk() { Shape *s = new Safe; sink(s->get()); } // OK
void newBad() { Shape *s = new Source; sink(s->get()); } // BAD
void staticClassOk(Safe *s) { sink(s->get()); } // OK
void takeBad(Shape *s) { s->take(source()); }
void quietBad(Shape *s) { s->quiet(source()); }
void qualifiedOk(Source *s) { sink(s->Shape::get()); } // OK
void overwrittenOk(Safe *s) { s->set(source()); sink(s->v); } // OK
void eitherBad(bool c) { Safe a; Source b; Shape *p = &a; if (c) p = &b; sink(p->get()); } // BAD
void eitherOk(bool c) { Safe a, b; Shape *p = &a; if (c) p = &b; sink(p->get()); } // OK

// The class of an object that only comes in by a parameter, where all callers are seen to be harmless.
int ask(Shape &s) { return s.get(); }
void askOk() { Safe s; sink(ask(s)); } // OK
void askBad() { Source s; sink(ask(s)); } // BAD

struct Plugin { virtual int run() = 0; };
struct PluginA : Plugin { int run() override { return source(); } };
struct PluginB : Plugin { int run() override { return 0; } };
Plugin *make(bool c) { if (c) return new PluginA; return new PluginB; }
void factoryBad() { sink(make(coin())->run()); } // BAD
struct Host { Plugin *plugin; int go() { return plugin->run(); } };
void hostBad() { Host h{new PluginA}; sink(h.go()); } // BAD
void hostOk() { Host h{new PluginB}; sink(h.go()); } // OK

struct Template { int run() { return step(); } virtual int step() = 0; };
struct TemplateBad : Template { int step() override { return source(); } };
struct TemplateOk : Template { int step() override { return 1; } };
void templateMethodBad() { TemplateBad t; sink(t.run()); } // BAD
void templateMethodOk() { TemplateOk t; sink(t.run()); } // OK

struct Left { virtual int l() { return 0; } };
struct Right { virtual int r() { return 0; } };
struct Two : Left, Right { int r() override { return source(); } };
void secondBaseBad(Right *r) { sink(r->r()); } // BAD
struct FinalOk final : Shape { int get() override { return 3; } void take(int) override {} };
void finalOk(FinalOk *f) { sink(f->get()); } // OK
struct Covariant { virtual Covariant *self() { return this; } int v = 0; };
struct CovariantD : Covariant { CovariantD *self() override { return this; } };
void covariantBad() { CovariantD d; d.self()->v = source(); sink(d.v); } // BAD
struct Constructing { int seen; Constructing(int x) { seen = x; hook(); } virtual void hook() {} };
struct ConstructingD : Constructing { ConstructingD(int x) : Constructing(x) {} void hook() override { sink(seen); } }; // OK
void inConstructorOk() { ConstructingD d(source()); }
