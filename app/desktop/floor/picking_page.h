// Picking: the order's goods in walking order, each confirmed by its bin and its item.
#pragma once

#include "app/desktop/floor/station_page.h"

namespace storekeep::desktop {

class PickingPage final : public StationPage {
public:
    PickingPage(wxWindow* parent, Shell& shell);

protected:
    StationCard card() const override;
    void take(const Scanned& scanned) override;
    Question question() const override;
    Table listed(Table table) override;
    void choose(std::size_t row) override;
    void finish() override;
    void fall_short() override;
    void other() override;
    void all() override;

private:
    std::optional<std::size_t> current() const;  // row of what is to be taken now
    Quantity asked(std::size_t row) const { return quantity_at(row, "quantity"); }
    bool is_collected(std::size_t row) const;
    bool is_later(std::size_t row) const;
    void take_bin(std::size_t row, const Scanned& scanned);
    void take_item(std::size_t row, const Scanned& scanned);
    void count(std::size_t row, Quantity quantity);
    Json request() const;
};

}  // namespace storekeep::desktop
