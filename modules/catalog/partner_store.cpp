#include "modules/catalog/partner_store.h"

#include "core/must.h"
#include "core/text.h"

namespace storekeep::catalog {

namespace {

constexpr std::string_view partner_columns =
    "id, code, name, is_supplier, is_customer, currency, terms_days, lead_time_days, "
    "over_receipt_percent, credit_limit, active, version, contact, email, phone, tax_number, "
    "tax_code, shelf_life_days, discount_percent, discount_days";

PartnerRecord record_from(const Row& row) {
    PartnerRecord record;
    Partner& partner = record.partner;
    partner.id = row.id<Partner>(0);
    partner.code = row.text(1);
    partner.name = row.text(2);
    partner.is_supplier = row.truth(3);
    partner.is_customer = row.truth(4);
    partner.currency = Currency::named(row.text(5));
    partner.terms_days = row.integer(6);
    partner.lead_time_days = row.integer(7);
    partner.over_receipt_percent = row.percent(8);
    if (!row.is_null(9)) partner.credit_limit = row.money(9, partner.currency);
    partner.active = row.truth(10);
    partner.version = row.integer(11);
    record.contact = row.text(12);
    record.email = row.text(13);
    record.phone = row.text(14);
    record.tax_number = row.text(15);
    partner.tax_code = row.text(16);
    partner.shelf_life_days = row.integer(17);
    partner.discount_percent = row.percent(18);
    partner.discount_days = row.integer(19);
    return record;
}

Partner partner_in_use(Reads& reads, const std::string& code, const std::string& field,
                       bool Partner::*part, const Rule& not_this_part) {
    const std::optional<PartnerRecord> record = find_partner(reads, code);
    if (!record) refuse(partner_not_found, field, {{"partner", code}});
    if (!(record->partner.*part)) refuse(not_this_part, field, {{"partner", code}});
    if (!record->partner.active) refuse(partner_not_active, field, {{"partner", code}});
    return record->partner;
}

}  // namespace

std::string text(const Address& address) {
    std::vector<std::string> parts;
    const std::string place = std::string(trimmed(address.postal_code + " " + address.city));
    for (const std::string& part :
         {address.name, address.street, place, address.region, address.country})
        if (!part.empty()) parts.push_back(part);
    return joined(parts, ", ");
}

std::optional<PartnerRecord> find_partner(Reads& reads, const std::string& code) {
    static const std::string sql =
        fmt::format("select {} from partner where code = $1", partner_columns);
    const auto row = reads.first(sql, code);
    return row ? std::optional(record_from(*row)) : std::nullopt;
}

Partner supplier_named(Reads& reads, const std::string& code, const std::string& field) {
    return partner_in_use(reads, code, field, &Partner::is_supplier, not_a_supplier);
}

Partner customer_named(Reads& reads, const std::string& code, const std::string& field) {
    return partner_in_use(reads, code, field, &Partner::is_customer, not_a_customer);
}

Partner load_partner(Reads& reads, Id<Partner> id) {
    static const std::string sql =
        fmt::format("select {} from partner where id = $1", partner_columns);
    const auto row = reads.first(sql, id);
    must(row.has_value(), fmt::format("partner {} exists", id.value));
    return record_from(*row).partner;
}

void save_partner(Tx& tx, const PartnerRecord& record) {
    const Partner& partner = record.partner;
    tx.upsert_row("partner", partner_columns, 1, partner.id, partner.code, partner.name,
                  partner.is_supplier, partner.is_customer, partner.currency.code(),
                  partner.terms_days, partner.lead_time_days, partner.over_receipt_percent,
                  partner.credit_limit, partner.active, partner.version, record.contact,
                  record.email, record.phone, record.tax_number, partner.tax_code,
                  partner.shelf_life_days, partner.discount_percent, partner.discount_days);
}

std::map<std::string, Address> addresses_of(Reads& reads, Id<Partner> partner) {
    std::map<std::string, Address> addresses;
    reads.each(
        "select code, name, street, city, region, postal_code, country from partner_address "
        "where partner_id = $1",
        {bind(partner)}, [&](const Row& row) {
            addresses[row.text(0)] = {row.text(1), row.text(2), row.text(3),
                                      row.text(4), row.text(5), row.text(6)};
        });
    return addresses;
}

void save_address(Tx& tx, Id<Partner> partner, const std::string& code, const Address& address) {
    tx.upsert_row("partner_address",
                  "partner_id, code, name, street, city, region, postal_code, country", 2, partner,
                  code, address.name, address.street, address.city, address.region,
                  address.postal_code, address.country);
}

void remove_address(Tx& tx, Id<Partner> partner, const std::string& code) {
    tx.execute("delete from partner_address where partner_id = $1 and code = $2", partner, code);
}

std::string address_text(Reads& reads, Id<Partner> partner, const std::string& code) {
    const std::map<std::string, Address> addresses = addresses_of(reads, partner);
    // Where no address is named, it is the main one, or the first there is.
    const auto named = addresses.find(code.empty() ? std::string(main_address) : code);
    if (named != addresses.end()) return text(named->second);
    return code.empty() && !addresses.empty() ? text(addresses.begin()->second) : "";
}

void remove_partner(Tx& tx, Id<Partner> partner) {
    tx.execute("delete from partner_address where partner_id = $1", partner);
    tx.execute("delete from partner where id = $1", partner);
}

}  // namespace storekeep::catalog
