/* FastCGI by the look-alike of stdio.

   REQUIRES: lib-fcgi
   RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c11 -I%S
   RUN: %python %S/check.py %s %t.json
*/
#include "ends.h"

#include <fcgi_stdio.h>
#include <stdlib.h>
#include <string.h>

static void page(void) {
  char body[4096];
  size_t count = fread(body, 1, sizeof body - 1, stdin);
  body[count] = 0;
  upstream(body); /* BAD */
  char line[128];
  if (fgets(line, sizeof line, stdin))
    upstream(line); /* BAD */
  char host[100];
  int used = 0, c;
  while ((c = getchar()) != EOF)
    host[used++] = (char)c;
  upstream(host); /* BAD */
  for (const char *p = answer_c(); *p; p++)
    putchar(*p); /* BAD */
  printf("Content-type: text/plain\r\n\r\n"); /* OK */
  printf("%s\n", answer_c()); /* BAD */
  puts(answer_c()); /* BAD */
  fputs(answer_c(), stdout); /* BAD */
  fprintf(stdout, "<p>%s</p>", answer_c()); /* BAD */
  fwrite(answer_c(), 1, strlen(answer_c()), stdout); /* BAD */
  fprintf(stdout, "%d\n", 42); /* OK */
}

int main(void) {
  while (FCGI_Accept() >= 0)
    page();
  return 0;
}
