//===- Walk.h - The declarations of a unit --------------------------------===//
#ifndef THINWRAP_EXTRACT_WALK_H
#define THINWRAP_EXTRACT_WALK_H

#include "extract/Flow.h"
#include "llvm/ADT/DenseSet.h"

namespace thinwrap::extract {

class UnitWalk {
public:
  UnitWalk(clang::ASTContext &Context, const ExtractOptions &Options);

  UnitBuilder Unit;
  facts::UnitT run();

private:
  void declarations(const clang::DeclContext *Parent);
  void declaration(const clang::Decl *D);
  void record(const clang::CXXRecordDecl *R);
  void function(const clang::FunctionDecl *F);
  void variable(const clang::VarDecl *V);
  void body(const Body &B, uint32_t Symbol, bool Coroutine);
  void drain();

  llvm::DenseSet<const clang::Decl *> Seen;
  std::vector<const clang::Decl *> Found;
};

} // namespace thinwrap::extract

#endif
