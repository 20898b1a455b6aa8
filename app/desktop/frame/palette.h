// Ctrl+K: any command, place, document number, SKU, partner, bin or report, by typing a part of it.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/dialog.h>
#include <wx/textctrl.h>
#include <wx/vlbox.h>

#include "app/desktop/company/desk.h"

namespace storekeep::desktop {

struct PaletteEntry {
    std::string title;
    std::string detail;  // where it belongs
    std::string icon;
    Json address;
};

// Places, operations and reports that the user may go to, by what was typed; the best first.
std::vector<PaletteEntry> commands_for(const Desk& desk, const std::string& typed);

class Palette final : public wxDialog {
public:
    Palette(wxWindow* parent, Desk& desk);

    std::function<void(const Json& address)> on_choose;
    void begin(const std::string& typed = {});  // shows it, empty

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
    std::vector<PaletteEntry> commands_;
    std::vector<PaletteEntry> records_;
    std::vector<PaletteEntry> entries_;
};

}  // namespace storekeep::desktop
