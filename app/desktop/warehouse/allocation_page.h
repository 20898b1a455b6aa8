// Who holds what: order lines with what is held for them, to be given back or passed on.
#pragma once

#include "app/desktop/frame/page.h"
#include "app/desktop/widgets/table_view.h"

namespace storekeep::desktop {

class AllocationPage final : public Page {
public:
    AllocationPage(wxWindow* parent, Shell& shell);

    std::string title() const override { return "Allocation"; }
    std::string icon_name() const override { return "items"; }
    Json address() const override;
    std::string help_page() const override { return "allocation"; }
    void refresh() override;
    void focus() override { table_->grid().SetFocus(); }
    bool focus_filter() override;
    bool export_list() override;
    bool print() override;

    TableView& table() { return *table_; }
    void release();   // what is held for the chosen lines
    void allocate();  // again, for the orders of the chosen lines
    void swap();      // from a line that holds to one that waits for the same item

private:
    std::string at(std::size_t row, std::string_view column) const;
    Json release_of(std::size_t row) const;
    Json allocate_of(std::size_t row) const;
    // One after the other; stops at the first that is refused.
    void do_all(std::vector<Json> requests, const std::string& done);

    TableView* table_ = nullptr;
};

}  // namespace storekeep::desktop
