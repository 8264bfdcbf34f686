// The part of mongocxx 3.7, MySQL Connector/C++ 8.0's public interface that the tests use, declared only.
#pragma once
#include <memory>
#include <optional>
#include <string>
namespace bsoncxx {
namespace document {
struct view {};
struct value {
  document::view view() const;
};
} // namespace document
std::string to_json(const document::view &view);
document::value from_json(const std::string &text);
} // namespace bsoncxx
namespace mongocxx {
class collection {
public:
  std::optional<bsoncxx::document::value> find_one(const bsoncxx::document::view &filter);
  void insert_one(const bsoncxx::document::view &document);
};
} // namespace mongocxx
namespace sql {
class ResultSet {
public:
  virtual std::string getString(const std::string &column) const = 0;
  virtual bool next() = 0;
};
class Statement {
public:
  virtual ResultSet *executeQuery(const std::string &query) = 0;
};
} // namespace sql
