// The part of liboai 4.0's public interface that the tests use, declared only.
#pragma once
#include <cstdint>
#include <functional>
#include <future>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace liboai {
class Response {
public:
  Response() = default;
  Response(const Response &other) noexcept;
  Response &operator=(const Response &other) noexcept;
  long status_code = 0;
  std::string url, content;
  nlohmann::json raw_json;
  template <class K> nlohmann::json::const_reference operator[](const K &key) const { return raw_json[key]; }
};
std::ostream &operator<<(std::ostream &os, const Response &r);
using FutureResponse = std::future<Response>;
class Functions;
class Conversation {
public:
  Conversation();
  Conversation(std::string_view system);
  Conversation(std::string_view system, std::string_view user);
  bool SetSystemData(std::string_view data);
  bool PopUserData();
  bool Import(std::string_view json);
  bool AddUserData(std::string_view data);
  std::string GetLastResponse() const;
  std::string GetRawConversation() const;
  const nlohmann::json &GetJSON() const;
  bool LastResponseIsFunctionCall() const;
  bool Update(std::string_view response);
  bool Update(const Response &response);
  bool AppendStreamData(std::string data, std::string &delta, bool &completed);
};
class Authorization {
public:
  static Authorization &Authorizer();
  bool SetAzureKey(std::string_view key);
  bool SetAzureKeyEnv(std::string_view name);
  bool SetKeyEnv(std::string_view name);
  const std::string &GetKey() const;
};
using ChatStreamCallback = std::function<bool(std::string, intptr_t, Conversation &)>;
class Azure {
public:
  Response create_chat_completion(const std::string &resource_name, const std::string &deployment_id,
                                  const std::string &api_version, Conversation &conversation,
                                  std::optional<std::string> function_call = std::nullopt,
                                  std::optional<float> temperature = std::nullopt,
                                  std::optional<uint16_t> n = std::nullopt,
                                  std::optional<ChatStreamCallback> stream = std::nullopt) const;
  FutureResponse create_chat_completion_async(const std::string &resource_name, const std::string &deployment_id,
                                              const std::string &api_version, Conversation &conversation) const;
  Response create_completion(const std::string &resource_name, const std::string &deployment_id,
                             const std::string &api_version, std::optional<std::string> prompt = std::nullopt) const;
  Response request_image_generation(const std::string &resource_name, const std::string &api_version,
                                    const std::string &prompt) const;
};
class ChatCompletion {
public:
  Response create(const std::string &model, Conversation &conversation) const;
};
class Completions {
public:
  Response create(const std::string &model_id, std::optional<std::string> prompt = std::nullopt) const;
};
class OpenAI {
public:
  OpenAI(const std::string &root = "https://api.openai.com/v1");
  std::unique_ptr<Azure> Azure;
  std::unique_ptr<ChatCompletion> ChatCompletion;
  std::unique_ptr<Completions> Completion;
  Authorization &auth = Authorization::Authorizer();
};
} // namespace liboai
