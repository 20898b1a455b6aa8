#include "modules/returns/return_dispose.h"

#include "modules/returns/return_store.h"
#include "modules/returns/returned_goods_posting.h"
#include "modules/stock/cost.h"
#include "modules/stock/demand.h"

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

std::vector<Standing> take_standing(std::vector<Standing>& places, Quantity quantity) {
    std::vector<Standing> parts;
    for (Standing& place : places) {
        const Quantity part = std::min(place.quantity, quantity);
        if (!part.is_positive()) continue;
        parts.push_back({place.receipt, place.bin, place.lot, part});
        place.quantity -= part;
        quantity -= part;
    }
    return parts;
}

Disposing disposing_line(Tx& tx, CustomerReturn& found, const catalog::Warehouse& warehouse,
                         const DisposedLine& entry, std::vector<Standing>& places,
                         const std::string& path) {
    ReturnLine& line = *found.find(entry.line);
    const std::string place = path + ".quantity";
    if (!entry.quantity.is_positive())
        refuse(must_be_positive, place, {{"field", place}, {"value", text(entry.quantity)}});
    const Quantity judged = line.accepted + line.rejected;
    if (line.disposed + entry.quantity > judged)
        refuse(not_inspected, place,
               {{"number", found.document.number},
                {"line", std::to_string(line.line)},
                {"judged", text(judged)},
                {"disposed", text(line.disposed)},
                {"quantity", text(entry.quantity)}});
    Disposing disposing{&line,
                        catalog::items_of(tx, {line.item}).front(),
                        &disposition_named(entry.disposition),
                        {},
                        {}};
    if (entry.bin)
        disposing.bin = catalog::bin_named(tx, warehouse, *entry.bin, path + ".bin");
    else if (!disposing.how->bin_type.empty())
        disposing.bin = catalog::first_bin(tx, warehouse.id, disposing.how->bin_type);
    disposing.parts = take_standing(places, entry.quantity);
    return disposing;
}

// The moves, events and arrivals of one line; goods already in the right place and status stay.
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
    for (const Standing& part : one.parts)
        value += stock::issue_of(tx, document,
                                 {one.line->line, stock::pool_of(one.item, found.warehouse, {}),
                                  one.item.cost_method, part.quantity},
                                 part.receipt, one.line->line);
    return value;
}

}  // namespace

void DisposedLine::fields(Fields& f) {
    std::vector<std::string> names;
    for (const Disposition& one : dispositions) names.emplace_back(one.name);
    f.field("line", line, "the return's line");
    f.field("quantity", quantity, "how many, in the item's base unit");
    f.choice("disposition", disposition, names, "what is done with them");
    f.field("bin", bin, "where they go; left out: the warehouse's bin for it", "bin");
}

void ReturnDispose::fields(Fields& f) {
    f.field("return", return_number, "the return whose goods are disposed of", "return");
    f.list("lines", lines, "what is done with how many", true);
}

Json dispose(Tx& tx, const ReturnDispose& request) {
    CustomerReturn found = return_named(tx, request.return_number, "return");
    ledger::refuse_when_closed(tx, request.date);
    const catalog::Warehouse warehouse = catalog::load_warehouse(tx, found.warehouse);
    std::map<std::int64_t, std::vector<Standing>> places;
    std::vector<Disposing> disposals;
    for (std::size_t index = 0; index < request.lines.size(); ++index) {
        const DisposedLine& entry = request.lines[index];
        const std::string path = in_list("lines", index);
        ReturnLine& line = return_line(found, entry.line, path + ".line");
        if (!places.contains(entry.line))
            places[entry.line] = standing(tx, found.document.id, entry.line);
        disposals.push_back(disposing_line(tx, found, warehouse, entry, places[entry.line], path));
        line.disposed += entry.quantity;  // the next line sees it
    }
    for (std::size_t index = 0; index < request.lines.size(); ++index)
        disposals[index].line->disposed -= request.lines[index].quantity;
    const ledger::PostingRules rules(tx);
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
    stock::Balances balances(tx);
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
        {&return_not_found, &ledger::period_closed, &value_not_allowed, &line_not_on_return,
         &must_be_positive, &not_inspected, &catalog::bin_not_found, &catalog::bin_not_in_warehouse,
         &catalog::bin_not_active, &stock::not_enough_in_bin, &stock::negative_later,
         &ledger::account_role_missing},
        dispose);
}

}  // namespace storekeep::returns
