// Kept closures: what a closure writes behind its captures when somebody calls it whom its maker does not see.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/Inputs/events.json --fail-on never --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json
#include <functional>
#include <future>
#include <map>
#include <memory>
#include <string>
#include <vector>
int read(int fd); void sink(...);
void onEvent(std::function<void(int)> f);
template <class M, class O> void onMethod(M method, O object);
// A session that only its registration keeps alive.
class Session : public std::enable_shared_from_this<Session> {
  std::function<void(int)> done;
public:
  explicit Session(std::function<void(int)> done) : done(std::move(done)) {}
  void start() { onMethod(&Session::onRead, shared_from_this()); }
  void onRead(int e) { done(e); }
};
void askLater(std::function<void(int)> done) { std::make_shared<Session>(std::move(done))->start(); }
int viaReference() { int x = 0; askLater([&x](int v) { x = v; }); return x; }
int viaPromise() { std::promise<int> p; auto f = p.get_future(); askLater([&p](int v) { p.set_value(v); }); return f.get(); }
int viaShared() { auto x = std::make_shared<int>(0); askLater([x](int v) { *x = v; }); return *x; }
int viaOther() { int x = 0, y = 0; askLater([&x, &y](int v) { x = v; y = 1; }); return y; }
void reference() { sink(viaReference()); } // BAD
void promise() { sink(viaPromise()); } // BAD
void shared() { sink(viaShared()); } // BAD
void otherCapture() { sink(viaOther()); } // OK
struct Asker { int last = 0; int calls = 0; void ask() { askLater([this](int v) { last = v; ++calls; }); } };
void member() { Asker a; a.ask(); sink(a.last); } // BAD
void memberOther() { Asker a; a.ask(); sink(a.calls); } // OK
// A registry of those who wait.
static std::map<int, std::function<void(int)>> waiting;
void listen() { onEvent([](int e) { waiting[e](e); }); }
int viaRegistry() { int x = 0; waiting[1] = [&x](int v) { x = v; }; return x; }
int viaRegistryPromise() { std::promise<int> p; auto f = p.get_future(); waiting[2] = [&p](int v) { p.set_value(v); }; return f.get(); }
void registry() { sink(viaRegistry()); } // BAD
void registryPromise() { sink(viaRegistryPromise()); } // BAD
// A closure that nobody calls with anything.
struct Quiet { std::function<void(int)> done; void start() { onEvent([this](int) { done(0); }); } };
int viaQuiet() { int x = 0; auto *q = new Quiet; q->done = [&x](int v) { x = v; }; q->start(); return x; }
void quiet() { sink(viaQuiet()); } // OK
// Seen from its maker to its end: the callers are kept apart.
void run(const std::function<int()> &f, int &out) { auto g = [&out, &f] { out = f(); }; g(); }
void apart() { int a = 0, b = 0; run([] { return read(1); }, a); run([] { return 0; }, b); sink(b); } // OK
void together() { int a = 0, b = 0; run([] { return read(1); }, a); run([] { return 0; }, b); sink(a); } // BAD
struct Bus { std::vector<std::function<void(int)>> all; void on(std::function<void(int)> f) { all.push_back(f); } void emit(int v) { for (auto &f : all) f(v); } };
void busBad() { Bus bus; bus.on([](int v) { sink(v); }); bus.emit(read(1)); } // BAD
void busThatIsKeptInItselfBad() { Bus bus; bus.on([](int v) { sink(v); }); bus.on([&](int v) { if (!v) bus.emit(read(1)); }); bus.emit(0); } // BAD
// A callable that a closure captured, which a closure captured, which a job in a queue keeps.
struct Job { std::function<void(int)> done; };
struct Queue {
  std::vector<std::unique_ptr<Job>> waiting;
  void submit(std::unique_ptr<Job> j) { waiting.push_back(std::move(j)); }
  void run() { for (auto &j : waiting) finish(j.release()); }
  void finish(Job *j) { j->done(read(1)); delete j; }
};
static Queue queue;
void listenQueue() { onEvent([](int) { queue.run(); }); }
void later(std::function<void(int)> done) { auto j = std::make_unique<Job>(); j->done = std::move(done); queue.submit(std::move(j)); }
void inPieces(const std::function<void(int)> &piece) { later([&piece](int v) { piece(v); }); }
void inWords(const std::function<void(int)> &word) { inPieces([&word](int v) { word(v); }); }
void serve(std::function<void(int)> &write) { inWords([&write](int v) { write(v); }); }
void serveAll() { std::function<void(int)> f = [](int v) { sink(v); }; serve(f); } // BAD
void serveNone() { std::function<void(int)> f = [](int) { sink(0); }; serve(f); } // OK
