// Log lines of the hoster's own servers.
#pragma once

#include <string>
#include <vector>

namespace guard {

/// The last lines of a log file, oldest first.
std::vector<std::string> tail(const std::string &file, size_t lines);

} // namespace guard
