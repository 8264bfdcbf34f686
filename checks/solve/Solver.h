//===- Solver.h - The stages of a solve -----------------------------------===//
//
// Owns the joined program, the models at its calls and the worklist, and runs the stages in order: callables and
// evidence, platform data, client input and access, AI output. Each stage may ask what the earlier ones settled.
// Private to the room.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_SOLVE_SOLVER_H
#define THINWRAP_SOLVE_SOLVER_H

#include "solve/Presence.h"
#include "solve/Relevance.h"
#include "solve/Solve.h"

namespace thinwrap::solve {

/// Where a source, a constant or a callable comes from; `Kind::seed` indexes these.
struct Seed {
  Origin origin = Origin::Unseen;
  std::string what;
  Place place;
  std::string text;         ///< of evidence: the constant or the setting's name
  int32_t request = -1;     ///< of AI output and meters: index into Solver::requests
  int32_t context = -1;     ///< of what is told apart by caller: index into Solver::call_contexts
  CallRef call{None, None}; ///< of what is told apart by caller: the call that it comes from
  int32_t handler = -1;     ///< of client input: index into Solver::endpoints
};

/// A place where values leave.
struct SinkPort {
  PortPlace place;
  std::string endpoint, part;
  bool exact = false;
  CallRef call; ///< call == None in `call.call`: inside a handler's body
  int32_t endpoint_index = -1;
  int32_t request = -1; ///< a request's port
};

/// What a framework's own callback does with what it is handed (a `done(response)` that a handler calls).
struct FrameworkCallback {
  const models::CallbackRow *row = nullptr;
  int32_t endpoint = -1;
  std::string kind;
};

/// A request under examination.
struct RequestSite {
  CallRef call;
  const models::RequestRow *row = nullptr;
  struct Piece {
    StateId state;
    uint32_t seed;
    const models::Evidence *by;
    const models::Provider *of;
  };
  std::vector<Piece> pieces;
  const models::Provider *provider = nullptr; ///< the best proven; null: unknown
  std::vector<EntryId> asked_in;              ///< the contexts in which it is this provider that is asked; empty: all
  Request answer;
};

/// Places (function, local node) at which a branch over AI output decides whether it goes on, and as what; with the
/// level that this is worth.
using DecidedPlaces = std::map<std::pair<FunctionId, uint32_t>, Level>;
/// Places: function, local node.
using LocalPlaces = std::set<std::pair<FunctionId, uint32_t>>;
/// Where a function that also asks an AI model hands back what another service answered.
using OwnAnswers = LocalPlaces;

/// What one solve finds out and the next one needs.
struct Findings {
  DecidedPlaces decided;
  OwnAnswers own_answers;
  LocalPlaces recodings; ///< what is computed here is the text in another coding
  /// Takes what is new in `more`; true if there was any.
  bool add(const Findings &more);
};

/// A call that asks an AI model (file, line, column), and the context that it is asked in.
struct AnswerOf {
  std::tuple<std::string, uint32_t, uint32_t> place;
  int32_t context = -1;
  bool operator<(const AnswerOf &o) const { return std::tie(place, context) < std::tie(o.place, o.context); }
};

class Solver {
public:
  Solver(llvm::ArrayRef<const facts::Unit *> units, const models::Library &library, const Costs &costs,
         const SolveOptions &options, const Findings &earlier);
  /// `everything`: also where nothing to report can come of it (for an explanation).
  Result run(bool everything);
  /// After a run. What reaches a branch's condition is known only when all has settled, but counts for what comes
  /// through the merge behind it: where there is any, the program is solved once more with it.
  DecidedPlaces findDecidedPlaces();
  /// After a run. A client that asks an AI model for one caller asks the platform's own services for the others, and
  /// what these answer is platform data.
  OwnAnswers findOwnAnswers();
  /// After a run: where a loop writes AI text anew, a character at a time.
  LocalPlaces findRecodings();
  void explain(Explanation &out);

private:
  // Stages (Seeds.cpp).
  void findRows();
  void seedCallables();
  void seedSources(llvm::ArrayRef<Origin> origins);
  void findVariables();
  void seedVariables();
  void seedAllocations();
  std::vector<llvm::StringRef> seedConstructions();
  /// `named`: the call whose arguments say which file or setting it is.
  void seedSourceAt(const PortPlace &place, const models::SourceRow &row, const Place &where, llvm::StringRef constant,
                    int32_t handler = -1, EntryId condition = 0, CallRef named = {None, None});
  uint32_t addSeed(Seed seed);
  void seedSettings();
  bool namesAccess(llvm::StringRef setting) const;
  static bool isNamed(const models::Row &row, const models::SourceRow &source);
  // Callables (Callbacks.cpp).
  void onCallable(StateId s);
  /// `condition`: the context in which the callable is there.
  void bindCall(CallRef c, const models::CallRow &row, const void *key, uint32_t symbol, const PortPlace &callee,
                PathId closure, EntryId condition = 0);
  using Places = llvm::SmallVector<PortPlace, 2>;
  /// Looks through a bind: what the bound callable's own parameters get when the bound object is called with `in`.
  void throughBind(CallRef c, const PortPlace &callee, PathId &closure, llvm::SmallVectorImpl<Places> &in,
                   llvm::SmallVectorImpl<Places> &out);
  void bindConstructor(CallRef c, const models::CallRow &row);
  void touchConstructions();
  void bindIndirect(CallRef c, uint32_t symbol, NodeId callee, PathId closure, EntryId condition);
  bool isPointer(NodeId n) const;
  void moveObject(Link &link, llvm::ArrayRef<PortPlace> in, llvm::ArrayRef<PortPlace> out, const Graph &g);
  bool isObject(uint32_t symbol) const;
  bool isDeclared(uint32_t symbol) const;
  void bindDeclared(CallRef c, uint32_t symbol, llvm::ArrayRef<Places> in, llvm::ArrayRef<Places> out,
                    llvm::ArrayRef<PortPlace> result, EntryId condition);
  void bindUnseen(CallRef c, uint32_t symbol, NodeId callee, PathId closure, EntryId condition);
  /// A call, why it calls, the callable, and where that stands.
  using BoundKey = std::tuple<CallRef, const void *, uint32_t, NodeId, PathId>;
  /// True if the link is there already; then it holds under this condition as well.
  bool isBound(const BoundKey &key, EntryId condition);
  void addBound(const BoundKey &key, Link link, EntryId condition);
  void bindFramework(uint32_t index, CallRef c, llvm::ArrayRef<llvm::SmallVector<PortPlace, 2>> arguments);
  void bindStaticCallables(CallRef c);
  void bindEndpoint(CallRef c, const models::EndpointRow &row, FunctionId handler);
  void findOpenFunctions();
  // What meets in a queue (Strangers.cpp).
  /// A parameter's node and 0, or a library's function and the number of an argument, from 1.
  using HandedTo = std::pair<uint32_t, uint32_t>;
  SymbolId closureOf(LinkId l) const;
  void findHandedClosures();
  void addHanded(HandedTo to, PathId path, SymbolId closure, uint32_t over);
  bool areParts(PathId a, PathId b);
  bool bringsAnother(const HandedTo &to, PathId path, SymbolId closure, llvm::ArrayRef<uint32_t> sites) const;
  bool areApart(SymbolId a, SymbolId b);
  bool isToldToStranger(uint32_t seed, LinkId l);
  bool isReturnedToStranger(uint32_t seed, LinkId l);
  // Evidence (Evidence.cpp).
  Uses usesOf(const Kind &kind);
  void findEvidence();
  void findProviders(llvm::ArrayRef<llvm::StringRef> texts);
  bool speaksForPossible(const models::EvidenceMatch &m) const;
  bool isAnythingPossible();
  void seedEvidence();
  void askAt(CallRef c, llvm::ArrayRef<models::Port> ports, Uses uses);
  void followEvidence();
  void followDetails();
  void settleEvidence();
  void gatherEvidence(RequestSite &site);
  // Requests (Requests.cpp, RequestSide.cpp).
  void findRequests();
  bool isAnythingToFollow();
  void followCallables();
  void followValues();
  void weighRequests();
  std::vector<const models::Provider *> rankProviders(const RequestSite &site) const;
  void seedAnswer(RequestSite &site, uint32_t index);
  void seedOwnAnswers();
  void addOwnAnswers(uint32_t index, EntryId entry, unsigned depth, OwnAnswers &found);
  void describeRequests();
  void describeBody(const RequestSite &site, int32_t handler, llvm::ArrayRef<LinkId> calls, Request &answer);
  void collectConstants(NodeId node, PathId path, unsigned bound, int32_t handler, llvm::ArrayRef<LinkId> calls,
                        std::vector<Evidence> &out, std::set<std::string> *keys = nullptr);
  void addKeys(PathId path, std::set<std::string> &keys) const;
  void overBackEdge(NodeId source, CallRef c, const BackEdge &e, PathId p,
                    llvm::function_ref<void(NodeId, PathId)> push, std::set<std::string> *keys);
  const llvm::DenseSet<FunctionId> &reachFrom(int32_t handler);
  bool belongsToAnother(FunctionId f, int32_t handler);
  bool holdsText(const PortPlace &place);
  int32_t handlerIs(FunctionId f) const;
  int32_t handlerAbove(FunctionId f);
  bool isCalledByNobody(FunctionId f);
  bool runsByItself(FunctionId f) const;
  int32_t outermostEndpoint(int32_t endpoint);
  void dropInnerEndpoints(Result &result);
  int32_t handlerOf(FunctionId sink, const Kind &kind);
  // Answers that were refused (ErrorBodies.cpp).
  bool looksAtStatus(NodeId condition, int32_t request);
  bool readsTextWhere(FunctionId f, uint32_t condition, bool taken, int32_t request);
  bool isErrorBody(llvm::ArrayRef<StateId> way, CallRef sink, int32_t request);
  // A request as its caller made it (CallContexts.cpp).
  using SplitKey = std::tuple<int32_t, int32_t, int32_t>; ///< request, endpoint, context
  uint32_t returnedSeed(uint32_t seed, LinkId l);
  llvm::ArrayRef<LinkId> callsOfContext(int32_t context) const;
  Level levelThrough(StateId s, CompanyId company, llvm::ArrayRef<LinkId> calls);
  Level levelAt(StateId s, const PortPlace &place, llvm::ArrayRef<LinkId> calls);
  bool isForModel(StateId s, const SinkPort &sink);
  bool isOtherCall(LinkId l, llvm::ArrayRef<LinkId> calls) const;
  StateId incomingOver(EntryId e, LinkId l);
  std::string nameOf(const Kind &kind);
  void splitRequests(Result &result);
  int32_t requestFor(const SplitKey &key, Result &result);
  // Joining (Joining.cpp).
  Tabulation::Joined joined(llvm::ArrayRef<PortPlace> places);
  Level levelAt(StateId s, const PortPlace &place);
  Facet facetOf(const Kind &kind, llvm::StringRef key, bool by_key);
  // Answers (Trace.cpp, Answer.cpp).
  void settleEntries();
  /// Where the way to `s` begins: a seed, evidence that became an answer, or the start of an entry.
  StateId startOf(StateId s);
  /// Whether the callers of `e` are those of a way that begins at `start`.
  bool beginsWith(EntryId e, StateId start) const;
  /// The settled entry whose callers the way to `s`, which begins at `start`, goes on with; None: it begins there.
  EntryId enteredBy(StateId s, StateId start) const;
  Level total(StateId s);
  StateId traceStates(StateId s, std::vector<StateId> &out, unsigned depth) const;
  std::vector<StateId> chain(StateId s, llvm::ArrayRef<LinkId> calls = {});
  std::vector<Step> steps(llvm::ArrayRef<StateId> chain, Flow *flow);
  void findSinks();
  void addSink(SinkPort port);
  bool goesToClient(CallRef c, const models::Port &peer);
  void findUpstreams();
  void findFlows();
  std::vector<StateId> upToWrite(llvm::ArrayRef<StateId> way);
  void addFlow(const SinkPort &sink, StateId best, Level best_level, Level other_level);
  void describeControls(const SinkPort &sink, Flow &flow);
  std::vector<Evidence> originsBehind(NodeId n);
  size_t numAnswers(const std::set<AnswerOf> &answers) const;
  Level worthOf(llvm::ArrayRef<const facts::Condition *> conditions, FunctionId f);
  std::vector<const facts::Condition *> necessary(CallRef c);
  bool getsNoWord(NodeId parameter);
  bool isOwnText(NodeId n);
  bool hasValue(NodeId n) const;
  bool asksForOwnWords(CallRef c);
  bool isComparedWithOwnText(NodeId condition);
  bool isReplaced(FunctionId f, uint32_t merge);
  uint32_t throughVersions(FunctionId f, uint32_t n);
  // Loops (Loops.cpp).
  using TextLevels = std::map<std::pair<EntryId, PathId>, Level>;
  TextLevels levelsOfText(NodeId n);
  llvm::DenseSet<uint32_t> reachedFrom(FunctionId f, uint32_t from);
  bool isClientsChoice(FunctionId f, const llvm::DenseSet<uint32_t> &nodes);
  std::optional<Level> raisedBy(FunctionId f, uint32_t head, const DecidedPlaces &found);
  void addRunLoops(DecidedPlaces &found);
  std::string headerName(NodeId n, PathId path);
  Place seedPlace(StateId s, llvm::ArrayRef<LinkId> calls = {});
  std::string seedPhrase(const Kind &kind) const;
  bool touches(const Fact &f, const PortPlace &place, bool exact) const;

  const models::Library &library;
  const Costs &costs;
  SolveOptions options;
  const Findings &earlier;
  PathTable paths;
  Program program;
  CallModels call_models;
  Tabulation tab;
  Presence presence;
  Relevance relevance;

  std::vector<Seed> seeds;
  std::vector<std::pair<SymbolId, const models::Row *>> source_rows, sink_rows, request_rows, endpoint_rows;
  std::vector<std::pair<NodeRef, const models::VariableRow *>> variable_sources, variable_sinks;
  std::vector<SinkPort> sinks;
  std::vector<FrameworkCallback> framework;
  std::vector<Endpoint> endpoints;
  std::vector<FunctionId> handlers; ///< by endpoint
  /// By endpoint: the function that hands a callable without a route of its own to the library; None otherwise.
  std::vector<FunctionId> registered_in;
  std::vector<RequestSite> requests;
  std::deque<models::RequestRow> request_parts; ///< by request: all rows about its call, as one
  struct PendingSource {
    PortPlace place;
    const models::SourceRow *row;
    Place where;
    std::string constant;
    int32_t handler = -1;
    EntryId condition = 0; ///< the context in which it is there
  };
  std::vector<std::pair<PortPlace, Place>> settings; ///< read by a name that a helper was given
  struct EvidenceSeed {
    NodeId node;
    Fact fact;
    EntryId entry;
  };
  std::vector<EvidenceSeed> evidence_seeds;    ///< constants that somebody may ask for, and all settings
  std::vector<NodeRef> constants;              ///< that speak for a provider, and that nobody has asked for yet
  std::set<const models::Provider *> possible; ///< providers for which all that the program says would be enough
  bool names_key = false;                      ///< whether any constant or setting is named as a provider's key
  std::vector<Uses> uses_of;                   ///< by seed
  std::vector<PendingSource> pending;          ///< sources that callables bring, found while those settle
  std::map<BoundKey, LinkId> bound;            ///< None: made no link
  std::set<std::pair<BoundKey, EntryId>> bound_declared;
  std::set<std::tuple<CallRef, const void *, FunctionId>> bound_endpoints;
  std::set<CallRef> static_bound;
  llvm::DenseSet<FunctionId> open_roots, open_functions;
  /// By where: which closure stands at which path, and over which calls, or from which argument, it came.
  std::map<HandedTo, std::map<std::pair<PathId, SymbolId>, llvm::SmallVector<uint32_t, 2>>> handed;
  std::map<SymbolId, llvm::SmallVector<std::pair<HandedTo, PathId>, 2>> handed_at;
  std::map<std::pair<SymbolId, SymbolId>, bool> apart;
  bool handed_known = false;
  llvm::DenseSet<SymbolId> taken_functions; ///< whose address somebody takes
  bool taken_known = false;
  std::vector<StateId> starts; ///< by state, as far as asked for
  std::vector<Level> entry_level;
  struct CameFrom {
    uint32_t incoming = None; ///< index into Entry::incoming
    EntryId entry = None;     ///< where that state was entered itself
  };
  std::vector<CameFrom> came_from; ///< by entry, on the way with the lowest level
  std::map<std::pair<NodeId, PathId>, bool> holds_text;
  std::map<std::tuple<uint32_t, Origin, Facet>, uint32_t> answer_seeds; ///< one per request and role, not per context
  std::map<int32_t, llvm::DenseSet<FunctionId>> reach; ///< by endpoint: the functions that its handler runs
  std::map<int32_t, std::set<std::string>> keys_read;  ///< by request: of its answer
  std::vector<std::vector<LinkId>> call_contexts;      ///< innermost call first
  std::map<std::pair<CallRef, std::vector<LinkId>>, int32_t> context_ids;
  std::map<CallRef, unsigned> contexts_of;
  std::map<std::pair<uint32_t, LinkId>, uint32_t> returned_seeds;
  std::map<uint32_t, std::string> names; ///< by seed
  std::map<SplitKey, int32_t> split;     ///< index into Result::requests
  std::vector<Flow> flows;
  std::vector<int32_t> flow_contexts; ///< beside flows
  std::map<std::string, Unseen> unseen;
};

} // namespace thinwrap::solve

#endif // THINWRAP_SOLVE_SOLVER_H
