// Windows strings, as far as a test needs them: declarations after Microsoft's public reference.
#pragma once
typedef wchar_t OLECHAR;
typedef OLECHAR *BSTR;
typedef const wchar_t *LPCWSTR;
typedef const char *LPCSTR;
typedef unsigned long DWORD;
typedef unsigned int UINT;
typedef void *HANDLE;
struct VARIANT {
  short vt;
  union {
    long long llVal;
    BSTR bstrVal;
  };
};
struct SAFEARRAY {
  void *pvData;
};
struct IStream;
BSTR SysAllocString(const OLECHAR *s);
BSTR SysAllocStringLen(const OLECHAR *s, UINT n);
UINT SysStringLen(BSTR s);
void SysFreeString(BSTR s);
int MultiByteToWideChar(UINT page, DWORD flags, LPCSTR from, int n, wchar_t *to, int m);
int WideCharToMultiByte(UINT page, DWORD flags, LPCWSTR from, int n, char *to, int m, LPCSTR d, int *used);
char *lstrcpyA(char *to, LPCSTR from);
wchar_t *lstrcpyW(wchar_t *to, LPCWSTR from);
long StringCchCopyW(wchar_t *to, unsigned long n, LPCWSTR from);
long StringCchCatW(wchar_t *to, unsigned long n, LPCWSTR from);
long StringCchPrintfW(wchar_t *to, unsigned long n, LPCWSTR format, ...);
int ReadFile(HANDLE h, void *to, DWORD n, DWORD *read, void *o);
void RtlMoveMemory(void *to, const void *from, unsigned long n);
void RtlZeroMemory(void *to, unsigned long n);
wchar_t *CharUpperW(wchar_t *s);

namespace ATL {
struct IAtlStringMgr;
template <class C> class CSimpleStringT {
public:
  typedef const C *PCXSTR;
  typedef C *PXSTR;
  CSimpleStringT(PCXSTR s, IAtlStringMgr *m);
  CSimpleStringT(PCXSTR s, int n, IAtlStringMgr *m);
  CSimpleStringT(const CSimpleStringT &s);
  operator PCXSTR() const;
  CSimpleStringT &operator=(PCXSTR s);
  CSimpleStringT &operator=(const CSimpleStringT &s);
  CSimpleStringT &operator+=(const CSimpleStringT &s);
  CSimpleStringT &operator+=(PCXSTR s);
  CSimpleStringT &operator+=(C c);
  C operator[](int i) const;
  void Append(PCXSTR s);
  void Append(PCXSTR s, int n);
  void Append(const CSimpleStringT &s);
  void AppendChar(C c);
  static void CopyChars(C *to, const C *from, int n);
  static void CopyChars(C *to, unsigned long m, const C *from, int n);
  void Empty();
  C GetAt(int i) const;
  PXSTR GetBuffer();
  PXSTR GetBuffer(int n);
  int GetLength() const;
  PCXSTR GetString() const;
  bool IsEmpty() const;
  PXSTR LockBuffer();
  void ReleaseBuffer(int n = -1);
  void SetAt(int i, C c);
  void SetString(PCXSTR s);
  void SetString(PCXSTR s, int n);
  static int StringLength(PCXSTR s);
};
template <class C> struct StrTraitMFC {};
template <class C, class T = StrTraitMFC<C>> class CStringT : public CSimpleStringT<C> {
public:
  typedef const C *PCXSTR;
  CStringT();
  CStringT(const CStringT &s);
  CStringT(const C *s);
  CStringT(const C *s, int n);
  CStringT(C c, int n = 1);
  CStringT &operator=(const CStringT &s);
  CStringT &operator=(const C *s);
  CStringT &operator+=(const CStringT &s);
  CStringT &operator+=(const C *s);
  BSTR AllocSysString() const;
  void Format(const C *format, ...);
  void AppendFormat(const C *format, ...);
  int Delete(int i, int n = 1);
  int Find(const C *s, int from = 0) const;
  int Insert(int i, const C *s);
  int Insert(int i, C c);
  CStringT Left(int n) const;
  CStringT Mid(int i) const;
  CStringT Mid(int i, int n) const;
  CStringT Right(int n) const;
  CStringT &MakeLower();
  int Replace(const C *from, const C *to);
  BSTR SetSysString(BSTR *s) const;
  CStringT SpanIncluding(const C *s) const;
  CStringT Tokenize(const C *tokens, int &start) const;
  CStringT &Trim();
  CStringT &TrimLeft();
};
template <class C, class T> CStringT<C, T> operator+(const CStringT<C, T> &, const CStringT<C, T> &);
template <class C, class T> CStringT<C, T> operator+(const CStringT<C, T> &, const C *);
template <class C, class T> CStringT<C, T> operator+(const C *, const CStringT<C, T> &);
typedef CStringT<char> CStringA;
typedef CStringT<wchar_t> CStringW;
template <class C> class CStrBufT {
public:
  CStrBufT(CSimpleStringT<C> &s, int n, DWORD flags);
  explicit CStrBufT(CSimpleStringT<C> &s);
  operator C *();
  operator const C *() const;
};
class CComBSTR {
public:
  BSTR m_str;
  CComBSTR();
  CComBSTR(int n, LPCWSTR s);
  CComBSTR(LPCWSTR s);
  CComBSTR(LPCSTR s);
  CComBSTR(const CComBSTR &s);
  ~CComBSTR();
  CComBSTR &operator=(LPCWSTR s);
  CComBSTR &operator=(const CComBSTR &s);
  operator BSTR() const;
  BSTR *operator&();
  CComBSTR &operator+=(const CComBSTR &s);
  long Append(LPCWSTR s);
  long Append(const CComBSTR &s);
  long AppendBSTR(BSTR s);
  long ArrayToBSTR(const SAFEARRAY *a);
  long BSTRToArray(SAFEARRAY **a);
  long AssignBSTR(const BSTR s);
  void Attach(BSTR s);
  BSTR Detach();
  BSTR Copy() const;
  long CopyTo(BSTR *s) const;
  long CopyTo(VARIANT *v) const;
  void Empty();
  unsigned Length() const;
  long ToLower();
  long ReadFromStream(IStream *s);
  long WriteToStream(IStream *s);
};
template <int N = 128> class CA2WEX {
public:
  wchar_t *m_psz;
  CA2WEX(LPCSTR s);
  CA2WEX(LPCSTR s, UINT page);
  operator wchar_t *() const;
};
typedef CA2WEX<> CA2W;
template <int N = 128> class CW2AEX {
public:
  char *m_psz;
  CW2AEX(LPCWSTR s);
  operator char *() const;
};
typedef CW2AEX<> CW2A;
typedef struct Position *POSITION;
template <class E> class CAtlArray {
public:
  CAtlArray();
  unsigned long Add(const E &e);
  unsigned long Append(const CAtlArray &a);
  void Copy(const CAtlArray &a);
  E &GetAt(unsigned long i);
  E &operator[](unsigned long i);
  E *GetData();
  void InsertAt(unsigned long i, const E &e, unsigned long n = 1);
  void SetAt(unsigned long i, const E &e);
  void RemoveAll();
  unsigned long GetCount() const;
};
template <class E> class CAtlList {
public:
  CAtlList();
  POSITION AddTail(const E &e);
  void AddTailList(const CAtlList *l);
  POSITION GetHeadPosition() const;
  E &GetNext(POSITION &p);
  E &GetAt(POSITION p);
  E &GetHead();
  E RemoveHead();
  void RemoveAll();
};
template <class K, class V> class CSimpleMap {
public:
  CSimpleMap();
  int Add(const K &k, const V &v);
  V Lookup(const K &k) const;
  K &GetKeyAt(int i);
  V &GetValueAt(int i);
};
class CUrl {
public:
  CUrl();
  int CrackUrl(LPCSTR s, DWORD flags = 0);
  int CreateUrl(char *to, DWORD *n, DWORD flags = 0) const;
  LPCSTR GetHostName() const;
  LPCSTR GetUrlPath() const;
  int SetHostName(LPCSTR s);
};
template <class S> class CPathT {
public:
  S m_strPath;
  CPathT();
  CPathT(const char *s);
  int Append(const char *s);
  S GetExtension() const;
  operator const char *() const;
};
template <class T> class CComSafeArray {
public:
  SAFEARRAY *m_psa;
  CComSafeArray();
  CComSafeArray(const SAFEARRAY *a);
  long Add(const T &t, int copy = 1);
  T &GetAt(long i) const;
  long SetAt(unsigned long i, const T &t, int copy = 1);
};
} // namespace ATL
namespace winrt {
struct hstring {
  hstring();
  hstring(const wchar_t *s);
  hstring(const hstring &s);
  hstring &operator=(const hstring &s);
  const wchar_t *c_str() const;
  unsigned size() const;
};
hstring operator+(const hstring &a, const hstring &b);
} // namespace winrt
