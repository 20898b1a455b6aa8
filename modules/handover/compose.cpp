#include "modules/handover/compose.h"

#include <algorithm>

#include "core/must.h"
#include "modules/handover/journals.h"
#include "modules/handover/knowledge.h"
#include "modules/handover/names.h"

namespace storekeep::handover {

const Rule dates_reversed{"dates_reversed", "the period begins on {from} and ends before, on {to}"};
const Rule nothing_to_export{
    "nothing_to_export",
    "everything posted from {from} to {to} went to {target} already, or nothing was posted"};

namespace {

class Composer {
public:
    Composer(Reads& reads, const Terms& terms, const std::vector<Posted>& postings)
        : terms_(terms),
          target_(target_named(terms.target, reads.currency())),
          known_(knowledge_of(reads, postings)),
          names_(reads, target_) {
        Batch& batch = composed_.batch;
        batch.number = next_batch_number(reads);
        batch.target = terms.target;
        batch.company = reads.company().name;
        batch.detail = terms.detail;
        batch.currency = reads.currency();
        batch.from = terms.from;
        batch.to = terms.to;
        batch.no_tax = names_.no_tax();
    }

    void take(const Posted& posted) {
        const bool net = is_bill_kind(posted.document.kind) && !target_.negative_lines;
        const Posted paper = net ? netted(posted) : posted;
        std::string as = document_shape(paper);
        if (!as.empty()) {
            add_document(paper, as);
        } else if (const std::string reason = reason_against(posted); !reason.empty()) {
            as = "left_out";
            leave_out(posted, reason);
        } else {
            as = "journal";
            add_journal(posted);
        }
        composed_.sent.push_back({posted.id, posted.document.id, as});
    }

    Composed finish() {
        for (auto& [day, summary] : summaries_) {
            const std::string number =
                fmt::format("{}-{}", without_leading_zeros(composed_.batch.number),
                            ++summary_count_);
            const std::vector<HandedEntryLine> lines = merged(summary.lines);
            for (const std::size_t place : summary.postings)
                composed_.batch.postings[place].record = lines.empty() ? "" : number;
            if (lines.empty()) continue;
            composed_.batch.journals.push_back(
                {number,
                 fmt::format("Postings of {}",
                             text(day).substr(0, terms_.detail == "month" ? 7 : 10)),
                 day, lines});
        }
        finish_lists();
        composed_.new_names = names_.new_names();
        return std::move(composed_);
    }

    const Names& names() const { return names_; }

private:
    struct Summary {
        std::vector<HandedEntryLine> lines;
        std::vector<std::size_t> postings;  // their places in the batch
    };

    const HandedAccount& account(Id<ledger::Account> id) const { return known_.accounts.at(id); }
    const std::string& code(Id<ledger::Account> id) const { return account(id).code; }

    std::vector<ledger::Line> control_lines(const Posted& posted) const {
        std::vector<ledger::Line> lines;
        for (const ledger::Line& line : posted.lines)
            if (is_control(account(line.account))) lines.push_back(line);
        return lines;
    }

    // The kind of document that it goes as; "" a journal. The sign of what is owed decides, so that
    // a reversal goes as the opposite document.
    std::string document_shape(const Posted& posted) const {
        const bool bill = is_bill_kind(posted.document.kind);
        if (!bill && !is_sale_kind(posted.document.kind)) return {};
        const std::vector<ledger::Line> control = control_lines(posted);
        if (control.size() != 1 || !control.front().partner || posted.lines.size() < 2) return {};
        const bool owed_to_us = control.front().amount.is_positive();
        if (bill != (account(control.front().account).use == "payables")) return {};
        const bool credit = bill == owed_to_us;
        if (credit ? !target_.credits : (bill && !target_.bills)) return {};
        for (const ledger::Line& line : posted.lines)
            if (!target_.negative_lines && line.account != control.front().account &&
                line.amount.is_positive() == owed_to_us)
                return {};
        if (bill) return credit ? "vendor_credit" : "bill";
        return credit ? "credit_note" : "invoice";
    }

    std::string reason_against(const Posted& posted) const {
        for (const ledger::Line& line : posted.lines) {
            const HandedAccount& one = account(line.account);
            if (is_control(one) && !target_.partners_in_journals)
                return fmt::format("{} takes no line on {} {} in a journal: enter it there",
                                   target_.name, one.code, one.name);
            if (is_control(one) && !line.partner)
                return fmt::format("its line on {} {} names no customer or supplier", one.code,
                                   one.name);
            if (one.use == "bank" && !target_.bank_in_journals)
                return fmt::format("{} takes no line on bank account {} in a journal: it comes "
                                   "with the bank statement",
                                   target_.name, one.code);
        }
        return {};
    }

    // A program that keeps receivables and payables itself needs no name for them.
    void use_account(Id<ledger::Account> id, bool named) {
        HandedAccount& listed = used_[code(id)];
        if (listed.code.empty()) listed = account(id);
        const bool its_own = is_control(listed) && !target_.partners_in_journals;
        if (!named || its_own || !listed.theirs.empty()) return;
        listed.theirs = names_.account(id, listed);
        listed.mapped = names_.is_mapped("account", listed.code);
    }

    const std::string& use_contact(Id<catalog::Partner> id, std::string_view role) {
        const HandedContact& partner = known_.partners.at(id);
        const auto [place, is_new] = contacts_.try_emplace({std::string(role), partner.code});
        if (is_new) {
            place->second = partner;
            place->second.role = role;
            place->second.theirs = names_.contact(id, role, partner);
            place->second.mapped = names_.is_mapped(role, partner.code);
        }
        return partner.code;
    }

    std::string class_of(const ledger::Line& line) {
        return line.warehouse ? names_.class_of(known_.warehouses.at(line.warehouse)) : "";
    }

    std::string use_item(const ledger::Line& line) {
        const HandedAccount& sold_on = account(line.account);
        HandedItem item{"", sold_on.code, sold_on.name, "", {}, false};
        if (line.item) {
            const catalog::Item& goods = known_.items.at(line.item);
            const bool fixed = target_.items_fix_accounts;
            item = {goods.sku, fixed ? sold_on.code : "", goods.name, "", goods.sales_price,
                    names_.is_mapped("item", goods.sku)};
            item.theirs = names_.item(line.item, goods.sku,
                                      fixed ? line.account : Id<ledger::Account>{}, sold_on);
        } else {
            item.theirs = names_.account_as_item(line.account, sold_on);
        }
        return items_.try_emplace({item.sku, item.account}, item).first->second.theirs;
    }

    HandedPosting& note_posting(const Posted& posted, std::string sent_as, std::string record) {
        HandedPosting note{posted.document.number, posted.document.kind, posted.journal,
                           posted.date,            "",                   std::move(sent_as),
                           std::move(record),      "",                   {0, terms_money()},
                           {}};
        std::set<Id<catalog::Partner>> partners;
        for (const ledger::Line& line : posted.lines) {
            if (line.amount.is_positive()) note.amount += line.amount;
            if (line.partner) partners.insert(line.partner);
        }
        if (partners.size() == 1) note.partner = known_.partners.at(*partners.begin()).code;
        return composed_.batch.postings.emplace_back(std::move(note));
    }
    Currency terms_money() const { return composed_.batch.currency; }

    void add_document(const Posted& posted, const std::string& kind);
    void add_lines(HandedDocument& document, const Posted& posted, const ledger::Line& line,
                   const Money& amount);
    std::vector<HandedLine> goods_lines(const Posted& posted, const ledger::Line& line,
                                        const Money& amount) const;
    void add_journal(const Posted& posted);
    void leave_out(const Posted& posted, const std::string& reason);
    void finish_lists();

    Terms terms_;
    Target target_;
    Knowledge known_;
    Names names_;
    Composed composed_;
    std::map<std::string, HandedAccount> used_;
    std::map<std::pair<std::string, std::string>, HandedContact> contacts_;
    std::map<std::pair<std::string, std::string>, HandedItem> items_;
    std::map<Date, Summary> summaries_;
    int summary_count_ = 0;
};

void Composer::add_document(const Posted& posted, const std::string& kind) {
    const ledger::Line control = control_lines(posted).front();
    const bool sale = role_of_document(kind) == "customer";
    const auto paper = known_.papers.find(posted.document.id);
    HandedDocument document;
    document.kind = kind;
    document.document = posted.document.number;
    document.journal = posted.journal;
    document.partner = use_contact(control.partner, role_of_document(kind));
    document.control = code(control.account);
    document.memo = posted.document.memo;
    document.date = posted.date;
    document.due = posted.date;
    if (paper != known_.papers.end()) {
        document.reference = paper->second.reference;
        document.due = std::max(paper->second.due.value_or(posted.date), posted.date);
    }
    // The supplier's number stands on the line of what we owe.
    if (!sale && document.reference.empty()) document.reference = control.memo;
    document.number = sale ? names_.sale_number(posted.document)
                           : names_.bill_number(posted.document, control.partner,
                                                document.reference);
    const bool owed_to_us = control.amount.is_positive();
    document.total = owed_to_us ? control.amount : -control.amount;
    use_account(control.account, true);
    Money sum{0, document.total.currency};
    for (const ledger::Line& line : posted.lines) {
        if (is_control(account(line.account))) continue;
        const Money amount = owed_to_us ? -line.amount : line.amount;
        add_lines(document, posted, line, amount);
        sum += amount;
    }
    must(sum == document.total, fmt::format("the lines of {} sum to it", document.document));
    note_posting(posted, kind, document.number);
    composed_.batch.documents.push_back(std::move(document));
}

void Composer::add_lines(HandedDocument& document, const Posted& posted, const ledger::Line& line,
                         const Money& amount) {
    use_account(line.account, true);
    const bool sale = role_of_document(document.kind) == "customer";
    for (HandedLine& one : goods_lines(posted, line, amount)) {
        one.account = code(line.account);
        one.class_name = class_of(line);
        if (sale && (line.item || target_.sells_items_only)) one.item = use_item(line);
        if (one.description.empty())
            one.description = sale && line.item ? known_.items.at(line.item).name
                              : line.memo.empty() ? account(line.account).name
                                                  : line.memo;
        document.lines.push_back(std::move(one));
    }
}

// The lines that the customer saw, where they are exactly what was posted for those goods; else one
// line of what was posted.
std::vector<HandedLine> Composer::goods_lines(const Posted& posted, const ledger::Line& line,
                                              const Money& amount) const {
    HandedLine whole;
    whole.amount = amount;
    const auto sold = known_.sold.find(posted.document.id);
    if (!line.item || sold == known_.sold.end()) return {whole};
    const auto same_goods = [&](const ledger::Line& other) { return other.item == line.item; };
    if (std::count_if(posted.lines.begin(), posted.lines.end(), same_goods) != 1) return {whole};
    Money sum{0, amount.currency};
    std::vector<HandedLine> lines;
    for (const SoldLine& one : sold->second) {
        if (one.item != line.item) continue;
        sum += one.amount;
        HandedLine part;
        part.quantity = one.quantity;
        part.amount = one.amount;
        lines.push_back(std::move(part));
    }
    if (sum == amount) return lines;
    if (sum != -amount) return {whole};
    for (HandedLine& part : lines) {
        part.quantity = -part.quantity;
        part.amount = -part.amount;
    }
    return lines;
}

void Composer::add_journal(const Posted& posted) {
    std::vector<HandedEntryLine> lines;
    bool has_partner = false;
    for (const ledger::Line& line : posted.lines) {
        use_account(line.account, true);
        HandedEntryLine one{code(line.account), line.memo, class_of(line), "", line.amount};
        if (const HandedAccount& used = account(line.account); is_control(used)) {
            one.partner = use_contact(line.partner, role_of_use(used.use));
            has_partner = true;
        }
        lines.push_back(std::move(one));
    }
    const HandedPosting& note = note_posting(posted, "journal", posted.journal);
    if (!has_partner && terms_.detail != "document") {
        Summary& summary = summaries_[summary_day(posted.date, terms_.detail, terms_.to)];
        for (HandedEntryLine& line : lines) line.description.clear();
        summary.lines.insert(summary.lines.end(), lines.begin(), lines.end());
        summary.postings.push_back(composed_.batch.postings.size() - 1);
        return;
    }
    HandedJournal journal{posted.journal,
                          fmt::format("{} {}", document_kind(note.kind).title, note.document),
                          posted.date, merged(lines)};
    if (!posted.document.memo.empty()) journal.narration += ": " + posted.document.memo;
    if (journal.lines.empty()) {
        composed_.batch.postings.back().record.clear();
        return;
    }
    std::vector<HandedJournal>& journals = composed_.batch.journals;
    if (target_.one_partner_line)
        for (HandedJournal& part : one_partner_each(journal, target_.sale_number))
            journals.push_back(std::move(part));
    else
        journals.push_back(std::move(journal));
}

void Composer::leave_out(const Posted& posted, const std::string& reason) {
    HandedPosting& note = note_posting(posted, "left_out", "");
    note.reason = reason;
    for (const ledger::Line& line : posted.lines) {
        use_account(line.account, false);
        note.left_out.push_back({code(line.account), line.memo, "",
                                 line.partner ? known_.partners.at(line.partner).code : "",
                                 line.amount});
    }
}

void Composer::finish_lists() {
    Batch& batch = composed_.batch;
    for (auto& [name, one] : used_) batch.accounts.push_back(std::move(one));
    for (auto& [name, one] : contacts_) batch.contacts.push_back(std::move(one));
    for (auto& [name, one] : items_) batch.items.push_back(std::move(one));
}

// What arrives there is what was posted here, account by account.
void must_be_whole(const Batch& batch, const std::vector<Posted>& postings,
                   const std::map<Id<ledger::Account>, HandedAccount>& accounts) {
    std::map<std::string, Money> posted;
    for (const Posted& one : postings)
        for (const ledger::Line& line : one.lines)
            posted.try_emplace(accounts.at(line.account).code, Money{0, batch.currency})
                .first->second += line.amount;
    const std::map<std::string, AccountTotal> handed = totals(batch);
    for (const auto& [code, amount] : posted) {
        const auto found = handed.find(code);
        const Money sum = found == handed.end() ? Money{0, batch.currency} : found->second.sum();
        must(sum == amount,
             fmt::format("a batch brings to account {} what was posted there", code));
    }
}

}  // namespace

Composed compose(Reads& reads, const Terms& terms) {
    if (terms.to < terms.from)
        refuse(dates_reversed, "to", {{"from", text(terms.from)}, {"to", text(terms.to)}});
    const std::vector<Posted> postings =
        postings_to_hand_over(reads, terms.target, terms.from, terms.to);
    if (postings.empty())
        refuse(nothing_to_export, "from",
               {{"from", text(terms.from)}, {"to", text(terms.to)}, {"target", terms.target}});
    Composer composer(reads, terms, postings);
    for (const Posted& posted : postings) composer.take(posted);
    Composed composed = composer.finish();
    composer.names().refuse_unmapped();
    must_be_whole(composed.batch, postings, accounts_with_use(reads));
    return composed;
}

}  // namespace storekeep::handover
