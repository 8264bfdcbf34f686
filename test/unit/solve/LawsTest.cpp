//===- LawsTest.cpp - The laws of the abstract domain, on random samples ----===//
//
// Paths, facts and companies obey laws that the solver counts on: relations are orders where they say so, joins do not
// ask in which order they come, widening ends and only ever says more. Each law is tried on random samples; the seed is
// fixed, so a failure comes back.
//
//===----------------------------------------------------------------------===//
#include "solve/Company.h"
#include "solve/Fact.h"
#include "solve/Path.h"

#include "gtest/gtest.h"

#include <random>

using namespace thinwrap;
using namespace thinwrap::solve;

namespace {

constexpr unsigned Samples = 3000;

class PathLaws : public testing::Test {
protected:
  std::mt19937 random{20260131};
  PathTable paths;

  unsigned below(unsigned n) { return std::uniform_int_distribution<unsigned>(0, n - 1)(random); }

  ElementId element() {
    switch (below(5)) {
    case 0:
      return paths.element({ElementKind::Field, paths.name(below(2) ? "a" : "b"), 0});
    case 1:
      return paths.element({ElementKind::Deref, 0, 0});
    case 2:
      return paths.element({ElementKind::Index, 0, int64_t(below(2))});
    case 3:
      return paths.element({ElementKind::AnyIndex, 0, 0});
    default:
      return paths.element({ElementKind::Key, paths.name(below(2) ? "k" : "l"), 0});
    }
  }
  std::vector<ElementId> list(unsigned most) {
    std::vector<ElementId> elements(below(most + 1));
    for (ElementId &e : elements)
      e = element();
    return elements;
  }
  PathId path(unsigned most = 4) { return paths.intern(list(most)); }
  bool meet(PathId a, PathId b) { return paths.relation(a, b) != PathRelation::Apart; }
};

TEST_F(PathLaws, equalListsAreOnePath) {
  for (unsigned i = 0; i < Samples; ++i) {
    std::vector<ElementId> a = list(4), b = list(4);
    EXPECT_EQ(paths.intern(a) == paths.intern(b), a == b);
    EXPECT_EQ(paths.at(paths.intern(a)), llvm::ArrayRef(a));
  }
  EXPECT_EQ(paths.intern({}), 0u);
}

TEST_F(PathLaws, coverIsAnOrder) {
  for (unsigned i = 0; i < Samples; ++i) {
    PathId a = path(), b = path(), c = path();
    EXPECT_TRUE(paths.coveredBy(a, a)) << paths.str(a);
    if (paths.coveredBy(a, b) && paths.coveredBy(b, a))
      EXPECT_EQ(a, b) << paths.str(a) << " and " << paths.str(b);
    if (paths.coveredBy(a, b) && paths.coveredBy(b, c))
      EXPECT_TRUE(paths.coveredBy(a, c)) << paths.str(a) << ", " << paths.str(b) << ", " << paths.str(c);
    EXPECT_TRUE(paths.coveredBy(a, 0));
  }
}

/// Chains are rare among random paths: made by appending, they are not.
TEST_F(PathLaws, coverHoldsAlongChains) {
  for (unsigned i = 0; i < Samples; ++i) {
    PathId a = path(), b = paths.concat(a, path(3)), c = paths.concat(b, path(3));
    EXPECT_TRUE(paths.coveredBy(b, a));
    EXPECT_TRUE(paths.coveredBy(c, a));
    EXPECT_EQ(paths.relation(c, a), PathRelation::Within);
    EXPECT_EQ(paths.relation(a, c), paths.length(a) == paths.length(c) ? PathRelation::Within : PathRelation::Above);
  }
}

TEST_F(PathLaws, meetingIsSymmetric) {
  for (unsigned i = 0; i < Samples; ++i) {
    PathId a = path(), b = path();
    EXPECT_EQ(meet(a, b), meet(b, a)) << paths.str(a) << " and " << paths.str(b);
    EXPECT_TRUE(meet(a, a));
    EXPECT_TRUE(meet(a, 0));
  }
}

/// A write removes only what it covers, and what it covers it surely meets.
TEST_F(PathLaws, whatIsCoveredMeets) {
  for (unsigned i = 0; i < Samples; ++i) {
    PathId a = path(), b = path();
    if (paths.coveredBy(a, b))
      EXPECT_EQ(paths.relation(a, b), PathRelation::Within);
    // An element that may be any is never surely overwritten by a write to one.
    for (size_t at = 0; at < paths.at(a).size() && at < paths.at(b).size(); ++at)
      if (paths.element(paths.at(a)[at]).kind == ElementKind::AnyIndex &&
          paths.element(paths.at(b)[at]).kind != ElementKind::AnyIndex)
        EXPECT_FALSE(paths.coveredBy(a, b)) << paths.str(a) << " by " << paths.str(b);
  }
}

/// What meets stays met below a common place, and what is apart stays apart.
TEST_F(PathLaws, relationsHoldBelowACommonPlace) {
  for (unsigned i = 0; i < Samples; ++i) {
    PathId a = path(3), b = path(3), place = path(3);
    EXPECT_EQ(paths.relation(paths.concat(place, a), paths.concat(place, b)), paths.relation(a, b));
    EXPECT_EQ(paths.coveredBy(paths.concat(place, a), paths.concat(place, b)), paths.coveredBy(a, b));
  }
}

TEST_F(PathLaws, concatIsAMonoid) {
  for (unsigned i = 0; i < Samples; ++i) {
    PathId a = path(3), b = path(3), c = path(3);
    EXPECT_EQ(paths.concat(paths.concat(a, b), c), paths.concat(a, paths.concat(b, c)));
    EXPECT_EQ(paths.concat(a, 0), a);
    EXPECT_EQ(paths.concat(0, a), a);
  }
}

TEST_F(PathLaws, rebaseMovesAndMovesBack) {
  for (unsigned i = 0; i < Samples; ++i) {
    PathId from = path(3), to = path(3), rest = path(3);
    bool cut = false;
    PathId moved = paths.rebase(paths.concat(from, rest), paths.length(from), to, cut);
    EXPECT_EQ(moved, paths.concat(to, rest));
    EXPECT_EQ(paths.rebase(moved, paths.length(to), from, cut), paths.concat(from, rest));
    EXPECT_FALSE(cut);
  }
}

TEST_F(PathLaws, whatIsTooLongIsCutToAPrefixAndSaysSo) {
  for (unsigned i = 0; i < Samples; ++i) {
    std::vector<ElementId> all = list(2 * PathTable::MaxLength);
    bool cut = false;
    PathId id = paths.intern(all, &cut);
    EXPECT_EQ(cut, all.size() > PathTable::MaxLength);
    EXPECT_EQ(paths.at(id), llvm::ArrayRef(all).take_front(PathTable::MaxLength));
  }
}

/// Widening: a prefix (so it says more), the same when done again, monotone in its bounds and in the path, and with
/// finitely many answers, so that a chain of appending and widening ends.
TEST_F(PathLaws, widening) {
  for (unsigned i = 0; i < Samples; ++i) {
    PathId a = path(8);
    unsigned length = 1 + below(6), repeats = 1 + below(3);
    PathId wide = paths.bounded(a, length, repeats);
    EXPECT_TRUE(paths.coveredBy(a, wide));
    EXPECT_LE(paths.length(wide), std::max(length, std::min(length, repeats)));
    EXPECT_EQ(paths.bounded(wide, length, repeats), wide);
    EXPECT_TRUE(paths.coveredBy(paths.bounded(a, length + 1, repeats), wide));
    EXPECT_TRUE(paths.coveredBy(paths.bounded(a, length, repeats + 1), wide));
    EXPECT_TRUE(paths.coveredBy(paths.bounded(paths.concat(a, path(2)), length, repeats), wide));
  }
}

TEST_F(PathLaws, wideningEndsEveryChain) {
  for (unsigned i = 0; i < 200; ++i) {
    PathId a = path(), step = 0;
    while (step == 0)
      step = path(2);
    unsigned steps = 0;
    for (PathId next; (next = paths.bounded(paths.concat(a, step), 6, 2)) != a; a = next)
      ASSERT_LT(++steps, 20u) << paths.str(a);
  }
}

TEST(FactLaws, equalFactsHaveOneIndexForEver) {
  std::mt19937 random{20260131};
  FactTable table;
  auto below = [&](unsigned n) { return std::uniform_int_distribution<unsigned>(0, n - 1)(random); };
  auto equal = [](const Fact &a, const Fact &b) {
    return std::tie(a.path, a.kind, a.below, a.company, a.company_depth, a.absorbed) ==
           std::tie(b.path, b.kind, b.below, b.company, b.company_depth, b.absorbed);
  };
  std::vector<std::pair<Fact, FactId>> seen;
  for (unsigned i = 0; i < Samples; ++i) {
    Fact f;
    f.path = below(4);
    f.kind = table.kind({Domain(below(4)), Origin(below(9)), Facet(below(8)), below(3)});
    f.below = below(2);
    f.company = below(4);
    f.company_depth = uint8_t(below(3));
    f.absorbed = below(2);
    FactId id = table.intern(f);
    EXPECT_TRUE(equal(table.at(id), f));
    EXPECT_EQ(table.find(f), std::optional<FactId>(id));
    if (i % 10 == 0)
      seen.emplace_back(f, id);
  }
  for (const auto &[a, x] : seen)
    for (const auto &[b, y] : seen)
      EXPECT_EQ(x == y, equal(a, b));
}

class CompanyLaws : public testing::Test {
protected:
  std::mt19937 random{20260131};
  CompanyTable table;
  std::vector<CompanyId> ports;

  CompanyLaws() {
    for (unsigned i = 0; i < 4; ++i)
      ports.push_back(table.port(i, i % 2));
  }
  unsigned below(unsigned n) { return std::uniform_int_distribution<unsigned>(0, n - 1)(random); }
  CompanyId condition(unsigned depth = 3) {
    if (depth == 0 || below(3) == 0)
      return below(6) < 4 ? ports[below(4)] : CompanyId(below(3));
    CompanyId a = condition(depth - 1), b = condition(depth - 1);
    return below(2) ? table.all({a, b}) : table.any({a, b});
  }
  /// What a condition says where `truth` says which ports (bits 0 to 3) and the caller's value (bit 4) have company.
  bool holds(CompanyId id, unsigned truth) {
    CompanyId answer = table.replace(id, [&](CompanyId leaf) -> CompanyId {
      bool yes = leaf == OuterCompany ? truth & 16 : truth >> (llvm::find(ports, leaf) - ports.begin()) & 1;
      return yes ? Surely : NoCompany;
    });
    EXPECT_TRUE(answer == Surely || answer == NoCompany);
    return answer == Surely;
  }
};

/// `all` and `any` are joins of a lattice in each world: idempotent, commutative, associative, with their neutral and
/// absorbing elements. Where the table makes them equal conditions, they are equal by id as well.
TEST_F(CompanyLaws, allAndAnyAreLatticeOperations) {
  for (unsigned i = 0; i < 500; ++i) {
    CompanyId a = condition(), b = condition(), c = condition();
    EXPECT_EQ(table.all({a, a}), a);
    EXPECT_EQ(table.any({a, a}), a);
    EXPECT_EQ(table.all({a, b}), table.all({b, a}));
    EXPECT_EQ(table.any({a, b}), table.any({b, a}));
    EXPECT_EQ(table.all({a, Surely}), a);
    EXPECT_EQ(table.any({a, NoCompany}), a);
    EXPECT_EQ(table.all({a, NoCompany}), NoCompany);
    EXPECT_EQ(table.any({a, Surely}), Surely);
    for (unsigned truth = 0; truth < 32; ++truth) {
      EXPECT_EQ(holds(table.all({a, b}), truth), holds(a, truth) && holds(b, truth));
      EXPECT_EQ(holds(table.any({a, b}), truth), holds(a, truth) || holds(b, truth));
      EXPECT_EQ(holds(table.all({table.all({a, b}), c}), truth), holds(table.all({a, table.all({b, c})}), truth));
      EXPECT_EQ(holds(table.any({table.any({a, b}), c}), truth), holds(table.any({a, table.any({b, c})}), truth));
    }
  }
}

/// More company at the ports never takes company away.
TEST_F(CompanyLaws, conditionsAreMonotone) {
  for (unsigned i = 0; i < 500; ++i) {
    CompanyId a = condition();
    for (unsigned truth = 0; truth < 32; ++truth)
      for (unsigned bit = 1; bit < 32; bit <<= 1)
        if (holds(a, truth))
          EXPECT_TRUE(holds(a, truth | bit));
  }
}

/// Resolving a condition for a caller, and that for its caller, is resolving it for both at once.
TEST_F(CompanyLaws, replacingInTwoStepsIsReplacingInOne) {
  for (unsigned i = 0; i < 500; ++i) {
    CompanyId a = condition();
    std::vector<CompanyId> first, second;
    for (unsigned leaf = 0; leaf < 5; ++leaf) {
      first.push_back(condition(1));
      second.push_back(condition(1));
    }
    auto with = [&](std::vector<CompanyId> &to) {
      return [&](CompanyId leaf) { return to[leaf == OuterCompany ? 4 : llvm::find(ports, leaf) - ports.begin()]; };
    };
    CompanyId steps = table.replace(table.replace(a, with(first)), with(second));
    std::vector<CompanyId> both;
    for (CompanyId each : first)
      both.push_back(table.replace(each, with(second)));
    CompanyId once = table.replace(a, with(both));
    for (unsigned truth = 0; truth < 32; ++truth)
      EXPECT_EQ(holds(steps, truth), holds(once, truth));
  }
}

} // namespace
