// One day of an online shop for gifts, 22 December 2010: 17 invoices and 5 cancellations.
//
// The file has sales only. Stock enough for the day is opened on the day before at 60 % of the
// price. Each invoice is an order worked to its invoice under its own number. POST and M ("Manual")
// are no goods: they are items that cost nothing. Rows without a customer are sold over the
// counter.
//
// A cancellation is a return: goods come back from the shipment they left with, are accepted and
// restocked, and a credit note has the cancellation's number. One of them returns what the same
// customer bought that very day. The other four return what was bought before this file begins: for
// each an order of the same customer, item, quantity and price is worked to its invoice on the day
// before, so that the return has a shipment.
#include <map>

#include <boost/test/unit_test.hpp>

#include "tests/support/real_company.h"

namespace storekeep {

namespace {

const Date day_before = Date::of(2010, 12, 21);
const Date that_day = Date::of(2010, 12, 22);

struct Sale {
    std::string item;
    std::int64_t quantity = 0;  // as in the file: negative where it is cancelled
    std::string price;
};

struct Invoice {
    std::string number, customer;
    std::vector<Sale> lines;
    bool is_cancellation() const { return number.starts_with('C'); }
};

// "17593.0" is the customer 17593.
std::string customer_in(const std::string& cell) {
    return cell.empty() ? "COUNTER" : cell.substr(0, cell.find('.'));
}

std::vector<Invoice> invoices_of(const Sheet& file) {
    std::vector<Invoice> invoices;
    for (const Sheet::Line& line : file.lines) {
        const auto cell = [&](const char* head) { return cell_at(file, line, head); };
        if (invoices.empty() || invoices.back().number != cell("InvoiceNo"))
            invoices.push_back({cell("InvoiceNo"), customer_in(cell("CustomerID")), {}});
        invoices.back().lines.push_back(
            {cell("StockCode"), counted(cell("Quantity"), 0), cell("UnitPrice")});
    }
    return invoices;
}

// The first row of each item, under the file's own heads.
Sheet items_of(const Sheet& file) {
    Sheet items{file.header, {}, ",", "UTF-8"};
    std::map<std::string, bool> known;
    for (const Sheet::Line& line : file.lines)
        if (!std::exchange(known[cell_at(file, line, "StockCode")], true))
            items.lines.push_back(line);
    return items;
}

Sheet customers_of(const std::vector<Invoice>& invoices) {
    Sheet customers{{"code", "name", "currency"}, {}, ",", "UTF-8"};
    std::map<std::string, bool> known;
    for (const Invoice& invoice : invoices)
        if (!std::exchange(known[invoice.customer], true))
            customers.lines.push_back({static_cast<int>(customers.lines.size()) + 2,
                                       {invoice.customer, "Customer " + invoice.customer, "GBP"}});
    return customers;
}

// A sale of the day that the cancelled goods can have come from, and its line.
struct Origin {
    std::string order;
    int line = 1;
};
Origin origin_of(const Invoice& cancellation, const std::vector<Invoice>& invoices) {
    const Sale& back = cancellation.lines.front();
    for (const Invoice& earlier : invoices) {
        if (earlier.number == cancellation.number) break;
        if (earlier.is_cancellation() || earlier.customer != cancellation.customer) continue;
        for (std::size_t line = 0; line < earlier.lines.size(); ++line)
            if (earlier.lines[line].item == back.item &&
                earlier.lines[line].quantity >= -back.quantity)
                return {earlier.number, static_cast<int>(line) + 1};
    }
    return {"BEFORE-" + cancellation.number, 1};
}

// The order that a cancellation without a sale in this file must have had.
Invoice order_before(const Invoice& cancellation) {
    Invoice made = cancellation;
    made.number = "BEFORE-" + cancellation.number;
    for (Sale& line : made.lines) line.quantity = -line.quantity;
    return made;
}

void add_sale(std::vector<Json>& requests, const Invoice& sale) {
    Json lines = Json::list();
    for (const Sale& line : sale.lines)
        lines.append(Json::object()
                         .set("item", line.item)
                         .set("quantity", std::to_string(line.quantity))
                         .set("price", line.price));
    requests.push_back(Json::object()
                           .set("op", "sales_order.create")
                           .set("number", sale.number)
                           .set("customer", sale.customer)
                           .set("warehouse", "SHOP")
                           .set("channel", "web")
                           .set("lines", std::move(lines)));
    requests.push_back(Json::object().set("op", "sales_order.confirm").set("number", sale.number));
    for (const char* operation : {"pick.confirm", "pack.post"})
        requests.push_back(Json::object().set("op", operation).set("sales_order", sale.number));
    requests.push_back(Json::object()
                           .set("op", "shipment.post")
                           .set("sales_order", sale.number)
                           .set("number", "SH-" + sale.number));
    requests.push_back(Json::object()
                           .set("op", "invoice.post")
                           .set("shipment", "SH-" + sale.number)
                           .set("number", sale.number));
}

Json with_line(const char* operation, const std::string& number, Json line) {
    Json lines = Json::list();
    lines.append(std::move(line));
    return Json::object().set("op", operation).set("return", number).set("lines", lines);
}

void add_return(std::vector<Json>& requests, const Invoice& cancellation, const Origin& origin) {
    const std::string number = "R-" + cancellation.number;
    const std::string quantity = std::to_string(-cancellation.lines.front().quantity);
    Json authorize = with_line("return.authorize", number,
                               Json::object().set("line", origin.line).set("quantity", quantity));
    authorize.remove("return");
    requests.push_back(authorize.set("number", number)
                           .set("customer", cancellation.customer)
                           .set("shipment", "SH-" + origin.order));
    requests.push_back(Json::object().set("op", "return.receive").set("return", number));
    requests.push_back(
        with_line("return.inspect", number,
                  Json::object().set("line", origin.line).set("accepted", quantity)));
    requests.push_back(with_line("return.dispose", number,
                                 Json::object()
                                     .set("line", origin.line)
                                     .set("quantity", quantity)
                                     .set("disposition", "restock")));
    requests.push_back(Json::object()
                           .set("op", "credit_note.post")
                           .set("return", number)
                           .set("number", cancellation.number));
}

struct Opening {
    Sheet stock;
    std::int64_t value = 0;                    // pence
    std::map<std::string, std::int64_t> sold;  // by item, all orders
    std::map<std::string, std::int64_t> back;
};

// What all orders need and seven more of each item, at 60 % of its highest price of the day.
Opening opening_of(const std::vector<Invoice>& sales, const std::vector<Invoice>& returns) {
    Opening opening{
        {{"warehouse", "date", "item", "quantity", "unit_cost"}, {}, ",", "UTF-8"}, 0, {}, {}};
    std::map<std::string, std::int64_t> highest;
    for (const Invoice& sale : sales)
        for (const Sale& line : sale.lines) {
            opening.sold[line.item] += line.quantity;
            highest[line.item] = std::max(highest[line.item], counted(line.price, 2));
        }
    for (const Invoice& one : returns)
        for (const Sale& line : one.lines) opening.back[line.item] -= line.quantity;
    int row = 1;
    for (const auto& [item, quantity] : opening.sold) {
        const bool is_goods = item != "POST" && item != "M";
        const std::int64_t tenths = is_goods ? highest[item] * 6 : 0;  // of a penny
        opening.value += rounded(tenths * (quantity + 7), 10);
        opening.stock.lines.push_back({++row,
                                       {"SHOP", "2010-12-21", item, std::to_string(quantity + 7),
                                        fmt::format("{}.{:03}", tenths / 1000, tenths % 1000)}});
    }
    return opening;
}

void check_end(RealCompany& company, const Opening& opening, std::int64_t sold,
               std::int64_t cancelled) {
    const Table day =
        company.ask("profit_and_loss", {{"from", "2010-12-22"}, {"to", "2010-12-22"}});
    // Prices are whole pence and quantities whole: no line is rounded, and nothing is lost.
    BOOST_TEST(company.minor_of(day, "4000") == sold);
    BOOST_TEST(company.minor_of(day, "4009") == cancelled);
    BOOST_TEST(company.minor_of(day, "4000") + company.minor_of(day, "4009") == 613'457);

    const Table valuation = company.ask("inventory_valuation");
    std::int64_t value = 0;
    for (std::size_t row = 0; row < valuation.rows.size(); ++row) {
        const std::string item = valuation.text_at(row, "item");
        const auto back = opening.back.find(item);
        const std::int64_t left = 7 + (back == opening.back.end() ? 0 : back->second);
        BOOST_TEST(valuation.text_at(row, "quantity") == std::to_string(left), item);
        value += counted(valuation.text_at(row, "value"), 2);
    }
    BOOST_TEST(valuation.rows.size() == opening.sold.size());
    BOOST_TEST(value + company.minor_of(company.ask("profit_and_loss"), "5000") == opening.value);
    company.check_proofs();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(online_retail)

BOOST_AUTO_TEST_CASE(a_day_with_its_cancellations_as_returns) {
    const auto file = sample_sheet("company-online-retail/online_retail_2010-12-22.csv");
    if (!file) return;
    const std::vector<Invoice> invoices = invoices_of(*file);
    std::vector<Invoice> before, sales, cancellations;
    std::int64_t sold = 0;
    std::int64_t cancelled = 0;
    for (const Invoice& invoice : invoices) {
        (invoice.is_cancellation() ? cancellations : sales).push_back(invoice);
        for (const Sale& line : invoice.lines)
            (invoice.is_cancellation() ? cancelled : sold) +=
                line.quantity * counted(line.price, 2);
        if (invoice.is_cancellation() && origin_of(invoice, invoices).order.starts_with("BEFORE"))
            before.push_back(order_before(invoice));
    }
    BOOST_TEST(sales.size() == 17);
    BOOST_TEST(cancellations.size() == 5);
    BOOST_TEST(before.size() == 4);
    BOOST_TEST(sold + cancelled == 613'457);
    std::vector<Invoice> all_sales = before;
    all_sales.insert(all_sales.end(), sales.begin(), sales.end());
    const Opening opening = opening_of(all_sales, cancellations);

    std::vector<Json> requests_before, requests;
    for (const Invoice& sale : before) add_sale(requests_before, sale);
    for (const Invoice& invoice : invoices) {
        if (invoice.is_cancellation())
            add_return(requests, invoice, origin_of(invoice, invoices));
        else
            add_sale(requests, invoice);
    }
    std::string hash;  // of the state, the same on every database
    for (const Backend backend : backends()) {
        BOOST_TEST_CONTEXT(name_of(backend)) {
            RealCompany company(backend, "Gifts by Post", "GBP", "uk-trading", day_before);
            company.work(day_before,
                         Json::object().set("op", "warehouse.save").set("code", "SHOP"));
            company.import("items", items_of(*file),
                           R"({"sku":"StockCode","name":"Description","sales_price":"UnitPrice"})");
            company.import("customers", customers_of(invoices));
            BOOST_TEST(company.import("opening-stock", opening.stock) == 1);
            company.work(day_before, requests_before);
            company.work(that_day, requests);
            check_end(company, opening, sold, cancelled);
            if (hash.empty()) hash = company.hash();
            BOOST_TEST(company.hash() == hash);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
