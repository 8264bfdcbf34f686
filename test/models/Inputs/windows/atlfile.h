/* atlfile.h of Visual C++ 2022 (ATL 14.3), as far as the tests need it. */
#pragma once
#include <atlbase.h>
namespace ATL {
class CAtlFile {
public:
  CAtlFile() noexcept;
  explicit CAtlFile(HANDLE file) noexcept;
  HRESULT Create(LPCSTR name, DWORD access, DWORD share, DWORD disposition) noexcept;
  void Close() noexcept;
  HRESULT Read(LPVOID buffer, DWORD size, DWORD &read) noexcept;
  HRESULT Read(LPVOID buffer, DWORD size) noexcept;
  HRESULT Write(LPCVOID buffer, DWORD size, DWORD *written = nullptr) noexcept;
  HRESULT GetSize(ULONGLONG &size) const noexcept;
  HRESULT Seek(LONGLONG offset, DWORD from = 1) noexcept;
  HANDLE m_h;
};
class CAtlTemporaryFile {
public:
  HRESULT Create(LPCSTR folder = nullptr, DWORD access = GENERIC_WRITE | GENERIC_READ) noexcept;
  HRESULT Read(LPVOID buffer, DWORD size, DWORD &read) noexcept;
  HRESULT Write(LPCVOID buffer, DWORD size, DWORD *written = nullptr) noexcept;
  HRESULT Seek(LONGLONG offset, DWORD from = 1) noexcept;
  HRESULT Close(LPCSTR name = nullptr) noexcept;
};
class CAtlFileMappingBase {
public:
  CAtlFileMappingBase() noexcept;
  CAtlFileMappingBase(CAtlFileMappingBase &other);
  CAtlFileMappingBase &operator=(CAtlFileMappingBase &other);
  HRESULT CopyFrom(CAtlFileMappingBase &other) noexcept;
  HRESULT MapFile(HANDLE file, SIZE_T size = 0, ULONGLONG offset = 0, DWORD protection = 2, DWORD access = 4) noexcept;
  void *GetData() const noexcept;
  SIZE_T GetMappingSize() noexcept;
  HRESULT Unmap() noexcept;
};
template <typename T = char> class CAtlFileMapping : public CAtlFileMappingBase {
public:
  CAtlFileMapping() noexcept;
  CAtlFileMapping(CAtlFileMappingBase &other);
  operator T *() const noexcept;
};
} // namespace ATL
