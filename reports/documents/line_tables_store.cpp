#include "reports/documents/line_tables.h"

#include <fmt/format.h>

namespace storekeep::reports {

namespace {

using LineTables = std::map<std::string_view, LineTable>;

std::string place(std::string_view bin, std::string_view warehouse) {
    return fmt::format("case when {1}.id is null then {0}.code "
                       "else {1}.code || '/' || {0}.code end",
                       bin, warehouse);
}

// The bin to or from which all goods of a line went; nothing where they were several.
std::string bin_of_line(std::string_view which, std::string_view document) {
    return fmt::format("(select case when min(m.{0}_bin_id) = max(m.{0}_bin_id) then max({1}) end "
                       "from stock_move m join bin mb on mb.id = m.{0}_bin_id "
                       "left join warehouse mw on mw.id = mb.warehouse_id "
                       "where m.document_id = {2} and m.line = l.line)",
                       which, place("mb", "mw"), document);
}

constexpr std::string_view lot_said =
    "case when t.code <> '' and t.serial <> '' then t.code || '/' || t.serial "
    "else t.code || t.serial end";

// A line that is not taxed says nothing of tax.
constexpr std::string_view tax_said = "case when l.tax_code <> '' then l.tax end";

std::string lot_of_line(std::string_view document) {
    return fmt::format("(select case when min(m.lot_id) = max(m.lot_id) then max({}) end "
                       "from stock_move m join lot t on t.id = m.lot_id "
                       "where m.document_id = {} and m.line = l.line)",
                       lot_said, document);
}

LineTables orders() {
    return {
        {"purchase_order",
         {{{"line", "l.line"}, {"item", "i.sku"}, {"name", "i.name"},
           {"quantity", "l.unit_quantity"}, {"unit", "l.unit"}, {"price", "l.price"},
           {"amount", "l.amount"}, {"tax_code", "l.tax_code"}, {"tax", std::string(tax_said)},
           {"done", "coalesce(b.received, 0)"},
           {"open", "case when l.closed = 1 or o.state in ('closed', 'cancelled') "
                    "or coalesce(b.received, 0) >= l.quantity then 0 "
                    "else l.quantity - coalesce(b.received, 0) end"},
           {"to", "w.code"},
           {"status", "case when l.closed = 1 then 'closed' "
                      "when coalesce(b.received, 0) >= l.quantity then 'received' "
                      "when coalesce(b.received, 0) > 0 then 'partially_received' "
                      "when o.state = 'confirmed' then 'open' else o.state end"},
           {"currency", "o.currency"}, {"date", "coalesce(l.expected, o.expected)"},
           {"base_quantity", "l.quantity"}},
          "purchase_order o join purchase_order_line l on l.order_id = o.id "
          "join item i on i.id = l.item_id join warehouse w on w.id = o.warehouse_id "
          "left join purchase_order_line_balance b on b.order_id = l.order_id "
          "and b.line = l.line where o.id = $1",
          "l.line"}},
        {"sales_order",
         {{{"line", "l.line"}, {"item", "i.sku"}, {"name", "i.name"},
           {"quantity", "l.unit_quantity"}, {"unit", "l.unit"}, {"price", "l.price"},
           {"discount", "case when l.discount <> 0 then l.discount end"},
           {"tax_code", "l.tax_code"}, {"done", "coalesce(b.shipped, 0)"},
           {"open", "case when o.status = 'draft' then l.quantity "
                    "else coalesce(b.requested - b.shipped, 0) end"},
           {"from", "w.code"},
           {"status", "case when o.status <> 'confirmed' then o.status "
                      "when l.quantity = 0 or b.requested = 0 then 'closed' "
                      "when b.shipped >= b.requested then 'shipped' "
                      "when b.shipped > 0 then 'partially_shipped' "
                      "when b.packed > 0 then 'packed' when b.picked > 0 then 'picked' "
                      "when b.allocated >= b.requested then 'allocated' "
                      "when b.allocated > 0 then 'partially_allocated' else 'waiting' end"},
           {"currency", "o.currency"}, {"date", "o.ship_by"}, {"base_quantity", "l.quantity"}},
          "sales_order o join sales_order_line l on l.order_id = o.id "
          "join item i on i.id = l.item_id join warehouse w on w.id = l.warehouse_id "
          "left join demand m on m.document_id = l.order_id and m.line = l.line "
          "left join demand_balance b on b.demand_id = m.id where o.id = $1",
          "l.line"}},
        {"transfer",
         {{{"line", "l.line"}, {"item", "i.sku"}, {"name", "i.name"}, {"quantity", "l.quantity"},
           {"unit", "i.unit"}, {"done", "b.received"},
           {"open", "case when x.state = 'cancelled' then b.shipped else l.quantity end "
                    "- b.received - b.written_off"},
           {"from", "f.code"}, {"to", "w.code"},
           {"status", "case when b.received + b.written_off >= l.quantity then 'received' "
                      "when b.received > 0 then 'partially_received' "
                      "when b.shipped > 0 then 'shipped' else x.state end"},
           {"date", "x.expected"}},
          "transfer x join transfer_line l on l.transfer_id = x.id "
          "join transfer_line_balance b on b.transfer_id = l.transfer_id and b.line = l.line "
          "join item i on i.id = l.item_id join warehouse f on f.id = x.from_warehouse_id "
          "join warehouse w on w.id = x.to_warehouse_id where x.id = $1",
          "l.line"}},
    };
}

LineTables lines_bought() {
    return {
        {"receipt",
         {{{"line", "l.line"}, {"item", "i.sku"}, {"name", "i.name"},
           {"lot", lot_of_line("l.receipt_id")}, {"quantity", "l.quantity"}, {"unit", "i.unit"},
           {"amount", "l.foreign_value"}, {"done", "l.quantity - coalesce(b.quantity_open, 0)"},
           {"open", "coalesce(b.quantity_open, 0)"}, {"to", bin_of_line("to", "l.receipt_id")},
           {"status", "case when l.damaged = l.quantity then 'damaged' "
                      "when l.damaged > 0 then 'partly_damaged' else '' end"},
           {"document", "d.number"}, {"currency", "x.currency"}},
          "receipt x join receipt_line l on l.receipt_id = x.id join item i on i.id = l.item_id "
          "join document d on d.id = x.order_id left join receipt_line_balance b "
          "on b.receipt_id = l.receipt_id and b.line = l.line where x.id = $1",
          "l.line"}},
        {"supplier_bill",
         {{{"line", "l.line"}, {"item", "i.sku"}, {"name", "i.name"},
           {"quantity", "case when l.quantity <> 0 then l.quantity end"}, {"unit", "i.unit"},
           {"price", "case when l.quantity <> 0 then l.price end"}, {"amount", "l.amount"},
           {"tax_code", "l.tax_code"}, {"tax", std::string(tax_said)}, {"account", "a.code"},
           {"document", "d.number"}, {"note", "l.memo"}, {"currency", "x.currency"}},
          "supplier_bill x join supplier_bill_line l on l.bill_id = x.id "
          "left join supplier_bill_ahead h on h.bill_id = l.bill_id and h.line = l.line "
          "left join receipt_line r on r.receipt_id = l.receipt_id and r.line = l.receipt_line "
          "left join purchase_order_line o on o.order_id = h.order_id and o.line = h.order_line "
          "left join item i on i.id = coalesce(r.item_id, o.item_id) "
          "left join account a on a.id = l.account_id "
          "left join document d on d.id = coalesce(l.receipt_id, h.order_id) where x.id = $1",
          "l.line"}},
        {"landed_cost",
         {{{"line", "l.line"}, {"item", "i.sku"}, {"name", "i.name"}, {"amount", "l.amount"},
           {"to", "w.code"}, {"document", "d.number"}, {"note", "c.name"}},
          "landed_cost_line l join landed_cost_charge c on c.landed_cost_id = l.landed_cost_id "
          "and c.charge = l.charge join item i on i.id = l.item_id "
          "join warehouse w on w.id = l.warehouse_id join document d on d.id = l.bearer_id "
          "where l.landed_cost_id = $1",
          "l.line"}},
        {"true_up",
         {{{"line", "l.line"}, {"item", "i.sku"}, {"name", "i.name"}, {"unit", "i.unit"},
           {"price", "l.price"}, {"amount", "l.difference"}, {"document", "d.number"}},
          "true_up x join true_up_line l on l.true_up_id = x.id join receipt_line r "
          "on r.receipt_id = x.receipt_id and r.line = l.line join item i on i.id = r.item_id "
          "join document d on d.id = x.receipt_id where x.id = $1",
          "l.line"}},
        {"supplier_return",
         {{{"line", "l.line"}, {"item", "i.sku"}, {"name", "i.name"},
           {"lot", lot_of_line("l.return_id")}, {"quantity", "l.quantity"}, {"unit", "i.unit"},
           {"amount", "l.value"}, {"from", bin_of_line("from", "l.return_id")},
           {"document", "d.number"}},
          "supplier_return_line l join item i on i.id = l.item_id "
          "join document d on d.id = l.receipt_id where l.return_id = $1",
          "l.line"}},
        {"supplier_credit",
         {{{"line", "l.place"}, {"item", "i.sku"}, {"name", "i.name"},
           {"quantity", "l.quantity"}, {"unit", "i.unit"}, {"amount", "l.amount"},
           {"document", "d.number"}, {"currency", "x.currency"}},
          "supplier_credit x join supplier_credit_line l on l.credit_id = x.id "
          "join supplier_return_line r on r.return_id = x.return_id and r.line = l.line "
          "join item i on i.id = r.item_id join document d on d.id = x.return_id "
          "where x.id = $1",
          "l.place"}},
    };
}

LineTables lines_sold() {
    return {
        {"pack",
         {{{"line", "l.line"}, {"item", "i.sku"}, {"name", "i.name"},
           {"lot", std::string(lot_said)}, {"quantity", "l.quantity"}, {"unit", "i.unit"},
           {"document", "d.number"}, {"note", "'carton ' || cast(c.carton as text)"}},
          "packing x join carton c on c.packing_id = x.id join carton_line l on l.carton_id = c.id "
          "join demand m on m.document_id = x.order_id and m.line = l.line "
          "join item i on i.id = m.item_id join lot t on t.id = l.lot_id "
          "join document d on d.id = x.order_id where x.id = $1",
          "c.carton, l.line, l.lot_id"}},
        {"shipment",
         {{{"line", "l.line"}, {"item", "i.sku"}, {"name", "i.name"},
           {"lot", lot_of_line("l.shipment_id")}, {"quantity", "l.quantity"}, {"unit", "i.unit"},
           {"amount", "l.cost"}, {"done", "b.invoiced"}, {"open", "b.quantity - b.invoiced"},
           {"from", bin_of_line("from", "l.shipment_id")}, {"document", "d.number"}},
          "shipment x join shipment_line l on l.shipment_id = x.id "
          "join item i on i.id = l.item_id join document d on d.id = x.order_id "
          "left join shipment_line_balance b on b.shipment_id = l.shipment_id "
          "and b.line = l.line where x.id = $1",
          "l.line"}},
        {"return",
         {{{"line", "l.line"}, {"item", "i.sku"}, {"name", "i.name"},
           {"quantity", "l.authorized"}, {"unit", "i.unit"}, {"done", "b.received"},
           {"open", "l.authorized - b.cancelled - b.received"},
           {"status", "case when b.received = 0 then 'authorized' "
                      "when b.accepted + b.rejected < b.received then 'received' "
                      "when b.disposed < b.received then 'inspected' "
                      "when b.credited < b.accepted then 'disposed' else 'closed' end"},
           {"document", "d.number"}, {"note", "l.reason"}},
          "return_line l join return_line_balance b on b.return_id = l.return_id "
          "and b.line = l.line join item i on i.id = l.item_id "
          "join document d on d.id = l.shipment_id where l.return_id = $1",
          "l.line"}},
        {"invoice",
         {{{"line", "l.line"}, {"item", "i.sku"}, {"name", "i.name"}, {"quantity", "l.quantity"},
           {"unit", "i.unit"}, {"amount", "l.amount"}, {"tax_code", "t.code"},
           {"tax", "t.paper_tax"}, {"document", "d.number"}, {"currency", "x.currency"}},
          "invoice x join invoice_line l on l.invoice_id = x.id join item i on i.id = l.item_id "
          "join document d on d.id = l.shipment_id left join tax_line t "
          "on t.document_id = l.invoice_id and t.line = l.line where x.id = $1",
          "l.line"}},
        {"credit_note",
         {{{"line", "l.line"}, {"item", "i.sku"}, {"name", "i.name"}, {"quantity", "l.quantity"},
           {"unit", "i.unit"}, {"amount", "l.amount"}, {"tax_code", "t.code"},
           {"tax", "-t.paper_tax"}, {"document", "d.number"}, {"currency", "x.currency"}},
          "credit_note x join credit_note_line l on l.credit_note_id = x.id "
          "join item i on i.id = l.item_id join document d on d.id = x.return_id "
          "left join tax_line t on t.document_id = l.credit_note_id and t.line = l.line "
          "where x.id = $1",
          "l.line"}},
    };
}

LineTables lines_kept() {
    const LineTable settled{
        {{"amount", "a.foreign_amount"}, {"document", "t.number"}, {"note", "f.number"},
         {"currency", "t.currency"}, {"date", "a.date"}},
        "open_item_application a join open_item f on f.id = a.from_item_id "
        "join open_item t on t.id = a.to_item_id where a.document_id = $1",
        "a.id"};
    LineTable paid = settled;
    paid.columns["amount"] = "a.amount";
    paid.columns["date"] = "t.date";
    paid.tables = "(select p.from_item_id, p.to_item_id, cast(sum(p.foreign_amount) as bigint) "
                  "as amount from open_item o join open_item_application p "
                  "on p.from_item_id = o.id where o.document_id = $1 "
                  "group by p.from_item_id, p.to_item_id) a "
                  "join open_item f on f.id = a.from_item_id "
                  "join open_item t on t.id = a.to_item_id where a.amount <> 0";
    paid.order = "t.date, t.id";
    LineTable opened = moved_lines();
    opened.columns["amount"] = "(select case when count(distinct o.id) = 1 then "
                               "cast(sum(e.value) as bigint) end from cost_entry e "
                               "join stock_move o on o.document_id = e.document_id "
                               "and o.line = e.line where e.document_id = m.document_id "
                               "and e.line = m.line and e.trail = 0)";
    LineTable disposed = moved_lines();
    disposed.columns["note"] = "(select max(e.disposition) from return_event e "
                               "where e.document_id = m.document_id and e.line = m.line)";
    return {
        {"payment", paid},
        {"opening_stock", opened},
        {"settlement", settled},
        {"disposition", disposed},
        {"adjustment",
         {{{"line", "l.line"}, {"item", "i.sku"}, {"name", "i.name"},
           {"lot", std::string(lot_said)}, {"quantity", "l.quantity"}, {"unit", "i.unit"},
           {"amount", "l.value"}, {"to", place("b", "w")}, {"status", "l.status"}},
          "adjustment_line l join item i on i.id = l.item_id join bin b on b.id = l.bin_id "
          "join warehouse w on w.id = b.warehouse_id join lot t on t.id = l.lot_id "
          "where l.adjustment_id = $1",
          "l.line, l.lot_id"}},
        {"parcel",
         {{{"line", "l.line"}, {"item", "i.sku"}, {"name", "i.name"},
           {"lot", std::string(lot_said)}, {"quantity", "l.quantity"}, {"unit", "i.unit"},
           {"to", place("b", "w")}, {"note", "l.note"}},
          "parcel_line l join item i on i.id = l.item_id join bin b on b.id = l.bin_id "
          "join warehouse w on w.id = b.warehouse_id join lot t on t.id = l.lot_id "
          "where l.parcel_id = $1",
          "l.line"}},
        {"revaluation",
         {{{"line", "l.line"}, {"item", "i.sku"}, {"name", "i.name"},
           {"lot", std::string(lot_said)}, {"quantity", "l.quantity"}, {"unit", "i.unit"},
           {"price", "l.unit_cost"}, {"amount", "l.difference"},
           {"discount", "case when l.unit_cost is null then l.percent end"},
           {"to", "w.code"}},
          "revaluation_line l join item i on i.id = l.item_id join lot t on t.id = l.lot_id "
          "left join warehouse w on w.id = l.warehouse_id where l.document_id = $1",
          "l.line"}},
    };
}

}  // namespace

std::string LineTable::sql() const {
    std::string said;
    for (std::string_view name : line_columns) {
        const auto column = columns.find(name);
        said += said.empty() ? "" : ", ";
        said += column == columns.end() ? "null" : column->second;
    }
    return fmt::format("select {} from {} order by {}", said, tables, order);
}

const LineTable& moved_lines() {
    static const LineTable table{
        {{"line", "m.line"}, {"item", "i.sku"}, {"name", "i.name"},
         {"lot", std::string(lot_said)}, {"quantity", "m.quantity"}, {"unit", "i.unit"},
         {"from", place("f", "fw")}, {"to", place("b", "bw")},
         {"status", "case when m.to_status = '' then m.from_status else m.to_status end"}},
        "stock_move m join item i on i.id = m.item_id join lot t on t.id = m.lot_id "
        "join bin f on f.id = m.from_bin_id join bin b on b.id = m.to_bin_id "
        "left join warehouse fw on fw.id = f.warehouse_id "
        "left join warehouse bw on bw.id = b.warehouse_id where m.document_id = $1",
        "m.id"};
    return table;
}

const LineTable& posted_lines() {
    static const LineTable table{
        {{"line", "l.line"}, {"item", "i.sku"}, {"name", "a.name"}, {"amount", "l.amount"},
         {"account", "a.code"}, {"note", "l.memo"}, {"date", "l.date"}},
        "journal j join journal_line l on l.journal_id = j.id "
        "join account a on a.id = l.account_id left join item i on i.id = l.item_id "
        "where j.document_id = $1",
        "j.id, l.line"};
    return table;
}

const LineTable* line_table(std::string_view kind) {
    static const LineTables tables = [] {
        LineTables all = orders();
        for (LineTables part : {lines_bought(), lines_sold(), lines_kept()}) all.merge(part);
        return all;
    }();
    const auto found = tables.find(kind);
    return found == tables.end() ? nullptr : &found->second;
}

}  // namespace storekeep::reports
