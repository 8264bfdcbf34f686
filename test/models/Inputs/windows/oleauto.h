/* BSTR and VARIANT: wtypes.h, oaidl.h and oleauto.h of the Windows SDK 10.0.22621, as far as the tests need them. */
#pragma once
#include <windows.h>
typedef short VARIANT_BOOL;
struct IUnknown;
struct IStream;
typedef struct tagSAFEARRAY {
  WORD cDims, fFeatures;
  unsigned cbElements, cLocks;
  PVOID pvData;
} SAFEARRAY, *LPSAFEARRAY;
enum VARENUM { VT_EMPTY = 0, VT_I4 = 3, VT_BSTR = 8, VT_VARIANT = 12, VT_UI1 = 17, VT_ARRAY = 0x2000 };
struct tagVARIANT {
  union {
    struct {
      VARTYPE vt;
      WORD wReserved1, wReserved2, wReserved3;
      union {
        LONGLONG llVal;
        LONG lVal;
        short iVal;
        double dblVal;
        VARIANT_BOOL boolVal;
        BSTR bstrVal;
        IUnknown *punkVal;
        SAFEARRAY *parray;
        BSTR *pbstrVal;
      };
    };
    double decVal[2];
  };
};
typedef tagVARIANT VARIANT, *LPVARIANT, VARIANTARG;
extern "C" {
BSTR SysAllocString(const OLECHAR *text);
BSTR SysAllocStringLen(const OLECHAR *text, UINT size);
int SysReAllocString(BSTR *to, const OLECHAR *text);
int SysReAllocStringLen(BSTR *to, const OLECHAR *text, UINT size);
HRESULT SysAddRefString(BSTR text);
void SysFreeString(BSTR text);
UINT SysStringLen(BSTR text);
HRESULT VectorFromBstr(BSTR text, SAFEARRAY **array);
HRESULT BstrFromVector(SAFEARRAY *array, BSTR *text);
HRESULT VarBstrCat(BSTR left, BSTR right, BSTR *result);
}
