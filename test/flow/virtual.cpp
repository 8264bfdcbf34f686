// Virtual calls by class: the class of the object, where it is known, decides what runs.
//
// `// BAD`: the value of a source reaches the sink on this line. `// OK`: it does not. `// FN`: it does, and is not found
// yet; `// FP`: it does not, and is reported all the same. check.py holds every line to its mark.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json
#include <memory>
#include <vector>
#include <map>
#include <string>
int source(); void sink(...);
struct Base { virtual int run(int x) { return 0; } virtual ~Base() = default; };
struct Pass : Base { int run(int x) override { return x; } };
struct Drop : Base { int run(int x) override { return 7; } };
struct Show : Base { int run(int x) override { sink(x); return 0; } }; // BAD
struct Quiet { virtual void run(int x) {} virtual ~Quiet() = default; }; struct Noisy : Quiet { void run(int x) override { sink(x); } }; // BAD
struct Mute : Quiet { void run(int x) override { sink(x); } }; // OK

void localObjectBad() { Pass p; Base &b = p; sink(b.run(source())); } // BAD
void localObjectOk() { Drop d; Base &b = d; sink(b.run(source())); } // OK
void localPointerBad() { Pass p; Base *b = &p; sink(b->run(source())); } // BAD
void localPointerOk() { Drop d; Base *b = &d; sink(b->run(source())); } // OK
void newedBad() { Base *b = new Pass; sink(b->run(source())); } // BAD
void newedOk() { Base *b = new Drop; sink(b->run(source())); } // OK
void newedShow() { Base *b = new Show; b->run(source()); }
void newedNoisy() { Quiet *b = new Noisy; b->run(source()); Quiet *c = new Mute; c->run(1); }
void bothBad(bool c) { Base *b = c ? static_cast<Base *>(new Pass) : new Drop; sink(b->run(source())); } // BAD
void branchBad(bool c) { Base *b; if (c) b = new Drop; else b = new Pass; sink(b->run(source())); } // BAD
void branchOk(bool c) { Base *b; if (c) b = new Drop; else b = new Drop; sink(b->run(source())); } // OK
void reassignedOk() { Base *b = new Pass; b = new Drop; sink(b->run(source())); } // OK
void reassignedBad() { Base *b = new Drop; b = new Pass; sink(b->run(source())); } // BAD
void uniqueBad() { std::unique_ptr<Base> b(new Pass); sink(b->run(source())); } // BAD
void uniqueOk() { std::unique_ptr<Base> b(new Drop); sink(b->run(source())); } // OK
void makeUniqueBad() { std::unique_ptr<Base> b = std::make_unique<Pass>(); sink(b->run(source())); } // BAD
void makeUniqueOk() { std::unique_ptr<Base> b = std::make_unique<Drop>(); sink(b->run(source())); } // OK
void makeSharedOk() { std::shared_ptr<Base> b = std::make_shared<Drop>(); sink(b->run(source())); } // OK
void makeSharedBad() { std::shared_ptr<Base> b = std::make_shared<Pass>(); sink(b->run(source())); } // BAD
void unknownBad(Base *b) { sink(b->run(source())); } // BAD
void unknownRefBad(Base &b) { sink(b.run(source())); } // BAD
static int through(Base *b, int x) { return b->run(x); }
void passedBad() { Pass p; sink(through(&p, source())); } // BAD
void passedOk() { Drop d; sink(through(&d, source())); } // OK
static int throughRef(Base &b, int x) { return b.run(x); }
void passedRefBad() { Pass p; sink(throughRef(p, source())); } // BAD
void passedRefOk() { Drop d; sink(throughRef(d, source())); } // OK
static Base *make(bool pass) { if (pass) return new Pass; return new Drop; }
void factoryBad() { Base *b = make(true); sink(b->run(source())); } // BAD
static Base *makeDrop() { return new Drop; }
void factoryOk() { Base *b = makeDrop(); sink(b->run(source())); } // OK
static std::unique_ptr<Base> makeOwned() { return std::make_unique<Drop>(); }
void ownedFactoryOk() { auto b = makeOwned(); sink(b->run(source())); } // OK
struct Holder { Base *b; Holder(Base *x) : b(x) {} int go(int x) { return b->run(x); } };
void memberBad() { Holder h(new Pass); sink(h.go(source())); } // BAD
void memberOk() { Holder h(new Drop); sink(h.go(source())); } // OK
struct Owner { std::unique_ptr<Base> b; Owner(std::unique_ptr<Base> x) : b(std::move(x)) {} int go(int x) { return b->run(x); } };
void ownerBad() { Owner h(std::make_unique<Pass>()); sink(h.go(source())); } // BAD
void ownerOk() { Owner h(std::make_unique<Drop>()); sink(h.go(source())); } // OK
void vectorBad() { std::vector<std::unique_ptr<Base>> v; v.push_back(std::make_unique<Pass>()); for (auto &b : v) sink(b->run(source())); } // BAD
void vectorOk() { std::vector<std::unique_ptr<Base>> v; v.push_back(std::make_unique<Drop>()); for (auto &b : v) sink(b->run(source())); } // OK
void mapBad() { std::map<std::string, Base *> m; m["a"] = new Pass; sink(m["a"]->run(source())); } // BAD
void mapOk() { std::map<std::string, Base *> m; m["a"] = new Drop; sink(m["a"]->run(source())); } // FP
struct Mid : Base { int run(int x) override { return 0; } };
struct Leaf : Mid { int run(int x) override { return x; } };
void midParamBad(Mid *m) { sink(m->run(source())); } // BAD
struct Lone : Base { int run(int x) override { return 1; } };
void loneParamOk(Lone *l) { sink(l->run(source())); } // OK
struct Fin final : Base { int run(int x) override { return 1; } };
void finalOk(Fin *f) { sink(f->run(source())); } // OK
struct Calls : Base { int run(int x) override { return Base::run(x); } };
void qualifiedOk() { Calls c; sink(c.run(source())); } // OK
struct Template { int go(int x) { return step(x); } virtual int step(int x) { return 0; } virtual ~Template() = default; };
struct StepPass : Template { int step(int x) override { return x; } };
struct StepDrop : Template { int step(int x) override { return 3; } };
void templateMethodBad() { StepPass t; sink(t.go(source())); } // BAD
void templateMethodOk() { StepDrop t; sink(t.go(source())); } // OK
struct Gen { virtual int get() = 0; virtual ~Gen() = default; };
struct GenBad : Gen { int get() override { return source(); } };
struct GenOk : Gen { int get() override { return 5; } };
void resultBad(Gen *g) { sink(g->get()); } // BAD
void resultNewBad() { Gen *g = new GenBad; sink(g->get()); } // BAD
void resultNewOk() { Gen *g = new GenOk; sink(g->get()); } // OK
void resultUniqueOk() { std::unique_ptr<Gen> g(new GenOk()); sink(g->get()); } // OK
int useGen(Gen &g) { return g.get(); }
void resultPassedOk() { GenOk g; sink(useGen(g)); } // OK
void resultPassedBad() { GenBad g; sink(useGen(g)); } // BAD
struct Shape { int kept = 0; virtual void set(int v) { } virtual ~Shape() = default; };
struct Keeps : Shape { void set(int v) override { kept = v; } };
void stateBad() { Keeps k; Shape &s = k; s.set(source()); sink(s.kept); } // BAD
void stateOk() { Shape k; Shape &s = k; s.set(source()); sink(s.kept); } // OK
