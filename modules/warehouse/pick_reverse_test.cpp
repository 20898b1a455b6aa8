#include "modules/warehouse/reversing_for_tests.h"

using namespace storekeep;
using namespace storekeep::warehouse;

BOOST_AUTO_TEST_SUITE(pick_reverse)

namespace {

std::string pick(const std::string& order, const std::string& number,
                 const std::string& more = {}) {
    return R"({"op":"pick.confirm","sales_order":")" + order + R"(","number":")" + number + R"(")" +
           more + "}";
}

std::string step(const std::string& operation, const std::string& order,
                 const std::string& more = {}) {
    return R"({"op":")" + operation + R"(","sales_order":")" + order + R"(")" + more + "}";
}

// PK-1 stands, PK-2 is taken back, what PK-3 picked is packed and half of it shipped. What PK-4
// picked was away for a day.
std::vector<std::string> setup() {
    std::vector<std::string> requests = selling();
    for (const std::string& one : confirmed_order("SO-4", R"([{"item":"NUT","quantity":"4"}])"))
        requests.push_back(one);
    for (const std::string number : {"SO-1", "SO-2", "SO-3"})
        for (const std::string& one :
             confirmed_order(number, R"([{"item":"BOLT","quantity":"4"}])"))
            requests.push_back(one);
    for (const std::string& one :
         {pick("SO-1", "PK-1"), pick("SO-2", "PK-2"), reverse("pick", "PK-2"),
          pick("SO-3", "PK-3"), step("pack.post", "SO-3", R"(,"number":"PL-1")"),
          step("shipment.post", "SO-3", R"(,"lines":[{"line":1,"quantity":"2"}])"),
          pick("SO-4", "PK-4"), step("pack.post", "SO-4", R"(,"number":"PL-4")"),
          step("shipment.post", "SO-4", R"(,"number":"SH-4","date":"2026-03-03")"),
          std::string(R"({"op":"shipment.reverse","number":"SH-4","date":"2026-03-04"})"),
          reverse("pack", "PL-4"),
          std::string(R"({"op":"period.close","through":"2026-01-31"})")})
        requests.push_back(one);
    return requests;
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(setup(), "pick.reverse",
                   reversal_rows("PK-1", "PK-2",
                                 {{reversing("PK-3"), "goods_packed", "number"},
                                  {reversing("PK-4", "2026-03-02"), "negative_later", "date"}}));
}

BOOST_AUTO_TEST_CASE(the_goods_are_held_where_they_lay) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(selling());
        company.must_all(confirmed_order(
            "SO-1", R"([{"item":"BOLT","quantity":"40"},{"item":"LOTTED","quantity":"7"}])"));
        const std::string lots = "select l.code, a.quantity / 1000000 from allocation_balance a "
                                 "join lot l on l.id = a.lot_id join bin b on b.id = a.bin_id "
                                 "where a.quantity > 0 and l.code <> '' and b.code = 'A-03-1' "
                                 "order by l.code";
        const std::string before = company.seen(lots);
        company.must(pick("SO-1", "PK-1"));
        BOOST_TEST(lying(company, "BOLT") ==
                   "A-01-1|available|60|0; A-02-1|available|20|0; PACK-01|available|40|40");
        company.must(reverse("pick", "PK-1"));
        BOOST_TEST(lying(company, "BOLT") == "A-01-1|available|100|40; A-02-1|available|20|0");
        BOOST_TEST(company.seen(lots) == before);
        company.must_all({pick("SO-1", "PK-2"), step("pack.post", "SO-1"),
                          step("shipment.post", "SO-1")});
        check_proofs(company);
    }
}

BOOST_AUTO_TEST_CASE(the_refusal_names_the_packing_list) {
    TestCompany company;
    company.must_all(setup());
    const Reply reply = company.run(reverse("pick", "PK-3"));
    BOOST_TEST(reply.refusal->message() ==
               "of SO-3 line 1 4 are picked and 4 packed; PK-3 picked 4: reverse PL-1 first");
}

BOOST_AUTO_TEST_SUITE_END()
