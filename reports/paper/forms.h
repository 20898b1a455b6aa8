// What is printed of which document: one declaration a paper, over reports that are there anyway.
#pragma once

#include <string_view>
#include <vector>

#include "core/table.h"

namespace storekeep::paper {

// Of the report's columns; a column that says nothing on any line is left out. Without a column it
// is left blank, to be written in by hand.
struct FormColumn {
    std::string_view head;
    std::string_view column = {};
    std::string (*derived)(const Table&, std::size_t row) = nullptr;  // instead of a column
};

enum class Addressee { nobody, supplier, customer, bill_to, ship_to, warehouse };

struct Form {
    std::string_view name;       // "packing_slip"
    std::string_view title;      // "Packing slip"
    std::string_view kind;       // of the document that it is printed of
    std::string_view report;     // whose rows are its lines …
    std::string_view parameter;  // … asked about the document here
    Addressee to = Addressee::nobody;
    Addressee second = Addressee::nobody;      // beside it: where goods go
    std::vector<std::string_view> facts = {};  // of document_facts, in their order
    std::vector<FormColumn> columns = {};
    bool totals = false;          // net, tax and total
    bool payable = false;         // with the bank and the note of the letterhead
    bool scanned = false;         // its number as a bar code
    std::string_view words = {};  // below the lines, as where to sign
};

const std::vector<Form>& forms();
std::vector<const Form*> forms_of(std::string_view kind);  // the usual one first
// Of documents that no form is declared for: all facts and all that its lines say.
const Form& plain_form();

}  // namespace storekeep::paper
