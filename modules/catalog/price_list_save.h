// price_list.save: makes a list of prices or changes one. Earlier documents keep their prices.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "office/operation.h"

namespace storekeep::catalog {

extern const Rule supplier_or_customer;
extern const Rule price_list_fixed;

struct PriceEntryLine {
    std::string item;
    std::optional<std::string> unit;
    std::optional<Date> from;
    std::optional<Quantity> minimum;
    std::optional<Price> price;
    bool remove = false;
    void fields(Fields& f);
};

struct PriceListSave : RequestHead {
    std::string code;
    std::optional<std::string> name;
    std::optional<std::string> supplier;
    std::optional<std::string> customer;
    std::optional<std::string> currency;
    std::optional<bool> active;
    std::vector<PriceEntryLine> lines;
    void fields(Fields& f);
};

Operation price_list_save_operation();

}  // namespace storekeep::catalog
