//===- ProviderTest.cpp - Evidence for providers, roles of fields ---------===//
#include "models/Library.h"
#include "support/Error.h"
#include "gtest/gtest.h"
#include <map>
#include <set>

using namespace llvm;
using namespace thinwrap;
using namespace thinwrap::models;

namespace {

constexpr StringLiteral Text = R"({"schema": "thinwrap-provider/1", "provider": "p", "scope": "azure",
  "evidence": [{"host": ".openai.azure.com", "weight": 100, "means": "a host"},
               {"environment": "P_ENDPOINT", "weight": 100},
               {"path": "/deployments/*/chat", "weight": 40}],
  "response": {"content": ["choices[].message.content"], "meter": "usage"},
  "response-headers": {"meter": "x-ratelimit-*"},
  "families": [{"family": "grok", "models": ["grok-*"], "sold-directly": true}]})";

Library load() {
  InputFile File{"p.json", Text};
  Expected<Library> L = Library::parse(File, {});
  if (!L)
    ADD_FAILURE() << support::text(L.takeError());
  return std::move(*L);
}

std::vector<EvidenceKind> kindsOf(const Library &L, StringRef Constant) {
  SmallVector<EvidenceMatch, 4> Matches;
  L.matchEvidence(Constant, Matches);
  std::vector<EvidenceKind> Kinds;
  for (const EvidenceMatch &Match : Matches)
    Kinds.push_back(Match.by->kind);
  return Kinds;
}

using Kinds = std::vector<EvidenceKind>;

TEST(Evidence, PiecesAnywhereWholesOnlyWhole) {
  Library L = load();
  EXPECT_EQ(kindsOf(L, "https://r.OpenAI.azure.com/openai"), Kinds{EvidenceKind::Host});
  EXPECT_EQ(kindsOf(L, "https://r.openai.azure.com/deployments/gpt/chat"),
            (Kinds{EvidenceKind::Host, EvidenceKind::Path}));
  EXPECT_EQ(kindsOf(L, "P_ENDPOINT"), Kinds{EvidenceKind::Environment});
  EXPECT_EQ(kindsOf(L, "MY_P_ENDPOINT"), Kinds{});
  EXPECT_EQ(kindsOf(L, "https://example.com"), Kinds{});
  EXPECT_EQ(kindsOf(L, ""), Kinds{});
}

TEST(Roles, OfKeysAndHeaders) {
  Library L = load();
  const Provider &P = L.providers()[0];
  EXPECT_EQ(L.responseRole(P, {"choices", "message", "content"}), ResponseRole::Content);
  EXPECT_EQ(L.responseRole(P, {"content"}), ResponseRole::Content);
  EXPECT_EQ(L.responseRole(P, {"usage", "total_tokens"}), ResponseRole::Meter);
  EXPECT_EQ(L.responseRole(P, {"choices"}), ResponseRole::Body);
  EXPECT_EQ(L.responseRole(P, {}), ResponseRole::Body);
  EXPECT_EQ(L.headerRole(P, "X-RateLimit-Remaining-Tokens"), ResponseRole::Meter);
  EXPECT_EQ(L.headerRole(P, "content-type"), ResponseRole::Body);
}

TEST(Family, FoundByModelWithoutCase) {
  Library L = load();
  ASSERT_NE(L.family(L.providers()[0], "Grok-4"), nullptr);
  EXPECT_EQ(L.family(L.providers()[0], "gpt-5"), nullptr);
}

/// The provider whose evidence in these constants weighs most, or "" if none is proven.
std::string provenBy(ArrayRef<StringRef> Constants) {
  static const Library *L = [] {
    Expected<Library> Loaded = Library::load({});
    if (!Loaded)
      ADD_FAILURE() << support::text(Loaded.takeError());
    return new Library(std::move(*Loaded));
  }();
  std::map<std::string, unsigned> Sums;
  std::set<const Evidence *> Seen;
  for (StringRef Constant : Constants) {
    SmallVector<EvidenceMatch, 4> Matches;
    L->matchEvidence(Constant, Matches);
    for (const EvidenceMatch &Match : Matches)
      if (Seen.insert(Match.by).second && Match.of->in != Scope::Configured)
        Sums[Match.of->name] += Match.by->weight;
  }
  std::string Best;
  unsigned Most = enough - 1;
  for (const auto &[Name, Sum] : Sums)
    if (Sum > Most) {
      Most = Sum;
      Best = Name;
    }
  return Best;
}

TEST(BuiltinProviders, UrlsFromPieces) {
  EXPECT_EQ(provenBy({"https://", ".openai.azure.com"}), "azure-openai");
  EXPECT_EQ(provenBy({"/openai/deployments/", "?api-version=2024-10-21", "api-key: "}), "azure-openai");
  EXPECT_EQ(provenBy({"AZURE_OPENAI_ENDPOINT"}), "azure-openai");
  EXPECT_EQ(provenBy({"https://x.cognitiveservices.azure.com", "/openai/deployments/gpt/chat/completions"}),
            "azure-openai");
  EXPECT_EQ(provenBy({"https://x.services.ai.azure.com/models/chat/completions"}), "azure-foundry");
  EXPECT_EQ(provenBy({"https://x.services.ai.azure.com/anthropic/v1/messages"}), "azure-claude");
  EXPECT_EQ(provenBy({"https://models.github.ai/inference/chat/completions"}), "github-models");
  EXPECT_EQ(provenBy({"https://api.openai.com/v1/chat/completions", "Authorization: Bearer "}), "openai");
  EXPECT_EQ(provenBy({"https://api.groq.com/openai/v1/chat/completions"}), "groq");
  EXPECT_EQ(provenBy({"http://localhost:11434/api/chat"}), "ollama");
}

TEST(BuiltinProviders, AShapeAloneIsNoProvider) {
  EXPECT_EQ(provenBy({"/v1/chat/completions", "messages", "model", "gpt-4o", "Authorization"}), "");
  EXPECT_EQ(provenBy({"https://x.azure-api.net/orders"}), "");
  EXPECT_EQ(provenBy({"https://x.cognitiveservices.azure.com/vision/v3.2/analyze"}), "");
}

} // namespace
