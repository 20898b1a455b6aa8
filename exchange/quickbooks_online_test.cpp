#include "exchange/quickbooks_online.h"

#include <boost/test/unit_test.hpp>

#include "exchange/books_for_tests.h"
#include "exchange/delimited.h"

using namespace storekeep;
using books::document;
using books::document_line;
namespace online = storekeep::quickbooks_online;

namespace {

online::Setup american() { return {DateOrder::month_first, books::dollars(), false, {}}; }

std::string refused(const std::function<void()>& write) {
    try {
        write();
        return "written";
    } catch (const Refusal& refusal) {
        return std::string(refusal.code());
    }
}

const std::string& cell(const Sheet& sheet, std::size_t line, std::string_view column) {
    return sheet.lines.at(line).cells.at(sheet.column(column).value());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(quickbooks_online_test)

BOOST_AUTO_TEST_CASE(invoices_multiply_out) {
    auto discounted = document_line("40", "9.00", "342.00");
    discounted.discount = Percent{5 * million};
    const std::vector invoices{
        document("INV-1", {document_line("40", "9.00", "360.00"), discounted,
                           document_line("3", "0.333333", "1.00")})};
    const auto written = online::write_invoices(invoices, american());
    const Sheet sheet = read_sheet(written.files.at(0).bytes);
    BOOST_REQUIRE(sheet.lines.size() == 3U);
    BOOST_TEST(cell(sheet, 0, "*InvoiceDate") == "03/02/2026");
    BOOST_TEST(cell(sheet, 0, "ItemRate") == "9.00");
    BOOST_TEST(cell(sheet, 0, "*ItemTaxCode") == "");
    BOOST_TEST(cell(sheet, 1, "ItemRate") == "342.00");
    BOOST_TEST(cell(sheet, 1, "ItemDescription").starts_with("40 x 9.00 less 5%: Bolt"));
    for (std::size_t line = 0; line < 3; ++line) {
        const Price rate{parse_millionths(cell(sheet, line, "ItemRate"))};
        const Quantity quantity{parse_millionths(cell(sheet, line, "ItemQuantity"))};
        BOOST_TEST(text(extend(rate, quantity, books::dollars())) ==
                   cell(sheet, line, "*ItemAmount"));
    }
}

BOOST_AUTO_TEST_CASE(files_hold_100_invoices_or_1000_rows_or_2_megabytes) {
    const auto files = [](int count, std::size_t lines, std::size_t description) {
        auto line = document_line("1", "1.00", "1.00");
        if (description > 0) line.description = std::string(description, 'd');
        std::vector<books::TradeDocument> invoices;
        for (int number = 1; number <= count; ++number) {
            invoices.push_back(document(fmt::format("INV-{}", number),
                                        std::vector<books::DocumentLine>(lines, line)));
        }
        std::vector<std::size_t> sizes;
        for (const auto& file : online::write_invoices(invoices, american()).files) {
            BOOST_TEST(file.bytes.size() <= 2'000'000U);
            sizes.push_back(read_sheet(file.bytes).lines.size());
        }
        return sizes;
    };
    BOOST_TEST(files(201, 1, 0) == (std::vector<std::size_t>{100, 100, 1}),
               boost::test_tools::per_element());
    BOOST_TEST(files(12, 90, 0) == (std::vector<std::size_t>{990, 90}),
               boost::test_tools::per_element());
    BOOST_TEST(files(9, 100, 4000) == (std::vector<std::size_t>{400, 400, 100}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_it_cannot_carry_is_refused) {
    const auto good = document("INV-1", {document_line("1", "2.00", "2.00")});
    const auto invoices = [](std::vector<books::TradeDocument> many, const online::Setup& setup) {
        return refused([&] { online::write_invoices(many, setup); });
    };
    BOOST_TEST(invoices({good}, american()) == "written");
    BOOST_TEST(invoices({good, good}, american()) == "sheet_name_twice");
    auto bad = good;
    bad.credit = true;
    BOOST_TEST(invoices({bad}, american()) == "online_cannot_carry");
    BOOST_TEST(refused([&] { online::write_bills(std::vector{bad}, american()); }) ==
               "online_cannot_carry");
    bad = document("INV-1", {document_line("-1", "2.00", "-2.00")});
    BOOST_TEST(invoices({bad}, american()) == "online_cannot_carry");
    bad = good;
    bad.lines[0].tax_amount.minor = 16;
    BOOST_TEST(invoices({bad}, american()) == "online_cannot_carry");
    online::Setup abroad = american();
    abroad.line_tax = true;
    BOOST_TEST(invoices({bad}, abroad) == "sheet_value_missing");
    bad.lines[0].tax = "20.0% S";
    const auto taxed = online::write_invoices(std::vector{bad}, abroad);
    const Sheet sheet = read_sheet(taxed.files.at(0).bytes);
    BOOST_TEST(cell(sheet, 0, "*ItemTaxCode") == "20.0% S");
    BOOST_TEST(cell(sheet, 0, "ItemTaxAmount") == "0.16");
    bad = good;
    bad.number = std::string(22, '1');
    BOOST_TEST(invoices({bad}, american()) == "sheet_value_too_long");
}

BOOST_AUTO_TEST_CASE(bills_of_two_suppliers) {
    auto other = document("1001", {document_line("1", "3.00", "3.00")});
    other.contact = "Acme";
    const std::vector bills{document("1001", {document_line("1", "2.00", "2.00")}), other};
    const auto written = online::write_bills(bills, american());
    BOOST_REQUIRE(written.files.size() == 2U);
    const Sheet sheet = read_sheet(written.files[1].bytes);
    BOOST_TEST(cell(sheet, 0, "*Supplier") == "Acme");
    BOOST_TEST(cell(sheet, 0, "*LineAmount") == "3.00");
    BOOST_TEST(cell(sheet, 0, "*Account") == "200");
}

BOOST_AUTO_TEST_CASE(journal_entries) {
    std::vector journals{books::journal("J-1", {"164.00", "-100.00", "-64.00"})};
    const auto written = online::write_journal_entries(journals, american());
    const Sheet sheet = read_sheet(written.files.at(0).bytes);
    BOOST_REQUIRE(sheet.lines.size() == 3U);
    BOOST_TEST(cell(sheet, 0, "*Debits") == "164.00");
    BOOST_TEST(cell(sheet, 0, "*Credits") == "");
    BOOST_TEST(cell(sheet, 2, "*Credits") == "64.00");
    BOOST_TEST(cell(sheet, 2, "Description") == "Cost of shipment SH-1");
    BOOST_TEST(written.notes.empty());

    const auto write = [](std::vector<books::Journal> many) {
        return refused([&] { online::write_journal_entries(many, american()); });
    };
    BOOST_TEST(write({books::journal("J-1", {"1.00", "-0.99"})}) == "sheet_not_balanced");
    BOOST_TEST(write({journals[0], journals[0]}) == "sheet_name_twice");
    journals[0].lines[0].control = books::Control::receivable;
    BOOST_TEST(write(journals) == "sheet_value_missing");
    journals[0].lines[0].partner = "Globex";
    journals[0].lines[1].control = books::Control::payable;
    journals[0].lines[1].partner = "Acme";
    BOOST_TEST(online::write_journal_entries(journals, american()).notes.size() == 1U);
}

BOOST_AUTO_TEST_CASE(lists) {
    books::Contact contact;
    contact.name = "Globex: \"North\"";
    contact.postal.lines = {"1 Main St", "", "Dock 4", ""};
    contact.tax_number = "12-345";
    const auto customers = online::write_customers(std::vector{contact});
    const Sheet people = read_sheet(customers.files.at(0).bytes);
    BOOST_TEST(cell(people, 0, "Full Name") == "Globex- 'North'");
    BOOST_TEST(cell(people, 0, "Street") == "1 Main St\nDock 4");
    BOOST_TEST(cell(people, 0, "Resale Number") == "12-345");
    BOOST_TEST(customers.notes.size() == 1U);
    const auto vendors = online::write_vendors(std::vector{contact});
    BOOST_TEST(cell(read_sheet(vendors.files.at(0).bytes), 0, "Tax ID") == "12-345");
    auto same = contact;
    same.name = "globex- 'north'";
    BOOST_TEST(refused([&] { online::write_vendors(std::vector{contact, same}); }) ==
               "sheet_name_twice");

    books::Product product;
    product.code = "BOLT-M8";
    product.sales_price = Price{1'234'500};
    product.sales_account = "Sales";
    const auto products = online::write_products(std::vector{product});
    const Sheet goods = read_sheet(products.files.at(0).bytes);
    BOOST_TEST(cell(goods, 0, "Product/Service Name") == "BOLT-M8");
    BOOST_TEST(cell(goods, 0, "Item type") == "Non-inventory");
    BOOST_TEST(cell(goods, 0, "Sales Price / Rate") == "1.2345");
    BOOST_TEST(cell(goods, 0, "Purchase Cost") == "");
}

BOOST_AUTO_TEST_SUITE_END()
