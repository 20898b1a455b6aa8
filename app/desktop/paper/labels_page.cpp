#include "app/desktop/paper/labels_page.h"

#include "app/desktop/company/shown.h"
#include "app/desktop/screens/address.h"
#include "app/desktop/widgets/layout.h"
#include "exchange/file.h"
#include "reports/paper/zpl.h"

namespace storekeep::desktop {

namespace {

enum Place { name_at = 0, says_at = 1, copies_at = 2 };

constexpr std::int64_t most_copies = 9999;

paper::LabelsAsked asked_by(const Json& address) {
    paper::LabelsAsked asked{address.text_or("what", "bins")};
    asked.document = address.text_or("document", "");
    asked.warehouse = address.text_or("warehouse", "");
    asked.zone = address.text_or("zone", "");
    asked.category = address.text_or("category", "");
    if (const Json* which = address.find("which"))
        for (const Json& one : which->items())
            if (one.text()) asked.which[*one.text()] = 1;
    return asked;
}

std::string usual_stock(const std::string& what) {
    return what == "cartons" ? "4x6" : what == "receipt" ? "100x50" : "62x29";
}

// Millimetres as people type them; what is no number moves nothing.
float millimetres_in(const wxTextCtrl& box) {
    const auto plain = read_number(utf8(box.GetValue()));
    double value = 0;
    if (!plain || !wxString(*plain).ToCDouble(&value)) return 0;
    return static_cast<float>(std::clamp(value, -50.0, 50.0));
}

}  // namespace

LabelsPage::LabelsPage(wxWindow* parent, Shell& shell, Json address)
    : Page(parent, shell), address_(std::move(address)), asked_(asked_by(address_)) {
    const int margin = FromDIP(measure::page_margin);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(heading(this, title()), 0, wxALL, margin);
    auto* across = new wxBoxSizer(wxHORIZONTAL);
    build_side(across);
    panel_ = new PaperPanel(this, shell);
    across->Add(panel_, 1, wxEXPAND | wxRIGHT | wxBOTTOM, margin);
    column->Add(across, 1, wxEXPAND);
    SetSizer(column);
    const Json kept = shell.remembered().value(remembered_at(asked_.what + "/layout"));
    choose_stock(kept.text() ? *kept.text() : usual_stock(asked_.what));
    refresh();
}

std::string LabelsPage::title() const {
    const std::string of = asked_.document.empty() ? asked_.what : asked_.document;
    return "Labels of " + of;
}

std::string LabelsPage::remembered_at(const std::string& what) const {
    return "users/" + desk().user() + "/labels/" + what;
}

void LabelsPage::build_side(wxSizer* across) {
    auto* side = new wxBoxSizer(wxVERTICAL);
    const int gap = FromDIP(measure::row_gap);
    side->Add(hint(this, "Printed on"), 0, wxBOTTOM, FromDIP(measure::unit));
    stock_ = new wxChoice(this, wxID_ANY);
    stock_->SetName("layout");
    for (const paper::LabelStock& one : paper::label_stocks()) {
        std::string help(one.help);
        help[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(help[0])));
        stock_->Append(wx(help));
    }
    stock_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { stock_chosen(); });
    side->Add(stock_, 0, wxEXPAND | wxBOTTOM, gap);
    auto* first = new wxBoxSizer(wxHORIZONTAL);
    first_label_ = hint(this, "First free label of the sheet");
    first->Add(first_label_, 1, wxALIGN_CENTRE_VERTICAL);
    first_ = new wxSpinCtrl(this, wxID_ANY, "1");
    first_->SetName("first");
    first_->Bind(wxEVT_SPINCTRL, [this](wxSpinEvent&) { lay_out(); });
    first->Add(first_, 0, wxALIGN_CENTRE_VERTICAL);
    side->Add(first, 0, wxEXPAND | wxBOTTOM, gap);
    build_offset(side);
    build_grid(side);
    across->Add(side, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(measure::page_margin));
}

void LabelsPage::build_offset(wxSizer* side) {
    const int gap = FromDIP(measure::row_gap);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const auto box = [&](const char* label, const char* name) {
        row->Add(hint(this, label), 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(measure::unit));
        auto* made = new wxTextCtrl(this, wxID_ANY, "0", wxDefaultPosition, FromDIP(wxSize(56, -1)),
                                    wxTE_RIGHT);
        made->SetName(name);
        made->SetToolTip("Millimetres; what the calibration sheet shows to be off");
        made->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { keep_offset(); });
        row->Add(made, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, gap);
        return made;
    };
    right_ = box("Move right, mm", "right");
    down_ = box("down, mm", "down");
    side->Add(row, 0, wxEXPAND | wxBOTTOM, gap);
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    calibrate_ = button(this, "Calibration sheet", [this] {
        calibrating_ = !calibrating_;
        lay_out();
    });
    calibrate_->SetName("calibrate");
    calibrate_->SetToolTip("A frame that should be 2 mm from every edge of the label");
    buttons->Add(calibrate_, 0);
    raw_ = button(this, "Save for label printer", [this] { save_for_label_printer(); });
    raw_->SetName("raw");
    raw_->SetToolTip("ZPL, as label printers take it from a file or a raw queue");
    buttons->Add(raw_, 0, wxLEFT, gap);
    side->Add(buttons, 0, wxEXPAND | wxBOTTOM, FromDIP(measure::group_gap));
}

void LabelsPage::build_grid(wxSizer* side) {
    grid_ = new wxGrid(this, wxID_ANY);
    grid_->SetName("which");
    grid_->CreateGrid(0, 3);
    grid_->SetColLabelValue(name_at, "Label");
    grid_->SetColLabelValue(says_at, "Says");
    grid_->SetColLabelValue(copies_at, "Copies");
    grid_->SetRowLabelSize(0);
    grid_->SetColLabelSize(FromDIP(measure::table_row));
    grid_->SetDefaultRowSize(FromDIP(measure::table_row));
    grid_->SetColSize(name_at, FromDIP(110));
    grid_->SetColSize(says_at, FromDIP(140));
    grid_->SetColSize(copies_at, FromDIP(60));
    grid_->SetDefaultCellOverflow(false);
    grid_->SetTabBehaviour(wxGrid::Tab_Leave);
    grid_->DisableDragRowSize();
    grid_->Bind(wxEVT_GRID_CELL_CHANGED, [this](wxGridEvent& event) {
        set_copies(event.GetRow(), utf8(grid_->GetCellValue(event.GetRow(), copies_at)));
    });
    grid_->SetMinSize(FromDIP(wxSize(measure::side_panel, 120)));
    side->Add(grid_, 1, wxEXPAND);
}

void LabelsPage::refresh() {
    caller_.forget();
    desk().on_change(caller_, [this] { changed_elsewhere(); });
    const auto found = std::make_shared<Labels>();
    desk().run(
        caller_,
        [found, asked = asked_](LocalOffice& office) {
            *found = paper::named_labels(office, asked);
        },
        [this, found](std::optional<Trouble> trouble) {
            if (trouble)
                panel_->show_trouble(trouble->message);
            else
                take(std::move(*found));
        });
}

// The copies that somebody typed stay with their labels.
void LabelsPage::take(Labels labels) {
    for (paper::NamedLabel& one : labels)
        for (const paper::NamedLabel& before : labels_)
            if (before.name == one.name && before.label.big == one.label.big &&
                before.label.codes == one.label.codes) {
                one.label.copies = before.label.copies;
                break;
            }
    labels_ = std::move(labels);
    grid_->BeginBatch();
    if (grid_->GetNumberRows() > 0) grid_->DeleteRows(0, grid_->GetNumberRows());
    grid_->AppendRows(static_cast<int>(labels_.size()));
    for (std::size_t place = 0; place < labels_.size(); ++place) {
        const paper::Label& label = labels_[place].label;
        const int row = static_cast<int>(place);
        std::string says;
        for (const std::string& line : label.lines) says += (says.empty() ? "" : ", ") + line;
        grid_->SetCellValue(row, name_at, wx(label.big));
        grid_->SetCellValue(row, says_at, wx(says));
        grid_->SetCellValue(row, copies_at, std::to_string(label.copies));
        grid_->SetReadOnly(row, name_at);
        grid_->SetReadOnly(row, says_at);
        grid_->SetCellAlignment(row, copies_at, wxALIGN_RIGHT, wxALIGN_CENTRE);
    }
    grid_->EndBatch();
    lay_out();
}

void LabelsPage::set_copies(int row, const std::string& copies) {
    if (row < 0 || static_cast<std::size_t>(row) >= labels_.size()) return;
    std::int64_t& kept = labels_[static_cast<std::size_t>(row)].label.copies;
    long typed = 0;
    if (wx(copies).ToLong(&typed) && typed >= 0 && typed <= most_copies)
        kept = typed;
    else
        shell_.say("Copies are a number from 0 to 9999.", StateKind::refused);
    grid_->SetCellValue(row, copies_at, std::to_string(kept));
    calibrating_ = false;
    lay_out();
}

const paper::LabelStock& LabelsPage::stock() const {
    const int chosen = std::max(0, stock_->GetSelection());
    return paper::label_stocks()[static_cast<std::size_t>(chosen)];
}

void LabelsPage::choose_stock(const std::string& name) {
    const auto& all = paper::label_stocks();
    for (std::size_t place = 0; place < all.size(); ++place)
        if (all[place].name == name) stock_->SetSelection(static_cast<int>(place));
    stock_chosen();
}

void LabelsPage::stock_chosen() {
    if (stock_->GetSelection() == wxNOT_FOUND) stock_->SetSelection(0);
    const std::string name(stock().name);
    Remembered& remembered = shell_.remembered();
    remembered.set(remembered_at(asked_.what + "/layout"), name);
    const bool sheets = stock().per_sheet() > 1;
    first_->SetRange(1, stock().per_sheet());
    first_->Show(sheets);
    first_label_->Show(sheets);
    raw_->Show(!sheets);
    for (const auto& [box, at] : {std::pair(right_, "right"), {down_, "down"}}) {
        const Json kept = remembered.value(remembered_at("offset/" + name + "/" + at));
        box->ChangeValue(wx(kept.text() ? *kept.text() : std::string("0")));
    }
    panel_->set_offset(millimetres_in(*right_), millimetres_in(*down_));
    Layout();
    if (!labels_.empty()) lay_out();
}

// What the printer is off by belongs to the paper in it.
void LabelsPage::keep_offset() {
    for (const auto& [box, at] : {std::pair(right_, "right"), {down_, "down"}})
        shell_.remembered().set(remembered_at("offset/" + std::string(stock().name) + "/" + at),
                                utf8(box->GetValue()));
    panel_->set_offset(millimetres_in(*right_), millimetres_in(*down_));
}

void LabelsPage::lay_out() {
    calibrate_->SetLabel(calibrating_ ? "Back to the labels" : "Calibration sheet");
    Layout();
    try {
        if (calibrating_) {
            panel_->show(std::make_shared<paper::Paper>(paper::calibration_paper(stock())));
            return;
        }
        std::vector<paper::Label> labels;
        for (const paper::NamedLabel& one : labels_) labels.push_back(one.label);
        panel_->show(std::make_shared<paper::Paper>(
            paper::labels_paper(title(), labels, stock(), first_->GetValue())));
    } catch (...) {
        panel_->show_trouble(trouble_of_this_exception().message);
    }
}

void LabelsPage::save_for_label_printer() {
    if (!panel_->view().paper()) return;
    const paper::Paper paper =
        paper::moved(*panel_->view().paper(),
                     paper::PrinterOffset{millimetres_in(*right_), millimetres_in(*down_)});
    const std::string path = shell_.files().to_save(this, "Save for label printer",
                                                    paper.title + ".zpl", "ZPL (*.zpl)|*.zpl");
    if (path.empty()) return;
    try {
        write_file(std::u8string(path.begin(), path.end()),
                   paper::as_zpl(paper, stock().dots_per_inch));
    } catch (...) {
        shell_.say(trouble_of_this_exception().message, StateKind::refused);
        return;
    }
    shell_.say(paper.title + " are in " + path, StateKind::done);
}

bool LabelsPage::main_action() { return print(); }

bool LabelsPage::print() {
    panel_->print();
    return true;
}

bool LabelsPage::export_list() {
    panel_->save();
    return true;
}

void print_labels(Shell& shell, const paper::LabelsAsked& asked) {
    Json address = address::page("labels").set("what", asked.what);
    for (const auto& [name, value] : {std::pair("document", asked.document),
                                      {"warehouse", asked.warehouse},
                                      {"zone", asked.zone},
                                      {"category", asked.category}})
        if (!value.empty()) address.set(name, value);
    Json which = Json::list();
    for (const auto& [name, copies] : asked.which) which.append(name);
    if (!asked.which.empty()) address.set("which", std::move(which));
    shell.open(address);
}

}  // namespace storekeep::desktop
