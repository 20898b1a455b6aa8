#include "reports/paper/forms.h"

#include "core/number.h"

namespace storekeep::paper {

namespace {

constexpr std::string_view lines = "document_lines";

std::string carton_of(const Table& table, std::size_t row) {
    return table.text_at(row, "carton") + " of " + table.text_at(row, "cartons");
}

// What one came to: what the line bills, after discounts, for each.
std::string price_each(const Table& table, std::size_t row) {
    const auto* amount = std::get_if<std::int64_t>(&table.rows[row][table.column("amount")]);
    const auto* quantity = std::get_if<std::int64_t>(&table.rows[row][table.column("quantity")]);
    if (!amount || !quantity || *quantity == 0) return {};
    return text(cell(divide_half_away(Int128{*amount} * million, *quantity)),
                foreign_column("price"));
}

const FormColumn number{"#", "line"};
const FormColumn item{"Item", "item"};
const FormColumn name{"Description", "name"};
const FormColumn lot{"Lot", "lot"};
const FormColumn quantity{"Quantity", "quantity"};
const FormColumn unit{"Unit", "unit"};
const FormColumn price{"Price", "price"};
const FormColumn each{"Each", {}, price_each};
const FormColumn discount{"Discount", "discount"};
const FormColumn amount{"Amount", "amount"};
const FormColumn tax_code{"Tax code", "tax_code"};
const FormColumn tax{"Tax", "tax"};
const FormColumn bin{"Bin", "bin"};
const FormColumn carton{"Carton", {}, carton_of};

std::vector<Form> of_trade() {
    return {
        {"purchase_order", "Purchase order", "purchase_order", lines, "document",
         Addressee::supplier, Addressee::warehouse,
         {"Date", "Expected", "Terms", "Reference", "Currency"},
         {number, item, name, quantity, unit, price, amount, tax_code, tax},
         true, false, true},
        {"order_confirmation", "Order confirmation", "sales_order", lines, "document",
         Addressee::bill_to, Addressee::ship_to,
         {"Date", "Ship by", "Terms", "Reference", "Currency"},
         {number, item, name, quantity, unit, price, discount, amount, tax_code, tax},
         true},
        {"invoice", "Invoice", "invoice", lines, "document", Addressee::bill_to,
         Addressee::nobody,
         {"Date", "Due", "Sales order", "Currency", "Reverses"},
         {number, item, name, quantity, unit, each, amount, tax_code, tax},
         true, true},
        {"credit_note", "Credit note", "credit_note", lines, "document", Addressee::customer,
         Addressee::nobody,
         {"Date", "Return", "Currency", "Reverses"},
         {number, item, name, quantity, unit, each, amount, tax_code, tax},
         true},
    };
}

std::vector<Form> of_goods() {
    const std::string_view received = "Received in good order, date and signature:";
    return {
        {"delivery_note", "Delivery note", "shipment", lines, "document", Addressee::ship_to,
         Addressee::nobody,
         {"Date", "Sales order", "Carrier", "Service", "Tracking", "Weight"},
         {number, item, name, lot, quantity, unit},
         false, false, true, received},
        {"pick_list", "Pick list", "sales_order", "pick_list", "document", Addressee::ship_to,
         Addressee::nobody,
         {"Date", "Ship by", "Warehouse", "Priority"},
         {bin, item, name, lot, quantity, unit, {"Picked"}},
         false, false, true},
        {"packing_slip", "Packing slip", "sales_order", "cartons", "document", Addressee::ship_to,
         Addressee::nobody,
         {"Date", "Ship by", "Reference"},
         {{"Packing list", "packing"}, carton, item, name, lot, quantity, unit},
         false, false, true},
        {"packing_slip", "Packing slip", "pack", "cartons", "document", Addressee::ship_to,
         Addressee::nobody,
         {"Date", "Sales order"},
         {carton, item, name, lot, quantity, unit},
         false, false, true},
        {"count_sheet", "Count sheet", "count", "count_sheet", "count", Addressee::nobody,
         Addressee::nobody,
         {"Date", "Warehouse"},
         {bin, item, lot, {"Status", "status"}, unit, {"Counted"}, {"By"}},
         false, false, true},
        {"transfer", "Transfer", "transfer", lines, "document", Addressee::warehouse,
         Addressee::nobody,
         {"Date", "From", "To", "Expected"},
         {number, item, name, quantity, unit, {"Shipped"}, {"Received"}},
         false, false, true, received},
        {"return_authorisation", "Return authorisation", "return", lines, "document",
         Addressee::customer, Addressee::warehouse,
         {"Date", "Shipment"},
         {number, item, name, quantity, unit, {"Shipped with", "document"}, {"Reason", "note"}},
         false, false, true, "Please put this paper into the parcel with the goods."},
    };
}

}  // namespace

const std::vector<Form>& forms() {
    static const std::vector<Form> all = [] {
        std::vector<Form> both = of_trade();
        for (Form& form : of_goods()) both.push_back(std::move(form));
        return both;
    }();
    return all;
}

std::vector<const Form*> forms_of(std::string_view kind) {
    std::vector<const Form*> found;
    for (const Form& form : forms())
        if (form.kind == kind) found.push_back(&form);
    if (found.empty()) found.push_back(&plain_form());
    return found;
}

const Form& plain_form() {
    static const Form form{
        "document", "", "", lines, "document", Addressee::nobody, Addressee::nobody, {},
        {number, item, name, lot, quantity, unit, price, discount, amount, tax_code, tax,
         {"From", "from"}, {"To", "to"}, {"Status", "status"}, {"Account", "account"},
         {"Document", "document"}, {"Note", "note"}}};
    return form;
}

}  // namespace storekeep::paper
