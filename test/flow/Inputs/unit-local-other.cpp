#include "unit-local.h"
namespace { class Session { int kept = 0; public: void start() { onEvent([this](int e) { kept = e; }); } }; }
static void local() { static struct Kept { int v = 0; } k; onEvent([p = &k](int e) { p->v = e; }); }
void Common::store() { onEvent([this](int e) { kept = e; }); }
void other() { (new Session)->start(); local(); }
