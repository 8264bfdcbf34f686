// FastCGI by its own streams and by a stream buffer.
//
// REQUIRES: lib-fcgi
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <cstdarg>
#include <cstdlib>
#include <cstring>
#include <fcgiapp.h>
#include <fcgio.h>
#include <iostream>

static void respond(FCGX_Request &request) {
  if (!strcmp(FCGX_GetParam("SCRIPT_NAME", request.envp), "/health")) {
    FCGX_FPrintF(request.out, "Content-Type: text/plain\r\n\r\nok %d\n", 1); // OK
    return;
  }
  char body[4096];
  int count = FCGX_GetStr(body, sizeof body - 1, request.in);
  body[count] = 0;
  upstream(body); // BAD
  if (const char *query = FCGX_GetParam("QUERY_STRING", request.envp))
    upstream(query); // BAD
  char line[200];
  upstream(FCGX_GetLine(line, sizeof line, request.in)); // BAD
  std::string host;
  for (int c; (c = FCGX_GetChar(request.in)) != -1;)
    host += (char)c;
  upstream(host); // BAD
  FCGX_FPrintF(request.out, "Content-Type: text/plain\r\n\r\n%s", answer().c_str()); // BAD
  const std::string text = answer();
  FCGX_PutStr(text.data(), (int)text.size(), request.out); // BAD
  FCGX_PutS(text.c_str(), request.out); // BAD
  for (char c : text)
    FCGX_PutChar(c, request.out); // BAD
  FCGX_PutS("\r\n", request.out); // OK
}

static void write(FCGX_Stream *out, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  FCGX_VFPrintF(out, format, arguments); // BAD
  va_end(arguments);
}

static void wrapped(FCGX_Stream *out) { write(out, "%s", answer().c_str()); }

void reentrant() {
  FCGX_Init();
  FCGX_Request request;
  FCGX_InitRequest(&request, FCGX_OpenSocket(":9000", 5), 0);
  while (FCGX_Accept_r(&request) == 0) {
    respond(request);
    FCGX_Finish_r(&request);
  }
}

void single() {
  FCGX_Stream *in, *out, *err;
  FCGX_ParamArray environment;
  while (FCGX_Accept(&in, &out, &err, &environment) >= 0) {
    FCGX_FPrintF(out, "Content-type: text/html\r\n\r\n<p>%s</p>", answer().c_str()); // BAD
    FCGX_FPrintF(out, "<p>%s</p>", FCGX_GetParam("REMOTE_ADDR", environment)); // OK
  }
}

/// The stream is the request's own; what it was given leaves when the request is done.
void throughAStream() {
  FCGX_Request request;
  FCGX_InitRequest(&request, 0, 0);
  while (FCGX_Accept_r(&request) == 0) {
    fcgi_streambuf buffer(request.out);
    std::ostream out(&buffer);
    out << "Content-Type: text/plain\r\n\r\n";
    out << answer();
    FCGX_Finish_r(&request); // BAD
  }
}

void ownThroughAStream() {
  FCGX_Request request;
  FCGX_InitRequest(&request, 0, 0);
  while (FCGX_Accept_r(&request) == 0) {
    fcgi_streambuf buffer(request.out);
    std::ostream out(&buffer);
    out << "Content-Type: text/plain\r\n\r\nok";
    FCGX_Finish_r(&request); // OK
  }
}

void throughCout() {
  FCGX_Request request;
  FCGX_InitRequest(&request, 0, 0);
  while (FCGX_Accept_r(&request) == 0) {
    fcgi_streambuf buffer(request.out);
    std::cout.rdbuf(&buffer);
    std::cout << "Content-Type: text/plain\r\n\r\n" << answer();
    FCGX_Finish_r(&request); // BAD
  }
}
