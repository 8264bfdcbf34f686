/* shlwapi.h of the Windows SDK 10.0.22621, as far as the tests need it. */
#pragma once
#include <windows.h>
extern "C" {
LPSTR StrStrIA(LPCSTR text, LPCSTR what);
LPSTR StrChrA(LPCSTR text, WORD what);
LPSTR StrDupA(LPCSTR text);
int StrToIntA(LPCSTR text);
LPSTR PathFindFileNameA(LPCSTR path);
}
