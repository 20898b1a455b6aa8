// An operation described for programs (JSON Schema, draft 2020-12) and for people.
#pragma once

#include <string>

#include "office/operation.h"

namespace storekeep::cli {

Json schema_of(const Operation& operation);
std::string description_of(const Operation& operation);

}  // namespace storekeep::cli
