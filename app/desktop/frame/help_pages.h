// A help page as HTML: the handbook's page for what a screen shows, and below it, for a form, what
// the registry says of its fields.
#pragma once

#include <string>

namespace storekeep::desktop {

// `subject` is a page of the handbook ("receiving.md"), or what one serves ("receipt.post").
std::string help_page(const std::string& subject);

}  // namespace storekeep::desktop
