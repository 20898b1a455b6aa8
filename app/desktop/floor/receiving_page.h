// Receiving: what came for an order, item by item, with lot, expiry and serial where they are kept.
#pragma once

#include "app/desktop/floor/station_page.h"

namespace storekeep::desktop {

class ReceivingPage final : public StationPage {
public:
    ReceivingPage(wxWindow* parent, Shell& shell);
    bool labels() override;  // of what was booked last

protected:
    StationCard card() const override;
    void take(const Scanned& scanned) override;
    Question question() const override;
    void choose(std::size_t row) override;
    void finish() override;
    Table listed(Table table) override;
    void fall_short() override;
    void other() override;
    void all() override;

private:
    void open(const Scanned& scanned);
    void take_item(const Scanned& scanned);
    void take_lot(const Scanned& scanned);
    void take_expiry(const Scanned& scanned);
    void take_serial(const Scanned& scanned);
    void count(Quantity quantity);
    void close_line();
    Quantity expected(std::int64_t line) const;
    Json request() const;
    void show_labels(const std::string& receipt, const FloorWork& received);

    std::optional<Table> labels_;  // of what was received last, until something else is scanned
    std::string receipt_;
};

}  // namespace storekeep::desktop
