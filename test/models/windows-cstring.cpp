// CString as desktop programs use it: an answer that is put together, changed, formatted, handed to COM and back.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/windows
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <atlstr.h>

static CString answered() {
  CString text;
  text = answer_c();
  return text;
}
static void put(CString text, CString note) {
  publish(text + ".");          // OK: put is only called with what the page says itself
  publish("said: " + note);     // BAD
  publish(note + "!");          // BAD
}
static void joined() {
  const CString said = answered(), title("Answer");
  put(title, said);
  publish(title + said); // BAD
  publish(said + title); // BAD
  publish(title + said[0]); // BAD
  publish(said[0] + title); // BAD
  publish(title + answer_c()); // BAD
  publish(answer_c() + title); // BAD
  publish(title + ": " + title); // OK
  CString all(title);
  all += ": ";
  all += said;
  publish(all); // BAD
  CString first(said[0]);
  publish(first); // BAD
  CString appended(title);
  appended.Append(said);
  publish(appended); // BAD
}
static void changed() {
  CString text = answered();
  text.Delete(0, 7);
  text.Remove('\r');
  text.Replace('"', '\'');
  publish(text.Trim()); // BAD
  publish(CString::StringLength(text) > 100 ? "long" : "short"); // OK
  publish(text == "yes" || "Yes" == text || text == answered() || text != "" ? "yes" : "no"); // OK
  CString lines("a|b");
  lines.Replace('|', answer_c()[0]);
  publish(lines); // BAD
  CString line("ab");
  line.Insert(1, answer_c()[0]);
  publish(line); // BAD
  line = "ab";
  line.Insert(1, '-');
  publish(line); // OK
  text.AnsiToOem();
  text.OemToAnsi();
  publish(text); // BAD
}
static CString format(const char *format, ...) {
  CString text("[");
  va_list arguments;
  va_start(arguments, format);
  text.AppendFormatV(format, arguments);
  va_end(arguments);
  return text + "]";
}
static void formatted() {
  publish(format("%s", answer_c())); // BAD
  CString text;
  text.AppendFormat("%d of %d", 1, 2);
  publish(text); // OK
}
static void configured() {
  CString endpoint;
  if (endpoint.GetEnvironmentVariable("RELAY_ENDPOINT"))
    publish(endpoint); // OK
}
static void toCom() {
  CStringW text{CA2W(answer_c())};
  BSTR out = nullptr;
  text.SetSysString(&out);
  publish((const char *)CW2A(out)); // BAD
  CStringW("none").SetSysString(&out);
  publish((const char *)CW2A(out)); // OK
  CComVariant value(answer_c());
  publish(CString(value)); // BAD
}
static void buffered() {
  CString text;
  {
    CStrBuf buffer(text, 64);
    char *to = buffer;
    const char *from = answer_c();
    int size = 0;
    for (; size < 64 && from[size]; ++size)
      to[size] = from[size];
    buffer.SetLength(size);
    publish(buffer.GetLength() ? "some" : "none"); // OK
  }
  publish(text); // BAD
}
