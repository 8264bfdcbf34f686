// Boost beside the network: string algorithms, format, lexical_cast, property trees, string views, optional, smart pointers.
//
// REQUIRES: lib-boost, lib-boost-ptree
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <boost/algorithm/string.hpp>
#include <boost/algorithm/string/join.hpp>
#include <boost/format.hpp>
#include <boost/lexical_cast.hpp>
#include <boost/make_shared.hpp>
#include <boost/make_unique.hpp>
#include <boost/optional.hpp>
#include <boost/property_tree/json_parser.hpp>
#include <boost/property_tree/ptree.hpp>
#include <boost/scoped_ptr.hpp>
#include <boost/shared_ptr.hpp>
#include <boost/utility/string_view.hpp>
#include <sstream>
#include <vector>

namespace pt = boost::property_tree;

void algorithms() {
  std::string text = answer();
  boost::trim(text);
  boost::algorithm::to_lower(text);
  boost::erase_all(text, "\r");
  publish(text); // BAD
  publish(boost::trim_copy(answer())); // BAD
  publish(boost::algorithm::to_upper_copy(answer())); // BAD
  publish(boost::replace_all_copy(answer(), "\n", "<br>")); // BAD
  boost::replace_all(text, "\n", "<br>");
  publish(text); // BAD
  std::string page = "<p>{text}</p>";
  boost::replace_all(page, "{text}", answer());
  publish(page); // BAD
  std::vector<std::string> lines;
  boost::split(lines, answer(), boost::is_any_of("\n"));
  publish(lines[0]); // BAD
  for (const auto &line : lines)
    if (boost::starts_with(line, "data: "))
      publish(line); // BAD
  publish(boost::algorithm::join(lines, " ")); // BAD
  std::vector<std::string> more;
  boost::algorithm::split(more, text, boost::is_space(), boost::token_compress_on);
  publish(boost::join(more, ",")); // BAD
  publish(boost::iequals(text, "yes") ? "yes" : "no"); // OK
  publish(boost::contains(text, "error") ? "error" : "fine"); // OK
  std::vector<std::string> own;
  boost::split(own, "a b", boost::is_any_of(" "));
  publish(boost::join(own, " ")); // OK
}

void formatted(const std::string &name) {
  publish(boost::str(boost::format("%1%: %2%") % name % answer())); // BAD
  publish((boost::format("%s") % answer()).str()); // BAD
  std::ostringstream out;
  out << boost::format("<p>%1%</p>") % answer();
  publish(out.str()); // BAD
  publish(boost::str(boost::format("Hello, %1%") % name)); // OK
  publish(boost::lexical_cast<std::string>(answer())); // BAD
  publish(boost::lexical_cast<std::string>(12)); // OK
  std::string converted;
  if (boost::conversion::try_lexical_convert(answer(), converted))
    publish(converted); // BAD
}

void trees() {
  pt::ptree tree;
  std::istringstream in(answer());
  pt::read_json(in, tree);
  publish(tree.get<std::string>("content")); // BAD
  publish(tree.get("content", "none")); // BAD
  publish(tree.get_child("choices").front().second.get<std::string>("message.content")); // BAD
  for (const pt::ptree::value_type &each : tree.get_child("choices"))
    publish(each.second.get<std::string>("message.content")); // BAD
  if (auto text = tree.get_optional<std::string>("content"))
    publish(*text); // BAD
  auto found = tree.find("content");
  if (found != tree.not_found())
    publish(found->second.data()); // BAD
  publish(tree.empty() ? "empty" : "some"); // OK
}
void writtenTrees() {
  pt::ptree out, list, item;
  out.put("model", "house");
  item.put("", answer());
  list.push_back(std::make_pair("", item));
  out.add_child("answers", list);
  std::ostringstream text;
  pt::write_json(text, out, false);
  publish(text.str()); // BAD
  pt::ptree second;
  second.put("answer", answer());
  std::ostringstream written;
  pt::json_parser::write_json(written, second);
  publish(written.str()); // BAD
  pt::ptree copy;
  copy = second;
  publish(copy.get<std::string>("answer")); // BAD
  pt::ptree clean;
  clean.put("model", "house");
  std::ostringstream other;
  pt::write_json(other, clean);
  publish(other.str()); // OK
}
// A file of the platform's own stands beside it.
void configured() {
  pt::ptree tree;
  pt::read_json("catalogue.json", tree);
  publish(answer() + tree.get<std::string>("name")); // OK
}

void views() {
  const std::string text = answer();
  boost::string_view view(text);
  view.remove_prefix(2);
  publish(view.to_string()); // BAD
  publish(view.substr(1).to_string()); // BAD
  publish(std::string(view.data(), view.size())); // BAD
  publish(std::string(view.begin(), view.end())); // BAD
  std::ostringstream out;
  out << view;
  publish(out.str()); // BAD
  publish(view.starts_with("a") ? "a" : "b"); // OK
}

static boost::optional<std::string> maybe(bool wanted) {
  if (!wanted)
    return boost::none;
  return answer();
}
void optionals() {
  auto text = maybe(true);
  if (text)
    publish(*text); // BAD
  publish(text.get()); // BAD
  publish(text.value_or("none")); // BAD
  publish(text->c_str()); // BAD
  publish(text.is_initialized() ? "yes" : "no"); // OK
  boost::optional<std::string> later;
  later = answer();
  publish(later.value()); // BAD
  later.emplace("own");
  publish(later.get()); // OK
}

struct Reply {
  Reply() = default;
  explicit Reply(std::string text) : text(std::move(text)) {}
  std::string text, id;
};
void pointers() {
  auto shared = boost::make_shared<Reply>();
  shared->text = answer();
  boost::shared_ptr<Reply> same = shared;
  publish(same->text); // BAD
  publish(same->id); // OK
  boost::scoped_ptr<Reply> scoped(new Reply(answer()));
  publish((*scoped).text); // BAD
  scoped.reset(new Reply);
  publish(scoped->text); // OK
  auto built = boost::make_shared<Reply>(answer());
  publish(built->text); // BAD
}

void kept() {
  boost::optional<std::string> text;
  text.emplace(answer());
  publish(*text); // BAD
  text.emplace("none");
  publish(*text); // OK
  boost::shared_ptr<std::string> shared(new std::string(answer())), other;
  other = shared;
  publish(*other); // BAD
  other.reset(new std::string("none"));
  publish(*other); // OK
  boost::format said(answer());
  publish(said.str()); // BAD
  boost::format plain("none");
  publish(plain.str()); // OK
  std::istringstream in(answer());
  boost::property_tree::ptree tree;
  boost::property_tree::read_json(in, tree);
  publish(tree.get<std::string>("content")); // BAD
}
