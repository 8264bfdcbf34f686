//===- Options.td - Every option of the command line ----------------------===//
//
// One table for all subcommands; an option's Visibility says which of them take it. `--name VALUE` and `--name=VALUE`
// are the same. Each subcommand's --help lists what is visible to it, so keep texts to one line.
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
  HelpText<"Folder or file of the compilation database (default: looked for upwards)">;
defm root : Value<"root", "DIR", [ScanCommand, ExtractCommand, ExplainCommand, ReportCommand, ModelsCommand],
  "Folder that reported paths are relative to (default: the git checkout)">;
defm models : Value<"models", "FILE", [ScanCommand, CheckCommand, ExplainCommand, ModelsCommand],
  "Also use this model or provider file (may be repeated)">;
defm facts : Value<"facts", "FILE", [ModelsCommand], "Hold the rows against these facts (may be repeated)">;
defm policy : Value<"policy", "FILE", Judging, "Judge by this policy instead of the built-in one">;
defm attest : Value<"attest", "FILE", Judging, "What the team attests, and which findings it accepts">;

// What counts.
defm fail_on : Value<"fail-on", "LEVEL", Showing, "error (default), warning or never: from which severity on to exit with 1">;
defm baseline : Value<"baseline", "FILE", [ScanCommand, CheckCommand, ReportCommand],
  "Only what is not in this baseline or earlier JSON report counts">;
defm changed_since : Value<"changed-since", "REV", [ScanCommand],
  "Only what the change since this git revision brings in counts">;
defm database_before : Value<"database-before", "DIR", [ScanCommand],
  "Compilation database of REV, where git has none">;
def assume_azure : Switch<"assume-azure", Judging, "A URL that only configuration knows is an Azure URL">;
defm provider_scope : Value<"provider-scope", "SCOPE", Judging, "azure (default), or any: other providers count as well">;
def value_only : Switch<"value-only", Judging, "Follow values that are kept (copies, fields, containers), not what is made from them">;
def require_complete : Switch<"require-complete", [ScanCommand, CheckCommand], "Exit with 3 if a unit was not seen as a whole">;

// What is shown.
defm format : Value<"format", "NAME", !listconcat(Showing, [ModelsCommand]),
  "text (default), json, sarif, html, gitlab or github (may be repeated); of a model text or json">;
def output : JoinedOrSeparate<["-"], "o">, MetaVarName<"FILE">,
  Visibility<[ScanCommand, CheckCommand, ReportCommand, ExtractCommand, BaselineCommand]>,
  HelpText<"Write here instead of to the standard output; belongs to the --format before it">;
defm color : Value<"color", "WHEN", Showing, "auto (default), always or never">;
defm row_coverage : Value<"row-coverage", "FILE", [ScanCommand, CheckCommand],
  "Write here which model rows are about the program, as JSON">;
defm index : Value<"index", "FILE", [ScanCommand], "Also leave what an editor needs to show flows across files (docs/editor.md)">;
def stats : Switch<"stats", [ScanCommand, CheckCommand], "Say where the time went">;

// How it runs.
def jobs : JoinedOrSeparate<["-"], "j">, MetaVarName<"N">, Visibility<Units>,
  HelpText<"Extract this many units at once (default: one per core)">;
defm cache_dir : Value<"cache-dir", "DIR", Units, "Where extracted facts are kept (default: thinwrap in the user's cache)">;
def no_cache : Switch<"no-cache", Units, "Keep nothing, use nothing that was kept">;
defm unit_timeout : Value<"unit-timeout", "SECONDS", Units, "Give up on a unit after this long (default: 300)">;

defm function : Value<"function", "PATTERN", [FactsCommand], "Only functions of this qualified name (* and ** allowed)">;
def help : Flag<["--"], "help">, HelpText<"This text">, Visibility<All>;
def help_short : Flag<["-"], "h">, Alias<help>, Visibility<All>;
