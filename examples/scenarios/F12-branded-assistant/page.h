#pragma once

#include "assistant.h"

namespace brightdesk {

std::string escapeHtml(const std::string &text);

/// The page that shows a draft, with the BrightDesk logo.
std::string renderPage(const Draft &draft);

} // namespace brightdesk
