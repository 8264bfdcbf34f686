//===- UnitOptions.cpp - Options that several subcommands share -------------===//
#include "commands/UnitOptions.h"

#include "driver/Cache.h"
#include "driver/Progress.h"
#include "support/Error.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/Threading.h"
#include "llvm/Support/raw_ostream.h"
#include <nlohmann/json.hpp>

using namespace llvm;

namespace thinwrap::commands {

driver::ProgramRequest programRequest(const Arguments &Arguments) {
  driver::ProgramRequest Request;
  Request.Database = Arguments.value(OPT_database, "");
  Request.Paths = Arguments.inputs();
  Request.HasFlags = Arguments.hasTrailing();
  Request.Flags = Arguments.trailing();
  Request.Root = Arguments.value(OPT_root, "");
  return Request;
}

Expected<driver::ExtractOptions> extractOptions(const Arguments &Arguments) {
  driver::ExtractOptions Options;
  Expected<unsigned> Jobs = Arguments.positive(OPT_jobs, hardware_concurrency().compute_thread_count());
  if (!Jobs)
    return Jobs.takeError();
  Expected<unsigned> Timeout = Arguments.positive(OPT_unit_timeout, Options.UnitTimeout.count());
  if (!Timeout)
    return Timeout.takeError();
  if (Arguments.has(OPT_no_cache) && Arguments.has(OPT_cache_dir))
    return support::makeError("--cache-dir and --no-cache exclude each other");
  Options.Jobs = *Jobs;
  Options.UnitTimeout = std::chrono::seconds(*Timeout);
  if (!Arguments.has(OPT_no_cache))
    Options.CacheFolder = Arguments.value(OPT_cache_dir, driver::Cache::defaultFolder());
  Options.ShowProgress = driver::isTerminal();
  return Options;
}

Expected<driver::ExtractedProgram> extractDatabase(const Arguments &Arguments, const driver::ExtractOptions &Options,
                                                   driver::Program &Found) {
  driver::ProgramRequest Wanted;
  Wanted.Database = Arguments.value(OPT_database, "");
  Wanted.Root = Arguments.value(OPT_root, "");
  Expected<driver::Program> Program = driver::findProgram(Wanted);
  if (!Program)
    return Program.takeError();
  Found = std::move(*Program);
  return driver::extractProgram(Found, Options);
}

Expected<driver::AnalysisRequest> analysisRequest(const Arguments &Arguments) {
  driver::AnalysisRequest Request;
  Expected<size_t> Scope = Arguments.choice(OPT_provider_scope, {"azure", "any"});
  if (!Scope)
    return Scope.takeError();
  Request.Models = Arguments.values(OPT_models);
  Request.Policy = Arguments.value(OPT_policy, "");
  Request.Attestations = Arguments.value(OPT_attest, "");
  Request.AssumeAzure = Arguments.has(OPT_assume_azure);
  Request.AnyProvider = *Scope == 1;
  return Request;
}

solve::SolveOptions solveOptions(const Arguments &Arguments) {
  solve::SolveOptions Options;
  Options.value_only = Arguments.has(OPT_value_only);
  return Options;
}

void warnOfRows(ArrayRef<solve::RowCheck> Rows, raw_ostream &Out) {
  for (const solve::RowCheck &Row : Rows)
    if (!Row.never.empty())
      Out << "thinwrap: warning: " << Row.file << ": " << Row.section << '[' << Row.index << "] ('" << Row.name << "') "
          << Row.never << '\n';
}

std::string readable(std::chrono::microseconds Time) {
  std::string Text;
  raw_string_ostream Out(Text);
  if (Time < std::chrono::seconds(1))
    Out << format("%.1f ms", Time.count() / 1e3);
  else
    Out << format("%.2f s", Time.count() / 1e6);
  return Out.str();
}

void printStatistics(const driver::ExtractStatistics &Statistics, raw_ostream &Out) {
  Out << "units:   " << Statistics.Units << " (" << Statistics.FromCache << " from the cache, " << Statistics.Extracted
      << " extracted, " << Statistics.Failed << " failed)\n"
      << "extract: " << readable(Statistics.Wall) << " (" << readable(Statistics.Processor)
      << " of processor time in workers)\n";
  if (!Statistics.SlowestUnit.empty())
    Out << "slowest: " << Statistics.SlowestUnit << ", " << readable(Statistics.Slowest) << '\n';
}

void printStatistics(const driver::AnalysisStatistics &Statistics, const policy::Report &Report, raw_ostream &Out) {
  const solve::Statistics &Solved = Report.statistics;
  Out << "solve:   " << readable(Statistics.Solve) << " (" << Solved.touched_functions << " of " << Solved.functions
      << " functions touched, " << Solved.facts << " facts, " << Solved.entries << " entries)\n"
      << "judge:   " << readable(Statistics.Judge) << " (" << Report.findings.size() << " findings)\n";
}

Error writeRowCoverage(const Arguments &Arguments, const driver::AnalysisStatistics &Statistics) {
  std::vector<std::string> Paths = Arguments.values(OPT_row_coverage);
  if (Paths.empty())
    return Error::success();
  std::error_code Code;
  raw_fd_ostream Out(Paths.back(), Code);
  if (Code)
    return support::makeError("cannot write '" + Paths.back() + "': " + Code.message());
  nlohmann::json Rows = nlohmann::json::array();
  for (const solve::RowUse &Use : Statistics.Rows)
    Rows.push_back({{"file", Use.file},
                    {"row", Use.row},
                    {"functions", Use.symbols},
                    {"calls", Use.calls},
                    {"values", Use.facts}});
  Out << nlohmann::json{{"rows", Rows}}.dump(1) << '\n';
  return Error::success();
}

} // namespace thinwrap::commands
