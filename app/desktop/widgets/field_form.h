// The fields of a request on a grid of twelve columns, in the order in which the request names
// them.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/panel.h>

#include "app/desktop/widgets/field_box.h"

namespace storekeep::desktop {

class FieldForm final : public wxPanel {
public:
    // Lists of records are not part of it: they have a grid of their own.
    FieldForm(wxWindow* parent, Desk& desk, const std::vector<FieldInfo>& fields);

    FieldBox* box(std::string_view field) const;  // or null
    const std::vector<FieldBox*>& boxes() const { return boxes_; }
    void fill(const Json& request);       // sets what it names and leaves the others
    void read_into(Json& request) const;  // what was entered
    // False where it is not a field here.
    bool show_refusal(const std::string& field, const std::string& said);
    void clear_refusals();
    void focus_first();  // the first required one that is empty, else the first

    std::function<void()> on_change;

private:
    wxSize DoGetBestClientSize() const override;  // of any width; as high as it needs at its own
    void arrange(int width);

    std::vector<FieldBox*> boxes_;
    int columns_ = 0;
};

}  // namespace storekeep::desktop
