#include "modules/warehouse/reversing_for_tests.h"

using namespace storekeep;
using namespace storekeep::warehouse;

BOOST_AUTO_TEST_SUITE(stock_move_reverse)

namespace {

std::string move(const std::string& number, const std::string& quantity, const std::string& from,
                 const std::string& to, const std::string& date = "2026-03-02") {
    return R"({"op":"stock.move","warehouse":"MAIN","item":"BOLT","number":")" + number +
           R"(","quantity":")" + quantity + R"(","from":")" + from + R"(","to":")" + to +
           R"(","date":")" + date + R"("})";
}

// MV-1 stands, MV-2 is taken back. MV-3 took goods from where MV-4 moved them on. What MV-5 put
// beside picked goods was carried away. What MV-7 moved was away for a day.
std::vector<std::string> setup() {
    std::vector<std::string> requests = selling_and({
        move("MV-1", "5", "A-01-1", "A-01-2"),
        move("MV-2", "5", "A-01-1", "A-01-2"),
        reverse("stock_move", "MV-2"),
        move("MV-3", "6", "A-01-1", "A-03-1"),
        move("MV-4", "4", "A-03-1", "DMG-9"),
    });
    for (const std::string& one :
         confirmed_order("SO-1", R"([{"item":"BOLT","quantity":"3"}])"))
        requests.push_back(one);
    for (const std::string& one :
         {std::string(R"({"op":"pick.confirm","sales_order":"SO-1"})"),
          move("MV-5", "3", "A-02-1", "PACK-01"), move("MV-6", "3", "PACK-01", "A-02-1"),
          move("MV-7", "2", "A-02-1", "RECV-01"),
          move("MV-8", "2", "RECV-01", "A-02-1", "2026-03-03"),
          move("MV-9", "2", "A-02-1", "RECV-01", "2026-03-04"),
          std::string(R"({"op":"period.close","through":"2026-01-31"})")})
        requests.push_back(one);
    return requests;
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(setup(), "stock_move.reverse",
                   reversal_rows("MV-1", "MV-2",
                                 {{reversing("MV-3"), "goods_moved_on", "number"},
                                  {reversing("MV-5"), "allocated_to_others", "number"},
                                  {reversing("MV-7", "2026-03-02"), "negative_later", "date"}}));
}

BOOST_AUTO_TEST_CASE(the_refusal_names_what_rests_on_it) {
    TestCompany company;
    company.must_all(setup());
    const Reply reply = company.run(reverse("stock_move", "MV-3"));
    BOOST_TEST(reply.refusal->message() ==
               "MV-3 put 6 into A-03-1 and 2 are there; MV-4 took some: reverse it first");
    company.must_all({reverse("stock_move", "MV-4"), reverse("stock_move", "MV-3")});
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(goods_and_what_is_held_of_them_go_back) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(selling_and({move("MV-1", "100", "A-01-1", "A-01-2")}));
        company.must_all(confirmed_order("SO-1", R"([{"item":"BOLT","quantity":"110"}])"));
        BOOST_TEST(lying(company, "BOLT") == "A-01-2|available|100|100; A-02-1|available|20|10");
        company.must(reverse("stock_move", "MV-1"));
        BOOST_TEST(lying(company, "BOLT") == "A-01-1|available|100|100; A-02-1|available|20|10");
        check_proofs(company);
    }
}

BOOST_AUTO_TEST_SUITE_END()
