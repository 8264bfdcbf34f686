//===- Graph.cpp ----------------------------------------------------------===//
#include "extract/Graph.h"

using namespace thinwrap;
using namespace thinwrap::extract;
using facts::NodeKind;

Graph::Graph(UnitBuilder &Unit) : Unit(Unit) {}

NodeId Graph::node(const NodeKey &Key, const NodeShape &Shape, clang::SourceLocation Loc) {
  auto [It, New] = Nodes.try_emplace(Key, NodeId(Function->nodes.size()));
  if (New) {
    facts::Location Place = Unit.location(Loc);
    Function->nodes.emplace_back(Shape.Index, Shape.Position, Shape.Name, Shape.Type, Place.file(), Place.line(),
                                 Place.column(), Shape.Kind, Shape.Root);
  }
  return It->second;
}

uint32_t Graph::killList(llvm::SmallVector<PathId, 2> Kills) {
  if (Kills.empty())
    return 0;
  llvm::sort(Kills);
  Kills.erase(std::unique(Kills.begin(), Kills.end()), Kills.end());
  auto [It, New] = KillLists.try_emplace(Kills, uint32_t(Function->kill_lists.size() + 1));
  if (New) {
    Function->kill_lists.push_back(std::make_unique<facts::KillListT>());
    Function->kill_lists.back()->paths.assign(Kills.begin(), Kills.end());
  }
  return It->second;
}

void Graph::edge(NodeId From, PathId FromPath, NodeId To, PathId ToPath, const EdgeShape &Shape) {
  if (!Emitting || From == NoNode || To == NoNode || (From == To && FromPath == ToPath))
    return;
  uint32_t Kills = killList(Shape.Kills);
  uint64_t Detail = llvm::hash_combine(FromPath, ToPath, Kills, Shape.Guard, Shape.GuardPosition,
                                       unsigned(Shape.Transform), unsigned(Shape.Flags));
  if (!Edges.insert({(uint64_t(From) << 32) | To, Detail >> 1}).second)
    return;
  facts::Location Place = Unit.location(Where);
  Function->edges.emplace_back(From, To, FromPath, ToPath, Kills, Shape.Guard, Place.file(), Place.line(),
                               Place.column(), Shape.GuardPosition, Shape.Transform, Shape.Flags);
}

void Graph::edgeAt(NodeId From, NodeId To) {
  if (From == To || !Edges.insert({(uint64_t(From) << 32) | To, 0}).second)
    return;
  const facts::Node &Target = at(To);
  Function->edges.emplace_back(From, To, 0, 0, 0, 0, Target.file(), Target.line(), Target.column(), 0,
                               facts::Transform::Copy, 0);
}

void Graph::backEdge(NodeId From, PathId FromPath, uint32_t Call, int FromPort, int ToPort, NodeId To, PathId ToPath) {
  if (!Emitting)
    return;
  facts::Location Place = Unit.location(Where);
  Function->back_edges.emplace_back(From, FromPath, Call, FromPort, ToPort, To, ToPath, Place.file(), Place.line(),
                                    Place.column());
}

uint32_t Graph::overwrite(const facts::Overwrite &What) {
  if (!Emitting)
    return 0;
  auto [It, New] =
      Overwrites.try_emplace({What.call(), What.from_port(), What.to_port(), What.written(), What.at(), What.place()},
                             uint32_t(Function->overwrites.size()));
  if (New)
    Function->overwrites.push_back(What);
  return It->second;
}

void Graph::alias(int FromPort, PathId FromPath, int ToPort, PathId ToPath) {
  if (!Emitting || (FromPort == ToPort && FromPath == ToPath))
    return;
  for (const facts::Alias &Known : Function->aliases)
    if (Known.from_port() == FromPort && Known.to_port() == ToPort && Known.from_path() == FromPath &&
        Known.to_path() == ToPath)
      return;
  Function->aliases.emplace_back(FromPath, ToPath, FromPort, ToPort);
}

void Graph::globalAlias(int Port, PathId PortPath, uint32_t Other, uint32_t Global, PathId GlobalPath) {
  if (!Emitting)
    return;
  for (const facts::GlobalAlias &Known : Function->global_aliases)
    if (Known.port() == Port && Known.port_path() == PortPath && Known.other() == Other && Known.global() == Global &&
        Known.global_path() == GlobalPath)
      return;
  Function->global_aliases.emplace_back(PortPath, GlobalPath, Global, Other, Port);
}

void Graph::bound(llvm::StringRef Text) {
  uint32_t Index = Unit.string(Text);
  if (!llvm::is_contained(Function->bounds, Index))
    Function->bounds.push_back(Index);
}

uint32_t Graph::call(const void *Context, const void *Expr) {
  auto [It, New] = Calls.try_emplace({Context, Expr}, uint32_t(Function->calls.size()));
  if (New)
    Function->calls.push_back(std::make_unique<facts::CallT>());
  return It->second;
}

/// Whether a value that arrives here can be seen from outside of the function or decides something.
static bool isObservable(NodeKind Kind) {
  switch (Kind) {
  case NodeKind::Version:
  case NodeKind::Temporary:
  case NodeKind::FieldLoad:
  case NodeKind::String:
  case NodeKind::Number:
  case NodeKind::Function:
  case NodeKind::Allocation:
    return false;
  default:
    return true;
  }
}

std::vector<bool> Graph::liveNodes() const {
  size_t Count = Function->nodes.size();
  std::vector<bool> Live(Count);
  std::vector<std::vector<NodeId>> Sources(Count);
  for (const facts::Edge &Edge : Function->edges)
    Sources[Edge.dst()].push_back(Edge.src());
  for (const facts::BackEdge &Edge : Function->back_edges)
    Sources[Edge.dst()].push_back(Edge.src());
  std::vector<NodeId> Work;
  auto Mark = [&](NodeId Node) {
    if (Node != NoNode && !Live[Node]) {
      Live[Node] = true;
      Work.push_back(Node);
    }
  };
  for (const facts::BackEdge &Edge : Function->back_edges)
    if (Edge.to_port() == GlobalPort)
      Mark(Edge.src());
  for (NodeId Node = 0; Node < Count; ++Node)
    if (isObservable(Function->nodes[Node].kind()))
      Mark(Node);
  while (!Work.empty()) {
    NodeId Node = Work.back();
    Work.pop_back();
    for (NodeId Source : Sources[Node])
      Mark(Source);
  }
  return Live;
}

std::unique_ptr<facts::FunctionT> Graph::finish() {
  std::vector<bool> Live = liveNodes();
  std::vector<NodeId> Number(Live.size(), NoNode);
  std::vector<facts::Node> Nodes;
  for (NodeId Node = 0; Node < Live.size(); ++Node)
    if (Live[Node]) {
      Number[Node] = Nodes.size();
      Nodes.push_back(Function->nodes[Node]);
    }
  Function->nodes = std::move(Nodes);
  auto Move = [&](NodeId &Node) {
    if (Node != NoNode)
      Node = Number[Node];
  };
  llvm::erase_if(Function->edges, [&](const facts::Edge &E) { return !Live[E.dst()]; });
  for (facts::Edge &Edge : Function->edges) {
    Edge.mutate_src(Number[Edge.src()]);
    Edge.mutate_dst(Number[Edge.dst()]);
  }
  llvm::erase_if(Function->back_edges, [&](const facts::BackEdge &E) { return !Live[E.dst()]; });
  for (facts::BackEdge &Edge : Function->back_edges) {
    Edge.mutate_src(Number[Edge.src()]);
    Edge.mutate_dst(Number[Edge.dst()]);
  }
  auto MoveConditions = [&](std::vector<facts::Condition> &Conditions) {
    for (facts::Condition &C : Conditions)
      C.mutate_node(Number[C.node()]);
  };
  for (auto &Call : Function->calls) {
    Move(Call->target), Move(Call->object_in), Move(Call->object_out), Move(Call->result);
    Move(Call->exception);
    for (NodeId &Node : Call->arguments_in)
      Move(Node);
    for (NodeId &Node : Call->arguments_out)
      Move(Node);
    MoveConditions(Call->conditions);
  }
  MoveConditions(Function->return_conditions);
  llvm::erase_if(Function->merges, [&](const auto &Merge) { return !Live[Merge->node]; });
  for (auto &Merge : Function->merges) {
    Move(Merge->node);
    MoveConditions(Merge->conditions);
  }
  return std::move(Function);
}
