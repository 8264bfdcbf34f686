// Concurrency: threads, futures, queues between threads, continuations.
//
// `// BAD`: the value of a source reaches the sink on this line. `// OK`: it does not. `// FN`: it does, and is not found
// yet; `// FP`: it does not, and is reported all the same. check.py holds every line to its mark.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json
#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <queue>
#include <string>
#include <thread>
#include <vector>
#include <atomic>
int source(); void sink(...);
void threadBad() { int s = source(); std::thread t([s] { sink(s); }); t.join(); } // BAD
void threadOk() { int s = source(); int z = 0; std::thread t([z] { sink(z); }); t.join(); } // OK
static void work(int x) { sink(x); } // BAD
void threadArgs() { std::thread t(work, source()); t.join(); }
static void fill(int &x) { x = source(); }
void threadRefBad() { int r = 0; std::thread t(fill, std::ref(r)); t.join(); sink(r); } // BAD
void threadLambdaRefBad() { int r = 0; std::thread t([&r] { r = source(); }); t.join(); sink(r); } // BAD
void jthreadBad() { int s = source(); std::jthread t([&s] { sink(s); }); } // BAD
struct Job { int v = 0; void run() { sink(v); } }; // BAD
void memberThread() { Job j; j.v = source(); std::thread t(&Job::run, &j); t.join(); }
struct Job2 { int v = 0; void run() { sink(v); } }; // OK
void memberThreadOk() { Job2 j; source(); std::thread t(&Job2::run, &j); t.join(); }
void asyncBad() { auto f = std::async([] { return source(); }); sink(f.get()); } // BAD
void asyncPolicyBad() { auto f = std::async(std::launch::async, [](int x) { return x; }, source()); sink(f.get()); } // BAD
void asyncOk() { auto f = std::async(std::launch::async, [](int) { return 0; }, source()); sink(f.get()); } // OK
static int id(int x) { return x; }
void asyncFunctionBad() { std::future<int> f = std::async(id, source()); sink(f.get()); } // BAD
void promiseBad() { std::promise<int> p; p.set_value(source()); auto f = p.get_future(); sink(f.get()); } // BAD
void promiseLaterBad() { std::promise<int> p; auto f = p.get_future(); p.set_value(source()); sink(f.get()); } // BAD
void promiseOk() { std::promise<int> p, q; auto f = p.get_future(); q.set_value(source()); sink(f.get()); } // OK
void promiseThreadBad() { std::promise<int> p; std::future<int> f = p.get_future(); std::thread t([&p] { p.set_value(source()); }); sink(f.get()); t.join(); } // BAD
void promiseMoveBad() { std::promise<int> p; auto f = p.get_future(); std::thread t([](std::promise<int> q) { q.set_value(source()); }, std::move(p)); sink(f.get()); t.join(); } // BAD
void promiseSharedBad() { auto p = std::make_shared<std::promise<int>>(); auto f = p->get_future(); std::thread t([p] { p->set_value(source()); }); t.join(); sink(f.get()); } // BAD
void promiseSharedHereBad() { auto p = std::make_shared<std::promise<int>>(); auto f = p->get_future(); p->set_value(source()); sink(f.get()); } // BAD
void promiseSharedOk() { auto p = std::make_shared<std::promise<int>>(), q = std::make_shared<std::promise<int>>(); auto f = p->get_future(); q->set_value(source()); sink(f.get()); } // OK
void promiseSharedClosureBad() { auto p = std::make_shared<std::promise<int>>(); auto f = p->get_future(); auto l = [p] { p->set_value(source()); }; l(); sink(f.get()); } // BAD
void promiseSharedClosureOk() { auto p = std::make_shared<std::promise<int>>(), q = std::make_shared<std::promise<int>>(); auto f = p->get_future(); auto l = [q] { q->set_value(source()); }; l(); sink(f.get()); } // OK
void promiseSharedCopyBad() { auto p = std::make_shared<std::promise<int>>(); auto q = p; auto f = p->get_future(); q->set_value(source()); sink(f.get()); } // FN
void packagedBad() { std::packaged_task<int(int)> t([](int x) { return x; }); auto f = t.get_future(); t(source()); sink(f.get()); } // BAD
void packagedOk() { std::packaged_task<int(int)> t([](int) { return 1; }); auto f = t.get_future(); t(source()); sink(f.get()); } // OK
void packagedThreadBad() { std::packaged_task<int()> t([] { return source(); }); auto f = t.get_future(); std::thread th(std::move(t)); th.join(); sink(f.get()); } // BAD
void sharedFutureBad() { std::shared_future<int> f = std::async([] { return source(); }).share(); sink(f.get()); } // BAD
void futureInVectorBad() { std::vector<std::future<int>> v; v.push_back(std::async([] { return source(); })); for (auto &f : v) sink(f.get()); } // BAD
template <class T> class Queue {
  std::deque<T> items; std::mutex m; std::condition_variable cv;
public:
  void push(T v) { { std::lock_guard<std::mutex> l(m); items.push_back(std::move(v)); } cv.notify_one(); }
  T pop() { std::unique_lock<std::mutex> l(m); cv.wait(l, [this] { return !items.empty(); }); T v = std::move(items.front()); items.pop_front(); return v; }
  bool tryPop(T &out) { std::lock_guard<std::mutex> l(m); if (items.empty()) return false; out = items.front(); items.pop_front(); return true; }
  std::optional<T> poll() { std::lock_guard<std::mutex> l(m); if (items.empty()) return std::nullopt; T v = items.front(); items.pop_front(); return v; }
};
void queueBad() { Queue<int> q; q.push(source()); sink(q.pop()); } // BAD
void queueOk() { Queue<int> q, r; q.push(source()); sink(r.pop()); } // OK
void queueOutBad() { Queue<std::string> q; q.push(std::to_string(source())); std::string s; if (q.tryPop(s)) sink(s); } // BAD
void queueOptionalBad() { Queue<int> q; q.push(source()); if (auto v = q.poll()) sink(*v); } // BAD
void queueThreadBad() { Queue<int> q; std::thread t([&q] { sink(q.pop()); }); q.push(source()); t.join(); } // BAD
void queueProducerBad() { Queue<int> q; std::thread t([&q] { q.push(source()); }); sink(q.pop()); t.join(); } // BAD
void queueTwoThreadsBad() { Queue<int> q; std::thread a([&q] { q.push(source()); }); std::thread b([&q] { sink(q.pop()); }); a.join(); b.join(); } // BAD
void queueTwoThreadsReversedBad() { Queue<int> q; std::thread b([&q] { sink(q.pop()); }); std::thread a([&q] { q.push(source()); }); a.join(); b.join(); } // BAD
class Worker {
  std::queue<int> jobs; std::mutex m; std::thread t; bool stop = false;
  void loop() { while (!stop) { std::lock_guard<std::mutex> l(m); if (jobs.empty()) continue; int j = jobs.front(); jobs.pop(); sink(j); } } // BAD
public:
  Worker() : t([this] { loop(); }) {}
  ~Worker() { stop = true; t.join(); }
  void post(int x) { std::lock_guard<std::mutex> l(m); jobs.push(x); }
};
void workerBad() { Worker w; w.post(source()); }
class Quiet {
  std::queue<int> jobs; std::mutex m; std::thread t;
  void loop() { std::lock_guard<std::mutex> l(m); int j = jobs.front(); jobs.pop(); sink(j); } // OK
public:
  Quiet() : t(&Quiet::loop, this) {}
  void post(int x) { std::lock_guard<std::mutex> l(m); jobs.push(0); }
};
void quietOk() { Quiet w; w.post(source()); }
class Pool {
  std::vector<std::thread> threads; std::queue<std::function<void()>> tasks; std::mutex m; std::condition_variable cv;
public:
  Pool() { for (int i = 0; i < 2; ++i) threads.emplace_back([this] { for (;;) { std::function<void()> t; { std::unique_lock<std::mutex> l(m); cv.wait(l, [this] { return !tasks.empty(); }); t = std::move(tasks.front()); tasks.pop(); } t(); } }); }
  template <class F> void submit(F f) { { std::lock_guard<std::mutex> l(m); tasks.emplace(std::move(f)); } cv.notify_one(); }
};
void poolBad() { Pool p; int s = source(); p.submit([s] { sink(s); }); } // BAD
void poolOk() { Pool p; source(); int z = 0; p.submit([z] { sink(z); }); } // OK
template <class T> struct Chan { std::queue<T> q; Chan &operator<<(const T &v) { q.push(v); return *this; } Chan &operator>>(T &v) { v = q.front(); q.pop(); return *this; } };
void chanBad() { Chan<int> c; c << source(); int x; c >> x; sink(x); } // BAD
void atomicBad() { std::atomic<int> a{0}; a = source(); sink(a.load()); } // BAD
void atomicOk() { std::atomic<int> a{0}; a.store(source()); a.store(1); sink(a.load()); } // OK
struct Shared { std::mutex m; std::condition_variable cv; int v = 0; bool ready = false; };
void sharedBad() { Shared s; std::thread t([&] { std::lock_guard<std::mutex> l(s.m); s.v = source(); s.ready = true; s.cv.notify_all(); }); { std::unique_lock<std::mutex> l(s.m); s.cv.wait(l, [&] { return s.ready; }); sink(s.v); } t.join(); } // BAD
void sharedReaderBad() { Shared s; std::thread t([&] { std::unique_lock<std::mutex> l(s.m); s.cv.wait(l, [&] { return s.ready; }); sink(s.v); }); s.v = source(); s.ready = true; s.cv.notify_all(); t.join(); } // BAD
static Queue<int> global_queue;
void producer() { global_queue.push(source()); }
void consumerBad() { sink(global_queue.pop()); } // BAD
static Queue<int> other_queue;
void producerOther() { other_queue.push(1); }
void consumerOk() { sink(other_queue.pop()); } // OK
template <class T> struct Task {
  std::function<T()> run;
  template <class F> auto then(F f) { using R = decltype(f(run())); auto r = run; return Task<R>{[r, f] { return f(r()); }}; }
  T get() { return run(); }
};
void thenBad() { Task<int> t{[] { return source(); }}; sink(t.then([](int x) { return x; }).get()); } // BAD
void thenOk() { Task<int> t{[] { return source(); }}; sink(t.then([](int) { return 0; }).get()); } // OK
void thenSinkBad() { Task<int> t{[] { return source(); }}; t.then([](int x) { sink(x); return 0; }).get(); } // BAD
template <class T> struct Eager { T value; template <class F> auto then(F f) -> Eager<decltype(f(value))> { return {f(value)}; } };
void eagerBad() { Eager<int> e{source()}; e.then([](int x) { return x; }).then([](int x) { sink(x); return 0; }); } // BAD
void eagerOk() { Eager<int> e{source()}; e.then([](int) { return 1; }).then([](int x) { sink(x); return 0; }); } // OK
template <class T> class Listener { std::function<void(T)> cb; public: void subscribe(std::function<void(T)> f) { cb = f; } void publish(T v) { if (cb) cb(v); } };
void listenerBad() { Listener<int> l; l.subscribe([](int x) { sink(x); }); l.publish(source()); } // BAD
void listenerOk() { Listener<int> l; l.subscribe([](int x) { sink(x); }); l.publish(2); source(); } // OK
// A thread that is made in place in a container.
struct Workers { std::vector<std::thread> threads; std::queue<std::function<void()>> jobs; Workers() { threads.emplace_back([this] { auto job = std::move(jobs.front()); jobs.pop(); job(); }); } void submit(std::function<void()> job) { jobs.push(std::move(job)); } };
void workersBad() { Workers w; int s = source(); w.submit([s] { sink(s); }); } // BAD
void workersOk() { Workers w; int s = source(), t = 0; w.submit([s, t] { sink(t); }); } // OK
void emplacedThreadBad() { std::vector<std::thread> all; int x = 0; all.emplace_back([&x] { x = source(); }); for (auto &t : all) t.join(); sink(x); } // BAD
