//===- Explain.cpp - What stood at a place, and where a value was lost -----===//

#include "solve/Solver.h"

using namespace thinwrap;
using namespace thinwrap::solve;
using facts::NodeKind;

/// Answers for one line: which values arrived there and how; and, where a source stands on that line, the places where
/// its values were last seen.
void Solver::explain(Explanation &out) {
  std::set<std::string> told;
  std::set<uint32_t> born;
  llvm::DenseSet<StateId> continued;
  for (StateId s = 0; s < tab.numStates(); ++s) {
    const State &st = tab.state(s);
    if (st.pred != None)
      continued.insert(st.pred);
    const Kind kind = tab.facts.kind(tab.facts.at(st.fact).kind);
    if (kind.domain != Domain::Value || total(s) == 255)
      continue;
    Place here = program.placeOf(st.node);
    if (const facts::Node *r = program.nodeRecord(st.node);
        r && (r->kind() == NodeKind::ArgumentIn || r->kind() == NodeKind::ObjectIn || r->kind() == NodeKind::Result ||
              r->kind() == NodeKind::ArgumentOut || r->kind() == NodeKind::ObjectOut))
      here = program.place(CallRef{program.owner(st.node).function, r->index()});
    if (here.line != options.explain_line || here.file != options.explain_file)
      continue;
    if (st.via == Via::Start && st.entry == 0 && kind.seed != Kind::AnySeed)
      born.insert(kind.seed);
    std::string path = paths.str(tab.facts.at(st.fact).path);
    const facts::Node *r = program.nodeRecord(st.node);
    if (r && r->name() && r->kind() != facts::NodeKind::FieldLoad && r->kind() != facts::NodeKind::FieldStore)
      path = program.string(program.function(program.owner(st.node).function).unit, r->name()).str() + path;
    if (!told.insert(path + seedPhrase(kind)).second)
      continue;
    out.arrivals.push_back({kind.origin, seedPhrase(kind), path, steps(chain(s), nullptr)});
  }
  // The ends of what was born here: states that led nowhere.
  told.clear();
  for (StateId s = 0; s < tab.numStates() && !born.empty(); ++s) {
    const State &st = tab.state(s);
    const Kind kind = tab.facts.kind(tab.facts.at(st.fact).kind);
    if (kind.domain != Domain::Value || !born.count(kind.seed) || continued.count(s))
      continue;
    const facts::Node *r = program.nodeRecord(st.node);
    if (!r)
      continue;
    Explanation::Loss loss;
    loss.place = program.placeOf(st.node);
    loss.why = "not read any further";
    if (r->kind() == NodeKind::ArgumentIn || r->kind() == NodeKind::ObjectIn) {
      CallRef c{program.owner(st.node).function, r->index()};
      loss.place = program.place(c);
      loss.why = call_models.at(c).knowledge == Knowledge::Modelled
                     ? "the model of '" + loss.place.callee + "' moves it nowhere"
                     : "'" + loss.place.callee + "' does nothing with it";
    } else if (r->kind() == NodeKind::Return) {
      loss.why = "returned from '" + loss.place.function + "', whose callers do nothing with it, or that nobody calls";
    } else if (r->kind() == NodeKind::Condition) {
      loss.why = "decides a branch";
    }
    if (told.insert(loss.place.file + std::to_string(loss.place.line) + loss.why).second)
      out.losses.push_back(std::move(loss));
  }
  llvm::sort(out.losses, [](const Explanation::Loss &a, const Explanation::Loss &b) {
    return std::tie(a.place.file, a.place.line, a.why) < std::tie(b.place.file, b.place.line, b.why);
  });
}
