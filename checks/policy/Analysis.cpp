//===- Analysis.cpp - From facts to a report -------------------------------===//
#include "policy/Analysis.h"

#include "models/embeddedLibraries.h"
#include "models/embeddedProviders.h"
#include "policy/Judge.h"
#include "support/Error.h"
#include "support/File.h"
#include "support/Hash.h"
#include <ctime>

using namespace llvm;

namespace thinwrap::policy {

namespace {

Expected<std::string> digestOfModels(ArrayRef<std::string> UserFiles) {
  support::Hasher Parts;
  for (ArrayRef<support::EmbeddedFile> Files : {models::embeddedLibraries(), models::embeddedProviders()})
    for (const support::EmbeddedFile &File : Files)
      Parts.add(File.Name).add(File.Content);
  for (const std::string &Path : UserFiles) {
    if (any_of(models::embeddedLibraries(),
               [&](const support::EmbeddedFile &File) { return File.Name == Path + ".json"; }))
      continue;
    auto Text = support::readFile("model file", Path);
    if (!Text)
      return Text.takeError();
    Parts.add((*Text)->getBuffer());
  }
  return Parts.finish().hex();
}

Place placeOf(const facts::Unit &Unit, const facts::Location *At) {
  Place Result;
  if (At && At->line()) {
    Result.file = facts::file(Unit, At->file()).str();
    Result.line = At->line();
    Result.column = At->column();
  }
  return Result;
}

/// NOLINT comments and annotations of all units. Headers say the same in each unit; the judge counts them once.
std::vector<SourceMark> marksOf(ArrayRef<const facts::Unit *> Units) {
  std::vector<SourceMark> Marks;
  for (const facts::Unit *Pointer : Units) {
    const facts::Unit &Unit = *Pointer;
    for (const facts::Suppression *Each : facts::elements(Unit.suppressions()))
      Marks.push_back({SourceMark::Nolint, placeOf(Unit, Each->location()), facts::text(Unit, Each->check()).str(),
                       facts::text(Unit, Each->reason()).str(), Each->end_line()});
    for (const facts::Symbol *Symbol : facts::elements(Unit.symbols()))
      for (uint32_t Attribute : facts::elements(Symbol->attributes())) {
        SourceMark Mark{SourceMark::Substantive, placeOf(Unit, Symbol->location()), "", ""};
        if (!parseAnnotation(facts::text(Unit, Attribute), Mark.reason))
          continue;
        Mark.place.function = facts::text(Unit, Symbol->name()).str();
        Marks.push_back(std::move(Mark));
      }
  }
  auto Key = [](const SourceMark &Mark) {
    return std::tie(Mark.place.file, Mark.place.line, Mark.place.column, Mark.kind, Mark.check, Mark.place.function,
                    Mark.reason, Mark.endLine);
  };
  llvm::sort(Marks, [&](const auto &A, const auto &B) { return Key(A) < Key(B); });
  Marks.erase(std::unique(Marks.begin(), Marks.end(), [&](const auto &A, const auto &B) { return Key(A) == Key(B); }),
              Marks.end());
  return Marks;
}

class Stopwatch {
public:
  explicit Stopwatch(std::chrono::microseconds &Into) : Into(Into), Begin(std::chrono::steady_clock::now()) {}
  ~Stopwatch() {
    Into += std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - Begin);
  }

private:
  std::chrono::microseconds &Into;
  std::chrono::steady_clock::time_point Begin;
};

} // namespace

std::string today() {
  std::time_t Now = std::time(nullptr);
  std::tm Local = {};
  localtime_r(&Now, &Local);
  char Text[sizeof("2026-01-31")];
  std::strftime(Text, sizeof(Text), "%Y-%m-%d", &Local);
  return Text;
}

Expected<Configuration> configure(const AnalysisRequest &Request) {
  Expected<models::Library> Library = models::Library::load(Request.Models);
  if (!Library)
    return Library.takeError();
  std::vector<std::string> Policies;
  if (!Request.Policy.empty())
    Policies.push_back(Request.Policy);
  Expected<policy::Rules> Rules = loadRules(ArrayRef<std::string>(Policies));
  if (!Rules)
    return Rules.takeError();
  policy::Attestations Attestations;
  if (!Request.Attestations.empty()) {
    Expected<policy::Attestations> Read = readAttestations(Request.Attestations, *Rules, today());
    if (!Read)
      return Read.takeError();
    Attestations = std::move(*Read);
  }
  Expected<std::string> Digest = digestOfModels(Request.Models);
  if (!Digest)
    return Digest.takeError();
  return Configuration{std::move(*Library), std::move(*Rules),   std::move(Attestations),
                       std::move(*Digest),  Request.AssumeAzure, Request.AnyProvider};
}

Expected<policy::Report> analyze(ArrayRef<const facts::Unit *> Units, const Configuration &Settings,
                                 AnalysisStatistics &Statistics, const solve::SolveOptions &Solving,
                                 solve::Explanation *Explanation) {
  solve::Result Solved;
  {
    Stopwatch Watch(Statistics.Solve);
    Solved = solve::solve(Units, Settings.Library, Settings.Rules.costs, Solving, Explanation);
  }
  Statistics.Checked = solve::checkRows(Units, Settings.Library);
  Statistics.Rows = Solved.rows;
  Stopwatch Watch(Statistics.Judge);
  std::vector<SourceMark> Marks = marksOf(Units);
  JudgeInput Input{Solved,
                   Settings.Rules,
                   Settings.Library.providers(),
                   Settings.Attestations,
                   Marks,
                   {Settings.AssumeAzure, Settings.AnyProvider},
                   Settings.UnmatchedIsError};
  Expected<policy::Report> Report = judge(Input);
  if (!Report)
    return Report.takeError();
  Report->toolVersion = THINWRAP_VERSION;
  Report->modelsDigest = Settings.ModelsDigest;
  Report->units = Units.size();
  return Report;
}

} // namespace thinwrap::policy
