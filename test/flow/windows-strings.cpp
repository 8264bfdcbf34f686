// Windows: ATL and MFC strings, BSTR, conversions, collections, and the C functions of Windows.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20
// RUN: %python %S/check.py %s %t.json
#include "Inputs/windows.h"
using namespace ATL;
int source();
char *ssource();
wchar_t *wsource();
void sink(...);

// ---- CString ----
void c01() { CStringA s(ssource()); sink((const char *)s); sink(s.GetString()); sink(s.GetBuffer()); } // BAD
void c02() { CStringA s("x"); sink((const char *)s); sink(s.GetString()); }                        // OK
void c03() { CStringA s; s = ssource(); CStringA t(s), u; u = t; sink(u.GetString()); }            // BAD
void c04() { CStringA s(ssource()); s = "x"; sink(s.GetString()); }                                // OK
void c05() { CStringA s("x"); s += ssource(); sink(s.GetString()); sink(s[0]); sink(s.GetAt(0)); } // BAD
void c06() { CStringA s("x"); s.Append(ssource()); sink(s.GetString()); }                          // BAD
void c07() { CStringA s("x"); s.Append("y"); s.AppendChar('c'); sink(s.GetString()); }             // OK
void c08() { CStringA s; s.AppendChar((char)source()); sink(s.GetString()); }                      // BAD
void c09() { CStringA s; s.Format("%s", ssource()); sink(s.GetString()); }                         // BAD
void c10() { CStringA s(ssource()); s.Format("%s", "x"); sink(s.GetString()); }                    // OK
void c11() { CStringA s; s.AppendFormat("%d", source()); sink(s.GetString()); }                    // BAD
void c12() { CStringA s(ssource()); sink(s.Left(1).GetString()); sink(s.Mid(1).GetString()); sink(s.Right(1).GetString()); } // BAD
void c13() { CStringA s("x"); sink(s.Left(source()).GetString()); sink(s.Mid(source(), 1).GetString()); } // OK
void c14() { CStringA s(ssource()); int i = 0; sink(s.Tokenize(",", i).GetString()); }             // BAD
void c15() { CStringA s("x"); int i = 0; sink(s.Tokenize(ssource(), i).GetString()); }             // OK
void c16() { CStringA s(ssource()); s.Empty(); sink(s.GetString()); }                              // OK
void c17() { CStringA s; char *p = s.GetBuffer(9); p[0] = (char)source(); s.ReleaseBuffer(); sink(s.GetString()); } // BAD
void c18() { CStringA s; char *p = s.LockBuffer(); *p = (char)source(); sink(s.GetString()); }     // BAD
void c19() { CStringA s; s.SetString(ssource()); sink(s.GetString()); }                            // BAD
void c20() { CStringA s(ssource()); s.SetString("x"); sink(s.GetString()); }                       // OK
void c21() { CStringA s; s.SetAt(0, (char)source()); sink(s.GetString()); }                        // BAD
void c22() { char b[9]; CStringA::CopyChars(b, ssource(), 3); sink(b); }                           // BAD
void c23() { char b[9]; CStringA::CopyChars(b, 9, ssource(), 3); sink(b); }                        // BAD
void c24() { CStringW s(wsource()); sink(s.AllocSysString()); }                                    // BAD
void c25() { CStringW s(L"x"); sink(s.AllocSysString()); }                                         // OK
void c26() { CStringA s(ssource()); sink(s.GetLength()); sink(s.IsEmpty()); sink(s.Find("x")); }   // OK
void c27() { CStringA s("x"); s.Insert(0, ssource()); sink(s.GetString()); }                       // BAD
void c28() { CStringA s("x"); s.Replace("x", ssource()); sink(s.GetString()); }                    // BAD
void c29() { CStringA s("x"); s.Replace(ssource(), "y"); sink(s.GetString()); }                    // OK
void c30() { CStringA s(ssource()); sink(s.Trim().TrimLeft().MakeLower().GetString()); }           // BAD
void c31() { CStringA s("a"); sink((s + ssource()).GetString()); sink((ssource() + s).GetString()); } // BAD
void c32() { CStringA s("a"); sink((s + "b" + s).GetString()); }                                   // OK
void c33() { CStringA s; { CStrBufT<char> b(s); char *p = b; p[0] = (char)source(); } sink(s.GetString()); } // BAD
void c34() { CStringA s(ssource()); CStrBufT<char> b(s, 9, 1); sink((char *)b); }                  // BAD
void c35() { CStringA s('a', source()); sink(s.GetString()); }                                     // OK
void c36() { CStringA s((char)source(), 3); sink(s.GetString()); }                                 // BAD

// ---- CComBSTR ----
void b01() { CComBSTR b(wsource()); sink(b.m_str); sink((BSTR)b); sink(b.Copy()); }                // BAD
void b02() { CComBSTR b(L"x"); sink(b.m_str); sink((BSTR)b); sink(b.Copy()); }                     // OK
void b03() { CComBSTR a(ssource()), b(a); sink(b.m_str); }                                         // BAD
void b04() { CComBSTR b; b = wsource(); sink(b.m_str); b = L"x"; }                                 // BAD
void b05() { CComBSTR b(wsource()); b = L"x"; sink(b.m_str); }                                     // OK
void b06() { CComBSTR b(L"x"); b.Append(wsource()); sink(b.m_str); }                               // BAD
void b07() { CComBSTR a(wsource()), b(L"x"); b.Append(a); sink(b.m_str); }                         // BAD
void b08() { CComBSTR a(wsource()), b(L"x"); b += a; sink(b.m_str); }                              // BAD
void b09() { CComBSTR b; b.AppendBSTR(SysAllocString(wsource())); sink(b.m_str); }                 // BAD
void b10() { CComBSTR b; b.AssignBSTR(wsource()); sink(b.m_str); }                                 // BAD
void b11() { CComBSTR b; b.Attach(wsource()); sink(b.m_str); sink(b.Detach()); }                   // BAD
void b12() { CComBSTR b(wsource()); BSTR t; b.CopyTo(&t); sink(t); }                               // BAD
void b13() { CComBSTR b(wsource()); VARIANT v; b.CopyTo(&v); sink(v.bstrVal); }                    // BAD
void b14() { CComBSTR b(L"x"); BSTR t; b.CopyTo(&t); sink(t); }                                    // OK
void b15() { CComBSTR b(wsource()); b.Empty(); sink(b.m_str); }                                    // OK
void b16() { CComBSTR b(wsource()); b.ToLower(); sink(b.m_str); }                                  // BAD
void b17() { CComBSTR b(wsource()); SAFEARRAY *a; b.BSTRToArray(&a); CComBSTR c; c.ArrayToBSTR(a); sink(c.m_str); } // BAD
void b18() { CComBSTR b(wsource()); sink(b.Length()); }                                            // OK
void b19(IStream *s) { CComBSTR b(wsource()), c; b.WriteToStream(s); c.ReadFromStream(s); sink(c.m_str); } // BAD
void b20() { CComBSTR b; BSTR *p = &b; *p = wsource(); sink(b.m_str); }                            // BAD
void b21() { CComBSTR b(5, wsource()); sink(b.m_str); }                                            // BAD

// ---- conversions and C functions ----
void w01() { CA2W w(ssource()); sink((wchar_t *)w); sink(w.m_psz); }                               // BAD
void w02() { CA2W w("x"); sink((wchar_t *)w); sink(w.m_psz); }                                     // OK
void w03() { sink((char *)CW2A(wsource())); }                                                      // BAD
void w04() { wchar_t b[9]; MultiByteToWideChar(0, 0, ssource(), -1, b, 9); sink(b); }              // BAD
void w05() { char b[9]; WideCharToMultiByte(0, 0, wsource(), -1, b, 9, 0, 0); sink(b); }           // BAD
void w06() { char b[9]; lstrcpyA(b, ssource()); sink(b); }                                         // BAD
void w07() { wchar_t b[9]; StringCchCopyW(b, 9, wsource()); sink(b); }                             // BAD
void w08() { wchar_t b[9]; StringCchCopyW(b, source(), L"x"); sink(b); }                           // OK
void w09() { wchar_t b[9] = L""; StringCchCatW(b, 9, wsource()); sink(b); }                        // BAD
void w10() { wchar_t b[9]; StringCchPrintfW(b, 9, L"%s", wsource()); sink(b); }                    // BAD
void w11() { wchar_t b[9]; StringCchPrintfW(b, 9, L"%s", L"x"); sink(b); }                         // OK
void w12() { char a[9], b[9]; lstrcpyA(a, ssource()); RtlMoveMemory(b, a, 9); sink(b); }           // BAD
void w13() { char a[9]; lstrcpyA(a, ssource()); RtlZeroMemory(a, 9); sink(a); }                    // OK
void w14(HANDLE h) { char a[9]; lstrcpyA(a, ssource()); ReadFile(h, a, 9, 0, 0); sink(a); }        // OK
void w15() { sink(CharUpperW(wsource())); sink(SysAllocStringLen(wsource(), 3)); }                 // BAD
void w16() { sink(SysStringLen(wsource())); }                                                      // OK
void w17() { winrt::hstring a(wsource()), b; b = a + winrt::hstring(L"x"); sink(b.c_str()); }      // BAD
void w18() { winrt::hstring a(L"x"); sink(a.c_str()); sink(winrt::hstring(wsource()).size()); }    // OK

// ---- collections, paths, URLs ----
void k01() { CAtlArray<int> a; a.Add(source()); sink(a[0]); sink(a.GetAt(0)); sink(*a.GetData()); } // BAD
void k02() { CAtlArray<int> a; a.SetAt(1, source()); sink(a[2]); }                                 // OK
void k03() { CAtlArray<int> a, b; a.Add(source()); b.Copy(a); sink(b[0]); a.RemoveAll(); }           // BAD
void k04() { CAtlArray<int> a; a.Add(source()); a.RemoveAll(); sink(a[0]); sink(a.GetCount()); }   // OK
void k05() { CAtlArray<int> a; a[0] = source(); sink(a.GetAt(0)); }                                // BAD
void k06() { CAtlList<int> l; l.AddTail(source()); POSITION p = l.GetHeadPosition(); sink(l.GetNext(p)); sink(l.GetHead()); } // BAD
void k07() { CAtlList<int> l, m; l.AddTail(source()); m.AddTailList(&l); sink(m.RemoveHead()); }   // BAD
void k08() { CAtlList<int> l; l.AddTail(1); sink(l.GetHead()); }                                   // OK
void k09() { CSimpleMap<int, int> m; m.Add(1, source()); sink(m.Lookup(1)); sink(m.GetValueAt(0)); } // BAD
void k10() { CSimpleMap<int, int> m; m.Add(1, source()); sink(m.GetKeyAt(0)); }                    // OK
void k11() { CUrl u; u.CrackUrl(ssource()); sink(u.GetHostName()); sink(u.GetUrlPath()); }         // BAD
void k12() { CUrl u; u.SetHostName(ssource()); sink(u.GetUrlPath()); }                             // OK
void k13() { CUrl u; u.SetHostName(ssource()); char b[99]; DWORD n; u.CreateUrl(b, &n); sink(b); } // BAD
void k14() { CPathT<CStringA> p(ssource()); sink((const char *)p); sink(p.GetExtension().GetString()); sink(p.m_strPath.GetString()); } // BAD
void k15() { CPathT<CStringA> p("x"); p.Append(ssource()); sink((const char *)p); }                // BAD
void k16() { CPathT<CStringA> p("x"); p.Append("y"); sink((const char *)p); }                      // OK
void k17() { CComSafeArray<int> a; a.Add(source()); sink(a.GetAt(0)); }                            // BAD
void k18() { CComSafeArray<int> a; a.SetAt(0, 1); sink(a.GetAt(0)); }                              // OK

// ---- a program's own class of that name is what its body says ----
namespace own {
struct CUrl { int n = 0; void SetHostName(int v) { n = v; } int GetUrlPath() { return n; } };
void o01() { CUrl u; u.SetHostName(source()); sink(u.GetUrlPath()); }                              // BAD
} // namespace own
struct CRegKey { int n = 0; void SetValue(int v) { n = v; } int Open() { return n; } };
void o02() { ::CRegKey k; k.SetValue(source()); sink(k.Open()); }                                  // BAD
