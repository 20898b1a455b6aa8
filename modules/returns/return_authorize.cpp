#include "modules/returns/return_authorize.h"

#include "modules/returns/return_store.h"
#include "modules/sales/shipment.h"
#include "modules/warehouse/order_work.h"

namespace storekeep::returns {

namespace {

const Rule shipment_reversed{"shipment_reversed",
                             "{number} was reversed; nothing of it can return"};
const Rule shipment_of_other_customer{"shipment_of_other_customer",
                                      "{number} went to {other}, not to {customer}"};
const Rule line_not_on_shipment{"line_not_on_shipment", "{number} has no line {line}"};
const Rule nothing_to_return{"nothing_to_return", "everything of {number} is to come back already"};
const Rule returns_exceed_shipped{
    "returns_exceed_shipped",
    "{number} line {line} shipped {shipped}; {returned} may come back already, so at most {left} "
    "more can, not {quantity}"};

ReturnLine authorized_line(Tx& tx, const Shipped& shipped, const AuthorizeLine& entry,
                           const std::string& path) {
    const auto line = std::find_if(shipped.lines.begin(), shipped.lines.end(),
                                   [&](const ShippedLine& one) { return one.line == entry.line; });
    if (line == shipped.lines.end())
        refuse(line_not_on_shipment, path + ".line",
               {{"number", shipped.document.number}, {"line", std::to_string(entry.line)}});
    const Quantity quantity = warehouse::base_quantity(
        tx, catalog::items_of(tx, {line->item}).front(), entry.quantity, entry.unit, path);
    const Quantity left = line->shipped - line->returned;
    if (quantity > left)
        refuse(returns_exceed_shipped, path + ".quantity",
               {{"number", shipped.document.number},
                {"line", std::to_string(entry.line)},
                {"shipped", text(line->shipped)},
                {"returned", text(line->returned)},
                {"left", text(left)},
                {"quantity", text(quantity)}});
    return {entry.line, line->item, line->sku, quantity, entry.reason.value_or(""), {}, {}, {},
            {},         {},         {}, {}};
}

}  // namespace

void AuthorizeLine::fields(Fields& f) {
    f.field("line", line, "the shipment's line");
    f.field("quantity", quantity, "how many may come back");
    f.field("unit", unit, "the unit counted in; left out: the item's base unit", "unit");
    f.field("reason", reason, "why the customer sends them back");
}

void ReturnAuthorize::fields(Fields& f) {
    f.field("number", number, "the return's number; left out: the next of the series");
    f.field("customer", customer, "who sends back, to be sure it is who got it", "partner");
    f.field("shipment", shipment, "the shipment the goods left with", "shipment");
    f.field("warehouse", warehouse, "where they shall arrive; left out: where they left from",
            "warehouse");
    f.list("lines", lines, "what may come back; left out: everything not returned yet");
}

Json authorize(Tx& tx, const ReturnAuthorize& request) {
    const auto shipped = find_shipped(tx, request.shipment);
    if (!shipped) refuse(sales::shipment_not_found, "shipment", {{"number", request.shipment}});
    if (shipped->document.reversed_by)
        refuse(shipment_reversed, "shipment", {{"number", request.shipment}});
    if (request.customer) {
        const catalog::Partner customer =
            catalog::customer_named(tx, *request.customer, "customer");
        if (customer.id != shipped->customer)
            refuse(shipment_of_other_customer, "customer",
                   {{"number", request.shipment},
                    {"other", catalog::load_partner(tx, shipped->customer).code},
                    {"customer", customer.code}});
    }
    const Id<catalog::Warehouse> warehouse =
        request.warehouse ? catalog::warehouse_named(tx, *request.warehouse, "warehouse").id
                          : shipped->warehouse;
    std::vector<AuthorizeLine> entries = request.lines;
    if (entries.empty())
        for (const ShippedLine& line : shipped->lines)
            if (line.shipped > line.returned)
                entries.push_back({line.line, line.shipped - line.returned, {}, {}});
    if (entries.empty())
        refuse(nothing_to_return, "shipment", {{"number", request.shipment}});
    std::vector<ReturnLine> lines;
    std::set<std::int64_t> numbers;
    for (std::size_t index = 0; index < entries.size(); ++index) {
        const std::string path = in_list("lines", index);
        if (!numbers.insert(entries[index].line).second)
            refuse(warehouse::line_repeated, path + ".line",
                   {{"line", std::to_string(entries[index].line)}});
        lines.push_back(authorized_line(tx, *shipped, entries[index], path));
    }
    const Document document = register_document(tx, "return", request.number.value_or(""),
                                                request.date, request.memo.value_or(""));
    const CustomerReturn made{document, shipped->customer, shipped->document.id, warehouse,
                              std::move(lines)};
    insert_return(tx, made);
    note_event(tx, document.id, "authorized");
    return answer(made);
}

Operation return_authorize() {
    return operation<ReturnAuthorize>(
        "return.authorize", "returns.handle",
        "Lets a customer send goods of a shipment back, no more than were shipped.",
        {&sales::shipment_not_found, &shipment_reversed, &catalog::partner_not_found,
         &catalog::not_a_customer, &catalog::partner_not_active, &shipment_of_other_customer,
         &catalog::warehouse_not_found, &nothing_to_return, &warehouse::line_repeated,
         &line_not_on_shipment, &must_be_positive, &catalog::unit_without_conversion,
         &conversion_not_exact, &returns_exceed_shipped, &number_taken},
        authorize);
}

}  // namespace storekeep::returns
