#include "app/desktop/floor/putaway_page.h"

namespace storekeep::desktop {

namespace {

constexpr StationWords station_words{
    "putaway_station", "Put away", "bin", "Put in the proposed bin", "", "Later",
    "Nothing waits on the dock. Goods appear here as soon as they are received."};

std::string age(const std::string& minutes) {
    const std::int64_t waited = minutes.empty() ? 0 : parse_millionths(minutes) / million;
    constexpr std::int64_t hour = 60;
    constexpr std::int64_t day = 24 * hour;
    if (waited < 2 * hour) return fmt::format("{} min", waited);
    return waited < 2 * day ? fmt::format("{} hours", waited / hour)
                            : fmt::format("{} days", waited / day);
}

}  // namespace

PutawayPage::PutawayPage(wxWindow* parent, Shell& shell)
    : StationPage(parent, shell, station_words) {
    begin();
}

Question PutawayPage::question() const { return {"putaway_tasks", {}}; }

Table PutawayPage::listed(Table table) {
    table.columns[table.column("minutes")].unit.clear();  // the head says it already
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

std::optional<std::size_t> PutawayPage::current() const {
    std::optional<std::size_t> first;
    std::optional<std::size_t> later;
    const FloorLine& now = work_.now;
    for (std::size_t row = 0; row < rows().rows.size(); ++row) {
        const std::string name = at(row, "receipt") + " " + at(row, "line") + " " + at(row, "lot");
        if (name == now.document) return row;
        const bool passed =
            std::find(work_.later.begin(), work_.later.end(), name) != work_.later.end();
        if (!first && !passed) first = row;
        if (!later) later = row;
    }
    return first ? first : later;
}

StationCard PutawayPage::card() const {
    const auto row = current();
    if (!row) return {"The dock is clear", "", "", "", ""};
    const FloorLine& now = work_.now;
    const bool part = now.quantity.is_positive();
    const std::string bin = at(*row, "proposed");
    StationCard card{bin.empty() ? "Any bin" : bin, at(*row, "item") + "  " + at(*row, "name"),
                     (part ? text(now.quantity) + " of " : std::string()) +
                         text(quantity_at(*row, "quantity")) + " " + at(*row, "unit"),
                     fmt::format("from {} · {} · {}", at(*row, "from"), at(*row, "receipt"),
                                 age(at(*row, "minutes"))),
                     bin.empty() ? "Scan the bin you put it in"
                                 : "Scan bin " + bin + ", or an item that you carry"};
    if (const std::string lot = at(*row, "lot"); !lot.empty()) card.what += "  lot " + lot;
    if (work_.step == "reason") {
        card.where = now.bin;
        card.wanted = "Why not " + bin + "? Scan or type: FULL, TOO SMALL, BLOCKED …";
    }
    return card;
}

void PutawayPage::take_up(std::size_t row) {
    work_.now = {};
    work_.now.document = at(row, "receipt") + " " + at(row, "line") + " " + at(row, "lot");
    work_.step.clear();
    right(at(row, "item") + " goes to " +
          (at(row, "proposed").empty() ? "any bin" : at(row, "proposed")));
}

void PutawayPage::take(const Scanned& scanned) {
    const auto row = current();
    if (!row) {
        wrong("Nothing waits on the dock.");
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
        if (!number->is_positive() || *number > quantity_at(*row, "quantity")) {
            wrong(fmt::format("There are {} {} of it.", at(*row, "quantity"), at(*row, "unit")));
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
            put(code, "");
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
    goods.lot = at(*row, "lot");
    goods.quantity = work_.now.quantity.is_positive() ? work_.now.quantity
                                                      : quantity_at(*row, "quantity");
    Json line = Json::object()
                    .set("line", parse_millionths(at(*row, "line")) / million)
                    .set("quantity", text(goods.quantity))
                    .set("from", at(*row, "from"))
                    .set("to", bin)
                    .set("status", at(*row, "status"));
    if (!reason.empty()) line.set("reason", reason);
    const std::string receipt = at(*row, "receipt");
    const std::string item = at(*row, "item");
    Parameters parameters;
    parameters.set("item", item);
    ask({"items", std::move(parameters)}, [=, this](Answer<Table> found) {
        Json whole = line;
        FloorLine tracked = goods;
        if (found.ok() && !found.value.rows.empty())
            tracked.tracking = found.value.text_at(0, "tracking");
        const std::size_t slash = tracked.lot.rfind('/');
        if (tracked.tracking == "serial") {
            tracked.serials = {tracked.lot};
        } else if (tracked.tracking == "lot_and_serial" && slash != std::string::npos) {
            tracked.serials = {tracked.lot.substr(slash + 1)};
            tracked.lot = tracked.lot.substr(0, slash);
        }
        set_tracked(whole, tracked);
        Json lines = Json::list();
        lines.append(std::move(whole));
        post(dated("putaway.post").set("receipt", receipt).set("lines", std::move(lines)),
             [=, this](const Reply& reply) {
                 right(fmt::format("{} {} in {}: {}", text(goods.quantity), item, bin,
                                   reply.result.text_or("putaway", "")));
                 const std::vector<std::string> later = work_.later;
                 posted();
                 work_.later = later;
             });
    });
}

void PutawayPage::other() {
    const auto row = current();
    if (!row) {
        wrong("Nothing waits on the dock.");
        return;
    }
    const std::string name = at(*row, "receipt") + " " + at(*row, "line") + " " + at(*row, "lot");
    std::erase(work_.later, name);
    work_.later.push_back(name);
    work_.now = {};
    work_.step.clear();
    right(at(*row, "item") + " waits for later");
}

void PutawayPage::finish() {
    const auto row = current();
    if (!row || at(*row, "proposed").empty() || work_.step == "reason")
        wrong("Scan the bin.");
    else
        put(at(*row, "proposed"), "");
}

}  // namespace storekeep::desktop
