#include "modules/returns/parcel.h"

#include "core/must.h"

namespace storekeep::returns {

const Rule parcel_not_found{"parcel_not_found", "there is no parcel {number}"};
const Rule parcel_settled{"parcel_settled", "parcel {number} is {state} already{by}"};

void insert_parcel(Tx& tx, const Parcel& made) {
    tx.insert_row("parcel", "id, warehouse_id, sender, state", made.document.id, made.warehouse,
                  made.sender, made.state);
    for (const ParcelLine& line : made.lines)
        tx.insert_row("parcel_line", "parcel_id, line, item_id, bin_id, lot_id, quantity, note",
                      made.document.id, line.line, line.item, line.bin, line.lot, line.quantity,
                      line.note);
}

void settle_parcel(Tx& tx, const Parcel& parcel, const std::string& state, Id<Document> by) {
    tx.execute("update parcel set state = $1, settled_by = $2 where id = $3", state,
               by ? bind(by) : Value{}, parcel.document.id);
}

namespace {

Parcel loaded_parcel(Reads& reads, const Document& document) {
    const auto row = reads.first(
        "select warehouse_id, sender, state, settled_by from parcel where id = $1", document.id);
    must(row.has_value(), "a parcel's document has its parcel");
    Parcel parcel{document,    row->id<catalog::Warehouse>(0), row->text(1),
                  row->text(2), row->id_or_none<Document>(3),   {}};
    reads.each(
        "select l.line, l.item_id, i.sku, l.bin_id, l.lot_id, l.quantity, l.note "
        "from parcel_line l join item i on i.id = l.item_id where l.parcel_id = $1 order by l.line",
        {bind(document.id)}, [&](const Row& line) {
            parcel.lines.push_back({line.integer(0), line.id<catalog::Item>(1), line.text(2),
                                    line.id<catalog::Bin>(3), line.id<stock::Lot>(4),
                                    line.quantity(5), line.text(6)});
        });
    return parcel;
}

}  // namespace

Parcel parcel_settled_by(Reads& reads, Id<Document> by) {
    const auto row = reads.first("select id from parcel where settled_by = $1", by);
    must(row.has_value(), "a parcel's receipt has its parcel");
    return loaded_parcel(reads, load_document(reads, row->id<Document>(0)));
}

Parcel waiting_parcel(Reads& reads, const std::string& number) {
    const auto document = find_document(reads, "parcel", number);
    if (!document) refuse(parcel_not_found, "parcel", {{"number", number}});
    Parcel parcel = loaded_parcel(reads, *document);
    if (parcel.state != "unknown")
        refuse(parcel_settled, "parcel",
               {{"number", number},
                {"state", parcel.state},
                {"by", parcel.settled_by
                           ? ", see " + load_document(reads, parcel.settled_by).number
                           : ""}});
    return parcel;
}

void refuse_bins_out_of_use(Reads& reads, const Parcel& parcel) {
    for (const ParcelLine& line : parcel.lines) {
        const catalog::Bin bin = catalog::load_bin(reads, line.bin);
        if (!bin.active)
            refuse(catalog::bin_not_active, "parcel",
                   {{"bin", bin.code},
                    {"warehouse", catalog::load_warehouse(reads, bin.warehouse).code}});
    }
}

Json answer(const Parcel& parcel) {
    Json lines = Json::list();
    for (const ParcelLine& line : parcel.lines)
        lines.append(Json::object()
                         .set("line", line.line)
                         .set("item", line.sku)
                         .set("quantity", text(line.quantity)));
    return Json::object()
        .set("parcel", parcel.document.number)
        .set("status", parcel.state)
        .set("lines", std::move(lines));
}

}  // namespace storekeep::returns
