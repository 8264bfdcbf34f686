/* atlsimpstr.h and cstringt.h of Visual C++ 2022 (ATL and MFC 14.3), as far as the tests need them. */
#pragma once
#include <atlbase.h>
namespace ATL {
template <typename BaseType> struct ChTraitsBase;
template <> struct ChTraitsBase<char> {
  typedef char XCHAR;
  typedef wchar_t YCHAR;
};
template <> struct ChTraitsBase<wchar_t> {
  typedef wchar_t XCHAR;
  typedef char YCHAR;
};
struct IAtlStringMgr;
template <typename BaseType> class CSimpleStringT {
public:
  typedef typename ChTraitsBase<BaseType>::XCHAR XCHAR;
  typedef typename ChTraitsBase<BaseType>::YCHAR YCHAR;
  typedef XCHAR *PXSTR;
  typedef const XCHAR *PCXSTR;
  typedef const YCHAR *PCYSTR;
  CSimpleStringT(const CSimpleStringT &other);
  explicit CSimpleStringT(IAtlStringMgr *manager);
  CSimpleStringT &operator=(const CSimpleStringT &other);
  CSimpleStringT &operator+=(const CSimpleStringT &other);
  operator PCXSTR() const noexcept;
  XCHAR operator[](int position) const;
  void Append(PCXSTR text);
  void Append(const CSimpleStringT &other);
  PXSTR GetBuffer();
  PXSTR GetBuffer(int size);
  PCXSTR GetString() const noexcept;
  int GetLength() const noexcept;
  bool IsEmpty() const noexcept;
  void ReleaseBuffer(int size = -1);
  static int StringLength(PCXSTR text) noexcept;
};
template <typename CharType> class ChTraitsCRT {};
template <typename CharType, class StringIterator = ChTraitsCRT<CharType>> class StrTraitATL {};
template <typename BaseType, class StringTraits> class CStringT : public CSimpleStringT<BaseType> {
public:
  typedef CSimpleStringT<BaseType> CThisSimpleString;
  typedef typename CThisSimpleString::XCHAR XCHAR;
  typedef typename CThisSimpleString::PCXSTR PCXSTR;
  typedef typename CThisSimpleString::PCYSTR PCYSTR;
  CStringT();
  CStringT(const CStringT &other);
  CStringT(const CThisSimpleString &other);
  CStringT(const VARIANT &value);
  CStringT(const XCHAR *text);
  CStringT(PCYSTR text);
  CStringT(XCHAR character, int count = 1);
  ~CStringT();
  CStringT &operator=(const CStringT &other);
  CStringT &operator=(PCXSTR text);
  CStringT &operator=(PCYSTR text);
  CStringT &operator+=(const CThisSimpleString &other);
  CStringT &operator+=(PCXSTR text);
  CStringT &operator+=(XCHAR character);
  void Format(PCXSTR format, ...);
  void AppendFormat(PCXSTR format, ...);
  void AppendFormatV(PCXSTR format, va_list arguments);
  int Delete(int position, int count = 1);
  int Remove(XCHAR character);
  int Insert(int position, PCXSTR text);
  int Insert(int position, XCHAR character);
  int Replace(XCHAR from, XCHAR to);
  int Replace(PCXSTR from, PCXSTR to);
  int Find(PCXSTR text, int start = 0) const noexcept;
  CStringT Left(int count) const;
  CStringT Mid(int first, int count) const;
  CStringT &Trim();
  BSTR AllocSysString() const;
  BSTR SetSysString(BSTR *to) const;
  bool GetEnvironmentVariable(PCXSTR name);
  void AnsiToOem();
  void OemToAnsi();
  friend CStringT operator+(const CStringT &left, const CStringT &right);
  friend CStringT operator+(const CStringT &left, PCXSTR right);
  friend CStringT operator+(PCXSTR left, const CStringT &right);
  friend CStringT operator+(const CStringT &left, XCHAR right);
  friend CStringT operator+(XCHAR left, const CStringT &right);
  friend bool operator==(const CStringT &left, const CStringT &right) noexcept;
  friend bool operator==(const CStringT &left, PCXSTR right) noexcept;
  friend bool operator==(PCXSTR left, const CStringT &right) noexcept;
  friend bool operator!=(const CStringT &left, PCXSTR right) noexcept;
};
typedef CStringT<char, StrTraitATL<char>> CStringA;
typedef CStringT<wchar_t, StrTraitATL<wchar_t>> CStringW;
typedef CStringA CString; // as without UNICODE
template <typename TCharType> class CStrBufT {
public:
  typedef CSimpleStringT<TCharType> StringType;
  explicit CStrBufT(StringType &text);
  CStrBufT(StringType &text, int size, DWORD flags = 1);
  ~CStrBufT();
  operator TCharType *() noexcept;
  void SetLength(int size);
  int GetLength() const noexcept;
};
typedef CStrBufT<char> CStrBuf;
} // namespace ATL
