//===- Flow.h - What the solver found: flows, requests, endpoints ---------===//
//
// The solver's answer, and the only thing that policy sees of it. Plain values: no facts, no Clang, no pointers into a
// mapped file. Deterministic: every list is sorted by place.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_SOLVE_FLOW_H
#define THINWRAP_SOLVE_FLOW_H

#include "models/Model.h"

#include <cstdint>
#include <string>
#include <vector>

namespace thinwrap::solve {

using models::Origin;
using models::Transform;

/// A place in the source. `file` is relative to the root of the scan; line and column count from 1.
struct Place {
  std::string file;
  uint32_t line = 0;
  uint32_t column = 0;
  std::string function; ///< qualified name of the enclosing function
  std::string callee;   ///< the called function's name as written, empty where the place is no call
};

/// One step of a trace, from source to sink.
/// Example: {client.cpp:42, Extract, "field [\"choices\"] of the parsed answer"}.
struct Step {
  Place place;
  Transform transform = Transform::Copy;
  std::string message;
};

/// Which part of an inference answer a value is: the body as a whole, or what a provider's field roles say of the key
/// that picked it (`usage` -> Meter). Header is a response header.
/// Error is what the provider says where it refuses, Status how the exchange went.
enum class Facet : uint8_t { Whole, Content, Meter, Safety, Identity, Header, Error, Access, Status };

/// Levels of DESIGN.md's table, for one side of one path.
/// 0 raw, 1 thin, 2 light, 3 substantial, 4 embedded.
using Level = uint8_t;

/// Something that contributes to a verdict, or speaks against one, with where it stands.
struct Evidence {
  Origin origin = Origin::Unseen;
  std::string what; ///< "column of table `orders`", "the prompt", "host *.openai.azure.com"
  Place place;
  uint32_t size = 0;  ///< of a constant: characters of its text (0: no text, or not known)
  uint32_t slots = 0; ///< of a constant: how many values that are neither constant nor client input are filled into it
  int32_t request = -1;       ///< of AI output and meters: which request's, index into Result::requests
  int32_t context = -1;       ///< of AI output: through which calls it was returned; the solver's own number
  Facet facet = Facet::Whole; ///< of AI output
  bool sometimes = false;     ///< not on the worst path: another path to the same place lacks it
};

/// A branch on which a sink or a request hangs, with the origins that decide it.
struct Control {
  Place place;
  bool taken = true;
  std::vector<Evidence> origins;
};

/// A function on the path that is neither seen nor modelled.
struct Unseen {
  std::string name;
  Place place;
};

/// One origin reaches one sink: the worst path (lowest level), and what stands beside it.
struct Flow {
  // The source.
  Origin origin = Origin::AiOutput;
  Facet facet = Facet::Whole; ///< what arrives at the sink, not what left the source
  std::string what;           ///< the source's own phrase
  Place source;
  int32_t request = -1; ///< index into Result::requests, for AI output and meters
  // The sink.
  std::string endpoint; ///< "http", "grpc", …; of a request port: "upstream"
  std::string part;     ///< "body", "header", "status", "redirect", "url", …
  std::string key;      ///< of a header that a request sends: its name in lower case, where it is constant
  Place sink;
  int32_t handler = -1;      ///< index into Result::endpoints of the endpoint that leads here, -1 unknown
  int32_t sink_request = -1; ///< index into Result::requests where the sink is a request's port
  // The path.
  Level level = 0;                         ///< of the worst path, by the costs that policy gave
  Level best_level = 0;                    ///< of the best sibling path that was seen
  bool value_preserving = true;            ///< nothing but copies, moves, fields and containers on this path
  bool verbatim = true;                    ///< no Compute or Branch on the path: the text itself may still be there
  std::vector<Step> steps;                 ///< source first, sink last
  std::vector<Unseen> unseen;              ///< on this path; the level assumes that they add nothing
  std::vector<Evidence> companions;        ///< what is joined with the value on this path or at the sink
  std::vector<Control> controls;           ///< branches on which the sink hangs
  std::vector<std::string> infrastructure; ///< roles seen on the path that add nothing ("cache", "logging", …)
};

/// A call that sends a request, and what is known of where it goes and what it carries.
struct Request {
  Place place;
  std::vector<Place> callers; ///< the calls through which its answer is returned, innermost first, as far as told apart
  std::vector<Evidence> provider_evidence; ///< strings, environment variables, headers that speak for a provider
  /// Providers that the evidence names (names of models::Provider), best first; empty: nothing known of the host.
  std::vector<std::string> providers;
  bool inference = false;               ///< the evidence suffices to call it an inference call (of any provider)
  std::vector<std::string> deployments; ///< deployment or AI model names that flow in, as constants
  // Request side.
  Level level = 0;                        ///< worst path of client input into the body, by the costs policy gave
  bool client_input = false;              ///< any client input reaches the body
  bool started_by_client = false;         ///< the call is reachable from an endpoint's handler
  bool uncalled = false;                  ///< the program has a main, and nobody in sight calls the function
  std::vector<Evidence> body;             ///< what flows into the body, by origin
  std::vector<std::string> body_keys;     ///< JSON keys that are written into the body
  std::vector<std::string> response_keys; ///< keys read from the answer
  std::vector<Step> client_steps;         ///< trace of the worst client path into the body
  std::vector<Unseen> unseen;
};

/// A handler that a client reaches.
struct Endpoint {
  Place place;         ///< where it is registered, or the handler itself
  std::string kind;    ///< "http", "grpc", …
  std::string route;   ///< as far as it is constant
  std::string handler; ///< qualified name of the handler
};

/// A bound that was hit: the answer may lack something because of it.
struct Bound {
  std::string what;
  Place place;
};

/// A model row that took part, or could not (for `models check` and for the rules that nothing can trigger).
struct RowUse {
  std::string file;
  uint32_t row = 0;
  uint32_t symbols = 0; ///< functions of the program that it matched
  uint32_t calls = 0;   ///< calls on which its conditions (`when`) held; 0 for a row that has none
  uint32_t facts = 0;   ///< values that it moved
};

struct Statistics {
  uint64_t functions = 0, touched_functions = 0, edges = 0, facts = 0, entries = 0, calls = 0;
};

struct Result {
  std::vector<Flow> flows;
  std::vector<Request> requests;
  std::vector<Endpoint> endpoints;
  std::vector<Bound> bounds;
  std::vector<RowUse> rows;
  std::vector<Unseen> unseen; ///< every function that an AI output met and that nobody knows
  Statistics statistics;
};

} // namespace thinwrap::solve

#endif // THINWRAP_SOLVE_FLOW_H
