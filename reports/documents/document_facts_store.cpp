#include "reports/documents/document_facts.h"

namespace storekeep::reports {

namespace {

enum class As { text, integer, date, quantity, percent, rate, money, truth };

struct FactColumn {
    std::string_view name;
    std::string_view column;
    As as = As::text;
    std::string_view refers = {};
    std::string_view field = {};
};

struct FactTable {
    std::string_view kind;
    std::string_view tables;  // of which `x` has the document's id
    std::vector<FactColumn> columns;
};

const FactColumn currency{"Currency", "x.currency", As::text, "currency"};
const FactColumn rate{"Rate", "x.rate", As::rate};
const FactColumn version{"Version", "x.version", As::integer, {}, "version"};
const FactColumn reference{"Reference", "x.reference", As::text, {}, "reference"};
const FactColumn warehouse{"Warehouse", "w.code", As::text, "warehouse", "warehouse"};
const FactColumn supplier{"Supplier", "p.code", As::text, "supplier", "supplier"};
const FactColumn customer{"Customer", "p.code", As::text, "customer", "customer"};
const FactColumn tax_inside{"Prices include tax", "x.prices_include_tax", As::truth, {},
                            "prices_include_tax"};
const FactColumn sales_order{"Sales order", "o.number", As::text, "sales_order", "sales_order"};
const FactColumn receipt{"Receipt", "o.number", As::text, "receipt", "receipt"};
const FactColumn named_return{"Return", "o.number", As::text, "return", "return"};
const FactColumn named_transfer{"Transfer", "o.number", As::text, "transfer", "transfer"};

constexpr std::string_view of_return_tables =
    "document x left join document o on o.id = (select max(e.return_id) from return_event e "
    "where e.document_id = x.id)";
constexpr std::string_view of_transfer_tables =
    "document x left join document o on o.id = (select max(e.transfer_id) from transfer_event e "
    "where e.document_id = x.id)";

std::vector<FactTable> facts_bought() {
    return {
        {"purchase_order",
         "purchase_order x join partner p on p.id = x.supplier_id "
         "join warehouse w on w.id = x.warehouse_id",
         {supplier,
          {"Expected", "x.expected", As::date, {}, "expected"},
          warehouse,
          {"Terms", "p.terms_days", As::integer},
          reference, currency, rate, tax_inside, version}},
        {"receipt",
         "receipt x join partner p on p.id = x.supplier_id join warehouse w "
         "on w.id = x.warehouse_id join document o on o.id = x.order_id",
         {{"Purchase order", "o.number", As::text, "purchase_order", "purchase_order"},
          {"Supplier", "p.code", As::text, "supplier"},
          {"Warehouse", "w.code", As::text, "warehouse"},
          {"Provisional", "x.provisional", As::truth, {}, "provisional"},
          currency, rate}},
        {"putaway", "putaway x left join document o on o.id = x.receipt_id", {receipt}},
        {"supplier_bill",
         "supplier_bill x join partner p on p.id = x.supplier_id",
         {supplier, reference,
          {"Due", "x.due", As::date, {}, "due"},
          {"Currency", "x.currency", As::text, "currency", "currency"},
          rate, version}},
        {"landed_cost",
         "landed_cost x left join partner p on p.id = x.supplier_id",
         {supplier, reference}},
        {"true_up", "true_up x join document o on o.id = x.receipt_id", {receipt}},
        {"supplier_return",
         "supplier_return x join partner p on p.id = x.supplier_id join warehouse w "
         "on w.id = x.warehouse_id join document o on o.id = x.receipt_id",
         {receipt,
          {"Supplier", "p.code", As::text, "supplier"},
          {"Warehouse", "w.code", As::text, "warehouse"}}},
        {"supplier_credit",
         "supplier_credit x join partner p on p.id = x.supplier_id "
         "join document o on o.id = x.return_id",
         {{"Supplier return", "o.number", As::text, "supplier_return", "supplier_return"},
          {"Supplier", "p.code", As::text, "supplier"},
          reference, currency, rate}},
    };
}

std::vector<FactTable> facts_sold() {
    return {
        {"sales_order",
         "sales_order x join partner p on p.id = x.customer_id "
         "join warehouse w on w.id = x.warehouse_id",
         {customer,
          {"Ship by", "x.ship_by", As::date, {}, "ship_by"},
          warehouse,
          {"Terms", "p.terms_days", As::integer},
          {"Channel", "x.channel", As::text, {}, "channel"},
          reference,
          {"Priority", "x.priority", As::integer, {}, "priority"},
          {"Ship to", "x.ship_to", As::text, {}, "ship_to"},
          {"Bill to", "x.bill_to"},
          currency,
          rate,
          tax_inside,
          version}},
        {"pick", "pick x join document o on o.id = x.order_id", {sales_order}},
        {"pack", "packing x join document o on o.id = x.order_id", {sales_order}},
        {"shipment",
         "shipment x join document o on o.id = x.order_id join sales_order s "
         "on s.id = x.order_id join partner p on p.id = s.customer_id "
         "join warehouse w on w.id = x.warehouse_id",
         {sales_order,
          {"Customer", "p.code", As::text, "customer"},
          warehouse,
          {"Ship to", "x.ship_to"},
          {"Carrier", "x.carrier", As::text, {}, "carrier"},
          {"Service", "x.service", As::text, {}, "service"},
          {"Tracking", "x.tracking", As::text, {}, "tracking"},
          {"Weight", "x.weight", As::quantity, {}, "weight"}}},
        {"invoice",
         "invoice x join document o on o.id = x.order_id join partner p on p.id = x.customer_id",
         {sales_order,
          {"Customer", "p.code", As::text, "customer"},
          {"Bill to", "x.bill_to"},
          {"Due", "x.due", As::date, {}, "due"},
          currency,
          rate}},
        {"return",
         "customer_return x join document o on o.id = x.shipment_id "
         "join partner p on p.id = x.customer_id join warehouse w on w.id = x.warehouse_id",
         {customer, {"Shipment", "o.number", As::text, "shipment", "shipment"}, warehouse}},
        {"return_receipt", of_return_tables, {named_return}},
        {"disposition", of_return_tables, {named_return}},
        {"repair", of_return_tables, {named_return}},
        {"credit_note",
         "credit_note x join document o on o.id = x.return_id "
         "join partner p on p.id = x.customer_id",
         {named_return,
          {"Customer", "p.code", As::text, "customer"},
          {"Restocking fee", "x.restocking_fee", As::money, {}, "restocking_fee"},
          currency,
          rate}},
        {"payment",
         "(select document_id as id, direction, partner_id, account_id, reference, currency "
         "from payment) x join partner p on p.id = x.partner_id "
         "join account a on a.id = x.account_id",
         {{"Direction", "x.direction"},
          {"Customer", "case when x.direction = 'received' then p.code end", As::text, "customer",
           "customer"},
          {"Supplier", "case when x.direction = 'made' then p.code end", As::text, "supplier",
           "supplier"},
          {"Account", "a.code", As::text, "account", "account"},
          reference,
          {"Currency", "x.currency", As::text, "currency", "currency"}}},
    };
}

std::vector<FactTable> facts_kept() {
    return {
        {"adjustment",
         "adjustment x join warehouse w on w.id = x.warehouse_id "
         "left join document o on o.id = x.count_id",
         {warehouse,
          {"Reason", "x.reason", As::text, {}, "reason"},
          {"Count", "o.number", As::text, "count"},
          {"Posted on", "x.posted_on", As::date}}},
        {"parcel",
         "parcel x join warehouse w on w.id = x.warehouse_id "
         "left join document o on o.id = x.settled_by",
         {warehouse,
          {"Sender", "x.sender", As::text, {}, "sender"},
          {"Settled by", "o.number", As::text, "document"}}},
        {"transfer",
         "transfer x join warehouse f on f.id = x.from_warehouse_id "
         "join warehouse t on t.id = x.to_warehouse_id",
         {{"From", "f.code", As::text, "warehouse", "from"},
          {"To", "t.code", As::text, "warehouse", "to"},
          {"Expected", "x.expected", As::date, {}, "expected"},
          version}},
        {"transfer_shipment", of_transfer_tables, {named_transfer}},
        {"transfer_receipt", of_transfer_tables, {named_transfer}},
        {"transfer_write_off", of_transfer_tables, {named_transfer}},
        {"count",
         "stock_count x join warehouse w on w.id = x.warehouse_id "
         "left join document o on o.id = x.adjustment_id",
         {warehouse,
          {"Blind", "x.blind", As::truth, {}, "blind"},
          {"Tolerance", "x.tolerance", As::percent, {}, "tolerance_percent"},
          {"Adjustment", "o.number", As::text, "adjustment"}}},
        {"revaluation",
         "(select document_id as id, posted_on, version from revaluation) x",
         {{"Posted on", "x.posted_on", As::date}, version}},
        {"export_batch",
         "export_batch x",
         {{"Target", "x.target", As::text, {}, "target"},
          {"From", "x.first_day", As::date, {}, "from"},
          {"To", "x.last_day", As::date, {}, "to"},
          {"Detail", "x.detail", As::text, {}, "detail"}}},
        {"channel_batch", "channel_batch x", {{"Channel", "x.channel", As::text, {}, "channel"}}},
        {"item_merge",
         "item_merge x join item g on g.id = x.merged_id join item s on s.id = x.survivor_id",
         {{"Merged", "g.sku", As::text, "item", "item"},
          {"Into", "s.sku", As::text, "item", "into"}}},
    };
}

const FactTable* fact_table(const std::string& kind) {
    static const std::vector<FactTable> tables = [] {
        std::vector<FactTable> all = facts_bought();
        for (const auto& part : {facts_sold(), facts_kept()})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    for (const FactTable& table : tables)
        if (table.kind == kind) return &table;
    return nullptr;
}

std::string value_of(const Row& row, std::size_t place, As as, Currency paid_in) {
    if (row.is_null(place)) return {};
    switch (as) {
        case As::text: return row.text(place);
        case As::integer: return std::to_string(row.integer(place));
        case As::date: return text(row.date(place));
        case As::quantity: return text(row.quantity(place));
        case As::percent: return text(row.percent(place));
        case As::rate: return text(Factor{row.integer(place)});
        case As::money: return text(row.money(place, paid_in));
        case As::truth: return row.truth(place) ? "yes" : "no";
    }
    return {};
}

}  // namespace

std::vector<Fact> facts_of_kind(Reads& reads, const std::string& kind, Id<Document> original) {
    std::vector<Fact> facts;
    const FactTable* table = fact_table(kind);
    if (!table) return facts;
    std::string columns;
    Currency paid_in = reads.currency();
    std::size_t currency_at = table->columns.size();
    for (std::size_t place = 0; place < table->columns.size(); ++place) {
        columns += fmt::format("{}{}", place == 0 ? "" : ", ", table->columns[place].column);
        if (table->columns[place].name == "Currency") currency_at = place;
    }
    const auto row = reads.first(
        fmt::format("select {} from {} where x.id = $1", columns, table->tables), original);
    if (!row) return facts;
    if (currency_at < row->size()) paid_in = Currency::named(row->text(currency_at));
    for (std::size_t place = 0; place < table->columns.size(); ++place) {
        const FactColumn& column = table->columns[place];
        facts.push_back({std::string(column.name), value_of(*row, place, column.as, paid_in),
                         std::string(column.refers), std::string(column.field)});
    }
    return facts;
}

}  // namespace storekeep::reports
