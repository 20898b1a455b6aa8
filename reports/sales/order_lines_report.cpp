#include "modules/sales/sales_order.h"
#include "reports/page.h"
#include "reports/sales/sales_reports.h"

namespace storekeep::reports {

namespace {

std::vector<Column> order_lines_columns(Currency currency) {
    return {text_column("document"),       integer_column("line"),
            text_column("item"),           text_column("partner"),
            text_column("warehouse"),      quantity_column("ordered"),
            quantity_column("allocated"),  quantity_column("picked"),
            quantity_column("packed"),     quantity_column("done"),
            quantity_column("open"),       text_column("unit"),
            price_column("price", currency), percent_column("discount"),
            money_column("amount", currency), price_column("cost", currency),
            money_column("cost_amount", currency), date_column("due"),
            text_column("state"),          text_column("kind"),
            date_column("date"),           text_column("currency"),
            foreign_column("foreign_amount")};
}

// The lines of one kind of order after another.
constexpr std::string_view bought = "purchase_order";
constexpr std::string_view sold = "sales_order";
constexpr std::size_t kind_of_key = 3;

Page page_of(Reads& reads, const Parameters& parameters) {
    return {reads, parameters, {{"d.date"}, {"d.id"}, {"l.line"}, {"d.kind", true}}};
}

// A kind whose lines were all on the pages before.
bool is_done(const Page& page, std::string_view kind) {
    return !page.is_first() && page.text(kind_of_key) == sold && kind == bought;
}

std::string of_page(const Page& page, std::string_view kind, Conditions& conditions) {
    const bool is_within = !page.is_first() && page.text(kind_of_key) == kind;
    return conditions.equal("d.kind", std::string(kind)) +
           page.of_its_moment("d.id", conditions) +
           (is_within ? page.after(conditions) : std::string()) + page.in_order();
}

Conditions days_of_page(const Page& page, std::string_view kind, Selection asked) {
    if (!page.is_first() && page.text(kind_of_key) == kind) asked = page.narrowed(asked);
    return Conditions(asked.from, asked.to);
}

void add_purchase_lines(Reads& reads, const Selection& asked, const std::string& document,
                        Page& page, Table& table) {
    if (is_done(page, bought)) return;
    Conditions conditions = days_of_page(page, bought, asked);
    reads.each(
        "select o.number, l.line, i.sku, p.code, w.code, l.quantity, coalesce(b.received, 0), "
        "l.unit, l.price, l.amount, coalesce(l.expected, o.expected), o.state, l.closed, o.date, "
        "o.currency, o.rate, d.id "
        "from document d join purchase_order o on o.id = d.id "
        "join purchase_order_line l on l.order_id = o.id "
        "join item i on i.id = l.item_id join partner p on p.id = o.supplier_id "
        "join warehouse w on w.id = o.warehouse_id left join purchase_order_line_balance b "
        "on b.order_id = l.order_id and b.line = l.line where d.date >= $1 and d.date <= $2" +
            conditions.equal("o.number", document) + conditions.equal("l.item_id", asked.item) +
            conditions.equal("o.supplier_id", asked.partner) +
            conditions.equal("o.warehouse_id", asked.warehouse) +
            of_page(page, bought, conditions),
        conditions.values(), [&](const Row& row) {
            if (!page.take({row.at(13), row.at(16), row.at(1), bind(bought)})) return;
            const Quantity ordered = row.quantity(5);
            const Quantity received = row.quantity(6);
            const bool is_open = row.text(11) == "confirmed" && !row.truth(12);
            const Quantity open =
                is_open ? std::max(Quantity{}, ordered - received) : Quantity{};
            const ExchangeRate rate{Currency::named(row.text(14)), reads.currency(),
                                    {row.integer(15)}};
            const Money amount = row.money(9, rate.from);
            table.rows.push_back({cell(row.text(0)), row.integer(1), cell(row.text(2)),
                                  cell(row.text(3)), cell(row.text(4)), cell(ordered), {}, {}, {},
                                  cell(received), cell(open), cell(row.text(7)), {}, {}, {},
                                  row.integer(8), cell(rate.value_of(amount)), row.integer(10),
                                  cell(row.truth(12) ? "closed" : row.text(11)),
                                  cell("purchase_order"), row.integer(13), cell(row.text(14)),
                                  foreign_cell(amount)});
        });
}

void add_sales_lines(Reads& reads, const Selection& asked, const std::string& document,
                     Page& page, Table& table) {
    Conditions conditions = days_of_page(page, sold, asked);
    reads.each(
        "select d.number, l.line, i.sku, p.code, w.code, l.quantity, coalesce(b.allocated, 0), "
        "coalesce(b.picked, 0), coalesce(b.packed, 0), coalesce(b.shipped, 0), l.unit, l.price, "
        "l.discount, l.unit_quantity, o.ship_by, o.status, d.date, coalesce(b.requested, 0), "
        "o.currency, o.rate, d.id from document d join sales_order o on o.id = d.id "
        "join sales_order_line l on l.order_id = o.id join item i on i.id = l.item_id "
        "join partner p on p.id = o.customer_id join warehouse w on w.id = l.warehouse_id "
        "left join demand m on m.document_id = l.order_id and m.line = l.line "
        "left join demand_balance b on b.demand_id = m.id where d.date >= $1 and d.date <= $2" +
            conditions.equal("d.number", document) + conditions.equal("l.item_id", asked.item) +
            conditions.equal("o.customer_id", asked.partner) +
            conditions.equal("l.warehouse_id", asked.warehouse) + of_page(page, sold, conditions),
        conditions.values(), [&](const Row& row) {
            if (!page.take({row.at(16), row.at(20), row.at(1), bind(sold)})) return;
            sales::OrderLine line;
            line.unit_quantity = row.quantity(13);
            line.price = row.price(11);
            line.discount = row.percent(12);
            const Quantity open = row.quantity(17) - row.quantity(9);
            const ExchangeRate rate{Currency::named(row.text(18)), reads.currency(),
                                    {row.integer(19)}};
            const Money amount = sales::amount_of(line, rate.from);
            table.rows.push_back(
                {cell(row.text(0)), row.integer(1), cell(row.text(2)), cell(row.text(3)),
                 cell(row.text(4)), row.integer(5), row.integer(6), row.integer(7),
                 row.integer(8), row.integer(9), cell(open), cell(row.text(10)), row.integer(11),
                 row.integer(12), cell(rate.value_of(amount)), {}, {},
                 row.integer(14), cell(row.text(15)), cell("sales_order"), row.integer(16),
                 cell(row.text(18)), foreign_cell(amount)});
        });
}

Table answer_order_lines(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    const std::string kind = parameters.text("kind");
    const std::string document = parameters.text("document");
    Page page = page_of(reads, parameters);
    Table table{{}, order_lines_columns(reads.currency()), {}};
    if (kind.empty() || kind == bought) add_purchase_lines(reads, asked, document, page, table);
    if (kind.empty() || kind == sold) add_sales_lines(reads, asked, document, page, table);
    page.end(table);
    return table;
}

}  // namespace

Report order_lines() {
    return {"order_lines",
            "Order lines",
            "The lines of purchase and sales orders, with how far each has come; prices and "
            "costs are in the order's currency",
            "reports.stock",
            {{"document", ParameterType::text, "only this order", "order"},
             from_date,
             to_date,
             item_parameter,
             partner_parameter,
             warehouse_parameter,
             {"kind", ParameterType::text, "purchase_order or sales_order; left out: both"},
             limit_parameter,
             after_parameter},
            answer_order_lines,
            order_lines_columns,
            {"cost", "cost_amount"},
            "stock_ledger"};
}

}  // namespace storekeep::reports
