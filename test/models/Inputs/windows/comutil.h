/* comutil.h of Visual C++ 2022 (14.3), as far as the tests need it. */
#pragma once
#include <oleauto.h>
namespace _com_util {
BSTR ConvertStringToBSTR(const char *text);
char *ConvertBSTRToString(BSTR text);
} // namespace _com_util
class _variant_t;
class _bstr_t {
public:
  _bstr_t() noexcept;
  _bstr_t(const _bstr_t &other) noexcept;
  _bstr_t(const char *text);
  _bstr_t(const wchar_t *text);
  _bstr_t(const _variant_t &value);
  _bstr_t(BSTR text, bool copy);
  ~_bstr_t();
  _bstr_t &operator=(const _bstr_t &other) noexcept;
  _bstr_t &operator=(const char *text);
  _bstr_t &operator=(const wchar_t *text);
  _bstr_t &operator=(const _variant_t &value);
  _bstr_t &operator+=(const _bstr_t &other);
  _bstr_t operator+(const _bstr_t &other) const;
  friend _bstr_t operator+(const char *left, const _bstr_t &right);
  friend _bstr_t operator+(const wchar_t *left, const _bstr_t &right);
  operator const wchar_t *() const noexcept;
  operator wchar_t *() const noexcept;
  operator const char *() const;
  operator char *() const;
  bool operator!() const noexcept;
  bool operator==(const _bstr_t &other) const noexcept;
  bool operator!=(const _bstr_t &other) const noexcept;
  unsigned length() const noexcept;
  BSTR copy(bool copy = true) const;
  BSTR &GetBSTR();
  BSTR *GetAddress();
  void Assign(BSTR text);
  void Attach(BSTR text);
  BSTR Detach();

private:
  class Data_t;
  Data_t *m_Data;
};
class _variant_t : public ::tagVARIANT {
public:
  _variant_t() noexcept;
  _variant_t(const VARIANT &value);
  _variant_t(const VARIANT *value);
  _variant_t(const _variant_t &other);
  _variant_t(VARIANT &value, bool copy);
  _variant_t(int value, VARTYPE type = VT_I4) noexcept;
  _variant_t(const _bstr_t &text);
  _variant_t(const wchar_t *text);
  _variant_t(const char *text);
  ~_variant_t();
  operator int() const;
  operator double() const;
  operator _bstr_t() const;
  _variant_t &operator=(const VARIANT &value);
  _variant_t &operator=(const VARIANT *value);
  _variant_t &operator=(const _variant_t &other);
  _variant_t &operator=(int value);
  _variant_t &operator=(const _bstr_t &text);
  _variant_t &operator=(const wchar_t *text);
  _variant_t &operator=(const char *text);
  bool operator==(const VARIANT &value) const noexcept;
  void Clear();
  void Attach(VARIANT &value);
  VARIANT Detach();
  VARIANT &GetVARIANT() noexcept;
  VARIANT *GetAddress();
  void ChangeType(VARTYPE type, const _variant_t *from = nullptr);
  void SetString(const char *text);
};
