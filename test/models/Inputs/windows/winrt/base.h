/* winrt/base.h of C++/WinRT 2.0, strings and boxes only. */
#pragma once
#include <string>
#include <string_view>
#include <windows.h>
namespace winrt {
struct hstring {
  using const_reference = const wchar_t &;
  hstring() noexcept = default;
  hstring(const hstring &other);
  hstring(hstring &&other) noexcept;
  hstring(const wchar_t *text);
  hstring(const wchar_t *text, unsigned size);
  explicit hstring(const std::wstring_view &text);
  hstring &operator=(const hstring &other);
  hstring &operator=(hstring &&other) noexcept;
  hstring &operator=(const wchar_t *text);
  hstring &operator=(const std::wstring_view &text);
  operator std::wstring_view() const noexcept;
  void clear() noexcept;
  const_reference operator[](unsigned position) const noexcept;
  const_reference front() const noexcept;
  const wchar_t *c_str() const noexcept;
  const wchar_t *data() const noexcept;
  bool empty() const noexcept;
  unsigned size() const noexcept;
  void *handle = nullptr;
};
hstring operator+(const hstring &left, const hstring &right);
hstring operator+(const hstring &left, const wchar_t *right);
hstring operator+(const wchar_t *left, const hstring &right);
hstring operator+(const hstring &left, const std::wstring_view &right);
hstring operator+(const std::wstring_view &left, const hstring &right);
std::string to_string(std::wstring_view text);
hstring to_hstring(std::string_view text);
hstring to_hstring(int value);
namespace Windows::Foundation {
struct IInspectable {
  void *implementation = nullptr;
};
} // namespace Windows::Foundation
Windows::Foundation::IInspectable box_value(const hstring &value);
template <typename T> T unbox_value(const Windows::Foundation::IInspectable &value);
template <typename D, typename I> D *get_self(const I &from) noexcept;
} // namespace winrt
