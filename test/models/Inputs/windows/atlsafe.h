/* atlsafe.h of Visual C++ 2022 (ATL 14.3), as far as the tests need it. */
#pragma once
#include <atlbase.h>
namespace ATL {
template <typename T, VARTYPE V = VT_UI1> class CComSafeArray {
public:
  CComSafeArray() noexcept;
  explicit CComSafeArray(unsigned count, LONG first = 0);
  CComSafeArray(const SAFEARRAY *array);
  CComSafeArray(LPSAFEARRAY array);
  CComSafeArray(const CComSafeArray &other);
  ~CComSafeArray() noexcept;
  CComSafeArray<T> &operator=(const CComSafeArray &other);
  CComSafeArray<T> &operator=(const SAFEARRAY *array);
  operator LPSAFEARRAY() const noexcept;
  LPSAFEARRAY *GetSafeArrayPtr() noexcept;
  HRESULT Attach(const SAFEARRAY *array);
  LPSAFEARRAY Detach();
  HRESULT CopyFrom(LPSAFEARRAY array);
  HRESULT CopyTo(LPSAFEARRAY *array);
  HRESULT Destroy();
  HRESULT Create(unsigned count = 0, LONG first = 0);
  HRESULT Resize(unsigned count, LONG first = 0);
  unsigned GetCount(unsigned dimension = 0) const;
  LONG GetLowerBound(unsigned dimension = 0) const;
  HRESULT Add(const SAFEARRAY *array);
  HRESULT Add(const T &element, bool copy = true);
  HRESULT SetAt(LONG position, const T &element, bool copy = true);
  T &GetAt(LONG position) const;
  T &operator[](long position) const;
  T &operator[](int position) const;
  HRESULT MultiDimGetAt(const LONG *position, T &element);
  HRESULT MultiDimSetAt(const LONG *position, const T &element);
  LPSAFEARRAY m_psa;
};
} // namespace ATL
