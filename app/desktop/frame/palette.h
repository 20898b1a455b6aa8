// Ctrl+K: any command, place, document number, SKU, partner, bin or report, by typing a part of it.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/dialog.h>
#include <wx/textctrl.h>
#include <wx/vlbox.h>

#include "app/desktop/frame/page.h"

namespace storekeep::desktop {

using PaletteEntry = PageCommand;

// Places, operations and reports that the user may go to, by what was typed; the best first.
std::vector<PaletteEntry> commands_for(const Desk& desk, const std::string& typed);
// Those of `all` that fit what was typed, the best first.
std::vector<PaletteEntry> fitting(std::vector<PaletteEntry> all, const std::string& typed);

class Palette final : public wxDialog {
public:
    Palette(wxWindow* parent, Desk& desk);

    std::function<void(const Json& address)> on_choose;
    std::function<void(const Json& address)> on_choose_own;  // of the page in front
    // Shows it, empty. `own` is what may be done with the page in front: it stands first.
    void begin(std::vector<PaletteEntry> own);

private:
    class List;
    void look();
    void show_entries();
    void take();
    void on_key(wxKeyEvent& event);

    Desk& desk_;
    Caller caller_;
    wxTextCtrl* typed_ = nullptr;
    List* list_ = nullptr;
    std::vector<PaletteEntry> own_;
    std::vector<PaletteEntry> commands_;
    std::vector<PaletteEntry> records_;
    std::vector<PaletteEntry> entries_;
    std::size_t own_shown_ = 0;  // of the entries
};

}  // namespace storekeep::desktop
