//===- Site.h - A call while it is being interpreted -----------------------===//
#ifndef THINWRAP_EXTRACT_SITE_H
#define THINWRAP_EXTRACT_SITE_H

#include "extract/Transfer.h"

namespace thinwrap::extract {

/// One call, from whatever syntax it has.
struct Transfer::Site {
  const clang::Expr *E = nullptr; ///< null for what has no expression (a local's destructor)
  const void *Subject = nullptr;  ///< what nodes of the call are made for; E by default
  const clang::FunctionDecl *Callee = nullptr;
  const clang::FunctionProtoType *Type = nullptr;
  const clang::Expr *Target = nullptr; ///< the value that is called, where there is no callee
  const clang::Expr *Object = nullptr;
  llvm::SmallVector<const clang::Expr *, 4> Arguments;
  QualType Result;
  clang::SourceLocation Name;
  bool Constructs = false, NonVirtual = false, Implicit = false, Conversion = false, HasObject = false;
  bool Compares = false; ///< a comparison operator: looks at its operands and no further

  llvm::SmallVector<Value, 4> Passed; ///< places for references, else contents
  PlaceSet ObjectPlaces;
  Content TargetContent;
  uint32_t Call = facts::None;
  const clang::CXXRecordDecl *Receiver = nullptr;

  /// Null beyond the declared parameters.
  QualType parameterType(unsigned I) const {
    return Type && I < Type->getNumParams() ? Type->getParamType(I) : QualType();
  }
};

/// A port that something was passed to.
struct Transfer::PortState {
  int Number = 0; ///< -1: the object
  Content C;
  llvm::SmallVector<Reach, 4> Reached;
  bool Direct = false;  ///< the callee may write to what stands at the port itself, or directly behind it
  bool MayHold = false; ///< what stands there may keep a pointer to something else
};

inline const clang::FunctionProtoType *functionType(clang::QualType Type) {
  Type = Type.getNonReferenceType();
  if (const auto *Member = Type->getAs<clang::MemberPointerType>())
    Type = Member->getPointeeType();
  else if (Type->isPointerType() || Type->isBlockPointerType())
    Type = Type->getPointeeType();
  return Type->getAs<clang::FunctionProtoType>();
}

} // namespace thinwrap::extract

#endif
