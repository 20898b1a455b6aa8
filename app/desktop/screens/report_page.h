// Any report: its parameters in one row, its answer as a list, drill-down, files and paper. Where
// it lists records (row_plans.h), Ctrl+N makes one and F2 or Enter changes the chosen one.
#pragma once

#include <map>

#include <wx/button.h>

#include "app/desktop/frame/page.h"
#include "app/desktop/widgets/field_box.h"
#include "app/desktop/widgets/table_view.h"

namespace storekeep::desktop {

struct RowPlan;

class ReportPage : public Page {
public:
    // `given` are parameters by name, as texts.
    ReportPage(wxWindow* parent, Shell& shell, std::string report, const Json& given);

    std::string title() const override { return std::string(report_.title); }
    std::string icon_name() const override { return "reports"; }
    Json address() const override;
    std::string help_page() const override;
    void refresh() override;
    void changed() override;
    void focus() override;
    bool focus_filter() override;
    bool explain() override { return table_->open_current(); }
    std::optional<Figure> figure() override;
    bool export_list() override;
    bool print() override;
    bool labels() override;
    bool new_one() override;
    TableView& table() { return *table_; }
    const TableView& table() const { return *table_; }

private:
    wxSizer* built_head();
    std::string_view labelled() const;
    void add_offers(wxSizer* head);
    void add_many(wxSizer* head);
    void change_many();
    void open_cell(std::size_t row, const std::string& column);
    bool may_change() const;
    void change(std::size_t row);
    void do_with_row(std::string_view operation);
    void build_parameters(wxSizer* column, const Json& given);
    Parameters asked() const;
    Json given() const;
    void show_refusal(const Answer<Table>& answer);

    const Report& report_;
    const RowPlan* plan_;  // or null
    std::vector<FieldBox*> parameters_;
    TableView* table_ = nullptr;
};

// A parameter of a report as the field of a form.
FieldInfo field_of(const Parameter& parameter);

// Whether a list is complete, for files and paper; says so where it is not.
bool is_all_there(Shell& shell, const TableView& table);

// Saves what a list shows as CSV or XLSX, as the file's name says; says below where it went.
void save_table(wxWindow* parent, Shell& shell, const Table& table, const std::string& name);

}  // namespace storekeep::desktop
