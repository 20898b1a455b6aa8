// Handing a period over to other bookkeeping: what would go, under which names, what stays out;
// then numbered, written into a folder, and written again when its files are lost.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include <wx/notebook.h>
#include <wx/timer.h>

#include "app/desktop/frame/page.h"
#include "app/desktop/widgets/errand_bar.h"
#include "app/desktop/widgets/field_form.h"
#include "app/desktop/widgets/table_view.h"
#include "app/handover/handing_over.h"

namespace storekeep::desktop {

class HandoverPage final : public Page {
public:
    HandoverPage(wxWindow* parent, Shell& shell);

    std::string title() const override { return "Hand over"; }
    std::string icon_name() const override { return "export"; }
    Json address() const override;
    std::string help_page() const override { return "handover"; }
    bool waits() const override { return pause_.IsRunning(); }
    void refresh() override;
    void focus() override;
    bool main_action() override;
    bool export_list() override;

    FieldForm& form() { return *form_; }
    ErrandBar& errand() { return *bar_; }
    enum Tab : std::size_t { totals, records, names, left_out, batches };
    TableView& table(Tab tab) { return *tables_[tab]; }
    void show_tab(Tab tab) { tabs_->SetSelection(tab); }
    bool is_ready() const { return batch_ != nullptr; }

private:
    wxSizer* built_head();
    void build_tabs();
    void ask_batches();
    void preview();
    void show(const handover::Batch& batch);
    void show_trouble(const Trouble& trouble);
    void name_it(std::size_t row);
    void name_missing();
    void write_again();
    handover_files::Terms terms() const;
    bool is_whole(const handover_files::Terms& terms) const;

    FieldForm* form_ = nullptr;
    ErrandBar* bar_ = nullptr;
    wxButton* post_ = nullptr;
    wxButton* missing_ = nullptr;
    wxButton* again_ = nullptr;
    wxNotebook* tabs_ = nullptr;
    std::vector<TableView*> tables_;
    wxTimer pause_;
    std::shared_ptr<handover::Batch> batch_;  // the preview; none: it cannot be handed over
    std::string missing_kind_;                // of what has no name there
    bool again_wanted_ = false;               // something changed while a preview was under way
};

}  // namespace storekeep::desktop
