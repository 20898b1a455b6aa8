#include "modules/accounting/open_items.h"

#include "modules/accounting/open_item_store.h"
#include "modules/accounting/settlement.h"
#include "modules/catalog/partner_store.h"

namespace storekeep::accounting {

namespace {

catalog::Partner partner_of_items(Reads& reads, const std::string& code, const std::string& field,
                                  bool catalog::Partner::*part, const Rule& not_this_part) {
    const auto record = catalog::find_partner(reads, code);
    if (!record) refuse(catalog::partner_not_found, field, {{"partner", code}});
    if (!(record->partner.*part)) refuse(not_this_part, field, {{"partner", code}});
    return record->partner;
}

}  // namespace

catalog::Partner customer_of_items(Reads& reads, const std::string& code,
                                   const std::string& field) {
    return partner_of_items(reads, code, field, &catalog::Partner::is_customer,
                            catalog::not_a_customer);
}

catalog::Partner supplier_of_items(Reads& reads, const std::string& code,
                                   const std::string& field) {
    return partner_of_items(reads, code, field, &catalog::Partner::is_supplier,
                            catalog::not_a_supplier);
}

OpenItem on_terms(OpenItem item, const catalog::Partner& partner) {
    if (!partner.discount_percent.is_positive()) return item;
    const Money& owed = item.foreign.currency == Currency{} ? item.amount : item.foreign;
    item.discount = percent_of(owed, partner.discount_percent);
    item.discount_until = item.date.plus_days(partner.discount_days);
    return item;
}

void offset_open_item(Tx& tx, const OpenItem& item, const Document& document) {
    OpenItem opposite = item;
    opposite.document = document.id;
    opposite.number = document.number;
    opposite.date = opposite.due = document.date;
    opposite.amount = -item.amount;
    opposite.foreign = -item.foreign;
    opposite.discount.reset();
    opposite = make_open_item(tx, opposite);
    if (!item.foreign.is_zero())
        insert_application(tx, {document.id, document.date, opposite.id, item.id, item.amount,
                                item.amount, item.foreign});
}

void reverse_open_items(Tx& tx, const Document& original, const Document& reversal) {
    for (const OpenItem& item : open_items_of(tx, original.id)) {
        for (const Document& settlement : standing_settlements(tx, item.id))
            reverse_settlement(tx, settlement, reversal.date, reversal.memo);
        offset_open_item(tx, item, reversal);
    }
}

}  // namespace storekeep::accounting
