//===- Dump.cpp - Facts as text that a person can read --------------------===//
#include "facts/Dump.h"

#include "support/Glob.h"
#include "support/Hash.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/Twine.h"

using namespace llvm;

namespace thinwrap::facts {

namespace {

struct FlagName {
  template <typename Enum> constexpr FlagName(Enum Flag, const char *Name) : Flag(unsigned(Flag)), Name(Name) {}

  unsigned Flag;
  const char *Name;
};

template <typename Enum> bool has(unsigned Flags, Enum Flag) { return Flags & unsigned(Flag); }

constexpr FlagName SymbolFlagNames[] = {
    {SymbolFlags::Virtual, "virtual"},
    {SymbolFlags::Static, "static"},
    {SymbolFlags::Const, "const"},
    {SymbolFlags::Variadic, "variadic"},
    {SymbolFlags::System, "system"},
    {SymbolFlags::Internal, "internal"},
    {SymbolFlags::Lambda, "lambda"},
    {SymbolFlags::ReturnsReference, "returns-reference"},
    {SymbolFlags::ReturnsPointer, "returns-pointer"},
    {SymbolFlags::HasBody, "body"},
    {SymbolFlags::Final, "final"},
    {SymbolFlags::Global, "global"},
    {SymbolFlags::ReturnsConstReference, "returns-const-reference"},
    {SymbolFlags::Deleted, "deleted"},
    {SymbolFlags::Implicit, "implicit"},
    {SymbolFlags::Coroutine, "coroutine"},
};

constexpr FlagName EdgeFlagNames[] = {
    {EdgeFlags::Weak, "weak"},
    {EdgeFlags::Capture, "capture"},
    {EdgeFlags::ImplicitReturn, "implicit-return"},
    {EdgeFlags::Behind, "behind"},
};

constexpr FlagName CallFlagNames[] = {
    {CallFlags::NonVirtual, "non-virtual"}, {CallFlags::Construct, "construct"},
    {CallFlags::Implicit, "implicit"},      {CallFlags::Await, "await"},
    {CallFlags::Conversion, "conversion"},
};

void printFlags(ArrayRef<FlagName> Names, unsigned Flags, raw_ostream &Out) {
  for (const FlagName &Entry : Names)
    if (Flags & Entry.Flag)
      Out << ' ' << Entry.Name;
}

class Dumper {
public:
  Dumper(const Unit &U, raw_ostream &Out) : U(U), Out(Out) {}

  void header() {
    Out << "unit " << file(U, U.main_file()) << ", version " << U.version() << '\n';
    for (uint32_t I = 0; I < count(U.files()); ++I)
      Out << "file " << I << ' ' << file(U, I) << '\n';
    for (const Problem *P : elements(U.problems())) {
      Out << (P->fatal() ? "fatal problem" : "problem");
      place(P->location());
      Out << ": " << text(U, P->text()) << '\n';
    }
    for (const Suppression *S : elements(U.suppressions())) {
      Out << "suppression";
      place(S->location());
      Out << ": [" << text(U, S->check()) << "] " << text(U, S->reason()) << '\n';
    }
  }

  void symbols() {
    for (const Symbol *S : elements(U.symbols()))
      symbol(*S);
  }

  void functions(function_ref<bool(StringRef)> Wanted) {
    for (const Function *F : elements(U.functions()))
      if (Wanted(symbolName(F->symbol())))
        function(*F);
  }

private:
  StringRef symbolName(uint32_t Index) const { return text(U, U.symbols()->Get(Index)->name()); }
  StringRef symbolDisplay(uint32_t Index) const {
    const Symbol *S = U.symbols()->Get(Index);
    return text(U, S->display() ? S->display() : S->name());
  }

  void place(uint32_t File, uint32_t Line, uint32_t Column) {
    if (Line)
      Out << "  @" << file(U, File) << ':' << Line << ':' << Column;
  }
  void place(const Location *Where) {
    if (Where)
      place(Where->file(), Where->line(), Where->column());
  }

  void texts(const char *Label, const flatbuffers::Vector<uint32_t> *List) {
    if (!count(List))
      return;
    Out << ' ' << Label << '(';
    const char *Separator = "";
    for (uint32_t Index : elements(List)) {
      Out << Separator << text(U, Index);
      Separator = ", ";
    }
    Out << ')';
  }

  void symbol(const Symbol &S) {
    support::Hash128 Id{S.id()->hi(), S.id()->lo()};
    Out << "symbol " << EnumNameSymbolKind(S.kind()) << ' ' << text(U, S.name()) << " \"" << text(U, S.display())
        << "\" " << Id.hex();
    printFlags(SymbolFlagNames, S.flags(), Out);
    texts("parameters", S.parameter_types());
    texts("names", S.parameter_names());
    if (S.result_type())
      Out << " result(" << text(U, S.result_type()) << ')';
    if (S.owner() != None)
      Out << " owner(" << symbolName(S.owner()) << ')';
    if (count(S.bases())) {
      Out << " bases(";
      const char *Separator = "";
      for (uint32_t Base : elements(S.bases())) {
        Out << Separator << symbolName(Base);
        Separator = ", ";
      }
      Out << ')';
    }
    texts("arguments", S.template_arguments());
    texts("attributes", S.attributes());
    place(S.location());
    Out << '\n';
  }

  void function(const Function &F) {
    Out << "\nfunction " << symbolDisplay(F.symbol());
    place(F.location());
    Out << " to line " << F.end_line() << '\n';
    for (uint32_t I = 0; I < count(F.nodes()); ++I)
      node(I, *F.nodes()->Get(I));
    for (const Edge *E : elements(F.edges()))
      edge(F, *E);
    for (uint32_t I = 0; I < count(F.calls()); ++I)
      call(I, *F.calls()->Get(I));
    for (const BackEdge *B : elements(F.back_edges()))
      backEdge(*B);
    for (const Alias *A : elements(F.aliases())) {
      Out << "  alias ";
      port(A->from_port());
      Out << pathText(U, A->from_path()) << " = ";
      port(A->to_port());
      Out << pathText(U, A->to_path()) << '\n';
    }
    for (const GlobalAlias *A : elements(F.global_aliases())) {
      Out << "  alias ";
      if (A->other() == None)
        port(A->port());
      else
        Out << symbolName(A->other());
      Out << pathText(U, A->port_path()) << " = " << symbolName(A->global()) << pathText(U, A->global_path()) << '\n';
    }
    for (uint32_t I = 0; I < count(F.merges()); ++I) {
      Out << "  merge %" << F.merges()->Get(I)->node();
      conditions(" when", F.merges()->Get(I)->conditions());
      Out << '\n';
    }
    conditions("  returns", F.return_conditions());
    if (count(F.return_conditions()))
      Out << '\n';
    for (uint32_t Bound : elements(F.bounds()))
      Out << "  bound: " << text(U, Bound) << '\n';
  }

  void node(uint32_t I, const Node &N) {
    Out << "  %" << I << ' ' << EnumNameNodeKind(N.kind());
    switch (N.kind()) {
    case NodeKind::ParameterIn:
    case NodeKind::ParameterOut:
      Out << ' ' << N.index();
      break;
    case NodeKind::GlobalIn:
    case NodeKind::GlobalOut:
    case NodeKind::Function:
      Out << ' ' << symbolName(N.index());
      break;
    case NodeKind::ArgumentIn:
    case NodeKind::ArgumentOut:
      Out << " #" << N.index() << '.' << N.position();
      break;
    case NodeKind::ObjectIn:
    case NodeKind::ObjectOut:
    case NodeKind::Result:
    case NodeKind::Callee:
    case NodeKind::Exception:
      Out << " #" << N.index();
      break;
    case NodeKind::String:
      Out << " \"";
      Out.write_escaped(text(U, N.index())) << '"';
      break;
    case NodeKind::Number:
    case NodeKind::Allocation:
    case NodeKind::FieldLoad:
    case NodeKind::FieldStore:
      Out << ' ' << text(U, N.index());
      break;
    default:
      break;
    }
    if (N.root() != RootKind::None)
      Out << " of " << EnumNameRootKind(N.root());
    if (N.name())
      Out << " '" << text(U, N.name()) << '\'';
    if (N.type())
      Out << " : " << text(U, N.type());
    place(N.file(), N.line(), N.column());
    Out << '\n';
  }

  void edge(const Function &F, const Edge &E) {
    Out << "  %" << E.src() << pathText(U, E.src_path()) << " -> %" << E.dst() << pathText(U, E.dst_path());
    if (E.transform() != Transform::Copy)
      Out << ' ' << EnumNameTransform(E.transform());
    if (E.kills()) {
      Out << " kills(";
      const char *Separator = "";
      for (uint32_t Path : elements(F.kill_lists()->Get(E.kills() - 1)->paths())) {
        Out << Separator << (Path ? pathText(U, Path) : "all");
        Separator = ", ";
      }
      Out << ')';
    }
    if (has(E.flags(), EdgeFlags::GuardTrue) || has(E.flags(), EdgeFlags::GuardFalse))
      Out << " guard(#" << E.guard() << '.' << E.guard_position() << ' '
          << (has(E.flags(), EdgeFlags::GuardTrue) ? "true" : "false") << ')';
    if (has(E.flags(), EdgeFlags::Overwrite)) {
      const Overwrite &O = *F.overwrites()->Get(E.guard());
      Out << " overwrites(#" << O.call() << ' ';
      port(O.from_port());
      Out << pathText(U, O.written()) << " of ";
      port(O.to_port());
      Out << pathText(U, O.at()) << " at " << (O.place() ? pathText(U, O.place()) : "all") << ')';
    }
    printFlags(EdgeFlagNames, E.flags(), Out);
    place(E.file(), E.line(), E.column());
    Out << '\n';
  }

  void nodeOrNone(const char *Label, uint32_t Node) {
    if (Node != None)
      Out << ' ' << Label << "(%" << Node << ')';
  }

  void call(uint32_t I, const Call &C) {
    Out << "  #" << I << ' ' << (C.callee() == None ? StringRef("<value>") : symbolDisplay(C.callee()));
    nodeOrNone("target", C.target());
    if (C.receiver_class() != None)
      Out << " on(" << symbolName(C.receiver_class()) << ')';
    nodeOrNone("object-in", C.object_in());
    nodeOrNone("object-out", C.object_out());
    for (uint32_t A = 0; A < count(C.arguments_in()); ++A)
      argument(C, A);
    nodeOrNone("result", C.result());
    nodeOrNone("exception", C.exception());
    for (const Constant *Value : elements(C.constants())) {
      Out << " constant(" << Value->position() << " = ";
      if (Value->is_string()) {
        Out << '"';
        Out.write_escaped(text(U, Value->text())) << '"';
      } else {
        Out << text(U, Value->text());
      }
      Out << (Value->name() ? " " : "") << text(U, Value->name()) << ')';
    }
    conditions(" when", C.conditions());
    printFlags(CallFlagNames, C.flags(), Out);
    if (C.spelling())
      Out << " '" << text(U, C.spelling()) << '\'';
    place(C.location());
    Out << '\n';
  }

  void argument(const Call &C, uint32_t A) {
    Out << ' ' << A << '(';
    if (uint32_t In = C.arguments_in()->Get(A); In != None)
      Out << '%' << In;
    if (A < count(C.arguments_out()) && C.arguments_out()->Get(A) != None)
      Out << " -> %" << C.arguments_out()->Get(A);
    if (A < count(C.argument_callables()) && C.argument_callables()->Get(A) != None)
      Out << " calls " << symbolName(C.argument_callables()->Get(A));
    if (A < count(C.argument_types()))
      Out << " : " << text(U, C.argument_types()->Get(A));
    Out << ')';
  }

  void conditions(const char *Label, const flatbuffers::Vector<const Condition *> *List) {
    if (!count(List))
      return;
    Out << Label << '(';
    const char *Separator = "";
    for (const Condition *C : elements(List)) {
      Out << Separator << (C->taken() ? "%" : "not %") << C->node();
      Separator = ", ";
    }
    Out << ')';
  }

  void port(int32_t Port) {
    if (Port >= 0)
      Out << "argument " << Port;
    else
      Out << (Port == -1 ? "this" : Port == -2 ? "result" : "global");
  }

  void backEdge(const BackEdge &B) {
    Out << "  back %" << B.src() << pathText(U, B.src_path()) << " through #" << B.call() << ' ';
    port(B.from_port());
    Out << " => ";
    port(B.to_port());
    Out << " to %" << B.dst() << pathText(U, B.dst_path());
    place(B.file(), B.line(), B.column());
    Out << '\n';
  }

  const Unit &U;
  raw_ostream &Out;
};

} // namespace

std::string pathText(const Unit &Unit, uint32_t Path) {
  std::string Result;
  if (Path >= count(Unit.paths()))
    return Result;
  for (const Element *Part : elements(Unit.paths()->Get(Path)->elements())) {
    switch (Part->kind()) {
    case ElementKind::Field:
      Result += ("." + text(Unit, Part->name())).str();
      break;
    case ElementKind::Deref:
      Result += ".*";
      break;
    case ElementKind::Index:
      Result += ("[" + Twine(Part->value()) + "]").str();
      break;
    case ElementKind::AnyIndex:
      Result += "[]";
      break;
    case ElementKind::Key:
      Result += ("[\"" + text(Unit, Part->name()) + "\"]").str();
      break;
    }
  }
  return Result;
}

void dump(const Unit &Unit, raw_ostream &Out) {
  Dumper Printer(Unit, Out);
  Printer.header();
  Printer.symbols();
  Printer.functions([](StringRef) { return true; });
}

void dumpFunctions(const Unit &Unit, StringRef Pattern, raw_ostream &Out) {
  Dumper(Unit, Out).functions([&](StringRef Name) { return support::matchesName(Pattern, Name); });
}

} // namespace thinwrap::facts
