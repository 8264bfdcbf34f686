#include "prompts.h"

namespace lumen {

std::string systemPrompt(const QueryContext &context) {
  std::string text =
      "You translate questions of business analysts into LumenQL, the query language of the Lumen data "
      "platform. LumenQL is not SQL: a query starts with a source in square brackets, is followed by "
      "pipeline stages that are joined by '|>', and ends with a shape. Stages are keep, drop, group, "
      "window, roll and compare. 'roll' takes a measure and a calendar, never a column. Dates are "
      "fiscal unless the question says calendar, and weeks start on Monday. Never invent a table, a "
      "column or a measure. Money is compared in the workspace's reporting currency; use 'convert' "
      "where a measure has another one. When a question needs two sources, join them by their shared "
      "dimension with 'meet', and group after it. When a question cannot be answered with what the "
      "workspace has, answer with the single word UNANSWERABLE. Write no explanation and no code fence.\n";
  text += "Dialect: " + context.dialect + "\n";
  text += "Tables:\n" + context.tables + "\n";
  text += "Measures:\n" + context.measures + "\n";
  text += "Example: [sales] |> keep region = 'EMEA' |> roll revenue by quarter |> shape line\n"
          "Example: [tickets] |> window 28d |> group team |> compare backlog |> shape bars\n";
  return text;
}

std::string userPrompt(const QueryContext &context) { return "Question: " + context.question + "\nLumenQL:"; }

} // namespace lumen
