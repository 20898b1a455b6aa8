// What an eye would stumble on: controls that are cut off, or lie over each other.
#pragma once

#include <string>
#include <vector>

#include <wx/window.h>

namespace storekeep::gui {

std::vector<std::string> faults_of_layout(wxWindow& window);

}  // namespace storekeep::gui
