//===- Action.cpp - Parsing a unit for its facts ---------------------------===//
#include "extract/Extract.h"
#include "extract/Walk.h"
#include "support/Glob.h"
#include "clang/AST/ASTConsumer.h"
#include "clang/Basic/Diagnostic.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Lex/Preprocessor.h"

using namespace clang;
using namespace thinwrap;
using namespace thinwrap::extract;

namespace {

struct Heard {
  std::string Text;
  SourceLocation Loc;
  bool Fatal;
};

/// Keeps errors for the facts and passes everything on.
class Listener : public DiagnosticConsumer {
public:
  Listener(std::vector<Heard> &Errors) : Errors(Errors) {}

  void HandleDiagnostic(DiagnosticsEngine::Level Level, const Diagnostic &Info) override {
    DiagnosticConsumer::HandleDiagnostic(Level, Info);
    if (Level < DiagnosticsEngine::Error || Errors.size() >= 100)
      return;
    llvm::SmallString<128> Text;
    Info.FormatDiagnostic(Text);
    Errors.push_back({Text.str().str(), Info.getLocation(), Level == DiagnosticsEngine::Fatal});
  }

private:
  std::vector<Heard> &Errors;
};

struct Silencing {
  SourceLocation Loc;
  bool NextLine = false;
  std::string Text; ///< what stands behind the word
};

/// NOLINT and NOLINTNEXTLINE comments outside of system headers.
class Comments : public CommentHandler {
public:
  Comments(std::vector<Silencing> &Found) : Found(Found) {}

  bool HandleComment(Preprocessor &PP, SourceRange Range) override {
    const SourceManager &Sources = PP.getSourceManager();
    if (Sources.isInSystemHeader(Range.getBegin()))
      return false;
    std::pair<FileID, unsigned> Begin = Sources.getDecomposedLoc(Range.getBegin());
    llvm::StringRef Text =
        Sources.getBufferData(Begin.first).slice(Begin.second, Sources.getDecomposedLoc(Range.getEnd()).second);
    size_t At = Text.find("NOLINT");
    if (At == llvm::StringRef::npos)
      return false;
    Silencing S{Range.getBegin().getLocWithOffset(At), false, ""};
    llvm::StringRef Rest = Text.substr(At + 6);
    if (Rest.consume_front("BEGIN") || Rest.consume_front("END"))
      return false;
    S.NextLine = Rest.consume_front("NEXTLINE");
    S.Text = Rest.str();
    Found.push_back(S);
    return false;
  }

private:
  std::vector<Silencing> &Found;
};

class Consumer : public ASTConsumer {
public:
  Consumer(CompilerInstance &Compiler, const ExtractOptions &Options, facts::UnitT &Out, std::vector<Heard> &Errors,
           std::vector<Silencing> &Silenced)
      : Compiler(Compiler), Options(Options), Out(Out), Errors(Errors), Silenced(Silenced) {}

  bool shouldSkipFunctionBody(Decl *D) override {
    const SourceManager &Sources = Compiler.getSourceManager();
    SourceLocation Loc = Sources.getExpansionLoc(D->getLocation());
    if (!Sources.isInSystemHeader(Loc))
      return false;
    // A body that a constant expression or a deduced result type needs cannot be left out.
    const auto *F = dyn_cast<FunctionDecl>(D);
    if (!F && isa<FunctionTemplateDecl>(D))
      F = cast<FunctionTemplateDecl>(D)->getTemplatedDecl();
    if (F && (F->isConstexpr() || F->getReturnType()->getContainedDeducedType()))
      return false;
    if (Options.WantedHeaders.empty())
      return true;
    llvm::StringRef Name = Sources.getFilename(Loc);
    return llvm::none_of(Options.WantedHeaders, [&](llvm::StringRef P) { return support::matchesText(P, Name); });
  }

  void HandleTranslationUnit(ASTContext &Context) override {
    UnitWalk Walk(Context, Options);
    for (const Heard &Error : Errors)
      Walk.Unit.problem(Error.Text, Error.Loc, Error.Fatal);
    for (const Silencing &S : Silenced)
      Walk.Unit.suppress(S.Loc, S.NextLine, S.Text);
    Out = Walk.run();
  }

private:
  CompilerInstance &Compiler;
  const ExtractOptions &Options;
  facts::UnitT &Out;
  std::vector<Heard> &Errors;
  std::vector<Silencing> &Silenced;
};

class Action : public ASTFrontendAction {
public:
  Action(ExtractOptions Options, facts::UnitT &Out) : Options(std::move(Options)), Out(Out), Handler(Silenced) {}

protected:
  bool BeginInvocation(CompilerInstance &Compiler) override {
    Compiler.getFrontendOpts().SkipFunctionBodies = true;
    return true;
  }

  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &Compiler, llvm::StringRef) override {
    Compiler.getDiagnostics().setClient(new Listener(Errors), /*ShouldOwnClient=*/true);
    Compiler.getPreprocessor().addCommentHandler(&Handler);
    return std::make_unique<Consumer>(Compiler, Options, Out, Errors, Silenced);
  }

private:
  ExtractOptions Options;
  facts::UnitT &Out;
  std::vector<Heard> Errors;
  std::vector<Silencing> Silenced;
  Comments Handler;
};

} // namespace

std::unique_ptr<FrontendAction> extract::makeExtractAction(ExtractOptions Options, facts::UnitT &Out) {
  return std::make_unique<Action>(std::move(Options), Out);
}
