/* What the tests use of the Windows SDK (10.0.22621): minwindef.h, winnt.h, winbase.h, processenv.h, fileapi.h, winreg.h,
   winuser.h, shellapi.h and the secure functions of Microsoft's C library, declared only, after Microsoft's reference. */
#pragma once
#include <stddef.h>
#include <stdarg.h>

#ifdef __cplusplus
extern "C" {
#endif
typedef int BOOL, INT, LSTATUS, errno_t;
typedef unsigned char BYTE, *PBYTE, *LPBYTE;
typedef unsigned short WORD, VARTYPE;
typedef unsigned int DWORD, *LPDWORD, *PDWORD, UINT; /* long is longer here than on Windows */
typedef int LONG, HRESULT;
typedef long long LONGLONG;
typedef unsigned long long ULONGLONG, DWORD_PTR, ULONG_PTR;
typedef size_t SIZE_T;
typedef void *HANDLE, *LPVOID, *PVOID, *HLOCAL, *HGLOBAL, *HMODULE, *HINSTANCE, *HKEY, *HINTERNET;
typedef const void *LPCVOID;
typedef char CHAR, *LPSTR, *PSTR;
typedef wchar_t WCHAR, OLECHAR, *LPWSTR, *PWSTR, *BSTR, *LPOLESTR;
typedef const char *LPCSTR, *PCSTR;
typedef const wchar_t *LPCWSTR, *PCWSTR, *LPCOLESTR;
typedef struct { LONGLONG QuadPart; } LARGE_INTEGER;
typedef struct _OVERLAPPED OVERLAPPED, *LPOVERLAPPED;
typedef struct _GUID { unsigned Data1; WORD Data2, Data3; BYTE Data4[8]; } GUID, CLSID;
#define TRUE 1
#define FALSE 0
#define S_OK 0
#define E_FAIL ((HRESULT)0x80004005)
#define ERROR_SUCCESS 0
#define SUCCEEDED(hr) ((HRESULT)(hr) >= 0)
#define FAILED(hr) ((HRESULT)(hr) < 0)
#define INVALID_HANDLE_VALUE ((HANDLE)(long long)-1)
#define GENERIC_READ 0x80000000u
#define GENERIC_WRITE 0x40000000u
#define FILE_SHARE_READ 1
#define OPEN_EXISTING 3
#define CREATE_ALWAYS 2
#define FILE_ATTRIBUTE_NORMAL 0x80
#define CP_UTF8 65001
#define HKEY_LOCAL_MACHINE ((HKEY)0x80000002ull)
#define KEY_READ 0x20019
#define RRF_RT_REG_SZ 2
#define GMEM_MOVEABLE 2
#define HEAP_ZERO_MEMORY 8
#define FORMAT_MESSAGE_FROM_STRING 0x400
#define FORMAT_MESSAGE_ARGUMENT_ARRAY 0x2000
#define STRSAFE_MAX_CCH 2147483647
#define _TRUNCATE ((size_t)-1)

LPSTR GetCommandLineA(void);
LPWSTR GetCommandLineW(void);
LPWSTR *CommandLineToArgvW(LPCWSTR line, int *count);
DWORD GetEnvironmentVariableA(LPCSTR name, LPSTR buffer, DWORD size);
DWORD GetEnvironmentVariableW(LPCWSTR name, LPWSTR buffer, DWORD size);
LPWSTR GetEnvironmentStringsW(void);
DWORD ExpandEnvironmentStringsA(LPCSTR from, LPSTR to, DWORD size);
DWORD GetPrivateProfileStringA(LPCSTR section, LPCSTR key, LPCSTR fallback, LPSTR to, DWORD size, LPCSTR file);
LSTATUS RegOpenKeyExA(HKEY key, LPCSTR sub, DWORD options, DWORD access, HKEY *result);
LSTATUS RegQueryValueExA(HKEY key, LPCSTR name, LPDWORD reserved, LPDWORD type, LPBYTE data, LPDWORD size);
LSTATUS RegGetValueA(HKEY key, LPCSTR sub, LPCSTR value, DWORD flags, LPDWORD type, PVOID data, LPDWORD size);
LSTATUS RegCloseKey(HKEY key);

HANDLE CreateFileA(LPCSTR name, DWORD access, DWORD share, void *security, DWORD disposition, DWORD flags, HANDLE like);
BOOL ReadFile(HANDLE file, LPVOID to, DWORD size, LPDWORD read, LPOVERLAPPED overlapped);
BOOL WriteFile(HANDLE file, LPCVOID from, DWORD size, LPDWORD written, LPOVERLAPPED overlapped);
BOOL CloseHandle(HANDLE handle);
BOOL GetFileSizeEx(HANDLE file, LARGE_INTEGER *size);
HANDLE CreateFileMappingA(HANDLE file, void *security, DWORD protection, DWORD high, DWORD low, LPCSTR name);
LPVOID MapViewOfFile(HANDLE mapping, DWORD access, DWORD high, DWORD low, SIZE_T size);
BOOL UnmapViewOfFile(LPCVOID view);

HANDLE GetProcessHeap(void);
LPVOID HeapAlloc(HANDLE heap, DWORD flags, SIZE_T size);
LPVOID HeapReAlloc(HANDLE heap, DWORD flags, LPVOID block, SIZE_T size);
BOOL HeapFree(HANDLE heap, DWORD flags, LPVOID block);
HLOCAL LocalFree(HLOCAL block);
HGLOBAL GlobalAlloc(UINT flags, SIZE_T size);
HGLOBAL GlobalFree(HGLOBAL block);
LPVOID GlobalLock(HGLOBAL block);
BOOL GlobalUnlock(HGLOBAL block);
LPVOID CoTaskMemRealloc(LPVOID block, SIZE_T size);
void CoTaskMemFree(LPVOID block);
#define CopyMemory RtlMoveMemory /* winnt.h has macros for memmove and memset; drivers and others have functions */
void RtlMoveMemory(void *to, const void *from, size_t size);
void RtlFillMemory(void *to, size_t size, int value);

void OutputDebugStringA(LPCSTR text);
void OutputDebugStringW(LPCWSTR text);
DWORD FormatMessageA(DWORD flags, LPCVOID source, DWORD message, DWORD language, LPSTR to, DWORD size, va_list *arguments);
int MultiByteToWideChar(UINT page, DWORD flags, LPCSTR from, int size, LPWSTR to, int room);
int WideCharToMultiByte(UINT page, DWORD flags, LPCWSTR from, int size, LPSTR to, int room, LPCSTR replacement, BOOL *used);
LPSTR lstrcatA(LPSTR to, LPCSTR from);
LPSTR lstrcpynA(LPSTR to, LPCSTR from, int size);
int lstrcmpiA(LPCSTR one, LPCSTR other);
LPSTR CharNextA(LPCSTR text);
LPSTR CharPrevA(LPCSTR start, LPCSTR text);
BOOL CharToOemA(LPCSTR from, LPSTR to);
BOOL OemToCharA(LPCSTR from, LPSTR to);
int wsprintfA(LPSTR to, LPCSTR format, ...);

errno_t strcpy_s(char *to, size_t size, const char *from);
errno_t strncpy_s(char *to, size_t size, const char *from, size_t count);
errno_t strcat_s(char *to, size_t size, const char *from);
errno_t memcpy_s(void *to, size_t size, const void *from, size_t count);
char *_strlwr(char *text);
char *_strrev(char *text);
char *_itoa(int value, char *to, int base);
int _wtoi(const wchar_t *text);
int _snprintf_s(char *to, size_t size, size_t count, const char *format, ...);
int _snwprintf(wchar_t *to, size_t count, const wchar_t *format, ...);
errno_t _dupenv_s(char **to, size_t *size, const char *name);
errno_t _putenv_s(const char *name, const char *value);
errno_t fopen_s(struct _IO_FILE **file, const char *name, const char *mode);
unsigned long long _beginthreadex(void *security, unsigned stack, unsigned (*start)(void *), void *argument, unsigned flags,
                                  unsigned *id);
HANDLE CreateThread(void *security, SIZE_T stack, DWORD (*start)(LPVOID), LPVOID argument, DWORD flags, LPDWORD id);
DWORD WaitForSingleObject(HANDLE handle, DWORD milliseconds);
struct _IO_FILE *_popen(const char *command, const char *mode);
int _pclose(struct _IO_FILE *stream);
#ifdef __cplusplus
}
/* secure functions that know an array's size (string.h of Microsoft's C library) */
template <size_t N> errno_t strcpy_s(char (&to)[N], const char *from);
template <size_t N> errno_t strcat_s(char (&to)[N], const char *from);
#endif
