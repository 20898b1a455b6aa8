#include "modules/warehouse/reversing_for_tests.h"
#include "modules/warehouse/transferring_for_tests.h"

using namespace storekeep;
using namespace storekeep::warehouse;

BOOST_AUTO_TEST_SUITE(transfer_write_off_approve)

namespace {

std::string lost(const std::string& line, const std::string& quantity,
                 const std::string& more = {}) {
    return R"({"op":"transfer.write_off","number":"TR-1","reason":"lost","lines":[{"line":)" +
           line + R"(,"quantity":")" + quantity + R"(")" + more + "}]}";
}

// Leo, who may give up 0.20, asked for: TW-000001, 16 BOLT, of which some have arrived since;
// TW-000002, rejected; TW-000003, 6 BOLT; TW-000004, 2 LOTTED of L1; TW-000005, 3 NUT. Lea may give
// up 20.00.
std::vector<std::string> shipped() {
    return two_warehouses_and({
        transfer("TR-1", R"({"item":"BOLT","quantity":"20"},{"item":"LOTTED","quantity":"6"},)"
                         R"({"item":"NUT","quantity":"3"})"),
        transfer_step("transfer.ship", "TR-1",
                      R"({"line":1,"bin":"A-01-1"},{"line":2,"bin":"A-03-1","lots":[)"
                      R"({"lot":"L1","quantity":"3"},{"lot":"L2","quantity":"3"}]},)"
                      R"({"line":3,"bin":"A-01-1"})"),
        R"({"op":"role.save","code":"small","rights":["warehouse.*"],)"
        R"("limits":[{"subject":"write_off","amount":"0.20"}]})",
        R"({"op":"role.save","code":"large","rights":["warehouse.*"],)"
        R"("limits":[{"subject":"write_off","amount":"20.00"}]})",
        R"({"op":"user.save","user":"leo","roles":["small"]})",
        R"({"op":"user.save","user":"lea","roles":["large"]})",
    });
}

void setup(TestCompany& company) {
    company.must_all(shipped());
    company.act_as("leo");
    company.must_all({lost("1", "16"), lost("1", "1"), lost("1", "6"),
                      lost("2", "2", R"(,"lots":[{"lot":"L1"}])"), lost("3", "3")});
    company.act_as("owner");
    company.must_all({R"({"op":"transfer_write_off.reject","number":"TW-000002"})",
                      transfer_step("transfer.receive", "TR-1", R"({"line":1,"quantity":"5"})")});
}

void setup_without_account(TestCompany& company) {
    setup(company);
    leave_role_to_general(company, "write_offs");
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(setup_without_account, "transfer_write_off.approve",
                   {{reversing("TW-9"), "document_not_found", "number"},
                    {reversing("TW-000002"), "write_off_not_waiting", "number"},
                    {reversing("TW-000001", "2026-01-31"), "self_approval", "number", "leo"},
                    {reversing("TW-000001", "2026-01-31"), "period_closed", "date"},
                    {reversing("TW-000001"), "arrived_meanwhile", "number"},
                    {reversing("TW-000005"), "account_role_missing", ""},
                    {reversing("TW-000003", "2026-03-01"), "negative_later", "date"},
                    {reversing("TW-000003"), "above_limit", "number", "lea"}});
}

BOOST_AUTO_TEST_CASE(goods_and_books_change_on_the_day_of_the_approval) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        setup(company);
        company.act_as("lea");
        company.set_today(Date::of(2026, 3, 5));
        const Json result =
            company.must(R"({"op":"transfer_write_off.approve","number":"TW-000004"})");
        BOOST_TEST(member(result, "state") == "posted");
        BOOST_TEST(company.seen("select m.date - d.date, m.quantity / 1000000, l.code "
                                "from stock_move m join lot l on l.id = m.lot_id join document d "
                                "on d.id = m.document_id where d.number = 'TW-000004'") ==
                   "3|2|L1");
        BOOST_TEST(company.refused(R"({"op":"transfer_write_off.approve","number":"TW-000004"})") ==
                   "write_off_not_waiting@number");
        check_proofs(company);
        company.act_as("owner");
        company.must(reverse("transfer_write_off", "TW-000004"));
        check_proofs(company);
    }
}

BOOST_AUTO_TEST_SUITE_END()
