#include "app/desktop/paper/paper_panel.h"

#include <fmt/format.h>

#include "app/desktop/widgets/layout.h"
#include "exchange/file.h"
#include "reports/paper/labels.h"
#include "reports/paper/pdf.h"

namespace storekeep::desktop {

PaperPanel::PaperPanel(wxWindow* parent, Shell& shell) : wxPanel(parent), shell_(shell) {
    SetBackgroundColour(theme::page());
    auto* column = new wxBoxSizer(wxVERTICAL);
    buttons_ = new wxBoxSizer(wxHORIZONTAL);
    told_ = hint_line(this, " ");
    told_->SetName("told");
    buttons_->Add(told_, 1, wxALIGN_CENTRE_VERTICAL);
    const auto add = [&](wxButton* made) {
        buttons_->Add(made, 0, wxLEFT, FromDIP(measure::row_gap));
        return made;
    };
    const auto small = [&](const char* sign, const char* tip, std::function<void()> pressed) {
        wxButton* made = add(button(this, sign, std::move(pressed), tip));
        made->SetMinSize(FromDIP(wxSize(40, -1)));
        made->SetName(tip);
    };
    small("−", "Smaller", [this] { view_->zoom(1 / 1.2); });
    small("+", "Larger", [this] { view_->zoom(1.2); });
    small("↔", "Whole width", [this] { view_->fit(); });
    save_ = add(button(
        this, "Save as PDF", [this] { save(); }, "Ctrl+E"));
    save_->SetName("save_pdf");
    print_ = add(main_button(this, "Print…", [this] { print(); }));
    print_->SetName("print");
    column->Add(buttons_, 0, wxEXPAND | wxBOTTOM, FromDIP(measure::row_gap));
    view_ = new PaperView(this);
    view_->on_move = [this] { tell(); };
    column->Add(view_, 1, wxEXPAND);
    SetSizer(column);
    print_->Disable();
    save_->Disable();
}

void PaperPanel::show(std::shared_ptr<const paper::Paper> paper) {
    trouble_.clear();
    const bool any = paper && !paper->sheets.empty();
    view_->show(std::move(paper));
    allow(*print_, any);
    allow(*save_, any);
    tell();
}

void PaperPanel::show_trouble(const std::string& sentence) {
    show(nullptr);
    trouble_ = sentence;
    tell();
}

void PaperPanel::set_offset(float right, float down) {
    right_ = right;
    down_ = down;
}

void PaperPanel::tell() {
    std::string said = trouble_;
    if (said.empty() && view_->paper())
        said = fmt::format("Page {} of {}, {} %", view_->sheet_in_front(),
                           view_->paper()->sheets.size(), view_->percent());
    told_->SetForegroundColour(trouble_.empty() ? theme::hint() : theme::state(StateKind::refused));
    if (utf8(told_->GetLabel()) == said) return;
    told_->SetLabelText(wx(said));
    told_->SetToolTip(wx(said));
}

std::string PaperPanel::told() const { return utf8(told_->GetLabel()); }

paper::Paper PaperPanel::to_print() const {
    return paper::moved(*view_->paper(), paper::PrinterOffset{right_, down_});
}

void PaperPanel::print() {
    if (!print_->IsEnabled()) return;
    const paper::Paper paper = to_print();
    const Printed printed = shell_.files().print(this, paper);
    if (printed.done)
        shell_.say(paper.title + " is at the printer.", StateKind::done);
    else if (!printed.trouble.empty())
        shell_.say(printed.trouble, StateKind::refused);
}

void PaperPanel::save() {
    if (!save_->IsEnabled()) return;
    const paper::Paper paper = to_print();
    const std::string path =
        shell_.files().to_save(this, "Save as PDF", paper.title + ".pdf", "PDF (*.pdf)|*.pdf");
    if (path.empty()) return;
    try {
        write_file(std::u8string(path.begin(), path.end()), paper::as_pdf(paper));
    } catch (...) {
        shell_.say(trouble_of_this_exception().message, StateKind::refused);
        return;
    }
    shell_.say(paper.title + " is in " + path, StateKind::done);
}

}  // namespace storekeep::desktop
