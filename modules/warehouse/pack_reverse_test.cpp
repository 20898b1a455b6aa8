#include "modules/warehouse/reversing_for_tests.h"

using namespace storekeep;
using namespace storekeep::warehouse;

BOOST_AUTO_TEST_SUITE(pack_reverse)

namespace {

std::string of(const std::string& operation, const std::string& more) {
    return R"({"op":")" + operation + R"(","sales_order":"SO-1",)" + more + "}";
}

std::string packing(const std::string& number, const std::string& quantity) {
    return of("pack.post", R"("number":")" + number +
                               R"(","cartons":[{"carton":1,"weight":"2","lines":[{"line":1,)"
                               R"("quantity":")" +
                               quantity + R"("}]}])");
}

// PL-1 stands, PL-2 is taken back.
std::vector<std::string> setup() {
    std::vector<std::string> requests =
        selling_and(confirmed_order("SO-1", R"([{"item":"BOLT","quantity":"10"}])"));
    for (const std::string& one :
         {of("pick.confirm", R"("number":"PK-1")"), packing("PL-1", "4"), packing("PL-2", "6"),
          reverse("pack", "PL-2"),
          std::string(R"({"op":"period.close","through":"2026-01-31"})")})
        requests.push_back(one);
    return requests;
}

std::vector<std::string> setup_and_shipped() {
    std::vector<std::string> requests = setup();
    requests.push_back(packing("PL-3", "5"));
    requests.push_back(
        of("shipment.post", R"("number":"SH-1","lines":[{"line":1,"quantity":"5"}])"));
    return requests;
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(setup_and_shipped(), "pack.reverse",
                   reversal_rows("PL-1", "PL-2",
                                 {{reversing("PL-3"), "goods_shipped", "number"}}));
}

BOOST_AUTO_TEST_CASE(the_goods_are_picked_and_can_be_packed_again) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(setup());
        const std::string packed = "select packed / 1000000 from demand_balance";
        BOOST_TEST(company.seen(packed) == "4");
        const Json again = company.must(of("pack.post", R"("number":"PL-3")"));
        BOOST_TEST(company.seen(packed) == "10");
        company.must_all({reverse("pack", "PL-3"), reverse("pack", "PL-1"),
                          reverse("pick", "PK-1")});
        BOOST_TEST(company.seen(packed) == "0");
        BOOST_TEST(lying(company, "BOLT") == "A-01-1|available|100|10; A-02-1|available|20|0");
        check_proofs(company);
    }
}

BOOST_AUTO_TEST_CASE(the_refusal_names_the_shipment) {
    TestCompany company;
    company.must_all(setup_and_shipped());
    const Reply reply = company.run(reverse("pack", "PL-3"));
    BOOST_TEST(reply.refusal->message() ==
               "of SO-1 line 1 9 are packed and 5 shipped; PL-3 packed 5: reverse SH-1 first");
    company.must_all({reverse("shipment", "SH-1"), reverse("pack", "PL-3")});
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
