#include "app/desktop/floor/picking_page.h"

#include <set>

namespace storekeep::desktop {

namespace {

constexpr StationWords picking_words{
    "picking", "Pick",
    "pick",    "Book the pick",
    "Short",   "Other bin",
    "Later",   "Nothing is to be picked. Confirmed orders whose goods lie in bins appear here."};

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
    : StationPage(parent, shell, picking_words) {
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
    if (work_.document.empty())
        start_on(table().rows().text_at(row, "document"));
    else if (const auto now = current(); now && work_.step == "elsewhere")
        take_elsewhere(*now, table().rows().text_at(row, "bin"));
}

bool PickingPage::is_of(std::size_t row, const FloorLine& line) const {
    const std::string& wanted = line.from.empty() ? line.bin : line.from;
    return std::to_string(line.line) == at(row, "line") && wanted == at(row, "bin") &&
           line.document == at(row, "lot");
}

Quantity PickingPage::asked(std::size_t row) const {
    Quantity asked = quantity_at(row, "quantity");
    for (const FloorLine& line : work_.lines)
        if (is_of(row, line)) asked -= line.quantity;
    return asked;
}

bool PickingPage::is_later(std::size_t row) const {
    const std::string bin = at(row, "bin");
    return std::find(work_.later.begin(), work_.later.end(), bin) != work_.later.end();
}

std::optional<std::size_t> PickingPage::current() const {
    std::optional<std::size_t> later;
    for (std::size_t row = 0; row < rows().rows.size(); ++row) {
        if (is_collected(row)) continue;
        const std::string& wanted = work_.now.from.empty() ? work_.now.bin : work_.now.from;
        if (!wanted.empty() && at(row, "bin") != wanted) continue;
        if (work_.now.line != 0 && std::to_string(work_.now.line) != at(row, "line")) continue;
        if (!is_later(row) || !wanted.empty()) return row;
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
    if (work_.step == "elsewhere") {
        card.where = "Not in " + at(*row, "bin");
        card.wanted = "Scan the bin you take it from, or choose it below";
    }
    if (work_.now.bin.empty()) return card;
    card.where = work_.now.bin;
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
    else if (work_.step == "elsewhere")
        take_elsewhere(*row, scanned.text);
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
        const std::string& wanted = now.from.empty() ? now.bin : now.from;
        if (scanned.item.empty() || at(other, "bin") != wanted || is_collected(other) ||
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

// What was counted in a bin so far, where the rest is taken from another one.
void PickingPage::keep_part(std::size_t row) {
    FloorLine& now = work_.now;
    if (now.quantity.is_positive()) {
        now.document = at(row, "lot");
        work_.lines.push_back(now);
    }
    now = {};
}

// Goods told apart by lot or serial are taken from where they are held.
void PickingPage::other() {
    const auto row = current();
    if (!row) {
        wrong("Nothing is left to be taken.");
        return;
    }
    keep_part(*row);
    const auto rest = current();
    if (!rest || !at(*rest, "lot").empty()) {
        wrong("Goods with a lot or serial number are taken from their own bin. F8 says it is "
              "short.");
        return;
    }
    work_.step = "elsewhere";
    work_.now.line = parse_millionths(at(*rest, "line")) / million;
    work_.now.from = at(*rest, "bin");
    right("Where else?");
    show_elsewhere();
}

void PickingPage::show_elsewhere() {
    const auto row = current();
    if (!row) return;
    Parameters parameters;
    parameters.set("item", at(*row, "item"));
    parameters.set("warehouse", at(*row, "warehouse"));
    parameters.set("status", "available");
    ask({"stock_on_hand", std::move(parameters)}, [this, held = at(*row, "bin")](
                                                      Answer<Table> found) {
        if (!found.ok() || work_.step != "elsewhere") return;
        elsewhere_ = {{}, {text_column("bin"), quantity_column("available"), text_column("unit")},
                      {}};
        const Table& lying = found.value;
        for (std::size_t place = 0; place < lying.rows.size(); ++place) {
            const auto& cells = lying.rows[place];
            if (lying.text_at(place, "bin") == held ||
                parse_millionths(lying.text_at(place, "available")) <= 0)
                continue;
            elsewhere_.rows.push_back({cells[lying.column("bin")],
                                       cells[lying.column("available")],
                                       cells[lying.column("unit")]});
        }
        if (elsewhere_.rows.empty()) {
            work_.step.clear();
            work_.now = {};
            wrong("None of it lies free in another bin. F8 says that the bin is short.");
            return;
        }
        table().become("floor_picking_elsewhere");
        table().show(elsewhere_);
    });
}

void PickingPage::take_elsewhere(std::size_t row, const std::string& said) {
    const Scanned scanned{said, "", "", "", "", {million}};
    for (std::size_t place = 0; place < elsewhere_.rows.size(); ++place) {
        const std::string bin = elsewhere_.text_at(place, "bin");
        if (!scanned.is_bin(bin)) continue;
        work_.step.clear();
        work_.now.bin = bin;
        work_.now.from = at(row, "bin");
        right(fmt::format("{} instead of {}", bin, at(row, "bin")));
        list();
        return;
    }
    wrong(fmt::format("No {} lies free in {}.", at(row, "item"), said));
}

void PickingPage::later() {
    const auto row = current();
    if (!row) {
        wrong("Nothing is left to come to later.");
        return;
    }
    const std::string bin = at(*row, "bin");
    std::erase(work_.later, bin);
    work_.later.push_back(bin);
    work_.now = {};
    work_.step.clear();
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
        if (!line.from.empty()) one.set("reason", "in another bin");
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
    if (!row || work_.now.bin.empty() || !work_.now.from.empty()) {
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
