#include "exchange/xero.h"

#include <boost/test/unit_test.hpp>

#include "exchange/books_for_tests.h"
#include "exchange/samples_for_tests.h"

using namespace storekeep;
using books::document;
using books::document_line;

namespace {

const xero::Organisation& organisation() {
    static const xero::Organisation here{DateOrder::day_first, books::dollars(),
                                         "Tax Exempt (0%)"};
    return here;
}

std::string xero_refused(const std::function<void()>& write) {
    try {
        write();
        return "written";
    } catch (const Refusal& refusal) {
        return std::string(refusal.code());
    }
}

std::string total_text(const books::TradeDocument& each) { return text(books::total(each)); }

std::vector<std::string> header_of(const std::string& bytes) { return read_sheet(bytes).header; }

}  // namespace

BOOST_AUTO_TEST_SUITE(xero_test)

BOOST_AUTO_TEST_CASE(headers_are_the_templates_own) {
    const std::vector one{document("INV-1", {document_line("1", "2.00", "2.00")})};
    const auto sales = xero::write_sales_invoices(one, organisation());
    const auto bills = xero::write_bills(one, organisation());
    BOOST_TEST(header_of(sales.files.at(0).bytes).size() == 27U);
    BOOST_TEST(header_of(bills.files.at(0).bytes).size() == 24U);
    if (const auto bytes = sample("xero/SalesInvoiceTemplate_header.csv")) {
        BOOST_TEST(header_of(*bytes) == header_of(sales.files[0].bytes),
                   boost::test_tools::per_element());
    }
    if (const auto bytes = sample("xero/BillTemplate.csv")) {
        BOOST_TEST(header_of(*bytes) == header_of(bills.files[0].bytes),
                   boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(the_older_template_is_read) {
    const auto bytes = sample("xero/SalesInvoiceTemplate_filled.csv");
    if (!bytes) return;
    const auto back = xero::read_sales_invoices(read_sheet(*bytes), organisation());
    BOOST_TEST(back.problems.empty());
    BOOST_TEST(back.records.size() == 64U);
    Money sum{0, books::dollars()};
    std::size_t lines = 0;
    for (const auto& each : back.records) {
        sum += books::total(each);
        lines += each.lines.size();
    }
    BOOST_TEST(lines == 100U);
    BOOST_TEST(text(sum) == "232278.00");
    BOOST_TEST(text(back.records[0].date) == "2019-06-07");
}

BOOST_AUTO_TEST_CASE(invoices_and_credits_come_back_to_the_cent) {
    auto discounted = document_line("40", "9.00", "342.00");
    discounted.discount = Percent{5 * million};
    discounted.tax = "20% (VAT on Income)";
    discounted.tracking[1] = {"Region", "North"};
    auto uneven = document_line("3", "1.3333", "4.00");  // 3.9999: rounding left to nobody
    auto fine = document_line("1000", "0.001234", "1.23");
    auto credit = document("CN-1", {document_line("2", "9.00", "18.00")});
    credit.credit = true;
    std::vector documents{document("INV-1", {discounted, uneven, fine}), credit};
    documents[0].reference = "SO-2001";
    documents[0].due.reset();

    const auto written = xero::write_sales_invoices(documents, organisation());
    BOOST_REQUIRE(written.files.size() == 1U);
    BOOST_TEST(written.files[0].name == "xero-sales-invoices.csv");
    BOOST_TEST(written.files[0].bytes.find(",02/03/2026,02/03/2026,") != std::string::npos);
    const auto back = xero::read_sales_invoices(read_sheet(written.files[0].bytes), organisation());
    BOOST_TEST(back.problems.empty());
    BOOST_REQUIRE(back.records.size() == 2U);
    const auto& invoice = back.records[0];
    BOOST_TEST(!invoice.credit);
    BOOST_TEST(invoice.contact == "Globex, Inc");
    BOOST_TEST(invoice.reference == "SO-2001");
    BOOST_TEST(invoice.address.city == "Springfield");
    BOOST_TEST(total_text(invoice) == "347.23");
    BOOST_TEST(text(invoice.lines[0].quantity) == "40");
    BOOST_TEST(text(invoice.lines[0].discount) == "5");
    BOOST_TEST(invoice.lines[0].tax == "20% (VAT on Income)");
    BOOST_TEST(invoice.lines[0].description == "Bolt, M8\u00D740 \"zinc\"");
    BOOST_TEST(invoice.lines[0].tracking[1].option == "North");
    BOOST_TEST(text(invoice.lines[1].quantity) == "1");
    BOOST_TEST(text(invoice.lines[1].unit_price) == "4.00");
    BOOST_TEST(invoice.lines[1].description.starts_with("3 x 1.3333: Bolt"));
    BOOST_TEST(invoice.lines[1].tax == "");
    BOOST_TEST(text(invoice.lines[2].unit_price) == "1.23");
    BOOST_TEST(back.records[1].credit);
    BOOST_TEST(total_text(back.records[1]) == "18.00");
    BOOST_TEST(written.files[0].bytes.find(",-2,9.00,") != std::string::npos);

    const auto again = xero::write_sales_invoices(back.records, organisation());
    BOOST_TEST(again.files[0].bytes == written.files[0].bytes);
}

BOOST_AUTO_TEST_CASE(american_dates) {
    const std::vector one{document("INV-1", {document_line("1", "2.00", "2.00")})};
    const xero::Organisation us{DateOrder::month_first, books::dollars(), "Tax Exempt (0%)"};
    const auto written = xero::write_sales_invoices(one, us);
    BOOST_TEST(written.files[0].bytes.find(",03/02/2026,04/01/2026,") != std::string::npos);
    const auto back = xero::read_sales_invoices(read_sheet(written.files[0].bytes), us);
    BOOST_TEST(text(back.records.at(0).date) == "2026-03-02");
}

BOOST_AUTO_TEST_CASE(files_split_at_500_rows_and_never_inside_a_document) {
    std::vector<books::TradeDocument> documents;
    for (int number = 1; number <= 334; ++number) {
        const auto line = document_line("1", "2.00", "2.00");
        documents.push_back(document(fmt::format("INV-{}", number), {line, line, line}));
    }
    const auto written = xero::write_sales_invoices(documents, organisation());
    BOOST_REQUIRE(written.files.size() == 3U);
    const std::vector<std::size_t> expected{498, 498, 6};
    std::size_t found = 0;
    for (std::size_t place = 0; place < 3; ++place) {
        const Sheet sheet = read_sheet(written.files[place].bytes);
        BOOST_TEST(sheet.lines.size() == expected[place]);
        found += xero::read_sales_invoices(sheet, organisation()).records.size();
    }
    BOOST_TEST(found == 334U);
    BOOST_TEST(written.files[2].name == "xero-sales-invoices-3.csv");
    const std::vector<books::DocumentLine> many(501, document_line("1", "2.00", "2.00"));
    BOOST_TEST(xero_refused([&] {
                   xero::write_sales_invoices(std::vector{document("INV-1", many)}, organisation());
               }) == "sheet_document_too_long");
    BOOST_TEST(xero::write_bills({}, organisation()).files.empty());
}

BOOST_AUTO_TEST_CASE(one_number_of_two_suppliers_goes_into_two_files) {
    auto other = document("1001", {document_line("1", "3.00", "3.00")});
    other.contact = "Acme";
    const std::vector bills{document("1001", {document_line("1", "2.00", "2.00")}), other,
                            document("1002", {document_line("1", "4.00", "4.00")})};
    const auto written = xero::write_bills(bills, organisation());
    BOOST_REQUIRE(written.files.size() == 2U);
    const auto first = xero::read_bills(read_sheet(written.files[0].bytes), organisation());
    const auto second = xero::read_bills(read_sheet(written.files[1].bytes), organisation());
    BOOST_TEST(first.records.size() == 2U);
    BOOST_REQUIRE(second.records.size() == 1U);
    BOOST_TEST(second.records[0].contact == "Acme");
    BOOST_TEST(total_text(second.records[0]) == "3.00");
}

BOOST_AUTO_TEST_CASE(what_xero_would_mistake_is_refused) {
    const auto good = document("INV-1", {document_line("1", "2.00", "2.00")});
    const auto sales = [](std::vector<books::TradeDocument> many) {
        return xero_refused([&] { xero::write_sales_invoices(many, organisation()); });
    };
    BOOST_TEST(sales({good}) == "written");
    BOOST_TEST(sales({good, good}) == "sheet_name_twice");
    BOOST_TEST(xero_refused([&] {
                   xero::write_bills(std::vector{good, good}, organisation());
               }) == "sheet_name_twice");
    BOOST_TEST(sales({document("INV-1", {document_line("-1", "2.00", "-2.00")})}) ==
               "sheet_sign_wrong");
    auto bad = good;
    bad.contact = "";
    BOOST_TEST(sales({bad}) == "sheet_value_missing");
    bad = good;
    bad.lines[0].account = "";
    BOOST_TEST(sales({bad}) == "sheet_value_missing");
    bad = good;
    bad.lines[0].item = std::string(31, 'i');
    BOOST_TEST(sales({bad}) == "sheet_value_too_long");
    bad = good;
    for (int times = 0; times < 2100; ++times) bad.lines[0].description += "\u00FCo";
    const auto cut = xero::write_sales_invoices(std::vector{bad}, organisation());
    BOOST_REQUIRE(cut.notes.size() == 1U);
    BOOST_TEST(cut.notes[0].column == "*Description");
}

BOOST_AUTO_TEST_CASE(manual_journals) {
    std::vector journals{books::journal("J-1", {"164.00", "-164.00"}),
                         books::journal("J-2", {"0.10", "0.20", "-0.30"})};
    journals[1].lines[0].control = books::Control::receivable;
    const auto written = xero::write_manual_journals(journals, organisation());
    BOOST_REQUIRE(written.files.size() == 1U);
    BOOST_TEST(written.notes.size() == 1U);
    const Sheet sheet = read_sheet(written.files[0].bytes);
    BOOST_TEST(sheet.header.size() == 10U);
    const auto back = xero::read_manual_journals(sheet, organisation());
    BOOST_TEST(back.problems.empty());
    BOOST_REQUIRE(back.records.size() == 2U);
    BOOST_TEST(back.records[0].number == "J-1");
    BOOST_TEST(back.records[0].narration == "Cost of shipment SH-1");
    BOOST_TEST(text(back.records[0].lines[1].amount) == "-164.00");
    BOOST_TEST(back.records[1].lines.size() == 3U);

    const auto write = [](std::vector<books::Journal> many) {
        return xero_refused([&] { xero::write_manual_journals(many, organisation()); });
    };
    BOOST_TEST(write({books::journal("J-1", {"1.00", "-0.99"})}) == "sheet_not_balanced");
    BOOST_TEST(write({journals[0], journals[0]}) == "sheet_name_twice");
    BOOST_TEST(write({books::journal("J-1", std::vector<std::string>(301, "0.00"))}) ==
               "sheet_document_too_long");
}

BOOST_AUTO_TEST_CASE(lists_come_back) {
    books::Contact contact;
    contact.name = "Globex";
    contact.code = "GLOBEX";
    contact.postal.country = "USA";
    contact.street.lines[3] = "Dock 4";
    contact.website = "https://globex.example";
    contact.purchases_account = "310";
    const auto contacts = xero::write_contacts(std::vector{contact});
    const auto people = xero::read_contacts(read_sheet(contacts.files.at(0).bytes));
    BOOST_REQUIRE(people.records.size() == 1U);
    BOOST_TEST(people.records[0].street.lines[3] == "Dock 4");
    BOOST_TEST(people.records[0].postal.country == "USA");
    BOOST_TEST(people.records[0].website == "https://globex.example");
    BOOST_TEST(people.records[0].purchases_account == "310");
    BOOST_TEST(xero_refused([&] {
                   xero::write_contacts(std::vector{contact, contact});
               }) == "sheet_name_twice");

    books::Product product;
    product.code = "BOLT-M8";
    product.name = std::string(60, 'n');
    product.sales_price = Price{9 * million};
    product.sales_account = "200";
    const auto items = xero::write_items(std::vector{product});
    BOOST_TEST(items.notes.size() == 1U);
    const auto goods = xero::read_items(read_sheet(items.files.at(0).bytes));
    BOOST_REQUIRE(goods.records.size() == 1U);
    BOOST_TEST(text(*goods.records[0].sales_price) == "9.00");
    BOOST_TEST(!goods.records[0].purchase_price);
    BOOST_TEST(goods.records[0].name.size() == 50U);

    const books::Account account{"1200", "Stock", "Inventory", "Tax Exempt (0%)", "Goods on hand"};
    const auto chart = xero::write_accounts(std::vector{account});
    const auto accounts = xero::read_accounts(read_sheet(chart.files.at(0).bytes));
    BOOST_REQUIRE(accounts.records.size() == 1U);
    BOOST_TEST(accounts.records[0].type == "Inventory");
    BOOST_TEST(xero_refused([&] {
                   xero::write_accounts(std::vector{books::Account{"12345678901", "n", "t", "x",
                                                                   ""}});
               }) == "sheet_value_too_long");
}

BOOST_AUTO_TEST_CASE(cells_that_cannot_be_read_are_problems_with_their_place) {
    const Sheet sheet = read_sheet(
        "ContactName,InvoiceNumber,InvoiceDate,DueDate,Quantity,UnitAmount,Currency\r\n"
        "Globex,1,2/3/2026,1/4/2026,2,\"1,000.00\",\r\n"
        "Globex,2,3/13/2026,1/4/2026,2,1.00,\r\n"
        "Globex,3,2/3/2026,1/4/2026,two,1.00,\r\n"
        ",4,2/3/2026,1/4/2026,1,1.00,QQQ\r\n"
        "Globex,1,2/3/2026,1/4/2026,2,1.00,EUR\r\n");
    const auto back = xero::read_sales_invoices(sheet, organisation());
    BOOST_REQUIRE(back.records.size() == 1U);
    BOOST_TEST(total_text(back.records[0]) == "2000.00");
    std::vector<std::string> places;
    for (const auto& problem : back.problems) {
        places.push_back(fmt::format("{} {}", problem.row, problem.column));
    }
    const std::vector<std::string> expected{"3 InvoiceDate", "4 Quantity", "5 ContactName",
                                            "5 Currency", "6 Currency"};
    BOOST_TEST(places == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
