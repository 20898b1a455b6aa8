// The list of all reports, in folders by subject.
#pragma once

#include <vector>

#include "office/question.h"

namespace storekeep {

std::vector<Report> all_reports();

}  // namespace storekeep
