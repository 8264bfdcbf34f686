//===- Describe.cpp - What a model row says, in plain words ---------------===//
#include "models/Describe.h"

#include "models/Names.h"
#include "models/PortParser.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <iterator>

using namespace llvm;

namespace thinwrap::models {

/// How a flow's value changes, in words; nothing for a copy.
static StringRef change(Transform As) {
  switch (As) {
  case Transform::Copy:
    return "";
  case Transform::Extract:
    return ", as a part of it";
  case Transform::Reencode:
    return ", in another form";
  case Transform::Cosmetic:
    return ", with its looks changed";
  case Transform::Filter:
    return ", changed by fixed rules";
  case Transform::Combine:
    return ", joined with the other arguments";
  case Transform::Compute:
    return ", as another value made from it";
  case Transform::Branch:
    return ", as an answer about it";
  case Transform::Infrastructure:
    return ", as infrastructure";
  case Transform::Unseen:
    return ", in a way that is not known";
  }
  return "";
}

static std::string quoted(StringRef Text) { return ("`" + Text + "`").str(); }

template <typename Range> static std::string listed(const Range &Texts, StringRef Last = " or ") {
  std::string Line;
  size_t Left = static_cast<size_t>(std::distance(Texts.begin(), Texts.end()));
  for (auto &&Text : Texts) {
    Line += Text;
    --Left;
    Line += Left > 1 ? ", " : Left == 1 ? Last.str() : "";
  }
  return Line;
}

static std::string quotedList(ArrayRef<std::string> Texts, StringRef Last = " or ") {
  return listed(map_range(Texts, [](const std::string &Text) { return quoted(Text); }), Last);
}

// ---- ports ----------------------------------------------------------------------------------------------------------

static std::string root(const Port &P) {
  switch (P.kind) {
  case PortKind::Argument:
    return "argument " + std::to_string(P.index);
  case PortKind::ArgumentNamed:
    return "the argument called " + quoted(P.name);
  case PortKind::ArgumentOfType:
    return "each argument of type " + quoted(P.name);
  case PortKind::ArgumentRest:
    return P.index == 0 ? "each argument" : "each argument from " + std::to_string(P.index) + " on";
  case PortKind::This:
    return "the object";
  case PortKind::Return:
    return "the result";
  case PortKind::Local:
    if (StringRef Name = P.name; Name.consume_front(SharedPrefix))
      return "the place " + quoted(Name) + " that all calls share";
    return "the row's own place " + quoted(P.name);
  }
  return {};
}

std::string describe(const Port &P) {
  std::string Text = root(P);
  for (const PathElement &E : P.path) {
    switch (E.kind) {
    case ElementKind::Field:
      Text = (E.name == "await" ? "what will be ready in " : "field " + quoted(E.name) + " of ") + Text;
      break;
    case ElementKind::Deref:
      Text = "what " + Text + " points to";
      break;
    case ElementKind::AnyIndex:
      Text = "any element of " + Text;
      break;
    case ElementKind::Index:
      Text = "element " + std::to_string(E.value) + " of " + Text;
      break;
    case ElementKind::Key:
      Text = "element \"" + E.name + "\" of " + Text;
      break;
    case ElementKind::KeyOfArgument:
      Text = "the element of " + Text + " that argument " + std::to_string(E.value) + " names";
      break;
    case ElementKind::IndexOfTemplate:
      Text = "the element of " + Text + " that template argument " + std::to_string(E.value) + " names";
      break;
    case ElementKind::KeyOfSelf:
      Text = "the element of " + Text + " that the function's own name names";
      break;
    case ElementKind::IndexOfType:
      Text = "the alternative of " + Text + " that has the type of argument " + std::to_string(E.value);
      break;
    case ElementKind::PositionInRest:
      Text = "the element of " + Text + " at each one's position";
      break;
    }
  }
  return P.below ? "anything in " + Text : Text;
}

static std::string describe(ArrayRef<Port> Ports) {
  return listed(map_range(Ports, [](const Port &P) { return describe(P); }), " and ");
}

// ---- what a row is about --------------------------------------------------------------------------------------------

std::string title(const Row &R) { return R.function.names.empty() ? "" : R.function.names.front(); }

static std::string about(const FunctionPattern &P) {
  std::string Text = "about: functions called " + quotedList(P.names);
  if (P.overrides)
    Text += ", and every override of them";
  if (P.signature)
    Text += ", with parameters (" + join(*P.signature, ", ") + ")";
  if (!P.parameterCounts.empty())
    Text += ", with " + listed(map_range(P.parameterCounts, [](int N) { return std::to_string(N); })) +
            (P.parameterCounts.back() == 1 ? " parameter" : " parameters");
  if (!P.parameter.empty())
    Text += ", with a parameter called " + quoted(P.parameter);
  if (!P.result.empty())
    Text += ", that return " + quoted(P.result);
  if (!P.derivedFrom.empty())
    Text += ", of " + quotedList(P.derivedFrom) + " or a class below";
  if (!P.attribute.empty())
    Text += ", marked [[clang::annotate(\"" + P.attribute + "\")]]";
  for (const auto &[Position, Types] : P.templates)
    Text += ", where template argument " + std::to_string(Position) + " is " + quotedList(Types);
  return Text;
}

static std::string about(const ArgumentCondition &C) {
  return std::string("only at calls where ") + describe(C.where) +
         (C.negated ? " is not the constant " : " is the constant ") + quotedList(C.values);
}

// ---- what it says ---------------------------------------------------------------------------------------------------

/// The words for a source: "what it is (\"phrase\")".
static std::string origin(const SourceRow &S) {
  std::string Text = find_if(originNames(), [&](const auto &Entry) { return Entry.second == S.what; })->first.str();
  if (!S.phrase.empty())
    Text += " (\"" + S.phrase + "\")";
  return Text + (S.exact ? ", the value itself alone" : "");
}

static std::string describe(const SourceRow &S, StringRef When) {
  return ("source: " + describe(S.where) + When + " is " + origin(S)).str();
}

static std::string exit(const SinkRow &S) {
  StringRef Part = S.part == "body" ? "" : StringRef(S.part);
  return S.endpoint + " " + (S.endpoint == "endpoint" ? "" : "endpoint") + (Part.empty() ? "" : ", as a ") + Part.str();
}

static std::string describe(const SinkRow &S, StringRef When) {
  return ("sink: " + describe(S.where) + When + " leaves through the " + StringRef(exit(S)).rtrim() +
          (S.exact ? ", the value itself alone" : "") +
          (S.peer ? ", if " + describe(*S.peer) + " came from a client" : ""))
      .str();
}

static std::string describe(const CallRow &C) {
  std::string Text = "calls: ";
  if (C.callee)
    Text += describe(*C.callee);
  else
    Text += "a constructor of " + std::string(C.constructs.of == TemplateRef::Of::Class ? "the class's " : "") +
            "template argument " + std::to_string(C.constructs.position);
  switch (C.when) {
  case CallTime::Now:
    break;
  case CallTime::Later:
    Text += ", after it has returned";
    break;
  case CallTime::Bound:
    Text += ", when somebody calls the result";
    break;
  case CallTime::BoundFront:
    Text += ", when somebody calls the result, with that call's arguments behind the bound ones";
    break;
  }
  std::vector<std::string> Arguments;
  for (const std::vector<Port> &Ports : C.arguments)
    Arguments.push_back(Ports.empty() ? "nothing known" : describe(ArrayRef(Ports)));
  if (!Arguments.empty())
    Text += ", with (" + join(Arguments, "; ") + ")";
  if (C.object)
    Text += ", on " + describe(*C.object);
  if (C.result)
    Text += "; what it answers goes to " + describe(*C.result);
  return Text;
}

static void describe(const RequestRow &Q, std::vector<std::string> &Lines) {
  std::string Text = "request: it asks a server";
  auto add = [&](StringRef What, ArrayRef<Port> Ports) {
    if (!Ports.empty())
      Text += ("; " + What + " from " + describe(Ports)).str();
  };
  add("URL", Q.url);
  add("host", Q.host);
  add("path", Q.path);
  add("headers", Q.headers);
  add("body", Q.body);
  Lines.push_back(Text);
  bool Evidence = !(Q.url.empty() && Q.host.empty() && Q.path.empty() && Q.headers.empty() && Q.body.empty());
  std::string Condition = !Q.provider.empty() ? "the row says that the provider is " + quoted(Q.provider)
                          : Evidence          ? std::string("if what flows in there proves a provider of AI models")
                                              : std::string("nothing that flows in can prove a provider");
  for (const ResponsePort &P : Q.response) {
    static constexpr StringRef Roles[] = {"the whole answer",      "the AI text",     "a meter",
                                          "a safety verdict",      "who answered it", "access",
                                          "the exchange's status", "an error"};
    Lines.push_back(
        ("source: " + describe(P.where) + " is " + Roles[size_t(P.role)] + " of the AI model, " + Condition).str());
  }
  if (!Q.responseHeaders.empty())
    Lines.push_back("source: " + describe(ArrayRef(Q.responseHeaders)) + " is the answer's headers, " + Condition);
}

static void describe(const EndpointRow &E, std::vector<std::string> &Lines) {
  std::string Route = E.route ? "; its route is " + describe(*E.route) : "";
  Lines.push_back(E.handler ? "endpoint: " + describe(*E.handler) + " is a handler that a client's request starts (" +
                                  E.kind + ")" + Route
                            : "endpoint: it is a handler that a client's request starts (" + E.kind + ")" + Route);
  for (const SourceRow &S : E.sources)
    Lines.push_back(describe(S, " of the handler"));
  for (const SinkRow &S : E.sinks)
    Lines.push_back(describe(S, " of the handler, when it has returned,"));
  for (const CallbackRow &C : E.callbacks) {
    std::string Of = " of the callable at " + describe(C.callable) + " of the handler";
    for (const SourceRow &S : C.sources)
      Lines.push_back(describe(S, Of));
    for (const SinkRow &S : C.sinks)
      Lines.push_back(describe(S, Of));
  }
}

/// Says how values move: counts instead of a body.
static bool movesValues(const Row &R) {
  return !R.flows.empty() || !R.replaces.empty() || !R.aliases.empty() || !R.calls.empty() || R.request;
}

static bool saysNothing(const Row &R) {
  return !movesValues(R) && R.sources.empty() && R.sinks.empty() && !R.endpoint && R.guards.empty() &&
         R.barriers.empty() && R.role.empty();
}

static void describeUse(const Row &R, std::vector<std::string> &Lines) {
  if (R.override)
    Lines.push_back("replaces every built-in row about the same function");
  if (R.fallback)
    Lines.push_back("counts only where no other row is about the function");
  if (R.body == BodyUse::First)
    Lines.push_back("gives way to the function's body, where that is seen");
  else if (movesValues(R) || saysNothing(R))
    Lines.push_back(R.body == BodyUse::Also ? "counts beside the function's body, where that is seen"
                                            : "counts instead of the function's body, where that is seen");
}

std::vector<std::string> describe(const Row &R) {
  std::vector<std::string> Lines{about(R.function)};
  for (const ArgumentCondition &C : R.when)
    Lines.push_back(about(C));
  for (const FlowRow &F : R.flows)
    Lines.push_back(("flow: " + describe(F.from) + " goes to " + describe(F.to) + change(F.as)).str());
  if (!R.replaces.empty())
    Lines.push_back("overwritten: " + describe(ArrayRef(R.replaces)));
  for (const AliasRow &A : R.aliases)
    Lines.push_back("one place afterwards: " + describe(A.from) + " and " + describe(A.to));
  for (const CallRow &C : R.calls)
    Lines.push_back(describe(C));
  for (const SourceRow &S : R.sources)
    Lines.push_back(describe(S, ""));
  for (const SinkRow &S : R.sinks)
    Lines.push_back(describe(S, ""));
  if (R.request)
    describe(*R.request, Lines);
  if (R.endpoint)
    describe(*R.endpoint, Lines);
  for (const GuardRow &G : R.guards)
    Lines.push_back("guard: where it has answered " + std::string(G.answer ? "true" : "false") + ", " +
                    describe(G.where) + " flows no further");
  for (const Port &P : R.barriers)
    Lines.push_back("barrier: nothing flows " + std::string(P.kind == PortKind::Return ? "out of " : "into ") +
                    describe(P));
  if (!R.role.empty())
    Lines.push_back("role: " + R.role);
  if (saysNothing(R))
    Lines.push_back("known, and nothing flows through it");
  describeUse(R, Lines);
  return Lines;
}

std::vector<std::string> describe(const VariableRow &R) {
  static constexpr StringRef Kinds[] = {"variables, parameters and fields", "locals", "parameters", "globals",
                                        "fields"};
  std::string Text = ("about: " + Kinds[size_t(R.kind)] + " called " + quotedList(R.names)).str();
  if (!R.type.empty())
    Text += ", of type " + quoted(R.type);
  if (!R.function.empty())
    Text += ", in functions called " + quoted(R.function);
  std::vector<std::string> Lines{Text};
  if (R.source)
    Lines.push_back("source: what is read from it is " + origin(*R.source));
  if (R.sink)
    Lines.push_back("sink: what is written to it leaves through the " + StringRef(exit(*R.sink)).rtrim().str());
  if (R.barrier)
    Lines.push_back("barrier: nothing flows through it");
  return Lines;
}

std::vector<std::string> describe(const AllocationRow &R) {
  return {"about: " + std::string(R.constructed ? "any object that is constructed" : "`new`") + " of type " +
              quotedList(R.types),
          "source: the object is " + origin(R.source)};
}

std::vector<std::string> describe(const Provider &P) {
  static constexpr StringRef Scopes[] = {"Azure's own terms", "a partner's terms, on Azure",
                                         "known to configuration only", "another provider's terms", "a local AI model"};
  static constexpr StringRef Kinds[] = {"a host with", "a path with",  "a query with",      "the header",
                                        "the setting", "the AI model", "the request field", "the response field"};
  std::vector<std::string> Lines{"provider: " + P.display + " (" + Scopes[size_t(P.in)].str() + ")"};
  for (const Evidence &E : P.proofs)
    Lines.push_back("evidence: " + Kinds[size_t(E.kind)].str() + " " + quoted(E.pattern) + " counts " +
                    std::to_string(E.weight) + " of " + std::to_string(enough) +
                    (E.meaning.empty() ? "" : ": " + E.meaning));
  for (const FieldRole &F : P.response)
    Lines.push_back("response: " + quoted(join(F.path, ".")) + " in the answer");
  if (P.proofs.empty())
    Lines.push_back("no evidence: nothing can prove this provider but a row that names it");
  return Lines;
}

// ---- ports of the function itself -----------------------------------------------------------------------------------

std::vector<Port> ownPorts(const Row &R) {
  std::vector<Port> Ports;
  auto add = [&](const Port &P) { Ports.push_back(P); };
  auto addAll = [&](ArrayRef<Port> Some) { Ports.insert(Ports.end(), Some.begin(), Some.end()); };
  for (const FlowRow &F : R.flows) {
    add(F.from);
    add(F.to);
  }
  addAll(R.replaces);
  addAll(R.barriers);
  for (const AliasRow &A : R.aliases) {
    add(A.from);
    add(A.to);
  }
  for (const CallRow &C : R.calls) {
    for (const std::optional<Port> *P : {&C.callee, &C.result, &C.object})
      if (*P)
        add(**P);
    for (const std::vector<Port> &Some : C.arguments)
      addAll(Some);
  }
  for (const SourceRow &S : R.sources)
    add(S.where);
  for (const SinkRow &S : R.sinks) {
    add(S.where);
    if (S.peer)
      add(*S.peer);
  }
  for (const GuardRow &G : R.guards)
    add(G.where);
  for (const ArgumentCondition &C : R.when)
    add(C.where);
  if (R.request) {
    for (const std::vector<Port> *Some : {&R.request->url, &R.request->host, &R.request->path, &R.request->headers,
                                          &R.request->body, &R.request->responseHeaders})
      addAll(*Some);
    for (const ResponsePort &P : R.request->response)
      add(P.where);
  }
  // A handler's ports are the function's own only where it is the handler itself.
  if (R.endpoint && !R.endpoint->handler) {
    for (const SourceRow &S : R.endpoint->sources)
      add(S.where);
    for (const SinkRow &S : R.endpoint->sinks)
      add(S.where);
  }
  if (R.endpoint)
    for (const std::optional<Port> *P : {&R.endpoint->handler, &R.endpoint->handlerObject, &R.endpoint->route})
      if (*P)
        add(**P);
  return Ports;
}

} // namespace thinwrap::models
