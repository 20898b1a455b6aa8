#include "app/desktop/frame/help.h"

#include <wx/frame.h>
#include <wx/fs_mem.h>
#include <wx/html/htmlwin.h>
#include <wx/sizer.h>

#include "app/desktop/frame/handbook.h"
#include "app/desktop/frame/help_pages.h"
#include "app/desktop/widgets/theme.h"

namespace storekeep::desktop {

namespace {

void offer_pictures() {
    static bool offered = false;
    if (std::exchange(offered, true)) return;
    wxFileSystem::AddHandler(new wxMemoryFSHandler);
    for (const auto& [name, bytes] : handbook_pictures())
        wxMemoryFSHandler::AddFileWithMimeType(wx(name), bytes.data(), bytes.size(), "image/png");
}

class HelpFrame final : public wxFrame {
public:
    explicit HelpFrame(wxWindow* parent)
        : wxFrame(parent, wxID_ANY, "Storekeep – Help", wxDefaultPosition,
                  parent->FromDIP(wxSize(1096, 760)),
                  wxDEFAULT_FRAME_STYLE | wxFRAME_FLOAT_ON_PARENT) {
        SetName("help");
        offer_pictures();
        page_ = new wxHtmlWindow(this);
        page_->SetBorders(FromDIP(measure::page_margin));
        page_->SetStandardFonts(GetFont().GetPointSize());
        page_->Bind(wxEVT_HTML_LINK_CLICKED,
                    [this](wxHtmlLinkEvent& event) { go(utf8(event.GetLinkInfo().GetHref())); });
        Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) { on_key(event); });
    }

    void go(const std::string& subject) {
        behind_.push_back(subject);
        page_->SetPage(wx(help_page(subject)));
        page_->SetFocus();
    }

private:
    void on_key(wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE) {
            Close();
        } else if (event.AltDown() && event.GetKeyCode() == WXK_LEFT && behind_.size() > 1) {
            behind_.pop_back();
            const std::string before = behind_.back();
            behind_.pop_back();
            go(before);
        } else {
            event.Skip();
        }
    }

    wxHtmlWindow* page_ = nullptr;
    std::vector<std::string> behind_;  // the last is shown
};

}  // namespace

void show_help(wxWindow* parent, const std::string& subject) {
    static wxWeakRef<HelpFrame> window;
    if (!window) window = new HelpFrame(parent);
    window->go(subject);
    window->Show();
    window->Raise();
}

}  // namespace storekeep::desktop
