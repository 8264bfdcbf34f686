// The C library's rarer parts: wide characters and conversions, streams in memory, searching and sorting with a context,
// threads of C11 and POSIX, time, what only answers.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -x c -std=gnu17
// RUN: %python %S/check.py %s %t.json
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <endian.h>
#include <iconv.h>
#include <inttypes.h>
#include <math.h>
#include <pthread.h>
#include <search.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <threads.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>
int source(void);
char *ssource(void);
wchar_t *wsource(void);
void sink();

// ---- wide characters ----
void w01(void) { wchar_t w[9]; mbstowcs(w, ssource(), 9); sink(w); }                               // BAD
void w02(void) { wchar_t w[9]; mbstowcs(w, "x", source()); sink(w); }                              // OK
void w03(void) { char b[9]; wcstombs(b, wsource(), 9); sink(b); }                                  // BAD
void w04(void) { wchar_t w[9]; const char *from = ssource(); mbstate_t s = {0}; mbsrtowcs(w, &from, 9, &s); sink(w); } // BAD
void w05(void) { char b[9]; const wchar_t *from = L"x"; mbstate_t s = {0}; wcsrtombs(b, &from, 9, &s); sink(b); } // OK
void w06(void) { wchar_t w; mbtowc(&w, ssource(), 3); sink(w); }                                   // BAD
void w07(void) { wchar_t w; mbstate_t s = {0}; mbrtowc(&w, "x", 1, &s); sink(w); }                 // OK
void w08(void) { char b[9]; wctomb(b, source()); sink(b); }                                        // BAD
void w09(void) { char b[9]; mbstate_t s = {0}; wcrtomb(b, L'x', &s); sink(b); }                    // OK
void w10(void) { sink(btowc(source())); sink(wctob(source())); }                                   // BAD
void w11(void) { sink(btowc('x')); sink(wctob(L'x')); }                                            // OK
void w12(void) { wchar_t *end; sink(wcstol(wsource(), &end, 10)); sink(wcstod(wsource(), &end)); } // BAD
void w13(void) { wchar_t *end; sink(wcstoul(L"1", &end, 10)); }                                    // OK
void w14(void) {
  char from[9], to[9];
  strcpy(from, ssource());
  char *in = from, *out = to;
  size_t n = 9, m = 9;
  iconv(iconv_open("UTF-8", "LATIN1"), &in, &n, &out, &m);
  sink(to); // BAD
}
void w15(void) { sink(strerror(source())); sink(strsignal(source())); }                            // OK

// ---- streams ----
void f01(void) { char *text; size_t n; FILE *f = open_memstream(&text, &n); fputs(ssource(), f); fclose(f); sink(text); } // BAD
void f02(void) { char *text; size_t n; FILE *f = open_memstream(&text, &n); fputs("x", f); fclose(f); sink(text); } // OK
void f03(void) {
  char *line = NULL;
  size_t n = 0;
  FILE *f = tmpfile();
  fputs(ssource(), f);
  rewind(f);
  getdelim(&line, &n, ';', f);
  sink(line); // BAD
  fclose(f);
}
void f04(void) { int n; char b[9]; scanf("%d", &n); scanf("%8s", b); sink(n); sink(b); }           // OK
void f05(void) { printf("%s", ssource()); puts(ssource()); perror(ssource()); putchar(source()); }

// ---- numbers and time ----
void n01(void) { sink(div(source(), 2).quot); sink(ldiv(source(), 2).rem); }                       // BAD
void n02(void) { sink(div(7, 2).quot); sink(imaxdiv(7, 2).rem); }                                  // OK
void n03(void) { double d = source(); sink(isnan(d)); sink(signbit(d)); sink(isfinite(d)); }       // OK
void n04(void) { sink(htonl(source())); sink(ntohs(source())); sink(htobe64(source())); }          // BAD
void n05(void) { sink(htonl(1)); }                                                                 // OK
void n06(void) { struct tm tm; time_t t = source(); gmtime_r(&t, &tm); sink(tm.tm_year); }         // BAD
void n07(void) { struct tm tm; strptime(ssource(), "%Y", &tm); sink(tm.tm_year); }                 // BAD
void n08(void) { char b[9]; struct tm tm = {0}; tm.tm_year = source(); strftime(b, 9, "%Y", &tm); sink(b); } // BAD
void n09(void) { char b[9]; struct tm tm = {0}; strftime(b, 9, "%Y", &tm); sink(b); }              // OK
void n10(void) { sink(__builtin_expect(source(), 1)); } // BAD

// ---- searching and sorting ----
static int same(const void *a, const void *b) { return strcmp(a, b); }
static int ordered(const void *a, const void *b, void *context) { sink(context); return strcmp(a, b); } // BAD
static int unordered(const void *a, const void *b, void *context) { sink(context); return 0; }      // OK
void q01(void) { int a[3] = {source()}; qsort_r(a, 3, sizeof *a, ordered, ssource()); sink(a[0]); } // BAD
void q02(void) { int a[3] = {3, 2, 1}; qsort_r(a, 3, sizeof *a, unordered, "x"); sink(a[0]); }      // OK
void q03(void) { int a[3] = {source()}, key = 1; size_t n = 3; sink(*(int *)lfind(&key, a, &n, sizeof *a, same)); } // BAD
void q04(void) { int a[3] = {1, 2, 3}, key = source(); size_t n = 3; sink(*(int *)lfind(&key, a, &n, sizeof *a, same)); } // OK

// ---- threads and exits ----
static char *kept, *calm = "x";
static void goodbye(void) { sink(kept); }                                                          // BAD
static void farewell(void) { sink(calm); }                                                         // OK
void t01(void) { kept = ssource(); atexit(goodbye); at_quick_exit(farewell); }
static int run(void *text) { sink(text); return 0; }                                               // BAD
static int idle(void *text) { sink(text); return 0; }                                              // OK
void t02(void) { thrd_t t; thrd_create(&t, run, ssource()); thrd_join(t, NULL); thrd_create(&t, idle, "x"); }
static pthread_once_t Once = PTHREAD_ONCE_INIT;
static void once(void) { sink(ssource()); }                                                        // BAD
void t03(void) { pthread_once(&Once, once); }
static pthread_key_t Key;
void t04(void) { pthread_setspecific(Key, ssource()); sink(pthread_getspecific(Key)); }            // BAD
void t05(void) {
  pthread_mutex_t m;
  pthread_cond_t c;
  pthread_mutex_init(&m, NULL);
  pthread_cond_init(&c, NULL);
  pthread_mutex_lock(&m);
  pthread_cond_wait(&c, &m);
  pthread_mutex_unlock(&m);
  pthread_mutex_destroy(&m);
  usleep(100);
  char *text = ssource();
  sink(text); // BAD
}
void t06(void) { unsetenv("A"); putenv("B=1"); sink(getenv("C")); }                                // OK

// ---- files ----
char *gets(char *to); // gone from C11
void g01(void) { char b[9]; strcpy(b, ssource()); sink(gets(b)); sink(b); }                        // OK
void g02(void) { char b[9]; FILE *f = fopen("orders.csv", "r"); fgets(b, 9, f); sink(b); fclose(f); } // OK
