#include "modules/ledger/reversal.h"

#include "core/text.h"

namespace storekeep::ledger {

const Rule reversal_before_original{"reversal_before_original",
                                    "{number} is of {original}; it cannot be reversed on {date}, "
                                    "which is earlier"};

const Rule is_a_reversal{"is_a_reversal", "{number} takes another document back; it stays"};

void refuse_unless_reversible(Reads& reads, const Document& original, Date date) {
    if (original.reversed_by)
        refuse(already_reversed, "number",
               {{"number", original.number},
                {"by", load_document(reads, original.reversed_by).number}});
    refuse_when_closed(reads, date);
    if (date < original.date)
        refuse(
            reversal_before_original, "date",
            {{"number", original.number}, {"original", text(original.date)}, {"date", text(date)}});
    if (original.reverses) refuse(is_a_reversal, "number", {{"number", original.number}});
}

Document document_to_reverse(Reads& reads, std::string_view kind, const std::string& number,
                             Date date) {
    std::optional<Document> original = find_document(reads, kind, number);
    if (!original)
        refuse(document_not_found, "number",
               {{"kind", lower_ascii(document_kind(kind).title)}, {"number", number}});
    refuse_unless_reversible(reads, *original, date);
    return *std::move(original);
}

}  // namespace storekeep::ledger
