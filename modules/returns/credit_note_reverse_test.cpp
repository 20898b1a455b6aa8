#include <boost/test/unit_test.hpp>

#include "modules/returns/returning_for_tests.h"

using namespace storekeep;
using namespace storekeep::returns;

BOOST_AUTO_TEST_SUITE(credit_note_reverse)

namespace {

// CN-1 credits 10 BOLT of SH-1 less 1.00; CN-2, for a NUT, is reversed.
std::vector<std::string> setup() {
    return sold_and({
        returning("RMA-1", "SH-1", R"({"line":1,"quantity":"10"},{"line":4,"quantity":"1"})"),
        step("return.receive", "RMA-1"),
        step("return.inspect", "RMA-1", R"({"line":4,"accepted":"1"})"),
        R"({"op":"credit_note.post","return":"RMA-1","number":"CN-2"})",
        R"({"op":"credit_note.reverse","number":"CN-2"})",
        step("return.inspect", "RMA-1", R"({"line":1,"accepted":"10"},{"line":4,"accepted":"-1"})"),
        R"({"op":"credit_note.post","return":"RMA-1","number":"CN-1","restocking_fee":"1.00"})",
    });
}

std::string of(const std::string& number, const std::string& date) {
    return fmt::format(R"({{"number":"{}","date":"{}"}})", number, date);
}

std::string open_of_invoice(TestCompany& company) {
    return company.seen("select b.open from open_item_balance b join open_item i "
                        "on i.id = b.open_item_id where i.number = 'INV-1'");
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(setup(), "credit_note.reverse",
                   {
                       {of("CN-9", "2026-01-31"), "document_not_found", "number"},
                       {of("CN-2", "2026-01-31"), "already_reversed", "number"},
                       {of("CN-1", "2026-01-31"), "period_closed", "date"},
                       {of("CN-1", "2026-03-01"), "reversal_before_original", "date"},
                       {of("CN-2-R", "2026-03-02"), "is_a_reversal", "number"},
                   });
}

BOOST_AUTO_TEST_CASE(the_invoice_is_open_again_and_the_goods_can_be_credited_once_more) {
    TestCompany company;
    company.must_all(setup());
    BOOST_TEST(open_of_invoice(company) == "92601");
    const Json result = company.must(R"({"op":"credit_note.reverse","number":"CN-1"})");
    BOOST_TEST(member(result, "credit_note") == "CN-1-R");
    BOOST_TEST(posted(company, result) == "1100|8900; 4100|-9000; 4200|100");
    BOOST_TEST(open_of_invoice(company) == "101501");
    check_proofs(company);
    const Json again = company.must(R"({"op":"credit_note.post","return":"RMA-1"})");
    BOOST_TEST(member(again, "total") == "90.00");
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
