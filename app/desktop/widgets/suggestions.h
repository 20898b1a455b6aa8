// A list below a field of what one may mean while typing: by code, name, barcode or number. Up and
// Down choose, Enter and Tab take, Escape hides; the focus never leaves the field.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/popupwin.h>
#include <wx/textctrl.h>
#include <wx/vlbox.h>

#include "app/desktop/company/desk.h"

namespace storekeep::desktop {

class Suggestions final {
public:
    // Finds what may be meant by what was typed: rows with code, name and detail. An answer that
    // comes later is dropped where the caller was asked anew.
    using Source =
        std::function<void(const Caller&, const std::string& typed, Desk::TakeTable take)>;

    // `kind` is what `refers` says of the field. `given` adds parameters, as the warehouse of a
    // bin.
    Suggestions(wxTextCtrl& field, Desk& desk, std::string kind,
                std::function<Parameters()> given = {});
    // A few to choose from: the first letter is enough.
    Suggestions(wxTextCtrl& field, Source source);
    ~Suggestions();

    std::function<void(const std::string& code, const std::string& name)> on_taken;
    bool is_shown() const;
    void look_all();  // F3: the first ones, whatever was typed
    void hide();
    // After the field has got another value that was not typed.
    void settle() { settled_ = utf8_value(); }

private:
    class List;
    std::string utf8_value() const;
    void look(const std::string& typed);
    void show(const Table& found);
    void take();
    void on_key(wxKeyEvent& event);

    wxTextCtrl& field_;
    Source source_;
    std::size_t least_typed_ = 1;
    Caller caller_;
    wxPopupWindow* window_ = nullptr;
    List* list_ = nullptr;
    Table found_;
    std::string settled_;
};

// Those of a fixed set that begin like what was typed; all where nothing was.
Suggestions::Source choices_source(std::vector<std::string> choices);
// The units in which the item is counted; all units where no item is named.
Suggestions::Source units_source(Desk& desk, std::function<std::string()> item);

}  // namespace storekeep::desktop
