// cpp-httplib 0.18, as far as the test needs it: what the installed version does not have.
#pragma once
#include <functional>
#include <string>
#include <vector>
namespace httplib {
struct MultipartFormData {
  std::string name, content, filename, content_type;
};
struct Request {
  std::string body;
  std::vector<MultipartFormData> get_file_values(const std::string &key) const;
};
struct Response {
  void set_content(const std::string &text, const std::string &type);
  void set_file_content(const std::string &path);
};
class Server {
public:
  using Handler = std::function<void(const Request &, Response &)>;
  Server &Get(const std::string &pattern, Handler handler);
  Server &Post(const std::string &pattern, Handler handler);
};
} // namespace httplib
