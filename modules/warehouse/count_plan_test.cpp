#include "modules/warehouse/counting_for_tests.h"

using namespace storekeep;
using namespace storekeep::warehouse;

BOOST_AUTO_TEST_SUITE(count_plan)

namespace {

// CNT-1 counts bolts in A-01-1.
std::vector<std::string> setup() {
    std::vector<std::string> requests = adjusting();
    requests.push_back(R"({"op":"zone.save","warehouse":"MAIN","code":"EMPTY","name":"No bins"})");
    requests.push_back(planning("CNT-1", R"("items":["BOLT"])"));
    return requests;
}

std::string of(const std::string& rest) { return R"({"warehouse":"MAIN",)" + rest + "}"; }

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(
        setup(), "count.plan",
        {
            {R"({"warehouse":"X","bins":["X"],"zone":"A"})", "warehouse_not_found", "warehouse"},
            {of(R"("bins":["X"],"zone":"A","tolerance_percent":"-1")"), "one_scope", ""},
            {of(R"("bins":["X"],"tolerance_percent":"-1")"), "value_not_negative",
             "tolerance_percent"},
            {of(R"("bins":["A-01-2","X"])"), "bin_not_found", "bins[1]"},
            {of(R"("bins":["EAST/E-01-1"])"), "bin_not_in_warehouse", "bins[0]"},
            {of(R"("bins":["OLD"])"), "bin_not_active", "bins[0]"},
            {of(R"("items":["X"])"), "item_not_found", "items[0]"},
            {of(R"("zone":"Z")"), "zone_not_found", "zone"},
            {of(R"("zone":"EMPTY")"), "nothing_to_count", "warehouse"},
            {of(R"("asked_for":true)"), "nothing_to_count", "warehouse"},
            {of(R"("bins":["A-01-1"])"), "being_counted", "warehouse"},
            {of(R"("items":["LOTTED","BOLT"])"), "being_counted", "warehouse"},
            {of(R"("items":["LOTTED"],"number":"CNT-1")"), "number_taken", "number"},
        });
}

BOOST_AUTO_TEST_CASE(what_the_books_say_is_kept) {
    TestCompany company;
    company.must_all(setup());
    company.must(R"({"op":"stock.move","warehouse":"MAIN","item":"BOLT","quantity":"5",)"
                 R"("from":"A-01-1","to":"A-01-2"})");
    BOOST_TEST(company.seen("select b.code, s.booked / 1000000 from count_spot s "
                            "join bin b on b.id = s.bin_id order by b.code") ==
               "A-01-1|100; A-02-1|20");
    // Other goods of the same bin may be counted meanwhile.
    company.must(planning("CNT-2", R"("items":["NUT","LOTTED"])"));
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(frozen_goods_stay_where_they_are) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(adjusting());
        company.must(planning("CNT-1", R"("items":["BOLT"],"mode":"freeze")"));
        const auto move = [](const std::string& item, const std::string& from,
                             const std::string& to) {
            return R"({"op":"stock.move","warehouse":"MAIN","quantity":"1","item":")" + item +
                   R"(","from":")" + from + R"(","to":")" + to + R"("})";
        };
        BOOST_TEST(company.refused(move("BOLT", "A-01-1", "A-01-2")) == "bin_frozen@");
        BOOST_TEST(company.refused(adjusting("ADJ-1", "BOLT", "-1", "A-01-1")) == "bin_frozen@");
        // Other goods of the bin, and other bins, are not counted.
        company.must(move("NUT", "A-01-1", "A-01-2"));
        company.must(counting("CNT-1", found("A-01-1", "BOLT", "99")));
        company.must(ending("approve", "CNT-1"));
        company.must(move("BOLT", "A-01-1", "A-01-2"));
        company.must(planning("CNT-2", R"("bins":["A-01-1"],"mode":"freeze")"));
        BOOST_TEST(company.refused(move("NUT", "A-01-2", "A-01-1")) == "bin_frozen@");
        check_proofs(company);
        company.must(ending("cancel", "CNT-2"));
        company.must(move("NUT", "A-01-2", "A-01-1"));
        check_proofs(company);
    }
}

BOOST_AUTO_TEST_CASE(classes_follow_what_left) {
    TestCompany company;
    company.must_all(adjusting());
    company.must_all(confirmed_order(
        "SO-1", R"([{"item":"BOLT","quantity":"10"},{"item":"LOTTED","quantity":"5"},)"
                R"({"item":"NUT","quantity":"5"}])"));
    for (const std::string step : {"pick.confirm", "pack.post", "shipment.post"})
        company.must(R"({"op":")" + step + R"(","sales_order":"SO-1"})");
    // 40.00 of bolts, 5.00 of lots and 0.50 of nuts.
    const std::string items = "select distinct i.sku from count_spot s join item i "
                              "on i.id = s.item_id join document d on d.id = s.count_id "
                              "where d.number = '";
    company.must_all({planning("CNT-A", R"("class":"A")"), planning("CNT-B", R"("class":"B")"),
                      planning("CNT-C", R"("class":"C")")});
    BOOST_TEST(company.seen(items + "CNT-A'") == "BOLT");
    BOOST_TEST(company.seen(items + "CNT-B'") == "LOTTED");
    BOOST_TEST(company.seen(items + "CNT-C' order by i.sku") == "NUT; SERIAL");
}

BOOST_AUTO_TEST_SUITE_END()
