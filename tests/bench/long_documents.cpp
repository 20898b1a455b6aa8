#include <fmt/format.h>

#include "tests/bench/parts.h"
#include "tests/bench/trade.h"

namespace storekeep::bench {

namespace {

constexpr int long_lines = 1000;
constexpr int repetitions = 3;
const Date day = Date::of(2026, 3, 3);

Trade long_trade(int number, char kind = 'L') {
    Trade trade{fmt::format("{}{}", kind, number), {}};
    for (int line = 0; line < long_lines; ++line)
        trade.items.push_back(fmt::format("I{:03}", line % 500));
    return trade;
}

// The order as it is, but for one line.
Json purchase_changed(const Trade& trade) {
    Json lines = Json::list();
    const Json placed = purchase_placed(trade).front();
    for (const Json& line : placed.find("lines")->items()) {
        Json same = line;
        if (lines.items().size() == long_lines / 2) same.set("quantity", "11");
        lines.append(std::move(same));
    }
    return Json::object()
        .set("op", "purchase_order.change")
        .set("number", "PO-" + trade.name)
        .set("lines", std::move(lines));
}

Json sale_changed(const Trade& trade) {
    Json lines = Json::list();
    lines.append(Json::object().set("line", long_lines / 2).set("quantity", "8"));
    return Json::object()
        .set("op", "sales_order.change")
        .set("number", "SO-" + trade.name)
        .set("lines", std::move(lines));
}

std::vector<Json> serials_ordered(int number) {
    Json line = Json::object().set("item", "SERIAL").set("quantity", "10000").set("price", "4.10");
    Json lines = Json::list();
    lines.append(std::move(line));
    const std::string order = fmt::format("PO-S{}", number);
    return {Json::object()
                .set("op", "purchase_order.create")
                .set("number", order)
                .set("supplier", "ACME")
                .set("warehouse", "MAIN")
                .set("lines", std::move(lines)),
            Json::object().set("op", "purchase_order.confirm").set("number", order)};
}

Json serials_received(int number) {
    Json serials = Json::list();
    serials.append(fmt::format("{0}-00001..{0}-10000", number));
    Json lines = Json::list();
    lines.append(
        Json::object().set("line", 1).set("bin", "A-01-1").set("serials", std::move(serials)));
    return Json::object()
        .set("op", "receipt.post")
        .set("purchase_order", fmt::format("PO-S{}", number))
        .set("lines", std::move(lines));
}

class Works {
public:
    Works(Company& company, Database database, std::int64_t moves, std::vector<Figure>& figures)
        : company_(company), database_(database), moves_(moves), figures_(figures) {}

    template <class Request>
    void measure(std::string work, std::int64_t limit, Request request_of) {
        Figure figure;
        figure.work = std::move(work);
        figure.database = name_of(database_);
        figure.moves = moves_;
        figure.limit = limit * millisecond;
        for (int number = 0; number < repetitions; ++number) {
            const Json request = request_of(number);
            figure.ours.measure([&] { company_.post(request); });
        }
        figures_.push_back(std::move(figure));
    }

private:
    Company& company_;
    Database database_;
    std::int64_t moves_;
    std::vector<Figure>& figures_;
};

}  // namespace

void measure_long_documents(Company& company, Database database, std::int64_t moves,
                            std::vector<Figure>& figures) {
    company.set_day(day);
    std::vector<std::string> items;
    for (int number = 0; number < 500; ++number) items.push_back(fmt::format("I{:03}", number));
    std::vector<Json> requests{item_saved("SERIAL").set("tracking", "serial"),
                               opening_stock(items)};
    for (int number = 0; number < repetitions; ++number) {
        for (Json& request : serials_ordered(number)) requests.push_back(std::move(request));
        const std::vector<Json> sale = sale_packed(long_trade(number, 'M'));
        requests.insert(requests.end(), sale.begin(), sale.begin() + 2);  // made and confirmed
    }
    company.work(requests);

    Works works(company, database, moves, figures);
    const auto each = [](auto request) {
        return [request](int number) { return request(long_trade(number)); };
    };
    const auto step = [&](std::size_t place) {
        return each([place](const Trade& trade) { return purchase_placed(trade).at(place); });
    };
    const auto sale = [&](std::size_t place) {
        return each([place](const Trade& trade) { return sale_packed(trade).at(place); });
    };
    works.measure("1,000 lines: purchase_order.create", 2000, step(0));
    works.measure("1,000 lines: purchase_order.confirm", 2000, step(1));
    works.measure("1,000 lines: one changed in a purchase order", 50, each(purchase_changed));
    works.measure("1,000 lines: receipt.post", 2000, each(receipt_of));
    works.measure("1,000 lines: supplier_bill.post", 2000, each(bill_of));
    works.measure("1,000 lines: sales_order.create", 2000, sale(0));
    works.measure("1,000 lines: sales_order.confirm", 2000, sale(1));
    works.measure("1,000 lines: one changed in a sales order", 50,
                  [](int number) { return sale_changed(long_trade(number, 'M')); });
    works.measure("1,000 lines: pick.confirm", 2000, sale(2));
    works.measure("1,000 lines: pack.post", 2000, sale(3));
    works.measure("1,000 lines: shipment.post", 2000, each(shipment_of));
    works.measure("1,000 lines: invoice.post", 2000, each(invoice_of));
    works.measure("10,000 serials received", 3000, serials_received);
}

}  // namespace storekeep::bench
