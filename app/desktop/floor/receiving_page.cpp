#include "app/desktop/floor/receiving_page.h"

#include "app/desktop/company/shown.h"
#include "app/desktop/paper/labels_page.h"
#include "app/desktop/screens/address.h"
#include "app/desktop/screens/plans.h"

namespace storekeep::desktop {

namespace {

constexpr StationWords receiving_words{
    "receive",   "Receive",
    "receiving", "Book the receipt",
    "Damaged",   "Other bin",
    "",          "Nothing is expected. Confirmed purchase orders appear here."};

constexpr const char* no_expiry = "NONE";

}  // namespace

ReceivingPage::ReceivingPage(wxWindow* parent, Shell& shell)
    : StationPage(parent, shell, receiving_words) {
    begin();
}

Question ReceivingPage::question() const {
    Parameters parameters;
    if (!work_.document.empty()) parameters.set("purchase_order", work_.document);
    return {"expected_receipts", std::move(parameters)};
}

Table ReceivingPage::listed(Table table) { return labels_ ? *labels_ : table; }

void ReceivingPage::choose(std::size_t row) {
    if (!work_.document.empty() || labels_) return;
    start_on(table().rows().text_at(row, "purchase_order"));
}

StationCard ReceivingPage::card() const {
    const FloorLine& now = work_.now;
    if (work_.document.empty())
        return {labels_ ? "Print the labels" : "What arrived?",
                labels_ ? "Ctrl+P prints the list below" :
                          "Scan the order on the delivery note, or choose it below",
                "", "", "Scan an order's number"};
    if (now.item.empty())
        return {"Scan an item", work_.lines.empty() ? "Each box, or one and type how many"
                                                    : "Or DONE when everything is here",
                "", work_.document, "Scan an item of " + work_.document};
    StationCard card{now.item, now.name, text(now.quantity) + " " + now.unit, "", ""};
    const Quantity wanted = expected(now.line);
    if (wanted.is_positive())
        card.figure = text(now.quantity) + " of " + text(wanted) + " " + now.unit;
    if (!now.lot.empty()) card.about = "lot " + now.lot;
    if (!now.expires.empty()) card.about += ", expires " + now.expires;
    if (now.damaged.is_positive()) card.about += " " + text(now.damaged) + " damaged";
    if (!now.bin.empty()) card.about += " in " + now.bin;
    if (work_.step == "lot") card.wanted = "Scan or type the lot";
    else if (work_.step == "expiry") card.wanted = "Scan or type the day it expires, or NONE";
    else if (work_.step == "damaged") card.wanted = "Type how many are damaged";
    else if (work_.step == "bin") card.wanted = "Scan the bin they stand in";
    else if (now.wants_serial()) card.wanted = "Scan each serial number";
    else card.wanted = "Scan the next one, type how many, or scan another item";
    return card;
}

Quantity ReceivingPage::expected(std::int64_t line) const {
    for (std::size_t row = 0; row < rows().rows.size(); ++row)
        if (at(row, "line") == std::to_string(line)) return quantity_at(row, "quantity");
    return {};
}

// Transfers that arrive and customers' returns have forms of their own; their numbers lead there,
// however the company writes them.
void ReceivingPage::open(const Scanned& scanned) {
    labels_.reset();
    Parameters parameters;
    parameters.set("kind", "document");
    parameters.set("text", scanned.text);
    ask({"lookup", std::move(parameters)}, [this, scanned](Answer<Table> found) {
        for (std::size_t row = 0; found.ok() && row < found.value.rows.size(); ++row) {
            const std::string number = found.value.text_at(row, "code");
            const std::string kind = found.value.text_at(row, "kind");
            if (!scanned.is(number) || (kind != "transfer" && kind != "return")) continue;
            const std::string operation = kind + ".receive";
            right(number);
            shell_.open(address::operation(
                operation, given_to(desk().registry(), operation, kind, number)));
            return;
        }
        act([this, scanned] { start_on(scanned.text); });
    });
}

void ReceivingPage::take(const Scanned& scanned) {
    FloorLine& now = work_.now;
    if (work_.document.empty()) {
        open(scanned);
    } else if (work_.step == "lot") {
        take_lot(scanned);
    } else if (work_.step == "expiry") {
        take_expiry(scanned);
    } else if (work_.step == "bin") {
        now.bin = scanned.text;
        work_.step.clear();
        right("They stand in " + now.bin);
    } else if (const auto number = scanned.number();
               work_.step == "damaged" || (number && !now.item.empty() && scanned.item.empty() &&
                                           !now.wants_serial())) {
        if (!number) {
            wrong(scanned.text + " is no count.");
        } else if (work_.step == "damaged") {
            now.damaged = *number;
            work_.step.clear();
            right(text(*number) + " damaged");
        } else {
            count(*number);
        }
    } else if (now.wants_serial() && scanned.item.empty()) {
        take_serial(scanned);
    } else {
        take_item(scanned);
    }
}

void ReceivingPage::take_item(const Scanned& scanned) {
    if (!scanned.item.empty() && scanned.item == work_.now.item) {
        if (work_.now.wants_serial())
            wrong("Scan the serial number, not the item.");
        else
            count(work_.now.quantity + scanned.contains);
        return;
    }
    std::optional<std::size_t> found;
    for (std::size_t row = 0; row < rows().rows.size(); ++row) {
        if (scanned.item.empty() || at(row, "item") != scanned.item) continue;
        found = row;
        bool taken = false;
        for (const FloorLine& line : work_.lines)
            taken = taken || std::to_string(line.line) == at(row, "line");
        if (!taken) break;
    }
    if (!found) {
        wrong(fmt::format("{} does not expect {}. Put it aside; nothing was booked.",
                          work_.document, scanned.text));
        return;
    }
    close_line();
    FloorLine& now = work_.now;
    now.line = parse_millionths(at(*found, "line")) / million;
    now.item = scanned.item;
    now.name = scanned.name;
    now.unit = scanned.unit;
    now.tracking = scanned.tracking;
    if (now.wants_lot())
        work_.step = "lot";
    else if (!now.wants_serial())
        now.quantity = scanned.contains;
    right(now.item + "  " + now.name);
}

void ReceivingPage::take_lot(const Scanned& scanned) {
    work_.now.lot = scanned.text;
    work_.step = "expiry";
    right("Lot " + scanned.text);
}

void ReceivingPage::take_expiry(const Scanned& scanned) {
    if (scanned.text != no_expiry) {
        const auto day = read_date(scanned.text, desk().today());
        if (!day) {
            wrong(fmt::format("{} is no day. Write it as 2027-05-31, or scan NONE.",
                              scanned.text));
            return;
        }
        work_.now.expires = text(*day);
    }
    work_.step.clear();
    right(work_.now.expires.empty() ? "It does not expire" : "Expires " + work_.now.expires);
}

void ReceivingPage::take_serial(const Scanned& scanned) {
    FloorLine& now = work_.now;
    if (std::find(now.serials.begin(), now.serials.end(), scanned.text) != now.serials.end()) {
        wrong(scanned.text + " was scanned already.");
        return;
    }
    now.serials.push_back(scanned.text);
    now.quantity += {million};
    right(fmt::format("{}: {}", now.item, scanned.text));
}

void ReceivingPage::count(Quantity quantity) {
    work_.now.quantity = quantity;
    right(fmt::format("{}: {} {}", work_.now.item, text(quantity), work_.now.unit));
}

void ReceivingPage::close_line() {
    if (work_.now.quantity.is_positive()) work_.lines.push_back(work_.now);
    work_.now = {};
    work_.step.clear();
}

void ReceivingPage::all() {
    const Quantity wanted = expected(work_.now.line);
    if (work_.now.item.empty() || !wanted.is_positive() || work_.now.wants_serial())
        wrong("Scan or type how many came.");
    else
        count(wanted);
}

void ReceivingPage::fall_short() {
    if (!work_.now.quantity.is_positive()) {
        wrong("Scan the item and how many came first, the damaged included.");
        return;
    }
    work_.step = "damaged";
    right("How many are damaged?");
}

void ReceivingPage::other() {
    if (work_.now.item.empty()) {
        wrong("Scan the item first.");
        return;
    }
    work_.step = "bin";
    right("Which bin do they stand in?");
}

Json ReceivingPage::request() const {
    Json lines = Json::list();
    for (const FloorLine& line : work_.lines) {
        Json one = Json::object()
                       .set("line", line.line)
                       .set("item", line.item)
                       .set("quantity", text(line.quantity));
        if (line.damaged.is_positive()) one.set("damaged", text(line.damaged));
        if (!line.bin.empty()) one.set("bin", line.bin);
        set_tracked(one, line);
        lines.append(std::move(one));
    }
    return dated("receipt.post")
        .set("purchase_order", work_.document)
        .set("lines", std::move(lines));
}

void ReceivingPage::finish() {
    if (work_.document.empty() || !work_.step.empty()) {
        wrong(work_.document.empty() ? "Scan an order first." : card().wanted + " first.");
        return;
    }
    close_line();
    if (work_.lines.empty()) {
        wrong("Nothing was scanned yet.");
        return;
    }
    post(request(), [this](const Reply& reply) {
        const std::string receipt = reply.result.text_or("receipt", "");
        const FloorWork received = work_;
        right("Booked as " + receipt);
        show_labels(receipt, received);
        let_go();
    });
}

void ReceivingPage::show_labels(const std::string& receipt, const FloorWork& received) {
    Table labels{{},
                 {text_column("item"), text_column("name"), quantity_column("quantity"),
                  text_column("unit"), text_column("lot"), text_column("expires"),
                  text_column("serial"), text_column("receipt")},
                 {}};
    for (const FloorLine& line : received.lines) {
        std::vector<std::string> serials = line.serials;
        if (serials.empty()) serials.emplace_back();
        for (const std::string& serial : serials)
            labels.add(line.item, line.name,
                       line.serials.empty() ? line.quantity : Quantity{million}, line.unit,
                       line.lot, line.expires, serial, receipt);
    }
    labels_ = std::move(labels);
    receipt_ = receipt;
}

bool ReceivingPage::labels() {
    if (receipt_.empty()) return false;
    paper::LabelsAsked asked{"receipt"};
    asked.document = receipt_;
    print_labels(shell_, asked);
    return true;
}

}  // namespace storekeep::desktop
