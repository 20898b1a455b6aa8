// Above lines into which a block was pasted that does not fit: which of its columns is which.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/choice.h>
#include <wx/panel.h>

namespace storekeep::desktop {

class PasteBar final : public wxPanel {
public:
    explicit PasteBar(wxWindow* parent);

    // `samples` is what stands in each pasted column, `names` what the grid's columns are called,
    // `columns` which of them each goes to; -1: left out.
    void show(const std::vector<std::string>& samples, const std::vector<std::string>& names,
              const std::vector<int>& columns);
    wxChoice* choice(std::size_t column) const { return choices_[column]; }
    std::size_t count() const { return choices_.size(); }

    std::function<void(std::vector<int> columns)> on_map;  // by place among `names`
    std::function<void()> on_done;

private:
    void tell();

    std::vector<wxChoice*> choices_;
};

}  // namespace storekeep::desktop
