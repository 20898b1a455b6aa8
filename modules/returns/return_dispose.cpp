#include "modules/returns/return_dispose.h"

#include "modules/returns/standing_goods.h"
#include "modules/returns/returned_goods_posting.h"
#include "modules/stock/cost.h"
#include "modules/stock/demand.h"
#include "modules/stock/lot_store.h"
#include "modules/warehouse/order_work.h"

namespace storekeep::returns {

namespace {

const Rule not_inspected{"not_inspected",
                         "{number} line {line}: {judged} are inspected and {disposed} disposed of; "
                         "{quantity} more is too "
                         "many. Inspect them first"};

// Where each disposition puts goods; what is written off leaves.
struct Disposition {
    std::string_view name;
    std::string_view status;
    std::string_view bin_type;  // when the request names no bin; "": where it stands
};
constexpr std::array<Disposition, 6> dispositions{{
    {"restock", stock::available, "pick_face"},
    {"quarantine", stock::quarantine, "quarantine"},
    {"damaged", stock::damaged, "damaged"},
    {"repair", stock::repair, ""},
    {"write_off", "", ""},
    {"supplier", stock::quarantine, "quarantine"},
}};

const Disposition& disposition_named(const std::string& name) {
    return *std::find_if(dispositions.begin(), dispositions.end(),
                         [&](const Disposition& one) { return one.name == name; });
}

struct Disposing {
    ReturnLine* line;
    catalog::Item item;
    const Disposition* how;
    std::optional<catalog::Bin> bin;
    std::vector<Standing> parts;
};

Disposing disposing_line(Tx& tx, CustomerReturn& found, const catalog::Warehouse& in,
                         const DisposedLine& entry, std::vector<Standing>& places,
                         const std::string& path) {
    ReturnLine& line = *found.find(entry.line);
    const catalog::Item item = catalog::items_of(tx, {line.item}).front();
    const Quantity quantity =
        warehouse::base_quantity(tx, item, entry.quantity, entry.unit, path);
    const Quantity judged = line.accepted + line.rejected;
    if (line.disposed + quantity > judged)
        refuse(not_inspected, path + ".quantity",
               {{"number", found.document.number},
                {"line", std::to_string(line.line)},
                {"judged", text(judged)},
                {"disposed", text(line.disposed)},
                {"quantity", text(quantity)}});
    Disposing disposing{&line, item, &disposition_named(entry.disposition), {}, {}};
    if (entry.bin)
        disposing.bin = catalog::bin_named(tx, in, *entry.bin, path + ".bin");
    else if (!disposing.how->bin_type.empty())
        disposing.bin = catalog::first_bin(tx, in.id, disposing.how->bin_type);
    disposing.parts = parts_of(tx, item, found, line.line, entry, quantity, places, path);
    line.disposed += quantity;  // the next line sees it
    return disposing;
}

// Somebody may have moved held goods or changed their status by hand.
void refuse_unless_there(stock::Balances& balances, std::map<stock::Spot, Quantity>& taken,
                         const Disposing& one, const std::string& path) {
    for (const Standing& part : one.parts) {
        const stock::Spot spot{part.bin, one.item.id, part.lot, std::string(stock::inspection)};
        taken[spot] += part.quantity;
        stock::refuse_unless_free(balances, spot, taken[spot], path + ".quantity");
    }
}

std::vector<Disposing> disposing_lines(stock::Balances& balances, CustomerReturn& found,
                                       const std::vector<DisposedLine>& entries) {
    Tx& tx = balances.tx();
    const catalog::Warehouse in = catalog::load_warehouse(tx, found.warehouse);
    std::map<std::int64_t, std::vector<Standing>> places;
    std::map<stock::Spot, Quantity> taken;
    std::vector<Disposing> disposals;
    for (std::size_t index = 0; index < entries.size(); ++index) {
        const std::string path = in_list("lines", index);
        const std::int64_t line = return_line(found, entries[index].line, path + ".line").line;
        if (!places.contains(line)) places[line] = standing(tx, found.document.id, line);
        disposals.push_back(disposing_line(tx, found, in, entries[index], places[line], path));
        refuse_unless_there(balances, taken, disposals.back(), path);
    }
    for (const Disposing& one : disposals)
        for (const Standing& part : one.parts) one.line->disposed -= part.quantity;
    return disposals;
}

// The moves, events and arrivals of one line.
void carry_out(Tx& tx, CustomerReturn& found, const Document& document, const Disposing& one,
               std::vector<stock::Move>& moves, std::vector<stock::Arrival>& arrivals) {
    const bool leaves = one.how->status.empty();
    for (const Standing& part : one.parts) {
        const stock::Place from{part.bin, std::string(stock::inspection)};
        const stock::Place to =
            leaves ? stock::outside(catalog::loss_place)
                   : stock::Place{one.bin ? one.bin->id : part.bin, std::string(one.how->status)};
        moves.push_back({one.line->line, one.item.id, part.lot, part.quantity, from, to});
        if (!leaves)
            arrivals.push_back({{to.bin, one.item.id, part.lot, to.status}, part.quantity});
        insert_event(tx, found, *one.line,
                     {one.line->line, "disposed", document.id, std::string(one.how->name), part.bin,
                      part.lot, part.quantity});
    }
}

Money written_off_value(Tx& tx, const Document& document, const CustomerReturn& found,
                        const Disposing& one) {
    Money value{0, tx.currency()};
    for (const Standing& part : one.parts) {
        const stock::Pool pool = stock::pool_of(one.item, found.warehouse, part.lot);
        value += stock::issue_of(tx, document,
                                 {one.line->line, pool, one.item.cost_method, part.quantity},
                                 part.receipt, one.line->line);
    }
    return value;
}

}  // namespace

void DisposedLine::fields(Fields& f) {
    std::vector<std::string> names;
    for (const Disposition& one : dispositions) names.emplace_back(one.name);
    f.field("line", line, "the return's line");
    f.field("quantity", quantity, "how many");
    f.field("unit", unit, "the unit counted in; left out: the item's base unit", "unit");
    f.choice("disposition", disposition, names, "what is done with them");
    f.field("bin", bin, "where they go; left out: the warehouse's bin for it", "bin");
    tracked_fields(f);
}

void ReturnDispose::fields(Fields& f) {
    f.field("return", return_number, "the return whose goods are disposed of", "return");
    f.list("lines", lines, "what is done with how many", true);
}

Json dispose(Tx& tx, const ReturnDispose& request) {
    CustomerReturn found = return_named(tx, request.return_number, "return");
    ledger::refuse_when_closed(tx, request.date);
    stock::Balances balances(tx);
    const std::vector<Disposing> disposals = disposing_lines(balances, found, request.lines);
    const ledger::PostingRules rules(tx);
    for (const Disposing& one : disposals)
        if (one.how->status.empty())
            refuse_without_accounts(rules, one.item.category, found.warehouse,
                                    ledger::role::write_offs);
    const Document document =
        register_document(tx, "disposition", "", request.date, request.memo.value_or(""));

    std::vector<stock::Move> moves;
    std::vector<stock::Arrival> arrivals;
    std::vector<Valued> written_off;
    Money value{0, tx.currency()};
    for (const Disposing& one : disposals) {
        carry_out(tx, found, document, one, moves, arrivals);
        if (!one.how->status.empty()) continue;
        const Money gone = written_off_value(tx, document, found, one);
        written_off.push_back({one.item.id, one.item.category, gone});
        value += gone;
    }
    stock::record(balances, document, moves);
    stock::fill_backorders(balances, found.warehouse, arrivals);
    const ledger::Journal journal =
        ledger::post(tx, written_off_goods(rules, document, found.warehouse, written_off));
    note_event(tx, found.document.id, "disposed of", document.number);
    Json result = answer(found).set("disposition", document.number).set("value", text(value));
    if (!journal.number.empty()) result.set("journal", journal.number);
    return result;
}

Operation return_dispose() {
    return operation<ReturnDispose>(
        "return.dispose", "returns.handle",
        "Restocks, sets aside, repairs or writes off inspected goods.",
        {&return_not_found, &ledger::period_closed, &line_not_on_return, &must_be_positive,
         &catalog::unit_without_conversion, &conversion_not_exact, &not_inspected,
         &catalog::bin_not_found, &catalog::bin_not_in_warehouse, &catalog::bin_not_active,
         &stock::lot_required, &stock::lot_not_found, &stock::lot_quantities_differ,
         &stock::serial_quantity_differs, &stock::lot_not_wanted, &lot_not_held,
         &stock::not_enough_in_bin, &ledger::account_role_missing, &stock::bin_frozen,
         &stock::negative_later},
        dispose);
}

}  // namespace storekeep::returns
