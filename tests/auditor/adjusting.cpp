// What the bookkeeper writes of goods that are more or fewer than the books said.
#include <algorithm>

#include "tests/auditor/auditor.h"
#include "tests/auditor/words.h"

namespace storekeep::auditor {

namespace {

const std::map<std::string, std::string> accounts{
    {"damage", "5410"},  {"shrinkage", "5300"}, {"count", "5420"},    {"mispick", "5430"},
    {"return", "5440"},  {"correction", "5470"}, {"write_off", "5400"},
};

}  // namespace

// Losses leave first, then what was found comes in at its value.
void Auditor::adjust(const Json& request, const std::vector<std::pair<Share, Count>>& found) {
    const std::string warehouse = said(request, "warehouse");
    const std::string& account = accounts.at(said(request, "reason"));
    auto next = found.begin();
    for (const bool gain : {false, true}) {
        Count number = 0;
        for (const Json& line : lines_of(request)) {
            ++number;
            const std::string item = said(line, "item");
            const Count signed_quantity = base_units(item, line, "quantity");
            if ((signed_quantity > 0) != gain) continue;
            const Count quantity = gain ? signed_quantity : -signed_quantity;
            books_.on_line(number);
            for (const Share& share : shares_of(item, line, quantity)) {
                lay(warehouse, said(line, "bin"), item, share.lot,
                    line.text_or("status", "available"), gain ? share.quantity : -share.quantity);
                if (!gain) {
                    post(account, leave(item, warehouse, {share}));
                    continue;
                }
                come_in(pool_of(item, warehouse, share.lot),
                        {{0, share.quantity, next->second, {}}});
                post(account, -next->second);
                ++next;
            }
        }
    }
}

void Auditor::adjustment(const Json& request, const Json& result) {
    const std::string number = said(result, "adjustment");
    Adjustment asked{request};
    const std::string warehouse = said(request, "warehouse");
    for (const Json& line : lines_of(request)) {
        const std::string item = said(line, "item");
        const Count quantity = base_units(item, line, "quantity");
        if (quantity < 0) continue;
        const std::vector<Share> shares = shares_of(item, line, quantity);
        std::vector<Count> weights;
        for (const Share& share : shares) weights.push_back(share.quantity);
        std::vector<Count> values;
        if (is_said(line, "unit_cost"))
            values = dealt(
                priced(counted(said(line, "quantity"), 6), price_said(line, "unit_cost")), weights);
        for (std::size_t index = 0; index < shares.size(); ++index)
            asked.found.emplace_back(
                shares[index],
                values.empty() ? priced(shares[index].quantity,
                                        cost_now(item, warehouse, shares[index].lot))
                               : values[index]);
    }
    if (said(result, "state") == "waiting") {
        adjustments_[number] = asked;
        return;
    }
    books_.begin(number, date_);
    adjust(request, asked.found);
}

void Auditor::adjustment_approve(const Json& request, const Json&) {
    const std::string number = said(request, "number");
    const Adjustment& waiting = adjustments_.at(number);
    books_.begin(number, date_);
    adjust(waiting.request, waiting.found);
}

void Auditor::count_plan(const Json& request, const Json& result) {
    StockCount& count = counts_[said(result, "count")];
    count.warehouse = said(request, "warehouse");
    std::set<std::string> bins;
    for (const Json& bin : listed(request, "bins")) bins.insert(*bin.text());
    for (const auto& [spot, quantity] : books_.all("spot|" + count.warehouse + "|"))
        if (bins.empty() || bins.contains(spot.substr(0, spot.find('|'))))
            count.booked[spot] = quantity;
}

// A line speaks of all lots of the item there: those it does not name were not found.
void Auditor::count_enter(const Json& request, const Json&) {
    StockCount& count = counts_.at(said(request, "number"));
    const bool now = request.text_or("as_of", "begun") == "now";
    for (const Json& line : lines_of(request)) {
        const std::string item = said(line, "item");
        const std::string bin = said(line, "bin");
        const std::string status = line.text_or("status", "available");
        const std::string place = bin + "|" + item + "|" + status;
        const Count unit_cost = is_said(line, "unit_cost") ? price_said(line, "unit_cost") : -1;
        std::map<std::string, CountLine> lots;
        const std::string beginning = bin + "|" + item + "|";
        const auto note_booked = [&](const std::string& spot, Count quantity) {
            if (!spot.starts_with(beginning) || !spot.ends_with("|" + status)) return;
            const std::string lot = spot.substr(
                beginning.size(), spot.size() - beginning.size() - status.size() - 1);
            lots[lot] = {-quantity, unit_cost};
        };
        if (now)
            for (const auto& [spot, quantity] : books_.all("spot|" + count.warehouse + "|"))
                note_booked(spot, quantity);
        else
            for (const auto& [spot, quantity] : count.booked) note_booked(spot, quantity);
        const Count counted_here = base_units(item, line, "counted");
        if (counted_here > 0)
            for (const Share& share : shares_of(item, line, counted_here)) {
                lots.try_emplace(share.lot, CountLine{0, unit_cost});
                lots[share.lot].difference += share.quantity;
            }
        count.counted[place] = lots;
    }
}

// The differences are posted as one adjustment, in the order of bins, items, statuses and lots.
void Auditor::count_approve(const Json& request, const Json& result) {
    StockCount& count = counts_.at(said(request, "number"));
    if (!is_said(result, "adjustment")) return;
    count.adjustment = said(result, "adjustment");
    using Place = std::pair<std::pair<Count, Count>, std::pair<std::string, Count>>;
    std::map<Place, Json> ordered;
    for (const auto& [place, lots] : count.counted) {
        const std::size_t first = place.find('|');
        const std::size_t second = place.find('|', first + 1);
        const std::string bin = place.substr(0, first);
        const std::string item = place.substr(first + 1, second - first - 1);
        const std::string status = place.substr(second + 1);
        for (const auto& [lot, one] : lots) {
            if (one.difference == 0) continue;
            Json line = Json::object()
                            .set("item", item)
                            .set("bin", bin)
                            .set("status", status)
                            .set("quantity", decimal(one.difference, 6));
            if (one.unit_cost >= 0) line.set("unit_cost", decimal(one.unit_cost, 6));
            if (!lot.empty()) {
                const Json named = Json::object().set("lot", lot);
                line.set("lots", Json(Json::List{named}));
            }
            ordered[{{place_in(order_of_bins_, bin), place_in(order_of_items_, item)},
                     {status, rank_of(item, lot)}}] = line;
        }
    }
    Json lines = Json::list();
    for (const auto& [place, line] : ordered) lines.append(line);
    adjustment(Json::object()
                   .set("warehouse", count.warehouse)
                   .set("reason", "count")
                   .set("lines", std::move(lines)),
               Json::object().set("adjustment", count.adjustment).set("state", "posted"));
}

void Auditor::count_reverse(const Json& request, const Json&) {
    const StockCount& count = counts_.at(said(request, "number"));
    if (!count.adjustment.empty()) undo(count.adjustment);
}

}  // namespace storekeep::auditor
