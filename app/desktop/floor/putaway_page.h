// Putting away: goods on the dock, the oldest first, each confirmed by the bin it went to.
#pragma once

#include "app/desktop/floor/station_page.h"

namespace storekeep::desktop {

class PutawayPage final : public StationPage {
public:
    PutawayPage(wxWindow* parent, Shell& shell);

protected:
    Table listed(Table table) override;
    StationCard card() const override;
    void take(const Scanned& scanned) override;
    Question question() const override;
    void choose(std::size_t row) override;
    void finish() override;
    void other() override;

private:
    std::optional<std::size_t> current() const;  // row of what is carried now
    void take_up(std::size_t row);
    void take_other_bin(std::size_t row, const Scanned& scanned);
    void put(const std::string& bin, const std::string& reason);
};

}  // namespace storekeep::desktop
