#include "modules/purchasing/billed_ahead.h"

#include "core/text.h"
#include "modules/accounting/settlement.h"
#include "modules/purchasing/purchase_order_store.h"

namespace storekeep::purchasing {

const Rule order_of_other_supplier{"order_of_other_supplier",
                                   "{order} is from {other}, not from {supplier}"};
const Rule billed_beyond_order{
    "billed_beyond_order",
    "{order} line {line} expects {expected}, of which {billed} are billed already; {quantity} are "
    "too many. Bill what came by its receipt"};

const Rule billed_ahead_of_goods{
    "billed_ahead_of_goods",
    "{bill} bills {billed} of {number} line {line}, which would expect {expected}; receive them or "
    "reverse {bill} first"};

BilledAhead bill_ahead(Tx& tx, const catalog::Partner& supplier, Currency currency,
                       const BillLineEntry& entry, accounting::TaxCodes& codes,
                       const std::string& path) {
    PurchaseOrder order = order_named(tx, *entry.purchase_order, path + ".purchase_order");
    if (order.state != "confirmed")
        refuse(purchase_order_not_confirmed, path + ".purchase_order",
               {{"number", order.number}, {"state", order.state}});
    if (order.supplier != supplier.id)
        refuse(order_of_other_supplier, path + ".purchase_order",
               {{"order", order.number},
                {"other", catalog::load_partner(tx, order.supplier).code},
                {"supplier", supplier.code}});
    if (order.rate.from != currency)
        refuse(accounting::other_currency, path + ".purchase_order",
               {{"document", order.number},
                {"currency", order.rate.from.code()},
                {"other", currency.code()}});
    const OrderLine& ordered = ordered_line(order, entry.line.value_or(1), path);
    const catalog::Item item = catalog::items_of(tx, {ordered.item}).front();
    const UnitRatio ratio =
        catalog::unit_ratio(tx, item, entry.unit.value_or(""), path + ".unit");
    Quantity billed;
    const std::map<std::int64_t, std::vector<Accrual>> waiting = billed_ahead(tx, order.id);
    if (const auto of_line = waiting.find(ordered.line); of_line != waiting.end())
        for (const Accrual& one : of_line->second) billed += one.quantity;
    const std::string place = path + ".quantity";
    Quantity quantity = ordered.open() - std::min(billed, ordered.open());
    if (entry.quantity) {
        if (!entry.quantity->is_positive())
            refuse(must_be_positive, place, {{"field", place}, {"value", text(*entry.quantity)}});
        quantity = in_base(*entry.quantity, ratio, item.step, place);
    }
    if (quantity.is_zero() || billed + quantity > ordered.open())
        refuse(billed_beyond_order, place,
               {{"order", order.number},
                {"line", std::to_string(ordered.line)},
                {"expected", text(ordered.open())},
                {"billed", text(billed)},
                {"quantity", text(quantity)}});
    if (entry.price && entry.price->is_negative())
        refuse(value_not_negative, path + ".price",
               {{"field", path + ".price"}, {"value", text(*entry.price)}});
    const Price price = entry.price ? per_base(*entry.price, ratio)
                                    : unit_price(ordered.amount, ordered.quantity);
    const Money amount =
        entry.price
            ? amount_of(*entry.price,
                        entry.quantity.value_or(Quantity{divide_half_away(
                            Int128{quantity.value} * ratio.denominator, ratio.numerator)}),
                        currency, place)
            : share(ordered.amount, quantity, ordered.quantity);
    const Id<ledger::Account> account = ledger::PostingRules(tx).account(
        ledger::role::billed_not_received, item.category, order.warehouse);
    const std::string tax_code =
        codes.chosen(accounting::TaxSide::purchase, entry.tax_code.value_or(ordered.tax_code), {},
                     {}, path + ".tax_code");
    return {{0, {}, 0, account, quantity, price, amount, entry.memo.value_or(""), tax_code},
            {0, order.id, ordered.line}};
}

void refuse_below_billed(Reads& reads, const PurchaseOrder& order, const std::string& field) {
    for (const auto& [number, waiting] : billed_ahead(reads, order.id)) {
        Quantity billed;
        for (const Accrual& one : waiting) billed += one.quantity;
        Quantity expected;
        for (const OrderLine& line : order.lines)
            if (line.line == number && order.state == "confirmed") expected = line.open();
        if (billed > expected)
            refuse(billed_ahead_of_goods, field,
                   {{"bill", load_document(reads, waiting.back().of).number},
                    {"billed", text(billed)},
                    {"number", order.number},
                    {"line", std::to_string(number)},
                    {"expected", text(expected)}});
    }
}

std::vector<Accrual> taken_ahead(const std::vector<Accrual>& waiting, Quantity quantity) {
    std::vector<Accrual> taken;
    for (const Accrual& one : waiting) {
        Accrual part = one;
        part.quantity = std::min(one.quantity, quantity);
        if (!part.quantity.is_positive()) continue;
        part.value = share(one.value, part.quantity, one.quantity);
        quantity -= part.quantity;
        taken.push_back(part);
    }
    return taken;
}

}  // namespace storekeep::purchasing
