//===- CommandLine.cpp - Subcommands and their arguments ------------------===//
#include "commands/CommandLine.h"

#include "support/Error.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;
using namespace llvm::opt;
using thinwrap::support::makeError;

namespace thinwrap::commands {

namespace {

// LLVM 20 moved the names into one string table.
#if LLVM_VERSION_MAJOR >= 20
#define OPTTABLE_STR_TABLE_CODE
#include "commands/Options.inc"
#undef OPTTABLE_STR_TABLE_CODE
#define OPTTABLE_PREFIXES_TABLE_CODE
#include "commands/Options.inc"
#undef OPTTABLE_PREFIXES_TABLE_CODE
#else
#define PREFIX(NAME, VALUE)                                                                                            \
  constexpr StringLiteral NAME##_storage[] = VALUE;                                                                    \
  constexpr ArrayRef<StringLiteral> NAME(NAME##_storage, std::size(NAME##_storage) - 1);
#include "commands/Options.inc"
#undef PREFIX
#endif

constexpr OptTable::Info OptionRows[] = {
#define OPTION(...) LLVM_CONSTRUCT_OPT_INFO(__VA_ARGS__),
#include "commands/Options.inc"
#undef OPTION
};

class Options : public GenericOptTable {
public:
#if LLVM_VERSION_MAJOR >= 20
  Options() : GenericOptTable(OptionStrTable, OptionPrefixesTable, OptionRows) {}
#else
  Options() : GenericOptTable(OptionRows) {}
#endif
};

Error unknownArgument(const Options &Table, const Command &For, StringRef Word) {
  std::string Near;
  constexpr unsigned ShortestMeant = 3, FarthestMeant = 3;
  if (Table.findNearest(Word, Near, opt::Visibility(For.Visible), ShortestMeant) <= FarthestMeant)
    return makeError("unknown option '" + Word + "', did you mean '" + Near + "'?");
  return makeError("unknown option '" + Word + "'; `thinwrap " + For.Name + " --help` lists those that there are");
}

} // namespace

std::optional<std::string> Arguments::value(OptionId Option) const {
  const Arg *Last = Parsed.getLastArg(Option);
  return Last ? std::optional<std::string>(Last->getValue()) : std::nullopt;
}

Expected<unsigned> Arguments::positive(OptionId Option, unsigned Default) const {
  const Arg *Last = Parsed.getLastArg(Option);
  if (!Last)
    return Default;
  unsigned Number = 0;
  if (!to_integer(StringRef(Last->getValue()), Number, 10) || Number == 0)
    return makeError("option '" + Last->getSpelling() + "': expected a whole number from 1 on, found '" +
                     Last->getValue() + "'");
  return Number;
}

Expected<size_t> Arguments::choice(OptionId Option, ArrayRef<StringRef> Choices) const {
  const Arg *Last = Parsed.getLastArg(Option);
  if (!Last)
    return 0;
  const StringRef *Found = find(Choices, StringRef(Last->getValue()));
  if (Found != Choices.end())
    return Found - Choices.begin();
  return makeError("option '" + Last->getSpelling() + "': expected one of " + join(Choices, ", ") + ", found '" +
                   Last->getValue() + "'");
}

Expected<Arguments> parse(const Command &For, ArrayRef<const char *> Words) {
  const char *const *Dashes = find_if(Words, [](const char *Word) { return StringRef(Word) == "--"; });
  bool HasTrailing = Dashes != Words.end();
  std::vector<std::string> Trailing(HasTrailing ? Dashes + 1 : Dashes, Words.end());
  Options Table;
  unsigned MissingIndex = 0, MissingCount = 0;
  InputArgList Parsed = Table.ParseArgs(ArrayRef(Words.begin(), Dashes), MissingIndex, MissingCount,
                                        opt::Visibility(For.Visible | DefaultVis));
  if (MissingCount)
    return makeError("option '" + Twine(Words[MissingIndex]) + "' needs a value");
  if (const Arg *Unknown = Parsed.getLastArg(OPT_UNKNOWN))
    return unknownArgument(Table, For, Unknown->getAsString(Parsed));
  return Arguments(std::move(Parsed), std::move(Trailing), HasTrailing);
}

void printHelp(const Command &Of, raw_ostream &Out) {
  std::string Usage = (Twine("thinwrap ") + Of.Name + " " + Of.Usage).str();
  Options().printHelp(Out, Usage.c_str(), Of.Summary, /*ShowHidden=*/false, /*ShowAllAliases=*/false,
                      opt::Visibility(Of.Visible));
  Out << Of.Details;
}

} // namespace thinwrap::commands
