#include <boost/test/unit_test.hpp>

#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(letterhead_save)

BOOST_AUTO_TEST_CASE(what_is_left_out_stays_as_it_is) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        const auto said = [&] {
            return company.seen("select street, city, bank, note, paper from letterhead");
        };
        BOOST_TEST(said().empty());
        BOOST_TEST(company
                       .must(R"({"op":"letterhead.save","street":"1 High St","city":"York",
                                    "bank":"GB00 1234","paper":"letter"})")
                       .written() == R"({"company":"Test Traders"})");
        BOOST_TEST(said() == "1 High St|York|GB00 1234||letter");
        company.must(
            R"({"op":"letterhead.save","city":"Hull","note":"Goods stay ours until paid"})");
        BOOST_TEST(said() == "1 High St|Hull|GB00 1234|Goods stay ours until paid|letter");
    }
}

BOOST_AUTO_TEST_CASE(who_may_not_configure_the_company_does_not_change_its_papers) {
    TestCompany company;
    company.must_all({
        R"({"op":"role.save","code":"floor","name":"Floor","rights":["reports.stock"]})",
        R"({"op":"user.save","user":"flo","full_name":"Flo","roles":["floor"]})",
    });
    company.act_as("flo");
    BOOST_TEST(company.refused(R"({"op":"letterhead.save","city":"York"})") == "right_missing@op");
}

BOOST_AUTO_TEST_SUITE_END()
