//===- PortParser.cpp - "argument(0).*[]" as a Port -----------------------===//
#include "models/PortParser.h"

#include "support/Error.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;
using thinwrap::support::makeError;

namespace thinwrap::models {

namespace {

/// Reads from the front of `Rest`; every step takes what it understood.
class PortParser {
public:
  explicit PortParser(StringRef Text) : Whole(Text), Rest(Text.trim()) {}

  Expected<Port> parse() {
    Port P;
    if (Error E = root(P))
      return std::move(E);
    while (!Rest.empty()) {
      if (P.below)
        return wrong("nothing may follow \"...\"");
      if (Error E = element(P))
        return std::move(E);
    }
    return P;
  }

private:
  Error wrong(const Twine &Expected) {
    std::string At = Rest.empty() ? "at its end" : ("at \"" + Rest + "\"").str();
    return makeError("port \"" + Whole + "\", " + At + ": " + Expected);
  }

  /// Takes "(…)" or "[…]" with what is inside; brackets inside must be balanced.
  bool bracketed(char Open, char Close, StringRef &Inside) {
    if (!Rest.starts_with(StringRef(&Open, 1)))
      return false;
    int Depth = 0;
    for (size_t I = 0; I < Rest.size(); ++I) {
      Depth += Rest[I] == Open;
      Depth -= Rest[I] == Close;
      if (Depth == 0) {
        Inside = Rest.slice(1, I).trim();
        Rest = Rest.drop_front(I + 1);
        return true;
      }
    }
    return false;
  }

  Error root(Port &P) {
    StringRef Inside;
    if (Rest.consume_front("argument")) {
      if (!bracketed('(', ')', Inside))
        return wrong("expected a number, \"*\", \"1..\", a parameter's name or \"type T\" in parentheses");
      return argument(Inside, P);
    }
    if (Rest.consume_front("local")) {
      P.kind = PortKind::Local;
      if (!bracketed('(', ')', Inside) || Inside.empty())
        return wrong("expected a name in parentheses");
      P.name = Inside.str();
      return Error::success();
    }
    if (Rest.consume_front("shared")) {
      P.kind = PortKind::Local;
      if (!bracketed('(', ')', Inside) || Inside.empty())
        return wrong("expected a name in parentheses");
      P.name = (SharedPrefix + Inside).str();
      return Error::success();
    }
    if (Rest.consume_front("this")) {
      P.kind = PortKind::This;
      return Error::success();
    }
    if (Rest.consume_front("return")) {
      P.kind = PortKind::Return;
      return Error::success();
    }
    return wrong("expected \"argument(…)\", \"this\", \"return\", \"local(…)\" or \"shared(…)\"");
  }

  Error argument(StringRef Inside, Port &P) {
    unsigned Number = 0;
    if (Inside == "*") {
      P.kind = PortKind::ArgumentRest;
      return Error::success();
    }
    if (!Inside.getAsInteger(10, Number)) {
      P.kind = PortKind::Argument;
      P.index = static_cast<int>(Number);
      return Error::success();
    }
    if (StringRef First = Inside; First.consume_back("..") && !First.getAsInteger(10, Number)) {
      P.kind = PortKind::ArgumentRest;
      P.index = static_cast<int>(Number);
      return Error::success();
    }
    if (StringRef Type = Inside; Type.consume_front("type ")) {
      P.kind = PortKind::ArgumentOfType;
      P.name = Type.trim().str();
      return Error::success();
    }
    if (Inside.empty() || !all_of(Inside, [](char C) { return isAlnum(C) || C == '_' || C == '*'; }))
      return wrong("expected a number, \"*\", \"1..\", a parameter's name or \"type T\" in parentheses, found \"" +
                   Inside + "\"");
    P.kind = PortKind::ArgumentNamed;
    P.name = Inside.str();
    return Error::success();
  }

  Error element(Port &P) {
    if (Rest.consume_front("...")) {
      P.below = true;
      return Error::success();
    }
    PathElement E;
    if (Rest.consume_front(".*")) {
      E.kind = ElementKind::Deref;
    } else if (Rest.consume_front(".")) {
      StringRef Name = Rest.take_while([](char C) { return isAlnum(C) || C == '_'; });
      if (Name.empty())
        return wrong("expected a field's name or \"*\" after \".\"");
      Rest = Rest.drop_front(Name.size());
      E.kind = ElementKind::Field;
      E.name = Name.str();
    } else if (StringRef Inside; bracketed('[', ']', Inside)) {
      if (Error Failure = index(Inside, E))
        return Failure;
    } else {
      return wrong("expected \".field\", \".*\", \"[…]\" or \"...\"");
    }
    P.path.push_back(std::move(E));
    return Error::success();
  }

  Error index(StringRef Inside, PathElement &E) {
    if (Inside.empty()) {
      E.kind = ElementKind::AnyIndex;
    } else if (Inside == "self") {
      E.kind = ElementKind::KeyOfSelf;
    } else if (Inside == "..") {
      E.kind = ElementKind::PositionInRest;
    } else if (!Inside.getAsInteger(10, E.value)) {
      E.kind = ElementKind::Index;
    } else if (Inside.size() >= 2 && Inside.front() == '"' && Inside.back() == '"') {
      E.kind = ElementKind::Key;
      E.name = Inside.drop_front().drop_back().str();
    } else if (StringRef A = Inside;
               A.consume_front("argument(") && A.consume_back(")") && !A.getAsInteger(10, E.value)) {
      E.kind = ElementKind::KeyOfArgument;
    } else if (StringRef T = Inside;
               T.consume_front("template(") && T.consume_back(")") && !T.getAsInteger(10, E.value)) {
      E.kind = ElementKind::IndexOfTemplate;
    } else if (StringRef T = Inside; T.consume_front("type(") && T.consume_back(")") && !T.getAsInteger(10, E.value)) {
      E.kind = ElementKind::IndexOfType;
    } else {
      return wrong("expected nothing, a number, \"key\" in quotes, \"argument(N)\", \"template(N)\", \"type(N)\", "
                   "\"self\" or \"..\" in the brackets, found \"" +
                   Inside + "\"");
    }
    return Error::success();
  }

  StringRef Whole, Rest;
};

std::string elementText(const PathElement &E) {
  switch (E.kind) {
  case ElementKind::Field:
    return "." + E.name;
  case ElementKind::Deref:
    return ".*";
  case ElementKind::AnyIndex:
    return "[]";
  case ElementKind::Index:
    return "[" + std::to_string(E.value) + "]";
  case ElementKind::Key:
    return "[\"" + E.name + "\"]";
  case ElementKind::KeyOfArgument:
    return "[argument(" + std::to_string(E.value) + ")]";
  case ElementKind::IndexOfTemplate:
    return "[template(" + std::to_string(E.value) + ")]";
  case ElementKind::KeyOfSelf:
    return "[self]";
  case ElementKind::IndexOfType:
    return "[type(" + std::to_string(E.value) + ")]";
  case ElementKind::PositionInRest:
    return "[..]";
  }
  return {};
}

std::string rootText(const Port &P) {
  switch (P.kind) {
  case PortKind::Argument:
    return "argument(" + std::to_string(P.index) + ")";
  case PortKind::ArgumentNamed:
    return "argument(" + P.name + ")";
  case PortKind::ArgumentOfType:
    return "argument(type " + P.name + ")";
  case PortKind::ArgumentRest:
    return P.index == 0 ? "argument(*)" : "argument(" + std::to_string(P.index) + "..)";
  case PortKind::This:
    return "this";
  case PortKind::Return:
    return "return";
  case PortKind::Local:
    if (StringRef Name = P.name; Name.consume_front(SharedPrefix))
      return "shared(" + Name.str() + ")";
    return "local(" + P.name + ")";
  }
  return {};
}

} // namespace

Expected<Port> parsePort(StringRef Text) { return PortParser(Text).parse(); }

std::string toString(const Port &P) {
  std::string Text = rootText(P);
  for (const PathElement &E : P.path)
    Text += elementText(E);
  return P.below ? Text + "..." : Text;
}

} // namespace thinwrap::models
