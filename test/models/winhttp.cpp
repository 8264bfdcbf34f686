// WinHTTP and WinINet: wide and narrow, host and path apart, chunks into a string.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/winhttp
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <vector>
#include <winhttp.h>

static std::string post(const wchar_t *host, const std::wstring &path, const std::wstring &headers, std::string body) {
  HINTERNET session = WinHttpOpen(L"app/1.0", 0, nullptr, nullptr, 0);
  HINTERNET connect = WinHttpConnect(session, host, 443, 0);
  HINTERNET request = WinHttpOpenRequest(connect, L"POST", path.c_str(), nullptr, nullptr, nullptr, WINHTTP_FLAG_SECURE);
  WinHttpAddRequestHeaders(request, headers.c_str(), (DWORD)-1, WINHTTP_ADDREQ_FLAG_ADD);
  std::string out;
  if (WinHttpSendRequest(request, nullptr, 0, (LPVOID)body.data(), (DWORD)body.size(), (DWORD)body.size(), 0) &&
      WinHttpReceiveResponse(request, nullptr)) {
    DWORD available = 0;
    while (WinHttpQueryDataAvailable(request, &available) && available) {
      std::vector<char> buffer(available + 1);
      DWORD read = 0;
      if (!WinHttpReadData(request, buffer.data(), available, &read))
        break;
      out.append(buffer.data(), read);
    }
  }
  WinHttpCloseHandle(request);
  WinHttpCloseHandle(connect);
  WinHttpCloseHandle(session);
  return out;
}

static void azure(const std::string &body) {
  publish(post(L"contoso.openai.azure.com", L"/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21", // BAD
               L"Content-Type: application/json\r\napi-key: k", body));
}
static void weather() {
  publish(post(L"api.weather.gov", L"/points/39,-97", L"Accept: application/json", "")); // OK
}

static void inet(std::string body) {
  HINTERNET internet = InternetOpenA("app", 0, nullptr, nullptr, 0);
  HINTERNET connect = InternetConnectA(internet, "contoso.openai.azure.com", 443, nullptr, nullptr, 3, 0, 0);
  HINTERNET request = HttpOpenRequestA(connect, "POST", "/openai/v1/chat/completions", nullptr, nullptr, nullptr, 0, 0);
  const char headers[] = "api-key: k\r\nContent-Type: application/json";
  HttpSendRequestA(request, headers, sizeof headers - 1, &body[0], body.size());
  char buffer[4096];
  DWORD read = 0;
  while (InternetReadFile(request, buffer, sizeof buffer - 1, &read) && read) {
    buffer[read] = 0;
    publish(buffer); // BAD
  }
  InternetCloseHandle(request);
}
static void inetUrl() {
  HINTERNET file = InternetOpenUrlA(InternetOpenA("app", 0, nullptr, nullptr, 0), "https://example.com/rates.json", nullptr, 0, 0, 0);
  char buffer[4096];
  DWORD read = 0;
  InternetReadFile(file, buffer, sizeof buffer, &read);
  publish(buffer); // OK
}
