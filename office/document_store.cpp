#include "office/document_kinds.h"

#include "core/must.h"

namespace storekeep {

const Rule number_taken{"number_taken", "{kind} {number} exists already; use another number"};
const Rule document_not_found{"document_not_found", "there is no {kind} {number}"};
const Rule already_reversed{"already_reversed", "{number} was reversed by {by} already"};

namespace {

constexpr DocumentKind kinds[] = {
    {"purchase_order", "PO-", "Purchase order"},
    {"receipt", "GR-", "Goods receipt"},
    {"true_up", "TU-", "True-up of a receipt"},
    {"putaway", "PA-", "Putaway"},
    {"supplier_bill", "BILL-", "Supplier bill"},
    {"landed_cost", "LC-", "Landed cost"},
    {"supplier_return", "SR-", "Supplier return"},
    {"supplier_credit", "SC-", "Supplier credit"},
    {"sales_order", "SO-", "Sales order"},
    {"pick", "PK-", "Pick"},
    {"pack", "PL-", "Packing list"},
    {"shipment", "SH-", "Shipment"},
    {"invoice", "INV-", "Invoice"},
    {"credit_note", "CN-", "Credit note"},
    {"payment", "PAY-", "Payment"},
    {"settlement", "SET-", "Settlement"},
    {"currency_revaluation", "CR-", "Revaluation of foreign balances"},
    {"return", "RMA-", "Return"},
    {"return_receipt", "RR-", "Receipt of returned goods"},
    {"disposition", "RD-", "Disposition of returned goods"},
    {"repair", "RP-", "Repair of returned goods"},
    {"parcel", "CASE-", "Unknown parcel"},
    {"parcel_receipt", "PX-", "Receipt of a parcel's goods"},
    {"stock_move", "MV-", "Stock move"},
    {"status_change", "ST-", "Status change"},
    {"lot_block", "LB-", "Lot block"},
    {"adjustment", "ADJ-", "Adjustment"},
    {"transfer", "TR-", "Transfer"},
    {"transfer_shipment", "TS-", "Transfer shipment"},
    {"transfer_receipt", "TX-", "Transfer receipt"},
    {"transfer_write_off", "TW-", "Transfer write-off"},
    {"count", "CNT-", "Count"},
    {"opening_stock", "OS-", "Opening stock"},
    {"opening_balance", "OB-", "Opening balance"},
    {"revaluation", "RV-", "Revaluation"},
    {"costing_change", "CC-", "Costing change"},
    {"journal", "JE-", "Manual journal"},
    {"posting_rule", "PR-", "Posting rule change"},
    {"item_category", "IC-", "Item category change"},
    {"item_merge", "IM-", "Item merge"},
    {"partner_merge", "PM-", "Partner merge"},
    {"export_batch", "EX-", "Export batch"},
    {"channel_batch", "CB-", "Channel batch"},
};

constexpr std::string_view document_columns =
    "id, kind, number, date, memo, sequence, reverses_id";

Document document_from(const Row& row) {
    return {row.id<Document>(0), row.text(1),          row.text(2),
            row.date(3),         row.text_or_empty(4), row.id_or_none<Document>(5),
            row.id_or_none<Document>(6)};
}

Document inserted(Tx& tx, Document document) {
    tx.insert("document", document_columns,
              {bind(document.id), bind(document.kind), bind(document.number), bind(document.date),
               bind(document.memo), bind(tx.sequence()),
               document.reverses ? bind(document.reverses) : Value{}});
    return document;
}

}  // namespace

std::span<const DocumentKind> document_kinds() { return kinds; }

const DocumentKind& document_kind(std::string_view kind) {
    for (const DocumentKind& known : kinds)
        if (known.kind == kind) return known;
    must(false, fmt::format("document kind {} is listed", kind));
    return kinds[0];
}

Document register_document(Tx& tx, std::string_view kind, const std::string& number, Date date,
                           const std::string& memo) {
    const DocumentKind& known = document_kind(kind);
    std::string taken = number;
    if (number.empty()) {
        do taken = tx.next_number(known.kind, known.prefix);
        while (find_document(tx, kind, taken));
    } else if (find_document(tx, kind, number)) {
        refuse(number_taken, "number",
               {{"kind", std::string(known.title)}, {"number", number}});
    }
    return inserted(tx, {tx.next_id<Document>(), std::string(kind), taken, date, memo, {}, {}});
}

Document register_reversal(Tx& tx, const Document& original, Date date, const std::string& memo) {
    if (original.reversed_by)
        refuse(already_reversed, "number",
               {{"number", original.number},
                {"by", load_document(tx, original.reversed_by).number}});
    return inserted(tx, {tx.next_id<Document>(), original.kind, original.number + "-R", date, memo,
                         original.id, {}});
}

std::optional<Document> find_document(Reads& reads, std::string_view kind,
                                      std::string_view number) {
    const auto row = reads.first(
        "select d.id, d.kind, d.number, d.date, d.memo, d.reverses_id, r.id from document d "
        "left join document r on r.reverses_id = d.id where d.kind = $1 and d.number = $2",
        kind, number);
    return row ? std::optional(document_from(*row)) : std::nullopt;
}

Document load_document(Reads& reads, Id<Document> id) {
    const auto row = reads.first(
        "select d.id, d.kind, d.number, d.date, d.memo, d.reverses_id, r.id from document d "
        "left join document r on r.reverses_id = d.id where d.id = $1",
        id);
    must(row.has_value(), "a document named by its id exists");
    return document_from(*row);
}

void note_event(Tx& tx, Id<Document> document, std::string_view event, std::string_view detail) {
    tx.insert_row("document_event", "id, document_id, sequence, event, detail",
                  tx.next_id<Document>(), document, tx.sequence(), event, detail);
}

}  // namespace storekeep
