#include "modules/catalog/module.h"
#include "modules/catalog/take_back.h"

namespace storekeep::catalog {

namespace {

// What suppliers and customers have in common; `code` stands under different heads elsewhere.
std::vector<ImportColumn> columns_of_partners(std::vector<std::string_view> heads_of_code) {
    return {
        {"code", "code", true, std::move(heads_of_code)},
        {"name",
         "name",
         true,
         {"company name", "company", "customer name", "supplier name", "vendor name",
          "contact company", "display name", "full name"}},
        {"currency", "currency", false, {"currency code"}},
        {"discount_percent", "discount_percent", false, {"discount", "skonto percent"}},
        {"discount_days", "discount_days", false, {"days for discount", "skonto days"}},
        {"terms_days", "terms_days", false, {"payment days", "net days", "terms (days)"}},
        {"lead_time_days", "lead_time_days", false, {"lead time", "lead time (days)"}},
        {"over_receipt_percent", "over_receipt_percent", false, {"over receipt %"}},
        {"contact", "contact", false, {"contact name", "contact person", "primary contact"}},
        {"email", "email", false, {"e-mail", "email address", "main email"}},
        {"phone", "phone", false, {"telephone", "phone number", "main phone"}},
        {"tax_number",
         "tax_number",
         false,
         {"tax id", "tax reg id", "vat number", "tax registration number"}},
        {"credit_limit", "credit_limit", false, {"limit"}},
        {"active", "active", false, {"in use"}},
        {"address_code", "addresses[].code"},
        {"address_name", "addresses[].name"},
        {"street",
         "addresses[].street",
         false,
         {"address", "line 1/street1", "address line 1", "street 1", "address1", "billing street"}},
        {"city", "addresses[].city", false, {"town", "billing city"}},
        {"region",
         "addresses[].region",
         false,
         {"state", "province", "county", "state/province", "billing state"}},
        {"postal_code",
         "addresses[].postal_code",
         false,
         {"post code", "postcode", "zip", "zip code", "billing zip"}},
        {"country", "addresses[].country", false, {"billing country"}},
    };
}

}  // namespace

Importer partners_import() {
    Importer importer{"partners",
                      "suppliers and customers: one partner a row",
                      "partner.save",
                      {},
                      columns_of_partners({"partner", "partner code", "account number",
                                           "customer id", "supplier id", "vendor id"})};
    importer.columns.push_back({"supplier", "supplier", false, {"is supplier", "is vendor"}});
    importer.columns.push_back({"customer", "customer", false, {"is customer"}});
    importer.take_back = take_back_partner;
    return importer;
}

Importer suppliers_import() {
    return {"suppliers",
            "suppliers: one a row",
            "partner.save",
            {},
            columns_of_partners({"supplier", "supplier id", "supplier code", "vendor", "vendor id",
                                 "vendor code", "account number"}),
            {{"supplier", "true"}},
            {},
            {},
            take_back_partner};
}

Importer customers_import() {
    return {"customers",
            "customers: one a row",
            "partner.save",
            {},
            columns_of_partners({"customer", "customer id", "customer code", "account number"}),
            {{"customer", "true"}},
            {},
            {},
            take_back_partner};
}

}  // namespace storekeep::catalog
