#include "modules/warehouse/reversing_for_tests.h"

using namespace storekeep;
using namespace storekeep::warehouse;

BOOST_AUTO_TEST_SUITE(putaway_reverse)

namespace {

std::string putaway(const std::string& number, const std::string& quantity,
                    const std::string& to) {
    return R"({"op":"putaway.post","receipt":"GR-1","number":")" + number +
           R"(","lines":[{"line":1,"quantity":")" + quantity +
           R"(","from":"RECV-01","to":")" + to + R"("}]})";
}

std::string move(const std::string& quantity, const std::string& from, const std::string& to,
                 const std::string& date = "2026-03-02") {
    return R"({"op":"stock.move","warehouse":"MAIN","item":"BOLT","quantity":")" + quantity +
           R"(","from":")" + from + R"(","to":")" + to + R"(","date":")" + date + R"("})";
}

// GR-1 brought 60 BOLT.
std::vector<std::string> received(const std::vector<std::string>& more) {
    std::vector<std::string> requests = selling_and({
        R"({"op":"purchase_order.create","number":"PO-1","supplier":"ACME","warehouse":"MAIN",)"
        R"("lines":[{"line":1,"item":"BOLT","quantity":"60","price":"4"}]})",
        R"({"op":"purchase_order.confirm","number":"PO-1"})",
        R"({"op":"receipt.post","purchase_order":"PO-1","number":"GR-1"})",
    });
    requests.insert(requests.end(), more.begin(), more.end());
    return requests;
}

// PA-1 stands, PA-2 is taken back. What PA-3 put away is elsewhere, of PA-4 picked goods are left,
// and what PA-5 put away was away for a day.
std::vector<std::string> setup() {
    std::vector<std::string> requests = received({
        putaway("PA-1", "10", "A-01-2"), putaway("PA-2", "10", "A-01-2"),
        reverse("putaway", "PA-2"), putaway("PA-3", "10", "A-03-1"),
        move("10", "A-03-1", "DMG-9")});
    for (const std::string& one :
         confirmed_order("SO-1", R"([{"item":"BOLT","quantity":"3"}])"))
        requests.push_back(one);
    for (const std::string& one :
         {std::string(R"({"op":"pick.confirm","sales_order":"SO-1"})"),
          putaway("PA-4", "3", "PACK-01"), move("3", "PACK-01", "DMG-9"),
          putaway("PA-5", "2", "A-02-1"), move("21", "A-02-1", "RECV-01", "2026-03-03"),
          move("21", "RECV-01", "A-02-1", "2026-03-04"),
          std::string(R"({"op":"period.close","through":"2026-01-31"})")})
        requests.push_back(one);
    return requests;
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(setup(), "putaway.reverse",
                   reversal_rows("PA-1", "PA-2",
                                 {{reversing("PA-3"), "goods_moved_on", "number"},
                                  {reversing("PA-4"), "allocated_to_others", "number"},
                                  {reversing("PA-5", "2026-03-02"), "negative_later", "date"}}));
}

BOOST_AUTO_TEST_CASE(goods_stand_on_the_dock_and_can_be_put_away_or_sent_back) {
    TestCompany company;
    company.must_all(received({putaway("PA-1", "60", "A-01-2"), reverse("putaway", "PA-1")}));
    BOOST_TEST(lying(company, "BOLT") ==
               "A-01-1|available|100|0; A-02-1|available|20|0; RECV-01|available|60|0");
    company.must(R"({"op":"putaway.post","receipt":"GR-1","number":"PA-2"})");
    BOOST_TEST(company.refused(R"({"op":"putaway.post","receipt":"GR-1"})") ==
               "nothing_to_put_away@receipt");
    company.must_all({reverse("putaway", "PA-2"), reverse("receipt", "GR-1")});
    BOOST_TEST(lying(company, "BOLT") == "A-01-1|available|100|0; A-02-1|available|20|0");
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
