#include "modules/upkeep/partner_merge.h"

#include "modules/accounting/carry_over.h"
#include "modules/accounting/open_item_store.h"
#include "modules/catalog/partner_store.h"
#include "modules/catalog/price_list_store.h"
#include "modules/purchasing/purchase_order_store.h"
#include "modules/purchasing/supplier_bill_store.h"
#include "modules/sales/sales_order_store.h"
#include "modules/stock/demand_store.h"
#include "modules/upkeep/partner_merge_store.h"
#include "office/office.h"

namespace storekeep::upkeep {

const Rule same_partner{"same_partner", "{partner} is the partner itself; name the one that stays"};
const Rule partners_differ{"partners_differ",
                           "{partner} is billed in {currency}, {into} in {other}; they cannot be "
                           "joined"};
const Rule open_with_both{"open_with_both",
                          "{document} is open with {partner} and with {into}; settle one of them "
                          "first"};

void PartnerMerge::fields(Fields& f) {
    f.field("partner", partner, "the supplier or customer that was entered twice and goes",
            "partner");
    f.field("into", into, "the one that stays", "partner");
}

namespace {

using catalog::PartnerRecord;

// `merged` becomes `survivor`.
struct PartnerPair {
    PartnerRecord merged;
    PartnerRecord survivor;
};

PartnerRecord record_named(Reads& reads, const std::string& code, const std::string& field) {
    const auto record = catalog::find_partner(reads, code);
    if (!record) refuse(catalog::partner_not_found, field, {{"partner", code}});
    return *record;
}

void refuse_unless_alike(const PartnerMerge& request, const PartnerPair& pair) {
    const catalog::Partner& merged = pair.merged.partner;
    const catalog::Partner& survivor = pair.survivor.partner;
    if (merged.id == survivor.id) refuse(same_partner, "into", {{"partner", merged.code}});
    request.refuse_when_changed(merged.version, "partner " + merged.code);
    if (!survivor.active)
        refuse(catalog::partner_not_active, "into", {{"partner", survivor.code}});
    if (merged.currency != survivor.currency)
        refuse(partners_differ, "into",
               {{"partner", merged.code},
                {"currency", merged.currency.code()},
                {"into", survivor.code},
                {"other", survivor.currency.code()}});
}

// Payments name documents by their numbers, so that two of one number could not be told apart.
void refuse_open_with_both(Reads& reads, const PartnerPair& pair,
                           const std::vector<accounting::OpenItem>& items) {
    const auto others = accounting::open_items_with(reads, pair.survivor.partner.id);
    for (const accounting::OpenItem& item : items)
        for (const accounting::OpenItem& other : others)
            if (item.number == other.number && item.account == other.account)
                refuse(open_with_both, "into",
                       {{"document", item.number},
                        {"partner", pair.merged.partner.code},
                        {"into", pair.survivor.partner.code}});
}

// The survivor keeps what is known of him; what is not is taken from the other.
void fill_in(PartnerPair& pair) {
    PartnerRecord& record = pair.survivor;
    const auto take = [](std::string& known, const std::string& other) {
        if (known.empty()) known = other;
    };
    take(record.contact, pair.merged.contact);
    take(record.email, pair.merged.email);
    take(record.phone, pair.merged.phone);
    take(record.tax_number, pair.merged.tax_number);
    record.partner.is_supplier = record.partner.is_supplier || pair.merged.partner.is_supplier;
    record.partner.is_customer = record.partner.is_customer || pair.merged.partner.is_customer;
    record.partner.version += 1;
}

void join_records(Tx& tx, PartnerPair& pair) {
    fill_in(pair);
    catalog::save_partner(tx, pair.survivor);
    pair.merged.partner.active = false;
    pair.merged.partner.version += 1;
    catalog::save_partner(tx, pair.merged);

    const Id<catalog::Partner> from = pair.merged.partner.id;
    const Id<catalog::Partner> to = pair.survivor.partner.id;
    const auto known = catalog::addresses_of(tx, to);
    for (const auto& [code, address] : catalog::addresses_of(tx, from))
        if (!known.contains(code)) catalog::save_address(tx, to, code, address);
    catalog::give_price_lists(tx, from, to);
    purchasing::rename_supplier(tx, from, to);
    purchasing::rename_supplier_of_bills(tx, from, to);
    sales::rename_customer(tx, from, to);
    stock::rename_partner(tx, from, to);
}

Json merge(Tx& tx, const PartnerMerge& request) {
    PartnerPair pair{record_named(tx, request.partner, "partner"),
                     record_named(tx, request.into, "into")};
    refuse_unless_alike(request, pair);
    const auto items = accounting::open_items_with(tx, pair.merged.partner.id);
    refuse_open_with_both(tx, pair, items);
    ledger::refuse_when_closed(tx, request.date);
    if (!items.empty()) ledger::PostingRules(tx).account(ledger::role::opening_balance_equity);

    const Document document =
        register_document(tx, "partner_merge", "", request.date, request.memo.value_or(""));
    insert_merge(tx, document, pair.merged.partner.id, pair.survivor.partner.id);
    join_records(tx, pair);
    Json settlements = Json::list();
    for (const accounting::OpenItem& item : items)
        settlements.append(
            Json::object()
                .set("document", item.number)
                .set("settlement",
                     accounting::carry_over(tx, item, pair.survivor.partner, request.date).number));
    note_event(tx, document.id, "merged",
               fmt::format("{} into {}", pair.merged.partner.code, pair.survivor.partner.code));
    return Json::object()
        .set("partner_merge", document.number)
        .set("partner", pair.survivor.partner.code)
        .set("settlements", std::move(settlements));
}

}  // namespace

Operation partner_merge_operation() {
    return operation<PartnerMerge>(
        "partner.merge", "catalog.merge",
        "Joins a supplier or customer that was entered twice into the one that stays",
        {&catalog::partner_not_found, &same_partner, &changed_meanwhile,
         &catalog::partner_not_active, &partners_differ, &open_with_both, &ledger::period_closed,
         &ledger::account_role_missing},
        merge);
}

}  // namespace storekeep::upkeep
