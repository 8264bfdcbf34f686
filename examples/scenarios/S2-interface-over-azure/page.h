#pragma once

#include <string>

/// The portal's page, with an answer in it or, when `answer` is empty, only the form.
std::string portalPage(const std::string &question, const std::string &answer);
