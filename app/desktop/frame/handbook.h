// The handbook: docs/handbook/*.md and their pictures, carried within the program. A page says in a
// comment what it serves: pages of the window, kinds of documents, operations and reports.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace storekeep::desktop {

// By their names: "receiving", "receiving.png".
const std::map<std::string_view, std::string_view>& handbook_pages();
const std::map<std::string_view, std::string_view>& handbook_pictures();

// What a page's line `<!-- serves: … -->` names.
std::vector<std::string> subjects_of(std::string_view page_text);

// The page that serves it; of an operation (`receipt.post`) else the one that serves its noun.
// "index" where none does.
std::string handbook_page_for(std::string_view subject);

}  // namespace storekeep::desktop
