// A document as it stands: what it says, its lines, what may be done with it, and behind tabs what
// it moved, posted, led to and went through.
#pragma once

#include <set>
#include <vector>

#include <wx/notebook.h>
#include <wx/sizer.h>

#include "app/desktop/frame/page.h"
#include "app/desktop/screens/plans.h"
#include "app/desktop/widgets/table_view.h"

namespace storekeep::desktop {

class DocumentPage final : public Page {
public:
    DocumentPage(wxWindow* parent, Shell& shell, const DocumentPlan& plan, std::string number);

    std::string title() const override { return number_; }
    std::string icon_name() const override { return std::string(plan_.icon); }
    Json address() const override;
    std::string help_page() const override { return std::string(plan_.kind); }
    void refresh() override;
    void focus() override { tabs_->SetFocus(); }  // Left and Right go through them
    bool main_action() override;
    bool focus_filter() override;
    bool explain() override;
    bool export_list() override;
    bool print() override;
    bool labels() override;

    const std::string& state() const { return state_; }
    // What is offered now, the main one first.
    std::vector<std::string> offered() const;
    std::string main_offer() const;  // what Ctrl+Enter does; empty: nothing is left to do
    void take_offer(const std::string& operation);
    std::vector<PageCommand> commands() const override;
    TableView& lines() { return *tables_.front(); }
    TableView& table(std::string_view report);  // of the tab that shows it
    void show_tab(std::string_view report);

private:
    TableView& front() const;  // the list of the tab in front
    struct Tab {
        std::string_view title;
        std::string_view report;
    };
    void build_tabs(wxSizer* column);
    void ask_tab(std::size_t place);
    void show_summary(const Table& documents);
    void show_facts(const Table& facts);
    void take_steps(const Table& steps);
    void show_offers();
    void show_papers();
    bool fits(const Offer& offer) const;
    Json given_for(const std::string& operation) const;
    void offer_more(wxWindow* below);

    const DocumentPlan& plan_;
    std::string number_;
    std::string state_;
    std::string partner_code_;
    std::string partner_kind_;  // customer, supplier
    bool is_reversal_ = false;
    std::set<std::string, std::less<>> finished_;  // operations that have nothing left to do here
    wxStaticText* partner_ = nullptr;
    wxPanel* pill_ = nullptr;
    wxStaticText* pill_word_ = nullptr;
    wxBoxSizer* buttons_ = nullptr;
    wxPanel* facts_ = nullptr;
    wxNotebook* tabs_ = nullptr;
    std::vector<TableView*> tables_;
    std::vector<std::string_view> reports_;
};

}  // namespace storekeep::desktop
