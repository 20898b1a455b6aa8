// A company with a few goods and direct access to the goods book, for the tests of this room: it
// has no operations of its own. Money accounts are left out, so only this room's proofs speak about
// it.
#pragma once

#include <chrono>
#include <string>

#include "core/text.h"
#include "modules/stock/cost.h"
#include "modules/stock/demand.h"
#include "tests/support/company.h"

namespace storekeep::stock {

class GoodsForTests {
public:
    GoodsForTests() {
        company.must_all(
            {R"({"op":"warehouse.save","code":"MAIN"})", R"({"op":"warehouse.save","code":"EAST"})",
             R"({"op":"bin.save","warehouse":"MAIN","code":"A-01","type":"pick_face"})",
             R"({"op":"bin.save","warehouse":"MAIN","code":"B-01","type":"reserve"})",
             R"({"op":"partner.save","code":"GLOBEX","name":"Globex","customer":true})",
             R"({"op":"item.save","sku":"BOLT","name":"Bolt"})",
             R"({"op":"item.save","sku":"NUT","name":"Nut","cost_method":"average"})",
             R"({"op":"item.save","sku":"MILK","name":"Milk","tracking":"lot"})",
             R"({"op":"item.save","sku":"SAW","name":"Saw","tracking":"serial"})"});
    }

    // Does something with the goods book in a transaction that is kept.
    template <class Deed>
    auto in(Date date, const Deed& deed) {
        const auto tx = company.connection().begin(std::chrono::seconds(10));
        tx->set_circumstances({{}, date, "owner"});
        if constexpr (std::is_void_v<decltype(deed(*tx))>) {
            deed(*tx);
            tx->commit();
        } else {
            auto answer = deed(*tx);
            tx->commit();
            return answer;
        }
    }

    static Quantity units(std::int64_t count) { return {count * million}; }

    Pool pool(Tx& tx, const std::string& sku, const std::string& warehouse = "MAIN") {
        return pool_of(catalog::item_named(tx, sku, "item"),
                       catalog::warehouse_named(tx, warehouse, "warehouse").id, {});
    }
    Spot spot(Tx& tx, const std::string& sku, const std::string& bin = "A-01", Id<Lot> lot = {}) {
        const catalog::Warehouse main = catalog::warehouse_named(tx, "MAIN", "warehouse");
        return {catalog::bin_named(tx, main, bin, "bin").id,
                catalog::item_named(tx, sku, "item").id, lot, std::string(available)};
    }

    // Goods from a supplier, worth `cents`.
    Document receive(const std::string& sku, std::int64_t count, std::int64_t cents, Date date,
                     const std::string& bin = "A-01") {
        return in(date, [&](Tx& tx) {
            const catalog::Item item = catalog::item_named(tx, sku, "item");
            const Document document = register_document(tx, "receipt", {}, date, {});
            Balances balances(tx);
            record(balances, document,
                   {{1,
                     item.id,
                     {},
                     units(count),
                     outside(catalog::supplier_place),
                     {spot(tx, sku, bin).bin, std::string(available)}}});
            stock::receive(
                tx, document,
                {{1, pool(tx, sku), item.cost_method, units(count), {cents, tx.currency()}}});
            return document;
        });
    }

    struct Issued {
        Document document;
        std::int64_t cents;
    };
    // Goods to a customer, and what they cost.
    Issued issue(const std::string& sku, std::int64_t count, Date date,
                 const std::string& bin = "A-01") {
        return in(date, [&](Tx& tx) {
            const catalog::Item item = catalog::item_named(tx, sku, "item");
            const Document document = register_document(tx, "shipment", {}, date, {});
            Balances balances(tx);
            record(balances, document,
                   {{1,
                     item.id,
                     {},
                     units(count),
                     {spot(tx, sku, bin).bin, std::string(available)},
                     outside(catalog::customer_place)}});
            const std::vector<Money> values =
                stock::issue(tx, document, {{1, pool(tx, sku), item.cost_method, units(count)}});
            return Issued{document, values.front().minor};
        });
    }
    // Goods of a shipment that come back, and at what cost.
    Issued back(const std::string& sku, std::int64_t count, const Document& shipment, Date date) {
        return in(date, [&](Tx& tx) {
            const catalog::Item item = catalog::item_named(tx, sku, "item");
            const Document document = register_document(tx, "return_receipt", {}, date, {});
            Balances balances(tx);
            record(balances, document,
                   {{1,
                     item.id,
                     {},
                     units(count),
                     outside(catalog::customer_place),
                     {spot(tx, sku).bin, std::string(available)}}});
            const std::vector<CameIn> came = give_back(
                tx, document, {{1, shipment.id, 1, pool(tx, sku), item.cost_method, units(count)}});
            return Issued{document, came.front().value.minor};
        });
    }
    // Reverses moves and cost; false where the cost cannot be taken back.
    bool reverse(const Document& original, Date date) {
        return in(date, [&](Tx& tx) {
            const Document reversal = register_reversal(tx, original, date, {});
            Tx::Savepoint kept(tx);
            Balances balances(tx);
            record(balances, reversal, reversing_moves(tx, original));
            const bool done = reverse_cost(tx, original, reversal);
            if (done) kept.release();
            return done;
        });
    }
    struct Late {
        std::int64_t on_hand = 0;
        std::int64_t gone = 0;
    };
    Late correct_by(const Document& receipt, std::int64_t cents, Date date) {
        return in(date, [&](Tx& tx) {
            const Document bill = register_document(tx, "supplier_bill", {}, date, {});
            const LateSplit split = correct(tx, bill, 1, {receipt.id, 1, {cents, tx.currency()}});
            Late late{0, split.gone.minor};
            for (const LateShare& share : split.on_hand) late.on_hand += share.value.minor;
            return late;
        });
    }

    // "layer 10 1000; layer 5 700": kind, quantity and cents of what is left, oldest first.
    std::string layers(const std::string& sku) {
        return company.seen(
            fmt::format("select b.kind || ' ' || (b.quantity / 1000000) || ' ' || b.value "
                        "from cost_layer_balance b join item i on i.id = b.item_id "
                        "where i.sku = '{}' and b.quantity > 0 "
                        "order by case b.kind when 'trail' then 1 else 0 end, b.date, b.layer_id",
                        sku));
    }

    TestCompany company;
};

}  // namespace storekeep::stock
