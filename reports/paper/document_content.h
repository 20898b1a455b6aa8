// What a document's paper says, gathered from reports; document_paper.h lays it out.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "office/office.h"
#include "reports/paper/forms.h"
#include "reports/paper/table_paper.h"

namespace storekeep::paper {

extern const Rule form_not_for_document;

struct PaperAsked {
    std::string document;
    std::string kind = {};  // where several kinds have the number
    std::string form = {};  // left out: the usual one
    Shown shown = as_exported;
};

struct Block {  // a few lines under a word: "Ship to"
    std::string head;
    std::vector<std::string> lines;
};

using Pairs = std::vector<std::pair<std::string, std::string>>;

struct DocumentContent {
    Format format = Format::a4;
    std::vector<std::string> sender;  // the company's name first
    std::string title;
    std::string number;
    bool scanned = false;
    std::vector<Block> addressees;
    Pairs facts;
    Grid grid;
    std::string no_lines;  // what to say where there are none
    Pairs totals;          // the last one is the sum
    std::vector<Block> below;
};

// Refuses `document_not_found` and `form_not_for_document`.
DocumentContent document_content(Office& office, const PaperAsked& asked);

}  // namespace storekeep::paper
