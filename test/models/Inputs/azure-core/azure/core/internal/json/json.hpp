// The SDK's own copy of nlohmann's JSON is that library in a namespace of the SDK's.
#pragma once
#define nlohmann Azure::Core::Json::_internal
#include <nlohmann/json.hpp>
#undef nlohmann
