#include "app/desktop/floor/counting_page.h"

#include <map>
#include <set>

namespace storekeep::desktop {

namespace {

constexpr StationWords counting_words{
    "counting",
    "Count",
    "count",
    "Book what was counted",
    "Nothing there",
    "",
    "",
    "Nothing is to be counted. Plan a count in Warehouse, Counts."};

Table by_count(const Table& lines) {
    Table counts{{}, {text_column("count"), integer_column("lines"), integer_column("left")}, {}};
    for (std::size_t row = 0; row < lines.rows.size(); ++row) {
        if (counts.rows.empty() || counts.text_at(counts.rows.size() - 1, "count") !=
                                       lines.text_at(row, "count"))
            counts.add(lines.text_at(row, "count"), std::int64_t{0}, std::int64_t{0});
        auto& last = counts.rows.back();
        last[1] = std::get<std::int64_t>(last[1]) + 1;
        if (lines.text_at(row, "counted_by").empty())
            last[2] = std::get<std::int64_t>(last[2]) + 1;
    }
    return counts;
}

}  // namespace

CountingPage::CountingPage(wxWindow* parent, Shell& shell)
    : StationPage(parent, shell, counting_words) {
    begin();
}

Question CountingPage::question() const {
    Parameters parameters;
    if (!work_.document.empty()) parameters.set("count", work_.document);
    return {"count_sheet", std::move(parameters)};
}

Table CountingPage::listed(Table table) {
    return work_.document.empty() ? by_count(table) : table;
}

void CountingPage::choose(std::size_t row) {
    if (work_.document.empty()) start_on(table().rows().text_at(row, "count"));
}

StationCard CountingPage::card() const {
    if (work_.document.empty())
        return {"Which count?", "Scan its number, or choose it below", "", "",
                "Scan a count's number"};
    const FloorLine& now = work_.now;
    if (now.bin.empty()) {
        std::set<std::pair<std::string, std::string>> done;
        for (const FloorLine& line : work_.lines) done.emplace(line.bin, line.item);
        for (std::size_t row = 0; row < rows().rows.size(); ++row)
            if (at(row, "counted_by").empty() &&
                !done.contains({at(row, "bin"), at(row, "item")}))
                return {at(row, "bin"), "is next on the way", "", work_.document,
                        "Scan the bin you count"};
        return {"All counted", "", "", work_.document, "Scan DONE or press Ctrl+Enter to book it"};
    }
    StationCard card{now.bin, "Scan what lies in it", "", work_.document,
                     "Scan an item, another bin, or F8 where nothing is"};
    if (now.item.empty()) return card;
    card.what = now.item + "  " + now.name;
    if (!now.lot.empty()) card.what += "  lot " + now.lot;
    card.figure = text(now.quantity) + " " + now.unit;
    card.wanted = now.wants_lot()      ? "Scan the lot"
                  : now.wants_serial() ? "Scan each serial number"
                                       : "Scan the next one, or type how many are there";
    return card;
}

bool CountingPage::is_bin_here(const Scanned& scanned, std::string& bin) const {
    for (std::size_t row = 0; row < rows().rows.size(); ++row)
        if (scanned.is_bin(at(row, "bin"))) {
            bin = at(row, "bin");
            return true;
        }
    return false;
}

void CountingPage::take(const Scanned& scanned) {
    if (work_.document.empty())
        start_on(scanned.text);
    else if (std::string bin; is_bin_here(scanned, bin))
        take_bin(scanned);
    else if (work_.now.bin.empty())
        wrong(scanned.text + " is no bin of this count. Scan the bin first.");
    else
        take_item(scanned);
}

void CountingPage::take_bin(const Scanned& scanned) {
    std::string bin;
    is_bin_here(scanned, bin);
    close_line();
    work_.now = {};
    work_.now.bin = bin;
    right(bin);
}

void CountingPage::take_item(const Scanned& scanned) {
    FloorLine& now = work_.now;
    const auto number = scanned.number();
    if (!scanned.item.empty() && scanned.item != now.item) {
        const std::string bin = now.bin;
        close_line();
        now = {};
        now.bin = bin;
        now.item = scanned.item;
        now.name = scanned.name;
        now.unit = scanned.unit;
        now.tracking = scanned.tracking;
        if (!now.wants_lot() && !now.wants_serial()) now.quantity = scanned.contains;
        right(now.item + "  " + now.name);
    } else if (now.item.empty()) {
        wrong(scanned.text + " is no item.");
    } else if (!scanned.item.empty() && !now.wants_lot() && !now.wants_serial()) {
        now.quantity += scanned.contains;
        right(fmt::format("{}: {}", now.item, text(now.quantity)));
    } else if (now.wants_lot()) {
        now.lot = scanned.text;
        right("Lot " + now.lot);
    } else if (now.wants_serial()) {
        if (std::find(now.serials.begin(), now.serials.end(), scanned.text) != now.serials.end()) {
            wrong(scanned.text + " was counted already.");
            return;
        }
        now.serials.push_back(scanned.text);
        now.quantity += {million};
        right(fmt::format("{}: {}", now.item, scanned.text));
    } else if (number) {
        now.quantity = *number;
        right(fmt::format("{}: {}", now.item, text(*number)));
    } else {
        wrong(scanned.text + " is neither an item nor a count.");
    }
}

void CountingPage::close_line() {
    if (!work_.now.item.empty()) work_.lines.push_back(work_.now);
    work_.now = {};
}

// Of the item scanned, or of all the sheet names in this bin.
void CountingPage::fall_short() {
    FloorLine& now = work_.now;
    if (now.bin.empty()) {
        wrong("Scan the bin first.");
        return;
    }
    if (!now.item.empty()) {
        now.quantity = {};
        now.serials.clear();
        right(now.item + ": 0");
        return;
    }
    const std::string bin = now.bin;
    for (std::size_t row = 0; row < rows().rows.size(); ++row) {
        if (at(row, "bin") != bin || at(row, "item").empty() || !at(row, "counted_by").empty())
            continue;
        const bool known =
            std::any_of(work_.lines.begin(), work_.lines.end(), [&](const FloorLine& line) {
                return line.bin == bin && line.item == at(row, "item");
            });
        if (known) continue;
        FloorLine none;
        none.bin = bin;
        none.item = at(row, "item");
        work_.lines.push_back(none);
    }
    now = {};
    right(bin + ": nothing else is there");
}

// A line of the request speaks of all lots of an item in a bin.
Json CountingPage::request() const {
    std::map<std::pair<std::string, std::string>, std::vector<const FloorLine*>> places;
    for (const FloorLine& line : work_.lines) places[{line.bin, line.item}].push_back(&line);
    Json lines = Json::list();
    for (const auto& [place, parts] : places) {
        Quantity counted;
        Json lots = Json::list();
        Json line = Json::object().set("bin", place.first).set("item", place.second);
        for (const FloorLine* part : parts) {
            counted += part->quantity;
            if (!part->quantity.is_positive()) continue;
            Json tracked = Json::object();
            set_tracked(tracked, *part);
            if (const Json* lot = tracked.find("lots"))
                for (const Json& one : lot->items()) lots.append(one);
            if (const Json* serials = tracked.find("serials")) line.set("serials", *serials);
        }
        line.set("counted", text(counted));
        if (!lots.items().empty()) line.set("lots", std::move(lots));
        lines.append(std::move(line));
    }
    return dated("count.enter").set("number", work_.document).set("lines", std::move(lines));
}

void CountingPage::finish() {
    close_line();
    if (work_.lines.empty()) {
        wrong("Nothing was counted yet.");
        return;
    }
    post(request(), [this](const Reply& reply) {
        const Json* again = reply.result.find("recounts");
        if (again && !again->items().empty())
            wrong(fmt::format("Booked; somebody else counts {} of them again.",
                              again->items().size()));
        else
            right("Booked for " + work_.document);
        posted();
    });
}

}  // namespace storekeep::desktop
