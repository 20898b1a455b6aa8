#include "modules/warehouse/picking.h"

#include "core/text.h"

namespace storekeep::warehouse {

Document pick_goods(Tx& tx, stock::Balances& balances, OrderWork& work,
                    const std::vector<PickedGoods>& goods, const std::string& number,
                    const RequestHead& head) {
    const Document document =
        register_document(tx, "pick", number, head.date, head.memo.value_or(""));
    insert_pick(tx, document, work.order.id);
    std::vector<stock::Spot> spots;
    for (const PickedGoods& one : goods) {
        spots.push_back(one.from.spot());
        spots.push_back({one.to.id, one.from.item, one.from.lot, std::string(stock::available)});
    }
    balances.load(spots);
    std::vector<stock::Move> moves;
    const std::string status(stock::available);
    std::map<std::int64_t, Quantity> by_line;
    for (const PickedGoods& one : goods) {
        const Holding& from = one.from;
        stock::note_picked(balances, work.demand_of(from.line, "line"), from.lot, from.bin,
                           one.to.id, from.quantity);
        moves.push_back({from.line, from.item, from.lot, from.quantity, {from.bin, status},
                         {one.to.id, status}});
        by_line[from.line] += from.quantity;
    }
    stock::record(balances, document, moves);
    std::vector<std::string> parts;
    for (const auto& [line, quantity] : by_line)
        if (parts.size() < 20) parts.push_back(fmt::format("{} of line {}", text(quantity), line));
    note_event(tx, work.order.id, "picked",
               fmt::format("{}: {}{}", document.number, joined(parts, ", "),
                           by_line.size() > parts.size() ? ", …" : ""));
    return document;
}

Json listed(Reads& reads, const std::vector<PickedGoods>& goods) {
    std::vector<Id<catalog::Item>> ids;
    for (const PickedGoods& one : goods) ids.push_back(one.from.item);
    const std::vector<catalog::Item> items = catalog::items_of(reads, ids);
    Json list = Json::list();
    for (std::size_t index = 0; index < goods.size(); ++index) {
        const Holding& from = goods[index].from;
        Json line = Json::object()
                        .set("line", from.line)
                        .set("item", items[index].sku)
                        .set("bin", from.bin_code)
                        .set("quantity", text(from.quantity));
        if (from.lot) line.set("lot", stock::lot_text(reads, from.lot));
        list.append(std::move(line));
    }
    return list;
}

}  // namespace storekeep::warehouse
