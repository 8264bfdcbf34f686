// bench: std=c++20
// No network at all: the heavy part of the standard library, with fmt and spdlog.
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <fstream>
#include <functional>
#include <future>
#include <iostream>
#include <map>
#include <numeric>
#include <random>
#include <ranges>
#include <regex>
#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/spdlog.h>
#include <string>
#include <vector>

struct Count {
  std::string Word;
  std::size_t Times;
};

static std::vector<Count> countWords(const std::filesystem::path &File) {
  static const std::regex Word("[A-Za-z]+(-[a-z]+)*", std::regex::optimize);
  std::map<std::string, std::size_t> Seen;
  std::ifstream Input(File);
  for (std::string Line; std::getline(Input, Line);)
    for (std::sregex_iterator It(Line.begin(), Line.end(), Word), End; It != End; ++It)
      ++Seen[It->str()];
  std::vector<Count> Counts;
  for (const auto &[Text, Times] : Seen | std::views::filter([](const auto &Pair) { return Pair.second > 1; }))
    Counts.push_back({Text, Times});
  std::ranges::sort(Counts, std::greater<>{}, &Count::Times);
  return Counts;
}

int main(int, char **Arguments) {
  auto Log = spdlog::basic_logger_mt("words", "words.log");
  std::vector<std::future<std::vector<Count>>> Jobs;
  for (const auto &Entry : std::filesystem::recursive_directory_iterator(Arguments[1]))
    if (Entry.is_regular_file())
      Jobs.push_back(std::async(std::launch::async, countWords, Entry.path()));
  for (auto &Job : Jobs)
    for (const Count &C : Job.get() | std::views::take(10))
      Log->info("{:>8} {}", C.Times, C.Word);
  std::cout << fmt::format("{:%H:%M} {}\n", std::chrono::system_clock::now(), fmt::join(std::vector{1, 2, 3}, ", "));
}
