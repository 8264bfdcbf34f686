#pragma clang system_header
#include <string>

/// A library's objects that are called through const: handles, and a sender that keeps who listens to it.
class Handle {
public:
  Handle();
  bool set(int value) const;
  int get() const;
  bool has(int value) const;

private:
  void *kept;
};
class Sender {
public:
  Sender();
  virtual ~Sender();
  void send(int value);
};
template <class F> int listen(const Sender *, F) { return 0; }
