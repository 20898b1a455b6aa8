// A batch in the terms that the writers of files share.
#pragma once

#include <initializer_list>
#include <string_view>
#include <vector>

#include "exchange/books.h"
#include "exchange/plain_values.h"
#include "modules/handover/batch.h"

namespace storekeep::handover_files {

// Documents of the given kinds, with the names of the other side.
std::vector<books::TradeDocument> documents_of(const handover::Batch& batch,
                                               std::initializer_list<std::string_view> kinds);
books::DocumentLine line_of(const handover::Batch& batch, const handover::HandedLine& line);
std::vector<books::Journal> journals_of(const handover::Batch& batch);
// Those of one role, or all for programs where a contact is both; one of each name.
std::vector<books::Contact> contacts_of(const handover::Batch& batch, std::string_view role = {});
std::vector<books::Product> products_of(const handover::Batch& batch);

// Our paper's number and what was noted on it.
std::string memo_of(const handover::HandedDocument& document);

// Where the books are kept in US dollars, files are read by American settings.
DateOrder date_order(const handover::Batch& batch);

}  // namespace storekeep::handover_files
