// Workers: who asks and who answers meet in a queue, on two threads.
//
// `// BAD`: the value of a source reaches the sink on this line. `// OK`: it does not. `// FN`: it does, and is not found
// yet; `// FP`: it does not, and is reported all the same. check.py holds every line to its mark.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json
#include <condition_variable>
#include <functional>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <queue>
#include <string>
#include <thread>
#include <vector>
std::string source();
std::string clean();
void sink(const std::string &);

// ---- a pool that runs whatever it is handed
class Pool {
public:
  void start() { thread = std::thread([this] { run(); }); }
  template <class F, class... A> std::future<std::invoke_result_t<F, A...>> enqueue(F &&f, A &&...arguments) {
    using R = std::invoke_result_t<F, A...>;
    auto task = std::make_shared<std::packaged_task<R()>>(std::bind(std::forward<F>(f), std::forward<A>(arguments)...));
    std::future<R> result = task->get_future();
    std::unique_lock<std::mutex> guard(lock);
    tasks.emplace([task]() { (*task)(); });
    return result;
  }

private:
  void run() {
    for (;;) {
      std::function<void()> task;
      {
        std::unique_lock<std::mutex> guard(lock);
        ready.wait(guard, [this] { return !tasks.empty(); });
        task = std::move(tasks.front());
        tasks.pop();
      }
      task();
    }
  }
  std::queue<std::function<void()>> tasks;
  std::mutex lock;
  std::condition_variable ready;
  std::thread thread;
};
static std::string same(std::string text) { return text; }
void pooledBad(Pool &p) { auto f = p.enqueue([] { return source(); }); sink(f.get()); } // BAD
void pooledArgumentBad(Pool &p) { auto f = p.enqueue(same, source()); sink(f.get()); } // BAD
void pooledOk(Pool &p) { auto f = p.enqueue([] { return clean(); }); sink(f.get()); } // OK

// ---- tasks of one type
class Tasks {
public:
  std::future<std::string> submit(std::function<std::string()> work) {
    std::packaged_task<std::string()> task(std::move(work));
    auto result = task.get_future();
    tasks.push(std::move(task));
    return result;
  }
  void run() { auto task = std::move(tasks.front()); tasks.pop(); task(); }

private:
  std::queue<std::packaged_task<std::string()>> tasks;
};
void taskBad(Tasks &t) { auto f = t.submit([] { return source(); }); sink(f.get()); } // BAD
void taskOk(Tasks &t) { auto f = t.submit([] { return clean(); }); sink(f.get()); } // OK

// ---- a promise that travels with the question
struct Job { std::string in; std::promise<std::string> done; };
template <std::string (*answer)()> struct Worker {
  std::queue<Job> jobs;
  std::mutex lock;
  std::thread thread;
  void start() { thread = std::thread([this] { work(); }); }
  void work() { for (;;) { Job job = std::move(jobs.front()); jobs.pop(); job.done.set_value(answer()); } }
  std::future<std::string> submit(std::string in) {
    Job job;
    job.in = in;
    auto result = job.done.get_future();
    std::lock_guard<std::mutex> guard(lock);
    jobs.push(std::move(job));
    return result;
  }
};
void jobBad(Worker<source> &w) { sink(w.submit("x").get()); } // BAD
void jobLaterBad(Worker<source> &w) { auto f = w.submit("x"); f.wait(); std::string s = f.get(); sink(s); } // BAD
void jobOk(Worker<clean> &w) { sink(w.submit("x").get()); } // OK

// ---- the worker has a job of its own that it fills anew
struct Assigning {
  std::queue<Job> jobs;
  void work() { Job job; for (;;) { job = std::move(jobs.front()); jobs.pop(); job.done.set_value(source()); } }
  std::string ask() { std::promise<std::string> p; auto f = p.get_future(); jobs.push(Job{"x", std::move(p)}); return f.get(); }
};
void assignedBad(Assigning &a) { sink(a.ask()); } // BAD

// ---- what is asked for under a number
struct Waiting {
  std::map<int, std::promise<std::string>> waiting;
  int next = 0;
  std::future<std::string> inPlace() { auto &p = waiting[next++]; return p.get_future(); }
  std::future<std::string> moved() { std::promise<std::string> p; auto f = p.get_future(); waiting.emplace(next++, std::move(p)); return f; }
  void onAnswer(int id) { auto it = waiting.find(id); it->second.set_value(source()); waiting.erase(it); }
};
void waitingBad(Waiting &w) { sink(w.inPlace().get()); } // BAD
void waitingMovedBad(Waiting &w) { sink(w.moved().get()); } // BAD

// ---- a slot that both know
struct Slot { std::mutex lock; std::condition_variable ready; bool done = false; std::string text; };
template <std::string (*answer)()> struct Filler {
  std::queue<std::shared_ptr<Slot>> shared;
  std::vector<Slot *> plain;
  void work() {
    auto s = shared.front();
    std::lock_guard<std::mutex> guard(s->lock);
    s->text = answer();
    s->ready.notify_all();
  }
  void workPlain() { while (true) { Slot *s = plain.back(); s->text = answer(); s->done = true; } }
};
void slotBad(Filler<source> &f) { auto s = std::make_shared<Slot>(); f.shared.push(s); std::unique_lock<std::mutex> l(s->lock); s->ready.wait(l, [&] { return s->done; }); sink(s->text); } // BAD
void slotOk(Filler<clean> &f) { auto s = std::make_shared<Slot>(); f.shared.push(s); sink(s->text); } // OK
void plainBad(Filler<source> &f) { Slot s; f.plain.push_back(&s); while (!s.done) {} sink(s.text); } // BAD
void plainOk(Filler<clean> &f) { Slot s; f.plain.push_back(&s); sink(s.text); } // OK
void notHandedOk(Filler<source> &f) { auto s = std::make_shared<Slot>(), t = std::make_shared<Slot>(); f.shared.push(s); sink(t->text); } // OK

// ---- one queue, jobs of many kinds: an answer is for the one who asked
struct Call { std::function<std::string()> ask; std::function<void(std::string)> tell; };
struct Calls {
  std::queue<Call> queue;
  void post(Call c) { queue.push(std::move(c)); }
  void run() { for (;;) { Call c = std::move(queue.front()); queue.pop(); c.tell(c.ask()); } }
};
void toldBad(Calls &c) { c.post({[] { return source(); }, [](std::string s) { sink(s); }}); } // BAD
void toldOk(Calls &c) { c.post({[] { return clean(); }, [](std::string s) { sink(s); }}); } // OK
struct Ask { std::function<std::string()> ask; std::promise<std::string> done; };
struct Asks {
  std::queue<Ask> queue;
  std::string post(std::function<std::string()> ask) { Ask a; a.ask = ask; auto r = a.done.get_future(); queue.push(std::move(a)); return r.get(); }
  void run() { for (;;) { Ask a = std::move(queue.front()); queue.pop(); a.done.set_value(a.ask()); } }
};
void askedBad(Asks &a) { sink(a.post([] { return source(); })); } // BAD
void askedOk(Asks &a) { sink(a.post([] { return clean(); })); } // OK
// Handlers that are set one by one belong together, whoever sets them.
struct Bus {
  std::function<std::string()> ask;
  std::map<std::string, std::function<void(std::string)>> tell;
  void on(const std::string &name, std::function<void(std::string)> f) { tell[name] = std::move(f); }
  void run() { tell["x"](ask()); }
};
void busBad(Bus &b) { b.on("x", [](std::string s) { sink(s); }); } // BAD
struct Asking { virtual ~Asking() = default; virtual std::string run() = 0; std::promise<std::string> done; };
struct First : Asking { std::string run() override { return source(); } };
struct Second : Asking { std::string run() override { return clean(); } };
struct Objects {
  std::queue<std::unique_ptr<Asking>> queue;
  std::string post(std::unique_ptr<Asking> a) { auto r = a->done.get_future(); queue.push(std::move(a)); return r.get(); }
  void run() { for (;;) { auto a = std::move(queue.front()); queue.pop(); a->done.set_value(a->run()); } }
};
void objectBad(Objects &o) { sink(o.post(std::make_unique<First>())); } // BAD
void objectOk(Objects &o) { sink(o.post(std::make_unique<Second>())); } // FP

// What kind of job it is, only the worker looks at.
struct Ticket { int kind = 0; std::string answer; bool done = false; };
struct Tickets {
  std::queue<Ticket *> queue;
  void post(Ticket &t) { queue.push(&t); while (!t.done) {} }
  void run() { for (;;) { Ticket *t = queue.front(); queue.pop(); switch (t->kind) { case 1: t->answer = source(); break; default: t->answer = clean(); } t->done = true; } }
};
void ticketBad(Tickets &q) { Ticket t; t.kind = 1; q.post(t); sink(t.answer); } // BAD
void ticketOk(Tickets &q) { Ticket t; t.kind = 2; q.post(t); sink(t.answer); } // FP

// ---- handed to a thread
void movedIntoClosureBad() { std::promise<std::string> p; auto f = p.get_future(); std::thread t([p = std::move(p)]() mutable { p.set_value(source()); }); sink(f.get()); t.join(); } // BAD
void movedIntoClosureOk() { std::promise<std::string> p, q; auto f = q.get_future(); std::thread t([p = std::move(p)]() mutable { p.set_value(source()); }); sink(f.get()); t.join(); } // OK
static void fill(std::promise<std::string> p) { p.set_value(source()); }
void movedIntoArgumentBad() { std::promise<std::string> p; auto f = p.get_future(); std::thread t(fill, std::move(p)); sink(f.get()); t.join(); } // BAD

// ---- a struct with a handle in it is a handle
struct Handle { int id = 0; std::shared_ptr<Slot> slot; };
void copyBad() { Handle a{1, std::make_shared<Slot>()}; Handle b = a; b.slot->text = source(); sink(a.slot->text); } // BAD
void assignBad() { Handle a{1, std::make_shared<Slot>()}, b; b = a; b.slot->text = source(); sink(a.slot->text); } // BAD
void otherOk() { Handle a{1, std::make_shared<Slot>()}, b{2, std::make_shared<Slot>()}; b.slot->text = source(); sink(a.slot->text); } // OK
struct Optional { std::optional<std::string> text; std::vector<int> numbers; };
void valueOk() { Optional a; Optional b = a; b.text = source(); sink(*a.text); } // OK

int main() {
  Pool pool; pool.start(); pooledBad(pool); pooledArgumentBad(pool); pooledOk(pool);
  Tasks tasks; std::thread run([&] { tasks.run(); }); taskBad(tasks); taskOk(tasks);
  Worker<source> asking; asking.start(); jobBad(asking); jobLaterBad(asking);
  Worker<clean> other; other.start(); jobOk(other);
  Assigning assigning; std::thread assign([&] { assigning.work(); }); assignedBad(assigning);
  Waiting waiting; std::thread answer([&] { waiting.onAnswer(3); }); waitingBad(waiting); waitingMovedBad(waiting);
  Filler<source> filler; std::thread first([&] { filler.work(); }), second([&] { filler.workPlain(); });
  slotBad(filler); plainBad(filler); notHandedOk(filler);
  Filler<clean> harmless; std::thread third([&] { harmless.work(); }), fourth([&] { harmless.workPlain(); });
  slotOk(harmless); plainOk(harmless);
  Calls calls; std::thread call([&] { calls.run(); }); toldBad(calls); toldOk(calls);
  Asks asks; std::thread ask([&] { asks.run(); }); askedBad(asks); askedOk(asks);
  Bus bus; bus.ask = [] { return source(); }; busBad(bus); bus.run();
  Tickets tickets; std::thread ticket([&] { tickets.run(); }); ticketBad(tickets); ticketOk(tickets);
  Objects objects; std::thread object([&] { objects.run(); }); objectBad(objects); objectOk(objects);
}
