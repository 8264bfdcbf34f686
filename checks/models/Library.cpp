//===- Library.cpp - All loaded model files -------------------------------===//
#include "models/Library.h"

#include "models/EvidenceIndex.h"
#include "models/Reader.h"
#include "models/RowIndex.h"
#include "models/TypePattern.h"
#include "models/embeddedLibraries.h"
#include "models/embeddedProviders.h"
#include "support/Error.h"
#include "support/File.h"
#include "support/Glob.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;
using thinwrap::support::makeError;
using thinwrap::support::matchesName;
using thinwrap::support::matchesText;

namespace thinwrap::models {

struct Library::Data {
  std::vector<ModelFile> Files;
  std::vector<Provider> Providers;
  size_t FirstUserFile = 0;
  RowIndex Rows;
  EvidenceIndex Evidence;

  /// To be called once, when nothing moves any more.
  void index() {
    unsigned Order = 0;
    for (const ModelFile &File : Files)
      for (const Row &R : File.functions)
        Rows.add(R, Order++);
    Evidence.build(Providers);
  }

  bool isUsers(const Row &R) const {
    for (const ModelFile &File : ArrayRef<ModelFile>(Files).drop_front(FirstUserFile))
      if (!File.functions.empty() && &R >= &File.functions.front() && &R <= &File.functions.back())
        return true;
    return false;
  }
};

Library::Library(std::unique_ptr<Data> D) : D(std::move(D)) {}
Library::Library(Library &&) noexcept = default;
Library &Library::operator=(Library &&) noexcept = default;
Library::~Library() = default;

Expected<Library> Library::parse(ArrayRef<InputFile> Builtin, ArrayRef<InputFile> User, ArrayRef<std::string> Wanted) {
  auto D = std::make_unique<Data>();
  Error Mistakes = Error::success();
  auto Read = [&](const InputFile &File) {
    Expected<std::variant<ModelFile, Provider>> Content = readFile(File.name, File.text);
    if (!Content) {
      Mistakes = joinErrors(std::move(Mistakes), Content.takeError());
      return;
    }
    if (auto *Model = std::get_if<ModelFile>(&*Content))
      D->Files.push_back(std::move(*Model));
    else
      D->Providers.push_back(std::move(std::get<Provider>(*Content)));
  };
  for (const InputFile &File : Builtin)
    Read(File);
  llvm::erase_if(D->Files, [&](const ModelFile &File) { return File.optional && !is_contained(Wanted, File.library); });
  D->FirstUserFile = D->Files.size();
  for (const InputFile &File : User)
    Read(File);
  if (Mistakes)
    return std::move(Mistakes);
  D->index();
  return Library(std::move(D));
}

static bool isBuiltin(StringRef Name) {
  return any_of(embeddedLibraries(), [&](const support::EmbeddedFile &File) {
    StringRef Stem(File.Name.data(), File.Name.size());
    return Stem.consume_back(".json") && Stem == Name;
  });
}

Expected<Library> Library::load(ArrayRef<std::string> UserFiles) {
  std::vector<InputFile> Builtin, User;
  for (const support::EmbeddedFile &File : embeddedLibraries())
    Builtin.push_back({"builtin/" + std::string(File.Name), File.Content});
  for (const support::EmbeddedFile &File : embeddedProviders())
    Builtin.push_back({"builtin/providers/" + std::string(File.Name), File.Content});
  std::vector<std::unique_ptr<MemoryBuffer>> Buffers;
  std::vector<std::string> Wanted;
  for (const std::string &Path : UserFiles) {
    if (isBuiltin(Path)) {
      Wanted.push_back(Path);
      continue;
    }
    Expected<std::unique_ptr<MemoryBuffer>> Buffer = support::readFile("model file", Path);
    if (!Buffer)
      return Buffer.takeError();
    User.push_back({Path, (*Buffer)->getBuffer()});
    Buffers.push_back(std::move(*Buffer));
  }
  return parse(Builtin, User, Wanted);
}

void Library::match(const SymbolView &Symbol, SmallVectorImpl<const Row *> &Rows) const {
  SmallVector<const Row *, 8> Found;
  D->Rows.match(Symbol, Found);
  bool Overridden = any_of(Found, [&](const Row *R) { return R->override && D->isUsers(*R); });
  bool Known = any_of(Found, [](const Row *R) { return !R->fallback; });
  for (const Row *R : Found)
    if ((!Overridden || D->isUsers(*R)) && (!Known || !R->fallback))
      Rows.push_back(R);
}

void Library::match(const VariableView &Variable, SmallVectorImpl<const VariableRow *> &Rows) const {
  for (const ModelFile &File : D->Files)
    for (const VariableRow &R : File.variables)
      if ((R.kind == VariableKind::Any || R.kind == Variable.kind) &&
          any_of(R.names, [&](const std::string &Name) { return matchesName(Name, Variable.name); }) &&
          (R.type.empty() || matchesType(R.type, Variable.type)) &&
          (R.function.empty() || matchesName(R.function, Variable.function)))
        Rows.push_back(&R);
}

void Library::matchAllocation(StringRef Type, SmallVectorImpl<const AllocationRow *> &Rows) const {
  for (const ModelFile &File : D->Files)
    for (const AllocationRow &R : File.allocations)
      if (any_of(R.types, [&](const std::string &Pattern) { return matchesType(Pattern, Type); }))
        Rows.push_back(&R);
}

void Library::matchEvidence(StringRef Constant, SmallVectorImpl<EvidenceMatch> &Matches) const {
  D->Evidence.match(Constant, Matches);
}

/// How well `Path`, a field's way from the outside in, fits the keys that were read: 0 not at all; more keys are
/// better. All of Path among the keys ("usage" in usage, total_tokens), or, where only its end was seen, the keys at
/// its end.
static size_t fit(ArrayRef<std::string> Path, ArrayRef<StringRef> Keys) {
  auto Equal = [](ArrayRef<std::string> A, ArrayRef<StringRef> B) {
    return all_of(zip_equal(A, B), [](auto Pair) { return StringRef(std::get<0>(Pair)) == std::get<1>(Pair); });
  };
  for (size_t Start = 0; Start + Path.size() <= Keys.size(); ++Start)
    if (Equal(Path, Keys.slice(Start, Path.size())))
      return Path.size() * 2 + 1;
  if (Keys.size() < Path.size() && Equal(Path.take_back(Keys.size()), Keys))
    return Keys.size() * 2;
  return 0;
}

ResponseRole Library::responseRole(const Provider &From, ArrayRef<StringRef> Keys) const {
  ResponseRole Best = ResponseRole::Body;
  size_t BestFit = 0;
  for (const FieldRole &Field : From.response) {
    size_t Fit = Keys.empty() ? 0 : fit(Field.path, Keys);
    if (Fit > BestFit) {
      BestFit = Fit;
      Best = Field.role;
    }
  }
  return Best;
}

static bool anyHeader(ArrayRef<std::string> Patterns, StringRef Name) {
  std::string Lower = Name.lower();
  return any_of(Patterns, [&](const std::string &Pattern) { return matchesText(StringRef(Pattern).lower(), Lower); });
}

ResponseRole Library::headerRole(const Provider &From, StringRef Name) const {
  if (anyHeader(From.meterHeaders, Name))
    return ResponseRole::Meter;
  return anyHeader(From.identityHeaders, Name) ? ResponseRole::Identity : ResponseRole::Body;
}

const Family *Library::family(const Provider &Of, StringRef Model) const {
  for (const Family &F : Of.families)
    if (anyHeader(F.models, Model))
      return &F;
  return nullptr;
}

const Provider *Library::provider(StringRef Name) const {
  for (const Provider &P : D->Providers)
    if (P.name == Name)
      return &P;
  return nullptr;
}

ArrayRef<Provider> Library::providers() const { return D->Providers; }
ArrayRef<ModelFile> Library::files() const { return D->Files; }

void argumentsOf(const Port &P, const SymbolView &Symbol, unsigned Count, SmallVectorImpl<unsigned> &Indices) {
  switch (P.kind) {
  case PortKind::Argument:
    if (static_cast<unsigned>(P.index) < Count)
      Indices.push_back(static_cast<unsigned>(P.index));
    return;
  case PortKind::ArgumentRest:
    for (unsigned I = static_cast<unsigned>(P.index); I < Count; ++I)
      Indices.push_back(I);
    return;
  case PortKind::ArgumentNamed:
    for (auto [I, Name] : enumerate(Symbol.parameterNames))
      if (I < Count && matchesText(P.name, Name))
        Indices.push_back(static_cast<unsigned>(I));
    return;
  case PortKind::ArgumentOfType:
    for (auto [I, Type] : enumerate(Symbol.parameterTypes))
      if (I < Count && matchesType(P.name, Type))
        Indices.push_back(static_cast<unsigned>(I));
    return;
  case PortKind::This:
  case PortKind::Return:
  case PortKind::Local:
    return;
  }
}

} // namespace thinwrap::models
