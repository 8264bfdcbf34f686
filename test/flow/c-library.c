// The C library: strings, memory, formatting and files, in a C unit.
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -x c -std=gnu17
// RUN: %python %S/check.py %s %t.json
#define _GNU_SOURCE
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <stdarg.h>
#include <wchar.h>
#include <unistd.h>
#include <sys/socket.h>
int source(void);
char *ssource(void);
wchar_t *wsource(void);
void sink();

// ---- copying ----
void s01(void) { char b[9]; strcpy(b, ssource()); sink(b); }                                       // BAD
void s02(void) { char b[9]; strcpy(b, "x"); sink(b); }                                             // OK
void s03(void) { char b[9]; strncpy(b, ssource(), 3); sink(b); }                                   // BAD
void s04(void) { char b[9]; strncpy(b, "x", source()); sink(b); }                                  // OK
void s05(void) { char b[9]; strcpy(b, ssource()); strcpy(b, "x"); sink(b); }                       // OK
void s06(void) { char b[9] = "a"; strcat(b, ssource()); sink(b); }                                 // BAD
void s07(void) { char b[9] = "a"; strcat(b, "x"); sink(b); }                                       // OK
void s08(void) { char b[9]; strcpy(b, ssource()); strcat(b, "x"); sink(b); }                       // BAD
void s09(void) { char b[9] = "a"; strncat(b, ssource(), 2); sink(b); }                             // BAD
void s10(void) { sink(strdup(ssource())); sink(strndup(ssource(), 2)); }                           // BAD
void s11(void) { sink(strdup("x")); }                                                              // OK
void s12(void) { char b[9]; sink(strcpy(b, ssource())); sink(strcat(b, "x")); }                    // BAD
void s13(void) { char b[9]; memcpy(b, ssource(), 3); sink(b); sink(b[0]); }                        // BAD
void s14(void) { char b[9]; memmove(b, ssource(), 3); sink(b); }                                   // BAD
void s15(void) { char b[9]; memcpy(b, "xyz", 3); sink(b); }                                        // OK
void s16(void) { char b[9]; strcpy(b, ssource()); memset(b, 0, 9); sink(b); }                      // OK
void s17(void) { char b[9]; memset(b, source(), 9); sink(b); }                                     // BAD
void s18(void) { char b[9]; bcopy(ssource(), b, 3); sink(b); }                                     // BAD
void s19(void) { char b[9]; mempcpy(b, ssource(), 3); sink(b); }                                   // BAD
void s20(void) { char b[9]; stpcpy(b, ssource()); sink(b); }                                       // BAD
void s21(void) { char b[9]; memccpy(b, ssource(), ',', 3); sink(b); }                              // BAD
void s22(void) { wchar_t b[9]; wcscpy(b, wsource()); sink(b); wcscat(b, L"x"); sink(b); }          // BAD
void s23(void) { wchar_t b[9]; wcscpy(b, L"x"); sink(b); }                                         // OK
void s24(void) { char *p = malloc(9); strcpy(p, ssource()); sink(p); free(p); }                    // BAD
void s25(void) { char *p = malloc(9); strcpy(p, "x"); sink(p); }                                   // OK
void s26(void) { char *p = malloc(9); strcpy(p, ssource()); p = realloc(p, 20); sink(p); }         // BAD
void s27(void) { int x = source(), y; memcpy(&y, &x, sizeof x); sink(y); }                         // BAD
struct pair { int a, b; };
void s28(void) { struct pair p = {source(), 0}, q; memcpy(&q, &p, sizeof p); sink(q.a); }          // BAD
void s29(void) { struct pair p = {source(), 0}, q; memcpy(&q, &p, sizeof p); sink(q.b); }          // OK
void s30(void) { struct pair p = {source(), 0}; memset(&p, 0, sizeof p); sink(p.a); }              // OK
void s31(void) { char b[9]; strcpy(b, ssource()); bzero(b, 9); sink(b); }                          // OK
void s32(void) { char b[9]; strxfrm(b, ssource(), 9); sink(b); }                                   // BAD
void s33(void) { char a[9], b[9]; swab(ssource(), b, 4); sink(b); }                                // BAD

// ---- looking ----
void l01(void) { char *p = ssource(); sink(strchr(p, 'x')); sink(strstr(p, "x")); sink(strrchr(p, 'x')); sink(strpbrk(p, "x")); } // BAD
void l02(void) { char *p = "abc"; sink(strchr(p, source())); sink(strstr(p, ssource())); }         // OK
void l03(void) { char b[9] = "x"; char *p = strchr(b, 'x'); *p = source(); sink(b); }              // BAD
void l04(void) { sink(strlen(ssource())); sink(strcmp(ssource(), "x")); sink(memcmp(ssource(), "x", 1)); } // OK
void l05(void) { sink(strtok(ssource(), ",")); }                                                   // BAD
void l06(void) { strtok(ssource(), ","); sink(strtok(NULL, ",")); }                                // BAD
void l07(void) { char *save; char *p = ssource(); for (char *t = strtok_r(p, ",", &save); t; t = strtok_r(NULL, ",", &save)) sink(t); } // BAD
void l08(void) { char b[] = "a,b"; char *save; for (char *t = strtok_r(b, ",", &save); t; t = strtok_r(NULL, ",", &save)) sink(t); } // OK
void l09(void) { char *p = ssource(); sink(strsep(&p, ",")); sink(p); }                            // BAD
void l10(void) { char b[] = "a,b"; sink(strtok(b, ssource())); }                                   // OK
void l11(void) { sink(memchr(ssource(), 'x', 3)); }                                                // BAD
void l12(void) { sink(strspn(ssource(), "x")); sink(strcspn("x", ssource())); }                    // OK

// ---- numbers and characters ----
void n01(void) { sink(atoi(ssource())); sink(atol(ssource())); sink(atof(ssource())); }            // BAD
void n02(void) { sink(atoi("1")); }                                                                // OK
void n03(void) { char *e; sink(strtol(ssource(), &e, 10)); sink(strtod(ssource(), &e)); }          // BAD
void n04(void) { char *e; strtol(ssource(), &e, 10); sink(e); }                                    // BAD
void n05(void) { char *e; sink(strtol("1", &e, source())); }                                       // OK
void n06(void) { sink(toupper(source())); sink(tolower(source())); }                               // BAD
void n07(void) { sink(isalpha(source())); sink(isdigit(source())); }                               // FP
void n08(void) { sink(abs(source())); }                                                            // BAD
void n09(void) { char *p = ssource(); char b[9]; int i; for (i = 0; p[i]; i++) b[i] = toupper(p[i]); sink(b); } // BAD

// ---- formatting ----
void f01(void) { char b[9]; sprintf(b, "%s", ssource()); sink(b); }                                // BAD
void f02(void) { char b[9]; sprintf(b, "%s", "x"); sink(b); }                                      // OK
void f03(void) { char b[9]; snprintf(b, 9, "%d", source()); sink(b); }                             // BAD
void f04(void) { char b[9]; snprintf(b, source(), "%d", 1); sink(b); }                             // OK
void f05(void) { char b[9]; strcpy(b, ssource()); snprintf(b, 9, "x"); sink(b); }                  // OK
void f06(void) { char b[9]; snprintf(b, 9, ssource(), 1); sink(b); }                               // BAD
void f07(void) { char *p; asprintf(&p, "%s", ssource()); sink(p); }                                // BAD
void f08(void) { char *p; asprintf(&p, "%s", "x"); sink(p); }                                      // OK
void f09(void) { char b[9]; sink(sprintf(b, "%s", ssource())); }                                   // OK
void f10(void) { wchar_t b[9]; swprintf(b, 9, L"%ls", wsource()); sink(b); }                       // BAD
void format(char *b, const char *f, ...) { va_list l; va_start(l, f); vsnprintf(b, 9, f, l); va_end(l); }
void f11(void) { char b[9]; format(b, "%s", ssource()); sink(b); }                                 // BAD
void f12(void) { char b[9]; format(b, "%s", "x"); sink(b); }                                       // OK
void f13(void) { char b[9]; sscanf(ssource(), "%s", b); sink(b); }                                 // BAD
void f14(void) { int n; sscanf(ssource(), "%d", &n); sink(n); }                                    // BAD
void f15(void) { int n; char b[9]; sscanf("1 x", "%d %s", &n, b); sink(n); sink(b); }              // OK
void f16(void) { int n = source(); sscanf("1", "%d", &n); sink(n); }                               // OK
void f17(void) { int a, b; sscanf(ssource(), "%d %d", &a, &b); sink(a); sink(b); }                 // BAD

// ---- files ----
void o01(FILE *f) { char b[9] = ""; strcpy(b, ssource()); fgets(b, 9, f); sink(b); }               // OK
void o02(FILE *f) { fputs(ssource(), f); char b[9]; rewind(f); fgets(b, 9, f); sink(b); }          // BAD
void o03(FILE *f) { fputs("x", f); char b[9]; fgets(b, 9, f); sink(b); }                           // OK
void o04(FILE *f) { fprintf(f, "%s", ssource()); char b[9]; fread(b, 1, 9, f); sink(b); }          // BAD
void o05(FILE *f) { fwrite(ssource(), 1, 3, f); sink(fgetc(f)); }                                  // BAD
void o06(FILE *f) { char *line = NULL; size_t n = 0; fputs(ssource(), f); getline(&line, &n, f); sink(line); } // BAD
void o07(FILE *f) { fputc(source(), f); int c = getc(f); sink(c); }                                // BAD
void o08(FILE *f) { fprintf(f, "%s", ssource()); int n; fscanf(f, "%d", &n); sink(n); }            // BAD
void o09(int fd) { char b[9]; strcpy(b, ssource()); read(fd, b, 9); sink(b); }                     // OK
void o10(void) { FILE *f = fmemopen(ssource(), 3, "r"); char b[9]; fgets(b, 9, f); sink(b); }      // BAD

// ---- callbacks ----
static int compare(const void *a, const void *b) { sink(*(const int *)a); return 0; }                 // BAD
void q01(void) { int v[2] = {source(), 1}; qsort(v, 2, sizeof *v, compare); sink(v[0]); }          // BAD
static int safe_compare(const void *a, const void *b) { sink(*(const int *)a); return 0; }         // OK
void q02(void) { int v[2] = {2, 1}; qsort(v, 2, sizeof *v, safe_compare); sink(v[0]); }            // OK
static int by_key(const void *a, const void *b) { return 0; }
void q03(void) { int v[2] = {source(), 1}, k = 1; int *r = bsearch(&k, v, 2, sizeof *v, by_key); sink(*r); } // BAD
void q04(void) { int v[2] = {2, 1}, k = source(); int *r = bsearch(&k, v, 2, sizeof *v, by_key); sink(*r); } // OK
void e01(void) { setenv("A", ssource(), 1); sink(getenv("A")); }                                   // BAD
void e02(void) { sink(getenv("B")); }                                                              // OK
