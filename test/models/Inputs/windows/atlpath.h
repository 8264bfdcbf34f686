/* atlpath.h of Visual C++ 2022 (ATL 14.3), as far as the tests need it. */
#pragma once
#include <atlstr.h>
namespace ATL {
template <typename StringType> class CPathT {
public:
  typedef typename StringType::XCHAR XCHAR;
  typedef typename StringType::PCXSTR PCXSTR;
  CPathT() noexcept;
  CPathT(PCXSTR path);
  CPathT(const CPathT<StringType> &path);
  CPathT<StringType> &operator=(PCXSTR path);
  CPathT<StringType> &operator=(const CPathT<StringType> &path);
  CPathT<StringType> &operator+=(PCXSTR path);
  CPathT<StringType> &operator+=(const StringType &path);
  operator const StringType &() const noexcept;
  operator PCXSTR() const noexcept;
  void AddBackslash();
  bool AddExtension(PCXSTR extension);
  bool Append(PCXSTR more);
  void Combine(PCXSTR folder, PCXSTR file);
  CPathT<StringType> CommonPrefix(PCXSTR other);
  bool FileExists() const;
  StringType GetExtension() const;
  bool RenameExtension(PCXSTR extension);
  bool RemoveFileSpec();
  void StripPath();
  StringType m_strPath;
};
typedef CPathT<CString> CPath;
} // namespace ATL
