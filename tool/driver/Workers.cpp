//===- Workers.cpp - Jobs in processes of their own ------------------------===//
#include "driver/Workers.h"

#include "llvm/ADT/STLExtras.h"
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

using namespace llvm;
using Clock = std::chrono::steady_clock;

namespace thinwrap::driver {

namespace {

/// How much of a child's standard error is kept.
constexpr size_t LogLimit = 4096;

/// How often the parent looks up from waiting.
constexpr int TickMilliseconds = 200;

struct Child {
  size_t Job;
  pid_t Process;
  int Output, Log; ///< reading ends; -1 when closed
  Clock::time_point Started;
  JobResult Result;
};

void writeAll(int Descriptor, StringRef Bytes) {
  while (!Bytes.empty()) {
    ssize_t Written = write(Descriptor, Bytes.data(), Bytes.size());
    if (Written < 0 && errno == EINTR)
      continue;
    if (Written <= 0)
      return;
    Bytes = Bytes.drop_front(Written);
  }
}

[[noreturn]] void beChild(size_t Job, const WorkerCallbacks &Callbacks, int Output, int Log) {
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL); // a killed scan leaves no children
#endif
  rlimit NoCore = {0, 0};
  setrlimit(RLIMIT_CORE, &NoCore);
  for (int Signal : {SIGSEGV, SIGBUS, SIGILL, SIGABRT, SIGFPE, SIGTRAP, SIGPIPE})
    signal(Signal, SIG_DFL);
  dup2(Log, STDERR_FILENO);
  dup2(open("/dev/null", O_RDWR), STDOUT_FILENO);
  writeAll(Output, Callbacks.Work(Job));
  // No destructors: they belong to the parent.
  _exit(0);
}

bool openPipe(int (&Ends)[2]) { return pipe2(Ends, O_CLOEXEC) == 0; }

class Pool {
public:
  Pool(size_t Count, const WorkerOptions &Options, const WorkerCallbacks &Callbacks)
      : Count(Count), Options(Options), Callbacks(Callbacks) {}

  void run() {
    while (Next < Count || !Children.empty()) {
      while (Next < Count && Children.size() < Options.Parallel)
        start(Next++);
      wait();
      collect();
      reportWaiting();
    }
  }

private:
  void start(size_t Job) {
    int Output[2], Log[2];
    if (!openPipe(Output))
      return couldNotStart(Job);
    if (!openPipe(Log)) {
      close(Output[0]);
      close(Output[1]);
      return couldNotStart(Job);
    }
    pid_t Process = fork();
    if (Process == 0)
      beChild(Job, Callbacks, Output[1], Log[1]);
    close(Output[1]);
    close(Log[1]);
    if (Process < 0) {
      close(Output[0]);
      close(Log[0]);
      return couldNotStart(Job);
    }
    Children.push_back({Job, Process, Output[0], Log[0], Clock::now(), {}});
  }

  void couldNotStart(size_t Job) {
    JobResult Result;
    Result.How = JobResult::Ending::Crashed;
    Result.Log = std::string("no process could be started for it: ") + strerror(errno);
    Callbacks.Finished(Job, std::move(Result));
  }

  void wait() {
    std::vector<pollfd> Watched;
    for (const Child &Each : Children)
      for (int End : {Each.Output, Each.Log})
        Watched.push_back({End, POLLIN, 0}); // poll skips -1
    if (poll(Watched.data(), Watched.size(), TickMilliseconds) <= 0)
      return;
    for (size_t I = 0; I < Children.size(); ++I) {
      if (Watched[2 * I].revents)
        take(Children[I].Output, Children[I].Result.Output, SIZE_MAX);
      if (Watched[2 * I + 1].revents)
        take(Children[I].Log, Children[I].Result.Log, LogLimit);
    }
  }

  /// Appends what there is to read, keeping the last `Limit` bytes; closes the end when there will be no more.
  static void take(int &End, std::string &Into, size_t Limit) {
    char Buffer[1 << 16];
    ssize_t Got = read(End, Buffer, sizeof(Buffer));
    if (Got < 0 && errno == EINTR)
      return;
    if (Got <= 0) {
      close(End);
      End = -1;
      return;
    }
    Into.append(Buffer, Got);
    if (Into.size() > Limit)
      Into.erase(0, Into.size() - Limit);
  }

  void collect() {
    for (size_t I = 0; I < Children.size();) {
      Child &Each = Children[I];
      bool Ended = Each.Output < 0;
      if (!Ended && Clock::now() - Each.Started > Options.Timeout) {
        kill(Each.Process, SIGKILL);
        Each.Result.How = JobResult::Ending::TimedOut;
        Ended = true;
      }
      if (!Ended) {
        ++I;
        continue;
      }
      Child Gone = std::move(Each);
      Children.erase(Children.begin() + I);
      finish(std::move(Gone));
    }
  }

  void finish(Child Gone) {
    int Status = 0;
    rusage Usage = {};
    while (wait4(Gone.Process, &Status, 0, &Usage) < 0 && errno == EINTR)
      ;
    while (Gone.Log >= 0)
      take(Gone.Log, Gone.Result.Log, LogLimit);
    if (Gone.Output >= 0)
      close(Gone.Output);
    JobResult &Result = Gone.Result;
    auto Microseconds = [](const timeval &T) {
      return std::chrono::seconds(T.tv_sec) + std::chrono::microseconds(T.tv_usec);
    };
    Result.Processor = Microseconds(Usage.ru_utime) + Microseconds(Usage.ru_stime);
    Result.Wall = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - Gone.Started);
    bool Well = WIFEXITED(Status) && WEXITSTATUS(Status) == 0;
    if (!Well && Result.How == JobResult::Ending::Done)
      Result.How = JobResult::Ending::Crashed;
    if (WIFSIGNALED(Status))
      Result.Signal = WTERMSIG(Status);
    if (Result.How != JobResult::Ending::Done)
      Result.Output.clear();
    Callbacks.Finished(Gone.Job, std::move(Result));
  }

  void reportWaiting() {
    if (Clock::now() - LastReport < std::chrono::milliseconds(TickMilliseconds))
      return;
    LastReport = Clock::now();
    std::vector<size_t> Running;
    for (const Child &Each : Children)
      Running.push_back(Each.Job);
    Callbacks.Waiting(Running);
  }

  const size_t Count;
  const WorkerOptions &Options;
  const WorkerCallbacks &Callbacks;
  std::vector<Child> Children;
  size_t Next = 0;
  Clock::time_point LastReport = Clock::now();
};

} // namespace

void runJobs(size_t Count, const WorkerOptions &Options, const WorkerCallbacks &Callbacks) {
  Pool(Count, Options, Callbacks).run();
}

} // namespace thinwrap::driver
