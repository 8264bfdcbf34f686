// Makes a screen of a description in words.
#pragma once

#include "screens.h"

#include <string>

namespace flowdesk {

class Designer {
public:
  Designer(const Catalog &catalog, std::string host, std::string key);

  /// A screen with the columns that the description asks for. Columns that the platform does not have are left out.
  Screen design(const std::string &description) const;

private:
  std::string ask(const std::string &description) const;

  const Catalog &catalog_;
  std::string host_;
  std::string key_;
};

} // namespace flowdesk
