// The part of tgbot-cpp 1.7's public interface that the tests use, declared only.
#pragma once
#include <vector>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace TgBot {
struct Chat {
  typedef std::shared_ptr<Chat> Ptr;
  int64_t id;
};
struct Message {
  typedef std::shared_ptr<Message> Ptr;
  Chat::Ptr chat;
  std::string text;
};
struct CallbackQuery {
  typedef std::shared_ptr<CallbackQuery> Ptr;
  std::string id, data;
};
struct InputFile {
  typedef std::shared_ptr<InputFile> Ptr;
  static InputFile::Ptr fromFile(const std::string &path, const std::string &type);
};
struct HttpReqArg {
  std::string name, value;
};
class HttpClient {
public:
  virtual std::string makeRequest(const std::string &url, const std::vector<HttpReqArg> &args) const = 0;
  virtual ~HttpClient();
};
class EventBroadcaster {
public:
  typedef std::function<void(const Message::Ptr)> MessageListener;
  void onAnyMessage(const MessageListener &listener);
  void onNonCommandMessage(const MessageListener &listener);
  void onCommand(const std::string &name, const MessageListener &listener);
  void onCallbackQuery(const std::function<void(const CallbackQuery::Ptr)> &listener);
};
class Api {
public:
  Message::Ptr sendMessage(int64_t chat, const std::string &text, bool preview = false) const;
  Message::Ptr editMessageText(const std::string &text, int64_t chat, int32_t message) const;
  bool answerCallbackQuery(const std::string &id, const std::string &text = "") const;
  bool sendChatAction(int64_t chat, const std::string &action) const;
  Message::Ptr sendPhoto(int64_t chat, const InputFile::Ptr &photo, const std::string &caption = "") const;
};
class Bot {
public:
  explicit Bot(std::string token);
  const Api &getApi() const;
  EventBroadcaster &getEvents();
};
class TgLongPoll {
public:
  explicit TgLongPoll(const Bot &bot);
  void start();
};
} // namespace TgBot
