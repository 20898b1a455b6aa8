// What the demo company trades, with whom, and where it lies.
#pragma once

#include <string>
#include <vector>

#include "core/json.h"

namespace storekeep::demo {

struct DemoItem {
    std::string sku;
    std::string name;
    std::string category;
    std::string tracking;
    std::int64_t cost = 0;   // of one, in cents
    std::int64_t price = 0;  // likewise
    std::int64_t pack = 1;   // so many come in a box
    std::int64_t popular = 1;  // how often it is asked for, against others
    std::size_t supplier = 0;
    std::string main_bin;
    std::string east_bin;

    // A usual quantity of one order line: many of what is cheap.
    std::int64_t usual() const;
};

struct DemoSupplier {
    std::string code;
    std::string name;
    std::string city;
    std::string country;
    std::string currency;
    std::int64_t lead_days = 0;
    std::int64_t terms_days = 0;
    bool speaks_dollars() const { return currency == "USD"; }
};

struct DemoCustomer {
    std::string code;
    std::string name;
    std::string city;
    std::string region;
    std::int64_t terms_days = 0;
    std::int64_t discount = 0;  // per cent
};

struct DemoCatalog {
    std::vector<DemoItem> items;
    std::vector<DemoSupplier> suppliers;
    std::vector<DemoCustomer> customers;
};

DemoCatalog demo_catalog();

Json company_request();  // by the user "system"

// The requests that enter the catalog: people, places, partners, items.
std::vector<Json> catalog_requests(const DemoCatalog& catalog);

std::string money_text(std::int64_t cents);  // "12.05"

}  // namespace storekeep::demo
