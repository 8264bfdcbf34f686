//===- Progress.h - What a scan is doing, for who waits for it -------------===//
#ifndef THINWRAP_DRIVER_PROGRESS_H
#define THINWRAP_DRIVER_PROGRESS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <chrono>
#include <string>

namespace thinwrap::driver {

/// One line on the terminal that is written over: units done, rate, time left, what is running. Says nothing at all
/// unless it is switched on, and leaves an empty line behind.
class Progress {
public:
  Progress(bool Enabled, size_t Total) : Enabled(Enabled), Total(Total), Begin(std::chrono::steady_clock::now()) {}
  ~Progress() { clear(); }
  Progress(const Progress &) = delete;
  Progress &operator=(const Progress &) = delete;

  /// `Done` counts units with facts, `Fresh` those of them that were parsed now: only these say something of the rate.
  void show(size_t Done, size_t Fresh, llvm::ArrayRef<std::string> Running);
  void clear();

  /// The line without control characters, cut to `Width` columns.
  std::string line(size_t Done, size_t Fresh, double Seconds, llvm::ArrayRef<std::string> Running,
                   unsigned Width) const;

private:
  bool Enabled, Shown = false;
  size_t Total;
  std::chrono::steady_clock::time_point Begin;
};

/// Whether somebody watches the standard error.
bool isTerminal();

} // namespace thinwrap::driver

#endif
