#include "app/desktop/import/import_page.h"

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/combobox.h>
#include <wx/dnd.h>
#include <wx/wrapsizer.h>

#include "app/desktop/company/words.h"
#include "app/desktop/screens/address.h"
#include "app/desktop/widgets/layout.h"

namespace storekeep::desktop {

namespace {

class DroppedFile final : public wxFileDropTarget {
public:
    explicit DroppedFile(ImportPage& page) : page_(page) {}
    bool OnDropFiles(wxCoord, wxCoord, const wxArrayString& names) override {
        if (names.empty()) return false;
        page_.open_file(utf8(names[0]));
        return true;
    }

private:
    ImportPage& page_;
};

wxChoice* add_choice(wxWindow* parent, wxSizer* row, std::string_view label, const char* name,
                     int width) {
    auto* pair = new wxBoxSizer(wxHORIZONTAL);  // stays together where the row is broken
    pair->Add(hint(parent, label), 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT,
              parent->FromDIP(measure::unit));
    auto* made = new wxChoice(parent, wxID_ANY, wxDefaultPosition,
                              parent->FromDIP(wxSize(width, -1)));
    made->SetName(name);
    pair->Add(made, 0, wxALIGN_CENTRE_VERTICAL);
    row->Add(pair, 0, wxRIGHT | wxBOTTOM, parent->FromDIP(measure::row_gap));
    return made;
}

}  // namespace

ImportPage::ImportPage(wxWindow* parent, Shell& shell) : Page(parent, shell) {
    const int margin = FromDIP(measure::page_margin);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(built_head(), 0, wxEXPAND | wxALL, margin);
    bar_ = new ErrandBar(this, desk());
    bar_->on_tick = [this] {
        if (!bar_->busy()) show_step();  // also when it was ended
    };
    column->Add(bar_, 0, wxEXPAND | wxLEFT | wxRIGHT, margin);
    invitation_ = empty_place(this, "import",
                              "Drop a file or a folder here: CSV, tab separated, Excel or IIF, "
                              "with heads in the first row. Items, partners, opening stock, orders "
                              "and the exports of QuickBooks, Xero and Shopify are known by their "
                              "heads.",
                              "Choose a file…", [this] { choose_file(); });
    column->Add(invitation_, 1, wxEXPAND);
    body_ = plain_panel(this);
    auto* inside = new wxBoxSizer(wxVERTICAL);
    inside->Add(built_file_row(), 0, wxEXPAND | wxBOTTOM, FromDIP(measure::row_gap));
    inside->Add(built_choices(), 0, wxEXPAND | wxBOTTOM, FromDIP(measure::row_gap));
    build_mapping(inside);
    build_problems(inside);
    body_->SetSizer(inside);
    column->Add(body_, 1, wxEXPAND | wxALL, margin);
    SetSizer(column);
    body_->Hide();
    SetDropTarget(new DroppedFile(*this));
    show_step();
}

wxSizer* ImportPage::built_head() {
    const int gap = FromDIP(measure::row_gap);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(heading(this, "Import"), 0, wxALIGN_CENTRE_VERTICAL);
    file_ = hint_line(this, "Nothing is changed before every row was checked.");
    head->Add(file_, 1, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(measure::page_margin));
    undo_ = button(this, "Earlier imports",
                   [this] { shell_.go(address::report("import_batches")); },
                   "What came in from files, and taking it back");
    undo_->SetName("imports");
    undo_->Show(desk().may_ask("import_batches"));
    head->Add(undo_, 0, wxLEFT, gap);
    folder_ = button(this, "A folder…", [this] { choose_folder(); },
                     "All its files in the order in which one needs the other, as one import");
    folder_->SetName("folder");
    head->Add(folder_, 0, wxLEFT, gap);
    other_ = button(this, "Another file…", [this] { choose_file(); }, "Ctrl+N");
    other_->SetName("choose");
    other_->Hide();
    head->Add(other_, 0, wxLEFT, gap);
    step_ = main_button(this, "Import all records", [this] { main_action(); });
    step_->SetName("step");
    head->Add(step_, 0, wxLEFT, gap);
    return head;
}

wxSizer* ImportPage::built_file_row() {
    auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    parts_ = add_choice(body_, row, "Columns of", "part", 250);
    parts_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        show_part(static_cast<std::size_t>(event.GetInt()));
    });
    kind_ = add_choice(body_, row, "Its rows are", "kind", 160);
    for (const Importer* importer : desk().registry().importers()) {
        std::string name(importer->name);
        std::replace(name.begin(), name.end(), '-', ' ');
        kind_->Append(wx(name));
    }
    kind_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        const auto chosen = static_cast<std::size_t>(event.GetInt());
        choose_kind(std::string(desk().registry().importers()[chosen]->name));
    });
    sheet_ = add_choice(body_, row, "Sheet", "sheet", 140);
    sheet_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        reading_.sheet = utf8(sheet_->GetStringSelection());
        look("");
    });
    dates_ = add_choice(body_, row, "03/02/2026 is", "dates", 170);
    for (const char* one : {"as the file shows", "3 February", "2 March"}) dates_->Append(one);
    dates_->SetSelection(0);
    dates_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        part().mapping().reading.dates = static_cast<WrittenDates>(dates_->GetSelection());
        after_change();
    });
    return row;
}

wxSizer* ImportPage::built_choices() {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    skip_ = new wxCheckBox(body_, wxID_ANY, "Leave out rows with problems");
    skip_->SetName("skip");
    skip_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { show_step(); });
    row->Add(skip_, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(measure::group_gap));
    keep_columns_ = new wxCheckBox(body_, wxID_ANY, "Remember the columns");
    keep_columns_->SetToolTip("For the next file with the same heads");
    keep_columns_->SetValue(true);
    row->Add(keep_columns_, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT,
             FromDIP(measure::group_gap));
    row->Add(built_named(), 0, wxALIGN_CENTRE_VERTICAL);
    return row;
}

// Columns under a name: those of known exports, and those that were kept here before.
wxSizer* ImportPage::built_named() {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(hint(body_, "Columns as"), 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT,
             FromDIP(measure::unit));
    named_ = new wxComboBox(body_, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(220, -1)));
    named_->SetName("named");
    named_->Bind(wxEVT_COMBOBOX,
                 [this](wxCommandEvent&) { apply_named(utf8(named_->GetStringSelection())); });
    row->Add(named_, 0, wxALIGN_CENTRE_VERTICAL);
    wxButton* keep = button(body_, "Keep under this name",
                            [this] { keep_named(utf8(named_->GetValue())); });
    keep->SetName("keep_named");
    row->Add(keep, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(measure::row_gap));
    return row;
}

void ImportPage::build_mapping(wxSizer* column) {
    columns_ = new wxGrid(body_, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE);
    columns_->SetName("columns");
    columns_->CreateGrid(0, 4, wxGrid::wxGridSelectCells);
    dress(*columns_);
    const char* heads[] = {"Ours", "Column of the file, or =value for all rows", "First value",
                           "What it is"};
    const int widths[] = {190, 300, 200, 330};
    for (int place = 0; place < 4; ++place) {
        columns_->SetColLabelValue(place, heads[place]);
        columns_->SetColSize(place, FromDIP(widths[place]));
    }
    columns_->SetMinSize(FromDIP(wxSize(400, 140)));
    columns_->Bind(wxEVT_GRID_CELL_CHANGED,
                   [this](wxGridEvent& event) { mapping_edited(event.GetRow()); });
    column->Add(columns_, 3, wxEXPAND | wxBOTTOM, FromDIP(measure::row_gap));
}

void ImportPage::build_problems(wxSizer* column) {
    problems_ = new TableView(body_, shell_.remembered(), "import_problems", desk().user());
    problems_->SetMinSize(FromDIP(wxSize(400, 160)));
    problems_->set_empty({"check", "No row has a problem.", "", {}});
    column->Add(problems_, 2, wxEXPAND);
    problems_->Hide();
}

Json ImportPage::address() const { return address::page("import"); }

void ImportPage::focus() {
    if (path_.empty())
        step_->SetFocus();
    else
        columns_->SetFocus();
}

}  // namespace storekeep::desktop
