#include "../support/azure.h"
#include "../support/records.h"

static std::string instructions(const Records &clinic, const std::string &ward) {
  return "You write discharge letters for the wards of this hospital. A letter has the parts Diagnosis, Course, "
         "Medication and Follow-up, in this order, and each part has at most four sentences. Doses are written as "
         "number, unit, times per day. Abbreviations of the ward's own list are allowed, all others are written out. "
         "Laboratory values outside of the ward's ranges are named with the range. Never name a drug that is not on "
         "the ward's formulary; write 'see formulary' instead. The letter addresses the general practitioner.\nWard: " +
         ward + "\nAbbreviations: " + clinic.get("SELECT abbreviations FROM wards WHERE name = ?1", ward) +
         "\nRanges: " + clinic.get("SELECT ranges FROM wards WHERE name = ?1", ward) +
         "\nFormulary: " + clinic.get("SELECT formulary FROM wards WHERE name = ?1", ward);
}

int main() {
  Records clinic("clinic.db");
  httplib::Server server;
  server.Post("/letter", [&](const httplib::Request &request, httplib::Response &response) {
    json messages = json::array();
    messages.push_back(message("system", instructions(clinic, request.get_param_value("ward"))));
    messages.push_back(message("user", request.body));
    response.set_content(ask(messages), "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
