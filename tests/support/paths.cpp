#include "tests/support/paths.h"

namespace storekeep {

std::string source_folder() { return STOREKEEP_SOURCE_DIR; }
std::string storekeepctl_path() { return STOREKEEPCTL_PATH; }

}  // namespace storekeep
