//===- UnitBuilder.cpp - Strings, files, types; putting a unit together ----===//
#include "extract/UnitBuilder.h"
#include "extract/Nolint.h"
#include "support/Glob.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Path.h"
#include <map>
#include <numeric>

using namespace clang;
using namespace thinwrap;
using namespace thinwrap::extract;

UnitBuilder::UnitBuilder(ASTContext &Context, const ExtractOptions &Options)
    : Context(Context), Options(Options), Policy(printingPolicy(Context)) {
  string("");
  Unit.version = facts::SchemaVersion;
  const SourceManager &Sources = Context.getSourceManager();
  Unit.main_file = fileIndex(Sources.getMainFileID());
}

uint32_t UnitBuilder::string(llvm::StringRef Text) {
  auto [It, New] = Strings.try_emplace(Text, uint32_t(Unit.strings.size()));
  if (New)
    Unit.strings.push_back(Text.str());
  return It->second;
}

/// Relative to the root with '/', or "<system>/" and the path as it is.
static std::string stableName(llvm::StringRef Name, llvm::StringRef Root, const FileManager &Files) {
  llvm::SmallString<256> Path(Name);
  Files.makeAbsolutePath(Path);
  llvm::sys::path::remove_dots(Path, /*remove_dot_dot=*/true);
  llvm::StringRef Rest = Path;
  Root = Root.rtrim('/');
  if (!Root.empty() && Rest.consume_front(Root) && Rest.consume_front("/"))
    return Rest.str();
  return ("<system>/" + llvm::StringRef(Path).ltrim('/')).str();
}

uint32_t UnitBuilder::fileIndex(FileID File) {
  auto [It, New] = Files.try_emplace(File, 0);
  if (!New)
    return It->second;
  const SourceManager &Sources = Context.getSourceManager();
  std::string Name = "<built-in>";
  if (OptionalFileEntryRef Entry = Sources.getFileEntryRefForID(File))
    Name = stableName(Entry->getName(), Options.Root, Sources.getFileManager());
  auto [Known, NewName] = FileNames.try_emplace(Name, uint32_t(Unit.files.size()));
  if (NewName)
    Unit.files.push_back(string(Name));
  return Files[File] = Known->second;
}

facts::Location UnitBuilder::location(SourceLocation Loc) {
  if (Loc.isInvalid())
    return {};
  const SourceManager &Sources = Context.getSourceManager();
  std::pair<FileID, unsigned> Place = Sources.getDecomposedLoc(Sources.getFileLoc(Loc));
  if (Place.first.isInvalid())
    return {};
  return {fileIndex(Place.first), Sources.getLineNumber(Place.first, Place.second),
          Sources.getColumnNumber(Place.first, Place.second)};
}

llvm::ArrayRef<llvm::StringRef> extract::systemFolders() {
  static constexpr llvm::StringRef Folders[] = {"/usr/include", "/usr/lib"};
  return Folders;
}

bool UnitBuilder::isSystem(SourceLocation Loc) {
  const SourceManager &Sources = Context.getSourceManager();
  Loc = Sources.getExpansionLoc(Loc);
  if (Loc.isInvalid() || Sources.isInSystemHeader(Loc) || Options.SystemFolders.empty())
    return Loc.isValid() && Sources.isInSystemHeader(Loc);
  FileID File = Sources.getFileID(Loc);
  auto [It, New] = System.try_emplace(File, false);
  if (New) {
    // Not fileIndex: a file that is only asked about is none of the unit's.
    llvm::SmallString<256> Path;
    if (OptionalFileEntryRef Entry = Sources.getFileEntryRefForID(File))
      Path = Entry->getName();
    Sources.getFileManager().makeAbsolutePath(Path);
    llvm::sys::path::remove_dots(Path, /*remove_dot_dot=*/true);
    It->second = llvm::any_of(Options.SystemFolders, [&](llvm::StringRef Folder) {
      llvm::StringRef Rest = Path;
      return Rest.consume_front(Folder) && Rest.starts_with("/");
    });
  }
  return It->second;
}

bool UnitBuilder::isForeign(SourceLocation Loc) {
  const SourceManager &Sources = Context.getSourceManager();
  Loc = Sources.getExpansionLoc(Loc);
  if (!isSystem(Loc))
    return false;
  if (Options.WantedHeaders.empty())
    return true;
  FileID File = Sources.getFileID(Loc);
  auto [It, New] = Foreign.try_emplace(File, true);
  if (New) {
    llvm::StringRef Name = text(Unit.files[fileIndex(File)]);
    Name.consume_front("<system>");
    It->second = llvm::none_of(Options.WantedHeaders, [&](llvm::StringRef P) { return support::matchesText(P, Name); });
  }
  return It->second;
}

uint32_t UnitBuilder::type(QualType Type) {
  if (Type.isNull())
    return 0;
  QualType Canonical = Type.getCanonicalType();
  auto [It, New] = Types.try_emplace(Canonical.getAsOpaquePtr(), 0);
  if (New) {
    uint32_t Text = string(shortenStrings(Canonical.getAsString(Policy)));
    return Types[Canonical.getAsOpaquePtr()] = Text;
  }
  return It->second;
}

uint32_t UnitBuilder::functionName(const FunctionDecl *F) { return string(qualifiedName(F, Policy)); }

uint32_t UnitBuilder::className(const RecordDecl *R) { return string(qualifiedName(R, Policy)); }

static bool isOfTemplate(const RecordDecl *R) {
  for (const DeclContext *C = R; C && !C->isFileContext(); C = C->getParent())
    if (const auto *F = dyn_cast<FunctionDecl>(C);
        isa<ClassTemplateSpecializationDecl>(C) || (F && F->getTemplateSpecializationArgs()))
      return true;
  return false;
}

uint32_t UnitBuilder::ownerName(const RecordDecl *R) {
  auto [It, New] = Owners.try_emplace(R, 0);
  if (!New)
    return It->second;
  std::string Scope = unitLocalFile(R);
  if (isOfTemplate(R)) {
    facts::Hash Id = identity(R);
    Scope += llvm::formatv("<{0:x-16}{1:x-16}>", Id.hi(), Id.lo());
  }
  return Owners[R] = Scope.empty() ? className(R) : string(text(className(R)).str() + OwnerSeparator + Scope);
}

uint32_t UnitBuilder::captureName(const CXXRecordDecl *Closure, llvm::StringRef Variable) {
  auto [It, New] = Closures.try_emplace(Closure);
  if (New)
    It->second = llvm::formatv("{0:x-16}", identity(Closure->getLambdaCallOperator()).hi());
  return string((Variable + llvm::Twine(OwnerSeparator) + It->second).str());
}

void UnitBuilder::sortSymbols() {
  std::vector<uint32_t> Order(Unit.symbols.size()), Place(Unit.symbols.size());
  std::iota(Order.begin(), Order.end(), 0);
  auto Id = [&](uint32_t I) { return std::pair(Unit.symbols[I]->id->hi(), Unit.symbols[I]->id->lo()); };
  llvm::sort(Order, [&](uint32_t A, uint32_t B) { return std::pair(Id(A), A) < std::pair(Id(B), B); });
  // Two declarations may be one symbol (a friend that was never defined and its real one): the first one counts.
  std::vector<std::unique_ptr<facts::SymbolT>> Sorted;
  for (uint32_t I : Order) {
    if (!Sorted.empty() && Sorted.back()->id->hi() == Id(I).first && Sorted.back()->id->lo() == Id(I).second)
      Sorted.back()->flags |= Unit.symbols[I]->flags & uint32_t(facts::SymbolFlags::HasBody);
    else
      Sorted.push_back(std::make_unique<facts::SymbolT>(*Unit.symbols[I]));
    Place[I] = Sorted.size() - 1;
  }
  Unit.symbols = std::move(Sorted);
  auto Move = [&](uint32_t &Index) {
    if (Index != facts::None)
      Index = Place[Index];
  };
  for (auto &Symbol : Unit.symbols) {
    Move(Symbol->owner);
    for (uint32_t &Base : Symbol->bases)
      Move(Base);
  }
  for (auto &Function : Unit.functions) {
    Move(Function->symbol);
    for (facts::Node &Node : Function->nodes)
      if (Node.kind() == facts::NodeKind::GlobalIn || Node.kind() == facts::NodeKind::GlobalOut ||
          Node.kind() == facts::NodeKind::Function)
        Node.mutate_index(Place[Node.index()]);
    for (facts::GlobalAlias &Alias : Function->global_aliases) {
      Alias.mutate_global(Place[Alias.global()]);
      if (Alias.other() != facts::None)
        Alias.mutate_other(Place[Alias.other()]);
    }
    for (auto &Call : Function->calls) {
      Move(Call->callee);
      Move(Call->receiver_class);
      for (uint32_t &Callable : Call->argument_callables)
        Move(Callable);
    }
  }
}

void UnitBuilder::renumberPaths() {
  std::vector<uint32_t> Number(1, 0);
  std::map<std::vector<std::tuple<int64_t, uint32_t, uint8_t>>, uint32_t> Known;
  llvm::DenseMap<PathId, uint32_t> Seen;
  Unit.paths.push_back(std::make_unique<facts::PathT>());
  auto Move = [&](PathId P) -> uint32_t {
    if (P == 0)
      return 0;
    auto [It, New] = Seen.try_emplace(P, 0);
    if (!New)
      return It->second;
    std::vector<std::tuple<int64_t, uint32_t, uint8_t>> Key;
    auto Path = std::make_unique<facts::PathT>();
    for (const PathElement &E : Paths.elements(P)) {
      Key.emplace_back(E.Value, E.Name, uint8_t(E.Kind));
      Path->elements.emplace_back(E.Value, E.Name, E.Kind);
    }
    auto [Place, NewPath] = Known.try_emplace(Key, uint32_t(Unit.paths.size()));
    if (NewPath)
      Unit.paths.push_back(std::move(Path));
    return Seen[P] = Place->second;
  };
  for (auto &Function : Unit.functions) {
    for (facts::Edge &Edge : Function->edges) {
      Edge.mutate_src_path(Move(Edge.src_path()));
      Edge.mutate_dst_path(Move(Edge.dst_path()));
    }
    for (facts::BackEdge &Edge : Function->back_edges) {
      Edge.mutate_src_path(Move(Edge.src_path()));
      Edge.mutate_dst_path(Move(Edge.dst_path()));
    }
    for (auto &Kills : Function->kill_lists)
      for (uint32_t &Path : Kills->paths)
        Path = Move(Path);
    for (facts::Overwrite &Old : Function->overwrites) {
      Old.mutate_written(Move(Old.written()));
      Old.mutate_at(Move(Old.at()));
      Old.mutate_place(Move(Old.place()));
    }
    for (facts::Alias &Alias : Function->aliases) {
      Alias.mutate_from_path(Move(Alias.from_path()));
      Alias.mutate_to_path(Move(Alias.to_path()));
    }
    for (facts::GlobalAlias &Alias : Function->global_aliases) {
      Alias.mutate_port_path(Move(Alias.port_path()));
      Alias.mutate_global_path(Move(Alias.global_path()));
    }
  }
}

void UnitBuilder::problem(llvm::StringRef Text, SourceLocation Loc, bool Fatal) {
  auto Problem = std::make_unique<facts::ProblemT>();
  Problem->text = string(Text);
  Problem->location = std::make_unique<facts::Location>(location(Loc));
  Problem->fatal = Fatal;
  Unit.problems.push_back(std::move(Problem));
}

void UnitBuilder::suppress(const Nolint &Comment) {
  facts::Location Place = location(Comment.Loc);
  for (const std::string &Check : Comment.Checks) {
    auto Suppression = std::make_unique<facts::SuppressionT>();
    Suppression->location =
        std::make_unique<facts::Location>(Place.file(), Place.line() + (Comment.NextLine ? 1 : 0), Place.column());
    Suppression->end_line = Comment.End.isValid() ? location(Comment.End).line() : 0;
    Suppression->check = string(Check == "*" ? "" : Check);
    Suppression->reason = string(Comment.Reason);
    Unit.suppressions.push_back(std::move(Suppression));
  }
}

facts::UnitT UnitBuilder::finish() {
  sortSymbols();
  renumberPaths();
  // Of two bodies for one symbol the first counts.
  std::map<uint32_t, std::unique_ptr<facts::FunctionT>> Sorted;
  for (auto &Function : Unit.functions)
    Sorted.try_emplace(Function->symbol, std::move(Function));
  Unit.functions.clear();
  for (auto &[Symbol, Function] : Sorted)
    Unit.functions.push_back(std::move(Function));
  return std::move(Unit);
}
