#include <boost/test/unit_test.hpp>

#include "modules/returns/returning_for_tests.h"

using namespace storekeep;
using namespace storekeep::returns;

BOOST_AUTO_TEST_SUITE(parcel_receipt_reverse)

namespace {

std::string parcel(const std::string& number, const std::string& item) {
    return fmt::format(R"({{"op":"parcel.receive","number":"{}","warehouse":"MAIN","lines":[)"
                       R"({{"item":"{}","quantity":"2"}}]}})",
                       number, item);
}

std::string status(const std::string& item, const std::string& more) {
    return fmt::format(R"({{"op":"stock.set_status","warehouse":"MAIN","item":"{}",)"
                       R"("bin":"RET-01","quantity":"2","reason":"seen",{}}})",
                       item, more);
}

// PX-000001 stands, PX-000002 is reversed, the goods of PX-000003 are damaged, those of PX-000004
// were damaged from 4 to 6 March.
std::vector<std::string> setup() {
    const auto value = [](const std::string& number) {
        return R"({"op":"parcel.value","parcel":")" + number + R"("})";
    };
    return sold_and({
        parcel("CASE-1", "BOLT"),
        value("CASE-1"),
        parcel("CASE-2", "BOLT"),
        value("CASE-2"),
        R"({"op":"parcel_receipt.reverse","number":"PX-000002"})",
        parcel("CASE-3", "MEAN"),
        value("CASE-3"),
        status("MEAN", R"("from":"inspection","to":"damaged")"),
        parcel("CASE-4", "NUT"),
        value("CASE-4"),
        status("NUT", R"("from":"inspection","to":"damaged","date":"2026-03-04")"),
        status("NUT", R"("from":"damaged","to":"inspection","date":"2026-03-06")"),
    });
}

// The item is costed at the average from here on, as an update of all its history would have it.
void setup_with_other_method(TestCompany& company) {
    company.must_all(setup());
    company.connection().run_script("update item set cost_method = 'average' where sku = 'BOLT'");
}

std::string of(const std::string& number, const std::string& date = "2026-03-06") {
    return fmt::format(R"({{"number":"{}","date":"{}"}})", number, date);
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(setup_with_other_method, "parcel_receipt.reverse",
                   {
                       {of("PX-9", "2026-01-31"), "document_not_found", "number"},
                       {of("PX-000002", "2026-01-31"), "already_reversed", "number"},
                       {of("PX-000001", "2026-01-31"), "period_closed", "date"},
                       {of("PX-000001", "2026-03-01"), "reversal_before_original", "date"},
                       {of("PX-000002-R"), "is_a_reversal", "number"},
                       {of("PX-000003"), "goods_moved_on", "number"},
                       {of("PX-000004", "2026-03-05"), "negative_later", "date"},
                       {of("PX-000001"), "cost_used", "number"},
                   });
}

BOOST_AUTO_TEST_CASE(the_parcel_waits_again) {
    TestCompany company;
    company.must_all(setup());
    const Json result = company.must(R"({"op":"parcel_receipt.reverse","number":"PX-000001"})");
    BOOST_TEST(posted(company, result) == "1400|-1000; 5000|1000");
    check_proofs(company);
    company.must(R"({"op":"parcel.close","parcel":"CASE-1","reason":"not ours"})");
}

BOOST_AUTO_TEST_SUITE_END()
