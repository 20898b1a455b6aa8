#include "modules/purchasing/buying_for_tests.h"

using namespace storekeep;
using purchasing::a_hundred_bolts;
using purchasing::BuyingCompany;

BOOST_AUTO_TEST_SUITE(landed_cost_post)

namespace {

std::string landed(const std::string& more) {
    return R"({"op":"landed_cost.post","supplier":"BOLTCO",)" + more + "}";
}

// What the lines of a landed cost bear: "BOLT 5000 2000 3000".
std::string borne(TestCompany& company, const std::string& number) {
    return company.seen(
        "select i.sku || ' ' || l.amount || ' ' || l.on_hand || ' ' || l.gone "
        "from landed_cost_line l join item i on i.id = l.item_id "
        "join document d on d.id = l.landed_cost_id where d.number = '" +
        number + "' order by l.line");
}

void receipts_to_refuse(TestCompany& company) {
    company.must_all(purchasing::a_company_that_buys);
    for (const char* number : {"1", "2", "3"}) {
        const std::string price = *number == '3' ? "0" : "4.10";
        company.must_all(purchasing::ordered(
            std::string("PO-") + number,
            R"({"item":"BOLT","quantity":"10","price":")" + price + R"("})"));
        company.must(fmt::format(R"({{"op":"receipt.post","purchase_order":"PO-{0}",)"
                                 R"("number":"GR-{0}"}})",
                                 number));
    }
    company.must_all({
        R"({"op":"receipt.reverse","number":"GR-2"})",
        R"({"op":"landed_cost.post","number":"LC-9","amount":"1","supplier":"BOLTCO",)"
        R"("reference":"1","receipts":["GR-1"]})",
        R"({"op":"transfer.create","number":"TR-1","from":"MAIN","to":"EAST","lines":[)"
        R"({"item":"BOLT","quantity":"1"}]})",
        R"({"op":"supplier_bill.post","supplier":"ACME","reference":"9",)"
        R"("lines":[{"account":"2160","amount":"5.00"}]})",
        R"({"op":"period.close","through":"2026-01-31"})",
    });
    company.connection().run_script("delete from posting_rule where role = 'payables'");
}

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        receipts_to_refuse, "landed_cost.post",
        {
            {R"({"supplier":"X"})", "partner_not_found", "supplier"},
            {R"({"supplier":"GLOBEX"})", "not_a_supplier", "supplier"},
            {R"({"supplier":"GONE"})", "partner_not_active", "supplier"},
            {R"({"supplier":"BOLTCO","bill":"BILL-9","reference":"1"})", "supplier_or_clearing",
             "bill"},
            {R"({"supplier":"BOLTCO","reference":"1"})", "reference_taken", "reference"},
            {R"({"bill":"BILL-9","date":"2026-01-01"})", "document_not_found", "bill"},
            {R"({"date":"2026-01-01"})", "period_closed", "date"},
            {R"({})", "amount_or_charges", "amount"},
            {R"({"amount":"1.005","charges":[{"basis":"value","amount":"1"}]})",
             "amount_or_charges", "amount"},
            {R"({"amount":"1.005"})", "too_many_digits", "amount"},
            {R"({"charges":[{"basis":"value","amount":"0"}]})", "must_be_positive",
             "charges[0].amount"},
            {R"({"amount":"1"})", "no_goods_named", "receipts"},
            {R"({"amount":"1","receipts":["GR-9"]})", "receipt_not_found", "receipts[0]"},
            {R"({"amount":"1","receipts":["GR-1","GR-2"]})", "receipt_reversed", "receipts[1]"},
            {R"({"amount":"1","transfers":["TR-9"]})", "transfer_not_found", "transfers[0]"},
            {R"({"amount":"1","transfers":["TR-1"]})", "nothing_sent", "transfers[0]"},
            {R"({"amount":"9","receipts":["GR-1"],"basis":"weight"})", "no_measure", "basis"},
            {R"({"amount":"9","receipts":["GR-1"],"basis":"volume"})", "no_measure", "basis"},
            {R"({"amount":"9","receipts":["GR-3"]})", "nothing_to_allocate", "basis"},
            {R"({"amount":"5.01","receipts":["GR-1"],"number":"LC-9"})", "clearing_holds_less",
             "amount"},
            {R"({"amount":"5.01","bill":"BILL-000001","receipts":["GR-1"]})",
             "clearing_holds_less", "amount"},
            {R"({"amount":"5.00","receipts":["GR-1"],"number":"LC-9"})", "number_taken", "number"},
            {R"({"amount":"5.00","receipts":["GR-1"],"supplier":"BOLTCO"})",
             "account_role_missing", ""},
        });
}

// LV-02: 300 of freight on lines worth 600 and 900.
BOOST_AUTO_TEST_CASE(freight_is_split_by_value) {
    BuyingCompany company;
    company.order("PO-1", R"({"item":"BOLT","quantity":"60","price":"10"},)"
                          R"({"item":"NUT","quantity":"90","price":"10"})");
    company.receive("PO-1", R"({"line":1},{"line":2})");
    const Json posted = company.must(landed(
        R"("amount":"300.00","reference":"F-9","receipts":["GR-000001"])"));
    BOOST_TEST(member(posted, "on_hand") == "300.00");
    BOOST_TEST(borne(company, "LC-000001") == "BOLT 12000 12000 0; NUT 18000 18000 0");
    BOOST_TEST(company.layers() == "BOLT 60 72000; NUT 90 108000");
    BOOST_TEST(company.journal("LC-000001") ==
               "1400 18000; 1400 12000; 2000 -30000; 2160 30000; 2160 -30000");
    BOOST_TEST(company.owed() == "LC-000001 -30000");
    prove(company);
}

BOOST_AUTO_TEST_CASE(each_basis_splits_in_its_own_way) {
    BuyingCompany company;
    company.must(R"({"op":"item.save","sku":"BOLT","weight":"2","length":"1","width":"1",)"
                 R"("height":"1"})");
    company.must(R"({"op":"item.save","sku":"NUT","weight":"0.5","length":"2","width":"2",)"
                 R"("height":"1"})");
    company.order("PO-1", R"({"item":"BOLT","quantity":"10","price":"10"},)"
                          R"({"item":"NUT","quantity":"30","price":"1"})");
    company.receive("PO-1", R"({"line":1},{"line":2})");
    int number = 0;
    for (const auto& [basis, parts] :
         {std::pair{"value", "BOLT 769 769 0; NUT 231 231 0"},
          std::pair{"quantity", "BOLT 250 250 0; NUT 750 750 0"},
          std::pair{"weight", "BOLT 571 571 0; NUT 429 429 0"},
          std::pair{"volume", "BOLT 77 77 0; NUT 923 923 0"},
          std::pair{"line", "BOLT 500 500 0; NUT 500 500 0"}}) {
        company.must(landed(fmt::format(
            R"("amount":"10.00","basis":"{}","receipts":["GR-000001","GR-000001"])", basis)));
        BOOST_TEST(borne(company, fmt::format("LC-00000{}", ++number)) == parts, basis);
    }
    prove(company);
}

BOOST_AUTO_TEST_CASE(several_charges_each_by_its_basis) {
    BuyingCompany company;
    company.order("PO-1", R"({"item":"BOLT","quantity":"10","price":"10"},)"
                          R"({"item":"NUT","quantity":"30","price":"1"})");
    company.receive("PO-1", R"({"line":1},{"line":2})");
    company.must(landed(R"("receipts":["GR-000001"],"charges":[)"
                        R"({"name":"freight","basis":"quantity","amount":"0.01"},)"
                        R"({"name":"duty","basis":"value","amount":"13.00"}])"));
    BOOST_TEST(borne(company, "LC-000001") ==
               "BOLT 0 0 0; NUT 1 1 0; BOLT 1000 1000 0; NUT 300 300 0");
    BOOST_TEST(company.owed() == "LC-000001 -1301");
    prove(company);
}

// LV-03: of 100 received 60 are sold.
BOOST_AUTO_TEST_CASE(what_has_left_goes_to_cost_of_goods_sold) {
    BuyingCompany company;
    company.order("PO-1", a_hundred_bolts);
    company.receive("PO-1", R"({"line":1,"bin":"A-01"})");
    company.sell("BOLT", 60);
    company.must(landed(R"("amount":"50.00","receipts":["GR-000001"])"));
    BOOST_TEST(company.journal("LC-000001") ==
               "1400 2000; 2000 -5000; 2160 5000; 2160 -5000; 5000 3000");
    BOOST_TEST(company.layers() == "BOLT 40 18400");
    prove(company);
}

BOOST_AUTO_TEST_CASE(or_to_the_variance_by_setting) {
    BuyingCompany company;
    company.must(R"({"op":"company.configure","late_cost_to":"variance"})");
    company.order("PO-1", R"({"item":"NUT","quantity":"100","price":"1"})");
    company.receive("PO-1", R"({"line":1,"bin":"A-01"})");
    company.sell("NUT", 60);
    company.must(landed(R"("amount":"50.00","receipts":["GR-000001"])"));
    BOOST_TEST(company.journal("LC-000001") ==
               "1400 2000; 2000 -5000; 2160 5000; 2160 -5000; 5100 3000");
    prove(company);
}

BOOST_AUTO_TEST_CASE(freight_billed_to_clearing_is_allocated_from_there) {
    BuyingCompany company;
    company.order("PO-1", a_hundred_bolts);
    company.receive("PO-1", R"({"line":1})");
    for (const char* reference : {"F-1", "F-2"})
        company.must(fmt::format(R"({{"op":"supplier_bill.post","supplier":"BOLTCO",)"
                                 R"("reference":"{}","lines":[{{"account":"2160",)"
                                 R"("amount":"30.00"}}]}})",
                                 reference));
    company.must(R"({"op":"landed_cost.post","amount":"40.00","receipts":["GR-000001"]})");
    BOOST_TEST(company.journal("LC-000001") == "1400 4000; 2160 -4000");
    BOOST_TEST(company.balance("2160") == "2000");
    BOOST_TEST(company.refused(R"({"op":"landed_cost.post","amount":"20.00",)"
                               R"("bill":"BILL-000001","receipts":["GR-000001"]})") ==
               "clearing_holds_less@amount");
    company.must(R"({"op":"landed_cost.post","amount":"20.00","bill":"BILL-000002",)"
                 R"("receipts":["GR-000001"]})");
    BOOST_TEST(company.balance("2160") == "0");
    BOOST_TEST(company.layers() == "BOLT 100 47000");
    prove(company);
}

// TR-05 with goods still on their way: freight rides along.
BOOST_AUTO_TEST_CASE(freight_of_a_transfer_lies_where_its_goods_are) {
    BuyingCompany company;
    company.order("PO-1", R"({"item":"BOLT","quantity":"20","price":"4"})");
    company.receive("PO-1", R"({"line":1,"bin":"A-01"})");
    company.must_all({
        R"({"op":"transfer.create","number":"TR-1","from":"MAIN","to":"EAST","lines":[)"
        R"({"item":"BOLT","quantity":"20"}]})",
        R"({"op":"transfer.ship","number":"TR-1","lines":[{"line":1,"bin":"A-01",)"
        R"("quantity":"10"}]})",
        R"({"op":"transfer.receive","number":"TR-1","lines":[{"line":1,"quantity":"4"}]})",
    });
    company.must(landed(R"("amount":"8.00","transfers":["TR-1"])"));
    BOOST_TEST(company.journal("LC-000001") ==
               "1400 320; 1450 480; 2000 -800; 2160 800; 2160 -800");
    company.must(R"({"op":"transfer.receive","number":"TR-1"})");
    BOOST_TEST(company.layers() == "BOLT 10 4000; BOLT 4 1920; BOLT 6 2880");
    prove(company);
}

BOOST_AUTO_TEST_SUITE_END()
