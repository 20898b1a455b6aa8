#include "modules/accounting/settlement_post.h"

namespace storekeep::accounting {

const Rule customer_or_supplier{"customer_or_supplier",
                                "say whose documents they are: a customer's or a supplier's, one "
                                "of the two"};
const Rule other_account{"other_account",
                         "{document} stands on another account than {from}; move one of them "
                         "first by taking it back and posting it again"};

void SettlementPost::fields(Fields& f) {
    f.field("customer", customer, "whose payment or credit it is", "customer");
    f.field("supplier", supplier, "or whom it was paid to", "supplier");
    f.field("from", from, "the payment or credit, as PAY-000001 or CN-000001", "open_item");
    f.list("apply", apply, "what it settles", true);
}

Json post_settlement(Tx& tx, const SettlementPost& request) {
    if (request.customer.has_value() == request.supplier.has_value())
        refuse(customer_or_supplier, "customer");
    const bool owed_to_us = request.customer.has_value();
    const std::string_view role = owed_to_us ? ledger::role::receivables : ledger::role::payables;
    const catalog::Partner partner =
        owed_to_us ? customer_of_items(tx, *request.customer, "customer")
                   : supplier_of_items(tx, *request.supplier, "supplier");
    auto from = find_open_item(tx, partner.id, role, request.from);
    if (!from || from->foreign.is_negative() != owed_to_us)
        refuse(document_not_found, "from",
               {{"kind", "payment or credit of " + partner.code}, {"number", request.from}});
    std::vector<Share> shares =
        shares_of(tx, partner, role, from->foreign.currency, request.apply);
    for (std::size_t index = 0; index < request.apply.size(); ++index)
        for (const Share& share : shares)
            if (share.item.number == request.apply[index].document &&
                share.item.account != from->account)
                refuse(other_account, in_list("apply", index, "document"),
                       {{"document", share.item.number}, {"from", from->number}});
    ledger::refuse_when_closed(tx, request.date);

    std::vector<Settled> settlements;
    for (Share& share : shares) settlements.push_back(settle(tx, *from, share, request.date));
    const Money& left = from->foreign_open;
    return Json::object()
        .set("settlements", settlements_answer(settlements))
        .set("left", text(left.is_negative() ? -left : left));
}

Operation settlement_post_operation() {
    return operation<SettlementPost>(
        "settlement.post", "accounting.payments",
        "Uses up a payment or credit that stands on account against invoices or bills",
        {&customer_or_supplier, &catalog::partner_not_found, &catalog::not_a_customer,
         &catalog::not_a_supplier, &document_not_found, &other_currency, &must_be_positive,
         &over_applied, &other_account, &ledger::period_closed, &ledger::account_role_missing},
        post_settlement);
}

}  // namespace storekeep::accounting
