// Awaitables of a library: declared alone, and told of by a user's model file.
//
// `// BAD`: the value of a source reaches the sink on this line. `// OK`: it does not.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/Inputs/awaitables.json --fail-on never --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json
#include <coroutine>
#include <string>

std::string source();
void sink(const std::string &);

namespace net {

template <class T> struct Awaitable {
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  T await_resume();
  struct promise_type {
    Awaitable get_return_object();
    std::suspend_never initial_suspend();
    std::suspend_always final_suspend() noexcept;
    void return_value(T);
    void unhandled_exception();
  };
};

template <> struct Awaitable<void> {
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  void await_resume();
  struct promise_type {
    Awaitable get_return_object();
    std::suspend_never initial_suspend();
    std::suspend_always final_suspend() noexcept;
    void return_void();
    void unhandled_exception();
  };
};

Awaitable<std::string> exchange(std::string request);
Awaitable<std::string> ping();

struct Stream {
  Awaitable<int> read(std::string &into);
  Awaitable<int> write(const std::string &);
};

} // namespace net

net::Awaitable<std::string> inner() { co_return source(); }
net::Awaitable<std::string> outer() { co_return co_await inner(); }
net::Awaitable<std::string> other() { source(); co_return "other"; }
net::Awaitable<void> exchangeBad() { sink(co_await net::exchange(source())); } // BAD
net::Awaitable<void> pingOk() { sink(co_await net::ping()); } // OK
net::Awaitable<void> innerBad() { std::string s = co_await inner(); sink(s); } // BAD
net::Awaitable<void> outerBad() { sink(co_await outer()); } // BAD
net::Awaitable<void> otherOk() { sink(co_await other()); } // OK
net::Awaitable<void> streamBad(net::Stream &s) { std::string b; co_await s.write(source()); co_await s.read(b); sink(b); } // BAD
net::Awaitable<void> otherStreamOk(net::Stream &s, net::Stream &t) { std::string b; co_await s.write(source()); co_await t.read(b); sink(b); } // OK
net::Awaitable<void> overwrittenOk() { std::string b = source(); b = co_await net::ping(); sink(b); } // OK
