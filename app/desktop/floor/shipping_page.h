// Shipping: packed goods leave with a carrier and its tracking number.
#pragma once

#include "app/desktop/floor/station_page.h"

namespace storekeep::desktop {

class ShippingPage final : public StationPage {
public:
    ShippingPage(wxWindow* parent, Shell& shell);

protected:
    StationCard card() const override;
    void take(const Scanned& scanned) override;
    Question question() const override;
    void choose(std::size_t row) override;
    void finish() override;
    void fall_short() override;
    void other() override;
};

}  // namespace storekeep::desktop
