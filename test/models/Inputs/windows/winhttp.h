/* winhttp.h of the Windows SDK 10.0.22621, as far as the tests need it. */
#pragma once
#include <windows.h>
typedef unsigned short INTERNET_PORT;
typedef int INTERNET_SCHEME;
#define WINHTTP_FLAG_SECURE 0x00800000
#define WINHTTP_FLAG_ASYNC 0x10000000
#define WINHTTP_ADDREQ_FLAG_ADD 0x20000000
#define WINHTTP_QUERY_STATUS_CODE 19
#define WINHTTP_QUERY_FLAG_NUMBER 0x20000000
#define WINHTTP_QUERY_CUSTOM 65535
#define WINHTTP_HEADER_NAME_BY_INDEX nullptr
#define WINHTTP_NO_HEADER_INDEX nullptr
#define WINHTTP_NO_ADDITIONAL_HEADERS nullptr
#define WINHTTP_NO_REQUEST_DATA nullptr
#define WINHTTP_OPTION_CONTEXT_VALUE 45
#define WINHTTP_OPTION_UPGRADE_TO_WEB_SOCKET 114
#define WINHTTP_CALLBACK_FLAG_ALL_NOTIFICATIONS 0xffffffff
#define WINHTTP_CALLBACK_STATUS_HEADERS_AVAILABLE 0x00020000
#define WINHTTP_CALLBACK_STATUS_DATA_AVAILABLE 0x00040000
#define WINHTTP_CALLBACK_STATUS_READ_COMPLETE 0x00080000
#define WINHTTP_CALLBACK_STATUS_SENDREQUEST_COMPLETE 0x00400000
typedef void (*WINHTTP_STATUS_CALLBACK)(HINTERNET handle, DWORD_PTR context, DWORD status, LPVOID information, DWORD length);
typedef struct {
  DWORD dwStructSize;
  LPWSTR lpszScheme;
  DWORD dwSchemeLength;
  INTERNET_SCHEME nScheme;
  LPWSTR lpszHostName;
  DWORD dwHostNameLength;
  INTERNET_PORT nPort;
  LPWSTR lpszUserName;
  DWORD dwUserNameLength;
  LPWSTR lpszPassword;
  DWORD dwPasswordLength;
  LPWSTR lpszUrlPath;
  DWORD dwUrlPathLength;
  LPWSTR lpszExtraInfo;
  DWORD dwExtraInfoLength;
} URL_COMPONENTS, *LPURL_COMPONENTS;
typedef union {
  PCWSTR pwszName;
  PCSTR pszName;
} WINHTTP_HEADER_NAME;
typedef struct {
  WINHTTP_HEADER_NAME Name;
  PCWSTR pwszValue;
} WINHTTP_EXTENDED_HEADER;
typedef enum { WINHTTP_WEB_SOCKET_UTF8_MESSAGE_BUFFER_TYPE = 2 } WINHTTP_WEB_SOCKET_BUFFER_TYPE;
extern "C" {
HINTERNET WinHttpOpen(LPCWSTR agent, DWORD access, LPCWSTR proxy, LPCWSTR bypass, DWORD flags);
HINTERNET WinHttpConnect(HINTERNET session, LPCWSTR server, INTERNET_PORT port, DWORD reserved);
HINTERNET WinHttpOpenRequest(HINTERNET connect, LPCWSTR verb, LPCWSTR object, LPCWSTR version, LPCWSTR referrer,
                             LPCWSTR *types, DWORD flags);
BOOL WinHttpCrackUrl(LPCWSTR url, DWORD length, DWORD flags, LPURL_COMPONENTS components);
BOOL WinHttpAddRequestHeaders(HINTERNET request, LPCWSTR headers, DWORD length, DWORD modifiers);
DWORD WinHttpAddRequestHeadersEx(HINTERNET request, DWORD modifiers, ULONGLONG flags, ULONGLONG extra, DWORD count,
                                 WINHTTP_EXTENDED_HEADER *headers);
BOOL WinHttpSetOption(HINTERNET handle, DWORD option, LPVOID buffer, DWORD length);
WINHTTP_STATUS_CALLBACK WinHttpSetStatusCallback(HINTERNET handle, WINHTTP_STATUS_CALLBACK callback, DWORD flags,
                                                 DWORD_PTR reserved);
BOOL WinHttpSendRequest(HINTERNET request, LPCWSTR headers, DWORD length, LPVOID optional, DWORD optionalLength,
                        DWORD total, DWORD_PTR context);
BOOL WinHttpWriteData(HINTERNET request, LPCVOID buffer, DWORD toWrite, LPDWORD written);
BOOL WinHttpReceiveResponse(HINTERNET request, LPVOID reserved);
BOOL WinHttpQueryHeaders(HINTERNET request, DWORD level, LPCWSTR name, LPVOID buffer, LPDWORD length, LPDWORD index);
BOOL WinHttpQueryDataAvailable(HINTERNET request, LPDWORD available);
BOOL WinHttpReadData(HINTERNET request, LPVOID buffer, DWORD toRead, LPDWORD read);
BOOL WinHttpCloseHandle(HINTERNET handle);
HINTERNET WinHttpWebSocketCompleteUpgrade(HINTERNET request, DWORD_PTR context);
DWORD WinHttpWebSocketSend(HINTERNET socket, WINHTTP_WEB_SOCKET_BUFFER_TYPE type, PVOID buffer, DWORD length);
DWORD WinHttpWebSocketReceive(HINTERNET socket, PVOID buffer, DWORD length, DWORD *read,
                              WINHTTP_WEB_SOCKET_BUFFER_TYPE *type);
}
