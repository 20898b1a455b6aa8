#include "modules/accounting/open_items.h"

#include "core/must.h"
#include "modules/accounting/open_item_store.h"
#include "modules/catalog/partner_store.h"

namespace storekeep::accounting {

const Rule over_applied{"over_applied",
                        "{amount} cannot be applied to {document}: only {left} is left"};

namespace {

Money size_of(const Money& money) { return money.is_negative() ? -money : money; }

catalog::Partner partner_of_items(Reads& reads, const std::string& code, const std::string& field,
                                  bool catalog::Partner::*part, const Rule& not_this_part) {
    const auto record = catalog::find_partner(reads, code);
    if (!record) refuse(catalog::partner_not_found, field, {{"partner", code}});
    if (!(record->partner.*part)) refuse(not_this_part, field, {{"partner", code}});
    return record->partner;
}

void take_back_applications(Tx& tx, Id<OpenItem> item, const Document& reversal) {
    for (Application application : standing_applications(tx, item)) {
        application.document = reversal.id;
        application.date = std::max(application.date, reversal.date);
        application.amount = -application.amount;
        insert_application(tx, application);
    }
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

void apply(Tx& tx, OpenItem& from, OpenItem& to, const Money& amount, Date date,
           Id<Document> document, const std::string& field) {
    must(amount.is_positive(), "more than nothing is applied");
    must(from.account == to.account, "items are applied within one account");
    const bool opposite = from.amount.is_negative() != to.amount.is_negative();
    must(opposite, "a payment or credit is applied to what it settles");
    const std::int64_t left = std::min(size_of(from.open).minor, size_of(to.open).minor);
    if (amount.minor > left)
        refuse(over_applied, field,
               {{"amount", text(amount)},
                {"document", to.number},
                {"left", text(Money{left, amount.currency})}});
    const Money moved = to.amount.is_negative() ? -amount : amount;
    const Date from_day = std::max({date, from.date, to.date});
    insert_application(tx, {document, from_day, from.id, to.id, moved});
    from.open += moved;
    to.open -= moved;
}

void reverse_open_items(Tx& tx, const Document& original, const Document& reversal) {
    for (const OpenItem& before : open_items_of(tx, original.id)) {
        OpenItem opposite = before;
        opposite.document = reversal.id;
        opposite.number = reversal.number;
        opposite.date = opposite.due = reversal.date;
        opposite.amount = -before.amount;
        opposite = make_open_item(tx, opposite);
        take_back_applications(tx, before.id, reversal);
        OpenItem item = before;
        item.open = item.amount;
        if (!item.amount.is_zero())
            apply(tx, opposite, item, size_of(item.amount), reversal.date, reversal.id, "number");
    }
}

}  // namespace storekeep::accounting
