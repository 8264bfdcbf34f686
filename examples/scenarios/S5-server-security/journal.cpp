#include "journal.h"

#include <deque>
#include <fstream>

namespace guard {

std::vector<std::string> tail(const std::string &file, size_t lines) {
  std::deque<std::string> kept;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    kept.push_back(line);
    if (kept.size() > lines)
      kept.pop_front();
  }
  return {kept.begin(), kept.end()};
}

} // namespace guard
