#include "modules/catalog/partner_save.h"

#include "modules/catalog/currency_rates.h"
#include "modules/catalog/entry_rules.h"
#include "modules/catalog/partner_store.h"
#include "office/office.h"

namespace storekeep::catalog {

const Rule neither_supplier_nor_customer{
    "neither_supplier_nor_customer",
    "{partner} would be neither a supplier nor a customer; say which"};
const Rule credit_limit_to_restate{
    "credit_limit_to_restate",
    "{partner} has a credit limit of {limit} {currency}; say in the same request what it is in "
    "{new}"};
const Rule discount_too_high{
    "discount_too_high", "a discount of {percent} percent leaves nothing to be paid; say less"};

void AddressEntry::fields(Fields& f) {
    std::optional<std::string> given;
    f.field("code", given, "tells a partner's addresses apart; left out: MAIN");
    code = given.value_or("");
    if (code.empty()) code = main_address;
    f.field("name", name, "who or what is there");
    f.field("street", street, "street and number");
    f.field("city", city, "the town");
    f.field("region", region, "state, county or province");
    f.field("postal_code", postal_code, "the postal code");
    f.field("country", country, "the country");
    f.field("remove", remove, "true takes the address away; documents keep what they show");
}

void PartnerSave::fields(Fields& f) {
    f.field("code", code, "the partner's code", "partner");
    f.field("name", name, "the firm's or person's name; a new partner needs one");
    f.field("supplier", supplier, "whether goods are bought from them");
    f.field("customer", customer, "whether goods are sold to them");
    f.field("currency", currency, "of their bills and invoices; new partners: the company's");
    f.field("terms_days", terms_days, "days from bill or invoice to payment");
    f.field("discount_percent", discount_percent,
            "how much less is paid of a bill or invoice that is paid early, in percent");
    f.field("discount_days", discount_days, "days from bill or invoice until then");
    f.field("lead_time_days", lead_time_days, "days from order to arrival");
    f.field("over_receipt_percent", over_receipt_percent,
            "how much more than ordered may arrive, in percent");
    f.field("contact", contact, "whom to talk to");
    f.field("email", email, "the address for mail");
    f.field("phone", phone, "the telephone number");
    f.field("tax_number", tax_number, "the tax authority's number of them");
    f.field("tax_code", tax_code, "how they are taxed, whatever the item; empty: as the item",
            "tax_code");
    f.field("credit_limit", credit_limit, "the most they may owe, in their currency");
    f.field("unlimited_credit", unlimited_credit, "true takes the credit limit away");
    f.field("shelf_life_days", shelf_life_days,
            "days that a lot must be good for when it is shipped to them; new partners: 0");
    f.field("active", active, "false: out of use");
    f.list("addresses", addresses, "addresses; those not named stay as they are");
}

namespace {

void refuse_bad_values(const PartnerSave& request) {
    refuse_when_empty(request.code, "code");
    refuse_when_negative(request.terms_days, "terms_days");
    refuse_when_negative(request.discount_percent, "discount_percent");
    refuse_when_negative(request.discount_days, "discount_days");
    refuse_when_negative(request.lead_time_days, "lead_time_days");
    refuse_when_negative(request.shelf_life_days, "shelf_life_days");
    refuse_when_negative(request.over_receipt_percent, "over_receipt_percent");
    refuse_when_negative(request.credit_limit, "credit_limit");
    std::vector<std::string> codes;
    for (const AddressEntry& entry : request.addresses) codes.push_back(entry.code);
    refuse_when_twice(codes, "addresses", "code");
    if (request.discount_percent && request.discount_percent->value >= 100 * million)
        refuse(discount_too_high, "discount_percent",
               {{"percent", text(*request.discount_percent)}});
}

// The credit limit counts the currency's minor units, so that both change together.
void take_money(const PartnerSave& request, Partner& partner) {
    const Currency before = partner.currency;
    if (request.currency) partner.currency = currency_named(*request.currency, "currency");
    if (request.credit_limit)
        partner.credit_limit = in_currency(*request.credit_limit, partner.currency, "credit_limit");
    if (request.unlimited_credit) partner.credit_limit.reset();
    if (partner.credit_limit && partner.credit_limit->currency != partner.currency)
        refuse(credit_limit_to_restate, "credit_limit",
               {{"partner", partner.code},
                {"limit", text(*partner.credit_limit)},
                {"currency", before.code()},
                {"new", partner.currency.code()}});
}

void take_texts(const PartnerSave& request, PartnerRecord& record) {
    Partner& partner = record.partner;
    take_over(request.name, partner.name);
    take_over(request.supplier, partner.is_supplier);
    take_over(request.customer, partner.is_customer);
    take_over(request.terms_days, partner.terms_days);
    take_over(request.discount_percent, partner.discount_percent);
    take_over(request.discount_days, partner.discount_days);
    take_over(request.lead_time_days, partner.lead_time_days);
    take_over(request.over_receipt_percent, partner.over_receipt_percent);
    take_over(request.shelf_life_days, partner.shelf_life_days);
    take_over(request.active, partner.active);
    take_over(request.tax_code, partner.tax_code);
    take_over(request.contact, record.contact);
    take_over(request.email, record.email);
    take_over(request.phone, record.phone);
    take_over(request.tax_number, record.tax_number);
}

void save_addresses(Tx& tx, const PartnerSave& request, Id<Partner> partner) {
    if (request.addresses.empty()) return;
    std::map<std::string, Address> addresses = addresses_of(tx, partner);
    for (const AddressEntry& entry : request.addresses) {
        if (entry.remove) {
            remove_address(tx, partner, entry.code);
            continue;
        }
        Address& address = addresses[entry.code];
        take_over(entry.name, address.name);
        take_over(entry.street, address.street);
        take_over(entry.city, address.city);
        take_over(entry.region, address.region);
        take_over(entry.postal_code, address.postal_code);
        take_over(entry.country, address.country);
        save_address(tx, partner, entry.code, address);
    }
}

Json save(Tx& tx, const PartnerSave& request) {
    refuse_bad_values(request);
    const std::optional<PartnerRecord> known = find_partner(tx, request.code);
    request.refuse_when_changed(known ? known->partner.version : 0, "partner " + request.code);
    PartnerRecord record = known.value_or(PartnerRecord{});
    Partner& partner = record.partner;
    if (!known) {
        partner.code = request.code;
        partner.currency = tx.currency();
    }
    take_texts(request, record);
    if (partner.name.empty()) refuse_missing("name", "the firm's or person's name");
    if (!partner.is_supplier && !partner.is_customer)
        refuse(neither_supplier_nor_customer, "supplier", {{"partner", partner.code}});
    take_money(request, partner);
    refuse_unless_tax_code(tx, request.tax_code.value_or(""), "tax_code");

    if (!known) partner.id = tx.next_id<Partner>();
    partner.version += 1;
    save_partner(tx, record);
    save_addresses(tx, request, partner.id);
    return Json::object()
        .set("partner", partner.code)
        .set("version", partner.version)
        .set("created", !known);
}

}  // namespace

Operation partner_save_operation() {
    return operation<PartnerSave>(
        "partner.save", "catalog.partners", "Makes a supplier or customer, or changes one",
        {&code_empty, &must_not_be_negative, &named_twice, &discount_too_high, &changed_meanwhile,
         &missing_field, &neither_supplier_nor_customer, &currency_not_known, &too_many_digits,
         &credit_limit_to_restate, &tax_code_not_found},
        save);
}

}  // namespace storekeep::catalog
