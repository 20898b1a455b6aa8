// Where goods lie: warehouses, zones and bins as a tree, and what is in the chosen one.
#pragma once

#include <map>

#include <wx/button.h>
#include <wx/stattext.h>
#include <wx/treectrl.h>

#include "app/desktop/frame/page.h"
#include "app/desktop/widgets/table_view.h"

namespace storekeep::desktop {

class BinsPage final : public Page {
public:
    BinsPage(wxWindow* parent, Shell& shell);

    std::string title() const override { return "Bins"; }
    std::string icon_name() const override { return "bins"; }
    Json address() const override;
    std::string help_page() const override { return "bin"; }
    void refresh() override;
    void focus() override { tree_->SetFocus(); }
    bool new_one() override;
    bool focus_filter() override;
    bool export_list() override;
    bool print() override;
    bool labels() override;
    bool scan(const std::string& code) override;

    TableView& contents() { return *contents_; }
    // Chooses a place as a click on it does; false where there is none.
    bool choose(const std::string& warehouse, const std::string& zone, const std::string& bin);

private:
    struct Place {
        std::string warehouse;
        std::string zone;
        std::string bin;
        auto operator<=>(const Place&) const = default;
    };

    void build_head(wxSizer* column);
    void build_contents(wxSizer* across);
    void ask_for_warehouses();
    void show_tree(const Table& warehouses, const Table& bins);
    wxTreeItemId node(const Place& place, const std::string& label);
    void show_contents();
    void make(std::string_view operation);  // a new one beside the chosen place
    Json given() const;  // what the chosen place says of a form
    Json given_goods(std::string_view bin_field, std::string_view status_field) const;

    wxTreeCtrl* tree_ = nullptr;
    wxStaticText* where_ = nullptr;
    wxButton* change_ = nullptr;
    TableView* contents_ = nullptr;
    std::map<Place, wxTreeItemId> nodes_;
    std::map<wxTreeItemIdValue, Place> places_;
    Place chosen_;
    std::vector<std::vector<Cell>> shown_;  // the tree's bins; it is rebuilt when they change
    Caller looking_;
};

}  // namespace storekeep::desktop
