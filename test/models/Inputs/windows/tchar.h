/* tchar.h of Microsoft's C library. The real one maps most names to others by macros; programs that are built with headers of
   their own (MinGW, Wine, portable layers) have some of them as functions. */
#pragma once
#include <windows.h>
typedef char TCHAR;
#define _T(x) x
extern "C" {
int _stprintf(TCHAR *to, const TCHAR *format, ...);
TCHAR *_tcscat(TCHAR *to, const TCHAR *from);
TCHAR *_tcsdup(const TCHAR *text);
TCHAR *_tcsstr(const TCHAR *text, const TCHAR *what);
size_t _tcslen(const TCHAR *text);
int _ttoi(const TCHAR *text);
}
