/* CUrl, of atlutil.h of ATL Server (Visual C++ 2022 has it in atlutil.h still), as far as the tests need it. */
#pragma once
#include <atlbase.h>
namespace ATL {
class CUrl {
public:
  CUrl() noexcept;
  CUrl(const CUrl &other) noexcept;
  CUrl &operator=(const CUrl &other) noexcept;
  bool CrackUrl(LPCSTR url, DWORD flags = 0) noexcept;
  bool CreateUrl(LPSTR url, DWORD *size, DWORD flags = 0) const noexcept;
  void Clear() noexcept;
  bool SetUrlPath(LPCSTR path) noexcept;
  bool SetExtraInfo(LPCSTR info) noexcept;
  bool SetHostName(LPCSTR host) noexcept;
  bool SetUserName(LPCSTR user) noexcept;
  bool SetPassword(LPCSTR password) noexcept;
  bool SetSchemeName(LPCSTR scheme) noexcept;
  bool SetPortNumber(WORD port) noexcept;
  LPCSTR GetUrlPath() const noexcept;
  LPCSTR GetExtraInfo() const noexcept;
  LPCSTR GetHostName() const noexcept;
  LPCSTR GetUserName() const noexcept;
  LPCSTR GetPassword() const noexcept;
  LPCSTR GetSchemeName() const noexcept;
  DWORD GetUrlPathLength() const noexcept;
  WORD GetPortNumber() const noexcept;
};
} // namespace ATL
