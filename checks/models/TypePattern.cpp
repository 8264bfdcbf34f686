//===- TypePattern.cpp - Patterns over types as model files write them ----===//
#include "models/TypePattern.h"

#include "support/Glob.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"

using namespace llvm;
using thinwrap::support::matchesText;

namespace thinwrap::models {

/// Without reference, and without const and volatile at the front and at the end.
static StringRef stripQualifiers(StringRef Type) {
  Type = Type.trim();
  while (Type.consume_back("&"))
    Type = Type.rtrim();
  bool Changed = true;
  while (Changed) {
    Changed = Type.consume_front("const ") || Type.consume_front("volatile ");
    if (Type.ends_with("*const"))
      Changed |= Type.consume_back("const");
    else
      Changed |= Type.consume_back(" const");
    Type = Type.trim();
  }
  return Type;
}

/// "std::vector<int>::iterator" gives "std::vector::iterator".
static std::string withoutTemplateArguments(StringRef Type) {
  std::string Text;
  int Depth = 0;
  for (char C : Type) {
    if (C == '<')
      ++Depth;
    else if (C == '>')
      --Depth;
    else if (Depth == 0)
      Text += C;
  }
  return Text;
}

static bool isPointer(StringRef Type) {
  StringRef T = stripQualifiers(Type);
  return T.ends_with("*") || T.contains("(*");
}

static bool isInteger(StringRef Type) {
  static constexpr StringRef Words[] = {"int",
                                        "unsigned int",
                                        "long",
                                        "unsigned long",
                                        "short",
                                        "long long",
                                        "char",
                                        "unsigned char",
                                        "unsigned long long",
                                        "signed char",
                                        "bool",
                                        "unsigned",
                                        "unsigned short",
                                        "size_t",
                                        "std::size_t",
                                        "wchar_t",
                                        "char8_t",
                                        "char16_t",
                                        "char32_t",
                                        "ptrdiff_t"};
  return is_contained(Words, stripQualifiers(Type));
}

static bool isNumber(StringRef Type) {
  StringRef T = stripQualifiers(Type);
  return isInteger(Type) || T == "double" || T == "float" || T == "long double";
}

static bool isString(StringRef Type) {
  std::string T = withoutTemplateArguments(stripQualifiers(Type));
  return T == "std::basic_string" || T == "std::basic_string_view" || T == "std::string" || T == "std::string_view";
}

static bool isCallable(StringRef Type) {
  StringRef T = stripQualifiers(Type);
  return T.contains("(lambda") || T.contains("(*") || T.contains("::*)") || T.contains("(&") || T.ends_with(")") ||
         T.starts_with("std::function") || T.starts_with("std::_Bind") || T.starts_with("std::move_only_function") ||
         T.starts_with("std::_Mem_fn") || T.starts_with("std::reference_wrapper") || T.ends_with("::(lambda)");
}

static bool isMutableReference(StringRef Type) {
  StringRef T = Type.trim();
  return T.ends_with("&") && !T.starts_with("const ") && !T.contains(" const &");
}

static bool isIterator(StringRef Type) {
  std::string T = withoutTemplateArguments(stripQualifiers(Type));
  return isPointer(Type) || StringRef(T).contains_insensitive("iterator");
}

using TypeClass = std::pair<StringRef, bool (*)(StringRef)>;
static constexpr TypeClass Classes[] = {
    {"<pointer>", isPointer}, {"<reference>", isMutableReference}, {"<integer>", isInteger},  {"<number>", isNumber},
    {"<string>", isString},   {"<iterator>", isIterator},          {"<callable>", isCallable}};

/// As matchesText, but stars after a space at the end are a pointer's.
static bool matchesTypeText(StringRef Pattern, StringRef Type) {
  size_t Stars = Pattern.size() - Pattern.rtrim('*').size();
  if (Stars == 0 || Stars == Pattern.size() || Pattern[Pattern.size() - Stars - 1] != ' ')
    return matchesText(Pattern, Type);
  StringRef Suffix = Pattern.take_back(Stars + 1);
  return Type.ends_with(Suffix) && matchesText(Pattern.drop_back(Suffix.size()), Type.drop_back(Suffix.size()));
}

static bool matchesOne(StringRef Pattern, StringRef Type) {
  Pattern = Pattern.trim();
  if (Pattern.starts_with("<")) {
    for (const TypeClass &Class : Classes)
      if (Class.first == Pattern)
        return Class.second(Type);
    return false;
  }
  StringRef Bare = stripQualifiers(Type);
  return matchesTypeText(Pattern, Type) || matchesTypeText(Pattern, Bare) ||
         (Bare.contains('<') && matchesTypeText(Pattern, withoutTemplateArguments(Bare)));
}

bool matchesType(StringRef Pattern, StringRef Type) {
  if (Pattern.consume_front("!"))
    return !matchesType(Pattern, Type);
  SmallVector<StringRef, 4> Alternatives;
  Pattern.split(Alternatives, '|');
  return any_of(Alternatives, [&](StringRef One) { return matchesOne(One, Type); });
}

bool matchesSignature(ArrayRef<std::string> Patterns, ArrayRef<StringRef> Types) {
  bool Open = !Patterns.empty() && Patterns.back() == "...";
  if (Open)
    Patterns = Patterns.drop_back();
  if (Open ? Types.size() < Patterns.size() : Types.size() != Patterns.size())
    return false;
  for (auto [Pattern, Type] : zip_first(Patterns, Types))
    if (!matchesType(Pattern, Type))
      return false;
  return true;
}

StringRef unknownTypeClass(StringRef Pattern) {
  Pattern.consume_front("!");
  SmallVector<StringRef, 4> Alternatives;
  Pattern.split(Alternatives, '|');
  for (StringRef One : Alternatives) {
    One = One.trim();
    if (One.starts_with("<") && none_of(Classes, [&](const TypeClass &Class) { return Class.first == One; }))
      return One;
  }
  return {};
}

} // namespace thinwrap::models
