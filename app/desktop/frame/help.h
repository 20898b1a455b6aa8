// The window with the handbook, offline: the page of the screen that asked, links to the others.
#pragma once

#include <string>

#include <wx/window.h>

namespace storekeep::desktop {

// `subject` is what the screen shows: a page, a kind of document, an operation or a report.
void show_help(wxWindow* parent, const std::string& subject);

}  // namespace storekeep::desktop
