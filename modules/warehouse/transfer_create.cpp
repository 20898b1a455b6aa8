#include "modules/warehouse/transfer_create.h"

#include "modules/warehouse/order_work.h"

namespace storekeep::warehouse {

namespace {

const Rule same_warehouse{"same_warehouse", "goods are in {warehouse} already; name another one"};

}  // namespace

void TransferCreateLine::fields(Fields& f) {
    f.field("line", line, "the line's number; left out: its place in the list");
    f.field("item", item, "the SKU of what is sent", "item");
    f.field("quantity", quantity, "how many");
    f.field("unit", unit, "the unit counted in; left out: the item's base unit", "unit");
}

void TransferCreate::fields(Fields& f) {
    f.field("number", number, "the transfer's number; left out: the next of the series");
    f.field("from", from, "the warehouse that sends", "warehouse");
    f.field("to", to, "the warehouse that receives", "warehouse");
    f.field("expected", expected, "when they shall arrive; left out: the same day");
    f.list("lines", lines, "what is sent", true);
}

Json create_transfer(Tx& tx, const TransferCreate& request) {
    const catalog::Warehouse from = catalog::warehouse_named(tx, request.from, "from");
    const catalog::Warehouse to = catalog::warehouse_named(tx, request.to, "to");
    if (from.id == to.id) refuse(same_warehouse, "to", {{"warehouse", to.code}});
    std::vector<std::string> skus;
    std::set<std::int64_t> numbers;
    for (std::size_t index = 0; index < request.lines.size(); ++index) {
        const std::int64_t line =
            request.lines[index].line.value_or(static_cast<std::int64_t>(index) + 1);
        if (!numbers.insert(line).second)
            refuse(line_repeated, in_list("lines", index, "line"),
                   {{"line", std::to_string(line)}});
        skus.push_back(request.lines[index].item);
    }
    const std::vector<catalog::Item> items = catalog::items_named(tx, skus, "lines");
    std::vector<TransferLine> lines;
    for (std::size_t index = 0; index < items.size(); ++index) {
        const TransferCreateLine& entry = request.lines[index];
        lines.push_back({entry.line.value_or(static_cast<std::int64_t>(index) + 1),
                         items[index].id, items[index].sku,
                         base_quantity(tx, items[index], entry.quantity, entry.unit,
                                       in_list("lines", index)),
                         {}, {}, {}});
    }
    const Document document = register_document(tx, "transfer", request.number.value_or(""),
                                                request.date, request.memo.value_or(""));
    const Transfer transfer{document,    from.id, to.id, request.expected.value_or(request.date),
                            "requested", 1,       std::move(lines)};
    insert_transfer(tx, transfer);
    note_event(tx, document.id, "requested");
    return answer(transfer);
}

Operation transfer_create_operation() {
    return operation<TransferCreate>(
        "transfer.create", "warehouse.work", "Orders goods from one warehouse to another",
        {&catalog::warehouse_not_found, &same_warehouse, &line_repeated, &catalog::item_not_found,
         &must_be_positive, &catalog::unit_without_conversion, &conversion_not_exact,
         &number_taken},
        create_transfer);
}

}  // namespace storekeep::warehouse
