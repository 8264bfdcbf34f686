// Coroutines: promise types of their own, and task types that are only declared.
//
// `// BAD`: the value of a source reaches the sink on this line. `// OK`: it does not. `// FN`: it does, and is not found
// yet; `// FP`: it does not, and is reported all the same. check.py holds every line to its mark.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json
#include <coroutine>
#include <utility>
int source();
void sink(...);
bool coin();

// ---- a task ----

template <class T> struct Task {
  struct promise_type {
    T value{};
    Task get_return_object() { return Task{std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_value(T v) { value = v; }
    void unhandled_exception() {}
  };
  std::coroutine_handle<promise_type> handle;
  bool await_ready() { return false; }
  void await_suspend(std::coroutine_handle<>) {}
  T await_resume() { return handle.promise().value; }
  T get() { handle.resume(); return handle.promise().value; }
};
Task<int> giveSource() { co_return source(); }
Task<int> giveZero() { co_return 0; }
Task<int> pass(int x) { co_return x; }
Task<int> awaitBad() { int x = co_await giveSource(); sink(x); co_return 0; } // BAD
Task<int> awaitOk() { int x = co_await giveZero(); sink(x); co_return 0; } // OK
Task<int> awaitPassBad() { sink(co_await pass(source())); co_return 0; } // BAD
Task<int> awaitPassOk() { co_await pass(source()); sink(co_await pass(0)); co_return 0; } // OK
Task<int> throughTwo() { co_return co_await giveSource(); }
Task<int> awaitTwoBad() { sink(co_await throughTwo()); co_return 0; } // BAD
Task<int> awaitNamedBad() { Task<int> t = giveSource(); int x = co_await t; sink(x); co_return 0; } // BAD
Task<int> awaitMovedBad() { Task<int> t = giveSource(); int x = co_await std::move(t); sink(x); co_return 0; } // BAD
Task<int> parameterBad(int x) { sink(x); co_return 0; } // BAD
void startParameter() { parameterBad(source()); }
Task<int> overwrittenOk() { int x = co_await giveSource(); x = 0; sink(x); co_return 0; } // OK
Task<int> branchBad(bool c) { int x = 0; if (c) x = co_await giveSource(); sink(x); co_return 0; } // BAD
Task<int> outParameter(int &x) { x = source(); co_return 0; }
Task<int> awaitOutBad() { int x = 0; co_await outParameter(x); sink(x); co_return 0; } // BAD
Task<int> lambdaBad() { auto f = [](int x) -> Task<int> { co_return x; }; sink(co_await f(source())); co_return 0; } // BAD

// ---- void tasks ----

struct Job {
  struct promise_type {
    Job get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};
Job fillJob(int &x) { x = source(); co_return; }
void fillJobBad() { int x = 0; fillJob(x); sink(x); } // BAD
Job awaitInJobBad() { sink(co_await giveSource()); } // BAD

// ---- a generator ----

template <class T> struct Generator {
  struct promise_type {
    T current{};
    Generator get_return_object() { return Generator{std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(T v) { current = v; return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
  std::coroutine_handle<promise_type> handle;
  bool next() { handle.resume(); return !handle.done(); }
  T value() { return handle.promise().current; }
};
Generator<int> yieldSource() { for (;;) co_yield source(); }
Generator<int> yieldZero() { co_yield 0; }
Generator<int> yieldEach(int a, int b) { co_yield a; co_yield b; }
void generatorBad() { auto g = yieldSource(); g.next(); sink(g.value()); } // BAD
void generatorOk() { auto g = yieldZero(); g.next(); sink(g.value()); } // OK
void generatorEachBad() { auto g = yieldEach(0, source()); g.next(); sink(g.value()); } // BAD

// ---- an awaitable of one's own ----

struct Ready {
  int v;
  bool await_ready() { return true; }
  void await_suspend(std::coroutine_handle<>) {}
  int await_resume() { return v; }
};
struct Asked { int v; Ready operator co_await() const { return {v}; } };
Task<int> readyBad() { sink(co_await Ready{source()}); co_return 0; } // BAD
Task<int> readyOk() { sink(co_await Ready{0}); co_return 0; } // OK
Task<int> operatorBad() { sink(co_await Asked{source()}); co_return 0; } // BAD
struct Ignoring { int v; bool await_ready() { return true; } void await_suspend(std::coroutine_handle<>) {} int await_resume() { return 0; } };
Task<int> ignoringOk() { sink(co_await Ignoring{source()}); co_return 0; } // OK

// ---- a task type that is only declared ----

namespace lib {
template <class T> class task {
public:
  struct promise_type {
    task get_return_object();
    std::suspend_always initial_suspend() noexcept;
    std::suspend_always final_suspend() noexcept;
    void return_value(T v);
    void unhandled_exception();
  };
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  T await_resume();
};
template <class T> T sync_wait(task<T>);
}
lib::task<int> libSource() { co_return source(); }
lib::task<int> libZero() { co_return 0; }
lib::task<int> libAwaitBad() { sink(co_await libSource()); co_return 0; } // BAD
lib::task<int> libAwaitOk() { sink(co_await libZero()); co_return 0; } // OK
lib::task<int> libThrough() { int x = co_await libSource(); co_return x; }
lib::task<int> libThroughBad() { sink(co_await libThrough()); co_return 0; } // BAD
void syncBad() { sink(lib::sync_wait(libSource())); } // BAD
