//===- Workers.h - Jobs in processes of their own --------------------------===//
//
// A unit is extracted in a child process, so that a crash or a hang of the parser costs that unit and nothing else. The
// child is a fork of this process for each job: it starts in about a millisecond with everything loaded, and leaves no
// memory behind. (A worker process that lives on for many units would save that millisecond and have to be emptied and
// restarted; an exec for each unit would cost 40 ms of linking.)
//
// The parent stays single-threaded while children run: it may fork at any time.
//
//===----------------------------------------------------------------------===//
#ifndef THINWRAP_DRIVER_WORKERS_H
#define THINWRAP_DRIVER_WORKERS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace thinwrap::driver {

struct JobResult {
  enum class Ending { Done, Crashed, TimedOut };
  Ending How = Ending::Done;
  std::string Output; ///< what the job returned; empty unless Done
  std::string Log;    ///< the end of what it wrote to its standard error
  int Signal = 0;     ///< that ended it, if any
  std::chrono::microseconds Wall{0};
  std::chrono::microseconds Processor{0}; ///< user and system time
};

struct WorkerOptions {
  unsigned Parallel = 1;
  std::chrono::seconds Timeout{300};
};

struct WorkerCallbacks {
  llvm::function_ref<std::string(size_t Job)> Work;                 ///< runs in the child
  llvm::function_ref<void(size_t Job, JobResult Result)> Finished;  ///< runs here, in the order of finishing
  llvm::function_ref<void(llvm::ArrayRef<size_t> Running)> Waiting; ///< runs here, a few times a second
};

/// Runs jobs 0 to Count-1, started in that order. Returns when all have ended.
void runJobs(size_t Count, const WorkerOptions &Options, const WorkerCallbacks &Callbacks);

} // namespace thinwrap::driver

#endif
