// The part of olrea/openai-cpp's public interface (2024) that the tests use; like the original, all of it is inline.
#pragma once
#include <nlohmann/json.hpp>
#include <string>

namespace openai { namespace _detail {
using Json = nlohmann::json;
class OpenAI;
struct CategoryChat {
  explicit CategoryChat(OpenAI &openai) : openai_{openai} {}
  Json create(Json input);
  OpenAI &openai_;
};
class OpenAI {
public:
  OpenAI(const std::string &token = "", const std::string &organization = "", bool throw_exception = true,
         const std::string &api_base_url = "")
      : token_{token}, base_url{api_base_url} {}
  void setBaseUrl(const std::string &url) { base_url = url; }
  Json post(const std::string &suffix, const Json &json);
  std::string token_, base_url;
  CategoryChat chat{*this};
};
inline OpenAI &start(const std::string &token = "", const std::string &organization = "", bool throw_exception = true,
                     const std::string &api_base_url = "") {
  static OpenAI instance{token, organization, throw_exception, api_base_url};
  return instance;
}
inline OpenAI &instance() { return start(); }
inline CategoryChat &chat() { return instance().chat; }
inline Json post(const std::string &suffix, const Json &json) { return instance().post(suffix, json); }
inline Json CategoryChat::create(Json input) { return openai_.post("chat/completions", input); }
}
using _detail::Json;
using _detail::OpenAI;
using _detail::start;
using _detail::instance;
using _detail::chat;
using _detail::post;
} // namespace openai
