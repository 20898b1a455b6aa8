// Every claim that the company's books and goods must meet, asked one after the other; the list
// fills while it goes on.
#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include <wx/panel.h>

#include "app/desktop/frame/page.h"
#include "app/desktop/widgets/errand_bar.h"
#include "app/desktop/widgets/table_view.h"
#include "app/program/checking.h"

namespace storekeep::desktop {

class CheckTab final : public wxPanel {
public:
    CheckTab(wxWindow* parent, Shell& shell, ErrandBar& bar);

    void check() { check(CheckDepth::usual); }
    void check(CheckDepth depth);
    TableView& table() { return *table_; }

private:
    struct Findings {
        std::mutex mutex;
        std::vector<Checked> list;
        std::string log;  // whether it was performed again
    };

    void show_findings();
    void show_breaks();
    void say_end();

    Shell& shell_;
    ErrandBar& bar_;
    std::shared_ptr<Findings> findings_;
    std::size_t shown_ = 0;
    TableView* table_ = nullptr;
    TableView* breaks_ = nullptr;
};

}  // namespace storekeep::desktop
