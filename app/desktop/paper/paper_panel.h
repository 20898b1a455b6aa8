// What is going to be printed, as it will be: seen, printed, saved as PDF.
#pragma once

#include <memory>
#include <string>

#include <wx/button.h>
#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "app/desktop/frame/page.h"
#include "app/desktop/paper/paper_view.h"

namespace storekeep::desktop {

class PaperPanel final : public wxPanel {
public:
    PaperPanel(wxWindow* parent, Shell& shell);

    void show(std::shared_ptr<const paper::Paper> paper);
    void show_trouble(const std::string& sentence);
    // What goes to the printer and into the file: moved by what the printer is off.
    void set_offset(float right, float down);

    void print();
    void save();
    PaperView& view() { return *view_; }
    std::string told() const;  // below the buttons: pages, or what went wrong
    wxBoxSizer* buttons() { return buttons_; }

private:
    void tell();
    paper::Paper to_print() const;

    Shell& shell_;
    wxBoxSizer* buttons_ = nullptr;
    wxButton* print_ = nullptr;
    wxButton* save_ = nullptr;
    wxStaticText* told_ = nullptr;
    PaperView* view_ = nullptr;
    std::string trouble_;
    float right_ = 0;
    float down_ = 0;
};

}  // namespace storekeep::desktop
