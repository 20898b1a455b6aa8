#include "modules/purchasing/purchase_order_create.h"

#include "modules/accounting/tax.h"
#include "modules/catalog/currency_rates.h"
#include "modules/catalog/item_part_store.h"
#include "modules/purchasing/purchase_order_store.h"
#include "office/settings.h"

namespace storekeep::purchasing {

void OrderLineEntry::fields(Fields& f) {
    f.field("line", line, "the line's number; left out: its place in the list");
    f.field("item", item, "the SKU of what is ordered", "item");
    f.field("quantity", quantity, "how many, in `unit`");
    f.field("unit", unit, "the unit ordered in; left out: the item's base unit", "unit");
    f.field("price", price, "of one such unit; left out: the supplier's list's, else the item's");
    f.field("expected", expected, "when it shall come; left out: with the order");
    f.field("tax_code", tax_code,
            "how it is taxed, empty: not; left out: as the supplier, else the item", "tax_code");
}

void PurchaseOrderCreate::fields(Fields& f) {
    f.field("number", number, "the order's number; left out: the next of the company's series");
    f.field("supplier", supplier, "the supplier's code", "partner");
    f.field("warehouse", warehouse, "where the goods shall arrive", "warehouse");
    f.field("expected", expected, "when; left out: after the supplier's lead time");
    f.field("reference", reference, "the supplier's own number of the order");
    f.field("prices_include_tax", prices_include_tax, "whether tax is in the prices already");
    f.list("lines", lines, "what is ordered", true);
}

std::vector<const Rule*> entered_line_refusals() {
    return {&line_repeated, &catalog::item_not_found, &catalog::item_not_active, &must_be_positive,
            &catalog::unit_without_conversion, &conversion_not_exact, &value_not_negative,
            &catalog::tax_code_not_found, &accounting::tax_code_unsuited};
}

OrderLine entered_line(Tx& tx, const OrderLineEntry& entry, const catalog::Item& item,
                       const catalog::PriceProposals& proposals, Currency currency,
                       std::int64_t number, const std::string& path) {
    const std::string place = path + ".quantity";
    if (entry.line && *entry.line <= 0)
        refuse(must_be_positive, path + ".line",
               {{"field", path + ".line"}, {"value", std::to_string(*entry.line)}});
    if (!entry.quantity.is_positive())
        refuse(must_be_positive, place, {{"field", place}, {"value", text(entry.quantity)}});
    const std::string given = entry.unit.value_or("");
    const std::string unit = given.empty() ? item.unit : given;
    const UnitRatio ratio = catalog::unit_ratio(tx, item, unit, path + ".unit");
    const Quantity quantity = in_base(entry.quantity, ratio, item.step, place);
    const catalog::ProposedPrice proposed =
        entry.price ? catalog::ProposedPrice{*entry.price, {}}
                    : proposals.of(item, unit, ratio, quantity);
    if (proposed.price.is_negative())
        refuse(value_not_negative, path + ".price",
               {{"field", path + ".price"}, {"value", text(proposed.price)}});
    OrderLine line;
    line.line = number;
    line.item = item.id;
    line.sku = item.sku;
    line.quantity = quantity;
    line.unit = unit;
    line.unit_quantity = entry.quantity;
    line.price = proposed.price;
    line.amount = amount_of(proposed.price, entry.quantity, currency, place);
    line.expected = entry.expected;
    line.tax = {0, currency};
    line.price_rule = proposed.rule;
    return line;
}

std::vector<OrderLine> entered_lines(Tx& tx, const std::vector<OrderLineEntry>& entries,
                                     const catalog::Partner& supplier,
                                     const catalog::PriceQuestion& pricing) {
    accounting::TaxCodes tax_codes(tx);
    std::vector<std::string> skus;
    std::vector<std::int64_t> numbers;
    std::set<std::int64_t> taken;
    for (std::size_t index = 0; index < entries.size(); ++index) {
        numbers.push_back(entries[index].line.value_or(static_cast<std::int64_t>(index) + 1));
        if (!taken.insert(numbers.back()).second)
            refuse(line_repeated, in_list("lines", index, "line"),
                   {{"line", std::to_string(numbers.back())}});
        skus.push_back(entries[index].item);
    }
    const std::vector<catalog::Item> items = catalog::items_named(tx, skus, "lines");
    const catalog::PriceProposals proposals(tx, pricing, items);
    std::vector<OrderLine> lines;
    for (std::size_t index = 0; index < entries.size(); ++index) {
        const std::string path = in_list("lines", index);
        catalog::refuse_unless_buyable(items[index], path + ".item");
        lines.push_back(entered_line(tx, entries[index], items[index], proposals,
                                     pricing.rate.from, numbers[index], path));
        lines.back().tax_code =
            tax_codes.chosen(accounting::TaxSide::purchase, entries[index].tax_code,
                             supplier.tax_code, items[index].tax_code, path + ".tax_code");
    }
    return lines;
}

void take_tax(Reads& reads, PurchaseOrder& order) {
    accounting::TaxCodes codes(reads);
    std::vector<accounting::TaxBasis> bases;
    for (const OrderLine& line : order.lines)
        bases.push_back({line.line, line.tax_code, line.amount, {0, line.amount.currency},
                         order.prices_include_tax});
    const std::vector<accounting::LineTax> taxes =
        accounting::taxes_of(reads, codes, order.date, bases);
    for (std::size_t index = 0; index < taxes.size(); ++index) {
        order.lines[index].amount = taxes[index].net;
        order.lines[index].tax = taxes[index].tax;
    }
}

Json answer(const PurchaseOrder& order) {
    Json lines = Json::list();
    for (const OrderLine& line : order.lines) {
        Json one = Json::object()
                       .set("line", line.line)
                       .set("item", line.sku)
                       .set("quantity", text(line.quantity))
                       .set("received", text(line.received))
                       .set("open", text(line.open()))
                       .set("amount", text(line.amount));
        if (line.expected) one.set("expected", text(*line.expected));
        if (!line.price_rule.empty())
            one.set("price", text(line.price)).set("price_rule", line.price_rule);
        lines.append(std::move(one));
    }
    Json result = Json::object()
                      .set("purchase_order", order.number)
                      .set("status", order.status())
                      .set("expected", text(order.expected))
                      .set("total", text(order.total()))
                      .set("net", text(order.total()))
                      .set("tax", text(order.tax()))
                      .set("gross", text(order.total() + order.tax()));
    if (order.rate.from != order.rate.into) result.set("currency", order.rate.from.code());
    return result.set("version", order.version).set("lines", std::move(lines));
}

namespace {

// Items that say how long they take come after that, where neither order nor line says a day.
void expect_by_item(Tx& tx, std::vector<OrderLine>& lines, Id<catalog::Warehouse> warehouse,
                    Date date, bool working) {
    const auto days = catalog::lead_times(tx, warehouse);
    for (OrderLine& line : lines)
        if (const auto own = days.find(line.item); own != days.end() && !line.expected)
            line.expected = after_days(date, own->second, working);
}

}  // namespace

Json create(Tx& tx, const PurchaseOrderCreate& request) {
    const catalog::Partner supplier = catalog::supplier_named(tx, request.supplier, "supplier");
    const catalog::Warehouse warehouse =
        catalog::warehouse_in_use_named(tx, request.warehouse, "warehouse");
    const ExchangeRate rate =
        catalog::exchange_rate(tx, supplier.currency, request.date, "date");
    std::vector<OrderLine> lines =
        entered_lines(tx, request.lines, supplier, {true, supplier.id, request.date, rate});
    const bool working = setting(tx, "lead_time_in") == "working_days";
    const Date expected =
        request.expected.value_or(after_days(request.date, supplier.lead_time_days, working));
    if (!request.expected) expect_by_item(tx, lines, warehouse.id, request.date, working);

    const Document document = register_document(tx, "purchase_order", request.number.value_or(""),
                                                request.date, request.memo.value_or(""));
    PurchaseOrder order{document.id,
                        document.number,
                        supplier.id,
                        warehouse.id,
                        request.date,
                        expected,
                        request.reference.value_or(""),
                        "draft",
                        1,
                        request.prices_include_tax,
                        std::move(lines),
                        rate};
    take_tax(tx, order);
    insert_order(tx, order);
    note_event(tx, document.id, "created");
    return answer(order);
}

Operation purchase_order_create() {
    std::vector<const Rule*> refusals{&catalog::partner_not_found, &catalog::not_a_supplier,
                                      &catalog::partner_not_active, &catalog::warehouse_not_found,
                                      &catalog::warehouse_not_active,
                                      &catalog::currency_rate_missing};
    for (const Rule* rule : entered_line_refusals()) refusals.push_back(rule);
    refusals.push_back(&number_taken);
    return operation<PurchaseOrderCreate>("purchase_order.create", "purchasing.order",
                                          "Makes a draft purchase order to a supplier.",
                                          std::move(refusals), create);
}

}  // namespace storekeep::purchasing
