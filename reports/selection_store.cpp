#include "reports/selection.h"

#include "modules/stock/cost.h"

namespace storekeep::reports {

namespace {

Id<catalog::Partner> partner_named(Reads& reads, const std::string& code,
                                   const std::string& field) {
    const auto row = reads.first("select id from partner where code = $1", code);
    if (!row) refuse(catalog::partner_not_found, field, {{"partner", code}});
    return row->id<catalog::Partner>(0);
}

}  // namespace

Selection selection(Reads& reads, const Parameters& parameters) {
    Selection asked;
    asked.as_of = parameters.date("as_of");
    asked.from = parameters.date("from", first_date);
    asked.to = parameters.date("to");
    asked.counted_on = asked.as_of == last_date ? parameters.today() : asked.as_of;
    if (const std::string sku = parameters.text("item"); !sku.empty())
        asked.item = catalog::item_named(reads, sku, "item").id;
    if (const std::string code = parameters.text("warehouse"); !code.empty())
        asked.warehouse = catalog::warehouse_named(reads, code, "warehouse").id;
    for (const char* name : {"partner", "supplier"})
        if (const std::string code = parameters.text(name); !code.empty())
            asked.partner = partner_named(reads, code, name);
    if (const std::string code = parameters.text("account"); !code.empty())
        asked.account = ledger::account_named(reads, code, "account").id;
    return asked;
}

std::string lot_text(const std::string& code, const std::string& serial) {
    return code.empty() || serial.empty() ? code + serial : code + "/" + serial;
}

std::map<Id<catalog::Warehouse>, std::string> warehouse_codes(Reads& reads) {
    std::map<Id<catalog::Warehouse>, std::string> codes{
        {{}, "in transit"}, {stock::all_warehouses, "all warehouses"}};
    reads.each("select id, code from warehouse", {}, [&](const Row& row) {
        codes[row.id<catalog::Warehouse>(0)] = row.text(1);
    });
    return codes;
}

// Time does not go back along the log, so a search by halves finds the place in a few steps.
std::int64_t last_sequence_of(Reads& reads, Date day) {
    std::int64_t done = 0;
    std::int64_t beyond = reads.company().sequence + 1;
    const auto is_done = [&](std::int64_t sequence) {
        const auto row =
            reads.first("select today from operation_log where sequence = $1", sequence);
        return !row || row->date(0) <= day;
    };
    if (is_done(beyond - 1)) return beyond - 1;
    while (beyond - done > 1) {
        const std::int64_t middle = done + (beyond - done) / 2;
        (is_done(middle) ? done : beyond) = middle;
    }
    return done;
}

}  // namespace storekeep::reports
