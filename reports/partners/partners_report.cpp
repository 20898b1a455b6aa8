#include "reports/page.h"
#include "reports/partners/partner_reports.h"

namespace storekeep::reports {

namespace {

std::vector<Column> partners_columns(Currency currency) {
    return {text_column("partner"),
            text_column("name"),
            text_column("supplier"),
            text_column("customer"),
            text_column("currency"),
            integer_column("terms_days", "days"),
            percent_column("discount_percent"),
            integer_column("discount_days", "days"),
            integer_column("lead_time_days", "days"),
            money_column("credit_limit", currency),
            text_column("contact"),
            text_column("email"),
            text_column("phone"),
            text_column("state"),
            percent_column("over_receipt_percent"),
            integer_column("shelf_life_days", "days"),
            text_column("tax_number"),
            text_column("tax_code")};
}

Table answer_partners(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    Conditions conditions;
    const std::string role = parameters.text("role");
    std::string of_role;
    if (role == "supplier") of_role = " and is_supplier = 1";
    if (role == "customer") of_role = " and is_customer = 1";
    Page page(reads, parameters, {{"code", true}});
    Table table{{}, partners_columns(reads.currency()), {}};
    reads.each("select code, name, is_supplier, is_customer, currency, terms_days, "
               "discount_percent, discount_days, lead_time_days, credit_limit, contact, email, "
               "phone, active, over_receipt_percent, shelf_life_days, tax_number, tax_code "
               "from partner "
               "where 1 = 1" +
                   of_role + conditions.equal("id", asked.partner) +
                   page.of_its_moment("id", conditions) + page.after(conditions) +
                   page.in_order(),
               conditions.values(), [&](const Row& row) {
                   if (!page.take({row.at(0)})) return;
                   table.rows.push_back(
                       {cell(row.text(0)), cell(row.text(1)), cell(row.truth(2) ? "yes" : ""),
                        cell(row.truth(3) ? "yes" : ""), cell(row.text(4)), row.integer(5),
                        row.integer(6), row.integer(7), row.integer(8),
                        row.is_null(9) ? Cell{} : Cell{row.integer(9)}, cell(row.text(10)),
                        cell(row.text(11)), cell(row.text(12)),
                        cell(row.truth(13) ? "active" : "retired"), row.integer(14),
                        row.integer(15), cell(row.text(16)), cell(row.text(17))});
               });
    page.end(table);
    return table;
}

}  // namespace

Report partners() {
    return {"partners",
            "Partners",
            "Suppliers and customers with their terms",
            "reports.stock",
            {partner_parameter,
             {"role", ParameterType::text, "supplier or customer; left out: both"},
             limit_parameter,
             after_parameter},
            answer_partners,
            partners_columns,
            {},
            "open_items"};
}

}  // namespace storekeep::reports
