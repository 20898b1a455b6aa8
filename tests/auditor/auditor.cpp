#include "tests/auditor/auditor.h"

#include <algorithm>
#include <stdexcept>

#include "tests/auditor/words.h"

namespace storekeep::auditor {

std::map<std::string, Auditor::Teller> Auditor::tellers_of_trade() {
    return {
        {"company.create", &Auditor::company},
        {"company.configure", &Auditor::company},
        {"currency_rate.save", &Auditor::rate_save},
        {"warehouse.save", &Auditor::warehouse_save},
        {"bin.save", &Auditor::bin_save},
        {"item.save", &Auditor::item_save},
        {"partner.save", &Auditor::partner_save},
        {"role.save", &Auditor::nothing},
        {"user.save", &Auditor::nothing},
        {"opening_stock.post", &Auditor::opening_stock},
        {"opening_stock.reverse", &Auditor::reverse},
        {"costing.change", &Auditor::costing},
        {"revaluation.post", &Auditor::revaluation},
        {"revaluation.approve", &Auditor::revaluation_approve},
        {"revaluation.reject", &Auditor::nothing},
        {"revaluation.reverse", &Auditor::revaluation_reverse},
        {"journal.post", &Auditor::journal},
        {"journal.reverse", &Auditor::reverse},
        {"period.close", &Auditor::nothing},
        {"period.reopen", &Auditor::nothing},
        {"purchase_order.create", &Auditor::purchase_order},
        {"purchase_order.change", &Auditor::purchase_order_change},
        {"purchase_order.confirm", &Auditor::nothing},
        {"purchase_order.close", &Auditor::purchase_order_close},
        {"purchase_order.cancel", &Auditor::nothing},
        {"receipt.post", &Auditor::receipt},
        {"receipt.reverse", &Auditor::reverse},
        {"receipt.true_up", &Auditor::true_up},
        {"true_up.reverse", &Auditor::true_up_reverse},
        {"supplier_bill.post", &Auditor::bill},
        {"supplier_bill.release", &Auditor::bill_release},
        {"supplier_bill.reverse", &Auditor::bill_reverse},
        {"landed_cost.post", &Auditor::landed_cost},
        {"landed_cost.reverse", &Auditor::landed_cost_reverse},
        {"supplier_return.post", &Auditor::supplier_return},
        {"supplier_return.reverse", &Auditor::reverse},
        {"supplier_credit.post", &Auditor::supplier_credit},
        {"supplier_credit.reverse", &Auditor::reverse},
        {"sales_order.create", &Auditor::sales_order},
        {"sales_order.change", &Auditor::sales_order_change},
        {"sales_order.confirm", &Auditor::sales_order_confirm},
        {"sales_order.allocate", &Auditor::nothing},
        {"sales_order.release", &Auditor::nothing},
        {"sales_order.cancel", &Auditor::nothing},
        {"pick.confirm", &Auditor::pick},
        {"pick.short", &Auditor::pick_short},
        {"pick.reverse", &Auditor::reverse},
        {"pack.post", &Auditor::pack},
        {"pack.reverse", &Auditor::reverse},
        {"shipment.post", &Auditor::shipment},
        {"shipment.reverse", &Auditor::reverse},
        {"invoice.post", &Auditor::invoice},
        {"invoice.reverse", &Auditor::reverse},
        {"payment.receive", &Auditor::payment_in},
        {"payment.make", &Auditor::payment_out},
        {"payment.reverse", &Auditor::reverse},
        {"settlement.post", &Auditor::settlement},
        {"settlement.reverse", &Auditor::settlement_reverse},
    };
}

std::map<std::string, Auditor::Teller> Auditor::tellers_of_floor_and_returns() {
    return {
        {"return.authorize", &Auditor::authorize},
        {"return.cancel", &Auditor::nothing},
        {"return.receive", &Auditor::return_receive},
        {"return_receipt.reverse", &Auditor::reverse},
        {"return.inspect", &Auditor::inspect},
        {"return.dispose", &Auditor::dispose},
        {"disposition.reverse", &Auditor::reverse},
        {"return.repair", &Auditor::repair},
        {"repair.reverse", &Auditor::reverse},
        {"credit_note.post", &Auditor::credit_note},
        {"credit_note.reverse", &Auditor::reverse},
        {"transfer.create", &Auditor::transfer_create},
        {"transfer.cancel", &Auditor::nothing},
        {"transfer.ship", &Auditor::transfer_ship},
        {"transfer_shipment.reverse", &Auditor::reverse},
        {"transfer.receive", &Auditor::transfer_receive},
        {"transfer_receipt.reverse", &Auditor::reverse},
        {"transfer.write_off", &Auditor::transfer_write_off},
        {"transfer_write_off.approve", &Auditor::transfer_write_off_approve},
        {"transfer_write_off.reject", &Auditor::nothing},
        {"transfer_write_off.reverse", &Auditor::reverse},
        {"stock.move", &Auditor::stock_move},
        {"stock_move.reverse", &Auditor::reverse},
        {"putaway.post", &Auditor::putaway},
        {"putaway.reverse", &Auditor::reverse},
        {"stock.set_status", &Auditor::set_status},
        {"status_change.reverse", &Auditor::reverse},
        {"lot.block", &Auditor::lot_block},
        {"lot_block.reverse", &Auditor::reverse},
        {"adjustment.request", &Auditor::adjustment},
        {"adjustment.approve", &Auditor::adjustment_approve},
        {"adjustment.reject", &Auditor::nothing},
        {"adjustment.reverse", &Auditor::reverse},
        {"count.plan", &Auditor::count_plan},
        {"count.enter", &Auditor::count_enter},
        {"count.approve", &Auditor::count_approve},
        {"count.cancel", &Auditor::nothing},
        {"count.reverse", &Auditor::count_reverse},
    };
}

const std::map<std::string, Auditor::Teller>& Auditor::tellers() {
    static const std::map<std::string, Teller> all = [] {
        std::map<std::string, Teller> both = tellers_of_trade();
        both.merge(tellers_of_floor_and_returns());
        return both;
    }();
    return all;
}

void Auditor::told(const Json& request, const Json& result, const std::string& today) {
    const std::string operation = said(request, "op");
    const auto teller = tellers().find(operation);
    if (teller == tellers().end()) throw std::logic_error("the auditor does not know " + operation);
    date_ = request.text_or("date", today);
    (this->*teller->second)(request, result);
}

void Auditor::begin(const Json& result, const char* member) {
    books_.begin(said(result, member), date_);
}

void Auditor::lay(const std::string& warehouse, const std::string& bin, const std::string& item,
                  const std::string& lot, const std::string& status, Count quantity) {
    books_.add("spot|" + warehouse + "|" + bin + "|" + item + "|" + lot + "|" + status, quantity);
}

void Auditor::company(const Json& request, const Json&) {
    company_method_ = request.text_or("cost_method", company_method_);
    if (is_said(request, "cost_scope")) one_pool_ = said(request, "cost_scope") == "company";
    if (is_said(request, "late_cost_to"))
        late_to_variance_ = said(request, "late_cost_to") == "variance";
    if (is_said(request, "repair_cost"))
        repairs_add_ = said(request, "repair_cost") == "capitalise";
}

void Auditor::item_save(const Json& request, const Json&) {
    const std::string item = said(request, "sku");
    methods_[item] = request.text_or("cost_method", "");
    order_of_items_.push_back(item);
    if (is_said(request, "standard_cost")) standards_[item] = price_said(request, "standard_cost");
    if (request.text_or("tracking", "none") == "lot") by_lot_.insert(item);
    const auto measured = [&](const char* name) { return counted(request.text_or(name, "0"), 6); };
    const Count area = share_of(measured("length"), measured("width"), 1'000'000);
    sizes_[item] = {measured("weight"), share_of(area, measured("height"), 1'000'000)};
    for (const Json& unit : listed(request, "units"))
        units_[item][said(unit, "unit")] = counted(said(unit, "contains"), 0);
}

// A warehouse comes with its first bins.
void Auditor::warehouse_save(const Json& request, const Json&) {
    order_of_warehouses_.push_back(said(request, "code"));
    if (order_of_bins_.empty())
        order_of_bins_ = {"RECV-01", "STOCK-01", "PACK-01", "SHIP-01",
                          "RET-01",  "QUAR-01",  "DMG-01"};
}

void Auditor::bin_save(const Json& request, const Json&) {
    const std::string bin = said(request, "code");
    if (std::find(order_of_bins_.begin(), order_of_bins_.end(), bin) == order_of_bins_.end())
        order_of_bins_.push_back(bin);
}

void Auditor::partner_save(const Json& request, const Json&) {
    currencies_[said(request, "code")] = request.text_or("currency", "USD");
}

void Auditor::rate_save(const Json& request, const Json&) {
    rates_[said(request, "currency")][date_] = price_said(request, "rate");
}

void Auditor::journal(const Json& request, const Json& result) {
    begin(result, "journal");
    for (const Json& line : lines_of(request))
        post(said(line, "account"), amount_said(line, "debit") - amount_said(line, "credit"));
}

// The reversal says no more than the original's number.
void Auditor::reverse(const Json& request, const Json&) { undo(said(request, "number")); }

void Auditor::undo(const std::string& document) {
    unsettle(document);
    books_.begin(document + " reversed", date_);
    books_.take_back(document, {[&](const Pool& then) -> std::optional<Pool> {
                                    if (then.is_between()) return then;
                                    const std::string& method = method_of(then.item);
                                    const bool lot_unknown = method == "specific" &&
                                                             by_lot_.contains(then.item) &&
                                                             then.lot.empty();
                                    if (lot_unknown || (then.warehouse == all_places && !one_pool_))
                                        return std::nullopt;
                                    return pool_of(then.item, then.warehouse, then.lot);
                                },
                                [&](const Pool& pool) {
                                    const std::string& method = method_of(pool.item);
                                    return method == "average" || method == "standard";
                                }});
    for (auto& [number, found] : returns_) {
        for (auto* each : {&found.came, &found.disposed})
            for (auto& [line, arrivals] : *each)
                std::erase_if(arrivals,
                              [&](const Arrival& one) { return one.by.document == document; });
    }
    for (auto& [shipment, invoices] : invoices_) std::erase(invoices, document);
}

void Auditor::forget(const std::string& number) {
    books_.forget(number);
    orders_.erase(number);
    order_of_.erase(number);
    shipments_.erase(number);
    invoices_.erase(number);
    receipts_.erase(number);
    bills_.erase(number);
    freights_.erase(number);
    sent_back_.erase(number);
    true_ups_.erase(number);
    returns_.erase(number);
    carried_.erase(number);
    carriers_.erase(number);
    losses_.erase(number);
    adjustments_.erase(number);
    counts_.erase(number);
    revaluations_.erase(number);
    standards_before_.erase(number);
    settled_.erase(number);
}

// How things are costed and counted.

const std::string& Auditor::method_of(const std::string& item) const {
    const std::string& own = methods_.at(item);
    return own.empty() ? company_method_ : own;
}

std::string Auditor::place_of(const std::string& warehouse) const {
    return one_pool_ ? all_places : warehouse;
}

Pool Auditor::pool_of(const std::string& item, const std::string& warehouse,
                      const std::string& lot) const {
    return {item, place_of(warehouse), method_of(item) == "specific" ? lot : ""};
}

Count Auditor::rank_of(const std::string& item, const std::string& lot) const {
    if (lot.empty()) return 0;
    const auto known = lots_.find(item);
    return known != lots_.end() && known->second.contains(lot) ? known->second.at(lot) : 1'000'000;
}

void Auditor::note_lot(const std::string& item, const std::string& lot) {
    if (lot.empty()) return;
    std::map<std::string, Count>& known = lots_[item];
    known.try_emplace(lot, static_cast<Count>(known.size()) + 1);
}

std::vector<std::pair<Pool, Count>> Auditor::pools_of(const std::string& item,
                                                      const std::string& warehouse,
                                                      const std::vector<Share>& shares) const {
    std::vector<std::pair<Pool, Count>> pools;
    for (const Share& share : shares) {
        const Pool pool = pool_of(item, warehouse, share.lot);
        const auto same = std::find_if(pools.begin(), pools.end(),
                                       [&](const auto& one) { return one.first == pool; });
        if (same != pools.end())
            same->second += share.quantity;
        else
            pools.emplace_back(pool, share.quantity);
    }
    std::stable_sort(pools.begin(), pools.end(), [&](const auto& one, const auto& other) {
        return rank_of(item, one.first.lot) < rank_of(item, other.first.lot);
    });
    return pools;
}

Count Auditor::base_units(const std::string& item, const Json& line, const char* name) const {
    const Count quantity = counted(said(line, name), 6);
    const std::string unit = line.text_or("unit", "EA");
    return unit == "EA" ? quantity : quantity * units_.at(item).at(unit);
}

std::vector<Auditor::Share> Auditor::shares_of(const std::string& item, const Json& line,
                                               Count quantity) {
    if (!by_lot_.contains(item)) return {{"", quantity}};
    std::vector<Share> shares;
    for (const Json& lot : listed(line, "lots")) {
        Share share{said(lot, "lot"), quantity};
        if (is_said(lot, "quantity")) {
            Json counted_alike = lot;
            if (is_said(line, "unit")) counted_alike.set("unit", said(line, "unit"));
            share.quantity = base_units(item, counted_alike, "quantity");
        }
        note_lot(item, share.lot);
        shares.push_back(share);
    }
    return shares;
}

const std::string& Auditor::currency_of(const std::string& partner) const {
    return currencies_.at(partner);
}

Count Auditor::rate_of(const std::string& currency) const {
    if (currency == "USD") return 1'000'000;
    const auto& rates = rates_.at(currency);
    return std::prev(rates.upper_bound(date_))->second;
}

Count Auditor::cost_now(const std::string& item, const std::string& warehouse,
                        const std::string& lot) const {
    const auto standard = standards_.find(item);
    if (method_of(item) == "standard" && standard != standards_.end() && standard->second != 0)
        return standard->second;
    const Books::Content left = books_.content(pool_of(item, warehouse, lot));
    return left.quantity > 0 ? price_of(left.value, left.quantity) : books_.last_price(item);
}

Count Auditor::at_standard(const Pool& pool, Count quantity, Count value) {
    if (pool.is_between() || method_of(pool.item) != "standard") return value;
    Count& standard = standards_[pool.item];
    if (standard == 0) standard = price_of(value, quantity);
    return priced(quantity, standard);
}

void Auditor::come_in(const Pool& pool, const std::vector<Piece>& pieces) {
    std::vector<Count> weights;
    Count quantity = 0;
    for (const Piece& piece : pieces) {
        quantity += piece.quantity;
        weights.push_back(piece.quantity);
    }
    const Count brought = value_of(pieces);
    const Count in_stock = at_standard(pool, quantity, brought);
    std::vector<Piece> laid = pieces;
    if (in_stock != brought) {
        const std::vector<Count> values = dealt(in_stock, weights);
        for (std::size_t index = 0; index < laid.size(); ++index) laid[index].value = values[index];
    }
    books_.put(pool, method_of(pool.item), laid);
    post(pool.is_between() ? account::in_transit : account::inventory, in_stock);
    post(account::variance, brought - in_stock);
}

void Auditor::come_in(const std::string& item, const std::string& warehouse,
                      const std::vector<Share>& shares, Count value) {
    const auto pools = pools_of(item, warehouse, shares);
    std::vector<Count> weights;
    for (const auto& [pool, quantity] : pools) weights.push_back(quantity);
    const std::vector<Count> values = dealt(value, weights);
    for (std::size_t index = 0; index < pools.size(); ++index)
        come_in(pools[index].first, {{0, pools[index].second, values[index], {}}});
}

Count Auditor::leave(const std::string& item, const std::string& warehouse,
                     const std::vector<Share>& shares) {
    Count value = 0;
    for (const auto& [pool, quantity] : pools_of(item, warehouse, shares))
        value += value_of(books_.take(pool, method_of(item), quantity));
    post(account::inventory, -value);
    return value;
}

}  // namespace storekeep::auditor
