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
    void later() override;
    void all() override;

private:
    std::optional<std::size_t> current() const;  // row of what is to be taken now
    Quantity asked(std::size_t row) const;  // of it, not taken yet
    bool is_collected(std::size_t row) const { return !asked(row).is_positive(); }
    bool is_of(std::size_t row, const FloorLine& line) const;
    bool is_later(std::size_t row) const;
    void take_bin(std::size_t row, const Scanned& scanned);
    void take_elsewhere(std::size_t row, const std::string& bin);
    void keep_part(std::size_t row);
    void show_elsewhere();
    void take_item(std::size_t row, const Scanned& scanned);
    void count(std::size_t row, Quantity quantity);
    Json request() const;

    Table elsewhere_;  // where else the goods lie, while that is asked
};

}  // namespace storekeep::desktop
