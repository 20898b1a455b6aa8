// Counting: what lies in each bin, without being told what should.
#pragma once

#include "app/desktop/floor/station_page.h"

namespace storekeep::desktop {

class CountingPage final : public StationPage {
public:
    CountingPage(wxWindow* parent, Shell& shell);

protected:
    StationCard card() const override;
    void take(const Scanned& scanned) override;
    Question question() const override;
    void choose(std::size_t row) override;
    void finish() override;
    Table listed(Table table) override;
    void fall_short() override;

private:
    void take_bin(const Scanned& scanned);
    void take_item(const Scanned& scanned);
    void close_line();
    bool is_bin_here(const Scanned& scanned, std::string& bin) const;
    Json request() const;
};

}  // namespace storekeep::desktop
