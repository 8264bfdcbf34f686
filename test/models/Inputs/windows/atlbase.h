/* atlbase.h and atlcomcli.h of Visual C++ 2022 (ATL 14.3), as far as the tests need them. */
#pragma once
#include <atlconv.h>
#include <oleauto.h>
namespace ATL {
class CComBSTR {
public:
  BSTR m_str;
  CComBSTR() noexcept;
  CComBSTR(int size);
  CComBSTR(int size, LPCOLESTR text);
  CComBSTR(LPCOLESTR text);
  CComBSTR(LPCSTR text);
  CComBSTR(const CComBSTR &other);
  CComBSTR(CComBSTR &&other);
  ~CComBSTR();
  CComBSTR &operator=(const CComBSTR &other);
  CComBSTR &operator=(LPCOLESTR text);
  CComBSTR &operator=(LPCSTR text);
  operator BSTR() const noexcept;
  BSTR *operator&() noexcept;
  bool operator!() const noexcept;
  bool operator==(LPCOLESTR text) const;
  CComBSTR &operator+=(const CComBSTR &other);
  CComBSTR &operator+=(LPCOLESTR text);
  HRESULT Append(const CComBSTR &other) noexcept;
  HRESULT Append(LPCOLESTR text);
  HRESULT Append(LPCSTR text);
  HRESULT Append(char character) noexcept;
  HRESULT Append(wchar_t character) noexcept;
  BSTR Copy() const;
  HRESULT CopyTo(VARIANT *value) noexcept;
  void Attach(BSTR text) noexcept;
  BSTR Detach() noexcept;
  void Empty() noexcept;
  unsigned Length() const noexcept;
  bool LoadString(UINT id) noexcept;
  HRESULT WriteToStream(IStream *stream) noexcept;
  HRESULT ReadFromStream(IStream *stream) noexcept;
};
class CComVariant : public tagVARIANT {
public:
  CComVariant() noexcept;
  CComVariant(const VARIANT &value);
  CComVariant(const CComVariant &other);
  CComVariant(LPCOLESTR text);
  CComVariant(LPCSTR text);
  CComVariant(bool value);
  CComVariant(int value, VARTYPE type = VT_I4) noexcept;
  CComVariant(const SAFEARRAY *array);
  ~CComVariant() noexcept;
  CComVariant &operator=(const CComVariant &other);
  CComVariant &operator=(const VARIANT &value);
  CComVariant &operator=(LPCOLESTR text);
  CComVariant &operator=(LPCSTR text);
  CComVariant &operator=(int value) noexcept;
  bool operator==(const VARIANT &value) const noexcept;
  HRESULT Clear();
  HRESULT Copy(const VARIANT *value);
  HRESULT CopyTo(BSTR *text) const;
  HRESULT Attach(VARIANT *value);
  HRESULT Detach(VARIANT *value);
  HRESULT ChangeType(VARTYPE type, const VARIANT *from = nullptr);
  HRESULT WriteToStream(IStream *stream);
  HRESULT ReadFromStream(IStream *stream);
};
class CRegKey {
public:
  HKEY m_hKey;
  LONG Open(HKEY parent, LPCSTR name, DWORD access = KEY_READ) noexcept;
  LONG Close() noexcept;
  LONG QueryValue(LPCSTR name, DWORD *type, void *data, unsigned *size) noexcept;
  LONG QueryStringValue(LPCSTR name, LPSTR value, unsigned *size) noexcept;
  LONG QueryDWORDValue(LPCSTR name, DWORD &value) noexcept;
};
} // namespace ATL
#ifndef _ATL_NO_AUTOMATIC_NAMESPACE
using namespace ATL;
#endif
