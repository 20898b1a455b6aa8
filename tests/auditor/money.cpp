// What the bookkeeper writes of what is open, paid and settled.
#include <algorithm>

#include "tests/auditor/auditor.h"
#include "tests/auditor/words.h"

namespace storekeep::auditor {

// Of a document: in the company's currency and in its own. Receivables are positive.
void Auditor::make_item(const std::string& number, const std::string& partner, bool receivable,
                        Count value, Count foreign) {
    items_[number] = {partner, receivable,
                      receivable ? account::receivables : account::payables, date_};
    books_.add("item_open|" + number, value);
    books_.add("item_foreign|" + number, foreign);
}

// Uses up a part of one item against another. Made at rates of their own, their values differ.
void Auditor::settle(const std::string& from, const std::string& to, Count amount,
                     const std::string& name) {
    const OpenItem& one = items_.at(from);
    const OpenItem& other = items_.at(to);
    const std::string date = std::max({date_, one.date, other.date});
    const std::string own = books_.document();
    books_.begin(name, date);
    const Count foreign_to = books_.at("item_foreign|" + to);
    const Count foreign_from = books_.at("item_foreign|" + from);
    const Count foreign = foreign_to < 0 ? -amount : amount;
    const Count value_from = share_of(books_.at("item_open|" + from), -foreign, foreign_from);
    const Count value_to = share_of(books_.at("item_open|" + to), foreign, foreign_to);
    books_.add("item_open|" + from, -value_from);
    books_.add("item_foreign|" + from, foreign);
    books_.add("item_open|" + to, -value_to);
    books_.add("item_foreign|" + to, -foreign);
    const Count loss = value_from + value_to;
    post(account::exchange, loss);
    post(other.account, -loss);
    owe(other.partner, -loss);
    settlements_[from].insert(name);
    settlements_[to].insert(name);
    settled_[name] = {from, to, date};
    books_.begin(own, date_);
}

// In the order of the documents as they are named first; one named twice is settled once.
void Auditor::apply(const Json& request, const Json& result, std::string from) {
    std::vector<std::pair<std::string, Count>> shares;
    for (const Json& entry : listed(request, "apply")) {
        const std::string document = said(entry, "document");
        const auto same = std::find_if(shares.begin(), shares.end(), [&](const auto& share) {
            return share.first == document;
        });
        if (same != shares.end())
            same->second += amount_said(entry, "amount");
        else
            shares.emplace_back(document, amount_said(entry, "amount"));
    }
    const std::vector<Json>& made = listed(result, "settlements");
    for (std::size_t index = 0; index < shares.size(); ++index)
        settle(from, shares[index].first, shares[index].second,
               said(made.at(index), "settlement"));
}

void Auditor::payment_in(const Json& request, const Json& result) {
    const std::string customer = said(request, "customer");
    const Count amount = amount_said(request, "amount");
    const Count value = is_said(request, "bank_amount")
                            ? amount_said(request, "bank_amount")
                            : exchanged(amount, rate_of(currency_of(customer)));
    begin(result, "payment");
    post(said(request, "account"), value);
    post(account::receivables, -value);
    owe(customer, -value);
    make_item(books_.document(), customer, true, -value, -amount);
    apply(request, result, books_.document());
}

void Auditor::payment_out(const Json& request, const Json& result) {
    const std::string supplier = said(request, "supplier");
    const Count amount = amount_said(request, "amount");
    const Count value = is_said(request, "bank_amount")
                            ? amount_said(request, "bank_amount")
                            : exchanged(amount, rate_of(currency_of(supplier)));
    begin(result, "payment");
    post(said(request, "account"), -value);
    post(account::payables, value);
    owe(supplier, value);
    make_item(books_.document(), supplier, false, value, amount);
    apply(request, result, books_.document());
}

void Auditor::settlement(const Json& request, const Json& result) {
    books_.begin(said(request, "from") + " settles", date_);
    apply(request, result, said(request, "from"));
}

void Auditor::settlement_reverse(const Json& request, const Json&) {
    const std::string number = said(request, "number");
    const Settlement settled = settled_.at(number);
    for (const std::string& item : {settled.from, settled.to}) settlements_[item].erase(number);
    books_.begin(number + " reversed", std::max(date_, settled.date));
    books_.take_back(number, {});
}

// Before a document is taken back, what settled it is open again.
void Auditor::unsettle(const std::string& number) {
    const std::set<std::string> standing = settlements_[number];
    for (const std::string& settlement : standing)
        settlement_reverse(Json::object().set("number", settlement), {});
    settlements_.erase(number);
}

}  // namespace storekeep::auditor
