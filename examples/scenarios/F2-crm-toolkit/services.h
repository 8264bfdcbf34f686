// Services outside of the CRM: a third party's company data, and the AI model.
#pragma once

#include "identity_graph.h"

#include <nlohmann/json.hpp>
#include <string>

namespace crm {

/// What the company register (a third party) knows about a domain.
nlohmann::json lookUpCompany(const std::string &domain);

/// Proposes the next step for a person; the model sees what the graph and the register say.
std::string proposeNextStep(const Person &person, const nlohmann::json &company);

} // namespace crm
