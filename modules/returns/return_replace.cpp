#include "modules/returns/return_replace.h"

#include "modules/catalog/currency_rates.h"
#include "modules/returns/return_store.h"
#include "modules/sales/sales_order_confirm.h"
#include "modules/sales/sales_order_create.h"
#include "modules/sales/sales_order_store.h"
#include "modules/warehouse/order_work.h"

namespace storekeep::returns {

namespace {

const Rule nothing_to_replace{"nothing_to_replace",
                              "nothing of {number} is accepted and not yet replaced"};
const Rule more_than_accepted{"more_than_accepted",
                              "{number} line {line}: {accepted} are accepted and {replaced} are "
                              "replaced; {quantity} more is too many"};

// One line of the replacement, and what the customer was billed for the goods it stands for.
struct Replacing {
    std::int64_t line = 0;
    Quantity quantity;
    sales::OrderLineEntry entry;
    Money billed;
};

Replacing replacing_line(Tx& tx, CustomerReturn& found, const Shipped& shipped,
                         const ReplacedLine& given, Quantity replaced, const std::string& path) {
    const ReturnLine& line = return_line(found, given.line, path + ".line");
    const catalog::Item item = catalog::items_of(tx, {line.item}).front();
    const Quantity left = line.accepted - replaced;
    const Quantity quantity =
        warehouse::base_quantity(tx, item, given.quantity.value_or(left), {}, path);
    if (quantity > left)
        refuse(more_than_accepted, path + ".quantity",
               {{"number", found.document.number},
                {"line", std::to_string(line.line)},
                {"accepted", text(line.accepted)},
                {"replaced", text(replaced)},
                {"quantity", text(quantity)}});
    const auto billed =
        std::find_if(shipped.lines.begin(), shipped.lines.end(),
                     [&](const ShippedLine& one) { return one.line == line.line; });
    Replacing replacing{line.line, quantity, {}, {0, shipped.currency}};
    replacing.entry.item = given.item.value_or(item.sku);
    replacing.entry.quantity = quantity;
    replacing.entry.price = given.price;
    if (billed->invoiced.is_zero()) return replacing;
    replacing.billed = share(billed->invoiced_amount, quantity, billed->invoiced);
    if (!given.price)
        replacing.entry.price = unit_price(billed->invoiced_amount, billed->invoiced);
    return replacing;
}

std::vector<Replacing> replacing_lines(Tx& tx, CustomerReturn& found,
                                       const std::vector<ReplacedLine>& given) {
    const Shipped shipped = load_shipped(tx, found.shipment);
    std::map<std::int64_t, Quantity> replaced = replaced_so_far(tx, found.document.id);
    std::vector<ReplacedLine> entries = given;
    if (entries.empty())
        for (const ReturnLine& line : found.lines)
            if (line.accepted > replaced[line.line]) entries.push_back({line.line, {}, {}, {}});
    if (entries.empty())
        refuse(nothing_to_replace, "return", {{"number", found.document.number}});
    std::vector<Replacing> lines;
    for (std::size_t index = 0; index < entries.size(); ++index) {
        lines.push_back(replacing_line(tx, found, shipped, entries[index],
                                       replaced[entries[index].line], in_list("lines", index)));
        replaced[entries[index].line] += lines.back().quantity;
    }
    return lines;
}

sales::SalesOrderCreate order_request(Reads& reads, const CustomerReturn& found,
                                      const ReturnReplace& request,
                                      const std::vector<Replacing>& lines) {
    sales::SalesOrderCreate order;
    order.date = request.date;
    order.memo = request.memo.value_or("instead of what came back with " + found.document.number);
    order.number = request.number;
    order.customer = catalog::load_partner(reads, found.customer).code;
    order.warehouse =
        request.warehouse.value_or(catalog::load_warehouse(reads, found.warehouse).code);
    order.channel = "return";
    for (const Replacing& one : lines) order.lines.push_back(one.entry);
    return order;
}

}  // namespace

void ReplacedLine::fields(Fields& f) {
    f.field("line", line, "the return's line");
    f.field("quantity", quantity, "how many are replaced; left out: all that are accepted");
    f.field("item", item, "what is sent instead; left out: the same", "item");
    f.field("price", price, "of one; left out: what the goods that came back were billed at");
}

void ReturnReplace::fields(Fields& f) {
    f.field("return", return_number, "the return that was inspected", "return");
    f.field("number", number, "the order's number; left out: the next of the series");
    f.field("warehouse", warehouse, "from which is shipped; left out: where the goods came back",
            "warehouse");
    f.list("lines", lines, "what is sent; left out: the same of all that are accepted");
}

Json replace(Tx& tx, const ReturnReplace& request) {
    CustomerReturn found = return_named(tx, request.return_number, "return");
    const std::vector<Replacing> lines = replacing_lines(tx, found, request.lines);
    const Json made = sales::create_order(tx, order_request(tx, found, request, lines));
    const std::string number = *made.find("sales_order")->text();
    sales::SalesOrderConfirm confirm;
    confirm.number = number;
    confirm.date = request.date;
    sales::confirm_order(tx, confirm);
    const sales::SalesOrder order = sales::order_named(tx, number, "number");
    // In the company's currency: what comes back may have been sold in another than the order's.
    const ExchangeRate billed_at =
        catalog::exchange_rate(tx, lines.front().billed.currency, request.date, "date");
    Money billed{0, tx.currency()};
    for (std::size_t index = 0; index < lines.size(); ++index) {
        insert_replacement(tx, found.document.id, lines[index].line, order.document.id,
                           order.lines[index].line, lines[index].quantity);
        billed += billed_at.value_of(lines[index].billed);
    }
    const Money total = order.rate.value_of(sales::amount_of(order));
    note_event(tx, found.document.id, "replaced", number);
    return answer(found)
        .set("sales_order", number)
        .set("total", text(total))
        .set("credit", text(billed))
        .set("difference", text(total - billed));
}

Operation return_replace() {
    return operation<ReturnReplace>(
        "return.replace", "sales.order",
        "Orders goods for the customer instead of those that came back, the same or others.",
        {&return_not_found, &nothing_to_replace, &line_not_on_return, &must_be_positive,
         &conversion_not_exact, &more_than_accepted, &catalog::partner_not_active,
         &catalog::warehouse_not_found, &catalog::currency_rate_missing, &catalog::item_not_found,
         &catalog::item_not_active, &value_not_negative, &number_taken},
        replace);
}

}  // namespace storekeep::returns
