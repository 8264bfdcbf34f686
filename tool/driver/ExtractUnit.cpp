//===- ExtractUnit.cpp - One unit through Clang to facts ------------------===//
#include "driver/ExtractUnit.h"

#include "driver/ClangCompat.h"
#include "extract/Extract.h"
#include "support/Error.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Frontend/TextDiagnosticBuffer.h"
#include "clang/Frontend/Utils.h"
#include "clang/Lex/HeaderSearchOptions.h"
#include "clang/Lex/PPCallbacks.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/TargetSelect.h"
#include "llvm/Support/VirtualFileSystem.h"

using namespace llvm;
using thinwrap::support::addContext;
using thinwrap::support::makeError;

namespace thinwrap::driver {

namespace {

/// The path as the file system resolves it: `..` behind a symbolic link (/lib/gcc/…/../include) must stay.
std::string onDisk(StringRef Path, StringRef Directory) {
  return sys::path::is_absolute(Path) ? Path.str() : (Directory + "/" + Path).str();
}

/// Notes every path that was looked for in vain: a header that appears there later changes the unit.
class AbsenceRecorder : public vfs::ProxyFileSystem {
public:
  AbsenceRecorder(IntrusiveRefCntPtr<vfs::FileSystem> Base, StringSet<> &Absent)
      : ProxyFileSystem(std::move(Base)), Absent(Absent) {}

  ErrorOr<vfs::Status> status(const Twine &Path) override {
    ErrorOr<vfs::Status> Result = ProxyFileSystem::status(Path);
    if (!Result)
      Absent.insert(Path.str());
    return Result;
  }
  ErrorOr<std::unique_ptr<vfs::File>> openFileForRead(const Twine &Path) override {
    ErrorOr<std::unique_ptr<vfs::File>> Result = ProxyFileSystem::openFileForRead(Path);
    if (!Result)
      Absent.insert(Path.str());
    return Result;
  }

private:
  StringSet<> &Absent;
};

/// Notes files that were only asked for with __has_include.
class AskedFiles : public clang::PPCallbacks {
public:
  explicit AskedFiles(StringSet<> &Asked) : Asked(Asked) {}

  void HasInclude(clang::SourceLocation, StringRef, bool, clang::OptionalFileEntryRef File,
                  clang::SrcMgr::CharacteristicKind) override {
    if (File)
      Asked.insert(File->getName());
  }

private:
  StringSet<> &Asked;
};

/// The extract room's action, and beside it a list of what the unit was made of.
class RecordingAction : public clang::WrapperFrontendAction {
public:
  RecordingAction(std::unique_ptr<clang::FrontendAction> Wrapped, StringRef Directory,
                  std::vector<Dependency> &Dependencies)
      : WrapperFrontendAction(std::move(Wrapped)), Directory(Directory), Dependencies(Dependencies) {}

protected:
  bool BeginSourceFileAction(clang::CompilerInstance &Compiler) override {
    Compiler.getPreprocessor().addPPCallbacks(std::make_unique<AskedFiles>(Asked));
    return WrapperFrontendAction::BeginSourceFileAction(Compiler);
  }

  // Not in EndSourceFileAction: a wrapper passes EndSourceFile on, and is not asked itself.
  void ExecuteAction() override {
    WrapperFrontendAction::ExecuteAction();
    clang::SourceManager &Sources = getCompilerInstance().getSourceManager();
    StringSet<> Done;
    for (auto Entry = Sources.fileinfo_begin(); Entry != Sources.fileinfo_end(); ++Entry) {
      std::string Path = onDisk(Entry->first.getName(), Directory);
      std::optional<StringRef> Content = Entry->second->getBufferDataIfLoaded();
      if (Content && Done.insert(Path).second)
        Dependencies.push_back({Path, support::hashBytes(*Content)});
    }
    for (const auto &Entry : Asked) {
      std::string Path = onDisk(Entry.getKey(), Directory);
      auto Content = getCompilerInstance().getVirtualFileSystem().getBufferForFile(Path);
      if (Content && Done.insert(Path).second)
        Dependencies.push_back({Path, support::hashBytes((*Content)->getBuffer())});
    }
    llvm::sort(Dependencies, [](const Dependency &A, const Dependency &B) { return A.Path < B.Path; });
  }

private:
  StringRef Directory;
  std::vector<Dependency> &Dependencies;
  StringSet<> Asked;
};

/// The words that the driver gets: target and mode by the compiler's name, our headers, no code generation.
std::vector<std::string> driverWords(const UnitCommand &Command) {
  std::vector<std::string> Words = Command.Arguments;
  StringRef Name = sys::path::filename(Words.front());
  if (Name.equals_insensitive("cl") || Name.ends_with_insensitive("cl.exe"))
    Words.insert(Words.begin() + 1, "--driver-mode=cl");
  else
    clang::tooling::addTargetAndModeForProgramName(Words, Name);
  Words.insert(Words.begin() + 1, {"-fsyntax-only", "-resource-dir", resourceDirectory()});
  return Words;
}

/// Makes what a command takes from the system's folders with -I (pkg-config does that) what it is: system headers,
/// whose function bodies are skipped. They are searched after the command's own folders, as -isystem would have them.
void markSystemFolders(clang::HeaderSearchOptions &Search) {
  for (clang::HeaderSearchOptions::Entry &Entry : Search.UserEntries)
    if (Entry.Group == clang::frontend::Angled &&
        any_of(extract::systemFolders(), [&](StringRef Folder) { return isWithin(Entry.Path, Folder); }))
      Entry.Group = clang::frontend::System;
}

/// Takes out of an invocation whatever writes files, runs code of others, or costs time and finds nothing for us.
void makeHermetic(clang::CompilerInvocation &Invocation, const UnitCommand &Command) {
  clang::FrontendOptions &Frontend = Invocation.getFrontendOpts();
  clang::InputKind Kind =
      Frontend.Inputs.empty() ? clang::InputKind(clang::Language::CXX) : Frontend.Inputs[0].getKind();
  // A command may name several files: the one that the database says is meant.
  Frontend.Inputs = {clang::FrontendInputFile(Command.File, Kind)};
  Frontend.ProgramAction = clang::frontend::ParseSyntaxOnly;
  Frontend.Plugins.clear();
  Frontend.PluginArgs.clear();
  Frontend.AddPluginActions.clear();
  Frontend.ActionName.clear();
  Frontend.LLVMArgs.clear();
  Frontend.ASTMergeFiles.clear();
  Frontend.OutputFile.clear();
  Frontend.StatsFile.clear();
  Frontend.ShowStats = false;
  Frontend.DisableFree = true;

  markSystemFolders(Invocation.getHeaderSearchOpts());
  Invocation.getDependencyOutputOpts() = clang::DependencyOutputOptions();
  clang::DiagnosticOptions &Diagnostics = Invocation.getDiagnosticOpts();
  // A warning that is an error by default (Boost 1.74 has one) leaves a program that was understood.
  Diagnostics.Warnings = {"no-everything"};
  Diagnostics.Remarks.clear();
  Diagnostics.DiagnosticLogFile.clear();
  Diagnostics.DiagnosticSerializationFile.clear();
  Diagnostics.VerifyDiagnostics = false;
  Diagnostics.IgnoreWarnings = true;
  Diagnostics.ShowCarets = false; // else the compiler counts errors on the standard error
  Diagnostics.ErrorLimit = 0;

  // A precompiled header of another compiler is an error, one of ours costs no less than its text.
  clang::PreprocessorOptions &Preprocessor = Invocation.getPreprocessorOpts();
  Preprocessor.ImplicitPCHInclude.clear();
  Preprocessor.ChainedIncludes.clear();
  Preprocessor.PCHThroughHeader.clear();
  Invocation.getLangOpts().CommentOpts.ParseAllComments = false;
  Invocation.getLangOpts().SpellChecking = false;
}

Expected<std::shared_ptr<clang::CompilerInvocation>> makeInvocation(const UnitCommand &Command,
                                                                    IntrusiveRefCntPtr<vfs::FileSystem> Files) {
  clang::TextDiagnosticBuffer Problems;
  OwnDiagnostics Diagnostics(Problems);
  std::vector<std::string> Words = driverWords(Command);
  std::vector<const char *> Pointers;
  for (const std::string &Word : Words)
    Pointers.push_back(Word.c_str());
  clang::CreateInvocationOptions Options;
  Options.Diags = Diagnostics.Engine;
  Options.VFS = std::move(Files);
  Options.RecoverOnError = true;
  std::shared_ptr<clang::CompilerInvocation> Invocation = clang::createInvocation(Pointers, Options);
  if (Invocation)
    return Invocation;
  std::string Reason =
      Problems.err_begin() == Problems.err_end() ? "no source file in it" : Problems.err_begin()->second;
  return makeError("the compile command cannot be understood: " + Reason);
}

} // namespace

std::string resourceDirectory() {
  // Beside an installed thinwrap first, then where the LLVM that we were built with has it.
  static const int Anchor = 0;
  std::string Program = sys::fs::getMainExecutable("thinwrap", const_cast<int *>(&Anchor));
  StringRef Prefix = sys::path::parent_path(sys::path::parent_path(Program));
  std::string Beside = (Prefix + "/lib/clang/" + Twine(THINWRAP_LLVM_MAJOR)).str();
  return sys::fs::exists(Beside + "/include/stddef.h") ? Beside : std::string(THINWRAP_RESOURCE_DIR);
}

Expected<Extraction> extractUnit(const UnitCommand &Command, const ExtractSettings &Settings) {
  IntrusiveRefCntPtr<vfs::FileSystem> Disk = vfs::createPhysicalFileSystem();
  if (Settings.At)
    Disk = Settings.At->over(std::move(Disk));
  if (!Disk->exists(Command.File))
    return makeError("the file does not exist");
  if (std::error_code Code = Disk->setCurrentWorkingDirectory(Command.Directory))
    return makeError("cannot enter the command's folder '" + Command.Directory + "'", Code);
  auto Invocation = makeInvocation(Command, Disk);
  if (!Invocation)
    return Invocation.takeError();
  makeHermetic(**Invocation, Command);

  Extraction Result;
  StringSet<> Absent;
  clang::IgnoringDiagConsumer Silence;
  auto Files = makeIntrusiveRefCnt<AbsenceRecorder>(Disk, Absent);
  std::unique_ptr<clang::CompilerInstance> Compiler = makeCompiler(std::move(*Invocation), Files, Silence);
  // A missing header must not silence what follows it.
  Compiler->getDiagnostics().setFatalsAsError(true);
  extract::ExtractOptions Options{Settings.Root, Settings.WantedHeaders};
  RecordingAction Action(extract::makeExtractAction(std::move(Options), Result.Unit), Command.Directory,
                         Result.Dependencies);
  Compiler->ExecuteAction(Action);
  if (Result.Unit.files.empty())
    return makeError("the parser gave nothing for it");
  for (const auto &Entry : Absent)
    Result.Absent.push_back(onDisk(Entry.getKey(), Command.Directory));
  llvm::sort(Result.Absent);
  return Result;
}

} // namespace thinwrap::driver
