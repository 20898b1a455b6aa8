// The documents of one kind: a list, the first step at its top, what may be done with the chosen
// one.
#pragma once

#include "app/desktop/frame/page.h"
#include "app/desktop/screens/plans.h"
#include "app/desktop/widgets/field_box.h"
#include "app/desktop/widgets/table_view.h"

namespace storekeep::desktop {

class ListPage final : public Page {
public:
    ListPage(wxWindow* parent, Shell& shell, const DocumentPlan& plan);

    std::string title() const override { return std::string(plan_.plural); }
    std::string icon_name() const override { return std::string(plan_.icon); }
    Json address() const override;
    std::string help_page() const override { return std::string(plan_.kind); }
    void refresh() override;
    void changed() override;
    void focus() override { table_->grid().SetFocus(); }
    bool new_one() override;
    bool focus_filter() override;
    bool explain() override { return table_->open_current(); }
    bool export_list() override;
    bool print() override;
    TableView& table() { return *table_; }

private:
    void open_row(std::size_t row);

    const DocumentPlan& plan_;
    FieldBox* since_ = nullptr;
    TableView* table_ = nullptr;
};

}  // namespace storekeep::desktop
