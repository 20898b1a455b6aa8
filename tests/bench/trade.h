// Documents to post: what is bought, received, sold, shipped and billed, as requests.
#pragma once

#include <string>
#include <vector>

#include "core/json.h"
#include "tests/bench/company.h"

namespace storekeep::bench {

// One purchase and one sale of the same lines, told apart by its name.
struct Trade {
    std::string name;
    std::vector<std::string> items;  // of each line
};

Json item_saved(const std::string& sku);
Json opening_stock(const std::vector<std::string>& items);

std::vector<Json> purchase_placed(const Trade& trade);  // created and confirmed
std::vector<Json> sale_packed(const Trade& trade);      // created, confirmed, picked and packed
Json receipt_of(const Trade& trade);
Json shipment_of(const Trade& trade);
Json invoice_of(const Trade& trade);

Json bill_of(const Trade& trade);

// Buys and sells the items in turn, in documents of so many lines over the year 2025, until at
// least `moves` moves of goods were made. The last tenth of the receipts is not billed yet.
void make_history(Company& company, const std::vector<std::string>& items, std::int64_t moves,
                  std::int64_t lines_each);

}  // namespace storekeep::bench
