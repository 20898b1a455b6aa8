#include "app/desktop/floor/putaway_page.h"

namespace storekeep::desktop {

namespace {

constexpr StationWords putaway_words{
    "putaway_station",
    "Put away",
    "bin",
    "Book the putaways",
    "",
    "",
    "Later",
    "Nothing waits on the dock. Goods appear here as soon as they are received."};

std::string age(const std::string& minutes) {
    const std::int64_t waited = minutes.empty() ? 0 : parse_millionths(minutes) / million;
    constexpr std::int64_t hour = 60;
    constexpr std::int64_t day = 24 * hour;
    if (waited < 2 * hour) return fmt::format("{} min", waited);
    return waited < 2 * day ? fmt::format("{} hours", waited / hour)
                            : fmt::format("{} days", waited / day);
}

// Why that bin is proposed, in the words of the floor.
std::string why_proposed(const std::string& rule) {
    if (rule == "preferred") return "the item's own bin";
    if (rule == "same_item") return "where it lies already";
    return "an empty bin";
}

}  // namespace

PutawayPage::PutawayPage(wxWindow* parent, Shell& shell)
    : StationPage(parent, shell, putaway_words) {
    begin();
}

Question PutawayPage::question() const { return {"putaway_tasks", {}}; }

Table PutawayPage::listed(Table table) {
    table.columns[table.column("minutes")].unit.clear();  // the head says it already
    const std::size_t rule = table.column("rule");
    for (auto& row : table.rows)
        if (const auto* code = std::get_if<std::string>(&row[rule]); code && !code->empty())
            row[rule] = why_proposed(*code);
    return table;
}

void PutawayPage::choose(std::size_t row) {
    for (std::size_t task = 0; task < rows().rows.size(); ++task)
        if (at(task, "receipt") == table().rows().text_at(row, "receipt") &&
            at(task, "line") == table().rows().text_at(row, "line") &&
            at(task, "lot") == table().rows().text_at(row, "lot") &&
            at(task, "from") == table().rows().text_at(row, "from"))
            take_up(task);
}

std::string PutawayPage::name_of(std::size_t row) const {
    return at(row, "receipt") + " " + at(row, "line") + " " + at(row, "lot");
}

Quantity PutawayPage::left(std::size_t row) const {
    Quantity left = quantity_at(row, "quantity");
    for (const FloorLine& line : work_.lines)
        if (line.document == name_of(row) && line.from == at(row, "from") &&
            line.status == at(row, "status"))
            left -= line.quantity;
    return left;
}

std::optional<std::size_t> PutawayPage::current() const {
    std::optional<std::size_t> first;
    std::optional<std::size_t> later;
    for (std::size_t row = 0; row < rows().rows.size(); ++row) {
        const std::string name = name_of(row);
        if (!left(row).is_positive()) continue;
        if (name == work_.now.document) return row;
        const bool passed =
            std::find(work_.later.begin(), work_.later.end(), name) != work_.later.end();
        if (!first && !passed) first = row;
        if (!later) later = row;
    }
    return first ? first : later;
}

StationCard PutawayPage::card() const {
    const auto row = current();
    if (!row && work_.lines.empty()) return {"The dock is clear", "", "", "", ""};
    if (!row)
        return {"All put away", "Nothing is left on the dock", "", "",
                "Scan DONE or press Ctrl+Enter to book it"};
    const FloorLine& now = work_.now;
    const bool part = now.quantity.is_positive();
    const std::string bin = at(*row, "proposed");
    StationCard card{bin.empty() ? "Any bin" : bin, at(*row, "item") + "  " + at(*row, "name"),
                     (part ? text(now.quantity) + " of " : std::string()) +
                         text(left(*row)) + " " + at(*row, "unit"),
                     fmt::format("from {} · {} · {}", at(*row, "from"), at(*row, "receipt"),
                                 age(at(*row, "minutes"))),
                     bin.empty() ? "Scan the bin you put it in"
                                 : "Scan bin " + bin + ", " + why_proposed(at(*row, "rule")) +
                                       ", or an item that you carry"};
    if (const std::string lot = at(*row, "lot"); !lot.empty()) card.what += "  lot " + lot;
    if (work_.step == "reason") {
        card.where = now.bin;
        card.wanted = "Why not " + bin + "? Scan or type: FULL, TOO SMALL, BLOCKED …";
    }
    return card;
}

void PutawayPage::take_up(std::size_t row) {
    work_.now = {};
    work_.now.document = name_of(row);
    work_.step.clear();
    right(at(row, "item") + " goes to " +
          (at(row, "proposed").empty() ? "any bin" : at(row, "proposed")));
}

void PutawayPage::take(const Scanned& scanned) {
    const auto row = current();
    if (!row) {
        wrong(work_.lines.empty() ? "Nothing waits on the dock."
                                  : "Nothing is left on the dock. DONE or Ctrl+Enter books it.");
        return;
    }
    if (work_.step == "reason") {
        put(work_.now.bin, scanned.text);
        return;
    }
    if (scanned.is_bin(at(*row, "proposed"))) {
        put(at(*row, "proposed"), "");
        return;
    }
    for (std::size_t task = 0; task < rows().rows.size(); ++task)
        if ((!scanned.item.empty() && at(task, "item") == scanned.item) ||
            scanned.is(at(task, "receipt")) || scanned.is(at(task, "lot"))) {
            take_up(task);
            return;
        }
    if (const auto number = scanned.number()) {
        if (!number->is_positive() || *number > left(*row)) {
            wrong(fmt::format("There are {} {} of it.", text(left(*row)), at(*row, "unit")));
            return;
        }
        if (work_.now.document.empty()) take_up(*row);
        work_.now.quantity = *number;
        right(text(*number) + " " + at(*row, "unit"));
        return;
    }
    take_other_bin(*row, scanned);
}

void PutawayPage::take_other_bin(std::size_t row, const Scanned& scanned) {
    const std::string bin = scanned.text.substr(scanned.text.rfind('/') + 1);
    Parameters parameters;
    parameters.set("warehouse", at(row, "warehouse"));
    parameters.set("bin", bin);
    ask({"bins", std::move(parameters)}, [this, row, scanned](Answer<Table> found) {
        if (!found.ok() || found.value.rows.empty()) {
            wrong(scanned.text + " is neither a bin nor an item on the dock.");
            return;
        }
        const std::string code = found.value.text_at(0, "bin");
        if (row >= rows().rows.size() || at(row, "proposed").empty()) {
            act([this, code] { put(code, ""); });
            return;
        }
        const Quantity part = work_.now.quantity;
        take_up(row);
        work_.now.quantity = part;
        work_.now.bin = code;
        work_.step = "reason";
        wrong(fmt::format("{} is not the proposed {}. Say why, or scan {}.", code,
                          at(row, "proposed"), at(row, "proposed")));
    });
}

void PutawayPage::put(const std::string& bin, const std::string& reason) {
    const auto row = current();
    if (!row) return;
    FloorLine goods = work_.now;
    goods.document = name_of(*row);
    goods.line = parse_millionths(at(*row, "line")) / million;
    goods.bin = bin;
    goods.from = at(*row, "from");
    goods.status = at(*row, "status");
    goods.reason = reason;
    goods.item = at(*row, "item");
    goods.unit = at(*row, "unit");
    goods.tracking = at(*row, "tracking");
    goods.lot = at(*row, "lot");
    if (!goods.quantity.is_positive()) goods.quantity = left(*row);
    const std::size_t slash = goods.lot.rfind('/');
    if (goods.tracking == "serial") {
        goods.serials = {goods.lot};
    } else if (goods.tracking == "lot_and_serial" && slash != std::string::npos) {
        goods.serials = {goods.lot.substr(slash + 1)};
        goods.lot = goods.lot.substr(0, slash);
    }
    right(fmt::format("{} {} in {}", text(goods.quantity), goods.item, bin));
    work_.lines.push_back(std::move(goods));
    work_.now = {};
    work_.step.clear();
}

void PutawayPage::all() {
    std::size_t gathered = 0;
    for (std::size_t row = 0; row < rows().rows.size(); ++row) {
        if (at(row, "proposed").empty() || !left(row).is_positive()) continue;
        take_up(row);
        put(at(row, "proposed"), "");
        ++gathered;
    }
    if (gathered == 0)
        wrong("For what is left here no bin is proposed; scan where you put it.");
    else
        right(fmt::format("{} put in the proposed bins. DONE books it.", gathered));
}

void PutawayPage::later() {
    const auto row = current();
    if (!row) {
        wrong("Nothing waits on the dock.");
        return;
    }
    const std::string name = name_of(*row);
    std::erase(work_.later, name);
    work_.later.push_back(name);
    work_.now = {};
    work_.step.clear();
    right(at(*row, "item") + " waits for later");
}

Json PutawayPage::request(const std::string& receipt) const {
    Json lines = Json::list();
    for (const FloorLine& one : work_.lines) {
        if (!one.document.starts_with(receipt + " ")) continue;
        Json line = Json::object()
                        .set("line", one.line)
                        .set("quantity", text(one.quantity))
                        .set("from", one.from)
                        .set("to", one.bin)
                        .set("status", one.status);
        if (!one.reason.empty()) line.set("reason", one.reason);
        set_tracked(line, one);
        lines.append(std::move(line));
    }
    return dated("putaway.post").set("receipt", receipt).set("lines", std::move(lines));
}

// A putaway each receipt, one after the other: what is booked is no longer gathered.
void PutawayPage::book(const std::string& receipt) {
    post(request(receipt), [this, receipt](const Reply& reply) {
        std::erase_if(work_.lines, [&](const FloorLine& one) {
            return one.document.starts_with(receipt + " ");
        });
        right("Booked as " + reply.result.text_or("putaway", ""));
        if (work_.lines.empty()) {
            const std::vector<std::string> later = work_.later;
            posted();
            work_.later = later;
        } else {
            finish();
        }
    });
}

void PutawayPage::finish() {
    if (work_.step == "reason") {
        wrong("Say first why it is in " + work_.now.bin + ".");
        return;
    }
    if (work_.lines.empty()) {
        wrong("Nothing was put away yet. Scan the bin you put it in.");
        return;
    }
    const std::string& first = work_.lines.front().document;
    book(first.substr(0, first.find(' ')));
}

}  // namespace storekeep::desktop
