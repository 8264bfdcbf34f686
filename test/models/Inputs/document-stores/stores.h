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
class cursor {
public:
  class iterator {
  public:
    const bsoncxx::document::view &operator*() const;
    iterator &operator++();
    bool operator!=(const iterator &other) const;
  };
  iterator begin();
  iterator end();
};
class collection {
public:
  cursor find(const bsoncxx::document::view &filter);
  long count_documents(const bsoncxx::document::view &filter);
  std::optional<bsoncxx::document::value> find_one(const bsoncxx::document::view &filter);
  void insert_one(const bsoncxx::document::view &document);
};
class database {
public:
  mongocxx::collection operator[](const std::string &name) const;
};
class client {
public:
  explicit client(const std::string &uri);
  mongocxx::database operator[](const std::string &name) const;
};
} // namespace mongocxx
namespace mysqlx {
struct Value {
  operator std::string() const;
};
struct Row {
  Value operator[](unsigned position) const;
  explicit operator bool() const;
};
struct RowResult {
  Row fetchOne();
};
struct TableSelect {
  RowResult execute();
};
struct Table {
  TableSelect select(const std::string &column);
};
} // namespace mysqlx
// nanodbc 2.13, Boost.MySQL 1.82, sqlite_orm 1.8
namespace rocksdb { // 7
struct ReadOptions {};
class ColumnFamilyHandle;
class Status {
public:
  bool ok() const;
};
class Slice {
public:
  Slice(const std::string &text);
  const char *data() const;
  std::string ToString() const;
};
class DB {
public:
  virtual Status Get(const ReadOptions &options, ColumnFamilyHandle *family, const Slice &key, std::string *value) = 0;
};
} // namespace rocksdb
namespace sw::redis { // redis-plus-plus 1.3
class Redis {
public:
  explicit Redis(const std::string &uri);
  std::optional<std::string> get(const std::string &key);
  bool set(const std::string &key, const std::string &value);
};
} // namespace sw::redis
namespace nanodbc {
class result {
public:
  bool next();
  template <class T> T get(short column) const;
  template <class T> void get_ref(short column, T &value) const;
};
} // namespace nanodbc
namespace boost::mysql {
class field_view {
public:
  std::string as_string() const;
};
class row_view {
public:
  field_view at(size_t position) const;
};
class rows_view {
public:
  row_view at(size_t position) const;
  bool empty() const;
};
class results {
public:
  rows_view rows() const;
};
} // namespace boost::mysql
namespace sqlite_orm::internal {
template <class... Tables> struct storage_t {
  template <class T> T get(int id);
};
} // namespace sqlite_orm::internal
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
