//===- Options.td - Every option of the command line ----------------------===//
//
// One table for all subcommands; an option's Visibility says which of them take it. `--name VALUE` and `--name=VALUE`
// are the same. Each subcommand's --help lists what is visible to it and fits a screen of 80 columns: a text has 53.
//
//===----------------------------------------------------------------------===//
include "llvm/Option/OptParser.td"

def ScanCommand : OptionVisibility;
def ExtractCommand : OptionVisibility;
def CheckCommand : OptionVisibility;
def FactsCommand : OptionVisibility;
def ModelsCommand : OptionVisibility;
def ExplainCommand : OptionVisibility;
def ReportCommand : OptionVisibility;
def BaselineCommand : OptionVisibility;

defvar All = [ScanCommand, ExtractCommand, CheckCommand, FactsCommand, ModelsCommand, ExplainCommand, ReportCommand,
              BaselineCommand];
defvar Judging = [ScanCommand, CheckCommand, ExplainCommand];
defvar Units = [ScanCommand, ExplainCommand, ModelsCommand];
defvar Showing = [ScanCommand, CheckCommand, ReportCommand];

multiclass Value<string name, string meta, list<OptionVisibility> commands, string help> {
  def NAME : Separate<["--"], name>, MetaVarName<meta>, HelpText<help>, Visibility<commands>;
  def NAME # _joined : Joined<["--"], name # "=">, Alias<!cast<Separate>(NAME)>, Visibility<commands>;
}

class Switch<string name, list<OptionVisibility> commands, string help>
  : Flag<["--"], name>, HelpText<help>, Visibility<commands>;

// What is read.
def database : JoinedOrSeparate<["-"], "p">, MetaVarName<"DIR">, Visibility<!listconcat(Units, [ExtractCommand])>,
  HelpText<"Compilation database (default: looked for upwards)">;
defm root : Value<"root", "DIR", [ScanCommand, ExtractCommand, ExplainCommand, ReportCommand, ModelsCommand],
  "Reported paths start here (default: git checkout)">;
defm models : Value<"models", "FILE", [ScanCommand, CheckCommand, ExplainCommand, ModelsCommand],
  "Also use this model or provider file; repeatable">;
defm facts : Value<"facts", "FILE", [ModelsCommand], "Hold the rows against these facts; repeatable">;
defm policy : Value<"policy", "FILE", Judging, "Judge by this policy instead of the built-in one">;
defm attest : Value<"attest", "FILE", Judging, "What the team attests, which findings it accepts">;

// What counts.
defm fail_on : Value<"fail-on", "LEVEL", Showing, "Exit 1 from here on: error (default), warning, never">;
defm baseline : Value<"baseline", "FILE", [ScanCommand, CheckCommand, ReportCommand],
  "Only what this baseline or JSON report lacks counts">;
defm changed_since : Value<"changed-since", "REV", [ScanCommand],
  "Only what came in since this git revision counts">;
defm database_before : Value<"database-before", "DIR", [ScanCommand],
  "Compilation database of REV, where git has none">;
def assume_azure : Switch<"assume-azure", Judging, "A URL that only configuration knows is Azure's">;
defm provider_scope : Value<"provider-scope", "SCOPE", Judging, "azure (default), or any: other providers count too">;
def value_only : Switch<"value-only", Judging, "Follow kept values, not what is made from them">;
def require_complete : Switch<"require-complete", [ScanCommand, CheckCommand], "Exit 3 if a unit was not seen as a whole">;

// What is shown.
defm format : Value<"format", "NAME", !listconcat(Showing, [ModelsCommand]),
  "text (default), json, sarif, html, gitlab, github">;
def output : JoinedOrSeparate<["-"], "o">, MetaVarName<"FILE">,
  Visibility<[ScanCommand, CheckCommand, ReportCommand, ExtractCommand, BaselineCommand]>,
  HelpText<"Write here; belongs to the --format before it">;
defm color : Value<"color", "WHEN", Showing, "auto (default), always or never">;
defm row_coverage : Value<"row-coverage", "FILE", [ScanCommand, CheckCommand],
  "Write which model rows are about the program (JSON)">;
defm index : Value<"index", "FILE", [ScanCommand], "Leave here what an editor needs (docs/editor.md)">;
def stats : Switch<"stats", [ScanCommand, CheckCommand], "Say where the time went">;

// How it runs.
def jobs : JoinedOrSeparate<["-"], "j">, MetaVarName<"N">, Visibility<Units>,
  HelpText<"Units to extract at once (default: one per core)">;
defm cache_dir : Value<"cache-dir", "DIR", Units, "Where facts are kept (default: the user's cache)">;
def no_cache : Switch<"no-cache", Units, "Keep nothing, use nothing that was kept">;
defm unit_timeout : Value<"unit-timeout", "SECONDS", Units, "Give up on a unit after this long (default: 300)">;

defm function : Value<"function", "PATTERN", [FactsCommand], "Only functions of this name (* and ** allowed)">;
def help : Flag<["--"], "help">, HelpText<"This text">, Visibility<All>;
def help_short : Flag<["-"], "h">, Alias<help>, Visibility<All>;
