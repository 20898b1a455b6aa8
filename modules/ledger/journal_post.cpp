#include "modules/ledger/journal_post.h"

#include "modules/catalog/partner_store.h"
#include "modules/ledger/entry.h"

namespace storekeep::ledger {

void JournalPostLine::fields(Fields& f) {
    f.field("account", account, "the account's code; not one kept by documents", "account");
    f.field("debit", debit, "amount debited");
    f.field("credit", credit, "amount credited");
    f.field("partner", partner, "whom the line concerns", "partner");
    f.field("memo", memo, "a remark on this line");
}

void JournalPost::fields(Fields& f) {
    f.field("number", number, "left out: the company's numbering gives it");
    f.list("lines", lines, "at least two, debits equal to credits", true);
}

namespace {

Line line_of(Tx& tx, const JournalPostLine& typed, const std::string& field) {
    Line line{free_account_named(tx, typed.account, field + ".account").id,
              signed_amount(typed.debit, typed.credit, tx.currency(), field)};
    if (typed.partner) {
        const auto partner = catalog::find_partner(tx, *typed.partner);
        if (!partner)
            refuse(catalog::partner_not_found, field + ".partner", {{"partner", *typed.partner}});
        line.partner = partner->partner.id;
    }
    line.memo = typed.memo.value_or("");
    return line;
}

}  // namespace

Json post_journal(Tx& tx, const JournalPost& request) {
    std::vector<Line> lines;
    for (std::size_t index = 0; index < request.lines.size(); ++index)
        lines.push_back(line_of(tx, request.lines[index], in_list("lines", index)));
    const Sums sums = sums_of(lines, tx.currency());
    if (sums.debit != sums.credit)
        refuse(entry_does_not_balance, "lines",
               {{"debit", text(sums.debit)}, {"credit", text(sums.credit)}});
    refuse_when_nothing_is_left(lines);
    refuse_when_closed(tx, request.date);
    const std::string memo = request.memo.value_or("");
    const Document document =
        register_document(tx, "journal", request.number.value_or(""), request.date, memo);
    const Journal journal = post(tx, {request.date, document.id, memo, std::move(lines)});
    return Json::object().set("document", document.number).set("journal", journal.number);
}

Operation journal_post_operation() {
    return operation<JournalPost>(
        "journal.post", "ledger.post", "Posts an entry on free accounts",
        {&account_not_found, &account_not_active, &control_account, &debit_or_credit,
         &catalog::partner_not_found, &entry_does_not_balance, &nothing_to_post, &period_closed,
         &number_taken},
        post_journal);
}

}  // namespace storekeep::ledger
