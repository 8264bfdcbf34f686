//===- Tabulation.h - The worklist -----------------------------------------===//
//
// Context-sensitive propagation of facts over the joined value graphs, by tabulation: matched calls and returns, each
// function analysed once per fact that enters it, whoever calls. Sparse: nothing happens where no fact arrives.
//
// A *state* is (entry, node, fact) with the lowest level at which it was reached and the predecessor that did. An
// *entry* is a context: "this fact stood at this port when the function was entered" (its exits go back to the callers
// that were recorded), or a place without a caller: a source, a global, an escaped field (its exits go to every
// caller).
//
// Invariants: levels only fall, so propagation ends; a state's predecessor chain leads to its entry's start.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_SOLVE_TABULATION_H
#define THINWRAP_SOLVE_TABULATION_H

#include "solve/CallModels.h"
#include "solve/Costs.h"
#include "solve/Fact.h"

#include <deque>
#include <functional>
#include <map>
#include <set>

namespace thinwrap::solve {

using StateId = uint32_t;
using EntryId = uint32_t;
using LinkId = uint32_t;

/// How a state was reached.
enum class Via : uint8_t {
  Start,   ///< a seed, or the entry's own start (then look at the entry's incoming)
  Edge,    ///< `index`: the facts edge of the predecessor's function
  Back,    ///< `index`: the back edge
  Model,   ///< `index`: position in Tabulation::model_steps
  Return,  ///< out of a callee: `index`: the callee's exit state; the predecessor is the caller's state, or None
  Convert, ///< evidence at a request became its answer
  Context, ///< the same fact in a narrower context: the predecessor's, and an entry that a link asks for
};

struct State {
  EntryId entry = 0;
  NodeId node = None;
  FactId fact = 0;
  StateId pred = None;
  uint32_t index = 0;
  Via via = Via::Start;
  Level level = 0;
};

/// One way from a call into a body and back: a direct call, an override, a callable that arrived.
///
/// A link may be *conditional*: the callable that it runs came in through a parameter, so it is there only where the
/// caller's context holds one of `conditions` (entries of the calling function).
struct Link {
  struct Move {
    NodeId src = None, dst = None;
    PathId src_path = 0, dst_path = 0;
    bool below = false;
    Transform as = Transform::Copy;
    bool shallow = false; ///< what stands behind a pointer at `src_path` stays
  };
  CallRef call;
  FunctionId target = None;
  llvm::SmallVector<Move, 4> in, out;
  llvm::SmallVector<EntryId, 1> conditions; ///< any of them; empty: always
};

struct Entry {
  NodeId node = None; ///< None: entry 0, where everything without context lives
  FactId fact = 0;
  FunctionId function = None; ///< whose recorded callers its exits go to; None: all callers
  struct Incoming {
    StateId state;
    LinkId link;
  };
  std::vector<Incoming> incoming;
  llvm::DenseSet<uint64_t> known; ///< (state, link) pairs of `incoming`
  std::vector<StateId> exits;
  llvm::DenseSet<StateId> known_exits;
  /// Of a refined entry: what holds in it besides its own fact. Its callers are those for which all of it holds.
  llvm::SmallVector<EntryId, 2> conditions; ///< sorted
  EntryId root = None;                      ///< of a refined entry: the plain one
  /// By link: in which contexts of the caller this entry is entered. Kept for entries that conditions name.
  llvm::DenseMap<LinkId, llvm::SmallVector<EntryId, 1>> contexts;
  /// Entries that refine this one, each with its other half; `base`: this one gives the fact, else the condition.
  struct Refinement {
    EntryId product, other;
    bool base;
  };
  llvm::SmallVector<Refinement, 0> refinements;
  Level level = 0; ///< that its callers' values had when they came in; the lowest
  bool is_condition = false;
  bool open = false; ///< holds without any caller
};

/// What a model step was, for the trace and for the unseen.
struct ModelStep {
  CallRef call;
  Transform as = Transform::Copy;
  const models::Row *row = nullptr;
};

/// How many states of each domain the whole program has at most, some 200 bytes each. Beyond, what is new is lost, so
/// what matters most is followed first (Tabulation::bucketOf). Of classes: at how many ports callers are asked for
/// them; beyond, any class may come in. See docs/decisions/0009-bounds-of-a-program.md.
struct MaxStates {
  uint64_t callables = 2'000'000, evidence = 2'000'000, values = 16'000'000, classes = 50'000;
  uint64_t of(Domain d) const { return d == Domain::Callable ? callables : d == Domain::Evidence ? evidence : values; }
};

struct Options {
  bool value_only = false; ///< follow copies alone
  unsigned max_entries_per_port = 4096;
  unsigned max_callables_per_place = 128; ///< of a field or a global
  unsigned max_conditions = 2;            ///< of one context; beyond, a link counts as unconditional
  unsigned max_products = 2000;           ///< of the program; beyond, links count as unconditional
  unsigned max_choices = 12;              ///< callables that one call may run and that are kept apart
  MaxStates max_states;
};

class Tabulation {
public:
  Tabulation(Program &program, CallModels &models, const Costs &costs, const Options &options);
  Level costOf(Transform as) const { return costs.of(as); }

  Program &program;
  CallModels &models;
  FactTable facts;
  CompanyTable companies;

  /// Puts a fact at a node in the context of no caller (or of `entry`), and remembers it for `run`.
  StateId seed(NodeId node, const Fact &fact, EntryId entry = 0, StateId pred = None, Via via = Via::Start);
  /// After `open` has come to hold for more functions: what was written to fields goes to their readers as well.
  void escapeAgain();
  /// Until nothing moves.
  void run();
  void setMaxStates(const MaxStates &most) { options.max_states = most; }

  const State &state(StateId s) const { return states[s]; }
  const Entry &entry(EntryId e) const { return entries[e]; }
  const Link &link(LinkId l) const { return links[l]; }
  const ModelStep &modelStep(uint32_t i) const { return model_steps[i]; }
  llvm::ArrayRef<StateId> statesAt(NodeId n) const {
    return n < at_node.size() ? llvm::ArrayRef<StateId>(at_node[n]) : llvm::ArrayRef<StateId>();
  }
  /// What stands there of platform data, each fact once, in whatever context.
  llvm::ArrayRef<FactId> platformDataAt(NodeId n) const {
    auto it = platform_data.find(n);
    return it == platform_data.end() ? llvm::ArrayRef<FactId>() : llvm::ArrayRef<FactId>(it->second);
  }
  size_t numStates() const { return states.size(); }
  size_t numEntries() const { return entries.size(); }

  /// Makes the call's model and links known; needed before a call's ports can be seeded.
  void touch(CallRef c);
  void touchCallersOf(FunctionId f);
  llvm::ArrayRef<LinkId> linksInto(FunctionId f) const;
  llvm::ArrayRef<LinkId> linksOf(CallRef c) const;
  LinkId addLink(Link link);
  /// An edge that came to be known while solving.
  void addEdge(NodeId from, const ModelEdge &edge);
  /// The edges into a node that came to be known while solving, each with its start.
  void eachAddedInto(NodeId n, llvm::function_ref<void(NodeId, const ModelEdge &)> see) const {
    if (auto it = added_into.find(n); it != added_into.end())
      for (auto [from, edge] : it->second)
        see(from, model_edges[edge]);
  }
  /// After a run: what nobody was seen to call, somebody unseen calls, with objects of any class.
  void openUncalled();
  LinkId nextLink() const { return links.size(); }
  /// The edges of models and of `addEdge`, in the order in which they came to be known.
  size_t numModelEdges() const { return model_edges.size(); }
  const ModelEdge &modelEdge(size_t i) const { return model_edges[i]; }
  NodeId modelSource(size_t i) const { return model_sources[i]; }
  /// Where closures that were handed over at this place are kept: by which path they stood here, by which there, and
  /// what writes there.
  void eachKeptBehind(NodeId n, llvm::function_ref<void(PathId, PathId, llvm::ArrayRef<NodeRef>)> see) const;
  /// Looks at all evidence once more, since more of it may matter.
  void evidenceAgain();
  /// The link holds in one more context (unconditionally, if that context has no caller).
  void addCondition(LinkId l, EntryId condition);
  /// True if nothing is known of who enters: exits go to every caller.
  bool isCallerless(EntryId e) const { return entries[e].function == None; }
  /// Which places of a call are one place afterwards: the alias part of its summary.
  llvm::ArrayRef<CallAlias> aliasesOf(CallRef c, unsigned depth);
  /// One more edge between a call's places.
  void addMove(const PortPlace &from, const PortPlace &to, CallRef c);
  /// Nothing flows through such a node.
  void bar(NodeId n) { barred.insert(n); }

  /// What joining is worth: a level, and when platform data is surely among what is joined.
  struct Joined {
    Level level = 0;
    CompanyId company = NoCompany;
  };
  /// Asked when a value is combined with what stands at these places. Unset: nothing is joined.
  std::function<Joined(llvm::ArrayRef<PortPlace>)> join;
  /// Asked when a value stands in an object: when does platform data surely stand at or below this place?
  std::function<CompanyId(NodeId, PathId)> accompanied;
  /// Asked when a value leaves a callee: what its company is for this caller.
  std::function<CompanyId(CompanyId, LinkId, StateId)> outside;
  /// Asked when a key or field is read out of an inference answer; says what it is.
  std::function<Facet(const Kind &, llvm::StringRef key, bool by_key)> facet;
  /// Asked when a value comes through a control-flow merge: the level that the branch there lifts it to.
  std::function<Level(NodeId)> merge;
  /// Asked of what is computed: whether it is the same text in another coding.
  std::function<bool(NodeId)> recodes;
  /// Asked when a value is returned over a call: by which seed it goes on, for that caller.
  std::function<uint32_t(uint32_t, LinkId)> returned;
  /// Asked when an answer goes over a link, into the body (`in`) or as its result: whether it is for somebody else.
  std::function<bool(uint32_t seed, LinkId, bool in)> is_strange;
  /// Asked of evidence that comes to a place: whether it matters there. Unset: all does.
  std::function<bool(NodeId, const Fact &)> matters;
  /// Told of every callable that reaches a place where it is called or registered.
  std::function<void(StateId)> on_callable;
  /// Told of every call whose ports are first looked at.
  std::function<void(CallRef)> on_touch;
  /// Whether a field of an object without known caller, read in this function, sees writes from elsewhere.
  std::function<bool(FunctionId)> open;

  std::vector<Bound> bounds;
  std::vector<ModelStep> model_steps;

  /// The functions that make this closure; null if it is none.
  const llvm::DenseSet<FunctionId> *makersOf(uint32_t symbol);

private:
  /// What is reported is followed this many elements into an object, and what is only asked for beside it.
  static constexpr unsigned MaxPath = 10, MaxCompanyPath = 8;
  /// A callable that a closure captured, which is kept in a job in a queue: each hand that it goes through adds two.
  /// Objects that hold each other's handlers have such places without end, and all of them stand nearer as well.
  static constexpr unsigned MaxCallablePath = PathTable::MaxLength, MaxRoundPath = 6;
  /// This many places of one object are told apart in one context, of what is only asked for beside a value.
  static constexpr unsigned ManyCompany = 24;
  static constexpr unsigned ManySettings = 8;
  /// With this many places of one fact at a node in one context, those that lead round are left out.
  static constexpr unsigned ManyRound = 32;
  struct Moved {
    FactId fact = 0;
    Level level = 0;
    bool ok = false;
  };
  Moved move(FactId fact, PathId src, PathId dst, bool below, Transform as, llvm::ArrayRef<PathId> kills,
             bool exact_only = false);
  bool isStrange(FactId fact, LinkId l, bool in) const;
  bool isFullOfProducts(LinkId l);
  unsigned bucketOf(StateId s) const;
  void enqueue(StateId s);
  bool isFullOfStates(Domain domain, NodeId node);
  bool isIdle(NodeId node, FactId fact) const;
  std::array<uint64_t, 4> states_of{}; ///< by domain
  std::array<bool, 4> told_of_states{};
  bool told_of_products = false;
  bool bounded(Fact &f);
  /// What is only asked for beside a value: there may be much of it, and nobody asks where exactly.
  static bool isCompany(const Kind &kind);
  std::pair<uint64_t, KindId> crowdOf(EntryId entry, NodeId node, KindId kind) const;
  unsigned manyOf(KindId kind) const;
  FactId shortened(FactId fact, unsigned length);
  bool isRoundInCrowd(EntryId entry, NodeId node, FactId fact);
  FactId widened(EntryId entry, NodeId node, FactId fact);
  bool isCovered(EntryId entry, NodeId node, FactId fact, Level level);
  FactId withCompany(FactId fact, NodeId at);
  void settleCompany(Fact &f, Level &level) const;
  void add(EntryId entry, NodeId node, FactId fact, Level level, StateId pred, Via via, uint32_t index);
  void process(StateId s);
  void followEdges(StateId s);
  void followBackEdges(StateId s);
  void followModels(StateId s);
  void followLinks(StateId s);
  void followExits(StateId s);
  void followEscapes(StateId s);
  void escapeToReaders(StateId s, SymbolId global, FactId fact);
  void escapeTo(StateId s, NodeRef read, FactId fact);
  bool isFullOfEscapes(NodeId n, FactId fact);
  void escapeTo(StateId s, NodeId n, FactId fact);
  EntryId sharedContext(NodeId n, FactId fact);
  void escapeShared(StateId s, EntryId e, NodeId n, FactId fact);
  /// One global, or one field of a class: the closures that were stored there, and what was written behind pointers.
  struct Kept {
    llvm::SmallVector<std::pair<PathId, uint32_t>, 2> closures; ///< where, and whose body
    std::vector<StateId> written;
    llvm::ArrayRef<NodeRef> writes; ///< all nodes that write there
    llvm::DenseSet<StateId> known;
    struct Told {
      llvm::SmallVector<StateId, 2> stores;
      Level best = 255;
    };
    /// What its readers know, by fact and by the object's class as printed.
    std::map<std::pair<FactId, llvm::StringRef>, Told> told;
  };
  bool isReplacedBefore(NodeId read, PathId path);
  bool isReplacedOnAllWays(NodeId n, PathId path, llvm::DenseSet<std::pair<NodeId, PathId>> &seen);
  bool isToldAlready(Kept &place, StateId s, FactId fact, llvm::StringRef of);
  bool isLeftAsItWas(StateId s);
  Kept &keptAt(FunctionId f, const facts::Node &n);
  void followKeptClosures(StateId s, Kept &place);
  void writeBack(StateId s, std::pair<PathId, uint32_t> closure);
  void handOver(StateId s, CallRef c);
  void requeue(NodeId n);
  void enter(StateId s, LinkId l, const Link::Move &m);
  bool survives(StateId caller, NodeId dst, FactId fact);
  void leave(StateId exit, LinkId l, StateId caller, EntryId context);
  void leaveAll(StateId exit, LinkId l);
  bool isOwnObject(LinkId l, NodeId read);
  bool runsOnOwnObject(CallRef c, llvm::StringRef type);
  Link directLink(CallRef c, FunctionId target);
  // Receivers (Receivers.cpp).
  friend class ReceiverWalk;
  using DemandId = uint32_t;
  /// Where an object may come from.
  struct Ends {
    llvm::SmallVector<SymbolId, 4> classes;
    std::set<std::pair<NodeId, PathId>> ports;
    bool unknown = false;
  };
  /// "Which classes do callers bring in at this port?"
  struct Demand {
    NodeId node;
    PathId path;
    llvm::SmallVector<std::pair<SymbolId, EntryId>, 4> classes; ///< None: any
    std::vector<CallRef> calls;                                 ///< virtual calls that hang on it
    std::vector<std::pair<DemandId, LinkId>> children;          ///< demands of callees that hang on it
    EntryId any = None;                                         ///< of any class, for callers that nobody sees
  };
  FunctionId overrideIn(SymbolId of, SymbolId method) const;
  void linkReceivers(CallRef c, llvm::ArrayRef<FunctionId> targets);
  void linkClass(CallRef c, SymbolId k, EntryId condition);
  bool isCalledInSight(FunctionId f) const;
  DemandId demandAt(NodeId node, PathId path);
  bool isFullOfDemands(NodeId node, PathId path) const;
  bool isFullOfWalks(NodeId node);
  EntryId demandEntry(DemandId d, SymbolId k);
  void bring(DemandId d, SymbolId k, LinkId l, EntryId context);
  void askCaller(DemandId d, LinkId l);
  /// An entry of a demand: no fact came in with it.
  bool isClassOnly(EntryId e) const {
    return entries[e].function != None && domainOf(entries[e].fact) == Domain::Class;
  }
  // Contexts (Contexts.cpp).
  bool holdsIn(EntryId context, EntryId condition) const;
  bool admit(StateId s, LinkId l);
  Domain domainOf(FactId f) const { return facts.kind(facts.at(f).kind).domain; }
  void refine(StateId s, EntryId condition);
  EntryId product(EntryId base, EntryId condition);
  void joinCallers(const Entry::Refinement &r, EntryId base, Entry::Incoming in, EntryId context);
  /// Records who brings the entry's fact in; false if it is known already.
  bool noteCaller(EntryId e, StateId s, LinkId l);
  void addIncoming(EntryId e, StateId s, LinkId l);
  void addContext(EntryId e, LinkId l, EntryId context);
  void returnOver(LinkId l);
  EntryId entryFor(NodeId node, FactId fact, FunctionId function);
  bool guarded(const Edge &e, FunctionId f);
  std::optional<PathId> overwritten(const Edge &e, FunctionId f);
  bool isSamePlace(const CallAlias &a, CallRef c, bool behind);
  std::optional<PathId> samePlace(CallRef c, int32_t from, PathId written, int32_t to);
  bool isBarredVariable(NodeId n);
  void functionAliases(FunctionId f, unsigned depth, llvm::SmallVectorImpl<CallAlias> &out);
  uint32_t stepOf(const ModelEdge &e);

  const Costs &costs;
  Options options;
  const bool has_barriers; ///< whether any model names a variable at which values end
  std::vector<State> states;
  std::vector<bool> queued;
  llvm::DenseMap<std::pair<uint64_t, uint32_t>, StateId> state_ids;
  std::vector<Entry> entries;
  llvm::DenseMap<std::pair<uint64_t, uint32_t>, EntryId> entry_ids;
  std::map<std::pair<EntryId, std::vector<EntryId>>, EntryId> products;
  llvm::DenseMap<NodeId, uint32_t> entries_per_port;
  llvm::DenseMap<std::pair<uint64_t, KindId>, uint32_t> company_per_port; ///< by crowdOf, with entry 0
  std::map<std::pair<NodeId, bool>, uint32_t> escapes;                    ///< by place, of callables and of others
  llvm::DenseMap<std::pair<uint64_t, KindId>, uint32_t> company; ///< by crowdOf: how many states of it stand there
  llvm::DenseMap<NodeId, llvm::SmallVector<FactId, 2>> platform_data;
  llvm::DenseSet<std::pair<NodeId, FactId>> platform_data_known;
  llvm::DenseMap<std::pair<uint64_t, KindId>, uint32_t> crowds; ///< by context and node, and what: how many places
  std::vector<llvm::SmallVector<StateId, 2>> at_node;
  std::array<std::deque<StateId>, 8> queue;
  std::deque<Link> links;
  llvm::DenseMap<NodeId, llvm::SmallVector<std::pair<LinkId, uint32_t>, 2>> links_from;
  llvm::DenseMap<FunctionId, llvm::SmallVector<LinkId, 2>> links_into;
  std::map<CallRef, llvm::SmallVector<LinkId, 1>> conditional_links, links_of;
  std::map<std::pair<CallRef, FunctionId>, LinkId> receiver_links;
  std::deque<Demand> demands;
  uint64_t walked = 0; ///< places on the ways back from receivers
  llvm::DenseMap<std::pair<NodeId, PathId>, DemandId> demand_ids;
  llvm::DenseMap<FunctionId, llvm::SmallVector<DemandId, 2>> demands_of;
  llvm::DenseMap<NodeId, llvm::SmallVector<uint32_t, 2>> model_out; ///< edge indices in model_edges
  std::vector<ModelEdge> model_edges;
  std::vector<NodeId> model_sources; ///< by model edge: where it starts
  llvm::DenseMap<NodeId, llvm::SmallVector<std::pair<NodeId, uint32_t>, 1>> added_into; ///< start, index in model_edges
  llvm::DenseSet<std::pair<FunctionId, uint32_t>> touched;                              ///< calls
  llvm::DenseSet<FunctionId> callers_touched;
  llvm::DenseSet<NodeId> barred;
  std::map<std::pair<CallRef, const models::Row *>, uint32_t> step_ids[16];
  std::map<CallRef, llvm::SmallVector<CallAlias, 2>> alias_cache;
  llvm::DenseMap<NodeId, bool> barred_variable;
  std::map<std::tuple<SymbolId, llvm::StringRef, llvm::StringRef>, Kept> kept; ///< by global, or field and its scope
  llvm::DenseMap<uint32_t, llvm::DenseSet<FunctionId>> makers;                 ///< of closures
  llvm::DenseMap<uint32_t, llvm::SmallVector<std::pair<NodeId, PathId>, 2>> handed_over;
  llvm::DenseMap<uint32_t, llvm::SmallVector<Kept *, 1>> kept_in;
  llvm::DenseMap<NodeId, llvm::SmallVector<std::pair<uint32_t, PathId>, 1>> handed_at; ///< the same, by place
  bool makers_known = false;
  std::map<std::pair<bool, KindId>, EntryId> shared_contexts; ///< by whether read out of a field, and what
  std::map<std::pair<FunctionId, uint32_t>, std::optional<PathId>> overwrites;
  llvm::DenseMap<std::pair<NodeId, PathId>, bool> replaced_before;
};

} // namespace thinwrap::solve

#endif // THINWRAP_SOLVE_TABULATION_H
