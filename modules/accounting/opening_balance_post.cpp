#include "modules/accounting/opening_balance_post.h"

#include "modules/accounting/opening_balance_posting.h"
#include "modules/catalog/currency_rates.h"
#include "modules/ledger/entry.h"

namespace storekeep::accounting {

const Rule account_or_partner{"account_or_partner",
                              "'{field}' needs an account with a debit or credit, or one customer "
                              "or supplier with a document "
                              "and its amount"};
const Rule amount_is_zero{"amount_is_zero", "'{field}' is 0; leave the line out"};

const Rule value_contradicts_amount{"value_contradicts_amount",
                                    "a value of {value} cannot stand for {amount} {currency}"};

void OpeningBalanceLine::fields(Fields& f) {
    f.field("account", account, "an account not kept by documents", "account");
    f.field("debit", debit, "what stood on its debit side");
    f.field("credit", credit, "what stood on its credit side");
    f.field("customer", customer, "who owes an open invoice", "customer");
    f.field("supplier", supplier, "whom an open bill is owed to", "supplier");
    f.field("document", document, "the number of the invoice or bill; payments name it so");
    f.field("amount", amount, "what is still open of it; negative for a credit");
    f.field("currency", currency, "of the amount; left out: the partner's");
    f.field("rate", rate,
            "what one of that currency was worth in the company's; left out: the rate of the "
            "opening date");
    f.field("value", value,
            "the amount as the books have it, in the company's currency; left out: by the rate");
    f.field("due", due, "when it is due; left out: the opening date");
}

void OpeningBalancePost::fields(Fields& f) {
    f.field("number", number, "left out: the company's numbering gives it");
    f.list("lines", lines, "accounts, open invoices and open bills", true);
}

namespace {

void refuse_mixed(const OpeningBalanceLine& line, const std::string& field) {
    const int subjects = int{line.account.has_value()} + int{line.customer.has_value()} +
                         int{line.supplier.has_value()};
    const bool of_account = line.debit || line.credit;
    const bool of_document =
        line.document || line.amount || line.currency || line.rate || line.value || line.due;
    if (subjects != 1 || (line.account ? of_document : of_account))
        refuse(account_or_partner, field, {{"field", field}});
    if (line.account) return;
    if (!line.document || line.document->empty() || !line.amount)
        refuse(account_or_partner, field, {{"field", field}});
}

// The value by a rate that is said, or by that of the opening date where neither is.
std::optional<Money> value_by_rate(Tx& tx, const OpeningBalanceLine& line, const Money& amount,
                                   Date date, const std::string& field) {
    if (line.rate)
        return catalog::stated_rate(amount.currency, tx.currency(), *line.rate, field + ".rate")
            .value_of(amount);
    if (line.value && amount.currency != tx.currency()) return std::nullopt;
    return catalog::exchange_rate(tx, amount.currency, date, field + ".currency").value_of(amount);
}

// In the company's currency; what is said twice must be the same.
Money value_in_books(Tx& tx, const OpeningBalanceLine& line, const Money& amount, Date date,
                     const std::string& field) {
    const std::optional<Money> by_rate = value_by_rate(tx, line, amount, date, field);
    const bool own = amount.currency == tx.currency();
    const Money value =
        line.value ? in_currency(*line.value, tx.currency(), field + ".value") : *by_rate;
    if (value.is_negative() != amount.is_negative() || (by_rate && value != *by_rate) ||
        (own && value != amount))
        refuse(value_contradicts_amount, field + (line.value ? ".value" : ".rate"),
               {{"value", text(value)},
                {"amount", text(amount)},
                {"currency", amount.currency.code()}});
    return value;
}

// The open item of a line, not yet of any document.
OpenItem item_of(Tx& tx, const OpeningBalanceLine& line, const ledger::PostingRules& rules,
                 Date date, const std::string& field) {
    const bool owed_to_us = line.customer.has_value();
    const std::string_view role = owed_to_us ? ledger::role::receivables : ledger::role::payables;
    const catalog::Partner partner =
        owed_to_us ? customer_of_items(tx, *line.customer, field + ".customer")
                   : supplier_of_items(tx, *line.supplier, field + ".supplier");
    const Currency currency = line.currency
                                  ? catalog::currency_named(*line.currency, field + ".currency")
                                  : partner.currency;
    const Money amount = in_currency(*line.amount, currency, field + ".amount");
    if (amount.is_zero()) refuse(amount_is_zero, field + ".amount", {{"field", field + ".amount"}});
    const Money value = value_in_books(tx, line, amount, date, field);
    const auto known = find_open_item(tx, partner.id, role, *line.document);
    if (known && !load_document(tx, known->document).reversed_by)
        refuse(number_taken, field + ".document",
               {{"kind", owed_to_us ? "An invoice" : "A bill"}, {"number", *line.document}});
    return {{},
            {},
            partner.id,
            rules.account(role),
            *line.document,
            date,
            line.due.value_or(date),
            owed_to_us ? value : -value,
            {},
            owed_to_us ? amount : -amount,
            {}};
}

void refuse_twice(const std::vector<OpenItem>& items, const OpenItem& item,
                  const std::string& field) {
    for (const OpenItem& earlier : items)
        if (earlier.partner == item.partner && earlier.account == item.account &&
            earlier.number == item.number)
            refuse(number_taken, field + ".document",
                   {{"kind", "A line with"}, {"number", item.number}});
}

}  // namespace

Json post_opening_balance(Tx& tx, const OpeningBalancePost& request) {
    const ledger::PostingRules rules(tx);
    std::vector<ledger::Line> lines;
    std::vector<OpenItem> items;
    for (std::size_t index = 0; index < request.lines.size(); ++index) {
        const OpeningBalanceLine& line = request.lines[index];
        const std::string field = in_list("lines", index);
        refuse_mixed(line, field);
        if (line.account) {
            const auto account = ledger::free_account_named(tx, *line.account, field + ".account");
            lines.push_back(
                {account.id, ledger::signed_amount(line.debit, line.credit, tx.currency(), field)});
            continue;
        }
        OpenItem item = item_of(tx, line, rules, request.date, field);
        refuse_twice(items, item, field);
        items.push_back(std::move(item));
    }
    for (const OpenItem& item : items) lines.push_back(opening_line(item));
    ledger::refuse_when_nothing_is_left(lines);
    ledger::refuse_when_closed(tx, request.date);
    const Id<ledger::Account> equity = rules.account(ledger::role::opening_balance_equity);

    const std::string memo = request.memo.value_or("Opening balances");
    const Document document =
        register_document(tx, "opening_balance", request.number.value_or(""), request.date, memo);
    for (OpenItem& item : items) {
        item.document = document.id;
        item = make_open_item(tx, item);
    }
    const ledger::Journal journal =
        ledger::post(tx, opening_entry(document, std::move(lines), equity, tx.currency()));
    return Json::object().set("opening_balance", document.number).set("journal", journal.number);
}

Operation opening_balance_post_operation() {
    return operation<OpeningBalancePost>(
        "opening_balance.post", "accounting.opening",
        "Enters what stood in the books before: accounts, open invoices and open bills",
        {&account_or_partner, &ledger::account_not_found, &ledger::account_not_active,
         &ledger::control_account, &ledger::debit_or_credit, &catalog::partner_not_found,
         &catalog::not_a_customer, &catalog::not_a_supplier, &currency_not_known, &amount_is_zero,
         &catalog::currency_rate_missing, &catalog::rate_out_of_range, &value_contradicts_amount,
         &number_taken, &ledger::nothing_to_post, &ledger::period_closed},
        post_opening_balance);
}

}  // namespace storekeep::accounting
