#include "modules/accounting/settlement.h"

#include "core/must.h"
#include "modules/accounting/open_item_store.h"
#include "modules/accounting/settlement_posting.h"
#include "office/settings.h"

namespace storekeep::accounting {

const Rule over_applied{"over_applied",
                        "{amount} cannot be applied to {document}: only {left} is left"};
const Rule other_currency{"other_currency",
                          "{document} is in {currency}; settle it in {currency}, not in {other}"};

void ApplicationEntry::fields(Fields& f) {
    f.field("document", document, "the number of the invoice or bill that is settled", "open_item");
    f.field("amount", amount, "how much of the payment or credit goes to it");
    f.field("discount", discount,
            "how much of it need not be paid besides; left out: what its terms allow");
}

namespace {

Money size_of(const Money& money) { return money.is_negative() ? -money : money; }

// The company's money for a part of what is open, and all of it for all.
Money value_of_part(const OpenItem& item, const Money& part) {
    return share(item.open, {part.minor}, {item.foreign_open.minor});
}

void refuse_over_applied(const Share& asked, const Money& left, const std::string& document) {
    const Money wanted = asked.amount + asked.discount;
    if (wanted.minor > left.minor)
        refuse(over_applied, asked.field,
               {{"amount", text(wanted)}, {"document", document}, {"left", text(left)}});
}

// What of a document may stay unpaid without anybody asking for it.
Money most_written_off(Reads& reads) {
    const std::int64_t limit = parse_millionths(setting(reads, "payment_difference_limit"));
    return {limit / (million / reads.currency().minor_per_major()), reads.currency()};
}

// What the terms of an invoice or bill let go of it: the rest, when a payment by their day leaves
// no more than the discount.
Money discount_by_terms(Reads& reads, const OpenItem& from, const OpenItem& to,
                        const Money& amount) {
    const Money none{0, amount.currency};
    if (!to.discount || from.date > to.discount_until) return none;
    const Money rest = size_of(to.foreign_open) - amount;
    if (!rest.is_positive() || rest.minor > size_of(*to.discount).minor) return none;
    return load_document(reads, from.document).kind == "payment" ? rest : none;
}

// The work on one settlement: each step keeps the two items as they are then.
class Settling {
public:
    Settling(Tx& tx, const Document& document) : tx_(tx), document_(document) {}

    // Answers what the control account changes by.
    Money use_up(OpenItem& from, OpenItem& to, const Money& amount) {
        const Money foreign = to.foreign.is_negative() ? -amount : amount;
        const Money from_value = -value_of_part(from, -foreign);
        const Money to_value = value_of_part(to, foreign);
        insert_application(tx_, {document_.id, document_.date, from.id, to.id, from_value, to_value,
                                 foreign});
        from.open += from_value;
        from.foreign_open += foreign;
        to.open -= to_value;
        to.foreign_open -= foreign;
        return from_value - to_value;
    }

    // Lets a part of an item go: an opposite item of this document takes it up. Answers its value.
    Money let_go(OpenItem& item, const Money& amount) {
        const Money foreign = item.foreign.is_negative() ? -amount : amount;
        const Money value = value_of_part(item, foreign);
        OpenItem part = item;
        part.amount = value;
        part.foreign = foreign;
        tx_.flush();  // an application is written after the items that it names
        offset_open_item(tx_, part, document_);
        item.open -= value;
        item.foreign_open -= foreign;
        return value;
    }

private:
    Tx& tx_;
    const Document& document_;
};

}  // namespace

Money positive_amount(Amount amount, Currency currency, const std::string& field) {
    const Money money = in_currency(amount, currency, field);
    if (!money.is_positive())
        refuse(must_be_positive, field, {{"field", field}, {"value", text(amount)}});
    return money;
}

Money most_to_settle(const OpenItem& from, const OpenItem& to) {
    const Money one = size_of(from.foreign_open);
    const Money other = size_of(to.foreign_open);
    return one.minor < other.minor ? one : other;
}

Settled settle(Tx& tx, OpenItem& from, Share& share, Date date) {
    OpenItem& to = share.item;
    must(share.amount.is_positive(), "more than nothing is settled");
    must(from.account == to.account, "items are settled within one account");
    must(from.foreign.currency == to.foreign.currency, "items are settled in one currency");
    const bool opposite = from.foreign.is_negative() != to.foreign.is_negative();
    must(opposite, "a payment or credit settles what it is opposite to");
    if (share.discount.is_zero()) share.discount = discount_by_terms(tx, from, to, share.amount);
    refuse_over_applied(share, size_of(to.foreign_open), to.number);
    refuse_over_applied({from, share.amount, {0, share.amount.currency}, share.field},
                        size_of(from.foreign_open), from.number);

    Settled settled{register_document(tx, "settlement", "", std::max({date, from.date, to.date}),
                                      fmt::format("{} for {}", from.number, to.number)),
                    {}, {0, tx.currency()}, {0, tx.currency()}};
    Settling settling(tx, settled.document);
    settled.exchange_difference = -settling.use_up(from, to, share.amount);
    if (share.discount.is_positive()) settled.discount = settling.let_go(to, share.discount);
    const Money rest = size_of(to.open);
    if (!rest.is_zero() && rest.minor <= most_written_off(tx).minor)
        settled.written_off = settling.let_go(to, size_of(to.foreign_open));
    ledger::post(tx, settlement_entry(ledger::PostingRules(tx), settled, to));
    return settled;
}

Document reverse_settlement(Tx& tx, const Document& settlement, Date date,
                            const std::string& memo) {
    // What it carried over to another partner may have been settled there.
    for (const OpenItem& item : open_items_of(tx, settlement.id))
        for (const Document& later : standing_settlements(tx, item.id))
            if (later.id != settlement.id) reverse_settlement(tx, later, date, memo);
    const Document reversal =
        register_reversal(tx, settlement, std::max(date, settlement.date), memo);
    for (const Application& made : applications_of(tx, settlement.id))
        insert_application(tx, {reversal.id, reversal.date, made.from, made.to, -made.from_amount,
                                -made.to_amount, -made.foreign});
    for (const OpenItem& item : open_items_of(tx, settlement.id))
        offset_open_item(tx, item, reversal);
    ledger::reverse(tx, settlement, reversal);
    return reversal;
}

std::vector<Share> shares_of(Reads& reads, const catalog::Partner& partner, std::string_view role,
                             Currency currency, const std::vector<ApplicationEntry>& entries) {
    const bool owed_to_us = role == ledger::role::receivables;
    std::vector<Share> shares;
    for (std::size_t index = 0; index < entries.size(); ++index) {
        const ApplicationEntry& entry = entries[index];
        const std::string field = in_list("apply", index, "document");
        const auto item = find_open_item(reads, partner.id, role, entry.document);
        if (!item || item->foreign.is_negative() == owed_to_us)
            refuse(document_not_found, field,
                   {{"kind", (owed_to_us ? "invoice of " : "bill of ") + partner.code},
                    {"number", entry.document}});
        if (item->foreign.currency != currency)
            refuse(other_currency, field,
                   {{"document", entry.document},
                    {"currency", item->foreign.currency.code()},
                    {"other", currency.code()}});
        Share asked{*item, {}, {0, currency}, in_list("apply", index, "amount")};
        asked.amount = positive_amount(entry.amount, currency, asked.field);
        if (entry.discount)
            asked.discount =
                positive_amount(*entry.discount, currency, in_list("apply", index, "discount"));
        const auto same = std::find_if(shares.begin(), shares.end(), [&](const Share& earlier) {
            return earlier.item.id == item->id;
        });
        // Two shares of one document are one: together they may not exceed what is open.
        if (same != shares.end()) {
            same->amount += asked.amount;
            same->discount += asked.discount;
            same->field = asked.field;
        }
        const Share& whole = same != shares.end() ? *same : asked;
        refuse_over_applied(whole, size_of(item->foreign_open), entry.document);
        if (same == shares.end()) shares.push_back(std::move(asked));
    }
    return shares;
}

Json settlements_answer(const std::vector<Settled>& settlements) {
    Json answer = Json::list();
    for (const Settled& settled : settlements) {
        Json one = Json::object().set("settlement", settled.document.number);
        const auto add = [&](const char* name, const Money& money) {
            if (!money.is_zero()) one.set(name, text(money));
        };
        add("exchange_loss", settled.exchange_difference);
        add("discount", settled.discount);
        add("written_off", settled.written_off);
        answer.append(std::move(one));
    }
    return answer;
}

}  // namespace storekeep::accounting
