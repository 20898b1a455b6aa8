// Where this build's sources and program lie.
#pragma once

#include <string>

namespace storekeep {

std::string source_folder();
std::string storekeepctl_path();

}  // namespace storekeep
