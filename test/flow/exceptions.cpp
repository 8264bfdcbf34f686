// Exceptions: what is thrown arrives in the handlers, here and in callers; what cannot arrive does not.
//
// `// BAD`: the value of a source reaches the sink on this line. `// OK`: it does not. `// FN`: it does, and is not found
// yet; `// FP`: it does not, and is reported all the same. check.py holds every line to its mark.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json
#include <stdexcept>
#include <string>
int source();
std::string user_input();
void sink(...);
bool coin();
struct Error { int code; int line; };
struct Special : Error { int extra; };
struct Other { int code; };

void valueBad() { try { throw source(); } catch (int e) { sink(e); } } // BAD
void valueOk() { try { throw 0; } catch (int e) { sink(e); } } // OK
void fieldBad() { try { throw Error{source(), 0}; } catch (const Error &e) { sink(e.code); } } // BAD
void fieldOk() { try { throw Error{source(), 0}; } catch (const Error &e) { sink(e.line); } } // OK
void byValueBad() { try { throw Error{source(), 0}; } catch (Error e) { sink(e.code); } } // BAD
void byBaseBad() { try { throw Special{{source(), 0}, 0}; } catch (Error &e) { sink(e.code); } } // BAD
void otherTypeOk() { try { if (coin()) throw Error{source(), 0}; throw Other{0}; } catch (const Other &e) { sink(e.code); } } // OK
void otherHandlerOk() { try { throw source(); } catch (const char *e) { sink(e); } catch (int) { } } // OK
void ellipsisOk() { int x = 0; try { throw source(); } catch (...) { sink(x); } } // OK
void beforeThrowBad() { int x = 0; try { x = source(); throw 1; } catch (int) { sink(x); } } // BAD
void beforeThrowOk() { int x = source(); try { x = 0; throw 1; } catch (int) { sink(x); } } // OK
void afterTryBad() { int x = 0; try { if (coin()) throw 1; x = source(); } catch (int) { x = 1; } sink(x); } // BAD
void afterTryOk() { int x = source(); try { if (coin()) throw 1; x = 0; } catch (int) { x = 1; } sink(x); } // OK
void handlerWritesBad() { int x = 0; try { throw 1; } catch (int) { x = source(); } sink(x); } // BAD
void rethrowBad() { try { try { throw source(); } catch (int e) { throw; } } catch (int e) { sink(e); } } // BAD
void translatedBad() { try { try { throw source(); } catch (int e) { throw Error{e, 0}; } } catch (Error &e) { sink(e.code); } } // BAD
void translatedOk() { try { try { throw source(); } catch (int e) { throw Error{0, 0}; } } catch (Error &e) { sink(e.code); } } // OK
void throwIt(int x) { throw x; }
void throwSource() { throw Error{source(), 0}; }
void mayThrow() { if (coin()) throw 1; }
void acrossBad() { try { throwSource(); } catch (const Error &e) { sink(e.code); } } // BAD
void acrossArgumentBad() { try { throwIt(source()); } catch (int e) { sink(e); } } // BAD
void acrossArgumentOk() { try { throwIt(0); } catch (int e) { sink(e); } } // OK
void throwDeeper() { throwSource(); }
void acrossTwoBad() { try { throwDeeper(); } catch (const Error &e) { sink(e.code); } } // BAD
void acrossOtherOk() { try { throwSource(); } catch (const Other &e) { sink(e.code); } } // OK
void assignedBeforeCallBad() { int x = 0; try { x = source(); mayThrow(); x = 0; } catch (int) { sink(x); } } // BAD
void assignedAfterCallOk() { int x = 0; try { mayThrow(); x = source(); } catch (int) { sink(x); } } // OK
void afterCallBad() { int x = source(); try { mayThrow(); x = 0; } catch (int) { } sink(x); } // BAD
void loopBad(int n) { int last = 0; for (int i = 0; i < n; ++i) try { sink(last); throw source(); } catch (int e) { last = e; } } // BAD
struct Thrower { Thrower(int x) { throw x; } };
void constructorBad() { try { Thrower t(source()); } catch (int e) { sink(e); } } // BAD
void pointerBad() { try { throw new Error{source(), 0}; } catch (Error *e) { sink(e->code); } } // BAD
void whatBad() { try { throw std::runtime_error(user_input()); } catch (const std::exception &e) { sink(e.what()); } } // BAD
void whatOk() { try { throw std::runtime_error("no"); } catch (const std::exception &e) { sink(e.what()); } } // OK
int functionTry(int x) try { if (x) throw x; return 0; } catch (int e) { return e; }
void functionTryBad() { sink(functionTry(source())); } // BAD
void writeThrough(int &x) { x = source(); throw 1; }
void writeThroughBad() { int x = 0; try { writeThrough(x); } catch (int) { sink(x); } } // BAD
