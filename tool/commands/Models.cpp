//===- Models.cpp - thinwrap models: what is known of libraries -------------===//
#include "commands/CommandLine.h"
#include "models/Library.h"
#include "models/embeddedLibraries.h"
#include "models/embeddedProviders.h"
#include "support/Error.h"
#include "support/Json.h"

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

/// The built-in file as it is written: the format is the documentation.
static Expected<Exit> show(StringRef Name) {
  std::vector<StringRef> Names;
  for (ArrayRef<support::EmbeddedFile> Files : {models::embeddedLibraries(), models::embeddedProviders()})
    for (const support::EmbeddedFile &File : Files) {
      StringRef Stem = StringRef(File.Name.data(), File.Name.size());
      Stem.consume_back(".json");
      if (Stem == Name) {
        outs() << StringRef(File.Content.data(), File.Content.size());
        return Exit::Clean;
      }
      Names.push_back(Stem);
    }
  StringRef Near = support::nearest(Name, Names);
  return support::makeError(
      "no built-in model '" + Name + "'" +
      (Near.empty() ? Twine("; `thinwrap models list` names them") : ", did you mean '" + Near + "'?"));
}

Expected<Exit> runModels(const Arguments &Arguments) {
  std::vector<std::string> Inputs = Arguments.inputs();
  StringRef Action = Inputs.empty() ? StringRef("list") : StringRef(Inputs.front());
  if (Action == "show") {
    if (Inputs.size() != 2)
      return support::makeError("expected one name: thinwrap models show NAME");
    return show(Inputs[1]);
  }
  if (Action != "list" && Action != "check")
    return support::makeError("expected `list`, `show NAME` or `check FILE...`, found '" + Action + "'");
  std::vector<std::string> Files = Arguments.values(OPT_models);
  if (Action == "check") {
    Files.insert(Files.end(), Inputs.begin() + 1, Inputs.end());
    if (Files.empty())
      return support::makeError("no file given: thinwrap models check FILE...");
  }
  Expected<models::Library> Library = models::Library::load(Files);
  if (!Library)
    return Library.takeError();
  if (Action == "list")
    list(*Library, outs());
  else
    outs() << Files.size() << (Files.size() == 1 ? " file is" : " files are") << " well-formed\n";
  return Exit::Clean;
}

} // namespace thinwrap::commands
