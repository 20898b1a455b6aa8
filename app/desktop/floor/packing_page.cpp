#include "app/desktop/floor/packing_page.h"

#include "app/desktop/paper/labels_page.h"

namespace storekeep::desktop {

namespace {

constexpr StationWords packing_words{
    "packing", "Pack",
    "pack",    "Book the cartons",
    "Weight",  "Next carton",
    "",        "Nothing is to be packed. Orders that were picked appear here."};

std::string carton_name(std::int64_t carton) {
    return "weight of carton " + std::to_string(carton);
}

}  // namespace

PackingPage::PackingPage(wxWindow* parent, Shell& shell)
    : StationPage(parent, shell, packing_words) {
    begin();
}

Question PackingPage::question() const {
    if (work_.document.empty()) return {"packing_tasks", {}};
    Parameters parameters;
    parameters.set("document", work_.document);
    parameters.set("kind", "sales_order");
    return {"order_lines", std::move(parameters)};
}

// Who packs sees what and how many, never prices.
Table PackingPage::listed(Table table) {
    if (work_.document.empty()) return table;
    Table shown{{},
                {integer_column("line"), text_column("item"), quantity_column("picked"),
                 quantity_column("packed"), quantity_column("to_pack")},
                {}};
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        shown.add(parse_millionths(table.text_at(row, "line")) / million,
                  table.text_at(row, "item"), quantity_at(row, "picked"),
                  quantity_at(row, "packed"),
                  quantity_at(row, "picked") - quantity_at(row, "packed"));
    return shown;
}

void PackingPage::choose(std::size_t row) {
    if (work_.document.empty()) start_on(table().rows().text_at(row, "document"));
}

Quantity PackingPage::left(std::size_t row) const {
    Quantity left = quantity_at(row, "picked") - quantity_at(row, "packed");
    for (const FloorLine& line : work_.lines)
        if (std::to_string(line.line) == at(row, "line")) left -= line.quantity;
    return left;
}

std::int64_t PackingPage::carton() const {
    const Json* carton = work_.facts.find("carton");
    return carton && carton->number() ? parse_millionths(carton->number()->digits) / million : 1;
}

StationCard PackingPage::card() const {
    if (work_.document.empty())
        return {"Which order?", "Scan its number, or choose it below", "", "",
                "Scan an order's number"};
    std::size_t open = 0;
    std::string names;
    for (std::size_t row = 0; row < rows().rows.size(); ++row)
        if (left(row).is_positive()) {
            ++open;
            names += (names.empty() ? "" : ", ") + text(left(row)) + " " + at(row, "item");
        }
    const std::string weight = work_.facts.text_or(carton_name(carton()), "");
    StationCard card{fmt::format("Carton {}", carton()), open == 0 ? "All is in" : "Left: " + names,
                     weight.empty() ? "" : weight + " kg", work_.document,
                     open == 0 ? "Scan DONE or press Ctrl+Enter to book the cartons"
                               : "Scan each item that goes in; ALL puts in what is left"};
    if (work_.step == "weight")
        card.wanted = fmt::format("Type what carton {} weighs, in kg", carton());
    else if (open > 0 && !work_.now.item.empty())
        card.wanted = "Scan the next item, or type how many " + work_.now.item;
    return card;
}

void PackingPage::take(const Scanned& scanned) {
    if (work_.document.empty()) {
        start_on(scanned.text);
        return;
    }
    const auto number = scanned.number();
    if (work_.step == "weight") {
        if (!number || !number->is_positive()) {
            wrong(scanned.text + " is no weight.");
            return;
        }
        work_.facts.set(carton_name(carton()), text(*number));
        work_.step.clear();
        right(fmt::format("Carton {}: {} kg", carton(), text(*number)));
        return;
    }
    bool known = false;
    for (std::size_t row = 0; row < rows().rows.size(); ++row) {
        if (scanned.item.empty() || at(row, "item") != scanned.item) continue;
        known = true;
        if (!left(row).is_positive()) continue;
        work_.now.item = scanned.item;
        put_in(row, scanned.contains);
        return;
    }
    if (number && !work_.now.item.empty() && !work_.lines.empty()) {
        // A typed count says how many of the item just scanned there are in all.
        const FloorLine last = work_.lines.back();
        work_.lines.pop_back();
        for (std::size_t row = 0; row < rows().rows.size(); ++row)
            if (at(row, "line") == std::to_string(last.line)) {
                if (*number <= left(row))
                    put_in(row, *number);
                else {
                    wrong(fmt::format("Only {} {} were picked.", text(left(row)), last.item));
                    work_.lines.push_back(last);
                }
                return;
            }
    }
    wrong(known ? fmt::format("All {} of the order are in cartons; take it out.", scanned.item)
                : fmt::format("{} does not belong to {}. Take it out.", scanned.text,
                              work_.document));
}

void PackingPage::put_in(std::size_t row, Quantity quantity) {
    if (quantity > left(row)) {
        wrong(fmt::format("Only {} {} are left to pack; {} are too many.", text(left(row)),
                          at(row, "item"), text(quantity)));
        return;
    }
    const std::int64_t number = parse_millionths(at(row, "line")) / million;
    Quantity in = quantity;
    const auto same = std::find_if(work_.lines.begin(), work_.lines.end(), [&](const auto& line) {
        return line.line == number && line.carton == carton();
    });
    if (same != work_.lines.end()) {
        in += same->quantity;
        work_.lines.erase(same);
    }
    FloorLine line;
    line.line = number;
    line.item = at(row, "item");
    line.quantity = in;
    line.carton = carton();
    work_.lines.push_back(line);
    right(fmt::format("{}: {} in carton {}", line.item, text(in), carton()));
}

void PackingPage::all() {
    if (work_.document.empty()) {
        wrong("Scan an order first.");
        return;
    }
    for (std::size_t row = 0; row < rows().rows.size(); ++row)
        if (left(row).is_positive()) put_in(row, left(row));
}

void PackingPage::fall_short() {
    if (work_.lines.empty()) {
        wrong("Nothing is in the carton yet.");
        return;
    }
    work_.step = "weight";
    right("What does it weigh?");
}

void PackingPage::other() {
    const bool filled = std::any_of(work_.lines.begin(), work_.lines.end(), [&](const auto& line) {
        return line.carton == carton();
    });
    if (!filled) {
        wrong(fmt::format("Carton {} is still empty.", carton()));
        return;
    }
    work_.facts.set("carton", carton() + 1);
    work_.now = {};
    right(fmt::format("Carton {}", carton()));
}

Json PackingPage::request() const {
    Json cartons = Json::list();
    for (std::int64_t number = 1; number <= carton(); ++number) {
        Json lines = Json::list();
        for (const FloorLine& line : work_.lines)
            if (line.carton == number)
                lines.append(
                    Json::object().set("line", line.line).set("quantity", text(line.quantity)));
        if (lines.items().empty()) continue;
        Json one = Json::object().set("carton", number);
        const std::string weight = work_.facts.text_or(carton_name(number), "");
        if (!weight.empty()) one.set("weight", weight);
        cartons.append(one.set("lines", std::move(lines)));
    }
    return dated("pack.post")
        .set("sales_order", work_.document)
        .set("cartons", std::move(cartons));
}

void PackingPage::finish() {
    if (work_.lines.empty()) {
        wrong("Nothing is in a carton yet.");
        return;
    }
    post(request(), [this](const Reply& reply) {
        packed_ = reply.result.text_or("pack", "");
        right("Booked as " + packed_);
        let_go();
    });
}

bool PackingPage::labels() {
    if (packed_.empty()) return false;
    paper::LabelsAsked asked{"cartons"};
    asked.document = packed_;
    print_labels(shell_, asked);
    return true;
}

}  // namespace storekeep::desktop
