// The text of a help page as HTML, made from what the registry says of operations and reports and
// from a few paragraphs of our own.
#pragma once

#include <string>

namespace storekeep::desktop {

std::string help_page(const std::string& name);

}  // namespace storekeep::desktop
