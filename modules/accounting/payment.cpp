#include "modules/accounting/payment.h"

#include "modules/accounting/payment_posting.h"
#include "modules/accounting/payment_store.h"

namespace storekeep::accounting {

const Rule not_a_bank_account{
    "not_a_bank_account",
    "account {account} {name} is of type {type}; money goes through a bank or cash account"};

void PaymentApplication::fields(Fields& f) {
    f.field("document", document, "the number of the invoice or bill that is paid", "open_item");
    f.field("amount", amount, "how much of the payment goes to it");
}

void PaymentTerms::terms_fields(Fields& f) {
    f.field("account", account, "the bank or cash account", "account");
    f.field("amount", amount, "the whole payment");
    f.list("apply", apply, "what it pays; the rest stays open as a credit on account");
    f.field("number", number, "left out: the company's numbering gives it");
    f.field("reference", reference, "the cheque or transfer number");
}

namespace {

struct Settlement {
    OpenItem item;
    Money amount;
    std::string field;
};

ledger::Account bank_account(Tx& tx, const std::string& code) {
    ledger::Account account = ledger::free_account_named(tx, code, "account");
    if (account.type != "asset")
        refuse(not_a_bank_account, "account",
               {{"account", account.code}, {"name", account.name}, {"type", account.type}});
    return account;
}

Money positive_amount(Amount amount, Currency currency, const std::string& field) {
    const Money money = in_currency(amount, currency, field);
    if (!money.is_positive())
        refuse(must_be_positive, field, {{"field", field}, {"value", text(amount)}});
    return money;
}

std::string_view role_of(Direction direction) {
    return direction == Direction::received ? ledger::role::receivables : ledger::role::payables;
}

OpenItem item_to_settle(Tx& tx, Direction direction, const catalog::Partner& partner,
                        const std::string& number, const std::string& field) {
    const bool received = direction == Direction::received;
    auto item = find_open_item(tx, partner.id, role_of(direction), number);
    if (!item || item->amount.is_negative() == received)
        refuse(
            document_not_found, field,
            {{"kind", (received ? "invoice of " : "bill of ") + partner.code}, {"number", number}});
    return *std::move(item);
}

void refuse_when_over_applied(const Settlement& settlement) {
    const Money& open = settlement.item.open;
    const Money left = open.is_negative() ? -open : open;
    if (settlement.amount.minor > left.minor)
        refuse(over_applied, settlement.field,
               {{"amount", text(settlement.amount)},
                {"document", settlement.item.number},
                {"left", text(left)}});
}

std::vector<Settlement> settlements_of(Tx& tx, Direction direction, const catalog::Partner& partner,
                                       const PaymentTerms& terms) {
    std::vector<Settlement> settlements;
    for (std::size_t index = 0; index < terms.apply.size(); ++index) {
        const PaymentApplication& typed = terms.apply[index];
        Settlement settlement{item_to_settle(tx, direction, partner, typed.document,
                                             in_list("apply", index, "document")),
                              {},
                              in_list("apply", index, "amount")};
        settlement.amount = positive_amount(typed.amount, tx.currency(), settlement.field);
        const auto same = std::find_if(
            settlements.begin(), settlements.end(),
            [&](const Settlement& earlier) { return earlier.item.id == settlement.item.id; });
        // Two shares for one document are one: together they may not exceed what is open.
        if (same != settlements.end()) {
            same->amount += settlement.amount;
            same->field = settlement.field;
            refuse_when_over_applied(*same);
        } else {
            refuse_when_over_applied(settlement);
            settlements.push_back(std::move(settlement));
        }
    }
    return settlements;
}

Money sum_of(const std::vector<Settlement>& settlements, Currency currency) {
    Money sum{0, currency};
    for (const Settlement& settlement : settlements) sum += settlement.amount;
    return sum;
}

}  // namespace

Json post_payment(Tx& tx, Direction direction, const catalog::Partner& partner,
                  const PaymentTerms& terms, const RequestHead& head) {
    const ledger::Account bank = bank_account(tx, terms.account);
    const Money amount = positive_amount(terms.amount, tx.currency(), "amount");
    std::vector<Settlement> settlements = settlements_of(tx, direction, partner, terms);
    const Money applied = sum_of(settlements, tx.currency());
    if (applied.minor > amount.minor)
        refuse(over_applied, "apply",
               {{"amount", text(applied)},
                {"document", fmt::format("{} documents", settlements.size())},
                {"left", text(amount)}});
    ledger::refuse_when_closed(tx, head.date);

    // An item is settled on the account where it stands, even if the role has moved on since.
    std::map<Id<ledger::Account>, Money> shares;
    const auto add_share = [&](Id<ledger::Account> account, const Money& share) {
        shares.try_emplace(account, Money{0, tx.currency()}).first->second += share;
    };
    for (const Settlement& settlement : settlements)
        add_share(settlement.item.account, settlement.amount);
    if (applied != amount)
        add_share(ledger::PostingRules(tx).account(role_of(direction)), amount - applied);

    const std::string memo = head.memo.value_or("");
    const Document document =
        register_document(tx, "payment", terms.number.value_or(""), head.date, memo);
    insert_payment(
        tx, {document.id, direction, partner.id, bank.id, amount, terms.reference.value_or("")});
    for (const auto& [account, share] : shares) {
        OpenItem paid = make_open_item(tx, {{},
                                            document.id,
                                            partner.id,
                                            account,
                                            document.number,
                                            document.date,
                                            document.date,
                                            direction == Direction::received ? -share : share,
                                            {}});
        for (Settlement& settlement : settlements)
            if (settlement.item.account == account)
                apply(tx, paid, settlement.item, settlement.amount, document.date, document.id,
                      settlement.field);
    }
    const ledger::Journal journal =
        ledger::post(tx, payment_entry(document, direction, partner.id, bank.id, amount, shares));
    return Json::object().set("payment", document.number).set("journal", journal.number);
}

std::vector<const Rule*> payment_refusals(std::vector<const Rule*> partner_refusals) {
    partner_refusals.insert(
        partner_refusals.end(),
        {&ledger::account_not_found, &ledger::account_not_active, &ledger::control_account,
         &not_a_bank_account, &must_be_positive, &document_not_found, &over_applied,
         &ledger::period_closed, &number_taken});
    return partner_refusals;
}

}  // namespace storekeep::accounting
