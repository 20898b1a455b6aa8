#include "reports/control/history.h"

namespace storekeep::reports {

namespace {

// The operations that made or changed documents, a document once for each.
std::map<std::int64_t, std::vector<std::string>> documents_of(Reads& reads, std::int64_t first,
                                                              std::int64_t last) {
    std::map<std::int64_t, std::vector<std::string>> documents;
    reads.each(
        "select x.sequence, x.number from (select sequence, id, number from document "
        "where sequence >= $1 and sequence <= $2 "
        "union select e.sequence, d.id, d.number from document_event e "
        "join document d on d.id = e.document_id "
        "where e.sequence >= $1 and e.sequence <= $2) x order by x.sequence, x.id",
        {bind(first), bind(last)},
        [&](const Row& row) { documents[row.integer(0)].push_back(row.text(1)); });
    return documents;
}

// " and sequence in (…)": what made or changed any of these documents.
std::string of_documents(const std::vector<Id<Document>>& ids, Conditions& conditions) {
    std::string places;
    for (const Id<Document> id : ids)
        places += (places.empty() ? "" : ", ") + conditions.place(bind(id));
    return fmt::format(" and sequence in (select sequence from document where id in ({0}) union "
                       "select sequence from document_event where document_id in ({0}))",
                       places);
}

}  // namespace

std::vector<Done> operations_done(Reads& reads, const Selection& days, const DoneAsked& asked,
                                  Page& page) {
    std::int64_t first = last_sequence_of(reads, days.from.plus_days(-1)) + 1;
    std::int64_t last = last_sequence_of(reads, days.to);
    if (!page.is_first() && page.newest_first()) last = std::min(last, page.integer(0));
    if (!page.is_first() && !page.newest_first()) first = std::max(first, page.integer(0));
    Conditions conditions(first, last);
    std::string wanted = conditions.equal("user_name", asked.user) +
                         conditions.equal("operation", asked.operation);
    if (!asked.document.empty())
        wanted += of_documents(documents_asked(reads, asked.document), conditions);
    std::vector<Done> done;
    reads.each("select sequence, at, today, user_name, operation, key, chain_hash "
               "from operation_log where sequence >= $1 and sequence <= $2" +
                   wanted + page.of_its_moment("sequence", conditions) + page.after(conditions) +
                   page.in_order(),
               conditions.values(), [&](const Row& row) {
                   if (!page.take({row.at(0)})) return;
                   done.push_back({row.integer(0), row.instant(1), row.date(2), row.text(3),
                                   row.text(4), row.text_or_empty(5), row.text(6), {}});
               });
    if (done.empty()) return done;
    std::tie(first, last) = std::minmax(done.front().sequence, done.back().sequence);
    auto documents = documents_of(reads, first, last);
    for (Done& one : done) one.documents = std::move(documents[one.sequence]);
    return done;
}

std::vector<Happening> happenings(Reads& reads, const Selection& asked,
                                  std::optional<Id<Document>> document) {
    Conditions conditions(last_sequence_of(reads, asked.from.plus_days(-1)) + 1,
                          last_sequence_of(reads, asked.to));
    const std::string wanted = conditions.equal("d.id", document);
    std::vector<Happening> found;
    reads.each(
        "select x.sequence, x.number, x.kind, x.event, x.detail, o.at, o.user_name, o.operation "
        "from (select d.sequence, d.id as place, d.number, d.kind, 'made' as event, "
        "d.memo as detail from document d where d.reverses_id is null" +
            wanted +
            " union all select r.sequence, r.id, d.number, d.kind, 'reversed', r.number "
            "from document r join document d on d.id = r.reverses_id where 1 = 1" +
            wanted +
            " union all select d.sequence, j.id, d.number, d.kind, 'journal', j.number "
            "from journal j join document d on d.id = j.document_id where 1 = 1" +
            wanted +
            " union all select e.sequence, e.id, d.number, d.kind, e.event, e.detail "
            "from document_event e join document d on d.id = e.document_id where 1 = 1" +
            wanted +
            ") x join operation_log o on o.sequence = x.sequence "
            "where x.sequence >= $1 and x.sequence <= $2 order by x.sequence, x.place",
        conditions.values(), [&](const Row& row) {
            found.push_back({row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4),
                             row.instant(5), row.text(6), row.text(7)});
        });
    return found;
}

std::vector<Id<Document>> documents_asked(Reads& reads, const std::string& number) {
    std::vector<Id<Document>> ids;
    reads.each(kinds_in_use() + "select id from document where number = $1 and kind in "
                                "(select kind from kinds) order by id",
               {bind(number)}, [&](const Row& row) { ids.push_back(row.id<Document>(0)); });
    if (ids.empty())
        refuse(document_not_found, "document", {{"kind", "document"}, {"number", number}});
    return ids;
}

// Leaps from kind to kind along the index on kind and number.
std::string kinds_in_use() {
    return "with recursive kinds(kind) as (select min(kind) from document union all "
           "select (select min(d.kind) from document d where d.kind > k.kind) from kinds k "
           "where k.kind is not null) ";
}

}  // namespace storekeep::reports
