// Stores a confirmation as a document in the platform's Azure blob container.
#pragma once

#include <string>

namespace travel {

/// Whether the document was stored under `name`.
bool storeConfirmation(const std::string &name, const std::string &text);

} // namespace travel
