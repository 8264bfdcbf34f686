// COM automation: an answer as a BSTR, in _bstr_t, CComBSTR and variants, as scripting hosts and Office add-ins hold it.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/windows
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <atlbase.h>
#include <comutil.h>

static HRESULT get_Answer(BSTR *out) {
  *out = _com_util::ConvertStringToBSTR(answer_c());
  return *out ? S_OK : E_FAIL;
}
static void put_Text(BSTR *in) { publish(_com_util::ConvertBSTRToString(*in)); } // BAD
static BSTR answerText() { return _com_util::ConvertStringToBSTR(answer_c()); }
static void show(BSTR text) { publish(_com_util::ConvertBSTRToString(text)); } // BAD

// ---- oleauto.h ----
static void plain() {
  BSTR text = answerText();
  show(text);
  BSTR copy = SysAllocString(L"none");
  SysReAllocString(&copy, text);
  publish(_com_util::ConvertBSTRToString(copy)); // BAD
  SysReAllocStringLen(&copy, L"none", 4);
  publish(_com_util::ConvertBSTRToString(copy)); // OK
  BSTR both = nullptr;
  VarBstrCat(copy, text, &both);
  publish(_com_util::ConvertBSTRToString(both)); // BAD
  VarBstrCat(text, copy, &both);
  publish(_com_util::ConvertBSTRToString(both)); // BAD
  SysAddRefString(text);
  publish(SysStringLen(text) ? "some" : "none"); // OK
  SysFreeString(text);
  SysFreeString(copy);
}
static void bytes() {
  SAFEARRAY *array = nullptr;
  VectorFromBstr(answerText(), &array);
  BSTR back = nullptr;
  BstrFromVector(array, &back);
  publish(_com_util::ConvertBSTRToString(back)); // BAD
}

// ---- _bstr_t ----
static void wrapped() {
  _bstr_t said(answer_c());
  publish((const char *)said); // BAD
  _bstr_t copy(said), title("Answer");
  publish((const char *)copy);  // BAD
  publish((const char *)title); // OK
  copy = "none";
  publish((const char *)copy); // OK
  copy = said;
  publish((const char *)copy); // BAD
  copy = L"none";
  copy += said;
  publish((const char *)copy); // BAD
  publish((const char *)(title + said)); // BAD
  publish((const char *)("said: " + said)); // BAD
  publish((const char *)(L"said: " + title)); // OK
  publish(said.length() && !!said && said != title ? "some" : "none"); // OK
}
static void owned() {
  _bstr_t said;
  said.Attach(answerText());
  publish(_com_util::ConvertBSTRToString(said.copy())); // BAD
  publish(_com_util::ConvertBSTRToString(said.GetBSTR())); // BAD
  _bstr_t other;
  other.Assign(said.Detach());
  publish((const char *)other); // BAD
  other.Assign(SysAllocString(L"none"));
  publish((const char *)other); // OK
  _bstr_t out;
  get_Answer(out.GetAddress());
  publish((const char *)out); // BAD
  put_Text(out.GetAddress());
}

// ---- _variant_t ----
static void variant() {
  _variant_t value(answer_c()), other;
  publish((const char *)(_bstr_t)value); // BAD
  publish((const char *)_bstr_t(value)); // BAD
  publish(_com_util::ConvertBSTRToString(value.bstrVal)); // BAD
  other = value;
  publish((const char *)(_bstr_t)other); // BAD
  other = "none";
  publish((const char *)(_bstr_t)other); // OK
  other = _bstr_t(answer_c());
  publish((const char *)(_bstr_t)other); // BAD
  other.Clear();
  other.SetString(answer_c());
  other.ChangeType(VT_BSTR);
  publish((const char *)(_bstr_t)other); // BAD
  _variant_t copy(other);
  publish((const char *)(_bstr_t)copy); // BAD
  _variant_t number(42);
  publish(std::to_string((int)number)); // OK
  number = std::stoi(answer());
  publish(std::to_string((int)number)); // BAD
}
// What a script handed over.
static void handed(VARIANT &argument) {
  argument.vt = VT_BSTR;
  argument.bstrVal = answerText();
  _variant_t value(&argument);
  publish((const char *)_bstr_t(value)); // BAD
  value.Attach(argument);
  publish((const char *)_bstr_t(value)); // BAD
  value = &argument;
  publish((const char *)_bstr_t(_variant_t(value.GetVARIANT()))); // BAD
  VARIANT out = value.Detach();
  publish(_com_util::ConvertBSTRToString(out.bstrVal)); // BAD
}

// ---- CComBSTR and CComVariant ----
static void atl(IStream *stream) {
  CComBSTR said;
  said = answer_c();
  publish((const char *)CW2A(said)); // BAD
  CComBSTR other;
  other = said;
  publish((const char *)CW2A(other)); // BAD
  other.LoadString(101);
  publish((const char *)CW2A(other)); // OK
  other.Append(said.m_str[0]);
  publish((const char *)CW2A(other)); // BAD
  CComBSTR filled;
  if (FAILED(get_Answer(&filled)))
    return;
  publish((const char *)CW2A(filled)); // BAD
  put_Text(&filled);
  said.WriteToStream(stream);
  CComBSTR back;
  back.ReadFromStream(stream);
  publish((const char *)CW2A(back)); // BAD
}
static void atlVariant() {
  CComVariant value(answer_c()), other;
  publish((const char *)CW2A(value.bstrVal)); // BAD
  other = value;
  publish((const char *)CW2A(other.bstrVal)); // BAD
  other = L"none";
  publish((const char *)CW2A(other.bstrVal)); // OK
  other.Copy(&value);
  publish((const char *)CW2A(other.bstrVal)); // BAD
  VARIANT raw;
  other.Detach(&raw);
  publish((const char *)CW2A(raw.bstrVal)); // BAD
  BSTR text = nullptr;
  value.CopyTo(&text);
  publish((const char *)CW2A(text)); // BAD
  CComVariant again(raw);
  publish((const char *)CW2A(again.bstrVal)); // BAD
  again.Clear();
  again = answer_c();
  publish((const char *)CW2A(again.bstrVal)); // BAD
}
static HRESULT get_Value(VARIANT *out) {
  out->vt = VT_BSTR;
  out->bstrVal = _com_util::ConvertStringToBSTR(answer_c());
  return S_OK;
}
static void put_Value(VARIANT *in) { publish(_com_util::ConvertBSTRToString(in->bstrVal)); } // BAD
static void property() {
  _variant_t value;
  if (SUCCEEDED(get_Value(value.GetAddress())))
    publish((const char *)(_bstr_t)value); // BAD
  _variant_t said(answer_c());
  put_Value(said.GetAddress());
}
static void streamed(IStream *stream) {
  CComVariant value(answer_c()), back;
  value.WriteToStream(stream);
  back.ReadFromStream(stream);
  publish((const char *)CW2A(back.bstrVal)); // BAD
}
static void quiet(IStream *stream) {
  CComVariant value("none"), back;
  value.WriteToStream(stream);
  back.ReadFromStream(stream);
  publish((const char *)CW2A(back.bstrVal)); // OK
}
