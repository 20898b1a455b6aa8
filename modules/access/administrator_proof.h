#pragma once

#include "office/question.h"

namespace storekeep::access {

Proof administrator_proof();

}  // namespace storekeep::access
