// A relay written against the Windows API alone: settings from the environment, the registry and an .ini file, prompts and
// answers put together with lstr…, StringCch…, _tcs… and the C library's secure functions.
//
// REQUIRES: lib-nlohmann-json
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/windows
// RUN: %python %S/check.py %s %t.json
#include "content.h"
#include "ends.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <cwchar>
#include <shlwapi.h>
#include <strsafe.h>
#include <tchar.h>
#include <windows.h>

// ---- what the service is told: settings are no AI text, and none of the platform's data either ----
static char Endpoint[256], Model[64], Banner[128];

static void readSettings() {
  if (!GetEnvironmentVariableA("RELAY_ENDPOINT", Endpoint, sizeof Endpoint))
    GetPrivateProfileStringA("relay", "endpoint", "localhost", Endpoint, sizeof Endpoint, "relay.ini");
  HKEY key;
  if (RegOpenKeyExA(HKEY_LOCAL_MACHINE, "SOFTWARE\\Contoso\\Relay", 0, KEY_READ, &key) == ERROR_SUCCESS) {
    DWORD type, size = sizeof Model;
    RegQueryValueExA(key, "Model", nullptr, &type, (LPBYTE)Model, &size);
    RegCloseKey(key);
  }
  DWORD size = sizeof Banner;
  RegGetValueA(HKEY_LOCAL_MACHINE, "SOFTWARE\\Contoso\\Relay", "Banner", RRF_RT_REG_SZ, nullptr, Banner, &size);
  char expanded[256];
  ExpandEnvironmentStringsA(answer_c(), expanded, sizeof expanded);
  publish(expanded); // BAD
  publish(Endpoint); // OK
  publish(Model);    // OK
  publish(Banner);   // OK
}
static void greeting() {
  char text[256];
  GetPrivateProfileStringA("relay", "greeting", answer_c(), text, sizeof text, "relay.ini");
  publish(text); // BAD
}
static void usage() {
  int count = 0;
  LPWSTR *arguments = CommandLineToArgvW(GetCommandLineW(), &count);
  char name[64];
  WideCharToMultiByte(CP_UTF8, 0, count ? arguments[0] : L"relay", -1, name, sizeof name, nullptr, nullptr);
  publish(name); // OK
  LocalFree(arguments);
  LPSTR line = GetCommandLineA();
  publish(line); // OK
  LPWSTR all = GetEnvironmentStringsW();
  char first[64];
  WideCharToMultiByte(CP_UTF8, 0, all, -1, first, sizeof first, nullptr, nullptr);
  publish(first); // OK
  char *proxy = nullptr;
  size_t size = 0;
  if (_dupenv_s(&proxy, &size, "HTTPS_PROXY") == 0 && proxy)
    publish(proxy); // OK
  free(proxy);
  _putenv_s("RELAY_STARTED", "1");
}

// ---- an answer in a block of the process heap ----
static void heap() {
  HANDLE process = GetProcessHeap();
  char *text = (char *)HeapAlloc(process, HEAP_ZERO_MEMORY, 4096);
  CopyMemory(text, answer_c(), 4096);
  text = (char *)HeapReAlloc(process, 0, text, 8192);
  publish(text); // BAD
  RtlFillMemory(text, 8192, ' ');
  publish(text); // OK
  HeapFree(process, 0, text);

  HGLOBAL clip = GlobalAlloc(GMEM_MOVEABLE, 4096);
  char *locked = (char *)GlobalLock(clip);
  strcpy_s(locked, 4096, answer_c());
  publish(locked); // BAD
  publish((char *)GlobalLock(clip)); // BAD
  GlobalUnlock(clip);
  GlobalFree(clip);
}
static void filled() {
  char line[80];
  RtlFillMemory(line, sizeof line, answer_c()[0]);
  publish(line); // BAD
}

// ---- texts put together ----
static void page(const char *title) {
  char page[8192];
  lstrcpynA(page, "<h1>", 8192);
  lstrcatA(page, title);
  publish(page); // OK
  StringCchCatA(page, 8192, answer_c());
  publish(page); // BAD
  size_t length = 0;
  if (SUCCEEDED(StringCchLengthA(page, 8192, &length)) && length)
    publish("some"); // OK
}
static void formatted(const char *user) {
  char text[4096], *end;
  size_t left;
  StringCbPrintfA(text, sizeof text, "%s: %s", user, answer_c());
  publish(text); // BAD
  StringCbPrintfA(text, sizeof text, "%s: %s", user, "soon");
  publish(text); // OK
  StringCchPrintfExA(text, 4096, &end, &left, 0, "%s", answer_c());
  publish(text); // BAD
  StringCchPrintfExA(text, 4096, &end, &left, 0, "%s", user);
  publish(text); // OK
  _snprintf_s(text, sizeof text, _TRUNCATE, "%s", answer_c());
  publish(text); // BAD
}
static void log(char *to, size_t size, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  StringCchVPrintfA(to, size, format, arguments);
  va_end(arguments);
  OutputDebugStringA(to);
}
static void logged() {
  char line[1024];
  log(line, sizeof line, "%s", answer_c());
  publish(line); // BAD
  log(line, sizeof line, "%s", "started");
  OutputDebugStringW(L"published");
}
static void message() {
  char text[1024];
  const char *inserted[] = {answer_c()};
  FormatMessageA(FORMAT_MESSAGE_FROM_STRING | FORMAT_MESSAGE_ARGUMENT_ARRAY, "The model says: %1", 0, 0, text, sizeof text,
                 (va_list *)inserted);
  publish(text); // BAD
  FormatMessageA(FORMAT_MESSAGE_FROM_STRING, answer_c(), 0, 0, text, sizeof text, nullptr);
  publish(text); // BAD
  FormatMessageA(FORMAT_MESSAGE_FROM_STRING, "The model is asleep", 0, 0, text, sizeof text, nullptr);
  publish(text); // OK
}
static void generic() {
  TCHAR text[1024];
  _stprintf(text, _T("%s"), answer_c());
  publish(text); // BAD
  _stprintf(text, _T("%d"), 3);
  publish(text); // OK
  _tcscat(text, answer_c());
  publish(text); // BAD
  TCHAR *copy = _tcsdup(answer_c());
  publish(_tcslen(copy) ? copy : ""); // BAD
  TCHAR *found = _tcsstr(copy, _T("answer:"));
  if (found)
    publish(found); // BAD
  publish(_ttoi(copy) > 3 ? "many" : "few"); // OK
  publish(std::to_string(_ttoi(copy))); // BAD
  free(copy);
}
static void shell() {
  char *copy = StrDupA(answer_c());
  const char *mark = StrStrIA(copy, "final");
  if (mark)
    publish(CharNextA(mark)); // BAD
  publish(CharPrevA(copy, copy + 3)); // BAD
  publish(CharPrevA("none", "none" + 3)); // OK
  publish(PathFindFileNameA(copy)); // BAD
  publish(std::to_string(StrToIntA(copy))); // BAD
  publish(lstrcmpiA(copy, "yes") == 0 ? "yes" : "no"); // OK
  char oem[1024], ansi[1024];
  CharToOemA(copy, oem);
  OemToCharA(oem, ansi);
  publish(ansi); // BAD
  LocalFree(copy);
}

// ---- Microsoft's C library ----
static void secure() {
  char fixed[512], sized[512];
  strcpy_s(fixed, answer_c());
  publish(fixed); // BAD
  strcpy_s(fixed, "none");
  publish(fixed); // OK
  strcat_s(fixed, answer_c());
  publish(fixed); // BAD
  strcpy_s(sized, sizeof sized, "said: ");
  strcat_s(sized, sizeof sized, answer_c());
  publish(_strlwr(sized)); // BAD
  strncpy_s(sized, sizeof sized, "nothing", _TRUNCATE);
  publish(_strrev(sized)); // OK
  memcpy_s(sized, sizeof sized, answer_c(), 64);
  publish(sized); // BAD
}
static void numbers() {
  wchar_t wide[64];
  MultiByteToWideChar(CP_UTF8, 0, answer_c(), -1, wide, 64);
  char digits[16];
  _itoa(_wtoi(wide), digits, 10);
  publish(digits); // BAD
  _itoa(7, digits, 10);
  publish(digits); // OK
  wchar_t text[64];
  _snwprintf(text, 64, L"<%s>", wide);
  char narrow[64];
  WideCharToMultiByte(CP_UTF8, 0, text, -1, narrow, 64, nullptr, nullptr);
  publish(narrow); // BAD
}

// ---- files and commands: the platform's own text in the prompt makes the answer its own ----
static void grounded(const char *question) {
  HANDLE file = CreateFileA("prices.csv", GENERIC_READ, FILE_SHARE_READ, nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
  if (file == INVALID_HANDLE_VALUE)
    return;
  char prices[4096] = "", prompt[8192];
  DWORD read = 0;
  ReadFile(file, prices, sizeof prices - 1, &read, nullptr);
  CloseHandle(file);
  StringCbPrintfA(prompt, sizeof prompt, "%s\n%s", prices, question);
  publish(contentOf(ask_c(prompt))); // OK
  publish(contentOf(ask_c(question))); // BAD
}
static void cached(const char *name) {
  HANDLE file = CreateFileA(name, GENERIC_WRITE, 0, nullptr, CREATE_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
  DWORD written = 0;
  const char *text = answer_c();
  WriteFile(file, text, (DWORD)strlen(text), &written, nullptr);
  LARGE_INTEGER size;
  publish(GetFileSizeEx(file, &size) ? "kept" : "lost"); // OK
  CloseHandle(file);
}
static void stock(const char *question) {
  char stock[1024] = "", prompt[4096];
  FILE *file = nullptr;
  if (fopen_s(&file, "stock.txt", "r") == 0) {
    fgets(stock, sizeof stock, file);
    fclose(file);
    StringCbPrintfA(prompt, sizeof prompt, "%s\n%s", stock, question);
    publish(contentOf(ask_c(prompt))); // OK
  }
  if (FILE *command = _popen("inventory /all", "r")) {
    fgets(stock, sizeof stock, command);
    _pclose(command);
    StringCbPrintfA(prompt, sizeof prompt, "%s\n%s", stock, question);
    publish(contentOf(ask_c(prompt))); // OK
  }
}

// ---- threads ----
struct Job {
  std::string text;
};
static unsigned publishJob(void *data) {
  publish(static_cast<Job *>(data)->text); // BAD
  return 0;
}
static DWORD publishText(LPVOID data) {
  publish(static_cast<const char *>(data)); // OK
  return 0;
}
static void threads() {
  static Job job{answer_c()};
  HANDLE one = (HANDLE)_beginthreadex(nullptr, 0, publishJob, &job, 0, nullptr);
  HANDLE other = CreateThread(nullptr, 0, publishText, (LPVOID) "nothing", 0, nullptr);
  WaitForSingleObject(one, 1000);
  WaitForSingleObject(other, 1000);
  CloseHandle(one);
  CloseHandle(other);
}
static void mapped(const char *question) {
  HANDLE file = CreateFileA("prices.csv", GENERIC_READ, FILE_SHARE_READ, nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
  const char *prices = (const char *)MapViewOfFile(CreateFileMappingA(file, nullptr, 2, 0, 0, nullptr), 4, 0, 0, 0);
  char prompt[8192];
  StringCbPrintfA(prompt, sizeof prompt, "%s\n%s", prices, question);
  publish(contentOf(ask_c(prompt))); // OK
  UnmapViewOfFile(prices);
  CloseHandle(file);
}
