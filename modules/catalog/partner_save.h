// partner.save: makes a supplier or customer, or changes one. What is left out stays as it is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "office/operation.h"

namespace storekeep::catalog {

extern const Rule neither_supplier_nor_customer;
extern const Rule credit_limit_to_restate;
extern const Rule discount_too_high;

struct AddressEntry {
    std::string code;  // empty: MAIN
    std::optional<std::string> name = {};
    std::optional<std::string> street = {};
    std::optional<std::string> city = {};
    std::optional<std::string> region = {};
    std::optional<std::string> postal_code = {};
    std::optional<std::string> country = {};
    bool remove = false;
    void fields(Fields& f);
};

struct PartnerSave : RequestHead {
    std::string code;
    std::optional<std::string> name;
    std::optional<bool> supplier;
    std::optional<bool> customer;
    std::optional<std::string> currency;
    std::optional<std::int64_t> terms_days;
    std::optional<Percent> discount_percent;
    std::optional<std::int64_t> discount_days;
    std::optional<std::int64_t> lead_time_days;
    std::optional<Percent> over_receipt_percent;
    std::optional<std::string> contact;
    std::optional<std::string> email;
    std::optional<std::string> phone;
    std::optional<std::string> tax_number;
    std::optional<std::string> tax_code;
    std::optional<Amount> credit_limit;
    bool unlimited_credit = false;
    std::optional<std::int64_t> shelf_life_days;
    std::optional<bool> active;
    std::vector<AddressEntry> addresses;
    void fields(Fields& f);
};

Operation partner_save_operation();

}  // namespace storekeep::catalog
