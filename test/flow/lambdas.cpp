// Lambdas: every kind of capture, generic, nested, returned, stored, called at once.
//
// `// BAD`: the value of a source reaches the sink on this line. `// OK`: it does not. `// FN`: it does, and is not found
// yet; `// FP`: it does not, and is reported all the same. check.py holds every line to its mark.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json
int source();
void sink(...);
bool coin();

void argumentBad() { auto f = [](int x) { return x; }; sink(f(source())); } // BAD
void argumentOk() { auto f = [](int) { return 0; }; sink(f(source())); } // OK
void insideBad() { auto f = [](int x) { sink(x); }; f(source()); } // BAD
void insideOk() { auto f = [](int x, int y) { sink(y); }; f(source(), 0); } // OK
void sourceInsideBad() { auto f = [] { return source(); }; sink(f()); } // BAD
void byValueBad() { int x = source(); auto f = [x] { return x; }; sink(f()); } // BAD
void byValueLaterOk() { int x = 0; auto f = [x] { return x; }; x = source(); sink(f()); } // OK
void byValueBeforeBad() { int x = source(); auto f = [x] { return x; }; x = 0; sink(f()); } // BAD
void byReferenceBad() { int x = 0; auto f = [&x] { return x; }; x = source(); sink(f()); } // BAD
void byReferenceKillOk() { int x = source(); auto f = [&x] { return x; }; x = 0; sink(f()); } // OK
void byReferenceWriteBad() { int x = 0; auto f = [&x] { x = source(); }; f(); sink(x); } // BAD
void byReferenceWriteOk() { int x = 0; auto f = [&x] { x = source(); }; sink(x); f(); } // OK
void byReferenceClearOk() { int x = source(); auto f = [&x] { x = 0; }; f(); sink(x); } // OK
void neverCalledOk() { int x = 0; auto f = [&x] { x = source(); }; (void)f; sink(x); } // OK
void defaultValueBad() { int x = source(); auto f = [=] { return x; }; sink(f()); } // BAD
void defaultValueOk() { int x = source(), y = 0; auto f = [=] { return y; }; sink(f()); (void)x; } // OK
void defaultReferenceBad() { int x = 0; auto f = [&] { x = source(); }; f(); sink(x); } // BAD
void defaultReferenceOk() { int x = 0, y = 0; auto f = [&] { x = source(); y = 0; }; f(); sink(y); } // OK
void mixedBad() { int x = source(), y = 0; auto f = [=, &y] { y = x; }; f(); sink(y); } // BAD
void mixedOk() { int x = source(), y = 0; auto f = [&, x] { y = 1; return x; }; f(); sink(y); } // OK
void initBad() { auto f = [x = source()] { return x; }; sink(f()); } // BAD
void initOk() { int x = source(); auto f = [x = 0] { return x; }; sink(f()); (void)x; } // OK
void initReferenceBad() { int x = 0; auto f = [&r = x] { r = source(); }; f(); sink(x); } // BAD
void initMoveBad() { int x = source(); auto f = [y = static_cast<int &&>(x)] { return y; }; sink(f()); } // BAD
void mutableBad() { auto f = [x = 0](int v) mutable { int old = x; x = v; return old; }; f(source()); sink(f(0)); } // BAD
void mutableOk() { auto f = [x = 0](int v) mutable { x = v; return 0; }; sink(f(source())); } // OK
void mutableOuterOk() { int x = 0; auto f = [x]() mutable { x = source(); }; f(); sink(x); } // OK
void immediateBad() { sink([](int x) { return x; }(source())); } // BAD
void immediateCaptureBad() { int x = source(); int y = [&] { return x; }(); sink(y); } // BAD
void immediateOk() { int x = source(); int y = [&] { return x, 0; }(); sink(y); } // OK
void genericBad() { auto f = [](auto x) { return x; }; sink(f(source())); } // BAD
void genericTwoTypesBad() { auto f = [](auto x) { return x; }; f('a'); f(1.0); sink(f(source())); } // BAD
void genericInsideBad() { auto f = [](auto x) { sink(x); }; f(source()); } // BAD
void genericReferenceBad() { int x = 0; auto f = [](auto &r) { r = source(); }; f(x); sink(x); } // BAD
void genericPackBad() { auto f = [](auto... x) { return (x + ...); }; sink(f(0, source())); } // BAD
void genericTemplateBad() { auto f = []<class T>(T x) { return x; }; sink(f(source())); } // BAD
void nestedBad() { int x = source(); auto f = [x] { return [x] { return x; }; }; sink(f()()); } // BAD
void nestedReferenceBad() { int x = 0; auto f = [&x] { auto g = [&x] { x = source(); }; g(); }; f(); sink(x); } // BAD
void nestedOk() { int x = source(), y = 0; auto f = [&] { return [&] { return y; }(); }; sink(f()); (void)x; } // OK
void nestedDefaultBad() { int x = 0; auto f = [&] { [&] { x = source(); }(); }; f(); sink(x); } // BAD
void argumentIsLambdaBad() { auto run = [](auto f) { return f(); }; int x = source(); sink(run([x] { return x; })); } // BAD
template <class F> auto run(F f) { return f(); }
template <class F> void runRef(F &&f) { f(); }
void templateBad() { int x = source(); sink(run([x] { return x; })); } // BAD
void templateOk() { int x = source(); sink(run([x] { return x, 1; })); } // OK
void templateWriteBad() { int x = 0; runRef([&x] { x = source(); }); sink(x); } // BAD
void templateWriteOk() { int x = 0, y = 0; runRef([&x] { x = source(); }); sink(y); } // OK
auto makeAdder(int n) { return [n](int x) { return x + n; }; }
void returnedBad() { auto f = makeAdder(source()); sink(f(1)); } // BAD
void returnedArgumentBad() { auto f = makeAdder(1); sink(f(source())); } // BAD
auto makeConstant(int n) { return [n] { return n; }; }
void returnedOk() { auto f = makeConstant(source()); auto g = makeConstant(0); sink(g()); (void)f; } // OK
template <class F> struct Holder { F f; int go() { return f(); } };
template <class F> Holder(F) -> Holder<F>;
void storedBad() { int x = source(); Holder h{[x] { return x; }}; sink(h.go()); } // BAD
void storedReferenceBad() { int x = 0; Holder h{[&x] { return x; }}; x = source(); sink(h.go()); } // BAD
void toPointerBad() { int (*f)(int) = [](int x) { return x; }; sink(f(source())); } // BAD
void toPointerOk() { int (*f)(int) = [](int) { return 0; }; sink(f(source())); } // OK
void toPointerPlusBad() { auto f = +[](int x) { return x; }; sink(f(source())); } // BAD
void copiedBad() { int x = source(); auto f = [x] { return x; }; auto g = f; sink(g()); } // BAD
struct Widget {
  int v = 0, w = 0;
  int thisBad() { auto f = [this] { return v; }; return f(); }
  int thisOtherOk() { auto f = [this] { return w; }; return f(); }
  int thisDefault() { auto f = [=, this] { return v; }; return f(); }
  int thisReference() { auto f = [&] { return v; }; return f(); }
  int starThis() { auto f = [*this] { return v; }; return f(); }
  int starThisOk() { v = 0; auto f = [*this] { return v; }; v = source(); return f(); }
  void write() { auto f = [this] { v = source(); }; f(); }
  void writeNested() { auto f = [&] { auto g = [&] { this->v = source(); }; g(); }; f(); }
};
void widgetThisBad() { Widget w; w.v = source(); sink(w.thisBad()); } // BAD
void widgetOtherOk() { Widget w; w.v = source(); sink(w.thisOtherOk()); } // OK
void widgetDefaultBad() { Widget w; w.v = source(); sink(w.thisDefault()); } // BAD
void widgetReferenceBad() { Widget w; w.v = source(); sink(w.thisReference()); } // BAD
void widgetStarBad() { Widget w; w.v = source(); sink(w.starThis()); } // BAD
void widgetStarOk() { Widget w; sink(w.starThisOk()); } // OK
void widgetWriteBad() { Widget w; w.write(); sink(w.v); } // BAD
void widgetWriteNestedBad() { Widget w; w.writeNested(); sink(w.v); } // BAD
void widgetWriteOk() { Widget w; w.write(); sink(w.w); } // OK
void structuredBad() { struct P { int a, b; } p{source(), 0}; auto [a, b] = p; auto f = [a = a] { return a; }; sink(f()); } // BAD
void structuredDirectBad() { struct P { int a, b; } p{source(), 0}; auto [a, b] = p; auto f = [a] { return a; }; sink(f()); } // BAD
void structuredDirectOk() { struct P { int a, b; } p{source(), 0}; auto [a, b] = p; auto f = [b] { return b; }; sink(f()); } // OK
void objectCaptureBad() { Widget w; w.v = source(); auto f = [w] { return w.v; }; sink(f()); } // BAD
void objectCaptureOk() { Widget w; w.v = source(); auto f = [w] { return w.w; }; sink(f()); } // OK
void pointerCaptureBad() { int x = 0; int *p = &x; auto f = [p] { *p = source(); }; f(); sink(x); } // BAD
void arrayCaptureBad() { int a[2] = {0, source()}; auto f = [a] { return a[1]; }; sink(f()); } // BAD
void recursiveBad() { auto f = [](auto self, int n, int x) -> int { return n ? self(self, n - 1, x) : x; }; sink(f(f, 3, source())); } // BAD
void staticInsideBad() { auto f = [](int x) { static int kept = 0; int old = kept; kept = x; return old; }; f(source()); sink(f(0)); } // BAD
void defaultArgumentBad() { auto f = [](int x = source()) { return x; }; sink(f()); } // BAD
void loopBad(int n) { int x = 0; auto f = [&](int v) { x = v; }; for (int i = 0; i < n; ++i) f(source()); sink(x); } // BAD
void conditionalBad(bool c) { int x = source(); auto f = [x](int) { return x; }; sink(c ? f(1) : 0); } // BAD
// One template, several closures: each is an instantiation of its own.
template <class F> int runAny(F f) { return f(); }
void sameTemplateLastOk() { int x = source(); runAny([x] { return x; }); sink(runAny([] { return 0; })); } // OK
void sameTemplateFirstOk() { int x = source(); sink(runAny([] { return 0; })); runAny([x] { return x; }); } // OK
void sameTemplateLastBad() { int x = source(); runAny([] { return 0; }); sink(runAny([x] { return x; })); } // BAD
template <class F> struct Holding { F f; int go() { return f(); } };
template <class F> Holding<F> holding(F f) { return {f}; }
void sameClassBad() { int x = source(); auto a = holding([] { return 0; }); auto b = holding([x] { return x; }); sink(b.go()); } // BAD
void sameClassOk() { int x = source(); auto a = holding([] { return 0; }); auto b = holding([x] { return x; }); sink(a.go()); } // OK
void unnamedBad() { struct { int x; int get() { return x; } } a{0}; struct { int x, y; int get() { return y; } } b{0, source()}; auto f = [](auto &o) { return o.get(); }; f(a); sink(f(b)); } // BAD
void unnamedOk() { struct { int x; int get() { return x; } } a{0}; struct { int x, y; int get() { return y; } } b{0, source()}; auto f = [](auto &o) { return o.get(); }; f(b); sink(f(a)); } // OK
