#pragma once

#include "risk_model.h"

#include <string>

namespace sentra {

/// Asks Grok on Azure AI Foundry for an explanation of an incident.
class Analyst {
public:
  Analyst(std::string endpoint, std::string key);

  std::string explain(const Incident &incident) const;

private:
  std::string endpoint_;
  std::string key_;
};

} // namespace sentra
