//===- Settings.cpp - What .clang-tidy says to thinwrap --------------------===//
#include "tidy/Settings.h"

#include "support/Json.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace llvm;
using clang::tidy::ClangTidyContext;
using OptionMap = clang::tidy::ClangTidyOptions::OptionMap;

namespace thinwrap::tidy {

namespace {

struct Option {
  StringRef Name, Default;
};

constexpr StringLiteral Prefix = "thinwrap.", SeverityOption = "MinSeverity";

/// Every option of all checks. docs/editor.md explains them.
constexpr Option Options[] = {
    {"Models", ""}, {"Policy", ""},    {"Attest", ""},    {"AssumeAzure", "false"},   {"ProviderScope", "azure"},
    {"Root", ""},   {"IndexFile", ""}, {"FactsFile", ""}, {SeverityOption, "warning"}};

class Reader {
public:
  Reader(ClangTidyContext &Context, StringRef MainFile)
      : Given(Context.getOptions().CheckOptions), Folder(sys::path::parent_path(MainFile)) {}

  Settings read() {
    for (StringRef Rest = value("Models"); !Rest.empty();) {
      StringRef Name;
      std::tie(Name, Rest) = Rest.split(';');
      if (!Name.trim().empty())
        Out.Analysis.Models.push_back(file("Models", Name.trim()));
    }
    Out.Analysis.Policy = file("Policy", value("Policy"));
    Out.Analysis.Attestations = file("Attest", value("Attest"));
    Out.Analysis.AssumeAzure = oneOf(Prefix + "AssumeAzure", {"false", "true"}) == 1;
    Out.Analysis.AnyProvider = oneOf(Prefix + "ProviderScope", {"azure", "any"}) == 1;
    Out.Root = file("Root", value("Root"));
    Out.IndexFile = file("IndexFile", value("IndexFile"));
    Out.FactsFile = value("FactsFile").str();
    Out.MinSeverity = severity(Prefix + SeverityOption, policy::Severity::Warning);
    for (StringRef Check : policy::checkNames())
      Out.MinSeverities[Check.str()] = severity(Check + "." + SeverityOption, Out.MinSeverity);
    findUnknown();
    return std::move(Out);
  }

private:
  StringRef value(StringRef Name) { return keyed((Prefix + Name).str()); }

  StringRef keyed(StringRef Key) {
    auto Found = Given.find(Key);
    return Found == Given.end() ? StringRef() : StringRef(Found->second.Value);
  }

  /// A file or folder of the user's; where it is not found, what is said of it comes from who reads it.
  std::string file(StringRef Option, StringRef Name) {
    if (Name.empty() || sys::path::is_absolute(Name))
      return Name.str();
    if (std::optional<std::string> Found = findUpwards(Name, Folder))
      return *Found;
    Out.Mistakes.push_back((Prefix + Option + ": no '" + Name + "' in '" + Folder + "' or a folder above").str());
    return "";
  }

  /// The index of the option's value; 0 where nothing is given.
  size_t oneOf(const Twine &Key, ArrayRef<StringRef> Names) {
    StringRef Value = keyed(Key.str());
    for (const auto &[Index, Name] : enumerate(Names))
      if (Value == Name)
        return Index;
    if (!Value.empty())
      Out.Mistakes.push_back((Key + ": '" + Value + "' is none of " + join(Names.begin(), Names.end(), ", ")).str());
    return 0;
  }

  policy::Severity severity(const Twine &Key, policy::Severity Default) {
    const policy::Severity Levels[] = {Default, policy::Severity::Note, policy::Severity::Warning,
                                       policy::Severity::Error};
    return Levels[oneOf(Key, {"", "note", "warning", "error"})];
  }

  /// clang-tidy ignores an option that nobody reads; a mistyped one must not be silent.
  void findUnknown() {
    std::vector<std::string> Known;
    for (const Option &Each : Options)
      Known.push_back((Prefix + Each.Name).str());
    for (StringRef Check : policy::checkNames())
      Known.push_back((Check + "." + SeverityOption).str());
    for (const auto &Each : Given) {
      StringRef Key = Each.getKey();
      if (!Key.starts_with("thinwrap") || is_contained(Known, Key))
        continue;
      StringRef Near = support::nearest(Key, std::vector<StringRef>(Known.begin(), Known.end()));
      Out.Mistakes.push_back(
          (Key + ": there is no such option" + (Near.empty() ? "" : ", did you mean '" + Near + "'?")).str());
    }
    sort(Out.Mistakes); // the map's order is not one
  }

  const OptionMap &Given;
  StringRef Folder;
  Settings Out;
};

} // namespace

std::optional<std::string> findUpwards(StringRef Name, StringRef Folder) {
  for (; !Folder.empty(); Folder = sys::path::parent_path(Folder)) {
    SmallString<256> Path(Folder);
    sys::path::append(Path, Name);
    if (sys::fs::exists(Path))
      return std::string(Path);
  }
  return std::nullopt;
}

std::string Settings::analysisKey() const {
  std::string Key;
  for (const std::string &Model : Analysis.Models)
    Key += Model + '\n';
  return Key + '\0' + Analysis.Policy + '\0' + Analysis.Attestations + '\0' + (Analysis.AssumeAzure ? 'a' : '-') +
         (Analysis.AnyProvider ? 'p' : '-');
}

Settings readSettings(ClangTidyContext &Context, StringRef MainFile) { return Reader(Context, MainFile).read(); }

void announceSettings(ClangTidyContext &Context) {
  const OptionMap &Given = Context.getOptions().CheckOptions;
  clang::tidy::ClangTidyCheck::OptionsView All(Prefix.drop_back(), Given, &Context);
  for (const Option &Each : Options)
    (void)All.get(Each.Name);
  for (StringRef Check : policy::checkNames())
    (void)clang::tidy::ClangTidyCheck::OptionsView(Check, Given, &Context).get(SeverityOption);
}

void storeSettings(StringRef Check, ClangTidyContext &Context, OptionMap &Out) {
  const OptionMap &Given = Context.getOptions().CheckOptions;
  auto Store = [&](const Twine &Key, StringRef Default) {
    std::string Name = Key.str();
    auto Found = Given.find(Name);
    Out[Name] = Found == Given.end() ? Default : StringRef(Found->second.Value);
  };
  for (const Option &Each : Options)
    Store(Prefix + Each.Name, Each.Default);
  Store(Check + "." + SeverityOption, "warning");
}

} // namespace thinwrap::tidy
