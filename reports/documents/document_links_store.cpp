#include "reports/documents/document_links.h"

#include <set>

namespace storekeep::reports {

namespace {

struct Edge {
    std::string_view made_of;  // what the later document is to the earlier
    std::string_view made_by;  // and the earlier to the later
    std::string_view pairs;    // columns earlier_id, later_id
};

constexpr Edge edges[] = {
    {"receipt of", "received by",
     "select order_id as earlier_id, id as later_id from receipt"},
    {"puts away", "put away by",
     "select receipt_id as earlier_id, id as later_id from putaway"},
    {"bill for", "billed by",
     "select m.receipt_id as earlier_id, m.document_id as later_id from receipt_match m "
     "join supplier_bill b on b.id = m.document_id"},
    {"bill for", "billed by",
     "select l.receipt_id as earlier_id, l.bill_id as later_id from supplier_bill_line l "
     "join supplier_bill b on b.id = l.bill_id where b.state = 'held'"},
    {"bill for", "billed by",
     "select order_id as earlier_id, bill_id as later_id from supplier_bill_ahead"},
    {"makes final", "made final by",
     "select receipt_id as earlier_id, id as later_id from true_up"},
    {"adds cost to", "given cost by",
     "select bearer_id as earlier_id, landed_cost_id as later_id from landed_cost_line"},
    {"sends back", "sent back by",
     "select receipt_id as earlier_id, id as later_id from supplier_return"},
    {"credits", "credited by",
     "select return_id as earlier_id, id as later_id from supplier_credit"},
    {"picks", "picked by", "select order_id as earlier_id, id as later_id from pick"},
    {"packs", "packed by", "select order_id as earlier_id, id as later_id from packing"},
    {"ships", "shipped by", "select order_id as earlier_id, id as later_id from shipment"},
    {"bills", "billed by",
     "select shipment_id as earlier_id, invoice_id as later_id from invoice_line"},
    {"returns", "returned by",
     "select shipment_id as earlier_id, id as later_id from customer_return"},
    {"receipt of", "received by",
     "select return_id as earlier_id, document_id as later_id from return_event "
     "where kind = 'received'"},
    {"disposes of", "disposed of by",
     "select return_id as earlier_id, document_id as later_id from return_event "
     "where kind = 'disposed'"},
    {"repairs", "repaired by",
     "select return_id as earlier_id, document_id as later_id from return_event "
     "where kind = 'repaired'"},
    {"credits", "credited by",
     "select return_id as earlier_id, id as later_id from credit_note"},
    {"replaces goods of", "replaced by",
     "select return_id as earlier_id, order_id as later_id from return_replacement"},
    {"ships", "shipped by",
     "select transfer_id as earlier_id, document_id as later_id from transfer_event "
     "where kind = 'shipped'"},
    {"receives", "received by",
     "select transfer_id as earlier_id, document_id as later_id from transfer_event "
     "where kind = 'received'"},
    {"writes off", "written off by",
     "select transfer_id as earlier_id, document_id as later_id from transfer_event "
     "where kind = 'written_off'"},
    {"settles", "settled by",
     "select count_id as earlier_id, id as later_id from adjustment"},
    {"settles", "settled by",
     "select id as earlier_id, settled_by as later_id from parcel"},
    {"pays", "paid by",
     "select t.document_id as earlier_id, p.document_id as later_id "
     "from open_item_application a join open_item t on t.id = a.to_item_id "
     "join open_item f on f.id = a.from_item_id "
     "join payment p on p.document_id = f.document_id"},
    {"settles", "settled by",
     "select t.document_id as earlier_id, a.document_id as later_id "
     "from open_item_application a join open_item t on t.id = a.to_item_id "
     "join document d on d.id = a.document_id where d.kind = 'settlement'"},
    {"applies", "applied by",
     "select f.document_id as earlier_id, a.document_id as later_id "
     "from open_item_application a join open_item f on f.id = a.from_item_id "
     "join document d on d.id = a.document_id where d.kind = 'settlement'"},
    {"reverses", "reversed by",
     "select reverses_id as earlier_id, id as later_id from document "
     "where reverses_id is not null"},
};

// One step from the wanted documents to later ones, or to earlier ones.
std::string step(bool later) {
    const std::string_view from = later ? "earlier_id" : "later_id";
    const std::string_view to = later ? "later_id" : "earlier_id";
    std::string sql = "with wanted(id) as ({wanted}) ";
    bool first = true;
    for (const Edge& edge : edges) {
        sql += fmt::format("{}select e.{}, '{}', x.id from wanted x join ({}) e on e.{} = x.id",
                           first ? "" : " union ", to, later ? edge.made_of : edge.made_by,
                           edge.pairs, from);
        first = false;
    }
    return sql;
}

bool is_reversed(Reads& reads, Id<Document> document) {
    return reads.first("select 1 from document where reverses_id = $1", document).has_value();
}

enum class Walk { all, standing };

void walk(Reads& reads, bool later, Walk kind, Id<Document> start, std::set<Id<Document>>& seen,
          std::vector<DocumentLink>& links) {
    const std::string sql = step(later);
    std::vector<std::vector<Value>> from{{bind(start)}};
    while (!from.empty()) {
        std::vector<DocumentLink> next;
        reads.each_of(sql, from, [&](const Row& row) {
            if (!row.is_null(0))
                next.push_back({row.id<Document>(0), row.text(1), row.id<Document>(2)});
        });
        std::sort(next.begin(), next.end(), [](const DocumentLink& one, const DocumentLink& other) {
            return std::tie(one.document, one.how) < std::tie(other.document, other.how);
        });
        from.clear();
        for (DocumentLink& link : next) {
            if (!seen.insert(link.document).second) continue;
            if (kind == Walk::standing &&
                (link.how == "reverses" || is_reversed(reads, link.document)))
                continue;
            from.push_back({bind(link.document)});
            links.push_back(std::move(link));
        }
    }
}

}  // namespace

std::vector<DocumentLink> document_links(Reads& reads, Id<Document> document) {
    std::vector<DocumentLink> links;
    std::set<Id<Document>> seen{document};
    walk(reads, true, Walk::all, document, seen, links);
    walk(reads, false, Walk::all, document, seen, links);
    return links;
}

std::vector<DocumentLink> documents_resting_on(Reads& reads, Id<Document> document) {
    std::vector<DocumentLink> links;
    std::set<Id<Document>> seen{document};
    walk(reads, true, Walk::standing, document, seen, links);
    return links;
}

}  // namespace storekeep::reports
