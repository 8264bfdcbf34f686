#include "screens.h"

#include <utility>

namespace flowdesk {

Catalog::Catalog() {
  for (const Column &column : {Column{"customer_no", "Customer number", Widget::Number},
                               Column{"name", "Name", Widget::Text}, Column{"due", "Due date", Widget::Date},
                               Column{"priority", "Priority", Widget::Choice}, Column{"note", "Note", Widget::Text}})
    columns_.emplace(column.name, column);
}

const Column *Catalog::find(const std::string &name) const {
  auto found = columns_.find(name);
  return found == columns_.end() ? nullptr : &found->second;
}

int ScreenStore::add(Screen screen) {
  screen.id = static_cast<int>(screens_.size()) + 1;
  screens_.push_back(std::move(screen));
  return screens_.back().id;
}

const Screen *ScreenStore::get(int id) const {
  for (const Screen &screen : screens_)
    if (screen.id == id)
      return &screen;
  return nullptr;
}

} // namespace flowdesk
