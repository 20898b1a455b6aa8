#include "app/demo/demo_trading.h"
#include "app/demo/requests.h"

namespace storekeep::demo {

namespace {

// Monday is 0; 1970-01-01 was a Thursday.
std::int64_t weekday(Date day) { return ((day.days + 3) % 7 + 7) % 7; }
bool is_working_day(Date day) { return weekday(day) < 5; }

Date later(Date day, std::int64_t days) {
    Date found = day.plus_days(days);
    while (!is_working_day(found)) found = found.plus_days(1);
    return found;
}

std::int64_t whole(const Json& result, std::string_view name) {
    return Quantity{parse_millionths(result.text_or(name, "0"))}.value / million;
}

}  // namespace

DemoTrading::DemoTrading(LocalOffice& office, const DemoCatalog& catalog,
                         std::int64_t orders_a_day)
    : office_(office), catalog_(catalog), orders_a_day_(orders_a_day) {
    for (std::size_t index = 0; index < catalog.items.size(); ++index)
        for (std::int64_t times = 0; times < catalog.items[index].popular; ++times)
            urn_.push_back(index);
}

std::size_t DemoTrading::any_item() {
    return urn_[static_cast<std::size_t>(
        dice_.below(static_cast<std::int64_t>(urn_.size())))];
}

// The lots or serial numbers with which goods of an item come in.
Json DemoTrading::goods_of(std::size_t index, std::int64_t quantity, Json line) {
    const DemoItem& item = catalog_.items[index];
    if (item.tracking == "serial") {
        const std::int64_t first = serial_ + 1;
        serial_ += quantity;
        return line.set("serials", list(fmt::format("BH{:06}..BH{:06}", first, serial_)));
    }
    if (item.tracking == "lot") {
        return line.set("lots", list(Json::object()
                                         .set("lot", fmt::format("L{:05}", ++lot_))
                                         .set("expires", text(today_.plus_days(
                                                             dice_.between(150, 540))))
                                         .set("quantity", count_text(quantity))));
    }
    return line;
}

Json DemoTrading::opening_lines(bool east) {
    Json lines = Json::list();
    for (std::size_t index = 0; index < catalog_.items.size(); ++index) {
        const DemoItem& item = catalog_.items[index];
        if (east && index % 3 != 0) continue;
        const std::int64_t weeks = east ? 1 : dice_.between(3, 8);
        const std::int64_t enough = item.usual() * item.popular * weeks / 6 + 1;
        const std::int64_t quantity =
            item.tracking == "serial" ? (east ? 2 : 8) : rounded_up(enough, item.pack);
        lines.append(goods_of(index, quantity,
                              Json::object()
                                  .set("item", item.sku)
                                  .set("bin", east ? item.east_bin : item.main_bin)
                                  .set("quantity", count_text(quantity))
                                  .set("unit_cost", money_text(item.cost))));
    }
    return lines;
}

void DemoTrading::open_books(Date day) {
    today_ = day;
    save_rate(day);
    for (const bool east : {false, true})
        day_.add(request("opening_stock.post")
                     .set("date", text(day))
                     .set("warehouse", east ? "EAST" : "MAIN")
                     .set("lines", opening_lines(east)));
    day_.work(office_);
}

void DemoTrading::save_rate(Date day) {
    day_.add(request("currency_rate.save")
                 .set("currency", "EUR")
                 .set("date", text(day))
                 .set("rate", fmt::format("1.{:04}", 740 + dice_.below(220))));
}

void DemoTrading::take_orders(Date day) {
    const std::int64_t orders = orders_a_day_ - 2 + dice_.below(5);
    static constexpr const char* channels[] = {"phone", "email", "shop", "rep"};
    for (std::int64_t number = 0; number < orders; ++number) {
        const DemoCustomer& customer = catalog_.customers[static_cast<std::size_t>(
            dice_.below(static_cast<std::int64_t>(catalog_.customers.size())))];
        const bool east = dice_.one_in(6);
        Json lines = Json::list();
        std::int64_t wanted = 0;
        std::int64_t returned = 0;
        std::set<std::size_t> named;
        for (std::int64_t line = dice_.between(1, 5); line > 0; --line) {
            const std::size_t index = any_item();
            if (!named.insert(index).second || (east && index % 3 != 0)) continue;
            const std::int64_t quantity = dice_.between(1, catalog_.items[index].usual());
            wanted += quantity;
            const auto place = static_cast<std::int64_t>(lines.items().size()) + 1;
            if (catalog_.items[index].tracking == "none" && dice_.one_in(60)) returned = place;
            Json entry = Json::object()
                             .set("item", catalog_.items[index].sku)
                             .set("quantity", count_text(quantity));
            if (customer.discount > 0)
                entry.set("discount_percent", count_text(customer.discount));
            lines.append(std::move(entry));
        }
        if (wanted == 0) continue;
        day_.add(request("sales_order.create")
                     .set("customer", customer.code)
                     .set("warehouse", east ? "EAST" : "MAIN")
                     .set("channel", channels[dice_.below(4)])
                     .set("ship_by", text(later(day, dice_.between(1, 3))))
                     .set("lines", std::move(lines)),
                 [this, wanted, returned, code = customer.code](const Json& made) {
                     const std::string order = made.text_or("sales_order", "");
                     open_orders_.push_back({order, code, wanted, 0, 0, returned});
                     day_.next(request("sales_order.confirm").set("number", order));
                 });
    }
}

void DemoTrading::note_shipped(OpenOrder& order, const Json& shipment, Date day) {
    const auto terms = std::find_if(
        catalog_.customers.begin(), catalog_.customers.end(),
        [&](const DemoCustomer& customer) { return customer.code == order.customer; });
    const std::string number = shipment.text_or("shipment", "");
    const Json* lines = shipment.find("lines");
    for (const Json& line : lines->items()) {
        order.shipped += whole(line, "quantity");
        const std::int64_t at = std::stoll(line.find("line")->number()->digits);
        if (at == order.returned_line)
            returns_.emplace(later(day, dice_.between(4, 15)), Sent{number, at});
    }
    const std::int64_t patience = terms->terms_days + dice_.between(-3, 12);
    day_.next(request("invoice.post").set("shipment", number),
              [this, pay_on = later(day, patience), customer = order.customer](const Json& made) {
                  payments_.emplace(pay_on, Owed{customer, made.text_or("invoice", ""),
                                                 made.text_or("total", ""), true});
              });
}

void DemoTrading::ship(OpenOrder& order, Date day) {
    static constexpr const char* carriers[] = {"UPS", "FedEx", "Own truck"};
    const std::string tracking = fmt::format("1Z{:08}", dice_.below(100'000'000));
    const Json pack = request("pack.post").set("sales_order", order.number);
    const Json shipment = request("shipment.post")
                              .set("sales_order", order.number)
                              .set("carrier", carriers[dice_.below(3)])
                              .set("tracking", tracking);
    ++order.tries;
    day_.try_to(request("pick.confirm").set("sales_order", order.number),
                [this, pack, shipment, &order, day](const Json&) {
                    day_.next(shipment, [this, &order, day](const Json& made) {
                        note_shipped(order, made, day);
                    });
                    day_.next(pack);
                });
}

// What waits for goods is looked at again each day; after three weeks the customer gives up.
void DemoTrading::ship_orders(Date day) {
    // Here alone: the day's requests refer to the orders until they are done.
    std::erase_if(open_orders_, [](const OpenOrder& order) {
        return order.shipped == order.wanted || order.tries > 15;
    });
    for (OpenOrder& order : open_orders_) {
        if (order.tries == 15) {
            ++order.tries;
            day_.try_to(request("sales_order.cancel").set("number", order.number));
        } else if (order.tries < 15) {
            ship(order, day);
        }
    }
}

void DemoTrading::pay(Date day) {
    for (const Owed& owed : due(payments_, day)) {
        if (owed.to_us && dice_.one_in(40)) {  // some need to be reminded
            payments_.emplace(later(day, 25), owed);
            continue;
        }
        day_.try_to(request(owed.to_us ? "payment.receive" : "payment.make")
                     .set(owed.to_us ? "customer" : "supplier", owed.partner)
                     .set("account", "1000")
                     .set("amount", owed.amount)
                     .set("apply", list(Json::object()
                                            .set("document", owed.document)
                                            .set("amount", owed.amount))));
    }
}

void DemoTrading::take_back(Date day) {
    static constexpr const char* reasons[] = {"ordered too many", "wrong size", "damaged"};
    for (const Sent& sent : due(returns_, day)) {
        const bool broken = dice_.one_in(3);
        const Json line = Json::object().set("line", sent.line).set("quantity", "1");
        const auto on = [&](std::string_view operation, std::string_view back) {
            return request(operation).set("return", back);
        };
        day_.try_to(
            request("return.authorize")
                .set("shipment", sent.shipment)
                .set("lines", list(Json(line).set("reason",
                                                  reasons[broken ? 2 : dice_.below(2)]))),
            [this, on, line, broken, sent](const Json& made) {
                const std::string back = made.text_or("return", "");
                const Json disposed = Json(line).set("disposition", broken ? "damaged" : "restock");
                day_.next(on("credit_note.post", back));
                day_.next(on("return.dispose", back).set("lines", list(disposed)));
                day_.next(on("return.inspect", back)
                              .set("lines", list(Json::object()
                                                     .set("line", sent.line)
                                                     .set("accepted", "1"))));
                day_.next(on("return.receive", back));
            });
    }
}

std::int64_t DemoTrading::trade(Date day) {
    if (!is_working_day(day)) return 0;
    today_ = day;
    if (weekday(day) == 0) {
        save_rate(day);
        buy(day);
    }
    receive_goods(day);
    receive_transfers(day);
    bill_receipts(day);
    pay(day);
    take_back(day);
    ship_orders(day);
    take_orders(day);
    if (weekday(day) == 2) transfer(day);
    if (weekday(day) == 3) count_a_bin(day);
    if (weekday(day) == 4 && dice_.one_in(2)) report_damage(day);
    if (imports_.size() >= 4) charge_freight(day);
    return day_.work(office_);
}

}  // namespace storekeep::demo
