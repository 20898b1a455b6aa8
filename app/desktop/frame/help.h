// The handbook's pages, offline: docs/help/*.md, as text beside the work.
#pragma once

#include <string>

#include <wx/window.h>

namespace storekeep::desktop {

// Shows the page of this name; the index where it has none of its own.
void show_help(wxWindow* parent, const std::string& page);

}  // namespace storekeep::desktop
