/* strsafe.h of the Windows SDK 10.0.22621, as far as the tests need it. */
#pragma once
#include <windows.h>
extern "C" {
HRESULT StringCchCopyA(LPSTR to, size_t size, LPCSTR from);
HRESULT StringCchCatA(LPSTR to, size_t size, LPCSTR from);
HRESULT StringCbPrintfA(LPSTR to, size_t bytes, LPCSTR format, ...);
HRESULT StringCchVPrintfA(LPSTR to, size_t size, LPCSTR format, va_list arguments);
HRESULT StringCchPrintfExA(LPSTR to, size_t size, LPSTR *end, size_t *remaining, DWORD flags, LPCSTR format, ...);
HRESULT StringCchLengthA(LPCSTR text, size_t room, size_t *length);
}
