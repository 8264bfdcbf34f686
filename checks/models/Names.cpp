//===- Names.cpp ----------------------------------------------------------===//
#include "models/Names.h"

using namespace llvm;

namespace thinwrap::models {

static constexpr std::pair<StringRef, Transform> Transforms[] = {
    {"copy", Transform::Copy},         {"extract", Transform::Extract}, {"re-encode", Transform::Reencode},
    {"cosmetic", Transform::Cosmetic}, {"filter", Transform::Filter},   {"combine", Transform::Combine},
    {"compute", Transform::Compute},   {"branch", Transform::Branch},   {"infrastructure", Transform::Infrastructure},
    {"unseen", Transform::Unseen}};

static constexpr std::pair<StringRef, Origin> Origins[] = {{"ai-output", Origin::AiOutput},
                                                           {"meter", Origin::Meter},
                                                           {"access", Origin::Access},
                                                           {"client-input", Origin::ClientInput},
                                                           {"constant", Origin::Constant},
                                                           {"platform-data", Origin::PlatformData},
                                                           {"infrastructure", Origin::Infrastructure},
                                                           {"configuration", Origin::Configuration},
                                                           {"unseen", Origin::Unseen}};

ArrayRef<std::pair<StringRef, Transform>> transformNames() { return Transforms; }
ArrayRef<std::pair<StringRef, Origin>> originNames() { return Origins; }

} // namespace thinwrap::models
