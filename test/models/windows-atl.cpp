// ATL in a chat window's back end: the history in arrays and lists, a cache in maps, the service's address in a CUrl, the log
// on disk, the settings in the registry.
//
// REQUIRES: lib-nlohmann-json
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/windows
// RUN: %python %S/check.py %s %t.json
#include "content.h"
#include "ends.h"

#include <atlcoll.h>
#include <atlfile.h>
#include <atlpath.h>
#include <atlsafe.h>
#include <atlutil.h>

// ---- arrays ----
static void history(const char *question) {
  CAtlArray<CString> questions, answers, all;
  questions.Add(question);
  answers.Add(answer_c());
  publish(questions[0]);  // OK
  publish(answers[0]);    // BAD
  all.InsertArrayAt(0, &questions);
  publish(all.GetAt(0)); // OK
  all.InsertArrayAt(1, &answers);
  publish(all.GetAt(1)); // BAD
  questions.InsertAt(0, answers[0]);
  publish(questions[0]); // BAD
  all.RemoveAll();
  all[all.Add()] = "none";
  publish(all.GetCount() ? all[0] : CString()); // OK
}
static void simple() {
  CSimpleArray<CString> said;
  said.Add(answer_c());
  CSimpleArray<CString> copy(said), other;
  publish(copy[0]); // BAD
  publish(other[0]); // OK
  other = said;
  publish(other[0]); // BAD
}

// ---- lists ----
static void list() {
  CAtlList<CString> lines;
  lines.AddTail("Hello");
  POSITION greeting = lines.GetHeadPosition();
  publish(lines.GetAt(greeting)); // OK
  lines.InsertAfter(greeting, answer_c());
  publish(lines.GetTail()); // BAD
  while (!lines.IsEmpty())
    lines.RemoveHeadNoReturn();
  lines.RemoveAll();
  publish(lines.GetHead()); // OK
  lines.SetAt(lines.AddHead(), answer_c());
  publish(lines.RemoveHead()); // BAD
}
static void listed() {
  CAtlList<CString> lines;
  *(CString *)lines.AddTail() = "none"; // nobody does, but the answer is a place in the list
  publish(lines.GetHead()); // OK
}

// ---- maps ----
static CAtlMap<CString, CString> Cache;
static void remember(const char *question) { Cache.SetAt(question, answer_c()); }
static void recall(const char *question) {
  CString said;
  if (Cache.Lookup(question, said))
    publish(said); // BAD
  Cache.RemoveKey(question);
  publish(Cache.GetCount() ? "some" : "none"); // OK
}
static void map(const char *question) {
  CAtlMap<CString, CString> said;
  said[question] = answer_c();
  publish(said[question]); // BAD
  if (auto *pair = said.Lookup(question)) {
    publish(pair->m_value); // BAD
    publish(pair->m_key);   // OK
  }
  for (POSITION at = said.GetStartPosition(); at;)
    publish(said.GetNextKey(at)); // OK
  for (POSITION at = said.GetStartPosition(); at;)
    publish(said.GetNextValue(at)); // BAD
  POSITION first = said.GetStartPosition();
  publish(said.GetValueAt(first)); // BAD
  publish(said.GetKeyAt(first));   // OK
  CString key, value;
  said.GetNextAssoc(first, key, value);
  publish(value); // BAD
  publish(key);   // OK
  POSITION again = said.GetStartPosition();
  publish(said.GetNext(again)->m_value); // BAD
  said.RemoveAll();
  publish(said[question]); // OK
  said.SetAt(answer_c(), "asked");
  publish(said.GetKeyAt(said.GetStartPosition())); // BAD
  POSITION next = said.GetStartPosition();
  publish(said.GetNextKey(next)); // BAD
}
static void simpleMap(const CString &question) {
  CSimpleMap<CString, CString> said;
  said.Add(question, "none");
  publish(said.Lookup(question)); // OK
  said.SetAtIndex(said.FindKey(question), answer_c(), "none");
  publish(said.ReverseLookup("none")); // BAD
  publish(said.GetKeyAt(0)); // BAD
  said.SetAtIndex(0, question, answer_c());
  publish(said.GetValueAt(0)); // BAD
  said.Remove(question);
  publish(said.GetSize() ? "some" : "none"); // OK
  said.RemoveAll();
  publish(said.GetKeyAt(0)); // OK
}

// ---- safe arrays ----
static CComSafeArray<BYTE> bytes(const char *text, unsigned size) {
  CComSafeArray<BYTE> array;
  array.Create(size);
  for (unsigned i = 0; i < array.GetCount(); ++i)
    array.SetAt(i, text[i]);
  return array;
}
static void byte(BYTE said) { publish(std::string(1, said)); } // BAD
static void own(BYTE said) { publish(std::string(1, said)); } // OK
static void safe() {
  CComSafeArray<BYTE> said(bytes(answer_c(), 16)), none(bytes("none", 4)), other;
  byte(said[0]);
  own(none[0]);
  other = said;
  byte(other.GetAt(0));
  SAFEARRAY *raw = nullptr;
  said.CopyTo(&raw);
  CComSafeArray<BYTE> back(raw), attached, copied, assigned;
  byte(back[0]);
  attached.Attach(raw);
  byte(attached[0]);
  copied.CopyFrom(said);
  byte(copied[0]);
  assigned = (const SAFEARRAY *)raw;
  byte(assigned[0]);
  copied.Destroy();
  own(copied[0]);
  CComSafeArray<BYTE> twin(said), shared(*said.GetSafeArrayPtr());
  byte(twin[0]);
  byte(shared[0]);
  CComSafeArray<BYTE> detached(attached.Detach());
  byte(detached[0]);
  CComSafeArray<BYTE> joined;
  joined.Add((const SAFEARRAY *)raw);
  byte(joined[0]);
  const LONG at[] = {0, 0};
  BYTE one = 0;
  said.MultiDimGetAt(at, one);
  byte(one);
  CComSafeArray<BYTE> grid;
  grid.MultiDimSetAt(at, answer_c()[0]);
  byte(grid[0]);
}
static HRESULT fill(SAFEARRAY **out) {
  CComSafeArray<BYTE> array;
  array.Add((BYTE)answer_c()[0]);
  *out = array.Detach();
  return S_OK;
}
static void filled() {
  CComSafeArray<BYTE> array;
  if (SUCCEEDED(fill(array.GetSafeArrayPtr())))
    byte(array[0]);
}

// ---- the address ----
static void address(const char *configured) {
  CUrl url;
  url.SetSchemeName("https");
  url.SetHostName("contoso.openai.azure.com");
  url.SetUrlPath("/openai/v1/chat/completions");
  upstream(url.GetHostName()); // OK: the program names it
  url.SetHostName(configured);
  CUrl copy(url), other;
  upstream(copy.GetHostName()); // OK: not the client
  publish(url.GetUrlPathLength() && url.GetPortNumber() ? "some" : "none"); // OK
  other = url;
  other.Clear();
  publish(other.GetHostName()); // OK
}
static void parts() {
  CUrl url;
  url.SetExtraInfo(answer_c());
  publish(url.GetExtraInfo()); // BAD
  publish(url.GetUrlPath());   // OK
  CUrl copy(url), other;
  publish(copy.GetExtraInfo()); // BAD
  other = url;
  publish(other.GetExtraInfo()); // BAD
  url.Clear();
  publish(url.GetExtraInfo()); // OK
  url.SetUserName(answer_c());
  publish(url.GetUserName()); // BAD
  publish(url.GetPassword()); // OK
  url.SetPassword(answer_c());
  publish(url.GetPassword()); // BAD
  url.SetSchemeName(answer_c());
  publish(url.GetSchemeName()); // BAD
  url.SetUrlPath(answer_c());
  publish(url.GetUrlPath()); // BAD
  publish(url.GetHostName()); // OK
}

// ---- paths ----
static void path() {
  CPath path("answers"), other(path);
  path.AddBackslash();
  path += answer_c();
  publish(path); // BAD
  publish(other); // OK
  other = path;
  publish(other); // BAD
  publish(CPath(other)); // BAD
  other = answer_c();
  publish(other); // BAD
  other = "answers";
  publish(other); // OK
  other += CString(answer_c());
  publish((const CString &)other); // BAD
  other.Combine("answers", "log.txt");
  publish(other); // OK
  other.Combine("answers", answer_c());
  publish(other); // BAD
  publish(other.CommonPrefix("answers")); // BAD
  publish(other.FileExists() ? "there" : "not there"); // OK
}

// ---- files: what the platform keeps goes into the prompt ----
static void grounded(const CString &question) {
  CAtlFile file;
  if (FAILED(file.Create("prices.csv", GENERIC_READ, FILE_SHARE_READ, OPEN_EXISTING)))
    return;
  char prices[4096] = "";
  file.Read(prices, sizeof prices - 1);
  file.Close();
  publish(contentOf(ask_c(CString(prices) + question))); // OK
  publish(contentOf(ask_c(question))); // BAD
}
static void mapped(const CString &question) {
  HANDLE file = CreateFileA("prices.csv", GENERIC_READ, FILE_SHARE_READ, nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
  CAtlFileMapping<char> mapping;
  if (FAILED(mapping.MapFile(file)))
    return;
  CAtlFileMapping<char> same(mapping), other;
  other.CopyFrom(same);
  publish(contentOf(ask_c(CString((const char *)other.GetData()) + question))); // OK
  publish(contentOf(ask_c(CString((char *)mapping) + question))); // OK
  other.Unmap();
}
static void opened(const CString &question) {
  CAtlFile file(CreateFileA("prices.csv", GENERIC_READ, FILE_SHARE_READ, nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr));
  char prices[4096] = "";
  file.Read(prices, sizeof prices - 1);
  publish(contentOf(ask_c(CString(prices) + question))); // OK
}
// An answer that is kept in a file of its own is still that answer.
static void spooled() {
  CAtlTemporaryFile file;
  file.Create();
  const char *said = answer_c();
  file.Write(said, 64);
  file.Seek(0);
  char back[64];
  DWORD read = 0;
  file.Read(back, sizeof back, read);
  file.Close();
  publish(back); // BAD
}

// ---- the registry ----
static void settings() {
  CRegKey key;
  key.Open(HKEY_LOCAL_MACHINE, "SOFTWARE\\Contoso\\Relay");
  char model[64], host[128];
  unsigned size = sizeof model;
  DWORD type = 0, port = 0;
  key.QueryStringValue("Model", model, &size);
  key.QueryDWORDValue("Port", port);
  size = sizeof host;
  key.QueryValue("Host", &type, host, &size);
  key.Close();
  publish(model); // OK
  publish(host);  // OK
  publish(std::to_string(port)); // OK
}
