#include "reports/documents/head_tables.h"

namespace storekeep::reports {

namespace {

using HeadTables = std::map<std::string, HeadTable>;

// A document that only moved goods is at home where it took them from or put them.
constexpr std::string_view place_of_moves =
    "(select coalesce(max(t.warehouse_id), max(f.warehouse_id)) from stock_move m "
    "join bin f on f.id = m.from_bin_id join bin t on t.id = m.to_bin_id "
    "where m.document_id = x.id)";

// What its journals moved: the debits.
constexpr std::string_view journals_amount =
    "(select cast(sum(l.amount) as bigint) from journal j join journal_line l "
    "on l.journal_id = j.id where j.document_id = x.id and l.amount > 0)";

constexpr std::string_view order_state =
    "case when x.state <> 'confirmed' then x.state else (select case "
    "when max(case when l.closed = 0 and l.quantity > coalesce(b.received, 0) then 1 else 0 end) "
    "= 1 then case when max(coalesce(b.received, 0)) > 0 then 'partially_received' else 'open' "
    "end when max(coalesce(b.received, 0)) > 0 then 'received' else 'closed' end "
    "from purchase_order_line l left join purchase_order_line_balance b "
    "on b.order_id = l.order_id and b.line = l.line where l.order_id = x.id) end";

constexpr std::string_view transfer_state =
    "case when x.state = 'cancelled' then x.state else (select case "
    "when sum(b.shipped) = 0 then 'requested' "
    "when sum(b.received + b.written_off) = 0 then 'shipped' "
    "when sum(b.shipped - b.received - b.written_off) = 0 then 'received' "
    "else 'partially_received' end from transfer_line_balance b where b.transfer_id = x.id) end";

constexpr std::string_view return_state =
    "(select case when sum(b.received) = 0 then case "
    "when sum(l.authorized - b.cancelled) = 0 then 'cancelled' else 'authorized' end "
    "when sum(b.accepted + b.rejected) < sum(b.received) then 'received' "
    "when sum(b.disposed) < sum(b.received) then 'inspected' "
    "when sum(b.credited) < sum(b.accepted) then 'disposed' else 'closed' end "
    "from return_line l join return_line_balance b on b.return_id = l.return_id "
    "and b.line = l.line where l.return_id = x.id)";

constexpr std::string_view none = "cast(null as bigint)";
constexpr std::string_view no_text = "''";

HeadTable table_of(std::string_view partner, std::string_view warehouse, std::string_view state,
                   std::string_view amount, std::string_view currency,
                   std::string_view reference, std::string_view tables) {
    return {fmt::format("select x.id, {} as partner_id, {} as warehouse_id, {} as state, "
                        "{} as amount, {} as currency, {} as reference from {}",
                        partner, warehouse, state, amount, currency, reference, tables),
            partner != none, warehouse != none};
}

HeadTable narrowed(HeadTable table, std::string_view kind) {
    table.sql += fmt::format(" where x.kind = '{}'", kind);
    return table;
}

// Kinds without tables of their own: their goods and their journals are all they are.
HeadTable plain(std::string_view kind) {
    return narrowed(table_of(none, place_of_moves, no_text, journals_amount, no_text, no_text,
                             "document x"),
                    kind);
}

HeadTable of_return(std::string_view kind) {
    return narrowed(table_of("r.customer_id", "r.warehouse_id", no_text, none, no_text, no_text,
                             "document x left join customer_return r on r.id = (select "
                             "max(e.return_id) from return_event e where e.document_id = x.id)"),
                    kind);
}

HeadTable of_transfer(std::string_view kind, std::string_view warehouse) {
    return narrowed(table_of(none, warehouse, no_text, none, no_text, no_text,
                             "document x left join transfer r on r.id = (select "
                             "max(e.transfer_id) from transfer_event e "
                             "where e.document_id = x.id)"),
                    kind);
}

HeadTables heads_bought() {
    return {
        {"purchase_order",
         table_of("x.supplier_id", "x.warehouse_id", order_state,
                  "(select cast(sum(l.amount + l.tax) as bigint) from purchase_order_line l "
                  "where l.order_id = x.id)",
                  "x.currency", "x.reference", "purchase_order x")},
        {"receipt", table_of("x.supplier_id", "x.warehouse_id", no_text,
                             "(select cast(sum(l.foreign_value) as bigint) from receipt_line l "
                             "where l.receipt_id = x.id)",
                             "x.currency", no_text, "receipt x")},
        {"putaway", table_of("g.supplier_id", place_of_moves, no_text, none, no_text, no_text,
                             "putaway x left join receipt g on g.id = x.receipt_id")},
        {"supplier_bill", table_of("x.supplier_id", none, "x.state", "x.total", "x.currency",
                                   "x.reference", "supplier_bill x")},
        {"landed_cost", table_of("x.supplier_id", none, no_text, "x.amount", no_text,
                                 "x.reference", "landed_cost x")},
        {"true_up", table_of("r.supplier_id", "r.warehouse_id", no_text,
                             "(select cast(sum(l.difference) as bigint) from true_up_line l "
                             "where l.true_up_id = x.id)",
                             no_text, no_text, "true_up x join receipt r on r.id = x.receipt_id")},
        {"supplier_return", table_of("x.supplier_id", "x.warehouse_id", no_text,
                                     "(select cast(sum(l.value) as bigint) "
                                     "from supplier_return_line l where l.return_id = x.id)",
                                     no_text, no_text, "supplier_return x")},
        {"supplier_credit", table_of("x.supplier_id", none, no_text,
                                     "(select cast(sum(l.amount + l.tax) as bigint) "
                                     "from supplier_credit_line l where l.credit_id = x.id)",
                                     "x.currency", "x.reference", "supplier_credit x")},
    };
}

HeadTables heads_sold() {
    return {
        {"sales_order", table_of("x.customer_id", "x.warehouse_id", "x.status", none, "x.currency",
                                 "x.reference", "sales_order x")},
        {"pick", table_of("o.customer_id", "o.warehouse_id", no_text, none, no_text, no_text,
                          "pick x left join sales_order o on o.id = x.order_id")},
        {"pack", table_of("o.customer_id", "o.warehouse_id", no_text, none, no_text, no_text,
                          "packing x left join sales_order o on o.id = x.order_id")},
        {"shipment", table_of("o.customer_id", "x.warehouse_id", no_text, none, no_text,
                              "x.tracking",
                              "shipment x join sales_order o on o.id = x.order_id")},
        {"invoice", table_of("x.customer_id", none, no_text, "x.total", "x.currency", no_text,
                             "invoice x")},
        {"credit_note", table_of("x.customer_id", none, no_text, "x.total", "x.currency", no_text,
                                 "credit_note x")},
        {"payment",
         table_of("x.partner_id", none, no_text, "x.foreign_amount", "x.currency", "x.reference",
                  "(select document_id as id, partner_id, foreign_amount, currency, reference "
                  "from payment) x")},
        {"settlement",
         narrowed(table_of("(select max(o.partner_id) from open_item_application a "
                           "join open_item o on o.id = a.to_item_id where a.document_id = x.id)",
                           none, no_text, none, no_text, no_text, "document x"),
                  "settlement")},
        {"return", table_of("x.customer_id", "x.warehouse_id", return_state, none, no_text,
                            no_text, "customer_return x")},
        {"return_receipt", of_return("return_receipt")},
        {"disposition", of_return("disposition")},
        {"repair", of_return("repair")},
        {"parcel", table_of(none, "x.warehouse_id", "x.state", none, no_text, "x.sender",
                            "parcel x")},
    };
}

HeadTables heads_kept() {
    return {
        {"adjustment", table_of(none, "x.warehouse_id", "x.state", "x.value", no_text, no_text,
                                "adjustment x")},
        {"transfer", table_of(none, "x.from_warehouse_id", transfer_state, none, no_text, no_text,
                              "transfer x")},
        {"transfer_shipment", of_transfer("transfer_shipment", "r.from_warehouse_id")},
        {"transfer_receipt", of_transfer("transfer_receipt", "r.to_warehouse_id")},
        {"transfer_write_off",
         narrowed(table_of(none, "r.to_warehouse_id", "coalesce(w.state, '')", "w.value", no_text,
                           no_text,
                           "document x left join transfer_write_off w on w.id = x.id "
                           "left join transfer r on r.id = coalesce(w.transfer_id, (select "
                           "max(e.transfer_id) from transfer_event e where e.document_id = x.id))"),
                  "transfer_write_off")},
        {"count", table_of(none, "x.warehouse_id", "x.state", none, no_text, no_text,
                           "stock_count x")},
        {"revaluation",
         table_of(none, none, "x.state",
                  "(select cast(sum(l.difference) as bigint) from revaluation_line l "
                  "where l.document_id = x.id)",
                  no_text, no_text, "(select document_id as id, state from revaluation) x")},
        {"export_batch", table_of(none, none, no_text, none, no_text, "x.target",
                                  "export_batch x")},
        {"channel_batch", table_of(none, none, no_text, none, no_text, "x.channel",
                                   "channel_batch x")},
    };
}

}  // namespace

HeadTable head_table(const std::string& kind) {
    static const HeadTables tables = [] {
        HeadTables all = heads_bought();
        all.merge(heads_sold());
        all.merge(heads_kept());
        return all;
    }();
    const auto found = tables.find(kind);
    if (found != tables.end()) return found->second;
    return plain(kind);
}

}  // namespace storekeep::reports
