#include "app/desktop/frame/help.h"

#include <wx/frame.h>
#include <wx/html/htmlwin.h>
#include <wx/sizer.h>

#include "app/desktop/frame/help_pages.h"
#include "app/desktop/widgets/theme.h"

namespace storekeep::desktop {

void show_help(wxWindow* parent, const std::string& page) {
    static wxWeakRef<wxFrame> window;
    static wxHtmlWindow* shown = nullptr;
    if (!window) {
        window = new wxFrame(parent, wxID_ANY, "Storekeep – Help", wxDefaultPosition,
                             parent->FromDIP(wxSize(640, 720)),
                             wxDEFAULT_FRAME_STYLE | wxFRAME_FLOAT_ON_PARENT);
        window->SetName("help");
        shown = new wxHtmlWindow(window.get());
        window->Bind(wxEVT_CHAR_HOOK, [](wxKeyEvent& event) {
            if (event.GetKeyCode() == WXK_ESCAPE && window)
                window->Close();
            else
                event.Skip();
        });
    }
    shown->SetPage(wx(help_page(page)));
    window->Show();
    window->Raise();
}

}  // namespace storekeep::desktop
