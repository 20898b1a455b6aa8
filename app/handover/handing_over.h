// Handing a period over, as all doors do it: looked at first, made once, written into a folder as
// often as one likes.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/handover/handover_files.h"
#include "office/office.h"

namespace storekeep::handover_files {

using Terms = std::map<std::string, std::string>;  // target, from, to, detail

handover::Batch preview(Office& office, const Terms& terms);
handover::Batch batch_numbered(Office& office, const std::string& number);

// A preview is rendered first: what the other program cannot hold is refused before there is a
// batch. Throws Refusal.
handover::Batch handed_over(Office& office, const Terms& terms);

// The paths written; the folder is made where it is missing.
std::vector<std::string> write_into(const std::string& folder, const Rendered& rendered);

std::int64_t count_of(const handover::Batch& batch, std::string_view sent_as);

}  // namespace storekeep::handover_files
