#include "app/desktop/handover/batch_tables.h"

namespace storekeep::desktop {

namespace {

const char* who_said(bool mapped) { return mapped ? "you" : "its own name"; }

}  // namespace

Table records_of_batch(const handover::Batch& batch) {
    Table table{{},
                {text_column("kind"), text_column("number_there"), text_column("document"),
                 date_column("date"), text_column("partner"), integer_column("lines"),
                 money_column("amount", batch.currency)},
                {}};
    for (const handover::HandedDocument& one : batch.documents)
        table.add(one.kind, one.number, one.document, one.date, one.partner,
                  static_cast<std::int64_t>(one.lines.size()), one.total);
    for (const handover::HandedJournal& one : batch.journals) {
        Money debits{0, batch.currency};
        for (const handover::HandedEntryLine& line : one.lines)
            if (line.amount.is_positive()) debits = debits + line.amount;
        table.add("journal", one.number, "", one.date, "",
                  static_cast<std::int64_t>(one.lines.size()), debits);
    }
    return table;
}

Table names_in_batch(const handover::Batch& batch) {
    Table table{{},
                {text_column("what"), text_column("ours"), text_column("name"),
                 text_column("called_there"), text_column("said_by")},
                {}};
    for (const handover::HandedAccount& one : batch.accounts)
        table.add("account", one.code, one.name, one.theirs, who_said(one.mapped));
    for (const handover::HandedItem& one : batch.items)
        table.add("item", one.sku, one.name, one.theirs, who_said(one.mapped));
    for (const handover::HandedContact& one : batch.contacts)
        table.add(one.role, one.code, one.name, one.theirs, who_said(one.mapped));
    return table;
}

Table left_out_of_batch(const handover::Batch& batch) {
    Table table{{},
                {text_column("document"), date_column("date"), text_column("partner"),
                 money_column("amount", batch.currency), text_column("reason")},
                {}};
    for (const handover::HandedPosting& one : batch.postings)
        if (!one.left_out.empty())
            table.add(one.document, one.date, one.partner, one.amount, one.reason);
    return table;
}

}  // namespace storekeep::desktop
