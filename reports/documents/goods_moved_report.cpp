#include "reports/documents/document_reports.h"
#include "reports/documents/posted_documents.h"

namespace storekeep::reports {

namespace {

std::vector<Column> goods_moved_columns(Currency currency) {
    return {text_column("document"),    text_column("item"),
            text_column("name"),        text_column("lot"),
            quantity_column("quantity"), text_column("unit"),
            text_column("from"),        text_column("from_status"),
            text_column("to"),          text_column("to_status"),
            money_column("value", currency), date_column("date"),
            integer_column("line"),     date_column("expires")};
}

// What came in, what went out, or, between two places of ours, what went from one to the other. It
// is told where nothing else of the line moved, so that there is nothing to be shared.
Cell value_of(const Row& row) {
    if (row.integer(17) != 1 || row.is_null(15)) return {};
    const std::int64_t gained = row.integer(15);
    const std::int64_t lost = row.integer(16);
    if (gained == 0 && lost == 0) return {};
    return gained == 0 ? lost : gained;
}

Table answer_goods_moved(Reads& reads, const Parameters& parameters) {
    std::vector<std::pair<std::int64_t, std::vector<Cell>>> found;
    // The sign: the lines of a document are few, the moves of an item are not.
    reads.each_of(
        "with wanted(id) as ({wanted}) select m.id, d.number, i.sku, i.name, l.code, l.serial, "
        "m.quantity, i.unit, case when fw.id is null then f.code else fw.code || '/' || f.code "
        "end, m.from_status, case when tw.id is null then t.code else tw.code || '/' || t.code "
        "end, m.to_status, m.date, m.line, m.document_id, "
        "(select sum(case when e.value > 0 then e.value else 0 end) from cost_entry e "
        "where e.document_id = m.document_id and e.line = m.line and e.item_id = m.item_id "
        "and e.trail = 0), "
        "(select sum(case when e.value < 0 then -e.value else 0 end) from cost_entry e "
        "where e.document_id = m.document_id and e.line = m.line and e.item_id = m.item_id "
        "and e.trail = 0), "
        "(select count(*) from stock_move o where o.document_id = m.document_id "
        "and o.line = m.line and +o.item_id = m.item_id), l.expires "
        "from wanted x join stock_move m on m.document_id = x.id "
        "join document d on d.id = m.document_id join item i on i.id = m.item_id "
        "join lot l on l.id = m.lot_id join bin f on f.id = m.from_bin_id "
        "join bin t on t.id = m.to_bin_id left join warehouse fw on fw.id = f.warehouse_id "
        "left join warehouse tw on tw.id = t.warehouse_id",
        posted_documents(reads, parameters), [&](const Row& row) {
            found.push_back({row.integer(0),
                             {cell(row.text(1)), cell(row.text(2)), cell(row.text(3)),
                              cell(lot_text(row.text(4), row.text(5))), row.integer(6),
                              cell(row.text(7)), cell(row.text(8)), cell(row.text(9)),
                              cell(row.text(10)), cell(row.text(11)), value_of(row),
                              row.integer(12), row.integer(13),
                              row.is_null(18) ? Cell{} : row.integer(18)}});
        });
    std::sort(found.begin(), found.end(),
              [](const auto& one, const auto& other) { return one.first < other.first; });
    Table table{{}, goods_moved_columns(reads.currency()), {}};
    for (auto& [id, row] : found) table.rows.push_back(std::move(row));
    return table;
}

}  // namespace

Report goods_moved() {
    return {
        "goods_moved",
        "Goods moved",
        "What a document or an operation moved from where to where",
        "reports.stock",
        {{"document", ParameterType::text, "only this document", "document"}, sequence_parameter},
        answer_goods_moved,
        goods_moved_columns,
        {"value"},
        "stock_ledger"};
}

}  // namespace storekeep::reports
