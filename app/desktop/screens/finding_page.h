// Where a document of any kind is meant by its number alone: finds the kind and goes there.
#pragma once

#include "app/desktop/frame/page.h"

namespace storekeep::desktop {

class FindingPage final : public Page {
public:
    FindingPage(wxWindow* parent, Shell& shell, std::string number);

    std::string title() const override { return number_; }
    Json address() const override;

private:
    void take(const Answer<Table>& answer);

    std::string number_;
};

}  // namespace storekeep::desktop
