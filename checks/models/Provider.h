// What is known of a provider of AI models: how a request to it is recognised and what its answers hold, as plain data.
//
// Role: the types of providers/*.json. Evidence adds up per request object: each pattern that meets what flows into the
// request's ports gives its weight once; a provider with the largest sum wins if the sum reaches `Enough`.
// docs/formats/ models.md ("Provider files") says how to choose weights.
#ifndef THINWRAP_MODELS_PROVIDER_H
#define THINWRAP_MODELS_PROVIDER_H

#include "models/Model.h"

namespace thinwrap::models {

/// Whose terms an answer comes under. Configured: the shape is that of an inference API, but only configuration knows
/// whose.
enum class Scope : uint8_t { Azure, AzurePartner, Configured, Other, Local };

enum class EvidenceKind : uint8_t { Host, Path, Query, Header, Environment, Model, RequestField, ResponseField };

/// A pattern on a string constant. Globs are matched case-insensitively against the whole constant; `Fragment` says
/// that the pattern may stand anywhere in it ("https://x.openai.azure.com/openai" holds ".openai.azure.com").
struct Evidence {
  EvidenceKind kind = EvidenceKind::Host;
  std::string pattern;
  bool fragment = true;
  unsigned weight = 0;
  std::string meaning;          // "an Azure OpenAI host", for the report
  bool namesDeployment = false; // of a path: the segment behind it is the deployment's name
};

/// A sum of weights that proves a provider.
constexpr unsigned enough = 100;

/// What a key of a JSON answer or request holds. Path: keys from the outside in, "choices[].message.content"; the last
/// key alone is what the solver usually sees.
struct FieldRole {
  std::vector<std::string> path; // "[]" for any element
  ResponseRole role = ResponseRole::Content;
};

enum class RequestRole : uint8_t { System, User, Context, Tools, Grounding, Model, Format, Parameter };

struct RequestField {
  std::vector<std::string> path;
  RequestRole role = RequestRole::User;
};

/// A family of AI models: who sells it, on which day that was read.
struct Family {
  std::string name;                // "grok"
  std::string vendor;              // "xAI"
  std::vector<std::string> models; // globs on model ids, case-insensitive
  bool soldDirectly = false;       // by the provider itself; else by a partner, under other terms
  std::string asOf;                // ISO date
};

struct Provider {
  std::string name;    // "azure-openai"
  std::string display; // "Azure OpenAI"
  Scope in = Scope::Other;
  std::string description, provenanceText, asOf, file;
  std::vector<Evidence> proofs;
  std::vector<FieldRole> response;
  std::vector<std::string> meterHeaders, identityHeaders; // globs on response header names
  std::vector<RequestField> request;
  std::vector<Family> families;
};

} // namespace thinwrap::models

#endif // THINWRAP_MODELS_PROVIDER_H
