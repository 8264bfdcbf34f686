//===- Models.cpp - thinwrap models: what is known of libraries -------------===//
#include "commands/CommandLine.h"
#include "commands/UnitOptions.h"
#include "models/Describe.h"
#include "models/Library.h"
#include "models/embeddedLibraries.h"
#include "models/embeddedProviders.h"
#include "solve/RowCheck.h"
#include "support/Error.h"
#include "support/Json.h"
#include "llvm/ADT/StringExtras.h"
#include <map>
#include <tuple>

using namespace llvm;

namespace thinwrap::commands {

static void list(const models::Library &Library, raw_ostream &Out) {
  for (const models::ModelFile &File : Library.files()) {
    Out << left_justify(File.library, 20) << File.functions.size() << " functions";
    if (!File.version.empty())
      Out << ", " << File.version;
    Out << ": " << File.description << '\n';
  }
  for (const models::Provider &Provider : Library.providers())
    Out << left_justify(Provider.name, 20) << "provider: " << Provider.display << '\n';
}

// ---- show -----------------------------------------------------------------------------------------------------------

namespace {

/// What the rows of a library are about, in the order in which a reader asks; a row stands under the first that fits.
struct Group {
  StringRef Title;
  bool (*Holds)(const models::Row &);
};

constexpr Group Groups[] = {
    {"Requests: calls that may ask an AI model", [](const models::Row &R) { return R.request.has_value(); }},
    {"Endpoints: what a client reaches", [](const models::Row &R) { return R.endpoint.has_value(); }},
    {"Sinks: what leaves", [](const models::Row &R) { return !R.sinks.empty(); }},
    {"Sources: what comes in", [](const models::Row &R) { return !R.sources.empty(); }},
    {"Guards and barriers", [](const models::Row &R) { return !R.guards.empty() || !R.barriers.empty(); }},
    {"Callables that are run", [](const models::Row &R) { return !R.calls.empty(); }},
    {"Values that move",
     [](const models::Row &R) { return !R.flows.empty() || !R.aliases.empty() || !R.replaces.empty(); }},
    {"Infrastructure and other roles", [](const models::Row &R) { return !R.role.empty(); }},
    {"Known, and nothing flows", [](const models::Row &) { return true; }},
};

} // namespace

static void printGroup(StringRef Title, ArrayRef<const models::Row *> Rows, raw_ostream &Out) {
  if (Rows.empty())
    return;
  Out << '\n' << Title << '\n';
  for (const models::Row *Row : Rows) {
    std::vector<std::string> Lines = models::describe(*Row);
    Out << "  " << join(Row->function.names, ", ") << '\n';
    for (StringRef Line : ArrayRef(Lines).drop_front())
      Out << "      " << Line << '\n';
  }
}

static void print(const models::ModelFile &File, raw_ostream &Out) {
  Out << File.library << (File.version.empty() ? "" : " " + File.version) << '\n';
  Out << "  what it is: " << File.description << '\n';
  Out << "  read from: " << File.provenanceText << '\n';
  if (!File.headers.empty())
    Out << "  headers: " << join(File.headers, ", ") << '\n';
  if (File.optional)
    Out << "  only with --models " << File.library << '\n';
  std::vector<bool> Printed(File.functions.size());
  for (const Group &Each : Groups) {
    std::vector<const models::Row *> Rows;
    for (size_t I = 0; I < Printed.size(); ++I)
      if (!Printed[I] && Each.Holds(File.functions[I])) {
        Printed[I] = true;
        Rows.push_back(&File.functions[I]);
      }
    printGroup(Each.Title, Rows, Out);
  }
  for (const models::VariableRow &Row : File.variables)
    Out << "\nVariables\n  " << join(models::describe(Row), "\n      ") << '\n';
  for (const models::AllocationRow &Row : File.allocations)
    Out << "\nAllocations\n  " << join(models::describe(Row), "\n      ") << '\n';
  Out << "\nNot known: every function of it that no row names. Such a function is seen in its body or counts as "
         "unseen, "
         "and the finding says so.\n";
}

/// The built-in file: in plain words, or (`--format json`) as it is written.
static Expected<Exit> show(const Arguments &Given, StringRef Name) {
  std::string Format = Given.value(OPT_format, "text");
  if (Format != "text" && Format != "json")
    return support::makeError("--format: expected text or json, found '" + Format + "'");
  std::vector<StringRef> Names;
  for (ArrayRef<support::EmbeddedFile> Files : {models::embeddedLibraries(), models::embeddedProviders()})
    for (const support::EmbeddedFile &File : Files) {
      StringRef Stem = StringRef(File.Name.data(), File.Name.size());
      Stem.consume_back(".json");
      Names.push_back(Stem);
      if (Stem != Name || Format != "json")
        continue;
      outs() << StringRef(File.Content.data(), File.Content.size());
      return Exit::Clean;
    }
  if (!is_contained(Names, Name)) {
    StringRef Near = support::nearest(Name, Names);
    return support::makeError(
        "no built-in model '" + Name + "'" +
        (Near.empty() ? Twine("; `thinwrap models list` names them") : ", did you mean '" + Near + "'?"));
  }
  // Optional ones are only there where their name is asked for.
  for (std::vector<std::string> Wanted : {std::vector<std::string>{}, std::vector<std::string>{Name.str()}}) {
    Expected<models::Library> Library = models::Library::load(Wanted);
    if (!Library)
      return Library.takeError();
    for (const models::ModelFile &File : Library->files())
      if (File.library == Name) {
        print(File, outs());
        return Exit::Clean;
      }
    if (const models::Provider *Provider = Library->provider(Name)) {
      outs() << join(models::describe(*Provider), "\n  ") << '\n';
      return Exit::Clean;
    }
  }
  return support::makeError("'" + Name + "' is not called as its file is");
}

// ---- check ----------------------------------------------------------------------------------------------------------

namespace {

/// The program that rows are held against.
struct Against {
  std::vector<facts::FactsFile> Files;
  std::string Name; ///< for people; empty: no program was named
};

Expected<Against> programToCheck(const Arguments &Given) {
  Against Program;
  for (const std::string &Path : Given.values(OPT_facts)) {
    Expected<facts::FactsFile> File = facts::FactsFile::open(Path);
    if (!File)
      return File.takeError();
    Program.Files.push_back(std::move(*File));
    Program.Name = "these facts";
  }
  if (!Given.has(OPT_database))
    return Program;
  if (!Program.Files.empty())
    return support::makeError("-p and --facts exclude each other");
  Expected<driver::ExtractOptions> Extracting = extractOptions(Given);
  if (!Extracting)
    return Extracting.takeError();
  driver::Program Found;
  Expected<driver::ExtractedProgram> Extracted = extractDatabase(Given, *Extracting, Found);
  if (!Extracted)
    return Extracted.takeError();
  Program.Files = std::move(Extracted->Files);
  Program.Name = "the program";
  return Program;
}

void printLines(ArrayRef<std::string> Lines, raw_ostream &Out) {
  for (const std::string &Line : Lines)
    Out << "  " << Line << '\n';
}

/// What a row is about in the program: the first few functions, with their calls.
void printMatches(const solve::RowCheck &Row, raw_ostream &Out) {
  constexpr size_t Shown = 3;
  for (const solve::RowCheck::Match &Each : ArrayRef(Row.matches).take_front(Shown)) {
    Out << "  here: " << Each.display;
    if (Row.section == "functions") {
      Out << ", called " << Each.calls << (Each.calls == 1 ? " time" : " times");
      if (Each.holds != Each.calls)
        Out << ", its condition holds at " << Each.holds;
    }
    if (Each.place.line)
      Out << " (" << Each.place.file << ':' << Each.place.line << ')';
    Out << '\n';
  }
  if (Row.matches.size() > Shown)
    Out << "  here: and " << Row.matches.size() - Shown << " more\n";
  if (!Row.never.empty())
    Out << "  warning: can never trigger: " << Row.never << '\n';
}

class RowPrinter {
public:
  RowPrinter(std::vector<solve::RowCheck> Rows, raw_ostream &Out) : Out(Out) {
    for (solve::RowCheck &Row : Rows) {
      std::tuple<std::string, std::string, unsigned> Key(Row.file, Row.section, Row.index);
      Checked.emplace(std::move(Key), std::move(Row));
    }
  }

  void print(const models::Provenance &From, StringRef Name, ArrayRef<std::string> Lines) {
    Out << From.section << '[' << From.index << "] " << Name << '\n';
    printLines(Lines, Out);
    auto Found = Checked.find({From.file, From.section, From.index});
    if (Found != Checked.end())
      printMatches(Found->second, Out);
  }

private:
  std::map<std::tuple<std::string, std::string, unsigned>, solve::RowCheck> Checked;
  raw_ostream &Out;
};

StringRef first(ArrayRef<std::string> Names) { return Names.empty() ? StringRef() : StringRef(Names.front()); }

void print(const models::ModelFile &File, RowPrinter &Printer, raw_ostream &Out) {
  Out << File.file << ": library " << File.library << '\n';
  for (const models::Row &Row : File.functions)
    Printer.print(Row.from, first(Row.function.names), models::describe(Row));
  for (const models::VariableRow &Row : File.variables)
    Printer.print(Row.from, first(Row.names), models::describe(Row));
  for (const models::AllocationRow &Row : File.allocations)
    Printer.print(Row.from, first(Row.types), models::describe(Row));
}

} // namespace

/// Reads the files back in plain words; with a program, says of each row what it is about there, and fails where a row
/// can never trigger.
static Expected<Exit> check(const Arguments &Given, ArrayRef<std::string> Files) {
  std::vector<std::string> All = Given.values(OPT_models);
  All.insert(All.end(), Files.begin(), Files.end());
  if (All.empty())
    return support::makeError("no file given: thinwrap models check FILE...");
  Expected<models::Library> Library = models::Library::load(All);
  if (!Library)
    return Library.takeError();
  Expected<Against> Program = programToCheck(Given);
  if (!Program)
    return Program.takeError();
  std::vector<const facts::Unit *> Units;
  for (const facts::FactsFile &File : Program->Files)
    Units.push_back(&File.unit());
  std::vector<solve::RowCheck> Rows;
  if (!Program->Name.empty())
    Rows = solve::checkRows(Units, *Library);
  size_t Dead = count_if(Rows, [](const solve::RowCheck &Row) { return !Row.never.empty(); });
  size_t Count = Rows.size();
  RowPrinter Printer(std::move(Rows), outs());
  for (const models::ModelFile &File : Library->files())
    if (!StringRef(File.file).starts_with("builtin/"))
      print(File, Printer, outs());
  for (const models::Provider &Provider : Library->providers())
    if (!StringRef(Provider.file).starts_with("builtin/")) {
      outs() << Provider.file << ": provider " << Provider.name << '\n';
      printLines(models::describe(Provider), outs());
    }
  outs() << All.size() << (All.size() == 1 ? " file is" : " files are") << " well-formed";
  if (Program->Name.empty())
    outs() << "; -p DIR holds the rows against a program";
  else
    outs() << "; of " << Count << " rows, " << Dead << " can never trigger in " << Program->Name;
  outs() << '\n';
  return Dead ? Exit::Findings : Exit::Clean;
}

Expected<Exit> runModels(const Arguments &Arguments) {
  std::vector<std::string> Inputs = Arguments.inputs();
  StringRef Action = Inputs.empty() ? StringRef("list") : StringRef(Inputs.front());
  if (Action == "show") {
    if (Inputs.size() != 2)
      return support::makeError("expected one name: thinwrap models show NAME");
    return show(Arguments, Inputs[1]);
  }
  if (Action == "check")
    return check(Arguments, ArrayRef(Inputs).drop_front());
  if (Action != "list")
    return support::makeError("expected `list`, `show NAME` or `check FILE...`, found '" + Action + "'");
  Expected<models::Library> Library = models::Library::load(Arguments.values(OPT_models));
  if (!Library)
    return Library.takeError();
  list(*Library, outs());
  return Exit::Clean;
}

} // namespace thinwrap::commands
