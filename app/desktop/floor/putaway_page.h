// Putting away: goods on the dock, the oldest first, each gathered with the bin it went to. What is
// gathered is taken back with Ctrl+Z and booked together at the end.
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
    void later() override;
    void all() override;

private:
    std::string name_of(std::size_t row) const;
    Quantity left(std::size_t row) const;  // of it, not gathered yet
    std::optional<std::size_t> current() const;  // row of what is carried now
    void take_up(std::size_t row);
    void take_other_bin(std::size_t row, const Scanned& scanned);
    void put(const std::string& bin, const std::string& reason);
    Json request(const std::string& receipt) const;
    void book(const std::string& receipt);
};

}  // namespace storekeep::desktop
