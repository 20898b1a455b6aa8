#include "app/desktop/floor/picking_page.h"

#include <set>

namespace storekeep::desktop {

namespace {

constexpr StationWords station_words{
    "picking", "Pick", "pick", "Book the pick", "Short", "Later",
    "Nothing is to be picked. Confirmed orders whose goods lie in bins appear here."};

// One row an order, in the order in which they are first met on the way.
Table by_order(const Table& goods) {
    Table orders{{},
                 {text_column("document"), text_column("partner"), date_column("ship_by"),
                  integer_column("priority"), integer_column("lines")},
                 {}};
    for (std::size_t row = 0; row < goods.rows.size(); ++row) {
        std::size_t at = 0;
        while (at < orders.rows.size() &&
               orders.text_at(at, "document") != goods.text_at(row, "document"))
            ++at;
        if (at == orders.rows.size()) {
            std::vector<Cell> cells;
            for (const char* name : {"document", "partner", "ship_by", "priority"})
                cells.push_back(goods.rows[row][goods.column(name)]);
            cells.push_back(std::int64_t{0});
            orders.rows.push_back(std::move(cells));
        }
        Cell& lines = orders.rows[at].back();
        lines = std::get<std::int64_t>(lines) + 1;
    }
    return orders;
}

}  // namespace

PickingPage::PickingPage(wxWindow* parent, Shell& shell)
    : StationPage(parent, shell, station_words) {
    begin();
}

Question PickingPage::question() const {
    Parameters parameters;
    if (!work_.document.empty()) parameters.set("document", work_.document);
    return {"pick_list", std::move(parameters)};
}

Table PickingPage::listed(Table table) {
    return work_.document.empty() ? by_order(table) : table;
}

void PickingPage::choose(std::size_t row) {
    if (work_.document.empty()) start_on(table().rows().text_at(row, "document"));
}

bool PickingPage::is_collected(std::size_t row) const {
    for (const FloorLine& line : work_.lines)
        if (std::to_string(line.line) == at(row, "line") && line.bin == at(row, "bin") &&
            line.document == at(row, "lot"))
            return true;
    return false;
}

bool PickingPage::is_later(std::size_t row) const {
    const std::string bin = at(row, "bin");
    return std::find(work_.later.begin(), work_.later.end(), bin) != work_.later.end();
}

std::optional<std::size_t> PickingPage::current() const {
    std::optional<std::size_t> later;
    for (std::size_t row = 0; row < rows().rows.size(); ++row) {
        if (is_collected(row)) continue;
        if (!work_.now.bin.empty() && at(row, "bin") != work_.now.bin) continue;
        if (work_.now.line != 0 && std::to_string(work_.now.line) != at(row, "line")) continue;
        if (!is_later(row) || !work_.now.bin.empty()) return row;
        if (!later) later = row;
    }
    return later;
}

StationCard PickingPage::card() const {
    if (work_.document.empty())
        return {"Which order?", "Scan its number, or choose it below", "", "",
                "Scan an order's number"};
    const auto row = current();
    if (!row)
        return {"All taken", "Bring it to the packing bench", "", work_.document,
                "Scan DONE or press Ctrl+Enter to book the pick"};
    StationCard card{at(*row, "bin"), at(*row, "item") + "  " + at(*row, "name"),
                     text(asked(*row)) + " " + at(*row, "unit"), "for " + at(*row, "partner"),
                     "Scan bin " + at(*row, "bin")};
    const std::string lot = at(*row, "lot");
    if (!lot.empty()) card.what += "  lot " + lot;
    if (work_.now.bin.empty()) return card;
    card.wanted = "Scan " + at(*row, "item");
    if (work_.now.item.empty()) return card;
    card.figure = text(work_.now.quantity) + " of " + card.figure;
    card.wanted = work_.now.wants_lot() || (work_.now.wants_serial() && !lot.empty())
                      ? "Scan lot or serial " + lot
                      : "Scan the next one, type how many, or scan ALL";
    return card;
}

void PickingPage::take(const Scanned& scanned) {
    if (work_.document.empty()) {
        start_on(scanned.text);
        return;
    }
    const auto row = current();
    if (!row)
        wrong("Everything is taken. DONE or Ctrl+Enter books the pick.");
    else if (work_.now.bin.empty())
        take_bin(*row, scanned);
    else
        take_item(*row, scanned);
}

// Another bin of the order may come first, as when somebody walks the other way.
void PickingPage::take_bin(std::size_t row, const Scanned& scanned) {
    for (std::size_t other = 0; other < rows().rows.size(); ++other)
        if (scanned.is_bin(at(other, "bin")) && !is_collected(other)) {
            work_.now.bin = at(other, "bin");
            right(work_.now.bin);
            return;
        }
    wrong(fmt::format("{} is not bin {}. Nothing was booked.", scanned.text, at(row, "bin")));
}

void PickingPage::take_item(std::size_t row, const Scanned& scanned) {
    FloorLine& now = work_.now;
    const std::string lot = at(row, "lot");
    if (!now.item.empty() && (now.wants_lot() || now.wants_serial())) {
        if (!scanned.is(lot)) {
            wrong(fmt::format("{} is not lot {} of {}. Put it back.", scanned.text, lot, now.item));
            return;
        }
        const std::size_t slash = lot.rfind('/');
        const bool both = now.tracking == "lot_and_serial" && slash != std::string::npos;
        if (now.tracking != "serial") now.lot = both ? lot.substr(0, slash) : lot;
        if (now.wants_serial()) now.serials = {both ? lot.substr(slash + 1) : lot};
        if (now.wants_serial())
            count(row, asked(row));
        else
            right("Lot " + lot);
        return;
    }
    for (std::size_t other = row; other < rows().rows.size(); ++other) {
        if (scanned.item.empty() || at(other, "bin") != now.bin || is_collected(other) ||
            scanned.item != at(other, "item") || (now.line != 0 && other != row))
            continue;
        now.line = parse_millionths(at(other, "line")) / million;
        now.item = scanned.item;
        now.tracking = scanned.tracking;
        if (now.wants_lot() || now.wants_serial())
            right(now.item);
        else
            count(other, now.quantity + scanned.contains);
        return;
    }
    const auto number = scanned.number();
    if (number && !now.item.empty())
        count(row, *number);
    else
        wrong(fmt::format("{} is wanted here, {} was scanned. Put it back; nothing was booked.",
                          at(row, "item"), scanned.text));
}

void PickingPage::count(std::size_t row, Quantity quantity) {
    if (quantity > asked(row)) {
        wrong(fmt::format("Only {} {} are wanted; {} are too many.", text(asked(row)),
                          at(row, "unit"), text(quantity)));
        return;
    }
    FloorLine& now = work_.now;
    now.quantity = quantity;
    right(fmt::format("{}: {} of {}", now.item, text(quantity), text(asked(row))));
    if (quantity < asked(row)) return;
    now.document = at(row, "lot");
    work_.lines.push_back(now);
    now = {};
}

void PickingPage::all() {
    const auto row = current();
    if (row && !work_.now.item.empty() && !work_.now.wants_lot() && !work_.now.wants_serial())
        count(*row, asked(*row));
    else
        wrong("Scan the bin and the item first.");
}

void PickingPage::other() {
    const auto row = current();
    if (!row) {
        wrong("Nothing is left to come to later.");
        return;
    }
    const std::string bin = at(*row, "bin");
    std::erase(work_.later, bin);
    work_.later.push_back(bin);
    work_.now = {};
    right(bin + " comes last. If it is empty, scan it and press F8.");
}

Json PickingPage::request() const {
    Json lines = Json::list();
    for (const FloorLine& line : work_.lines) {
        Json one = Json::object()
                       .set("line", line.line)
                       .set("bin", line.bin)
                       .set("quantity", text(line.quantity))
                       .set("item", line.item);
        set_tracked(one, line);
        lines.append(std::move(one));
    }
    return dated("pick.confirm").set("sales_order", work_.document).set("lines", std::move(lines));
}

void PickingPage::finish() {
    if (work_.lines.empty()) {
        wrong("Nothing was taken yet.");
        return;
    }
    if (work_.now.quantity.is_positive()) {
        wrong(fmt::format("{} is not complete: take the rest, or press F8 where it is short.",
                          work_.now.item));
        return;
    }
    post(request(), [this](const Reply& reply) {
        right("Booked as " + reply.result.text_or("pick", ""));
        posted();
    });
}

// What was taken so far is booked first, so that the bin's rest is what is short.
void PickingPage::fall_short() {
    const auto row = current();
    if (!row || work_.now.bin.empty()) {
        wrong("Scan the bin that is short first.");
        return;
    }
    Json report = dated("pick.short")
                      .set("sales_order", work_.document)
                      .set("line", parse_millionths(at(*row, "line")) / million)
                      .set("bin", at(*row, "bin"))
                      .set("found", text(work_.now.quantity));
    const auto say_short = [this, report] {
        post(report, [this](const Reply& reply) {
            right(fmt::format("Short: {} found in other bins, {} wait. The bin is to be counted.",
                              reply.result.text_or("reallocated", "0"),
                              reply.result.text_or("backordered", "0")));
            posted();
        });
    };
    if (work_.lines.empty())
        say_short();
    else
        post(request(), [this, say_short](const Reply&) {
            work_.lines.clear();
            say_short();
        });
}

}  // namespace storekeep::desktop
