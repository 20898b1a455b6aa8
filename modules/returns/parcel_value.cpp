#include "modules/returns/parcel_value.h"

#include "modules/ledger/entry.h"
#include "modules/returns/returned_goods_posting.h"
#include "modules/stock/cost.h"
#include "modules/stock/lot_store.h"

namespace storekeep::returns {

namespace {

const Rule line_not_in_parcel{"line_not_in_parcel", "parcel {number} has no line {line}"};
const Rule unit_cost_needed{"unit_cost_needed",
                            "{item} has no cost yet; say the unit_cost of line {line} of {number}"};

struct Priced {
    const ParcelLine* line;
    catalog::Item item;
    stock::CostIn cost;
};

std::map<std::int64_t, Price> unit_costs(const Parcel& parcel, const ParcelValue& request) {
    std::map<std::int64_t, Price> costs;
    for (std::size_t index = 0; index < request.lines.size(); ++index) {
        const ParcelValueLine& entry = request.lines[index];
        const std::string path = in_list("lines", index);
        if (std::none_of(parcel.lines.begin(), parcel.lines.end(),
                         [&](const ParcelLine& one) { return one.line == entry.line; }))
            refuse(line_not_in_parcel, path + ".line",
                   {{"number", parcel.document.number}, {"line", std::to_string(entry.line)}});
        if (entry.unit_cost.is_negative())
            refuse(value_not_negative, path + ".unit_cost",
                   {{"field", path + ".unit_cost"}, {"value", text(entry.unit_cost)}});
        costs[entry.line] = entry.unit_cost;
    }
    return costs;
}

// What came meanwhile in another way is not in the parcel any more.
void refuse_serial_in_stock(Reads& reads, const ParcelLine& line, const catalog::Item& item) {
    if (!item.has_serials()) return;
    for (const stock::LotSpot& spot : stock::spots_of_lots(reads, {line.lot}))
        refuse(stock::serial_in_stock, "parcel",
               {{"item", item.sku},
                {"serial", stock::lot_text(reads, line.lot)},
                {"place", spot.bin_code}});
}

std::vector<Priced> priced_lines(Tx& tx, const Parcel& parcel, const ParcelValue& request) {
    const std::map<std::int64_t, Price> said = unit_costs(parcel, request);
    std::vector<Id<catalog::Item>> ids;
    for (const ParcelLine& line : parcel.lines) ids.push_back(line.item);
    const std::vector<catalog::Item> items = catalog::items_of(tx, ids);
    std::vector<Priced> goods;
    for (std::size_t index = 0; index < items.size(); ++index) {
        const ParcelLine& line = parcel.lines[index];
        refuse_serial_in_stock(tx, line, items[index]);
        const stock::Pool pool = stock::pool_of(items[index], parcel.warehouse, line.lot);
        const auto given = said.find(line.line);
        const Price cost = given == said.end() ? stock::current_cost(tx, pool) : given->second;
        if (given == said.end() && cost.is_zero())
            refuse(unit_cost_needed, "lines",
                   {{"item", line.sku},
                    {"line", std::to_string(line.line)},
                    {"number", parcel.document.number}});
        goods.push_back({&line,
                         items[index],
                         {line.line, pool, items[index].cost_method, line.quantity,
                          extend(cost, line.quantity, tx.currency())}});
    }
    return goods;
}

ledger::Entry valued_entry(const ledger::PostingRules& rules, const Document& document,
                           const Parcel& parcel, const std::vector<Priced>& goods,
                           const std::vector<stock::CameIn>& came) {
    std::vector<Valued> values;
    for (std::size_t index = 0; index < goods.size(); ++index)
        values.push_back({goods[index].item.id, goods[index].item.category, came[index].value});
    ledger::Entry entry = returned_goods(rules, document, parcel.warehouse, values);
    for (std::size_t index = 0; index < goods.size(); ++index)
        ledger::keep_out_of_stock(entry, rules, goods[index].item, parcel.warehouse,
                                  came[index].variance);
    return entry;
}

}  // namespace

void ParcelValueLine::fields(Fields& f) {
    f.field("line", line, "the parcel's line");
    f.field("unit_cost", unit_cost, "what one is worth");
}

void ParcelValue::fields(Fields& f) {
    f.field("parcel", parcel, "the case, as CASE-000001", "parcel");
    f.list("lines", lines, "what its goods are worth; of lines left out: the item's present cost");
}

Json value_parcel(Tx& tx, const ParcelValue& request) {
    const Parcel parcel = waiting_parcel(tx, request.parcel);
    ledger::refuse_when_closed(tx, request.date);
    refuse_bins_out_of_use(tx, parcel);
    const std::vector<Priced> goods = priced_lines(tx, parcel, request);
    const ledger::PostingRules rules(tx);
    for (const Priced& one : goods)
        refuse_without_accounts(rules, one.item.category, parcel.warehouse,
                                ledger::role::cost_of_goods_sold);

    // From here on it must succeed.
    const Document document =
        register_document(tx, "parcel_receipt", "", request.date, request.memo.value_or(""));
    std::vector<stock::Move> moves;
    std::vector<stock::CostIn> costs;
    for (const Priced& one : goods) {
        moves.push_back({one.line->line, one.item.id, one.line->lot, one.line->quantity,
                         stock::outside(catalog::customer_place),
                         {one.line->bin, std::string(stock::inspection)}});
        costs.push_back(one.cost);
    }
    stock::Balances balances(tx);
    stock::record(balances, document, moves);
    const std::vector<stock::CameIn> came = stock::receive(tx, document, costs);
    settle_parcel(tx, parcel, "valued", document.id);
    Money value{0, tx.currency()};
    for (const stock::CameIn& one : came) value += one.value;
    const ledger::Journal journal =
        ledger::post(tx, valued_entry(rules, document, parcel, goods, came));
    note_event(tx, parcel.document.id, "valued", document.number);
    Json result = Json::object()
                      .set("parcel", parcel.document.number)
                      .set("parcel_receipt", document.number)
                      .set("value", text(value));
    if (!journal.number.empty()) result.set("journal", journal.number);
    return result;
}

Operation parcel_value() {
    return operation<ParcelValue>(
        "parcel.value", "returns.handle",
        "Takes a parcel's goods into stock, held for inspection, at a value that is known or said.",
        {&parcel_not_found, &parcel_settled, &ledger::period_closed,
         &catalog::bin_not_active, &line_not_in_parcel, &value_not_negative,
         &stock::serial_in_stock, &unit_cost_needed, &ledger::account_role_missing,
         &stock::bin_frozen},
        value_parcel);
}

}  // namespace storekeep::returns
