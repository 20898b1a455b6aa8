// Exports of other programs, ours by hand and real ones, read as what they are.
#include <boost/test/unit_test.hpp>

#include "app/importing/importing.h"
#include "app/program/program.h"
#include "core/text.h"
#include "exchange/samples_for_tests.h"
#include "tests/support/company.h"

using namespace storekeep;
using importing::Wanted;

namespace {

struct Folder {
    std::filesystem::path path = fresh_path("");
    Folder() { std::filesystem::create_directory(path); }
    ~Folder() { std::filesystem::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::filesystem::path file(const std::string& name, std::string_view bytes) const {
        write_file(path / name, bytes);
        return path / name;
    }
};

Wanted wanted(const std::string& kind, const std::string& said = {}) {
    Wanted want{kind};
    want.currency = Currency::named("USD");
    if (!said.empty()) want.mapping = ImportMapping::read(Json::read(said));
    return want;
}

// "accounts 19/2" for 19 made and 2 refused, for each kind that the file holds.
std::string read(TestCompany& company, const std::filesystem::path& path, const Wanted& want,
                 std::vector<std::string>* problems = nullptr) {
    std::string made;
    ImportOptions options;
    options.skip_refused = true;
    for (const ImportOutcome& outcome :
         import_files(company.office(), files_in(program(), path, want), options)) {
        made += fmt::format("{}{} {}/{}", made.empty() ? "" : ", ", outcome.importer, outcome.made,
                            outcome.refused);
        if (problems)
            for (const auto& row : rows_of(outcome.problems, {"row", "column", "value"}))
                problems->push_back(row);
    }
    return made;
}

std::string sample_read(TestCompany& company, const std::string& name, const Wanted& want,
                        const std::string& otherwise,
                        std::vector<std::string>* problems = nullptr) {
    if (!sample(name)) return otherwise;
    return read(company, sample_path(name), want, problems);
}

const std::string shopify_orders =
    "Name,Email,Created at,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,"
    "Cancelled at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem discount,"
    "Billing Name,Billing City,Billing Zip\n"
    "#1,Ann@example.com,2026-02-28 10:00:00 -0500,USD,27.00,5.00,1.00,33.00,SPRING,3.00,,3,Bolt,"
    "5.00,BOLT,0.00,Ann A,Springfield,'01101\n"
    "#1,,,,,,,,,,,1,Nut,15.00,NUT,0.00,,,\n"
    "#2,,2026-03-01 10:00:00 -0500,USD,,,,,,,2026-03-01 11:00:00 -0500,1,Bolt,5.00,BOLT,0.00,,,\n"
    "#3,bob@example.com,2026-03-01 12:00:00 -0500,EUR,,,,,,,,1,Bolt,5.00,BOLT,0.00,,,\n"
    "#4,ann@example.com,2026-03-01 12:00:00 -0500,USD,,,,,,,,1,Ghost,5.00,GHOST,0.00,,,\n";

}  // namespace

BOOST_AUTO_TEST_SUITE(importing_test)

BOOST_AUTO_TEST_CASE(a_folder_is_read_in_the_order_of_need_and_taken_back_as_one) {
    const Folder folder;
    folder.file("1_sales-orders.csv", "number,customer,item,quantity,price\nSO-1,G,BOLT,5,9\n");
    folder.file("Opening stock.tsv", "item\tbin\tquantity\tunit_cost\nBOLT\tA-01\t100\t4\n");
    folder.file("bins.csv", "code,type\nA-01,pick_face\n");
    folder.file("items.csv", "sku,name\nBOLT,Bolt\n");
    folder.file("customers.csv", "code,name\nG,Globex\n");
    folder.file("open-invoices.csv", "customer,document,due,amount\nG,INV-7,2026-03-31,120.50\n");
    folder.file("notes.md", "not to be read");
    TestCompany company;
    company.must(R"({"op":"warehouse.save","code":"MAIN","name":"Main"})");
    const Wanted all = wanted("all", R"({"warehouse":"=MAIN"})");
    BOOST_TEST(read(company, folder.path, all) ==
               "items 1/0, customers 1/0, bins 1/0, opening-stock 1/0, open-invoices 1/0, "
               "sales-orders 1/0");
    BOOST_TEST(company.seen("select count(*) from import_batch") == "1");
    BOOST_TEST(rows_of(company.ask("open_items"), {"document", "open"}) ==
                   std::vector<std::string>{"INV-7|120.50"},
               boost::test_tools::per_element());
    company.must(R"({"op":"import.undo","batch":1})");
    BOOST_TEST(rows_of(company.ask("inventory_valuation"), {"item"}).empty());
    BOOST_TEST(read(company, folder.path, all) ==
               "items 1/0, customers 1/0, bins 1/0, opening-stock 1/0, open-invoices 1/0, "
               "sales-orders 1/0");

    folder.file("prices and more.csv", "a,b\n1,2\n");
    BOOST_CHECK_EXCEPTION(read(company, folder.path, all), Refusal, [](const Refusal& refusal) {
        return refusal.message().starts_with("nothing says what the rows of prices and more.csv");
    });
    const Folder empty;
    BOOST_CHECK_EXCEPTION(read(company, empty.path, all), Refusal, [](const Refusal& refusal) {
        return refusal.code() == "import_folder_empty";
    });
}

BOOST_AUTO_TEST_CASE(shopify_orders_come_with_their_discounts_and_customers) {
    const Folder folder;
    TestCompany company;
    company.must(R"({"op":"warehouse.save","code":"MAIN","name":"Main"})");
    company.must(R"({"op":"item.save","sku":"BOLT","name":"Bolt"})");
    company.must(R"({"op":"item.save","sku":"NUT","name":"Nut"})");
    std::vector<std::string> problems;
    const auto path = folder.file("orders.csv", shopify_orders);
    const Wanted all = wanted("all", R"({"warehouse":"=MAIN"})");
    BOOST_TEST(read(company, path, all, &problems) == "customers 2/0, sales-orders 1/2");
    BOOST_TEST(problems == (std::vector<std::string>{"5|Currency|EUR", "6|Item|GHOST"}),
               boost::test_tools::per_element());
    BOOST_TEST(rows_of(company.ask("sales_orders"), {"document", "partner", "amount"}) ==
                   std::vector<std::string>{"#1|ann@example.com|27.00"},
               boost::test_tools::per_element());
    BOOST_TEST(company.seen("select memo from document where kind = 'sales_order'") ==
               "Discount Code SPRING, Discount Amount 3.00, Shipping 5.00, Taxes 1.00, "
               "Total 33.00");
    BOOST_TEST(read(company, path, all) == "customers 0/0, sales-orders 0/2");
}

// CH-01: an order stands in two exports, and comes in once.
BOOST_AUTO_TEST_CASE(fifty_orders_imported_twice_are_fifty) {
    const Folder folder;
    TestCompany company;
    company.must(R"({"op":"warehouse.save","code":"MAIN","name":"Main"})");
    company.must(R"({"op":"item.save","sku":"BOLT","name":"Bolt"})");
    company.must(R"({"op":"item.save","sku":"NUT","name":"Nut"})");
    const auto orders = [&](const std::string& name, int first, int last) {
        std::string text = "Name,Email,Created at,Lineitem quantity,Lineitem name,Lineitem price,"
                           "Lineitem sku\n";
        for (int order = last; order >= first; --order)
            text += fmt::format("#{0},c{0}@example.com,2026-02-28 10:00:00 -0500,{0},Bolt,5.00,"
                                "BOLT\n#{0},,,1,Nut,7.00,NUT\n",
                                order);
        return folder.file(name, text);
    };
    const Wanted all = wanted("all", R"({"warehouse":"=MAIN"})");
    const auto fifty = orders("may.csv", 1, 50);
    BOOST_TEST(read(company, fifty, all) == "customers 50/0, sales-orders 50/0");
    BOOST_TEST(read(company, fifty, all) == "customers 0/0, sales-orders 0/0");
    BOOST_TEST(company.seen("select count(*) from sales_order") == "50");
    BOOST_TEST(read(company, orders("june.csv", 41, 60), all) ==
               "customers 10/0, sales-orders 10/0");
    BOOST_TEST(company.seen("select count(*) from sales_order") == "60");
}

BOOST_AUTO_TEST_CASE(shopify_variants_are_items) {
    const Folder folder;
    TestCompany company;
    const auto path = folder.file(
        "products.csv",
        "Handle,Title,Body (HTML),Type,Option1 Name,Option1 Value,Option2 Value,Variant SKU,"
        "Variant Grams,Variant Price,Variant Barcode,Cost per item,Status\n"
        "shirt,Shirt,\"<p>Soft &amp; blue</p>\n<b>new</b>\",Tops,Size,S,Blue,SH-S,250,20,"
        "'0123456789012,8,active\n"
        "shirt,,,,,M,Blue,,250,20,,8,\n"
        "shirt,,,,,,,,,,,,\n"
        "mug,Mug,,,Title,Default Title,,,0,7,,,archived\n");
    BOOST_TEST(read(company, path, wanted("items")) == "items 3/0");
    BOOST_TEST(company.seen("select sku, name, description, weight, status from item "
                            "order by sku") ==
               "SH-S|Shirt - S / Blue|Soft & blue new|250000|active; "
               "mug|Mug||0|discontinued; "
               "shirt-M-Blue|Shirt - M / Blue|Soft & blue new|250000|active");
}

BOOST_AUTO_TEST_CASE(xero_invoices_are_open_items) {
    const Folder folder;
    TestCompany company;
    const auto path = folder.file(
        "invoices.csv",
        "*ContactName,EmailAddress,*InvoiceNumber,Reference,*InvoiceDate,*DueDate,*Quantity,"
        "*UnitAmount,Discount,TaxAmount,Currency\n"
        "Globex,a@example.com,INV-1,,25/02/2026,05/03/2026,3,10.00,10,2.70,USD\n"
        "Globex,,INV-1,,25/02/2026,05/03/2026,1,5.00,,0.50,USD\n"
        "Initech,,INV-1,,25/02/2026,25/03/2026,1,1,,,USD\n"
        "Initech,,INV-2,,25/02/2026,25/03/2026,2,10,,,EUR\n");
    company.must(
        R"({"op":"currency_rate.save","currency":"EUR","date":"2026-01-01","rate":"1.10"})");
    BOOST_TEST(read(company, path, wanted("all")) == "customers 2/0, open-invoices 1/0");
    BOOST_TEST(rows_of(company.ask("open_items"), {"partner", "document", "due", "open"}) ==
                   (std::vector<std::string>{"Globex|INV-1|2026-03-05|35.20",
                                             "Initech|INV-1|2026-03-25|1.00",
                                             "Initech|INV-2|2026-03-25|22.00"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(lists_of_quickbooks_desktop) {
    const Folder folder;
    TestCompany company;
    const auto path = folder.file(
        "lists.iif",
        "!ACCNT\tNAME\tACCNTTYPE\tACCNUM\tHIDDEN\nACCNT\tTools\tEXP\t6150\tN\n"
        "ACCNT\tPurchase Orders\tNONPOSTING\t2\tN\n"
        "!INVITEM\tNAME\tINVITEMTYPE\tDESC\tPRICE\tCOST\nINVITEM\tPump\tINVENTORY\tFountain "
        "pump\\n220 V\t\"1,075.00\"\t56\nINVITEM\tDelivery\tSERV\t\t15\t0\n"
        "INVITEM\tSet\tGRP\t\t\t\nINVITEM\tPump\tINVENTORY\t\t\t\nENDGRP\n"
        "!VEND\tNAME\tTERMS\tCONT1\tADDR1\tADDR2\nVEND\tAcme\t2% 10 Net 30\tJo\tAcme\tMain St\n"
        "!CUST\tNAME\tCOMPANYNAME\tTERMS\tLIMIT\nCUST\tG:Job\tGlobex\tDue on receipt\t\"1,000\"\n");
    const auto preview =
        import_files(company.office(), files_in(program(), path, wanted("all")), {true});
    BOOST_TEST(preview.at(0).left_out.at("services, charges, discounts, taxes and groups") == 2);
    BOOST_TEST(preview.at(3).left_out.at("accounts that take no postings") == 1);
    BOOST_TEST(preview.at(1).left_out.empty());
    BOOST_TEST(read(company, path, wanted("all")) ==
               "items 1/0, suppliers 1/0, customers 1/0, accounts 1/0");
    BOOST_TEST(company.seen("select sku, name, sales_price from item") ==
               "Pump|Fountain pump|1075000000");
    BOOST_TEST(company.seen("select code, name, terms_days from partner order by code") ==
               "Acme|Acme|30; G:Job|Globex|0");
    BOOST_TEST(company.seen("select name, type from account where code = '6150'") ==
               "Tools|expense");
}

BOOST_AUTO_TEST_CASE(real_lists_are_read_or_refused_by_row_and_column) {
    TestCompany company;
    std::vector<std::string> problems;
    BOOST_TEST(sample_read(company, "quickbooks-csv/qb_chart_of_accounts.csv", wanted("all"),
                           "accounts 19/1", &problems) == "accounts 19/1");
    BOOST_TEST(sample_read(company, "quickbooks-csv/qb_customers_dirty.csv", wanted("all"),
                           "customers 5/1", &problems) == "customers 5/1");
    if (!problems.empty())
        BOOST_TEST(problems == (std::vector<std::string>{
                                   "18|Type|Suspense",
                                   "5|Customer Name|G & J Woodworks Timber%%$$"}),
                   boost::test_tools::per_element());
    BOOST_TEST(sample_read(company, "iif/qbd_all_lists_export.IIF", wanted("all"),
                           "items 25/0, suppliers 38/0, customers 65/0, accounts 96/8") ==
               "items 25/0, suppliers 38/0, customers 65/0, accounts 96/8");
}

BOOST_AUTO_TEST_CASE(real_products_and_orders_are_read_or_refused_by_row_and_column) {
    TestCompany company;
    company.must(R"({"op":"warehouse.save","code":"MAIN","name":"Main"})");
    const auto products = [&](const std::string& file, const std::string& expected) {
        BOOST_TEST(sample_read(company, "shopify/" + file, wanted("all"), expected) == expected,
                   file);
    };
    products("products_apparel.csv", "items 22/0");
    products("products_jewelery.csv", "items 23/0");
    products("products_export_markets.csv", "items 95/0");
    Wanted indian = wanted("all", R"({"warehouse":"=MAIN"})");
    std::vector<std::string> problems;
    BOOST_TEST(sample_read(company, "shopify/orders_export_dev_store.csv", indian,
                           "customers 3/0, sales-orders 0/121", &problems)
                   .starts_with("customers "));
    if (!problems.empty()) BOOST_TEST(problems.front() == "2|Currency|INR");
    indian.currency = Currency::named("INR");
    problems.clear();
    sample_read(company, "shopify/orders_export_dev_store.csv", indian, "", &problems);
    if (!problems.empty()) BOOST_TEST(problems.front() == "2|Item|CB-ETH-500");
    // 58, of whom the one without an address stands in the file before, too.
    BOOST_TEST(sample_read(company, "shopify/orders_reduced_columns.csv",
                           wanted("all", R"({"warehouse":"=MAIN"})"),
                           "customers 57/0, sales-orders 0/127") ==
               "customers 57/0, sales-orders 0/127");
}

BOOST_AUTO_TEST_CASE(fifty_real_orders_come_in_once) {
    if (!sample("shopify/orders_export_dev_store.csv")) return;
    TestCompany company;
    company.must(R"({"op":"warehouse.save","code":"MAIN","name":"Main"})");
    const Sheet sheet = read_sheet(*sample("shopify/orders_export_dev_store.csv"));
    const std::size_t sku = *sheet.column("Lineitem sku");
    for (const auto& line : sheet.lines)
        company.must(fmt::format(R"({{"op":"item.save","sku":"{0}","name":"{0}"}})",
                                 line.cells[sku]));
    Wanted want = wanted("all", R"({"warehouse":"=MAIN"})");
    want.currency = Currency::named("INR");
    const auto path = sample_path("shopify/orders_export_dev_store.csv");
    BOOST_TEST(read(company, path, want).ends_with("sales-orders 51/0"));
    BOOST_TEST(read(company, path, want).ends_with("sales-orders 0/0"));
    BOOST_TEST(company.seen("select count(*) from sales_order") == "51");
}

BOOST_AUTO_TEST_CASE(real_invoices_are_read) {
    TestCompany company;
    BOOST_TEST(sample_read(company, "xero/SalesInvoiceTemplate_filled.csv", wanted("all"),
                           "customers ")
                   .starts_with("customers "));
    if (sample("xero/SalesInvoiceTemplate_filled.csv"))
        BOOST_TEST(company.seen("select cast(sum(amount) as bigint) from open_item") ==
                   "23227800");
    BOOST_TEST(sample_read(company, "xero/BillTemplate.csv", wanted("all"),
                           "suppliers 0/0, open-bills 0/0") == "suppliers 0/0, open-bills 0/0");
}

BOOST_AUTO_TEST_SUITE_END()
