//===- CheckIndexes.cpp - Whether a unit's numbers point into the unit ----===//
//
// The solver indexes without looking. A facts file that comes from outside is looked through here first, so that a
// damaged or made-up one is an error with a place and not a read out of bounds.
//
//===----------------------------------------------------------------------===//
#include "facts/FactsFile.h"
#include "support/Error.h"

using namespace llvm;
using thinwrap::support::addContext;
using thinwrap::support::makeError;

namespace thinwrap::facts {

namespace {

/// Collects the first mistake; `At` names the entry that is being looked at, outermost first.
class IndexChecker {
public:
  explicit IndexChecker(const Unit &Unit) : U(Unit) {}

  Error run() {
    checkLists();
    for (uint32_t I = 0; I < count(U.symbols()) && !Failed; ++I)
      checkSymbol(*U.symbols()->Get(I), I);
    for (uint32_t I = 0; I < count(U.functions()) && !Failed; ++I)
      checkFunction(*U.functions()->Get(I), I);
    return Failed ? makeError(Message) : Error::success();
  }

private:
  enum class Absent { Never, AsNone };

  void require(bool Holds, const Twine &Field, uint64_t Index, uint64_t Limit) {
    if (Holds || Failed)
      return;
    Failed = true;
    Message = (Place + "field '" + Field + "': " + Twine(Index) + " is out of range, there are " + Twine(Limit)).str();
  }
  void index(uint32_t Index, uint32_t Limit, const char *Field, Absent Allowed = Absent::Never) {
    require(Index < Limit || (Allowed == Absent::AsNone && Index == None), Field, Index, Limit);
  }
  void string(uint32_t Index, const char *Field) { require(Index == 0 || Index < Strings, Field, Index, Strings); }
  void strings(const flatbuffers::Vector<uint32_t> *List, const char *Field) {
    for (uint32_t Index : elements(List))
      string(Index, Field);
  }
  void path(uint32_t Index, const char *Field) { require(Index == 0 || Index < Paths, Field, Index, Paths); }
  void indexes(const flatbuffers::Vector<uint32_t> *List, uint32_t Limit, const char *Field, Absent Allowed) {
    for (uint32_t Index : elements(List))
      index(Index, Limit, Field, Allowed);
  }
  /// Line 0 is "nowhere" and says nothing of a file.
  void file(uint32_t File, uint32_t Line) { require(Line == 0 || File < Files, "file", File, Files); }
  void location(const Location *Where) {
    if (Where)
      file(Where->file(), Where->line());
  }
  template <typename Enum> void kind(Enum Kind, Enum Max) {
    require(Kind <= Max, "kind", unsigned(Kind), unsigned(Max) + 1);
  }

  void checkLists() {
    strings(U.files(), "files");
    require(Files == 0 || U.main_file() < Files, "main_file", U.main_file(), Files);
    for (uint32_t I = 0; I < Paths && !Failed; ++I) {
      Place = ("entry " + Twine(I) + " of paths: ").str();
      for (const Element *Part : elements(U.paths()->Get(I)->elements())) {
        string(Part->name(), "name");
        kind(Part->kind(), ElementKind::MAX);
      }
    }
    Place.clear();
    for (const Problem *Entry : elements(U.problems())) {
      string(Entry->text(), "problems.text");
      location(Entry->location());
    }
    for (const Suppression *Entry : elements(U.suppressions())) {
      string(Entry->check(), "suppressions.check");
      string(Entry->reason(), "suppressions.reason");
      location(Entry->location());
    }
  }

  void checkSymbol(const Symbol &S, uint32_t I) {
    Place = ("entry " + Twine(I) + " of symbols: ").str();
    string(S.name(), "name");
    string(S.display(), "display");
    string(S.result_type(), "result_type");
    kind(S.kind(), SymbolKind::MAX);
    strings(S.parameter_types(), "parameter_types");
    strings(S.parameter_names(), "parameter_names");
    strings(S.template_arguments(), "template_arguments");
    strings(S.attributes(), "attributes");
    index(S.owner(), Symbols, "owner", Absent::AsNone);
    indexes(S.bases(), Symbols, "bases", Absent::Never);
    location(S.location());
  }

  void checkFunction(const Function &F, uint32_t I) {
    std::string Outer = ("entry " + Twine(I) + " of functions: ").str();
    Place = Outer;
    index(F.symbol(), Symbols, "symbol");
    location(F.location());
    strings(F.bounds(), "bounds");
    Nodes = count(F.nodes());
    Calls = count(F.calls());
    Kills = count(F.kill_lists());
    Overwrites = count(F.overwrites());
    checkEach(F.nodes(), "nodes", Outer, [&](const Node &N) { checkNode(N); });
    checkEach(F.edges(), "edges", Outer, [&](const Edge &E) { checkEdge(E); });
    checkEach(F.back_edges(), "back_edges", Outer, [&](const BackEdge &B) { checkBackEdge(B); });
    checkEach(F.calls(), "calls", Outer, [&](const Call &C) { checkCall(C); });
    Place = Outer;
    for (const KillList *List : elements(F.kill_lists()))
      for (uint32_t Path : elements(List->paths()))
        path(Path, "kill_lists");
    for (const Alias *A : elements(F.aliases())) {
      path(A->from_path(), "aliases.from_path");
      path(A->to_path(), "aliases.to_path");
    }
    for (const GlobalAlias *A : elements(F.global_aliases())) {
      path(A->port_path(), "global_aliases.port_path");
      path(A->global_path(), "global_aliases.global_path");
      index(A->global(), Symbols, "global_aliases.global");
      index(A->other(), Symbols, "global_aliases.other", Absent::AsNone);
    }
    for (const Overwrite *O : elements(F.overwrites())) {
      index(O->call(), Calls, "overwrites.call");
      path(O->written(), "overwrites.written");
      path(O->at(), "overwrites.at");
      path(O->place(), "overwrites.place");
    }
    conditions(F.return_conditions(), "return_conditions");
    for (const Merge *M : elements(F.merges())) {
      index(M->node(), Nodes, "merges.node");
      conditions(M->conditions(), "merges.conditions");
    }
  }

  template <typename Vector, typename Check>
  void checkEach(const Vector *List, const char *Name, StringRef Outer, Check CheckOne) {
    for (uint32_t I = 0; List && I < List->size() && !Failed; ++I) {
      CheckOne(*List->Get(I));
      if (Failed) // the place is only spelled when it is needed: this loop sees every edge of the program
        Message =
            (Outer + "entry " + Twine(I) + " of " + Name + ": " + StringRef(Message).drop_front(Place.size())).str();
    }
  }

  void checkNode(const Node &N) {
    kind(N.kind(), NodeKind::MAX);
    string(N.name(), "name");
    string(N.type(), "type");
    file(N.file(), N.line());
    switch (N.kind()) {
    case NodeKind::GlobalIn:
    case NodeKind::GlobalOut:
    case NodeKind::Function:
      return index(N.index(), Symbols, "index");
    case NodeKind::ArgumentIn:
    case NodeKind::ArgumentOut:
    case NodeKind::ObjectIn:
    case NodeKind::ObjectOut:
    case NodeKind::Result:
    case NodeKind::Callee:
    case NodeKind::Exception:
      return index(N.index(), Calls, "index");
    case NodeKind::String:
    case NodeKind::Number:
    case NodeKind::Allocation:
    case NodeKind::FieldLoad:
    case NodeKind::FieldStore:
      return string(N.index(), "index");
    default:
      return;
    }
  }

  void checkEdge(const Edge &E) {
    index(E.src(), Nodes, "src");
    index(E.dst(), Nodes, "dst");
    path(E.src_path(), "src_path");
    path(E.dst_path(), "dst_path");
    require(E.kills() <= Kills, "kills", E.kills(), Kills);
    if (E.flags() & (unsigned(EdgeFlags::GuardTrue) | unsigned(EdgeFlags::GuardFalse)))
      index(E.guard(), Calls, "guard");
    if (E.flags() & unsigned(EdgeFlags::Overwrite))
      index(E.guard(), Overwrites, "guard");
    file(E.file(), E.line());
  }

  void checkBackEdge(const BackEdge &B) {
    index(B.src(), Nodes, "src");
    index(B.dst(), Nodes, "dst");
    index(B.call(), Calls, "call");
    path(B.src_path(), "src_path");
    path(B.dst_path(), "dst_path");
    file(B.file(), B.line());
  }

  void conditions(const flatbuffers::Vector<const Condition *> *List, const char *Field) {
    for (const Condition *C : elements(List))
      index(C->node(), Nodes, Field);
  }

  void checkCall(const Call &C) {
    index(C.callee(), Symbols, "callee", Absent::AsNone);
    index(C.receiver_class(), Symbols, "receiver_class", Absent::AsNone);
    for (uint32_t Port : {C.target(), C.object_in(), C.object_out(), C.result(), C.exception()})
      index(Port, Nodes, "port", Absent::AsNone);
    indexes(C.arguments_in(), Nodes, "arguments_in", Absent::AsNone);
    indexes(C.arguments_out(), Nodes, "arguments_out", Absent::AsNone);
    strings(C.argument_types(), "argument_types");
    indexes(C.argument_callables(), Symbols, "argument_callables", Absent::AsNone);
    for (const Constant *Value : elements(C.constants())) {
      string(Value->text(), "constants.text");
      string(Value->name(), "constants.name");
    }
    conditions(C.conditions(), "conditions");
    location(C.location());
    string(C.spelling(), "spelling");
  }

  const Unit &U;
  const uint32_t Strings = count(U.strings());
  const uint32_t Paths = count(U.paths());
  const uint32_t Symbols = count(U.symbols());
  const uint32_t Files = count(U.files());
  uint32_t Nodes = 0, Calls = 0, Kills = 0, Overwrites = 0; ///< of the function that is being looked at
  std::string Place, Message;
  bool Failed = false;
};

} // namespace

Error checkIndexes(const Unit &Unit) { return IndexChecker(Unit).run(); }

} // namespace thinwrap::facts
