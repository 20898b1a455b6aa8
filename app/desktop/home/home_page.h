// What needs doing now, what it comes to, and what stands out: each line a jump.
#pragma once

#include <functional>
#include <vector>

#include <wx/scrolwin.h>

#include "app/desktop/frame/page.h"
#include "app/desktop/widgets/bar_chart.h"
#include "app/desktop/widgets/jump_row.h"
#include "app/desktop/widgets/table_view.h"

namespace storekeep::desktop {

class HomePage final : public Page {
public:
    HomePage(wxWindow* parent, Shell& shell);

    std::string title() const override { return "Home"; }
    std::string icon_name() const override { return "home"; }
    Json address() const override;
    std::string help_page() const override { return "home"; }
    void refresh() override;

    // What a line of "To do" says: the task's words and its count.
    std::vector<std::pair<std::string, std::size_t>> tasks() const;

private:
    struct Task {
        std::string_view report;
        std::string_view one;   // "receipt is due"
        std::string_view many;  // "receipts are due"
        std::string_view filter;  // rows that count, as typed into a list
        std::size_t count = 0;
        bool answered = false;
        JumpRow* row = nullptr;
    };
    static Task task(std::string_view report, std::string_view one, std::string_view many,
                     std::string_view filter = "");
    wxSizer* built_tasks(wxWindow* card);
    wxSizer* built_money(wxWindow* card);
    wxSizer* built_chart(wxWindow* card);
    wxSizer* built_exceptions(wxWindow* card);
    Json this_month() const;  // what a report of it is asked about
    void ask_tasks();
    void ask_money();
    void ask_margin();
    void ask_shipped();
    void ask_exceptions();
    void show_task(Task& task);

    std::vector<Task> tasks_;
    struct Figure {
        std::string_view label;
        std::string_view report;
        std::string_view column;  // whose sum it is; empty: worked out by itself
        JumpRow* row = nullptr;
    };
    std::vector<Figure> figures_;
    TableView* exceptions_ = nullptr;
    BarChart* chart_ = nullptr;
    wxStaticText* all_done_ = nullptr;
};

}  // namespace storekeep::desktop
