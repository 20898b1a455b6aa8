// Where an address leads nowhere, as in a tab that an older version left.
#pragma once

#include "app/desktop/frame/page.h"
#include "app/desktop/screens/address.h"
#include "app/desktop/widgets/layout.h"

namespace storekeep::desktop {

class MissingPage final : public Page {
public:
    MissingPage(wxWindow* parent, Shell& shell, Json where)
        : Page(parent, shell), where_(std::move(where)) {
        auto* column = new wxBoxSizer(wxVERTICAL);
        column->Add(empty_place(this, "search", "There is no such page in this version.",
                                "Go to Home", [this] { shell_.replace(*this, address::home()); }),
                    1, wxEXPAND);
        SetSizer(column);
    }
    std::string title() const override { return "Not here"; }
    Json address() const override { return where_; }

private:
    Json where_;
};

}  // namespace storekeep::desktop
