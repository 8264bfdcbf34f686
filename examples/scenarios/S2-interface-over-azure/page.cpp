#include "page.h"

#include <sstream>

static void replaceAll(std::string &text, const std::string &from, const std::string &to) {
  for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

std::string portalPage(const std::string &question, const std::string &answer) {
  std::string shown = answer;
  replaceAll(shown, "&", "&amp;");
  replaceAll(shown, "<", "&lt;");
  std::string asked = question;
  replaceAll(asked, "\"", "&quot;");

  std::ostringstream page;
  page << "<!doctype html>\n<html><head><title>Northwind Managed AI</title>"
       << "<link rel=\"stylesheet\" href=\"/northwind.css\"></head><body><h1>Northwind Managed AI</h1>"
       << "<form method=\"post\" action=\"/ask\"><input name=\"q\" value=\"" << asked
       << "\"><button>Ask</button></form>";
  if (!shown.empty())
    page << "<section class=\"answer\">" << shown << "</section>";
  page << "<footer>A hosted solution by Northwind MSP</footer></body></html>\n";
  return page.str();
}
