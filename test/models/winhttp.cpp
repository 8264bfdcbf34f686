// WinHTTP and WinINet: wide and narrow, host and path apart, chunks into a string; a URL that is taken apart; headers, status;
// callbacks; web sockets.
//
// REQUIRES: lib-nlohmann-json
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/windows
// RUN: %python %S/check.py %s %t.json
#include "content.h"
#include "ends.h"

#include <vector>
#include <winhttp.h>
#include <wininet.h>

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

// What is asked and what comes back: the status, a header, and a prompt that the platform's own file is in.
static std::string prices() {
  HANDLE file = CreateFileA("prices.csv", GENERIC_READ, FILE_SHARE_READ, nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
  char text[4096] = "";
  DWORD read = 0;
  ReadFile(file, text, sizeof text - 1, &read, nullptr);
  CloseHandle(file);
  return text;
}
static void grounded(const std::string &question) {
  const std::string own = post(L"contoso.openai.azure.com", L"/openai/v1/chat/completions", L"api-key: k", prices() + question);
  publish(contentOf(own)); // OK
}
static void refused(std::string body) {
  HINTERNET connect = WinHttpConnect(WinHttpOpen(L"app", 0, nullptr, nullptr, 0), L"contoso.openai.azure.com", 443, 0);
  HINTERNET request = WinHttpOpenRequest(connect, L"POST", L"/openai/v1/responses", nullptr, nullptr, nullptr, WINHTTP_FLAG_SECURE);
  WINHTTP_EXTENDED_HEADER header = {{L"api-key"}, L"k"};
  WinHttpAddRequestHeadersEx(request, WINHTTP_ADDREQ_FLAG_ADD, 0, 0, 1, &header);
  WinHttpSendRequest(request, WINHTTP_NO_ADDITIONAL_HEADERS, 0, WINHTTP_NO_REQUEST_DATA, 0, (DWORD)body.size(), 0);
  DWORD written = 0;
  WinHttpWriteData(request, body.data(), (DWORD)body.size(), &written);
  WinHttpReceiveResponse(request, nullptr);
  DWORD status = 0, length = sizeof status, read = 0;
  WinHttpQueryHeaders(request, WINHTTP_QUERY_STATUS_CODE | WINHTTP_QUERY_FLAG_NUMBER, WINHTTP_HEADER_NAME_BY_INDEX, &status,
                      &length, WINHTTP_NO_HEADER_INDEX);
  wchar_t tokens[32] = L"";
  length = sizeof tokens;
  WinHttpQueryHeaders(request, WINHTTP_QUERY_CUSTOM, L"x-ratelimit-remaining-tokens", tokens, &length, WINHTTP_NO_HEADER_INDEX);
  char narrow[32], buffer[4096] = "";
  WideCharToMultiByte(CP_UTF8, 0, tokens, -1, narrow, sizeof narrow, nullptr, nullptr);
  publish(narrow); // BAD
  WinHttpReadData(request, buffer, sizeof buffer - 1, &read);
  if (status != 200) {
    publish(buffer); // OK: what Azure says where it refuses
    return;
  }
  publish(contentOf(buffer)); // BAD
}
// A URL from one string, taken apart.
static void cracked() {
  wchar_t host[256] = L"", path[1024] = L"";
  URL_COMPONENTS parts = {sizeof parts};
  parts.lpszHostName = host;
  parts.lpszUrlPath = path;
  WinHttpCrackUrl(L"https://contoso.openai.azure.com/openai/v1/chat/completions", 0, 0, &parts);
  publish(post(host, path, L"api-key: k", "{}")); // BAD
  WinHttpCrackUrl(L"https://api.weather.gov/points/39,-97", 0, 0, &parts);
}
static void inetCracked() {
  char host[256] = "", path[1024] = "";
  URL_COMPONENTSA parts = {sizeof parts};
  parts.lpszHostName = host;
  parts.lpszUrlPath = path;
  InternetCrackUrlA("https://contoso.openai.azure.com/openai/v1/chat/completions", 0, 0, &parts);
  HINTERNET connect = InternetConnectA(InternetOpenA("app", 0, nullptr, nullptr, 0), host, INTERNET_DEFAULT_HTTPS_PORT, nullptr,
                                       nullptr, INTERNET_SERVICE_HTTP, 0, 0);
  HINTERNET request = HttpOpenRequestA(connect, "POST", path, nullptr, nullptr, nullptr, INTERNET_FLAG_SECURE, 0);
  HttpAddRequestHeadersA(request, "api-key: k", (DWORD)-1, HTTP_ADDREQ_FLAG_ADD);
  HttpSendRequestA(request, nullptr, 0, nullptr, 0);
  DWORD status = 0, length = sizeof status, read = 0;
  HttpQueryInfoA(request, HTTP_QUERY_STATUS_CODE | HTTP_QUERY_FLAG_NUMBER, &status, &length, nullptr);
  char tokens[64] = "x-ratelimit-remaining-tokens";
  length = sizeof tokens;
  HttpQueryInfoA(request, HTTP_QUERY_CUSTOM, tokens, &length, nullptr);
  publish(tokens); // BAD
  char buffer[4096] = "";
  InternetReadFile(request, buffer, sizeof buffer - 1, &read);
  if (status >= 400)
    publish(buffer); // OK
  else
    publish(contentOf(buffer)); // BAD
}
static void inetChunks(const std::string &question) {
  HINTERNET connect = InternetConnectA(InternetOpenA("app", 0, nullptr, nullptr, 0), "contoso.openai.azure.com",
                                       INTERNET_DEFAULT_HTTPS_PORT, nullptr, nullptr, INTERNET_SERVICE_HTTP, 0, 0);
  HINTERNET request = HttpOpenRequestA(connect, "POST", "/openai/v1/responses", nullptr, nullptr, nullptr, 0, 0);
  const std::string body = prices() + question;
  INTERNET_BUFFERSA in = {sizeof in}, out = {sizeof out};
  in.lpcszHeader = "api-key: k";
  in.dwBufferTotal = body.size();
  HttpSendRequestExA(request, &in, nullptr, 0, 0);
  DWORD written = 0;
  InternetWriteFile(request, body.data(), body.size(), &written);
  HttpEndRequestA(request, nullptr, 0, 0);
  char buffer[4096] = "";
  out.lpvBuffer = buffer;
  out.dwBufferLength = sizeof buffer - 1;
  InternetReadFileExA(request, &out, 0, 0);
  publish(contentOf((const char *)out.lpvBuffer)); // OK: the platform's prices are in the question
}
static void inetWhole(std::string question) {
  HINTERNET connect = InternetConnectA(InternetOpenA("app", 0, nullptr, nullptr, 0), "contoso.openai.azure.com",
                                       INTERNET_DEFAULT_HTTPS_PORT, nullptr, nullptr, INTERNET_SERVICE_HTTP, 0, 0);
  HINTERNET request = HttpOpenRequestA(connect, "POST", "/openai/v1/responses", nullptr, nullptr, nullptr, 0, 0);
  INTERNET_BUFFERSA in = {sizeof in}, out = {sizeof out};
  in.lpcszHeader = "api-key: k";
  in.lpvBuffer = question.data();
  in.dwBufferLength = question.size();
  HttpSendRequestExA(request, &in, nullptr, 0, 0);
  HttpEndRequestA(request, nullptr, 0, 0);
  char buffer[4096] = "";
  out.lpvBuffer = buffer;
  InternetReadFileExA(request, &out, 0, 0);
  publish((const char *)out.lpvBuffer); // BAD
}

// ---- asynchronously: one object per request, a callback for all ----
struct Exchange {
  HINTERNET request = nullptr;
  std::string body, answered;
  char chunk[8192];
};
static void onStatus(HINTERNET handle, DWORD_PTR context, DWORD status, LPVOID information, DWORD length) {
  Exchange *exchange = reinterpret_cast<Exchange *>(context);
  switch (status) {
  case WINHTTP_CALLBACK_STATUS_SENDREQUEST_COMPLETE:
    WinHttpReceiveResponse(handle, nullptr);
    break;
  case WINHTTP_CALLBACK_STATUS_HEADERS_AVAILABLE:
    WinHttpQueryDataAvailable(handle, nullptr);
    break;
  case WINHTTP_CALLBACK_STATUS_DATA_AVAILABLE:
    WinHttpReadData(handle, exchange->chunk, sizeof exchange->chunk, nullptr);
    break;
  case WINHTTP_CALLBACK_STATUS_READ_COMPLETE:
    if (length) {
      exchange->answered.append(static_cast<char *>(information), length);
      WinHttpQueryDataAvailable(handle, nullptr);
    } else {
      publish(exchange->answered); // FN: what one call of the callback leaves in its object is not seen by the next one
    }
  }
}
static void asynchronous(const std::string &body) {
  HINTERNET session = WinHttpOpen(L"app", 0, nullptr, nullptr, WINHTTP_FLAG_ASYNC);
  WinHttpSetStatusCallback(session, onStatus, WINHTTP_CALLBACK_FLAG_ALL_NOTIFICATIONS, 0);
  HINTERNET connect = WinHttpConnect(session, L"contoso.openai.azure.com", 443, 0);
  auto *exchange = new Exchange;
  exchange->body = body;
  exchange->request = WinHttpOpenRequest(connect, L"POST", L"/openai/v1/responses", nullptr, nullptr, nullptr, WINHTTP_FLAG_SECURE);
  WinHttpSendRequest(exchange->request, L"api-key: k", (DWORD)-1, exchange->body.data(), (DWORD)exchange->body.size(),
                     (DWORD)exchange->body.size(), reinterpret_cast<DWORD_PTR>(exchange));
}
// The same with the context as an option of the handle.
struct Page {
  char text[8192];
};
static void onRead(HINTERNET handle, DWORD_PTR context, DWORD status, LPVOID information, DWORD length) {
  auto *page = reinterpret_cast<Page *>(context);
  if (status == WINHTTP_CALLBACK_STATUS_READ_COMPLETE)
    publish(page->text); // BAD
}
static void withOption() {
  HINTERNET connect = WinHttpConnect(WinHttpOpen(L"app", 0, nullptr, nullptr, 0), L"contoso.openai.azure.com", 443, 0);
  HINTERNET request = WinHttpOpenRequest(connect, L"POST", L"/openai/v1/responses", nullptr, nullptr, nullptr, WINHTTP_FLAG_SECURE);
  static Page page;
  DWORD_PTR context = reinterpret_cast<DWORD_PTR>(&page);
  WinHttpSetOption(request, WINHTTP_OPTION_CONTEXT_VALUE, &context, sizeof context);
  WinHttpSendRequest(request, nullptr, 0, nullptr, 0, 0, context);
  WinHttpReceiveResponse(request, nullptr);
  WinHttpSetStatusCallback(request, onRead, WINHTTP_CALLBACK_FLAG_ALL_NOTIFICATIONS, 0);
  WinHttpReadData(request, page.text, sizeof page.text, nullptr);
}

// ---- the realtime API ----
static void realtime(std::string event) {
  HINTERNET connect = WinHttpConnect(WinHttpOpen(L"app", 0, nullptr, nullptr, 0), L"contoso.openai.azure.com", 443, 0);
  HINTERNET request = WinHttpOpenRequest(connect, L"GET", L"/openai/v1/realtime?model=gpt-realtime", nullptr, nullptr, nullptr,
                                         WINHTTP_FLAG_SECURE);
  WinHttpSetOption(request, WINHTTP_OPTION_UPGRADE_TO_WEB_SOCKET, nullptr, 0);
  WinHttpSendRequest(request, L"api-key: k", (DWORD)-1, nullptr, 0, 0, 0);
  WinHttpReceiveResponse(request, nullptr);
  HINTERNET socket = WinHttpWebSocketCompleteUpgrade(request, 0);
  WinHttpCloseHandle(request);
  WinHttpWebSocketSend(socket, WINHTTP_WEB_SOCKET_UTF8_MESSAGE_BUFFER_TYPE, event.data(), (DWORD)event.size());
  char buffer[4096] = "";
  DWORD read = 0;
  WINHTTP_WEB_SOCKET_BUFFER_TYPE type;
  while (WinHttpWebSocketReceive(socket, buffer, sizeof buffer - 1, &read, &type) == 0)
    publish(buffer); // BAD
}
static void quotes() {
  HINTERNET connect = WinHttpConnect(WinHttpOpen(L"app", 0, nullptr, nullptr, 0), L"quotes.contoso.com", 443, 0);
  HINTERNET request = WinHttpOpenRequest(connect, L"GET", L"/live", nullptr, nullptr, nullptr, WINHTTP_FLAG_SECURE);
  HINTERNET socket = WinHttpWebSocketCompleteUpgrade(request, 0);
  std::string subscribed = prices();
  WinHttpWebSocketSend(socket, WINHTTP_WEB_SOCKET_UTF8_MESSAGE_BUFFER_TYPE, subscribed.data(), (DWORD)subscribed.size());
  char buffer[4096] = "";
  DWORD read = 0;
  WINHTTP_WEB_SOCKET_BUFFER_TYPE type;
  WinHttpWebSocketReceive(socket, buffer, sizeof buffer - 1, &read, &type);
  publish(buffer); // OK
}
