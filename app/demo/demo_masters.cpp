// The requests that enter what the demo company trades, with whom, and where it lies.
#include <fmt/format.h>

#include <set>

#include "app/demo/demo_catalog.h"
#include "app/demo/requests.h"

namespace storekeep::demo {

namespace {

Json warehouse(std::string_view code, std::string_view name, std::string_view street,
               std::string_view city, std::string_view region, std::string_view postal_code) {
    return request("warehouse.save")
        .set("code", code)
        .set("name", name)
        .set("street", street)
        .set("city", city)
        .set("region", region)
        .set("postal_code", postal_code)
        .set("country", "US");
}

Json bin(std::string_view warehouse, std::string_view zone, const std::string& code) {
    const bool high = code.ends_with("-4");
    return request("bin.save")
        .set("warehouse", warehouse)
        .set("code", code)
        .set("zone", zone)
        .set("type", high ? "reserve" : "pick_face");
}

// The bins of a zone are those that its items lie in and the reserve above them.
void add_zone(std::vector<Json>& requests, std::string_view warehouse, std::string_view zone,
              std::string_view name, const std::set<std::string>& codes) {
    requests.push_back(request("zone.save")
                           .set("warehouse", warehouse)
                           .set("code", zone)
                           .set("name", name));
    for (const std::string& code : codes)
        if (code.starts_with(std::string(zone) + "-"))
            requests.push_back(bin(warehouse, zone, code));
}

void add_places(std::vector<Json>& requests, const DemoCatalog& catalog) {
    std::set<std::string> main;
    std::set<std::string> east;
    for (const DemoItem& item : catalog.items) {
        main.insert(item.main_bin);
        east.insert(item.east_bin);
    }
    requests.push_back(warehouse("MAIN", "Main warehouse", "1200 Industrial Parkway", "Columbus",
                                 "OH", "43207"));
    requests.push_back(warehouse("EAST", "East depot", "85 Foundry Street", "Pittsburgh", "PA",
                                 "15222"));
    add_zone(requests, "MAIN", "A", "Fast movers", main);
    add_zone(requests, "MAIN", "B", "Tools and electrical", main);
    add_zone(requests, "MAIN", "C", "Bulky and paint", main);
    add_zone(requests, "EAST", "E", "Depot", east);
}

void add_people(std::vector<Json>& requests) {
    struct Person {
        std::string_view user, full_name, role;
    };
    static constexpr Person people[] = {
        {"dana", "Dana Whitfield", "manager"},  {"luis", "Luis Ortega", "warehouse"},
        {"mei", "Mei Tanaka", "warehouse"},     {"ruth", "Ruth Baker", "purchasing"},
        {"omar", "Omar Haddad", "sales"},       {"petra", "Petra Lindqvist", "finance"},
    };
    for (const Person& person : people)
        requests.push_back(request("user.save")
                               .set("user", person.user)
                               .set("full_name", person.full_name)
                               .set("roles", Json(Json::List{person.role})));
}

Json supplier(const DemoSupplier& one) {
    return request("partner.save")
        .set("code", one.code)
        .set("name", one.name)
        .set("supplier", true)
        .set("currency", one.currency)
        .set("terms_days", one.terms_days)
        .set("lead_time_days", one.lead_days)
        .set("over_receipt_percent", "5")
        .set("addresses", Json(Json::List{Json::object()
                                              .set("code", "MAIN")
                                              .set("name", one.name)
                                              .set("city", one.city)
                                              .set("country", one.country)}));
}

Json customer(const DemoCustomer& one) {
    return request("partner.save")
        .set("code", one.code)
        .set("name", one.name)
        .set("customer", true)
        .set("terms_days", one.terms_days)
        .set("addresses", Json(Json::List{Json::object()
                                              .set("code", "MAIN")
                                              .set("name", one.name)
                                              .set("city", one.city)
                                              .set("region", one.region)
                                              .set("country", "US")}));
}

// The number under which the trade knows it: made-up, with a right check digit (GS1 General
// Specifications, section 7.9), in the range that is kept for use inside a firm.
std::string barcode(std::size_t index) {
    const std::string digits = fmt::format("20{:010}", 4'711'000 + index * 13);
    int sum = 0;
    for (std::size_t place = 0; place < digits.size(); ++place)
        sum += (digits[place] - '0') * (place % 2 == 0 ? 1 : 3);
    return digits + std::to_string((10 - sum % 10) % 10);
}

Json item(const DemoItem& one, std::size_t index) {
    Json saved = request("item.save")
                       .set("sku", one.sku)
                       .set("name", one.name)
                       .set("category", one.category)
                       .set("unit", one.name.ends_with("by the metre") ? "M" : "EA")
                       .set("tracking", one.tracking)
                       .set("sales_price", money_text(one.price))
                       .set("purchase_price", money_text(one.cost))
                       .set("weight", fmt::format("0.{:03}", 5 + one.cost % 900))
                       .set("barcodes", Json(Json::List{
                                            Json::object().set("code", barcode(index))}))
                       .set("safety_stock", std::to_string(one.usual()))
                       .set("warehouses", Json(Json::List{Json::object()
                                                              .set("warehouse", "MAIN")
                                                              .set("preferred_bin", one.main_bin),
                                                          Json::object()
                                                              .set("warehouse", "EAST")
                                                              .set("preferred_bin",
                                                                   one.east_bin)}));
    if (one.category == "FASTENERS" || one.category == "PACKAGING")
        saved.set("cost_method", "average");
    if (one.pack > 1)
        saved.set("units", Json(Json::List{Json::object()
                                                 .set("unit", "BOX")
                                                 .set("contains", std::to_string(one.pack))}));
    return saved;
}

}  // namespace

Json company_request() {
    return request("company.create")
        .set("name", "Buckeye Hardware Supply")
        .set("currency", "USD")
        .set("chart", "us-trading")
        .set("identity", "b0c4e7e0a11d4e5f9c2d7a6b3f18e2d4")
        .set("owner", "owner");
}

std::vector<Json> catalog_requests(const DemoCatalog& catalog) {
    std::vector<Json> requests;
    add_people(requests);
    add_places(requests, catalog);
    for (const DemoSupplier& one : catalog.suppliers) requests.push_back(supplier(one));
    for (const DemoCustomer& one : catalog.customers) requests.push_back(customer(one));
    for (std::size_t index = 0; index < catalog.items.size(); ++index)
        requests.push_back(item(catalog.items[index], index));
    return requests;
}

}  // namespace storekeep::demo
