// What every kind of document says at its head, found in the tables of its kind.
#pragma once

#include "office/document.h"
#include "reports/page.h"

namespace storekeep::reports {

struct DocumentHead {
    Id<Document> id;
    std::string kind;
    std::string number;
    Date date;
    std::string memo;
    std::int64_t sequence = 0;
    std::string reverses;
    std::string reversed_by;
    std::string partner;
    std::string partner_name;
    std::string warehouse;
    std::string state;
    std::optional<Money> amount;
    Currency currency;
    std::string reference;
    Instant at;
    std::string user;
};

// These documents, the newest first.
std::vector<DocumentHead> heads_of(Reads& reads, const std::vector<Id<Document>>& documents);

// What is asked of them; left empty: anything.
struct HeadsAsked {
    std::vector<Id<Document>> documents;
    std::string kind;
    std::optional<Id<catalog::Partner>> partner;
    std::optional<Id<catalog::Warehouse>> warehouse;
    Date from = first_date;
    Date to = last_date;
    std::string user;
    std::string state;
};

// Of a row's key: what documents are in the order of, the newest first.
inline const auto document_page_parts = {Page::Part{"d.date"}, Page::Part{"d.id"}};

// A page of those that are asked for.
std::vector<DocumentHead> document_heads(Reads& reads, const HeadsAsked& asked, Page& page);

}  // namespace storekeep::reports
