// Small programs in C: strings, memory, formatting, callbacks with a user pointer, lists, the environment.
//
// `// BAD`: the value of a source reaches the sink on this line. `// OK`: it does not. `// FN`: it does, and is not found
// yet; `// FP`: it does not, and is reported all the same. check.py holds every line to its mark.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c11
// RUN: %python %S/check.py %s %t.json
#include <stddef.h>
#include <stdarg.h>
typedef struct FILE FILE; extern FILE *stdin, *stdout; typedef long ssize_t;
int source(void); char *ssource(void); void sink(); 
void *malloc(size_t); void *calloc(size_t, size_t); void *realloc(void *, size_t); void free(void *);
void *memcpy(void *, const void *, size_t); void *memmove(void *, const void *, size_t); void *memset(void *, int, size_t); void *memchr(const void *, int, size_t);
char *strcpy(char *, const char *); char *strncpy(char *, const char *, size_t); char *strcat(char *, const char *); char *strncat(char *, const char *, size_t); char *strdup(const char *); char *strndup(const char *, size_t); char *strchr(const char *, int); char *strstr(const char *, const char *); char *strtok(char *, const char *); char *strtok_r(char *, const char *, char **); size_t strlen(const char *); char *strsep(char **, const char *); char *stpcpy(char *, const char *); char *strrchr(const char *, int); char *strpbrk(const char *, const char *);
int sprintf(char *, const char *, ...); int snprintf(char *, size_t, const char *, ...); int vsnprintf(char *, size_t, const char *, va_list); int sscanf(const char *, const char *, ...); int asprintf(char **, const char *, ...); int fprintf(FILE *, const char *, ...); int scanf(const char *, ...); int fscanf(FILE *, const char *, ...);
char *gets(char *); char *fgets(char *, int, FILE *); size_t fread(void *, size_t, size_t, FILE *); ssize_t read(int, void *, size_t); ssize_t getline(char **, size_t *, FILE *); int fgetc(FILE *); int fputs(const char *, FILE *);
int atoi(const char *); long strtol(const char *, char **, int); double atof(const char *); int toupper(int); int abs(int);
char *getenv(const char *); int setenv(const char *, const char *, int); int putenv(char *);
void qsort(void *, size_t, size_t, int (*)(const void *, const void *)); void *bsearch(const void *, const void *, size_t, size_t, int (*)(const void *, const void *));
struct s { int a, b; char name[16]; char *p; struct s *next; struct { int x, y; } in; };
void a01(void) { char b[10]; strcpy(b, ssource()); sink(b); } // BAD
void a02(void) { char b[10] = "x"; strcpy(b, "y"); sink(b); } // OK
void a03(void) { char b[10]; strcpy(b, ssource()); strcpy(b, "x"); sink(b); } // OK
void a04(void) { char b[10] = "x"; strcat(b, ssource()); sink(b); } // BAD
void a05(void) { char b[10]; strcpy(b, ssource()); strcat(b, "x"); sink(b); } // BAD
void a06(void) { sink(strcpy(malloc(9), ssource())); } // BAD
void a07(void) { char b[10]; strncpy(b, ssource(), 3); b[3] = 0; sink(b); } // BAD
void a08(void) { char *d = strdup(ssource()); sink(d); sink(*d); sink(d[1]); free(d); } // BAD
void a09(void) { char *d = strndup(ssource(), 3); sink(d); } // BAD
void a10(void) { char *p = strchr(ssource(), 'c'); sink(p); } // BAD
void a11(void) { char *p = strstr(ssource(), "x"); sink(p + 1); } // BAD
void a12(void) { char *p = strstr("abc", ssource()); sink(p); } // OK
void a13(void) { char b[20]; strcpy(b, ssource()); char *t = strtok(b, ","); sink(t); t = strtok(NULL, ","); sink(t); } // BAD
void a14(void) { char *sv; char b[20]; strcpy(b, ssource()); sink(strtok_r(b, ",", &sv)); sink(strtok_r(NULL, ",", &sv)); } // BAD
void a15(void) { char *s = ssource(); sink(strsep(&s, ",")); } // BAD
void a16(void) { char b[20]; char *e = stpcpy(b, ssource()); *e = 'x'; sink(b); } // BAD
void a17(void) { char b[20]; sprintf(b, "%s", ssource()); sink(b); } // BAD
void a18(void) { char b[20]; sprintf(b, "%d %d", 1, source()); sink(b); } // BAD
void a19(void) { char b[20]; snprintf(b, 20, "%s-%s", "a", ssource()); sink(b); } // BAD
void a20(void) { char b[20]; snprintf(b, source(), "%s", "a"); sink(b); } // OK
void a21(void) { char *b; asprintf(&b, "%s", ssource()); sink(b); } // BAD
void a22(void) { int x, y; sscanf(ssource(), "%d %d", &x, &y); sink(x); sink(y); } // BAD
void a23(void) { char b[9]; sscanf(ssource(), "%s", b); sink(b); } // BAD
void a24(void) { int x = source(); sscanf("1", "%d", &x); sink(x); } // OK
void logf_(char *o, const char *f, ...) { va_list a; va_start(a, f); vsnprintf(o, 9, f, a); va_end(a); }
void a25(void) { char b[9]; logf_(b, "%s", ssource()); sink(b); } // BAD
void a26(void) { sink(atoi(ssource())); sink(strtol(ssource(), 0, 10)); sink(atof(ssource())); } // BAD
void a27(void) { char *e; strtol(ssource(), &e, 10); sink(e); } // BAD
void a28(void) { sink(toupper(source())); sink(abs(source())); } // BAD
void a29(void) { sink(strlen(ssource())); } // OK
void m01(void) { int a[2] = {source()}, b[2]; memcpy(b, a, sizeof a); sink(b[0]); } // BAD
void m02(void) { int a[2] = {0}, b[2] = {source()}; memcpy(b, a, sizeof a); sink(b[0]); } // OK
void m03(void) { int a[2] = {0}, b[2] = {source()}; memmove(b + 1, a, 4); sink(b[0]); } // BAD
void m04(void) { struct s x, y; x.a = source(); memcpy(&y, &x, sizeof x); sink(y.a); } // BAD
void m05(void) { struct s x, y; x.a = source(); memcpy(&y, &x, sizeof x); sink(y.b); } // OK
void m06(void) { struct s x; x.a = source(); memset(&x, 0, sizeof x); sink(x.a); } // OK
void m07(void) { char b[4]; memset(b, source(), 4); sink(b); } // BAD
void m08(void) { char *p = malloc(9); *p = source(); char *q = realloc(p, 20); sink(*q); } // BAD
void m09(void) { struct s *x = malloc(sizeof *x); x->a = source(); sink(x->a); } // BAD
void m10(void) { struct s *x = malloc(sizeof *x); x->a = source(); sink(x->b); } // OK
void m11(void) { struct s *x = calloc(1, sizeof *x); x->next = calloc(1, sizeof *x); x->next->in.y = source(); sink(x->next->in.y); } // BAD
void m12(void) { struct s *x = calloc(1, sizeof *x); x->next = calloc(1, sizeof *x); x->next->in.y = source(); sink(x->in.y); } // OK
void m13(void) { char b[9]; memcpy(b, ssource(), 3); sink(b[0]); sink(memchr(b, 'x', 3)); } // BAD
void m14(void) { struct s x; strcpy(x.name, ssource()); sink(x.name); struct s y = x; sink(y.name); } // BAD
void m15(void) { struct s x = {0}; strcpy(x.name, ssource()); sink(x.p); sink(x.a); } // OK
void m16(void) { struct s x; x.p = ssource(); struct s *q = &x; sink(q->p); sink(*q->p); } // BAD
void m17(void) { struct s x = { .in = { .y = source() } }; sink(x.in.y); } // BAD
void m18(void) { struct s x = { .in = { .y = source() } }; sink(x.in.x); sink(x.a); } // OK
void m19(void) { struct s x = { 1, source() }; struct s *a[2] = { &x, 0 }; sink(a[0]->b); } // BAD
void m20(void) { struct s *p = &(struct s){ .a = source() }; sink(p->a); } // BAD
void m21(void) { int a[] = { [2] = source(), [0] = 1 }; sink(a[2]); } // BAD
void m22(void) { int a[] = { [2] = source(), [0] = 1 }; sink(a[0]); } // OK
typedef void (*cb)(void *, int); struct reg { cb f; void *u; };
static void store(void *u, int v) { *(int *)u = v; }
static void show(void *u, int v) { sink(v); } // BAD
static void showu(void *u, int v) { sink(((struct s *)u)->a); } // BAD
static void fire(struct reg *r, int v) { r->f(r->u, v); }
void c01(void) { int got = 0; struct reg r = { store, &got }; fire(&r, source()); sink(got); } // BAD
void c02(void) { struct reg r; r.f = show; r.u = 0; fire(&r, source()); }
void c03(void) { struct s x; x.a = source(); struct reg r = { showu, &x }; fire(&r, 0); }
void c04(void) { int got = 0; struct reg r = { store, &got }; fire(&r, 1); sink(got); } // OK
static int cmp(const void *a, const void *b) { return *(int *)a - *(int *)b; }
void q01(void) { int a[3] = { source() }; qsort(a, 3, 4, cmp); sink(a[1]); } // BAD
void q02(void) { int a[3] = { source() }, k = 1; int *r = bsearch(&k, a, 3, 4, cmp); sink(*r); } // BAD
void e01(void) { setenv("A", ssource(), 1); sink(getenv("A")); } // BAD
void e02(void) { setenv("A", ssource(), 1); sink(getenv("B")); } // OK
struct node { int v; struct node *next; }; static struct node *head;
void push(int v) { struct node *n = malloc(sizeof *n); n->v = v; n->next = head; head = n; }
int pop(void) { struct node *n = head; int v = n->v; head = n->next; free(n); return v; }
void l01(void) { push(source()); sink(pop()); } // BAD
struct stack { int items[8]; int top; };
void spush(struct stack *s, int v) { s->items[s->top++] = v; } int spop(struct stack *s) { return s->items[--s->top]; }
void l02(void) { struct stack s = { .top = 0 }; spush(&s, source()); sink(spop(&s)); } // BAD
void l03(void) { struct stack s = { .top = 0 }, t = { .top = 0 }; spush(&s, source()); sink(spop(&t)); } // OK
#define SWAP(a, b) do { int t_ = a; a = b; b = t_; } while (0)
void x01(void) { int a = source(), b = 0; SWAP(a, b); sink(b); } // BAD
void x02(void) { int a = source(), b = 0; SWAP(a, b); sink(a); } // OK
void x03(void) { int x = ({ int t = source(); t; }); sink(x); } // BAD
void x04(int n) { int a[n]; a[0] = source(); sink(a[0]); } // BAD
void x05(void) { _Bool b = source(); sink(b); } // BAD
void out(int *a, int **b, struct s *c) { *a = source(); **b = source(); c->in.x = source(); }
void x06(void) { int a, b, *p = &b; struct s c; out(&a, &p, &c); sink(a); sink(b); sink(c.in.x); } // BAD
void x07(void) { int a, b, *p = &b; struct s c = {0}; out(&a, &p, &c); sink(c.a); sink(c.in.y); } // OK
struct s mk(int a, int b) { struct s r; r.a = a; r.b = b; return r; }
void x08(void) { struct s r = mk(source(), 0); sink(r.a); } // BAD
void x09(void) { struct s r = mk(source(), 0); sink(r.b); } // OK
void x10(void) { char *p = ssource(); while (*p) { sink(*p); p++; } } // BAD
void x11(void) { char b[9], *d = b; const char *s = ssource(); while ((*d++ = *s++)) ; sink(b); } // BAD
union val { int i; void *p; }; struct variant { int tag; union val v; };
void x12(void) { struct variant v; v.tag = 1; v.v.i = source(); sink(v.v.i); } // BAD
void x13(void) { struct variant v; v.tag = 1; v.v.i = source(); sink(v.tag); } // OK
