// What the bookkeeper writes of charges that goods bear after they came, or were carried.
#include <algorithm>

#include "tests/auditor/auditor.h"
#include "tests/auditor/words.h"

namespace storekeep::auditor {

namespace {

std::string sent(const char* what, const Line& line) {
    return std::string(what) + "|" + line.document + "|" + std::to_string(line.line);
}

Count all_of_them(Count each, Count quantity) { return share_of(each, quantity, 1'000'000); }

}  // namespace

// Each receipt and transfer that is named, once: the lines that came, or were sent and not taken
// back.
std::vector<Auditor::Bearing> Auditor::bearing(const Json& request) const {
    std::vector<Bearing> bearers;
    std::set<std::string> named;
    for (const Json& number : listed(request, "receipts"))
        if (named.insert(*number.text()).second)
            for (const auto& [line, came] : receipts_.at(*number.text()).lines)
                bearers.push_back({{*number.text(), line}, came.item, came.quantity, came.value});
    for (const Json& number : listed(request, "transfers"))
        if (named.insert(*number.text()).second)
            for (const auto& [line, ordered] : orders_.at(*number.text()).lines) {
                const Line of{*number.text(), line};
                const Count quantity = books_.at(sent("sent", of));
                if (quantity > 0)
                    bearers.push_back(
                        {of, ordered.item, quantity, books_.at(sent("sent_value", of))});
            }
    return bearers;
}

Count Auditor::measure(const Bearing& bearer, const std::string& basis) const {
    const Size& size = sizes_.at(bearer.item);
    if (basis == "quantity") return bearer.quantity;
    if (basis == "value") return bearer.value;
    if (basis == "weight") return all_of_them(size.weight, bearer.quantity);
    if (basis == "volume") return all_of_them(size.volume, bearer.quantity);
    return 1;
}

void Auditor::note_carrier(const std::string& transfer, Count line, Count quantity, Count value) {
    const Line of{transfer, line};
    books_.add(sent("sent", of), quantity);
    books_.add(sent("sent_value", of), value);
}

void Auditor::bear_freight(const Line& line, Count part) {
    if (receipts_.contains(line.document)) return bear(line, part, 0);
    if (part == 0) return;
    std::vector<Line> carriers;
    for (const std::string& document : carriers_[line.document])
        for (const std::string& by : {document, document + " reversed"})
            carriers.push_back({by, line.line});
    const std::string& item = orders_.at(line.document).lines.at(line.line).item;
    if (method_of(item) == "standard" && books_.holds_carried(carriers))
        return post(account::variance, part);
    post_late(books_.correct_carried(carriers, books_.at(sent("sent", line)), part), part);
}

void Auditor::landed_cost(const Json& request, const Json& result) {
    begin(result, "landed_cost");
    Freight& freight = freights_[books_.document()];
    freight.partner = said(request, "supplier");
    const std::vector<Bearing> bearers = bearing(request);
    std::vector<Json> charges = listed(request, "charges");
    if (charges.empty()) charges.push_back(request);
    for (const Json& charge : charges) {
        std::vector<Count> weights;
        for (const Bearing& bearer : bearers)
            weights.push_back(measure(bearer, charge.text_or("basis", "value")));
        const Count amount = amount_said(charge, "amount");
        const std::vector<Count> parts = dealt(amount, weights);
        freight.amount += amount;
        for (std::size_t index = 0; index < bearers.size(); ++index)
            freight.parts.emplace_back(bearers[index].line, parts[index]);
    }
    for (const auto& [line, part] : freight.parts) bear_freight(line, part);
    post(account::payables, -freight.amount);
    owe(freight.partner, -freight.amount);
    make_item(books_.document(), freight.partner, false, -freight.amount, -freight.amount);
}

void Auditor::landed_cost_reverse(const Json& request, const Json&) {
    const std::string number = said(request, "number");
    const Freight& freight = freights_.at(number);
    unsettle(number);
    books_.begin(number + " reversed", date_);
    for (const auto& [line, part] : freight.parts) bear_freight(line, -part);
    post(account::payables, freight.amount);
    owe(freight.partner, freight.amount);
    books_.add("item_open|" + number, -books_.at("item_open|" + number));
    books_.add("item_foreign|" + number, -books_.at("item_foreign|" + number));
}

}  // namespace storekeep::auditor
