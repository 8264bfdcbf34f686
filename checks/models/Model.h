// A parsed model file: what a library's functions do with what they are handed, as plain data.
//
// Role: the types that the reader (Reader.h) makes, the matcher (Library.h) finds and `solve` turns into summaries.
// They know nothing of Clang and nothing of the solver. docs/formats/models.md explains every key with examples; the
// names here are the names there.
//
// Invariant: a Row that comes out of the reader is well-formed (no port that its key does not allow), so nobody after
// the reader checks again.
#ifndef THINWRAP_MODELS_MODEL_H
#define THINWRAP_MODELS_MODEL_H

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace thinwrap::models {

// ---- ports -------------------------------------------------------------------------------------------------------

/// Where on a function something stands.
enum class PortKind : uint8_t {
  Argument,       // `argument(3)`: Index
  ArgumentNamed,  // `argument(text)`: the argument whose parameter is called `name` (a glob)
  ArgumentOfType, // `argument(type cpr::Url)`: every argument whose parameter type matches the pattern `name`
  ArgumentRest,   // `argument(1..)`: each argument from Index on, varargs included; `argument(*)` is `argument(0..)`
  This,           // `this`: the object, not the pointer
  Return,         // `return`; of a constructor: not allowed, the new object is `this`
  Local,          // `local(chunk)`: a place that only this row knows: `name`
};

enum class ElementKind : uint8_t {
  Field,           // `.name` ("await" is the value inside a promise, future, task)
  Deref,           // `.*`
  AnyIndex,        // `[]`
  Index,           // `[3]`; Value
  Key,             // `["usage"]`: `name`
  KeyOfArgument,   // `[argument(0)]`: Key or Index of that argument's constant, AnyIndex where it is none; Value:
                   // argument
  IndexOfTemplate, // `[template(0)]`: Index of that template argument, a number or a type among others; Value: its
                   // position
  IndexOfType, // `[type(0)]`: Index of that argument's type among the template arguments of the class; Value: argument
  KeyOfSelf,   // `[self]`: Key, the name of the function that is called
  PositionInRest, // `[..]`: with a flow from `argument(i..)`: argument i+k stands at Index k
};

struct PathElement {
  ElementKind kind = ElementKind::Field;
  int64_t value = 0;
  std::string name;
};

/// A port and the path behind it. `Below`: ends in `...`, "whatever lies below".
struct Port {
  PortKind kind = PortKind::Return;
  int index = 0;
  std::string name;
  std::vector<PathElement> path;
  bool below = false;
};

// ---- what moves --------------------------------------------------------------------------------------------------

/// What a step does to a value; see docs/glossary.md.
enum class Transform : uint8_t {
  Copy,
  Extract,
  Reencode,
  Cosmetic,
  Filter,
  Combine,
  Compute,
  Branch,
  Infrastructure,
  Unseen,
};

enum class Origin : uint8_t {
  AiOutput,
  Meter,
  Access,
  ClientInput,
  Constant,
  PlatformData,
  Infrastructure,
  Configuration, // getenv, settings files: fixed per installation, not per request
  Unseen,
};

struct FlowRow {
  Port from, to;
  Transform as = Transform::Copy;
};

/// Two ports that are one place after the call.
struct AliasRow {
  Port from, to;
};

enum class CallTime : uint8_t {
  Now,        // before this function returns
  Later,      // after: a registered handler, a thread
  Bound,      // when somebody calls the result (`std::bind`): arguments that are placeholders are that call's arguments
  BoundFront, // the same, and that call's arguments follow those that are bound (`std::bind_front`)
};

constexpr bool isBinding(CallTime when) { return when == CallTime::Bound || when == CallTime::BoundFront; }

/// A template argument of the function or of the class whose member it is.
struct TemplateRef {
  enum class Of : uint8_t { None, Function, Class } of = Of::None;
  unsigned position = 0;
};

/// A callable (or the constructors of a type) that the function calls. An argument is a list of ports: each of them may
/// stand there (empty: nothing known). An ArgumentRest port stands for as many arguments as there are.
struct CallRow {
  std::optional<Port> callee; // else `constructs` says what is called
  TemplateRef constructs;     // `"construct": "template(0)"`: a constructor of that type; `object` is what it makes
  std::vector<std::vector<Port>> arguments;
  std::optional<Port> result;
  std::optional<Port> object; // what `this` is, where the callable is a member pointer or a constructor
  CallTime when = CallTime::Now;
};

struct SourceRow {
  Port where;
  Origin what = Origin::Unseen;
  std::string phrase; // "the body of the client's request"
  bool exact = false; // only the value itself, not what it contains or points to
};

struct SinkRow {
  Port where;
  std::string endpoint; // "http", "grpc", "websocket", "mcp", "chat", "rpc", "sql", "queue", …; free text
  std::string part;     // "body" (default), "header", "status", "redirect"
  bool exact = false;
  /// Counts only where client input stands here: a connection that a client opened, among calls that write to any.
  std::optional<Port> peer;
};

/// What a place in a response is, or a key in it.
/// Status: how the exchange went, no word of the AI model's. Error: what the provider says where it refuses.
enum class ResponseRole : uint8_t { Body, Content, Meter, Safety, Identity, Access, Status, Error };

struct ResponsePort {
  Port where;
  ResponseRole role = ResponseRole::Body; // Body: the provider's field roles say what the keys in it are
};

/// The function sends a request. What flows into the evidence ports decides whether it is an inference call; then the
/// response ports are sources of AI output.
struct RequestRow {
  std::vector<Port> url, host, path, headers, body;
  std::vector<ResponsePort> response;
  std::vector<Port> responseHeaders;
  std::string provider; // name of a provider where the function itself says it (an SDK's Azure client); else empty
  bool inferenceOnly = false; // the answer of a server that is none is no platform data: the other side may be a client
};

/// A callable that a handler is handed (a `done` or `next` callback) and what handing it a value means. Ports of Sinks
/// and Sources are that callable's own ports.
struct CallbackRow {
  Port callable;
  std::vector<SinkRow> sinks;
  std::vector<SourceRow> sources;
};

/// The function registers a handler that a client's request starts, or is one itself (`"handler": "self"`: then Handler
/// is empty). Ports of Sources, Sinks and Callbacks are the handler's own: `argument(0)` is what the handler is given.
/// Sinks are read when the handler has returned (`argument(1).body`, `return`).
struct EndpointRow {
  std::optional<Port> handler;
  std::optional<Port> handlerObject; // the object, where Handler is a member pointer
  std::optional<Port> route;         // of the registering function
  std::string kind;                  // as SinkRow::Endpoint
  std::vector<SourceRow> sources;
  std::vector<SinkRow> sinks;
  std::vector<CallbackRow> callbacks;
};

/// `if (f(x))`: on the side where the answer is `Answer`, Where's value does not flow on.
struct GuardRow {
  Port where;
  bool answer = true;
};

/// A condition on a constant argument of the call, to be checked per call site. The argument's constant, as decimal
/// number, text or spelled enumerator, is (Negated: is not) one of Values. Unknown constant: the condition does not
/// hold, unless Negated.
struct ArgumentCondition {
  Port where;                      // Argument, no path
  std::vector<std::string> values; // globs
  bool negated = false;
};

/// Which functions a row is about. Everything that is given must match.
struct FunctionPattern {
  std::vector<std::string> names; // globs on qualified names
  bool overrides = false;
  /// Parameter types; "..." last: any rest. Type patterns are in TypePattern.h.
  std::optional<std::vector<std::string>> signature;
  std::vector<int> parameterCounts;
  std::string parameter;                                           // glob: has a parameter of that name
  std::string result;                                              // glob on the result type
  std::vector<std::string> derivedFrom;                            // globs: the method's class, or one of its bases
  std::string attribute;                                           // glob: text of a [[clang::annotate]]
  std::vector<std::pair<int, std::vector<std::string>>> templates; // template argument i is one of these globs
};

/// Where a row came from, for messages and `models show`.
struct Provenance {
  std::string file; // as given, or "builtin/<name>.json"
  std::string library;
  std::string section; // "functions", "variables", "allocations"
  unsigned index = 0;
};

/// What counts where both a row says how values move and the function's body is seen.
enum class BodyUse : uint8_t {
  Instead, // the row
  Also,    // both
  First,   // the body: the row may be about another function of that name
};

struct Row {
  FunctionPattern function;
  std::vector<ArgumentCondition> when;
  std::vector<FlowRow> flows;
  std::vector<Port> replaces;
  std::vector<AliasRow> aliases;
  std::vector<CallRow> calls;
  std::vector<SourceRow> sources;
  std::vector<SinkRow> sinks;
  std::optional<RequestRow> request;
  std::optional<EndpointRow> endpoint;
  std::vector<GuardRow> guards;
  std::vector<Port> barriers;
  std::string role; // "infrastructure", "logging", "cache", "auth", "moderation", "platform", …
  bool override = false;
  bool fallback = false; // only where no other row matches
  BodyUse body = BodyUse::Instead;
  Provenance from;
};

enum class VariableKind : uint8_t { Any, Local, Parameter, Global, Field };

/// A source, sink or barrier that is a variable: each read of it is a source, each write to it a sink, nothing flows
/// through it. A Field's name is "Class::field".
struct VariableRow {
  std::vector<std::string> names; // globs
  VariableKind kind = VariableKind::Any;
  std::string type;                // glob
  std::string function;            // glob: only in that function
  std::optional<SourceRow> source; // Where is unused
  std::optional<SinkRow> sink;
  bool barrier = false;
  Provenance from;
};

/// `new T` (or a constructor call that makes a T, with Constructed) is a source. The source covers what the pointer
/// points to; with Exact it is the pointer.
struct AllocationRow {
  bool constructed = false;       // any object of that type that is constructed, not only by `new`
  std::vector<std::string> types; // globs
  SourceRow source;
  Provenance from;
};

struct ModelFile {
  std::string file, library, version, description, provenanceText;
  std::vector<std::string> headers;
  bool optional = false;
  std::vector<Row> functions;
  std::vector<VariableRow> variables;
  std::vector<AllocationRow> allocations;
};

} // namespace thinwrap::models

#endif // THINWRAP_MODELS_MODEL_H
