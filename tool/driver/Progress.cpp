//===- Progress.cpp - What a scan is doing, for who waits for it -----------===//
#include "driver/Progress.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace thinwrap::driver {

static std::string duration(double Seconds) {
  auto Whole = uint64_t(Seconds + 0.5);
  if (Whole < 60)
    return std::to_string(Whole) + " s";
  if (Whole < 3600)
    return std::to_string(Whole / 60) + " min " + std::to_string(Whole % 60) + " s";
  return std::to_string(Whole / 3600) + " h " + std::to_string(Whole / 60 % 60) + " min";
}

std::string Progress::line(size_t Done, size_t Fresh, double Seconds, ArrayRef<std::string> Running,
                           unsigned Width) const {
  std::string Text;
  raw_string_ostream Out(Text);
  Out << '[' << Done << '/' << Total << ']';
  if (Fresh && Seconds > 0) {
    double Rate = Fresh / Seconds;
    Out << format(" %.1f units/s, %s left", Rate, duration((Total - Done) / Rate).c_str());
  }
  const char *Separator = ": ";
  for (const std::string &Name : Running) {
    Out << Separator << sys::path::filename(Name);
    Separator = ", ";
  }
  Out.flush();
  if (Text.size() > Width)
    Text.resize(Width);
  return Text;
}

void Progress::show(size_t Done, size_t Fresh, ArrayRef<std::string> Running) {
  if (!Enabled)
    return;
  std::chrono::duration<double> Passed = std::chrono::steady_clock::now() - Begin;
  unsigned Columns = sys::Process::StandardErrColumns();
  errs() << "\r\x1b[K" << line(Done, Fresh, Passed.count(), Running, Columns > 1 ? Columns - 1 : 79);
  Shown = true;
}

void Progress::clear() {
  if (Shown)
    errs() << "\r\x1b[K";
  Shown = false;
}

bool isTerminal() { return sys::Process::StandardErrIsDisplayed(); }

} // namespace thinwrap::driver
