// The decision, cell by cell: every level of both sides, every scope, every flag that changes a check or a severity.
#include "Flows.h"

namespace thinwrap::policy::test {
namespace {

/// DESIGN's table, written a second time and by hand: request level down, response level across.
const llvm::StringRef Expected[5][5] = {
    {RawRelay, ThinWrapper, LightProcessing, Adapted, Adapted},
    {ThinWrapper, ThinWrapper, LightProcessing, Adapted, Adapted},
    {LightProcessing, LightProcessing, LightProcessing, Adapted, Adapted},
    {Adapted, Adapted, Adapted, Adapted, Adapted},
    {Adapted, Adapted, Adapted, Adapted, Adapted},
};

Severity expectedSeverity(llvm::StringRef Check, Scope S) {
  if (S == Scope::Other || S == Scope::Local)
    return Severity::None;
  if (S == Scope::AzurePartner || Check == Adapted || Check == EmbeddedCheck)
    return Severity::Note;
  if (S == Scope::Configured || Check == LightProcessing || Check == UnseenProcessing)
    return Severity::Warning;
  return Severity::Error;
}

const Scope AllScopes[] = {Scope::Azure, Scope::AzurePartner, Scope::Configured, Scope::Other, Scope::Local};

template <typename Visit> void forEachCell(Flags F, Visit V) {
  for (Level Request = 0; Request < 5; ++Request)
    for (Level Response = 0; Response < 5; ++Response)
      for (Scope S : AllScopes)
        V(Cell{{Request, Response}, S, F});
}

std::string describe(const Cell &C) {
  return "request " + std::to_string(C.levels.request) + ", response " + std::to_string(C.levels.response) + ", " +
         name(C.scope).str();
}

TEST(Decide, EveryCellOfLevelSideAndScope) {
  Rules R = builtin();
  unsigned Cells = 0;
  forEachCell({}, [&](const Cell &C) {
    Decision D = decide(R, C, {});
    EXPECT_EQ(D.check, Expected[C.levels.request][C.levels.response]) << describe(C);
    EXPECT_EQ(D.severity, expectedSeverity(D.check, C.scope)) << describe(C);
    EXPECT_EQ(D.pattern, D.check == Adapted ? Pattern::None : Pattern::ThinWrapper) << describe(C);
    ++Cells;
  });
  EXPECT_EQ(Cells, 125u);
}

TEST(Decide, RouterReplacesLevelsZeroAndOneOnly) {
  Rules R = builtin();
  forEachCell({Flag::Router}, [&](const Cell &C) {
    Decision D = decide(R, C, {});
    bool IsRouter = C.levels.level() <= 1;
    EXPECT_EQ(D.check, IsRouter ? ProviderRouter : Expected[C.levels.request][C.levels.response]) << describe(C);
    EXPECT_EQ(D.severity, expectedSeverity(D.check, C.scope)) << describe(C);
    EXPECT_EQ(D.pattern == Pattern::Reseller, IsRouter) << describe(C);
  });
}

TEST(Decide, UnseenNeverRaisesAndNeverClears) {
  Rules R = builtin();
  for (Flags F : {Flags{Flag::Unseen}, Flags{Flag::Unseen, Flag::Router}})
    forEachCell(F, [&](const Cell &C) {
      Decision D = decide(R, C, {});
      EXPECT_EQ(D.check, C.levels.level() <= 2 ? UnseenProcessing : Adapted) << describe(C);
      EXPECT_EQ(D.severity, expectedSeverity(D.check, C.scope)) << describe(C);
    });
}

TEST(Decide, MetersAndAccessAreFoundAtEveryLevel) {
  Rules R = builtin();
  for (Flag F : {Flag::Meter, Flag::Access, Flag::Upstream})
    forEachCell({F}, [&](const Cell &C) {
      Decision D = decide(R, C, {});
      EXPECT_EQ(D.check, F == Flag::Meter ? ExposedMeter : LeakedAccess) << describe(C);
      EXPECT_EQ(D.severity, expectedSeverity(D.check, C.scope)) << describe(C);
      EXPECT_EQ(D.pattern, Pattern::Reseller);
    });
}

TEST(Decide, NoEndpointIsEmbeddedAtEveryLevel) {
  Rules R = builtin();
  for (Flag Inside : {Flag::NoEndpoint, Flag::Decides})
    forEachCell({Inside}, [&](const Cell &C) {
      Decision D = decide(R, C, {});
      EXPECT_EQ(D.check, EmbeddedCheck) << describe(C);
      EXPECT_EQ(D.severity, expectedSeverity(D.check, C.scope)) << describe(C);
    });
}

TEST(Decide, WhatSoftens) {
  Rules R = builtin();
  struct Row {
    Flags flags;
    Levels levels;
    Severity azure;
  } Table[] = {
      {{Flag::ErrorBody}, {0, 0}, Severity::Note},
      {{Flag::ErrorBody}, {1, 1}, Severity::Note},
      {{Flag::Meter, Flag::RidesAlong}, {3, 0}, Severity::Warning},
      {{Flag::Meter, Flag::ScaledMeter}, {0, 4}, Severity::Warning},
      {{Flag::Meter, Flag::InternalRoute}, {0, 0}, Severity::Note},
      {{Flag::Meter, Flag::InternalRoute, Flag::RidesAlong}, {0, 0}, Severity::Note},
      {{Flag::Access, Flag::EphemeralSecret}, {0, 0}, Severity::Warning},
      {{Flag::Access, Flag::ClientKey}, {0, 0}, Severity::Note},
      {{Flag::CostShareHigh}, {3, 0}, Severity::Warning},
      {{Flag::CostShareHigh}, {0, 4}, Severity::Warning},
      {{Flag::CostShareHigh}, {0, 1}, Severity::Error},
  };
  for (const Row &Row : Table) {
    Decision D = decide(R, {Row.levels, Scope::Azure, Row.flags}, {});
    EXPECT_EQ(D.severity, Row.azure) << D.check.str();
    EXPECT_EQ(decide(R, {Row.levels, Scope::Other, Row.flags}, {}).severity, Severity::None) << D.check.str();
  }
}

TEST(Decide, ScopesByOption) {
  Rules R = builtin();
  DecideOptions Assume{true, false}, Any{false, true};
  for (Scope S : AllScopes) {
    Severity Assumed = decide(R, {{0, 0}, S, {}}, Assume).severity;
    EXPECT_EQ(Assumed, expectedSeverity(RawRelay, S == Scope::Configured ? Scope::Azure : S));
    EXPECT_EQ(decide(R, {{0, 0}, S, {}}, Any).severity, Severity::Error);
  }
}

TEST(Decide, CriteriaNameScenarios) {
  Rules R = builtin();
  struct Row {
    Levels levels;
    Flags flags;
    std::vector<std::string> criteria;
  } Table[] = {
      {{0, 0}, {}, {"C1", "C2", "C3", "D2", "S4", "F9"}},
      {{1, 0}, {Flag::ResponseRaw}, {"C1", "C2", "C3", "D2", "F9"}},
      {{0, 1}, {Flag::Extracted, Flag::Reencoded}, {"C1", "C2", "C3", "D2", "F10"}},
      {{0, 1}, {Flag::Cosmetic}, {"C1", "C2", "C3", "D2", "S2", "F12"}},
      {{0, 0}, {Flag::ErrorBody}, {"C1", "C2", "C3", "D2"}},
      {{0, 0}, {Flag::Router}, {"C1", "C2", "N1", "F11"}},
      {{0, 0}, {Flag::Meter}, {"G3"}},
      {{0, 0}, {Flag::Access}, {"C5", "P1"}},
      {{2, 0}, {}, {"C2", "C3"}},
      {{3, 0}, {Flag::DomainPrompt}, {"C3", "F4"}},
      {{3, 0}, {Flag::FineTuned}, {"C3", "F5"}},
      {{3, 0}, {Flag::PlatformRequest}, {"C3", "F6"}},
      {{0, 3}, {Flag::PlatformResponse}, {"C3", "F3", "F7"}},
      {{0, 4}, {Flag::Embedded}, {"C3", "F1", "F8"}},
      {{0, 4}, {Flag::NoEndpoint}, {"C3", "S5", "F1"}},
      {{0, 4}, {Flag::NoEndpoint, Flag::StartedByClient}, {"C3", "F1"}},
      {{0, 4}, {Flag::NoEndpoint, Flag::Uncalled}, {"C3"}},
      {{0, 0}, {Flag::VendorRoute, Flag::InfrastructureOnly}, {"C1", "C2", "C3", "D2", "D3", "S4", "F9"}},
  };
  for (const Row &Row : Table)
    EXPECT_EQ(decide(R, {Row.levels, Scope::Azure, Row.flags}, {}).criteria, Row.criteria);
}

} // namespace
} // namespace thinwrap::policy::test
