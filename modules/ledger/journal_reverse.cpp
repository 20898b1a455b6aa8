#include "modules/ledger/journal_reverse.h"

#include "modules/ledger/journal_store.h"
#include "modules/ledger/reversal.h"

namespace storekeep::ledger {

void JournalReverse::fields(Fields& f) {
    f.field("number", number, "JE-000001, or the number of its journal: J-000001", "journal");
}

Json reverse_journal(Tx& tx, const JournalReverse& request) {
    const std::optional<Document> original = find_manual_journal(tx, request.number);
    if (!original)
        refuse(document_not_found, "number",
               {{"kind", "manual journal"}, {"number", request.number}});
    refuse_unless_reversible(tx, *original, request.date);
    const Document reversal =
        register_reversal(tx, *original, request.date, request.memo.value_or(""));
    const Journal journal = reverse(tx, *original, reversal);
    return Json::object().set("document", reversal.number).set("journal", journal.number);
}

Operation journal_reverse_operation() {
    return operation<JournalReverse>(
        "journal.reverse", "ledger.post", "Posts the opposite of a manual journal",
        {&document_not_found, &already_reversed, &period_closed, &reversal_before_original,
         &is_a_reversal},
        reverse_journal);
}

}  // namespace storekeep::ledger
