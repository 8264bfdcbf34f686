// C: buffers from malloc, memory and string functions, user pointers, structs of functions, old declarations.
//
// `// BAD`: the value of a source reaches the sink on this line. `// OK`: it does not. `// FN`: it does, and is not found
// yet; `// FP`: it does not, and is reported all the same. check.py holds every line to its mark.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=gnu11
// RUN: %python %S/check.py %s %t.json
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
int source();
char *ssource();
void sink();
int coin();
typedef struct pair { int a, b; } pair;
struct list { int v; struct list *next; };

// ---- memory ----

void mallocBad() { int *p = malloc(sizeof *p); *p = source(); sink(*p); } // BAD
void mallocOk() { int *p = malloc(sizeof *p), *q = malloc(sizeof *q); *p = source(); *q = 0; sink(*q); } // OK
void mallocKillOk() { int *p = malloc(sizeof *p); *p = source(); *p = 0; sink(*p); } // OK
void mallocStructBad() { pair *p = (pair *)malloc(sizeof(pair)); p->a = source(); sink(p->a); } // BAD
void mallocStructOk() { pair *p = (pair *)malloc(sizeof(pair)); p->a = source(); p->b = 0; sink(p->b); } // OK
void mallocArrayBad(int n) { int *p = malloc(n * sizeof *p); p[3] = source(); sink(p[3]); } // BAD
void mallocAliasBad() { int *p = malloc(4); int *q = p; *p = source(); sink(*q); } // BAD
void mallocListBad() { struct list *l = malloc(sizeof *l); l->next = malloc(sizeof *l); l->next->v = source(); sink(l->next->v); } // BAD
void mallocListOk() { struct list *l = malloc(sizeof *l); l->next = malloc(sizeof *l); l->next->v = source(); l->v = 0; sink(l->v); } // OK
void callocBad() { pair *p = calloc(1, sizeof *p); p->b = source(); sink(p->b); } // BAD
void reallocBad() { int *p = malloc(4); *p = source(); p = realloc(p, 8); sink(*p); } // BAD
pair *newPair(int a, int b) { pair *p = malloc(sizeof *p); p->a = a; p->b = b; return p; }
void newPairBad() { sink(newPair(source(), 0)->a); } // BAD
void newPairOk() { sink(newPair(source(), 0)->b); } // OK
void freedOk() { int *p = malloc(4); *p = source(); free(p); p = NULL; sink(p); } // OK
struct flexible { int n; char data[]; };
void flexibleBad() { struct flexible *f = malloc(sizeof *f + 8); strcpy(f->data, ssource()); sink(f->data); } // BAD
void flexibleOk() { struct flexible *f = malloc(sizeof *f + 8); f->n = 0; strcpy(f->data, ssource()); sink(f->n); } // OK
void pushFront(struct list **head, int v) { struct list *n = malloc(sizeof *n); n->v = v; n->next = *head; *head = n; }
void pushFrontBad() { struct list *l = NULL; pushFront(&l, source()); sink(l->v); } // BAD
void pushFrontSecondBad() { struct list *l = NULL; pushFront(&l, source()); pushFront(&l, 0); sink(l->next->v); } // BAD

// ---- memory and string functions ----

void memcpyBad() { int x = source(), y = 0; memcpy(&y, &x, sizeof x); sink(y); } // BAD
void memcpyOk() { int x = source(), y = 0; memcpy(&x, &y, sizeof x); sink(y); } // OK
void memcpyKillOk() { int x = source(), y = 0; memcpy(&x, &y, sizeof x); sink(x); } // OK
void memcpyStructBad() { pair p = {source(), 0}, q; memcpy(&q, &p, sizeof p); sink(q.a); } // BAD
void memcpyStructOk() { pair p = {source(), 0}, q; memcpy(&q, &p, sizeof p); sink(q.b); } // OK
void memcpyFieldBad() { pair p = {0, 0}; int x = source(); memcpy(&p.b, &x, sizeof x); sink(p.b); } // BAD
void memcpyFieldOk() { pair p = {0, 0}; int x = source(); memcpy(&p.b, &x, sizeof x); sink(p.a); } // OK
void memcpyArrayBad() { int a[2] = {0, source()}, b[2]; memcpy(b, a, sizeof a); sink(b[1]); } // BAD
void memmoveBad() { char a[8], b[8]; strcpy(a, ssource()); memmove(b, a, 8); sink(b); } // BAD
void memsetOk() { pair p = {source(), source()}; memset(&p, 0, sizeof p); sink(p.a); } // OK
void memsetBad() { char b[8]; memset(b, source(), 8); sink(b); } // BAD
void memsetArrayOk() { char b[8]; strcpy(b, ssource()); memset(b, 0, sizeof b); sink(b); } // OK
void strcpyBad() { char b[8]; strcpy(b, ssource()); sink(b); } // BAD
void strcpyKillOk() { char b[8]; strcpy(b, ssource()); strcpy(b, "x"); sink(b); } // OK
void strncpyBad() { char b[8]; strncpy(b, ssource(), 8); sink(b); } // BAD
void strcatBad() { char b[8] = "a"; strcat(b, ssource()); sink(b); } // BAD
void strcatKeepsBad() { char b[8]; strcpy(b, ssource()); strcat(b, "x"); sink(b); } // BAD
void strcpyResultBad() { char b[8]; sink(strcpy(b, ssource())); } // BAD
void strdupBad() { char *s = strdup(ssource()); sink(s); } // BAD
void strdupOk() { char *s = strdup("x"); char *t = ssource(); sink(s); (void)t; } // OK
void strchrBad() { sink(strchr(ssource(), 'x')); } // BAD
void strtokBad() { char *s = ssource(); for (char *t = strtok(s, ","); t; t = strtok(NULL, ",")) sink(t); } // BAD
void snprintfBad() { char b[32]; snprintf(b, sizeof b, "<%s>", ssource()); sink(b); } // BAD
void snprintfOk() { char b[32]; char *s = ssource(); snprintf(b, sizeof b, "<%s>", "x"); sink(b); (void)s; } // OK
void sprintfNumberBad() { char b[32]; sprintf(b, "%d", source()); sink(b); } // BAD
void snprintfTwiceOk() { char b[32]; snprintf(b, 32, "%s", ssource()); snprintf(b, 32, "x"); sink(b); } // OK
void sscanfBad() { int x = 0; sscanf(ssource(), "%d", &x); sink(x); } // BAD
void atoiBad() { sink(atoi(ssource())); } // BAD
void fgetsOk() { char b[8]; fgets(b, 8, stdin); sink(b); } // OK
void asprintfLoopBad(int n) { char b[64]; b[0] = 0; for (int i = 0; i < n; ++i) strcat(b, ssource()); sink(b); } // BAD
void bufferPointerBad() { char b[64]; char *p = b; strcpy(p, ssource()); sink(b); } // BAD
void bufferOffsetBad() { char b[64] = ""; strcpy(b + strlen(b), ssource()); sink(b); } // BAD
void characterBad() { char b[2]; b[0] = *ssource(); b[1] = 0; sink(b); } // BAD

// ---- user pointers and structs of functions ----

struct context { int got; int other; };
typedef void (*callback)(int value, void *user);
void run(callback cb, void *user) { cb(source(), user); }
void runClean(callback cb, void *user) { cb(0, user); }
void keep(int value, void *user) { ((struct context *)user)->got = value; }
void keepDirect(int value, void *user) { *(int *)user = value; }
void show(int value, void *user) { sink(value); } // BAD
void userBad() { struct context c = {0}; run(keep, &c); sink(c.got); } // BAD
void userOk() { struct context c = {0}; run(keep, &c); sink(c.other); } // OK
void userCleanOk() { struct context c = {0}; runClean(keep, &c); sink(c.got); } // OK
void userDirectBad() { int x = 0; run(keepDirect, &x); sink(x); } // BAD
void showBad() { run(show, NULL); }
size_t chunk(char *data, size_t size, size_t n, void *user) { strncat((char *)user, data, size * n); return n; }
void feed(size_t (*write)(char *, size_t, size_t, void *), void *user) { write(ssource(), 1, 5, user); }
void chunkBad() { char b[99] = ""; feed(chunk, b); sink(b); } // BAD
struct ops { int (*get)(void); void (*put)(struct ops *, int); int kept; };
int getTainted(void) { return source(); }
int getClean(void) { return 0; }
void putKeep(struct ops *o, int v) { o->kept = v; }
void putDrop(struct ops *o, int v) { (void)o, (void)v; }
static const struct ops tainting = {.get = getTainted, .put = putKeep};
static const struct ops cleaning = {.get = getClean, .put = putDrop};
void opsBad() { sink(tainting.get()); } // BAD
void opsOk() { sink(cleaning.get()); } // OK
void opsPutBad() { struct ops o = {getClean, putKeep, 0}; o.put(&o, source()); sink(o.kept); } // BAD
void opsPutOk() { struct ops o = {getClean, putDrop, 0}; o.put(&o, source()); sink(o.kept); } // OK
int ask(const struct ops *o) { return o->get(); }
void askBad() { sink(ask(&tainting)); } // BAD
void askOk() { sink(ask(&cleaning)); } // OK
static int (*const dispatch[])(void) = {getClean, getTainted};
void dispatchBad(int i) { sink(dispatch[i]()); } // BAD
void dispatchOk() { sink(dispatch[0]()); } // OK
void *identity(void *p) { return p; }
void identityBad() { int x = source(); sink(*(int *)identity(&x)); } // BAD
int compare(const void *a, const void *b) { sink(*(const int *)a); return 0; } // BAD
void qsortBad() { int a[2] = {0, source()}; qsort(a, 2, sizeof *a, compare); }

// ---- declarations and expressions of C ----

int old(a, b) int a, b; { return b; }
void oldBad() { sink(old(0, source())); } // BAD
void oldOk() { sink(old(source(), 0)); } // OK
void undeclaredParameters();
void undeclaredParameters(x) int x; { sink(x); } // BAD
void callUndeclared() { undeclaredParameters(source()); }
void compoundBad() { sink(((pair){source(), 0}).a); } // BAD
void compoundOk() { sink(((pair){source(), 0}).b); } // OK
void compoundPointerBad() { pair *p = &(pair){.b = source()}; sink(p->b); } // BAD
void compoundPointerOk() { pair *p = &(pair){.b = source()}; sink(p->a); } // OK
void compoundArrayBad() { int *p = (int[]){0, source()}; sink(p[1]); } // BAD
void compoundArrayOk() { int *p = (int[]){0, source()}; sink(p[0]); } // OK
void designatedArrayBad() { int a[8] = {[3] = source()}; sink(a[3]); } // BAD
void designatedArrayOk() { int a[8] = {[3] = source()}; sink(a[2]); } // OK
void designatedRangeBad() { int a[8] = {[1 ... 3] = source()}; sink(a[2]); } // BAD
void designatedNestedBad() { struct { pair p; int z; } s = {.p.b = source()}; sink(s.p.b); } // BAD
void designatedNestedOk() { struct { pair p; int z; } s = {.p.b = source()}; sink(s.p.a); } // OK
void statementExpressionBad() { int x = ({ int t = source(); t + 1; }); sink(x); } // BAD
#define MAX(a, b) ({ __typeof__(a) x_ = (a); __typeof__(b) y_ = (b); x_ > y_ ? x_ : y_; })
void maxBad() { sink(MAX(source(), 1)); } // BAD
void genericBad() { int x = source(); sink(_Generic(x, int: x, default: 0)); } // BAD
void genericOk() { int x = source(); sink(_Generic(x, char: x, default: 0)); } // OK
void vlaBad(int n) { int a[n]; a[0] = source(); sink(a[0]); } // BAD
void vlaOk(int n) { int a[n]; a[0] = source(); a[1] = 0; sink(a[1]); } // OK
void vlaParameter(int n, int a[n][n]) { a[0][1] = source(); }
void vlaParameterBad() { int a[2][2] = {0}; vlaParameter(2, a); sink(a[0][1]); } // BAD
void assignStructBad() { pair p = {source(), 0}, q; q = p; sink(q.a); } // BAD
void assignStructOk() { pair p = {source(), 0}, q; q = p; sink(q.b); } // OK
void unionBad() { union { int i; float f; } u; u.i = source(); sink(u.f); } // BAD
pair byValue(pair p) { p.b = p.a; return p; }
void byValueBad() { sink(byValue((pair){source(), 0}).b); } // BAD
static int fileStatic;
void writeStatic() { fileStatic = source(); }
void readStaticBad() { sink(fileStatic); } // BAD
enum kind { ONE, TWO };
void enumBad() { enum kind k = source(); sink(k); } // BAD
void gotoErrorBad() { char *b = malloc(8); if (!b) goto fail; strcpy(b, ssource()); sink(b); // BAD
fail: free(b); }
static inline int inlined(int x) { return x; }
void inlinedBad() { sink(inlined(source())); } // BAD
void offsetBad() { struct context c; *(int *)((char *)&c + offsetof(struct context, got)) = source(); sink(c.got); } // BAD
#define container_of(p, T, m) ((T *)((char *)(p) - offsetof(T, m)))
void containerBad() { struct context c = {0, 0}; int *o = &c.other; container_of(o, struct context, other)->got = source(); sink(c.got); } // FN
void variadic(int n, ...) { va_list l; va_start(l, n); sink(va_arg(l, int)); va_end(l); } // BAD
void callVariadic() { variadic(1, source()); }
void formatted(char *b, const char *f, ...) { va_list l; va_start(l, f); vsprintf(b, f, l); va_end(l); }
void formattedBad() { char b[64]; formatted(b, "%s", ssource()); sink(b); } // BAD
