// C++/WinRT strings: an answer that is boxed, joined with others and shown.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/windows
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <winrt/base.h>

using winrt::hstring;
using namespace std::string_view_literals;

struct View {
  hstring title, text;
  winrt::Windows::Foundation::IInspectable content;
};

static void show(const hstring &text) { publish(winrt::to_string(text)); } // BAD

static void bound(View &view) {
  const std::string said = answer();
  view.text = winrt::to_hstring(said);
  view.title = L"Answer";
  show(view.text);
  publish(winrt::to_string(view.title)); // OK
  view.content = winrt::box_value(view.text);
  publish(winrt::to_string(winrt::unbox_value<hstring>(view.content))); // BAD
  view.content = winrt::box_value(L"none");
  publish(winrt::to_string(winrt::unbox_value<hstring>(view.content))); // OK
}
static void joined() {
  const hstring text{std::wstring_view(winrt::to_hstring(answer()))};
  publish(winrt::to_string(text + L".")); // BAD
  publish(winrt::to_string(L"said: " + text)); // BAD
  publish(winrt::to_string(text + L"."sv)); // BAD
  publish(winrt::to_string(L"said: "sv + text)); // BAD
  publish(winrt::to_string(hstring(L"said: ") + text.c_str())); // BAD
  publish(winrt::to_string(text.c_str() + hstring(L"."))); // BAD
  publish(winrt::to_string(hstring(L"a") + L"b"sv + hstring(L"c"))); // OK
}
static void characters(bool first) {
  hstring text = winrt::to_hstring(answer());
  const wchar_t head = first ? text.front() : text[1];
  publish(winrt::to_string(hstring(&head, 1))); // BAD
  hstring copy(text.c_str(), text.size());
  publish(winrt::to_string(copy)); // BAD
  text.clear();
  publish(winrt::to_string(text)); // OK
  text = copy.data();
  publish(winrt::to_string(text)); // BAD
  text = L"none";
  publish(winrt::to_string(text)); // OK
  text = std::wstring_view(copy);
  publish(winrt::to_string(text)); // BAD
  publish(text.empty() ? "none" : "some"); // OK
}

// What implements an interface, behind it.
struct IAnswer {};
struct Answer : IAnswer {
  std::string text;
};
static void behind(IAnswer &interface) {
  winrt::get_self<Answer>(interface)->text = answer();
  publish(winrt::get_self<Answer>(interface)->text); // BAD
}
