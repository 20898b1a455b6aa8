#include "app/desktop/frame/scan_listener.h"

#include <wx/grid.h>
#include <wx/textctrl.h>

namespace storekeep::desktop {

ScanReader::Heard ScanReader::hear(char32_t character, long at) {
    const bool quick = !ended_ && at - last_ <= most_between;
    last_ = at;
    ended_ = false;
    if (prefix_ != 0 && character == prefix_) {
        text_.clear();
        length_ = 0;
        prefixed_ = true;
        return Heard::part_of_scan;
    }
    if (character == U'\r' || character == U'\n') {
        const bool scan = prefixed_ ? length_ > 0 : quick && fast_ && length_ >= least_length;
        prefixed_ = fast_ = false;
        ended_ = true;
        return scan ? Heard::scan : Heard::hand;
    }
    if (!prefixed_ && !quick) {
        text_.clear();
        length_ = 0;
        fast_ = false;
    }
    fast_ = quick && length_ > 0;
    if (character < 0x80) {
        text_ += static_cast<char>(character);
        ++length_;
    }
    return prefixed_ ? Heard::part_of_scan : Heard::hand;
}

void ScanListener::remember_field() {
    wxWindow* focused = wxWindow::FindFocus();
    field_ = focused;
    if (auto* text = dynamic_cast<wxTextCtrl*>(focused)) {
        before_ = text->GetValue();
        text->GetSelection(&from_, &to_);
    }
}

void ScanListener::restore_field() {
    wxWindow* now = wxWindow::FindFocus();
    if (auto* text = dynamic_cast<wxTextCtrl*>(field_.get())) {
        text->ChangeValue(before_);
        text->SetSelection(from_, to_);
    } else if (auto* typed = dynamic_cast<wxTextCtrl*>(now)) {
        // The first character opened a cell's editor: it is closed as it was before.
        if (auto* grid = dynamic_cast<wxGrid*>(typed->GetGrandParent())) {
            const int row = grid->GetGridCursorRow();
            typed->ChangeValue(grid->GetCellValue(row, grid->GetGridCursorCol()));
            grid->DisableCellEditControl();
        }
    }
}

bool ScanListener::hear(wxKeyEvent& event) {
    const int key = event.GetKeyCode();
    const bool enter = key == WXK_RETURN || key == WXK_NUMPAD_ENTER;
    int character = event.GetUnicodeKey();
    if (character >= 'A' && character <= 'Z' && !event.ShiftDown()) character += 'a' - 'A';
    if (!enter && (character == WXK_NONE || character < WXK_SPACE || event.AltDown())) return false;
    const long now = watch_.Time();
    const bool was_fast = reader_.is_fast();
    if (!enter && !was_fast && reader_.scanned().empty()) remember_field();
    const std::size_t before = reader_.scanned().size();
    const auto heard =
        reader_.hear(enter ? U'\r' : static_cast<char32_t>(character), now);
    if (heard == ScanReader::Heard::scan) {
        const std::string code = reader_.scanned();
        restore_field();
        if (on_scan) on_scan(code);
        return true;
    }
    // The first character of a new run: the field is as it was before it.
    if (!enter && reader_.scanned().size() <= 1 && before != 0) remember_field();
    return heard == ScanReader::Heard::part_of_scan;
}

}  // namespace storekeep::desktop
