// A record's card: what is known of it at the top, what can be done with it, and behind tabs the
// reports that are about it. Items, partners and bins are cards.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <wx/notebook.h>

#include "app/desktop/frame/page.h"
#include "app/desktop/widgets/table_view.h"

namespace storekeep::desktop {

struct CardTab {
    std::string_view title;
    std::string_view report;
    std::string_view parameter;  // that the record's code fills
    std::vector<std::pair<std::string_view, std::string_view>> given = {};  // further ones
};

struct CardPlan {
    std::string_view kind;    // "item"
    std::string_view report;  // whose one row says what is known
    std::string_view parameter;
    std::string_view icon;
    std::vector<std::string_view> operations;  // each gets the code in the field named so
    std::vector<CardTab> tabs;
};

class CardPage : public Page {
public:
    CardPage(wxWindow* parent, Shell& shell, const CardPlan& plan, std::string code);

    std::string title() const override { return code_; }
    std::string icon_name() const override { return std::string(plan_.icon); }
    Json address() const override;
    std::string help_page() const override { return std::string(plan_.kind); }
    void refresh() override;
    bool focus_filter() override;
    bool explain() override;
    std::optional<Figure> figure() override;
    bool export_list() override;
    bool print() override;
    bool labels() override;
    std::size_t rows_in(std::size_t tab) const { return tables_[tab]->rows().all(); }

private:
    TableView& front() const;  // the list of the tab in front
    void build_head(wxSizer* column);
    void build_tabs(wxSizer* column);
    void show_facts(const Table& record);
    Json given_for(std::string_view operation) const;

    const CardPlan& plan_;
    std::string code_;
    wxStaticText* name_ = nullptr;
    wxPanel* facts_ = nullptr;
    wxNotebook* tabs_ = nullptr;
    std::vector<CardTab> asked_;      // the tabs whose reports this user may ask
    std::vector<TableView*> tables_;  // of each
    Table record_;
};

}  // namespace storekeep::desktop
