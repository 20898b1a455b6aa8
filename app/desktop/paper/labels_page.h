// Labels of bins, items, goods received or cartons: which and how many, on what, and how they will
// look. Layout and the printer's offset are remembered for the user.
#pragma once

#include <memory>
#include <string>

#include <wx/choice.h>
#include <wx/grid.h>
#include <wx/spinctrl.h>
#include <wx/textctrl.h>

#include "app/desktop/frame/page.h"
#include "app/desktop/paper/paper_panel.h"
#include "reports/paper/label_sources.h"

namespace storekeep::desktop {

class LabelsPage final : public Page {
public:
    // {"what": "bins", "warehouse": …, "zone": …, "document": …, "which": ["A-01-1"]}
    LabelsPage(wxWindow* parent, Shell& shell, Json address);

    std::string title() const override;
    std::string icon_name() const override { return "scan"; }
    Json address() const override { return address_; }
    std::string help_page() const override { return "printing"; }
    void refresh() override;
    void focus() override { grid_->SetFocus(); }
    bool main_action() override;
    bool print() override;
    bool export_list() override;

    PaperPanel& panel() { return *panel_; }
    wxGrid& grid() { return *grid_; }
    void choose_stock(const std::string& name);
    void set_copies(int row, const std::string& copies);

private:
    using Labels = std::vector<paper::NamedLabel>;

    void build_side(wxSizer* across);
    void build_offset(wxSizer* side);
    void build_grid(wxSizer* side);
    void take(Labels labels);
    void stock_chosen();
    void lay_out();
    void keep_offset();
    void save_for_label_printer();
    const paper::LabelStock& stock() const;
    std::string remembered_at(const std::string& what) const;

    Json address_;
    paper::LabelsAsked asked_;
    Labels labels_;
    bool calibrating_ = false;
    wxChoice* stock_ = nullptr;
    wxStaticText* first_label_ = nullptr;
    wxSpinCtrl* first_ = nullptr;
    wxTextCtrl* right_ = nullptr;
    wxTextCtrl* down_ = nullptr;
    wxButton* calibrate_ = nullptr;
    wxButton* raw_ = nullptr;
    wxGrid* grid_ = nullptr;
    PaperPanel* panel_ = nullptr;
};

// The page of the labels of these: `which` empty: all there are.
void print_labels(Shell& shell, const paper::LabelsAsked& asked);

}  // namespace storekeep::desktop
