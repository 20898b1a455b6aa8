// A partner's card: open documents, orders, prices, and how a supplier keeps its promises.
#pragma once

#include "app/desktop/screens/card_page.h"

namespace storekeep::desktop {

class PartnerPage final : public CardPage {
public:
    PartnerPage(wxWindow* parent, Shell& shell, std::string code);
};

}  // namespace storekeep::desktop
