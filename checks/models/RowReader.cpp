//===- RowReader.cpp - One row of a model file ----------------------------===//
//
// Many keys have a short form beside the full one: a flow is "FROM -> TO as TRANSFORM", an alias "A = B", a source or
// sink just its port.
//
//===----------------------------------------------------------------------===//
#include "models/Names.h"
#include "models/PortParser.h"
#include "models/Reader.h"
#include "models/TypePattern.h"
#include "support/Error.h"

using namespace llvm;
using thinwrap::support::JsonObject;
using thinwrap::support::JsonValue;

namespace thinwrap::models {

static constexpr std::pair<StringRef, ResponseRole> Roles[] = {
    {"body", ResponseRole::Body},     {"content", ResponseRole::Content},   {"meter", ResponseRole::Meter},
    {"safety", ResponseRole::Safety}, {"identity", ResponseRole::Identity}, {"access", ResponseRole::Access},
    {"status", ResponseRole::Status}};

static Port portOf(const JsonValue &Value, StringRef Text) {
  Expected<Port> P = parsePort(Text);
  if (P)
    return std::move(*P);
  Value.mistake(support::text(P.takeError()));
  return {};
}

Port readPort(const JsonValue &Value) {
  if (Value.isString())
    return portOf(Value, Value.string());
  Value.string(); // records what was found instead
  return {};
}

static std::vector<Port> readPorts(JsonObject &Object, StringRef Key) {
  std::vector<Port> Ports;
  for (const JsonValue &Value : Object.optionalOneOrMany(Key))
    Ports.push_back(readPort(Value));
  return Ports;
}

static std::optional<Port> readOptionalPort(JsonObject &Object, StringRef Key) {
  std::optional<JsonValue> Value = Object.optional(Key);
  return Value ? std::optional<Port>(readPort(*Value)) : std::nullopt;
}

/// "FROM -> TO" or "FROM -> TO as TRANSFORM".
static FlowRow readShortFlow(const JsonValue &Value) {
  FlowRow Flow;
  std::string Whole = Value.string();
  auto [From, Rest] = StringRef(Whole).split("->");
  if (Rest.empty()) {
    Value.mistake("expected \"FROM -> TO\" or \"FROM -> TO as TRANSFORM\"");
    return Flow;
  }
  auto [To, As] = Rest.split(" as ");
  Flow.from = portOf(Value, From.trim());
  Flow.to = portOf(Value, To.trim());
  if (As.empty())
    return Flow;
  std::string Names;
  for (const auto &[Name, T] : transformNames()) {
    if (Name == As.trim()) {
      Flow.as = T;
      return Flow;
    }
    Names += (Names.empty() ? "" : ", ") + Name.str();
  }
  Value.mistake("\"" + As.trim() + "\" is no transform; known are " + Names);
  return Flow;
}

static FlowRow readFlow(const JsonValue &Value) {
  if (!Value.isObject())
    return readShortFlow(Value);
  JsonObject Object = Value.object();
  FlowRow Flow;
  Flow.from = readPort(Object.required("from"));
  Flow.to = readPort(Object.required("to"));
  Flow.as = Object.oneOf<Transform>("as", transformNames(), Transform::Copy);
  return Flow;
}

static AliasRow readAlias(const JsonValue &Value) {
  AliasRow Alias;
  if (Value.isObject()) {
    JsonObject Object = Value.object();
    Alias.from = readPort(Object.required("from"));
    Alias.to = readPort(Object.required("to"));
    return Alias;
  }
  std::string Whole = Value.string();
  auto [From, To] = StringRef(Whole).split('=');
  if (To.empty()) {
    Value.mistake("expected \"PORT = PORT\"");
    return Alias;
  }
  Alias.from = portOf(Value, From.trim());
  Alias.to = portOf(Value, To.trim());
  return Alias;
}

static TemplateRef readTemplateRef(const JsonValue &Value) {
  TemplateRef Ref;
  std::string Whole = Value.string();
  StringRef Text = Whole;
  Ref.of = Text.consume_front("class-") ? TemplateRef::Of::Class : TemplateRef::Of::Function;
  if (!Text.consume_front("template(") || !Text.consume_back(")") || Text.getAsInteger(10, Ref.position))
    Value.mistake("expected \"template(N)\" or \"class-template(N)\"");
  return Ref;
}

static CallRow readCall(const JsonValue &Value) {
  static constexpr std::pair<StringRef, CallTime> Times[] = {{"now", CallTime::Now},
                                                             {"later", CallTime::Later},
                                                             {"bound", CallTime::Bound},
                                                             {"bound-front", CallTime::BoundFront}};
  CallRow Call;
  JsonObject Object = Value.object();
  Call.callee = readOptionalPort(Object, "callee");
  if (std::optional<JsonValue> Type = Object.optional("construct"))
    Call.constructs = readTemplateRef(*Type);
  if (Call.callee.has_value() == (Call.constructs.of != TemplateRef::Of::None))
    Object.mistake("expected either \"callee\" (a port) or \"construct\" (a template argument)");
  for (const JsonValue &Argument : Object.optionalArray("arguments")) {
    std::vector<Port> Ports;
    if (!Argument.isNull())
      for (const JsonValue &One : Argument.oneOrMany())
        Ports.push_back(readPort(One));
    Call.arguments.push_back(std::move(Ports));
  }
  Call.result = readOptionalPort(Object, "result");
  Call.object = readOptionalPort(Object, "object");
  Call.when = Object.oneOf<CallTime>("when", Times, CallTime::Now);
  return Call;
}

SourceRow readSource(const JsonValue &Value, bool NeedsPort) {
  SourceRow Source;
  Source.what = Origin::AiOutput;
  if (NeedsPort && Value.isString()) {
    Source.where = readPort(Value);
    return Source;
  }
  JsonObject Object = Value.object();
  if (NeedsPort)
    Source.where = readPort(Object.required("port"));
  Source.what = Object.oneOf<Origin>("origin", originNames(), Origin::AiOutput);
  Source.phrase = Object.string("what", "");
  Source.exact = Object.boolean("exact", false);
  return Source;
}

SinkRow readSink(const JsonValue &Value, bool NeedsPort) {
  SinkRow Sink;
  Sink.endpoint = "endpoint";
  Sink.part = "body";
  if (NeedsPort && Value.isString()) {
    Sink.where = readPort(Value);
    return Sink;
  }
  JsonObject Object = Value.object();
  if (NeedsPort) {
    Sink.where = readPort(Object.required("port"));
    Sink.peer = readOptionalPort(Object, "peer");
  }
  Sink.endpoint = Object.string("endpoint", "endpoint");
  Sink.part = Object.string("part", "body");
  Sink.exact = Object.boolean("exact", false);
  return Sink;
}

static std::vector<SourceRow> readSources(JsonObject &Object) {
  std::vector<SourceRow> Sources;
  for (const JsonValue &Value : Object.optionalOneOrMany("sources"))
    Sources.push_back(readSource(Value, /*NeedsPort=*/true));
  return Sources;
}

/// Sinks of a handler, which are of its endpoint's kind unless they say another.
static std::vector<SinkRow> readSinks(JsonObject &Object, StringRef Kind) {
  std::vector<SinkRow> Sinks;
  for (const JsonValue &Value : Object.optionalOneOrMany("sinks")) {
    Sinks.push_back(readSink(Value, /*NeedsPort=*/true));
    if (Sinks.back().peer)
      Object.mistake("\"peer\" is for functions that write to any connection, not for a handler's sinks");
    if (Sinks.back().endpoint == "endpoint")
      Sinks.back().endpoint = Kind.str();
  }
  return Sinks;
}

static RequestRow readRequest(const JsonValue &Value) {
  RequestRow Request;
  JsonObject Object = Value.object();
  Request.url = readPorts(Object, "url");
  Request.host = readPorts(Object, "host");
  Request.path = readPorts(Object, "path");
  Request.headers = readPorts(Object, "headers");
  Request.body = readPorts(Object, "body");
  for (const JsonValue &Response : Object.optionalOneOrMany("response")) {
    ResponsePort P;
    if (Response.isObject()) {
      JsonObject Part = Response.object();
      P.where = readPort(Part.required("port"));
      P.role = Part.oneOf<ResponseRole>("role", Roles, ResponseRole::Body);
    } else {
      P.where = readPort(Response);
    }
    Request.response.push_back(std::move(P));
  }
  Request.responseHeaders = readPorts(Object, "response-headers");
  Request.provider = Object.string("provider", "");
  Request.inferenceOnly = Object.boolean("inference-only", false);
  return Request;
}

static EndpointRow readEndpoint(const JsonValue &Value) {
  EndpointRow Endpoint;
  JsonObject Object = Value.object();
  std::optional<JsonValue> Handler = Object.optional("handler");
  if (!Handler)
    Object.mistake("expected \"handler\": a port, or \"self\" if the function is the handler");
  else if (!Handler->isString() || Handler->string() != "self")
    Endpoint.handler = readPort(*Handler);
  Endpoint.handlerObject = readOptionalPort(Object, "object");
  Endpoint.route = readOptionalPort(Object, "route");
  Endpoint.kind = Object.string("kind", "http");
  Endpoint.sources = readSources(Object);
  Endpoint.sinks = readSinks(Object, Endpoint.kind);
  for (const JsonValue &One : Object.optionalOneOrMany("callbacks")) {
    JsonObject Entry = One.object();
    CallbackRow Callback;
    Callback.callable = readPort(Entry.required("callable"));
    Callback.sources = readSources(Entry);
    Callback.sinks = readSinks(Entry, Endpoint.kind);
    Endpoint.callbacks.push_back(std::move(Callback));
  }
  return Endpoint;
}

static void readConditions(JsonObject &Object, StringRef Key, bool Negated, std::vector<ArgumentCondition> &Into) {
  std::optional<JsonValue> Conditions = Object.optional(Key);
  if (!Conditions)
    return;
  JsonObject Entries = Conditions->object();
  for (const auto &[Where, Values] : Entries.entries()) {
    ArgumentCondition Condition;
    Condition.where = portOf(Values, Where);
    if (Condition.where.kind != PortKind::Argument || !Condition.where.path.empty())
      Values.mistake("only the constant value of an \"argument(N)\" can be asked for");
    for (const JsonValue &One : Values.oneOrMany())
      Condition.values.push_back(One.isInteger() ? std::to_string(One.integer()) : One.string());
    Condition.negated = Negated;
    Into.push_back(std::move(Condition));
  }
}

static void checkTypes(const JsonValue &Value, StringRef Pattern) {
  if (StringRef Unknown = unknownTypeClass(Pattern); !Unknown.empty())
    Value.mistake("\"" + Unknown +
                  "\" is no class of types; known are <pointer>, <reference>, <integer>, <number>, <string>, "
                  "<iterator>, <callable>");
}

static FunctionPattern readPattern(JsonObject &Object) {
  FunctionPattern Pattern;
  for (const JsonValue &Name : Object.required("function").oneOrMany())
    for (std::string &One : expandBraces(Name.string()))
      Pattern.names.push_back(std::move(One));
  if (Pattern.names.empty())
    Object.mistake("\"function\" names nothing: expected at least one name");
  Pattern.overrides = Object.boolean("overrides", false);
  if (std::optional<JsonValue> Signature = Object.optional("signature")) {
    Pattern.signature.emplace();
    for (const JsonValue &Type : Signature->array()) {
      Pattern.signature->push_back(Type.string());
      checkTypes(Type, Pattern.signature->back());
    }
  }
  for (const JsonValue &Count : Object.optionalOneOrMany("parameters"))
    Pattern.parameterCounts.push_back(static_cast<int>(Count.integer()));
  Pattern.parameter = Object.string("parameter", "");
  Pattern.result = Object.string("result", "");
  checkTypes(Object.value(), Pattern.result);
  for (const JsonValue &Class : Object.optionalOneOrMany("derived-from"))
    for (std::string &One : expandBraces(Class.string()))
      Pattern.derivedFrom.push_back(std::move(One));
  Pattern.attribute = Object.string("attribute", "");
  if (std::optional<JsonValue> Templates = Object.optional("template")) {
    JsonObject Entries = Templates->object();
    for (const auto &[Position, Values] : Entries.entries()) {
      int Number = 0;
      if (StringRef(Position).getAsInteger(10, Number))
        Values.mistake("expected the position of a template argument as key");
      Pattern.templates.emplace_back(Number, Values.strings());
    }
  }
  return Pattern;
}

BodyUse readBodyUse(JsonObject &Object, BodyUse Default) {
  static constexpr std::pair<StringRef, BodyUse> Bodies[] = {
      {"instead", BodyUse::Instead}, {"also", BodyUse::Also}, {"first", BodyUse::First}};
  return Object.oneOf<BodyUse>("body", Bodies, Default);
}

Row readRow(const JsonValue &Value, Provenance From, BodyUse Body) {
  Row Result;
  Result.from = std::move(From);
  JsonObject Object = Value.object();
  Result.function = readPattern(Object);
  readConditions(Object, "when", /*Negated=*/false, Result.when);
  readConditions(Object, "unless", /*Negated=*/true, Result.when);
  for (const JsonValue &Flow : Object.optionalOneOrMany("flows"))
    Result.flows.push_back(readFlow(Flow));
  Result.replaces = readPorts(Object, "replaces");
  for (const JsonValue &Alias : Object.optionalOneOrMany("aliases"))
    Result.aliases.push_back(readAlias(Alias));
  for (const JsonValue &Call : Object.optionalOneOrMany("calls"))
    Result.calls.push_back(readCall(Call));
  Result.sources = readSources(Object);
  for (const JsonValue &Value : Object.optionalOneOrMany("sinks"))
    Result.sinks.push_back(readSink(Value, /*NeedsPort=*/true));
  if (std::optional<JsonValue> Request = Object.optional("request"))
    Result.request = readRequest(*Request);
  if (std::optional<JsonValue> Endpoint = Object.optional("endpoint"))
    Result.endpoint = readEndpoint(*Endpoint);
  for (const JsonValue &One : Object.optionalOneOrMany("guards")) {
    JsonObject Guard = One.object();
    Result.guards.push_back({readPort(Guard.required("port")), Guard.boolean("answer", true)});
  }
  Result.barriers = readPorts(Object, "barriers");
  Result.role = Object.string("role", "");
  Result.override = Object.boolean("override", false);
  Result.fallback = Object.boolean("fallback", false);
  Result.body = readBodyUse(Object, Body);
  Object.string("note", "");
  return Result;
}

} // namespace thinwrap::models
