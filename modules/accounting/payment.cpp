#include "modules/accounting/payment.h"

#include "modules/accounting/payment_posting.h"
#include "modules/accounting/payment_store.h"
#include "modules/catalog/currency_rates.h"

namespace storekeep::accounting {

const Rule not_a_bank_account{
    "not_a_bank_account",
    "account {account} {name} is of type {type}; money goes through a bank or cash account"};

const Rule bank_amount_differs{
    "bank_amount_differs",
    "the payment is {amount} in the company's own currency; the bank cannot have made {bank} of "
    "it. Leave the bank's amount out, or say the payment's currency"};

void PaymentTerms::terms_fields(Fields& f) {
    f.field("account", account, "the bank or cash account", "account");
    f.field("amount", amount, "the whole payment, in its currency");
    f.field("currency", currency, "of the payment; left out: the partner's");
    f.field("bank_amount", bank_amount,
            "what the bank made of it in the company's currency; left out: by the day's rate");
    f.list("apply", apply, "what it pays; the rest stays open as a credit on account");
    f.field("number", number, "left out: the company's numbering gives it");
    f.field("reference", reference, "the cheque or transfer number");
}

namespace {

ledger::Account bank_account(Tx& tx, const std::string& code) {
    ledger::Account account = ledger::free_account_named(tx, code, "account");
    if (account.type != "asset")
        refuse(not_a_bank_account, "account",
               {{"account", account.code}, {"name", account.name}, {"type", account.type}});
    return account;
}

std::string_view role_of(Direction direction) {
    return direction == Direction::received ? ledger::role::receivables : ledger::role::payables;
}

// The payment in the company's currency: as the bank says, or by the day's rate.
Money value_of(Tx& tx, const PaymentTerms& terms, const Money& amount, Date date) {
    if (terms.bank_amount) {
        const Money made = positive_amount(*terms.bank_amount, tx.currency(), "bank_amount");
        if (amount.currency == made.currency && amount.minor != made.minor)
            refuse(bank_amount_differs, "bank_amount",
                   {{"amount", text(amount)}, {"bank", text(made)}});
        return made;
    }
    return catalog::exchange_rate(tx, amount.currency, date, "currency").value_of(amount);
}

// An item is settled on the account where it stands, even if the role has moved on since: so a
// payment has a part for each account. The parts, in its currency.
std::map<Id<ledger::Account>, Money> parts_of(Tx& tx, Direction direction, const Money& amount,
                                              const std::vector<Share>& shares) {
    std::map<Id<ledger::Account>, Money> parts;
    Money left = amount;
    const auto add = [&](Id<ledger::Account> account, const Money& part) {
        parts.try_emplace(account, Money{0, amount.currency}).first->second += part;
        left -= part;
    };
    for (const Share& share : shares) add(share.item.account, share.amount);
    if (left.is_negative())
        refuse(over_applied, "apply",
               {{"amount", text(amount - left)},
                {"document", fmt::format("{} documents", shares.size())},
                {"left", text(amount)}});
    if (!left.is_zero()) add(ledger::PostingRules(tx).account(role_of(direction)), left);
    return parts;
}

// The same parts in the company's currency: together they are the payment's value.
std::map<Id<ledger::Account>, Money> values_of(const std::map<Id<ledger::Account>, Money>& parts,
                                               const Money& value) {
    std::vector<std::int64_t> weights;
    for (const auto& [account, part] : parts) weights.push_back(part.minor);
    const std::vector<std::int64_t> split_value = split(value.minor, weights);
    std::map<Id<ledger::Account>, Money> values;
    auto next = split_value.begin();
    for (const auto& [account, part] : parts)
        values.emplace(account, Money{*next++, value.currency});
    return values;
}

}  // namespace

Json post_payment(Tx& tx, Direction direction, const catalog::Partner& partner,
                  const PaymentTerms& terms, const RequestHead& head) {
    const ledger::Account bank = bank_account(tx, terms.account);
    const Currency currency =
        terms.currency ? catalog::currency_named(*terms.currency, "currency") : partner.currency;
    const Money amount = positive_amount(terms.amount, currency, "amount");
    const Money value = value_of(tx, terms, amount, head.date);
    std::vector<Share> shares =
        shares_of(tx, partner, role_of(direction), currency, terms.apply);
    const auto parts = parts_of(tx, direction, amount, shares);
    const auto values = values_of(parts, value);
    ledger::refuse_when_closed(tx, head.date);

    const std::string memo = head.memo.value_or("");
    const Document document =
        register_document(tx, "payment", terms.number.value_or(""), head.date, memo);
    insert_payment(tx, {document.id, direction, partner.id, bank.id, value, amount,
                        terms.reference.value_or("")});
    const ledger::Journal journal =
        ledger::post(tx, payment_entry(document, direction, partner.id, bank.id, value, values));
    std::vector<Settled> settlements;
    for (const auto& [account, part] : parts) {
        const bool received = direction == Direction::received;
        const Money& worth = values.at(account);
        OpenItem paid = make_open_item(
            tx, {{}, document.id, partner.id, account, document.number, document.date,
                 document.date, received ? -worth : worth, {}, received ? -part : part, {}});
        for (Share& share : shares)
            if (share.item.account == account)
                settlements.push_back(settle(tx, paid, share, document.date));
    }
    Json result = Json::object().set("payment", document.number).set("journal", journal.number);
    if (!settlements.empty()) result.set("settlements", settlements_answer(settlements));
    return result;
}

std::vector<const Rule*> payment_refusals(std::vector<const Rule*> partner_refusals) {
    partner_refusals.insert(
        partner_refusals.end(),
        {&ledger::account_not_found, &ledger::account_not_active, &ledger::control_account,
         &not_a_bank_account, &currency_not_known, &must_be_positive,
         &bank_amount_differs, &catalog::currency_rate_missing, &document_not_found,
         &other_currency, &over_applied, &ledger::period_closed, &number_taken,
         &ledger::account_role_missing});
    return partner_refusals;
}

}  // namespace storekeep::accounting
