// Globals and static locals: written here, read there, in every order that may happen.
//
// `// BAD`: the value of a source reaches the sink on this line. `// OK`: it does not. `// FN`: it does, and is not found
// yet; `// FP`: it does not, and is reported all the same. check.py holds every line to its mark.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json
int source();
void sink(...);
bool coin();
struct Pair { int a, b; };

int written, clean, killed, inField, branchy;
void writeIt() { written = source(); }
void readItBad() { sink(written); } // BAD
void readCleanOk() { sink(clean); } // OK
void writeKilled() { killed = source(); killed = 0; }
void readKilledOk() { sink(killed); } // OK
void localOrderOk() { clean = 0; sink(clean); } // OK
int own1; void ownWriteBad() { own1 = source(); sink(own1); } // BAD
int own2; void ownKillOk() { own2 = source(); own2 = 0; sink(own2); } // OK
int own3; void setOwn3() { own3 = source(); }
void throughCallBad() { own3 = 0; setOwn3(); sink(own3); } // BAD
int own4; void setOwn4(int v) { own4 = v; }
void argumentBad() { setOwn4(source()); sink(own4); } // BAD
int own5; int getOwn5() { return own5; }
void getterBad() { own5 = source(); sink(getOwn5()); } // BAD
int own6; int getOwn6() { return own6; }
void getterOk() { own6 = 0; sink(getOwn6()); } // OK
Pair pair1;
void writePair() { pair1.a = source(); }
void readPairBad() { sink(pair1.a); } // BAD
void readPairOk() { sink(pair1.b); } // OK
int table1[4];
void writeTable() { table1[2] = source(); }
void readTableBad() { sink(table1[2]); } // BAD
void readTableOk() { sink(table1[1]); } // OK
int *pointer1; int pointed1;
void setPointer() { pointer1 = &pointed1; }
void writePointed() { *pointer1 = source(); }
void readPointedBad() { sink(*pointer1); } // BAD
void readPointedDirectBad() { sink(pointed1); } // BAD
int initialised1 = source();
void readInitialisedBad() { sink(initialised1); } // BAD
const int initialised2 = 5;
void readInitialisedOk() { sink(initialised2); } // OK
Pair initialised3{source(), 0};
void readInitialisedPairBad() { sink(initialised3.a); } // BAD
void readInitialisedPairOk() { sink(initialised3.b); } // OK
int &alias1 = written;
void readAliasBad() { sink(alias1); } // BAD
int aliased2; int &alias2 = aliased2;
void writeAlias() { alias2 = source(); }
void readAliasedBad() { sink(aliased2); } // BAD
static int internal1;
void writeInternal() { internal1 = source(); }
void readInternalBad() { sink(internal1); } // BAD
namespace deep { namespace er { int inNamespace; } }
void writeNamespace() { deep::er::inNamespace = source(); }
void readNamespaceBad() { using namespace deep::er; sink(inNamespace); } // BAD
namespace { int anonymous1; }
void writeAnonymous() { anonymous1 = source(); }
void readAnonymousBad() { sink(anonymous1); } // BAD
thread_local int local1;
void writeThreadLocal() { local1 = source(); }
void readThreadLocalBad() { sink(local1); } // BAD
int byRef1; void fillRef(int &r) { r = source(); }
void passGlobal() { fillRef(byRef1); }
void readByRefBad() { sink(byRef1); } // BAD
int byPtr1; void fillPtr(int *p) { *p = source(); }
void passGlobalPointer() { fillPtr(&byPtr1); }
void readByPtrBad() { sink(byPtr1); } // BAD
int shown1; void showShown() { sink(shown1); } // BAD
void writeThenShow() { shown1 = source(); showShown(); shown1 = 0; }
int copy1, copy2;
void writeCopy1() { copy1 = source(); }
void copyOver() { copy2 = copy1; }
void readCopy2Bad() { sink(copy2); } // BAD
inline int inline1;
void writeInline() { inline1 = source(); }
void readInlineBad() { sink(inline1); } // BAD

// ---- static locals ----

int counter() { static int n = 0; int old = n; n = source(); return old; }
void counterBad() { sink(counter()); } // BAD
int &slot() { static int s; return s; }
void slotWrite() { slot() = source(); }
void slotReadBad() { sink(slot()); } // BAD
int &otherSlot() { static int s; return s; }
void otherSlotOk() { sink(otherSlot()); } // OK
int once() { static int n = source(); return n; }
void onceBad() { sink(once()); } // BAD
void remembers(int v) { static int last; sink(last); last = v; } // BAD
void callRemembers() { remembers(source()); }
int *pointerSlot() { static int s; return &s; }
void pointerSlotWrite() { *pointerSlot() = source(); }
void pointerSlotBad() { sink(*pointerSlot()); } // BAD

// ---- singletons ----

class Settings {
public:
  static Settings &instance() { static Settings s; return s; }
  void set(int v) { value = v; }
  int get() const { return value; }
  int other = 0;

private:
  int value = 0;
};
void settingsWrite() { Settings::instance().set(source()); }
void settingsBad() { sink(Settings::instance().get()); } // BAD
void settingsOk() { sink(Settings::instance().other); } // OK
void settingsReferenceBad() { Settings &s = Settings::instance(); s.set(source()); sink(Settings::instance().get()); } // BAD
class Registry {
public:
  static Registry *get() { if (!it) it = new Registry; return it; }
  int value = 0, clean = 0;

private:
  static Registry *it;
};
Registry *Registry::it = nullptr;
void registryWrite() { Registry::get()->value = source(); }
void registryBad() { sink(Registry::get()->value); } // BAD
void registryOk() { sink(Registry::get()->clean); } // OK
struct Config { int v; int w; };
Config config;
Config &theConfig() { return config; }
void configWrite() { theConfig().v = source(); }
void configBad() { sink(config.v); } // BAD
void configOk() { sink(config.w); } // OK
Config *globalConfig = new Config();
void globalConfigWrite() { globalConfig->v = source(); }
void globalConfigBad() { sink(globalConfig->v); } // BAD
void globalConfigOk() { sink(globalConfig->w); } // OK
