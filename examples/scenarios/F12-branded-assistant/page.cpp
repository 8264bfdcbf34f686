#include "page.h"

namespace brightdesk {

std::string escapeHtml(const std::string &text) {
  std::string out;
  out.reserve(text.size());
  for (char c : text) {
    switch (c) {
    case '<':
      out += "&lt;";
      break;
    case '>':
      out += "&gt;";
      break;
    case '&':
      out += "&amp;";
      break;
    case '\n':
      out += "<br>\n";
      break;
    default:
      out += c;
    }
  }
  return out;
}

std::string renderPage(const Draft &draft) {
  return "<!doctype html><html><head><title>" + draft.title +
         "</title></head><body><img src=\"/logo.svg\" alt=\"BrightDesk\"><main>" + escapeHtml(draft.text) +
         "</main><footer>&copy; BrightDesk</footer></body></html>";
}

} // namespace brightdesk
