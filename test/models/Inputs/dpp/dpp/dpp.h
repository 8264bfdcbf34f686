// The part of D++ 10.0's public interface that the tests use, declared only.
#pragma once
#include <coroutine>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace dpp {
typedef uint64_t snowflake;
typedef std::variant<std::monostate, std::string, int64_t, bool, snowflake, double> command_value;
enum http_method { m_get, m_post };
struct embed {
  embed &set_color(uint32_t color);
  embed &set_title(const std::string &text);
  embed &set_description(const std::string &text);
  embed &add_field(const std::string &name, const std::string &value, bool is_inline = false);
};
struct user {
  snowflake id;
  std::string username;
  bool is_bot() const;
};
struct message {
  snowflake channel_id;
  std::string content;
  user author;
  message();
  message(const std::string &content);
  message(snowflake channel, const std::string &content);
  message(snowflake channel, const embed &e);
  message(const embed &e);
  message(const message &other);
  message &set_flags(uint16_t flags);
  message &set_content(const std::string &content);
  message &add_embed(const embed &e);
};
struct interaction_create_t {
  void reply() const;
  void reply(const message &m) const;
  void reply(const std::string &text) const;
  void edit_original_response(const message &m) const;
  void thinking(bool ephemeral = false) const;
  std::string get_command_name() const;
  virtual command_value get_parameter(const std::string &name) const;
};
struct slashcommand_t : interaction_create_t {};
struct message_create_t {
  message msg;
  void send(const std::string &text) const;
  void reply(const std::string &text, bool mention = false) const;
  void reply(const message &m, bool mention = false) const;
};
struct ready_t {};
struct http_request_completion_t {
  uint16_t status;
  std::string body;
};
template <class T> struct async {
  struct awaiter {
    bool await_ready();
    template <class H> void await_suspend(H);
    T await_resume();
  };
  awaiter operator co_await();
};
struct task {
  struct promise_type {
    task get_return_object();
    std::suspend_never initial_suspend();
    std::suspend_never final_suspend() noexcept;
    void return_void();
    void unhandled_exception();
  };
};
namespace utility {
std::string markdown_escape(const std::string &text, bool escape_code_blocks = false);
std::string url_encode(const std::string &text);
} // namespace utility
template <class T> class event_router_t {
public:
  template <typename F> unsigned operator()(F) { return 0; }
};
enum start_type { st_wait, st_return };
enum intents { i_default_intents, i_message_content };
class cluster {
public:
  cluster(const std::string &token, uint32_t intents = 0);
  event_router_t<slashcommand_t> on_slashcommand;
  event_router_t<message_create_t> on_message_create;
  event_router_t<ready_t> on_ready;
  void message_create(const message &m);
  void direct_message_create(snowflake user, const message &m);
  void request(const std::string &url, http_method method,
               std::function<void(const http_request_completion_t &)> callback, const std::string &postdata = "",
               const std::string &mimetype = "text/plain",
               const std::multimap<std::string, std::string> &headers = {});
  async<http_request_completion_t> co_request(const std::string &url, http_method method, const std::string &postdata = "",
                                              const std::string &mimetype = "text/plain",
                                              const std::multimap<std::string, std::string> &headers = {});
  void start(start_type type);
};
} // namespace dpp
