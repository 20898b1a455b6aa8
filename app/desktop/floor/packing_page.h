// Packing: picked goods go into cartons, each checked by a scan.
#pragma once

#include "app/desktop/floor/station_page.h"

namespace storekeep::desktop {

class PackingPage final : public StationPage {
public:
    PackingPage(wxWindow* parent, Shell& shell);
    bool labels() override;  // of the cartons booked last

protected:
    Table listed(Table table) override;
    StationCard card() const override;
    void take(const Scanned& scanned) override;
    Question question() const override;
    void choose(std::size_t row) override;
    void finish() override;
    void fall_short() override;
    void other() override;
    void all() override;

private:
    Quantity left(std::size_t row) const;  // to be packed, what is in cartons here taken off
    void put_in(std::size_t row, Quantity quantity);
    std::int64_t carton() const;
    Json request() const;

    std::string packed_;
};

}  // namespace storekeep::desktop
