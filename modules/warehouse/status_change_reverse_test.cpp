#include <chrono>

#include "modules/warehouse/reversing_for_tests.h"

using namespace storekeep;
using namespace storekeep::warehouse;

BOOST_AUTO_TEST_SUITE(status_change_reverse)

namespace {

std::string change(const std::string& number, const std::string& quantity, const std::string& from,
                   const std::string& to, const std::string& bin = "A-01-1",
                   const std::string& date = "2026-03-02") {
    return R"({"op":"stock.set_status","warehouse":"MAIN","item":"BOLT","reason":"wet",)"
           R"("number":")" +
           number + R"(","quantity":")" + quantity + R"(","from":")" + from + R"(","to":")" + to +
           R"(","bin":")" + bin + R"(","date":")" + date + R"("})";
}

std::string damaged_from(const std::string& from, const std::string& to,
                         const std::string& date = "2026-03-02") {
    return R"({"op":"stock.move","warehouse":"MAIN","item":"BOLT","quantity":"2",)"
           R"("status":"damaged","from":")" +
           from + R"(","to":")" + to + R"(","date":")" + date + R"("})";
}

// ST-1 stands, ST-2 is taken back. What ST-3 damaged is elsewhere, what ST-5 freed is held for
// SO-1, what ST-6 damaged was away for a day, and ST-7 wrote off a bolt of the layers of then.
void setup(TestCompany& company) {
    company.must_all(selling_and({
        change("ST-1", "1", "available", "damaged"),
        change("ST-2", "1", "available", "damaged"),
        reverse("status_change", "ST-2"),
        change("ST-3", "2", "available", "damaged", "A-02-1"),
        damaged_from("A-02-1", "DMG-9"),
        change("ST-4", "10", "available", "quarantine"),
        change("ST-5", "10", "quarantine", "available"),
        change("ST-6", "1", "available", "damaged"),
        damaged_from("A-01-1", "A-01-2", "2026-03-03"),
        damaged_from("A-01-2", "A-01-1", "2026-03-04"),
        change("ST-7", "1", "available", "written_off"),
    }));
    company.must_all(confirmed_order("SO-1", R"([{"item":"BOLT","quantity":"200"}])"));
    company.must(R"({"op":"period.close","through":"2026-01-31"})");
    const auto tx = company.connection().begin(std::chrono::seconds(10));
    tx->execute("update item set cost_method = 'specific', tracking = 'lot' where sku = 'BOLT'");
    tx->commit();
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(setup, "status_change.reverse",
                   reversal_rows("ST-1", "ST-2",
                                 {{reversing("ST-3"), "goods_moved_on", "number"},
                                  {reversing("ST-5"), "allocated_to_others", "number"},
                                  {reversing("ST-6", "2026-03-02"), "negative_later", "date"},
                                  {reversing("ST-7"), "cost_used", "number"}}));
}

BOOST_AUTO_TEST_CASE(written_off_goods_are_here_again_with_their_value) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(selling());
        const std::string before = company.seen("select sum(value) from cost_layer_balance");
        const Json result = company.must(change("ST-1", "3", "available", "written_off"));
        BOOST_TEST(member(result, "value") == "-12.00");
        BOOST_TEST(lying(company, "BOLT") == "A-01-1|available|97|0; A-02-1|available|20|0");
        company.must(reverse("status_change", "ST-1"));
        BOOST_TEST(lying(company, "BOLT") == "A-01-1|available|100|0; A-02-1|available|20|0");
        BOOST_TEST(company.seen("select sum(value) from cost_layer_balance") == before);
        BOOST_TEST(company.seen("select sum(l.amount) from journal_line l join account a "
                                "on a.id = l.account_id where a.code = '5400'") == "0");
        check_proofs(company);
    }
}

BOOST_AUTO_TEST_CASE(what_is_available_again_serves_who_waited) {
    TestCompany company;
    company.must_all(selling_and({change("ST-1", "10", "available", "damaged")}));
    company.must_all(confirmed_order("SO-1", R"([{"item":"BOLT","quantity":"120"}])"));
    company.must(reverse("status_change", "ST-1"));
    BOOST_TEST(lying(company, "BOLT") == "A-01-1|available|100|100; A-02-1|available|20|20");
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
