#include "tests/bench/trade.h"

#include <fmt/format.h>

namespace storekeep::bench {

namespace {

constexpr const char* bin = "A-01-1";
constexpr const char* bought = "10";
constexpr const char* sold = "9";

// One line for each item, numbered from 1.
template <class Fill>
Json lines_of(const Trade& trade, Fill fill) {
    Json lines = Json::list();
    for (std::size_t index = 0; index < trade.items.size(); ++index) {
        Json line = Json::object();
        line.set("line", static_cast<std::int64_t>(index + 1));
        fill(line, trade.items[index]);
        lines.append(std::move(line));
    }
    return lines;
}

}  // namespace

Json item_saved(const std::string& sku) {
    return Json::object()
        .set("op", "item.save")
        .set("sku", sku)
        .set("name", "Item " + sku)
        .set("unit", "EA")
        .set("sales_price", "9.00");
}

Json opening_stock(const std::vector<std::string>& items) {
    Json lines = Json::list();
    for (const std::string& item : items)
        lines.append(Json::object()
                         .set("item", item)
                         .set("bin", bin)
                         .set("quantity", "100000")
                         .set("unit_cost", "4.00"));
    return Json::object()
        .set("op", "opening_stock.post")
        .set("warehouse", "MAIN")
        .set("lines", std::move(lines));
}

std::vector<Json> purchase_placed(const Trade& trade) {
    return {
        Json::object()
            .set("op", "purchase_order.create")
            .set("number", "PO-" + trade.name)
            .set("supplier", "ACME")
            .set("warehouse", "MAIN")
            .set("lines",
                 lines_of(trade,
                          [](Json& line, const std::string& item) {
                              line.set("item", item).set("quantity", bought).set("price", "4.10");
                          })),
        Json::object().set("op", "purchase_order.confirm").set("number", "PO-" + trade.name)};
}

std::vector<Json> sale_packed(const Trade& trade) {
    const std::string number = "SO-" + trade.name;
    Json cartons = Json::list();
    Json carton = Json::object().set("carton", 1);
    carton.set("lines",
               lines_of(trade, [](Json& line, const std::string&) { line.set("quantity", sold); }));
    cartons.append(std::move(carton));
    return {Json::object()
                .set("op", "sales_order.create")
                .set("number", number)
                .set("customer", "GLOBEX")
                .set("warehouse", "MAIN")
                .set("lines",
                     lines_of(trade,
                              [](Json& line, const std::string& item) {
                                  line.set("item", item).set("quantity", sold).set("price", "9.00");
                              })),
            Json::object().set("op", "sales_order.confirm").set("number", number),
            Json::object()
                .set("op", "pick.confirm")
                .set("sales_order", number)
                .set("lines", lines_of(trade,
                                       [](Json& line, const std::string&) {
                                           line.set("bin", bin).set("quantity", sold);
                                       })),
            Json::object()
                .set("op", "pack.post")
                .set("sales_order", number)
                .set("cartons", std::move(cartons))};
}

Json receipt_of(const Trade& trade) {
    return Json::object()
        .set("op", "receipt.post")
        .set("key", "receipt " + trade.name)
        .set("purchase_order", "PO-" + trade.name)
        .set("number", "GR-" + trade.name)
        .set("lines", lines_of(trade, [](Json& line, const std::string&) {
                 line.set("quantity", bought).set("bin", bin);
             }));
}

Json shipment_of(const Trade& trade) {
    return Json::object()
        .set("op", "shipment.post")
        .set("key", "shipment " + trade.name)
        .set("sales_order", "SO-" + trade.name)
        .set("number", "SH-" + trade.name)
        .set("carrier", "UPS");
}

Json invoice_of(const Trade& trade) {
    return Json::object()
        .set("op", "invoice.post")
        .set("key", "invoice " + trade.name)
        .set("shipment", "SH-" + trade.name)
        .set("number", "INV-" + trade.name);
}

Json bill_of(const Trade& trade) {
    return Json::object()
        .set("op", "supplier_bill.post")
        .set("supplier", "ACME")
        .set("reference", "R-" + trade.name)
        .set("lines", lines_of(trade, [&](Json& line, const std::string&) {
                 line.set("receipt", "GR-" + trade.name);
             }));
}

void make_history(Company& company, const std::vector<std::string>& items, std::int64_t moves,
                  std::int64_t lines_each) {
    // A line is received, picked and shipped: three moves.
    const std::int64_t trades = (moves + 3 * lines_each - 1) / (3 * lines_each);
    std::size_t next = 0;
    for (std::int64_t number = 0; number < trades; ++number) {
        Trade trade{fmt::format("H{:05}", number), {}};
        for (std::int64_t line = 0; line < lines_each; ++line)
            trade.items.push_back(items[next++ % items.size()]);
        company.set_day({Date::of(2025, 1, 6).days + number * 350 / trades});
        std::vector<Json> requests = purchase_placed(trade);
        requests.push_back(receipt_of(trade));
        if (number < trades * 9 / 10) requests.push_back(bill_of(trade));
        for (Json& request : sale_packed(trade)) requests.push_back(std::move(request));
        requests.push_back(shipment_of(trade));
        requests.push_back(invoice_of(trade));
        company.work(requests);
    }
}

}  // namespace storekeep::bench
