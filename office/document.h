// Every document of the company, whatever its kind, is registered once: kind, number, date, who
// made it, what it reverses. Moves and journals point at it, so any figure leads to its document.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "db/tx.h"
#include "office/fields.h"

namespace storekeep {

extern const Rule number_taken;
extern const Rule document_not_found;
extern const Rule already_reversed;

struct Document {
    Id<Document> id;
    std::string kind;    // "receipt"
    std::string number;  // "GR-000001"
    Date date;
    std::string memo;
    Id<Document> reverses;
    Id<Document> reversed_by;
};

// Kinds and the prefixes of their numbers, in one list.
struct DocumentKind {
    std::string_view kind;
    std::string_view prefix;
    std::string_view title;  // "Goods receipt"
};
const DocumentKind& document_kind(std::string_view kind);

// Registers a document. `number` empty: the company's numbering gives it. Refuses `number_taken` at
// field "number".
Document register_document(Tx& tx, std::string_view kind, const std::string& number, Date date,
                           const std::string& memo);
// The reversal of `original`, numbered from it ("GR-000001-R"); refuses `already_reversed`.
Document register_reversal(Tx& tx, const Document& original, Date date, const std::string& memo);

std::optional<Document> find_document(Reads& reads, std::string_view kind,
                                      std::string_view number);
Document load_document(Reads& reads, Id<Document> id);

// Adds a line to the document's history: "confirmed", "packed", with user and time.
void note_event(Tx& tx, Id<Document> document, std::string_view event,
                std::string_view detail = {});

}  // namespace storekeep
