// Screens of the workflow designer: made of the platform's own widgets, bound to columns of the platform's data.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace flowdesk {

enum class Widget { Text, Number, Date, Choice };

struct Column {
  std::string name;
  std::string label;
  Widget widget;
};

struct Screen {
  int id = 0;
  std::vector<Column> fields;
  int columnsPerRow = 1;
};

/// The columns of the platform's tables.
class Catalog {
public:
  Catalog();
  const Column *find(const std::string &name) const;

private:
  std::map<std::string, Column> columns_;
};

class ScreenStore {
public:
  int add(Screen screen);
  const Screen *get(int id) const;

private:
  std::vector<Screen> screens_;
};

} // namespace flowdesk
