/* wininet.h of the Windows SDK 10.0.22621, as far as the tests need it. */
#pragma once
#include <windows.h>
typedef unsigned short INTERNET_PORT;
#define INTERNET_DEFAULT_HTTPS_PORT 443
#define INTERNET_SERVICE_HTTP 3
#define INTERNET_FLAG_SECURE 0x00800000
#define HTTP_QUERY_STATUS_CODE 19
#define HTTP_QUERY_FLAG_NUMBER 0x20000000
#define HTTP_QUERY_CUSTOM 65535
#define HTTP_ADDREQ_FLAG_ADD 0x20000000
typedef struct {
  DWORD dwStructSize;
  LPSTR lpszScheme;
  DWORD dwSchemeLength;
  int nScheme;
  LPSTR lpszHostName;
  DWORD dwHostNameLength;
  INTERNET_PORT nPort;
  LPSTR lpszUserName;
  DWORD dwUserNameLength;
  LPSTR lpszPassword;
  DWORD dwPasswordLength;
  LPSTR lpszUrlPath;
  DWORD dwUrlPathLength;
  LPSTR lpszExtraInfo;
  DWORD dwExtraInfoLength;
} URL_COMPONENTSA, *LPURL_COMPONENTSA;
typedef struct _INTERNET_BUFFERSA {
  DWORD dwStructSize;
  struct _INTERNET_BUFFERSA *Next;
  LPCSTR lpcszHeader;
  DWORD dwHeadersLength, dwHeadersTotal;
  LPVOID lpvBuffer;
  DWORD dwBufferLength, dwBufferTotal, dwOffsetLow, dwOffsetHigh;
} INTERNET_BUFFERSA, *LPINTERNET_BUFFERSA;
extern "C" {
HINTERNET InternetOpenA(LPCSTR agent, DWORD access, LPCSTR proxy, LPCSTR bypass, DWORD flags);
HINTERNET InternetConnectA(HINTERNET internet, LPCSTR server, INTERNET_PORT port, LPCSTR user, LPCSTR password,
                           DWORD service, DWORD flags, DWORD_PTR context);
BOOL InternetCrackUrlA(LPCSTR url, DWORD length, DWORD flags, LPURL_COMPONENTSA components);
HINTERNET HttpOpenRequestA(HINTERNET connect, LPCSTR verb, LPCSTR object, LPCSTR version, LPCSTR referrer, LPCSTR *types,
                           DWORD flags, DWORD_PTR context);
BOOL HttpAddRequestHeadersA(HINTERNET request, LPCSTR headers, DWORD length, DWORD modifiers);
BOOL HttpSendRequestA(HINTERNET request, LPCSTR headers, DWORD length, LPVOID optional, DWORD optionalLength);
BOOL HttpSendRequestExA(HINTERNET request, LPINTERNET_BUFFERSA in, LPINTERNET_BUFFERSA out, DWORD flags, DWORD_PTR context);
BOOL InternetWriteFile(HINTERNET request, LPCVOID buffer, DWORD toWrite, LPDWORD written);
BOOL HttpEndRequestA(HINTERNET request, LPINTERNET_BUFFERSA out, DWORD flags, DWORD_PTR context);
BOOL HttpQueryInfoA(HINTERNET request, DWORD level, LPVOID buffer, LPDWORD length, LPDWORD index);
BOOL InternetReadFile(HINTERNET file, LPVOID buffer, DWORD toRead, LPDWORD read);
BOOL InternetReadFileExA(HINTERNET file, LPINTERNET_BUFFERSA out, DWORD flags, DWORD_PTR context);
HINTERNET InternetOpenUrlA(HINTERNET internet, LPCSTR url, LPCSTR headers, DWORD length, DWORD flags, DWORD_PTR context);
BOOL InternetCloseHandle(HINTERNET handle);
}
