#include "app/desktop/screens/finding_page.h"

#include "app/desktop/screens/address.h"
#include "app/desktop/screens/plans.h"
#include "app/desktop/widgets/layout.h"

namespace storekeep::desktop {

FindingPage::FindingPage(wxWindow* parent, Shell& shell, std::string number)
    : Page(parent, shell), number_(std::move(number)) {
    SetSizer(new wxBoxSizer(wxVERTICAL));
    Parameters parameters;
    parameters.set("kind", "document");
    parameters.set("text", number_);
    desk().look(caller_, {"lookup", std::move(parameters)},
                [this](const Answer<Table>& answer) { take(answer); });
}

Json FindingPage::address() const { return address::document("", number_); }

void FindingPage::take(const Answer<Table>& answer) {
    if (answer.ok())
        for (std::size_t row = 0; row < answer.value.rows.size(); ++row) {
            const std::string kind = answer.value.text_at(row, "kind");
            if (answer.value.text_at(row, "code") == number_ && find_plan(kind)) {
                shell_.replace(*this, address::document(kind, number_));
                return;
            }
        }
    const std::string said = answer.ok() ? "There is no document " + number_ + " to be opened."
                                         : answer.trouble->message;
    GetSizer()->Add(empty_place(this, "search", said, "Go to Home",
                                [this] { shell_.replace(*this, address::home()); }),
                    1, wxEXPAND);
    Layout();
}

}  // namespace storekeep::desktop
