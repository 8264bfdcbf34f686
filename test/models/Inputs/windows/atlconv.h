/* atlconv.h of Visual C++ 2022 (ATL 14.3), as far as the tests need it. */
#pragma once
#include <windows.h>
namespace ATL {
template <int t_nBufferLength = 128> class CA2WEX {
public:
  CA2WEX(LPCSTR text) noexcept(false);
  CA2WEX(LPCSTR text, UINT page) noexcept(false);
  operator LPWSTR() const noexcept;
  LPWSTR m_psz;
};
typedef CA2WEX<> CA2W;
template <int t_nBufferLength = 128> class CW2AEX {
public:
  CW2AEX(LPCWSTR text) noexcept(false);
  CW2AEX(LPCWSTR text, UINT page) noexcept(false);
  operator LPSTR() const noexcept;
  LPSTR m_psz;
};
typedef CW2AEX<> CW2A;
} // namespace ATL
