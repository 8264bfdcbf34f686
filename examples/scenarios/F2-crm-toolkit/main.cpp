#include "identity_graph.h"
#include "services.h"

#include <cstdlib>
#include <httplib.h>
#include <iostream>

using nlohmann::json;

int main() {
  const char *database = std::getenv("CRM_DATABASE");
  crm::IdentityGraph graph(database ? database : "dbname=crm");
  httplib::Server server;

  server.Post("/contacts/next-step", [&](const httplib::Request &request, httplib::Response &response) {
    try {
      json ingest = json::parse(request.body);
      const std::string email = ingest.at("email").get<std::string>();
      crm::Person person = graph.resolve(email);
      if (person.id == 0) {
        response.status = 404;
        return;
      }
      json company = crm::lookUpCompany(email.substr(email.find('@') + 1));
      json profile;
      profile["person"] = person.id;
      profile["segment"] = person.segment;
      profile["interests"] = person.interests;
      profile["company"] = company.value("name", "");
      profile["next_step"] = crm::proposeNextStep(person, company);
      response.set_content(profile.dump(), "application/json");
    } catch (const std::exception &error) {
      std::cerr << error.what() << '\n';
      response.status = 500;
    }
  });

  return server.listen("0.0.0.0", 8080) ? 0 : 1;
}
