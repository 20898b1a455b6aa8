// A list below a field of what one may mean while typing: by code, name, barcode or number. Up and
// Down choose, Enter and Tab take, Escape hides; the focus never leaves the field.
#pragma once

#include <functional>
#include <string>

#include <wx/popupwin.h>
#include <wx/textctrl.h>
#include <wx/vlbox.h>

#include "app/desktop/company/desk.h"

namespace storekeep::desktop {

class Suggestions final {
public:
    // `kind` is what `refers` says of the field. `given` adds parameters, as the warehouse of a
    // bin.
    Suggestions(wxTextCtrl& field, Desk& desk, std::string kind,
                std::function<Parameters()> given = {});
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
    Desk& desk_;
    std::string kind_;
    std::function<Parameters()> given_;
    Caller caller_;
    wxPopupWindow* window_ = nullptr;
    List* list_ = nullptr;
    Table found_;
    std::string settled_;
};

}  // namespace storekeep::desktop
