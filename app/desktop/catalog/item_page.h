// An item's card: stock by place and status, its ledger, cost layers, and who bought and sold it.
#pragma once

#include "app/desktop/screens/card_page.h"

namespace storekeep::desktop {

class ItemPage final : public CardPage {
public:
    ItemPage(wxWindow* parent, Shell& shell, std::string sku);
};

}  // namespace storekeep::desktop
