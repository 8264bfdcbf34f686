// Boost 1.74's conversions are an error in Clang 16 and later unless -Wno-enum-constexpr-conversion is given. It is one of the
// warnings that are errors by default: a program that uses them counts as read whole, and gives its findings.
//
// REQUIRES: lib-boost, lib-curl
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <boost/algorithm/string.hpp>
#include <boost/format.hpp>
#include <boost/lexical_cast.hpp>
#include <boost/numeric/conversion/cast.hpp>
#include <boost/property_tree/json_parser.hpp>
#include <curl/curl.h>
#include <sstream>

static size_t receive(char *data, size_t size, size_t count, void *user) {
  static_cast<std::string *>(user)->append(data, size * count);
  return size * count;
}

static std::string post(int retries) {
  std::string received, url = "https://contoso.openai.azure.com/openai/deployments/gpt-4o/chat/completions?tries=" +
                              boost::lexical_cast<std::string>(boost::numeric_cast<short>(retries));
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, receive);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &received);
  curl_easy_perform(curl);
  curl_easy_cleanup(curl);
  return received;
}

void relay() {
  publish(post(2)); // BAD
  publish(boost::trim_copy(post(2))); // BAD
  publish(boost::str(boost::format("<p>%1%</p>") % post(3))); // BAD
  publish(boost::lexical_cast<std::string>(boost::numeric_cast<short>(3L))); // OK
}

void extract() {
  std::istringstream in(post(1));
  boost::property_tree::ptree tree;
  boost::property_tree::read_json(in, tree);
  publish(tree.get<std::string>("choices.message.content")); // BAD
  publish(tree.get_child("choices.message.content").data()); // BAD
  publish(tree.get_child("choices.message.content").get_value<std::string>()); // BAD
}
