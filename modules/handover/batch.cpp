#include "modules/handover/batch.h"

#include <algorithm>

#include "core/must.h"

namespace storekeep::handover {

const HandedAccount& Batch::account(const std::string& code) const {
    const auto found = std::find_if(accounts.begin(), accounts.end(),
                                    [&](const HandedAccount& one) { return one.code == code; });
    must(found != accounts.end(), fmt::format("batch {} lists account {}", number, code));
    return *found;
}

const HandedContact& Batch::contact(const std::string& code, std::string_view role) const {
    const auto found =
        std::find_if(contacts.begin(), contacts.end(), [&](const HandedContact& one) {
            return one.code == code && one.role == role;
        });
    must(found != contacts.end(), fmt::format("batch {} lists {} {}", number, role, code));
    return *found;
}

std::string_view role_of_document(std::string_view kind) {
    return kind == "bill" || kind == "vendor_credit" ? "supplier" : "customer";
}

std::string_view role_of_use(std::string_view use) {
    return use == "payables" ? "supplier" : "customer";
}

bool is_credit(std::string_view kind) { return kind == "vendor_credit" || kind == "credit_note"; }

std::map<std::string, AccountTotal> totals(const Batch& batch) {
    const Money nothing{0, batch.currency};
    std::map<std::string, AccountTotal> sums;
    const auto of = [&](const std::string& account) -> AccountTotal& {
        return sums.try_emplace(account, AccountTotal{nothing, nothing, nothing}).first->second;
    };
    for (const HandedDocument& document : batch.documents) {
        // Bills debit their lines and credit what they owe; an invoice does the opposite.
        const bool debits =
            (role_of_document(document.kind) == "supplier") != is_credit(document.kind);
        for (const HandedLine& line : document.lines)
            of(line.account).by_documents += debits ? line.amount : -line.amount;
        of(document.control).by_documents += debits ? -document.total : document.total;
    }
    for (const HandedJournal& journal : batch.journals)
        for (const HandedEntryLine& line : journal.lines)
            of(line.account).by_journals += line.amount;
    for (const HandedPosting& posting : batch.postings)
        for (const HandedEntryLine& line : posting.left_out)
            of(line.account).left_out += line.amount;
    return sums;
}

}  // namespace storekeep::handover
