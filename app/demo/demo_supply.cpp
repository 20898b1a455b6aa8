// What comes in and what the warehouse does beside shipping: buying, receipts, bills, transfers,
// counts, damage and freight.
#include "app/demo/demo_trading.h"
#include "app/demo/requests.h"

namespace storekeep::demo {

namespace {

std::int64_t whole(const Table& table, std::size_t row, std::string_view column) {
    return Quantity{parse_millionths(table.text_at(row, column))}.value / million;
}

// In the supplier's currency, in its smallest coin.
std::int64_t price_of(const DemoItem& item, const DemoSupplier& from) {
    return from.speaks_dollars() ? item.cost : item.cost * 92 / 100 + 1;
}

}  // namespace

// Mondays: whatever will not last is ordered from its supplier, a few weeks of it.
void DemoTrading::buy(Date day) {
    const Table stock = office_.ask({"availability", {}});
    std::map<std::string, std::int64_t> coming;  // here, promised to nobody, or on order
    for (std::size_t row = 0; row < stock.rows.size(); ++row)
        if (stock.text_at(row, "warehouse") == "MAIN")
            coming[stock.text_at(row, "item")] = whole(stock, row, "on_hand") -
                                                 whole(stock, row, "allocated") +
                                                 whole(stock, row, "incoming");
    std::map<std::size_t, Arrival> orders;
    for (std::size_t index = 0; index < catalog_.items.size(); ++index) {
        const DemoItem& item = catalog_.items[index];
        const std::int64_t week = std::max<std::int64_t>(
            item.usual() * item.popular * orders_a_day_ / 120, item.tracking == "serial" ? 2 : 1);
        if (coming[item.sku] > 4 * week) continue;
        const std::int64_t quantity = rounded_up(6 * week - coming[item.sku], item.pack);
        orders[item.supplier].lines.emplace_back(index, std::max(quantity, item.pack));
    }
    for (auto& [supplier, arrival] : orders) order_from(supplier, arrival, day);
}

void DemoTrading::order_from(std::size_t supplier, const Arrival& arrival, Date day) {
    const DemoSupplier& from = catalog_.suppliers[supplier];
    Json lines = Json::list();
    for (const auto& [index, quantity] : arrival.lines) {
        lines.append(Json::object()
                         .set("item", catalog_.items[index].sku)
                         .set("quantity", count_text(quantity))
                         .set("price", money_text(price_of(catalog_.items[index], from))));
    }
    const Date arrives =
        day.plus_days(from.lead_days + (dice_.one_in(6) ? 5 : dice_.between(-2, 0)));
    day_.add(request("purchase_order.create")
                 .set("supplier", from.code)
                 .set("warehouse", "MAIN")
                 .set("expected", text(day.plus_days(from.lead_days)))
                 .set("lines", std::move(lines)),
             [this, supplier, arrives, lines = arrival.lines](const Json& made) {
                 const std::string order = made.text_or("purchase_order", "");
                 arrivals_.emplace(arrives, Arrival{order, supplier, lines});
                 day_.next(request("purchase_order.confirm").set("number", order));
             });
}

void DemoTrading::receive_goods(Date day) {
    for (const Arrival& arrival : due(arrivals_, day)) receive(arrival, day);
}

// As a rule all of it; sometimes short, with the rest a week later, and sometimes a few are broken.
void DemoTrading::receive(const Arrival& arrival, Date day) {
    Json lines = Json::list();
    Bill bill{{}, arrival.supplier, {}, dice_.one_in(9)};
    Arrival rest{arrival.order, arrival.supplier, {}};
    std::int64_t number = 0;
    for (const auto& [index, ordered] : arrival.lines) {
        ++number;
        if (ordered == 0) {
            rest.lines.emplace_back(index, 0);
            continue;
        }
        const DemoItem& item = catalog_.items[index];
        const bool is_short = ordered > 4 && dice_.one_in(18);
        const std::int64_t come = is_short ? ordered * 3 / 4 : ordered;
        rest.lines.emplace_back(index, ordered - come);
        Json line = goods_of(
            index, come, Json::object().set("line", number).set("quantity", count_text(come)));
        if (item.tracking == "none" && come > 10 && dice_.one_in(30))
            line.set("damaged", "2").set("note", "crushed corner");
        lines.append(std::move(line));
        bill.lines.emplace_back(number, index);
    }
    const bool more = std::any_of(rest.lines.begin(), rest.lines.end(),
                                  [](const auto& line) { return line.second > 0; });
    if (more) arrivals_.emplace(day.plus_days(7), rest);
    const DemoSupplier& from = catalog_.suppliers[arrival.supplier];
    day_.add(request("receipt.post")
                 .set("purchase_order", arrival.order)
                 .set("lines", std::move(lines)),
             [this, bill, day, abroad = !from.speaks_dollars()](const Json& made) {
                 Bill billed = bill;
                 billed.receipt = made.text_or("receipt", "");
                 if (abroad) imports_.push_back(billed.receipt);
                 bills_.emplace(day.plus_days(dice_.between(1, 9)), billed);
                 day_.next(request("putaway.post").set("receipt", billed.receipt));
             });
}

void DemoTrading::bill_receipts(Date day) {
    for (const Bill& bill : due(bills_, day)) {
        const DemoSupplier& from = catalog_.suppliers[bill.supplier];
        Json lines = Json::list();
        for (const auto& [line, index] : bill.lines) {
            Json billed = Json::object().set("receipt", bill.receipt).set("line", line);
            const std::int64_t price = price_of(catalog_.items[index], from);
            if (bill.dearer && price > 40) billed.set("price", money_text(price * 103 / 100));
            lines.append(std::move(billed));
        }
        if (bill.dearer)
            lines.append(Json::object()
                             .set("account", "6100")
                             .set("amount", fmt::format("{}.50", dice_.between(12, 60)))
                             .set("memo", "delivery"));
        day_.add(request("supplier_bill.post")
                     .set("supplier", from.code)
                     .set("reference", fmt::format("{}-{}", from.code.substr(0, 3), bill.receipt))
                     .set("lines", std::move(lines)),
                 [this, day, &from](const Json& made) {
                     payments_.emplace(day.plus_days(from.terms_days - 2),
                                       Owed{from.code, made.text_or("bill", ""),
                                            made.text_or("total", ""), false});
                 });
    }
}

// Wednesdays: the depot is filled up from the main warehouse; it arrives on Friday.
void DemoTrading::transfer(Date day) {
    const Table stock = office_.ask({"availability", {}});
    std::map<std::string, std::int64_t> east;
    std::map<std::string, std::int64_t> main;
    for (std::size_t row = 0; row < stock.rows.size(); ++row)
        (stock.text_at(row, "warehouse") == "EAST" ? east : main)[stock.text_at(row, "item")] =
            whole(stock, row, "available_to_sell");
    Json lines = Json::list();
    Json shipped = Json::list();
    for (std::size_t index = 0; index < catalog_.items.size() && lines.items().size() < 8;
         index += 3) {
        const DemoItem& item = catalog_.items[index];
        const std::int64_t wanted = rounded_up(item.usual(), item.pack);
        if (item.tracking != "none" || east[item.sku] > wanted / 2 ||
            main[item.sku] < 3 * wanted)
            continue;
        const auto line = static_cast<std::int64_t>(lines.items().size()) + 1;
        lines.append(Json::object()
                         .set("line", line)
                         .set("item", item.sku)
                         .set("quantity", count_text(wanted)));
        shipped.append(Json::object().set("line", line).set("bin", item.main_bin));
    }
    if (lines.items().empty()) return;
    const Date arrives = day.plus_days(2);
    day_.add(request("transfer.create")
                 .set("from", "MAIN")
                 .set("to", "EAST")
                 .set("expected", text(arrives))
                 .set("lines", std::move(lines)),
             [this, arrives, shipped](const Json& made) {
                 const std::string number = made.text_or("transfer", "");
                 transfers_.emplace(arrives, number);
                 day_.try_next(
                     request("transfer.ship").set("number", number).set("lines", shipped));
             });
}

void DemoTrading::receive_transfers(Date day) {
    for (const std::string& number : due(transfers_, day)) {
        day_.try_to(request("transfer.receive").set("number", number), [this](const Json& made) {
            for (const Json& line : made.find("lines") ? made.find("lines")->items() : Json::List{})
                day_.try_next(request("putaway.post")
                                  .set("warehouse", "EAST")
                                  .set("lines", list(Json::object()
                                                         .set("item", line.text_or("item", ""))
                                                         .set("quantity",
                                                              line.text_or("quantity", ""))
                                                         .set("from", "RECV-01"))));
        });
    }
}

// Thursdays: one bin is counted; now and then it holds one less than the books say.
void DemoTrading::count_a_bin(Date) {
    const DemoItem& chosen = catalog_.items[any_item()];
    Parameters where;
    where.set("warehouse", "MAIN");
    const Table stock = office_.ask({"stock_on_hand", where});
    Json lines = Json::list();
    for (std::size_t row = 0; row < stock.rows.size(); ++row) {
        if (stock.text_at(row, "bin") != chosen.main_bin || !stock.text_at(row, "lot").empty() ||
            stock.text_at(row, "status") != "available")
            continue;
        const std::int64_t booked = whole(stock, row, "quantity");
        const bool free = whole(stock, row, "allocated") < booked;
        lines.append(Json::object()
                         .set("bin", chosen.main_bin)
                         .set("item", stock.text_at(row, "item"))
                         .set("counted", count_text(booked - (free && dice_.one_in(4) ? 1 : 0))));
    }
    if (lines.items().empty()) return;
    day_.add(request("count.plan").set("warehouse", "MAIN").set("bins", list(chosen.main_bin)),
             [this, lines](const Json& made) {
                 const std::string number = made.text_or("count", "");
                 day_.try_next(request("count.enter").set("number", number).set("lines", lines),
                               [this, number](const Json&) {
                                   day_.try_next(request("count.approve").set("number", number));
                               });
             });
}

void DemoTrading::report_damage(Date) {
    const DemoItem& item = catalog_.items[any_item()];
    if (item.tracking != "none") return;
    day_.try_to(request("adjustment.request")
                    .set("warehouse", "MAIN")
                    .set("reason", "damage")
                    .set("lines", list(Json::object()
                                           .set("item", item.sku)
                                           .set("bin", item.main_bin)
                                           .set("quantity", "-1"))));
}

// The forwarder bills the sea freight of several receipts weeks after the goods were received.
void DemoTrading::charge_freight(Date day) {
    Json receipts = Json::list();
    for (const std::string& receipt : imports_) receipts.append(receipt);
    imports_.clear();
    day_.add(request("landed_cost.post")
                 .set("basis", "value")
                 .set("amount", fmt::format("{}.00", dice_.between(180, 640)))
                 .set("supplier", "MIDWEST")
                 .set("reference", fmt::format("FRT-{}", text(day)))
                 .set("receipts", std::move(receipts)));
}

}  // namespace storekeep::demo
