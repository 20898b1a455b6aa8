// The layout vocabulary: the few arrangements that all screens are made of.
#pragma once

#include <functional>
#include <string_view>

#include <wx/button.h>
#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "app/desktop/widgets/theme.h"

namespace storekeep::desktop {

wxStaticText* words(wxWindow* parent, std::string_view text);
wxStaticText* hint(wxWindow* parent, std::string_view text);
// A hint that gives way: cut with "…" where there is no room, and told in full when pointed at.
wxStaticText* hint_line(wxWindow* parent, std::string_view text);
wxStaticText* name_line(wxWindow* parent, std::string_view text);  // likewise, a group's size
wxStaticText* heading(wxWindow* parent, std::string_view text);  // a page's
wxStaticText* group_heading(wxWindow* parent, std::string_view text);

// A thin line between things.
wxWindow* rule_line(wxWindow* parent, bool upright = false);

// A button with its key said in the tooltip: "Receive", "Ctrl+Enter".
wxButton* button(wxWindow* parent, std::string_view label, std::function<void()> pressed,
                 std::string_view key = {});
// The one that does what the page is for.
wxButton* main_button(wxWindow* parent, std::string_view label, std::function<void()> pressed);

// Whether it may be pressed. One that has the focus hands it on before it loses it.
void allow(wxButton& button, bool allowed);

// A panel in the page's colours.
wxPanel* plain_panel(wxWindow* parent);

// A panel with a thin frame and a title; what belongs into it goes into the sizer that `filled`
// makes of it.
wxPanel* card(wxWindow* parent, std::string_view title,
              const std::function<wxSizer*(wxWindow* card)>& filled);

// What belongs in an empty place, and the first step: "No orders yet. [New purchase order]".
wxPanel* empty_place(wxWindow* parent, std::string_view icon_name, std::string_view sentence,
                     std::string_view step, std::function<void()> take_step);

}  // namespace storekeep::desktop
