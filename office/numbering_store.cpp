#include "office/numbering_store.h"

#include "office/document_kinds.h"

namespace storekeep {

std::vector<Numbering> numberings(Reads& reads) {
    std::vector<Numbering> all;
    const auto add = [&](std::string_view kind, std::string_view title, std::string_view prefix) {
        all.push_back({std::string(kind), std::string(title), std::string(prefix),
                       std::string(prefix)});
    };
    for (const DocumentKind& kind : document_kinds()) add(kind.kind, kind.title, kind.prefix);
    add("ledger_journal", "Journal", "J-");
    const auto named = [&](const std::string& series) {
        return std::find_if(all.begin(), all.end(),
                            [&](const Numbering& one) { return one.kind == series; });
    };
    reads.each("select series, prefix, digits from number_format", {}, [&](const Row& row) {
        const auto one = named(row.text(0));
        one->prefix = row.text(1);
        one->digits = row.integer(2);
    });
    reads.each("select series, next from number_series", {}, [&](const Row& row) {
        if (const auto one = named(row.text(0)); one != all.end()) one->next = row.integer(1);
    });
    return all;
}

void save_numbering(Tx& tx, const Numbering& numbering) {
    tx.upsert_row("number_format", "series, prefix, digits", 1, numbering.kind, numbering.prefix,
                  numbering.digits);
    tx.upsert_row("number_series", "series, next", 1, numbering.kind, numbering.next);
}

}  // namespace storekeep
