// Keeping the company safe: backups that are opened and proven, what a day needs, and second
// companies made of a backup or as a copy.
#pragma once

#include <wx/panel.h>
#include <wx/stattext.h>

#include "app/desktop/frame/page.h"
#include "app/desktop/widgets/errand_bar.h"

class wxTextCtrl;

namespace storekeep::desktop {

class KeepingTab final : public wxPanel {
public:
    KeepingTab(wxWindow* parent, Shell& shell, ErrandBar& bar);

    void back_up();
    void choose_folder();
    void care_for_today();
    void restore_backup();
    void copy_to_file();
    void copy_to_server();

private:
    void add_way(wxSizer* column, std::string_view icon_name, std::string_view title,
                 const std::string& sentence, const char* name, std::function<void()> take);
    void add_server(wxSizer* column);
    void copy_to(const std::string& address);
    std::string folder() const;
    std::string folder_path() const;

    Shell& shell_;
    ErrandBar& bar_;
    wxStaticText* folder_ = nullptr;
    wxTextCtrl* server_ = nullptr;
};

}  // namespace storekeep::desktop
