#include "tests/workload/hostile_office.h"

#include <algorithm>

#include "tests/workload/lines.h"

namespace storekeep {

namespace {

const std::vector<std::string> all_items{"FIFO",   "SPECIFIC", "AVERAGE", "LIFO", "STANDARD",
                                         "LOTTED", "WEIGHED",  "PLAIN",   "LATER"};
const std::map<std::string, std::string> methods{
    {"FIFO", "fifo"},         {"SPECIFIC", "specific"}, {"AVERAGE", "average"}, {"LIFO", "lifo"},
    {"STANDARD", "standard"}, {"LOTTED", "fifo"},       {"WEIGHED", "average"}, {"PLAIN", ""},
    {"LATER", "standard"}};

// Who may do everything, but not decide much alone.
Json clerk_role() {
    Json limits = Json::list();
    for (const auto& [subject, amount] :
         {std::pair{"adjustment", "60"}, {"write_off", "40"}, {"revaluation", "150"}})
        limits.append(Json::object().set("subject", subject).set("amount", amount));
    Json rights = Json::list();
    for (const char* right :
         {"accounting.approve", "accounting.opening", "accounting.payments", "accounting.revalue",
          "catalog.costs", "catalog.items", "catalog.rates", "ledger.close", "ledger.post",
          "purchasing.approve", "purchasing.bill", "purchasing.order", "purchasing.receive",
          "returns.handle", "sales.invoice", "sales.order", "warehouse.adjust", "warehouse.ship",
          "warehouse.work"})
        rights.append(right);
    return asked("role.save")
        .set("code", "CLERK")
        .set("name", "Clerk")
        .set("rights", std::move(rights))
        .set("limits", std::move(limits));
}

Json item_request(const std::string& sku) {
    Json item = asked("item.save")
                    .set("sku", sku)
                    .set("name", sku)
                    .set("tracking", by_lot(sku) ? "lot" : "none");
    const std::string& method = methods.at(sku);
    if (!method.empty()) item.set("cost_method", method);
    if (sku == "STANDARD") item.set("standard_cost", "4.037");
    if (by_weight(sku)) item.set("step", "0.001");
    // Of one nobody said what it weighs.
    if (sku != "LATER") item.set("weight", std::to_string(sku.size()) + ".025");
    if (sku != "PLAIN")
        item.set("length", "0.4")
            .set("width", "0." + std::to_string(sku.size()))
            .set("height", "1.1");
    if (sku == "FIFO")
        item.set("units", list_of(Json::object().set("unit", "CASE").set("contains", "12")));
    return item;
}

}  // namespace

HouseRules HouseRules::of_seed(std::uint64_t seed) {
    const std::vector<std::string> defaults{"fifo", "average", "lifo", "standard"};
    HouseRules company;
    company.scope = seed % 2 == 0 ? "company" : "warehouse";
    company.method = defaults[seed / 2 % defaults.size()];
    company.late_cost_to_variance = seed % 3 == 0;
    company.capitalise_repairs = seed % 3 != 1;
    company.invoice_on_shipment = seed % 5 == 0;
    return company;
}

HostileOffice::HostileOffice(std::uint64_t seed, const HouseRules& company, std::string desk)
    : random_(seed), desk_(std::move(desk)), items_(all_items), places_{"MAIN", "EAST"} {
    items_.resize(std::min(company.items, items_.size()));
    nobody_.number = "NOBODY-1";
    nobody_.warehouse = "MAIN";
    nobody_.partner = "SUPP1";
    nobody_.lines.push_back({1, "FIFO", 5 * one});
}

std::vector<Json> HostileOffice::first_requests(const HouseRules& company) {
    std::vector<Json> requests{asked("company.create")
                                   .set("name", "Random Traders")
                                   .set("currency", "USD")
                                   .set("chart", "us-trading")
                                   .set("identity", "0123456789abcdef0123456789abcdef")
                                   .set("owner", "owner")};
    requests.push_back(
        asked("company.configure")
            .set("cost_scope", company.scope)
            .set("cost_method", company.method)
            .set("late_cost_to", company.late_cost_to_variance ? "variance" : "cogs")
            .set("repair_cost", company.capitalise_repairs ? "capitalise" : "expense")
            .set("invoice_on_shipment", company.invoice_on_shipment ? "yes" : "no"));
    requests.push_back(clerk_role());
    requests.push_back(asked("user.save")
                           .set("user", "clerk")
                           .set("full_name", "Clerk")
                           .set("roles", Json(Json::List{"CLERK"})));
    requests.push_back(asked("currency_rate.save")
                           .set("currency", "EUR")
                           .set("date", "2026-01-01")
                           .set("rate", "1.0825"));
    for (const char* warehouse : {"MAIN", "EAST"}) {
        requests.push_back(asked("warehouse.save").set("code", warehouse));
        for (const char* bin : {"A-1", "A-2", "B-1"})
            requests.push_back(asked("bin.save")
                                   .set("warehouse", warehouse)
                                   .set("code", bin)
                                   .set("type", bin[0] == 'B' ? "reserve" : "pick_face"));
    }
    for (const std::string& sku : all_items) requests.push_back(item_request(sku));
    for (const char* number : {"1", "2", "3"}) {
        const char* currency = number[0] == '3' ? "EUR" : "USD";
        const std::string supplier = std::string("SUPP") + number;
        const std::string customer = std::string("CUST") + number;
        requests.push_back(asked("partner.save")
                               .set("code", supplier)
                               .set("name", supplier)
                               .set("supplier", true)
                               .set("currency", currency)
                               .set("over_receipt_percent", "10"));
        requests.push_back(asked("partner.save")
                               .set("code", customer)
                               .set("name", customer)
                               .set("customer", true)
                               .set("currency", currency));
    }
    return requests;
}

HostileOffice::Paper* HostileOffice::find(const std::string& number) {
    const auto found = papers_by_number_.find(number);
    return found == papers_by_number_.end() ? nullptr : &found->second;
}

HostileOffice::Paper& HostileOffice::any_of(const std::string& kind) {
    const std::deque<std::string>& all = kinds_[kind];
    if (all.empty() || chance(1)) return nobody_;
    const int recent = chance(15) ? static_cast<int>(all.size()) : 8;
    const int back = below(std::min(static_cast<int>(all.size()), recent));
    return papers_by_number_.at(all[all.size() - 1 - static_cast<std::size_t>(back)]);
}

HostileOffice::Paper& HostileOffice::keep(const std::string& kind, Paper paper) {
    paper.made_at = remembered_;
    const std::string number = paper.number;
    if (!papers_by_number_.contains(number)) order_.push_back(number);
    kinds_[kind].push_back(number);
    return papers_by_number_[number] = std::move(paper);
}

void HostileOffice::forget_old() {
    while (!order_.empty() && papers_by_number_.at(order_.front()).made_at + memory < remembered_) {
        for (auto& [kind, numbers] : kinds_) std::erase(numbers, order_.front());
        papers_by_number_.erase(order_.front());
        order_.pop_front();
    }
}

std::string HostileOffice::units(const std::string& item, Count most) {
    const int whole = 1 + below(static_cast<int>(std::max<Count>(most / one, 1)));
    if (!by_weight(item)) return std::to_string(whole);
    return auditor::decimal(whole * 1000 - below(1000), 3);
}

// Often all that is left, as a rule a part of it, at times more.
std::string HostileOffice::part_of(const std::string& item, Count left) {
    if (left <= 0) return units(item, 5 * one);
    if (chance(45)) return auditor::decimal(left, 6);
    return units(item, chance(6) ? 2 * left : left);
}

std::string HostileOffice::price() {
    return auditor::decimal(1 + below(chance(10) ? 100 : 90'000), chance(50) ? 4 : 3);
}

std::vector<HostileOffice::Spot> HostileOffice::lying(const std::string& warehouse,
                                                      const std::string& item,
                                                      const std::string& status) const {
    std::vector<Spot> there;
    for (const Spot& spot : spots_)
        if (spot.warehouse == warehouse && spot.item == item && spot.status == status &&
            spot.bin != "PACK-01")
            there.push_back(spot);
    return there;
}

HostileOffice::Spot HostileOffice::any_spot(const std::string& status) {
    std::vector<Spot> there;
    for (const Spot& spot : spots_)
        if (spot.status == status || chance(2)) there.push_back(spot);
    if (there.empty()) return {"MAIN", "A-1", "FIFO", "", status, one};
    return any(there);
}

// Of one lot, or a part of each of two.
void HostileOffice::say_lots(Json& line, const std::string& item, const std::string& quantity) {
    const bool wrong = chance(2);
    if (by_lot(item) == wrong) return;
    const std::vector<std::string> lots{"L1", "L2", "L3"};
    const Count whole = auditor::counted(quantity, 6);
    const std::string first = any(lots);
    if (chance(70) || whole < 2 * one) return say_lot(line, first);
    const std::string second = first == "L1" ? "L2" : "L1";
    const Count part = whole / one / 2 * one;
    Json shares = Json::list();
    shares.append(Json::object().set("lot", first).set("quantity", auditor::decimal(part, 6)));
    shares.append(
        Json::object().set("lot", second).set("quantity", auditor::decimal(whole - part, 6)));
    line.set("lots", std::move(shares));
}

std::string HostileOffice::number_of_paper() {
    return "P-" + desk_ + "-" + std::to_string(++papers_);
}

Json HostileOffice::planned_step() {
    const auto step = planned_.begin() + below(static_cast<int>(planned_.size()));
    Json request = std::move(*step);
    planned_.erase(step);
    return request;
}

Wish HostileOffice::next(const Spots& spots, Date today) {
    today_ = today;
    spots_.clear();
    for (const auto& [name, quantity] : spots) {
        std::vector<std::string> parts{""};
        for (const char letter : name)
            if (letter == '|')
                parts.emplace_back();
            else
                parts.back() += letter;
        spots_.push_back({parts[0], parts[1], parts[2], parts[3], parts[4], quantity});
    }
    if (!keyed_.empty() && chance(3)) {  // asked again, in the same words or in others
        Wish again = any(keyed_);
        if (chance(40)) again.request.set("memo", "not the same");
        return again;
    }
    const bool planned = chance(30) && !planned_.empty();
    const int roll = below(1000);
    Wish wish{planned      ? planned_step()
              : roll < 120 ? buy()
              : roll < 230 ? receive()
              : roll < 300 ? bill()
              : roll < 325 ? send_back()
              : roll < 385 ? sell()
              : roll < 555 ? work_on_order()
              : roll < 635 ? ship_and_bill()
              : roll < 715 ? give_back()
              : roll < 785 ? carry()
              : roll < 835 ? floor()
              : roll < 875 ? adjust()
              : roll < 915 ? count()
              : roll < 945 ? pay()
              : roll < 960 ? cost()
              : roll < 985 ? take_back()
              : roll < 992 ? decide()
                           : close_books()};
    if (chance(25)) wish.user = "clerk";
    if (chance(10)) wish.request.set("date", text(today.plus_days(-below(9))));
    if (chance(1)) wish.request.set("date", text(today.plus_days(chance(50) ? -30 : 2)));
    if (chance(5)) spoil(wish.request);
    if (chance(30)) {
        wish.request.set("key", "key-" + desk_ + "-" + std::to_string(++keys_));
        if (keyed_.size() < 50)
            keyed_.push_back(wish);
        else
            keyed_[static_cast<std::size_t>(below(50))] = wish;
    }
    return wish;
}

// Numbers that are no numbers of ours, units that nobody made, lines that are not there.
void HostileOffice::spoil(Json& request) {
    Json* target = &request;
    Json line;
    const Json* lines = request.find("lines");
    if (lines && !lines->items().empty()) {
        line = lines->items().front();
        target = &line;
    }
    const std::vector<std::string> numbers{
        "9000000000000", "99999999999999999999", "-1", "0", "0.0000001", "1e9", "", "many"};
    switch (below(5)) {
        case 0:
            target->set("quantity", any(numbers));
            break;
        case 1:
            target->set("price", any(numbers));
            break;
        case 2:
            target->set("unit", chance(50) ? "BOX" : "CASE");
            break;
        case 3:
            target->set("line", 77);
            break;
        default:
            target->set("lots", list_of(Json::object().set("lot", "L9").set("quantity", "1")));
    }
    if (target == &line) {
        Json::List all = lines->items();
        all.front() = line;
        request.set("lines", Json(std::move(all)));
    }
}

}  // namespace storekeep
