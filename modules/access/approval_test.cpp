#include "modules/access/approval.h"

#include <boost/test/unit_test.hpp>

#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(approval)

namespace {

std::string limit(TestCompany& company, const std::string& user, std::string_view subject) {
    const auto limit = access::limit_of(*company.connection().snapshot(), user, subject);
    return limit ? text(*limit) : "none";
}

}  // namespace

BOOST_AUTO_TEST_CASE(of_several_roles_the_highest_limit_counts) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all({
            R"({"op":"role.save","code":"small","limits":[
                {"subject":"adjustment","amount":"200.00"},
                {"subject":"purchase_order","amount":"50"}]})",
            R"({"op":"role.save","code":"large","limits":[
                {"subject":"adjustment","amount":"900"}]})",
            R"({"op":"user.save","user":"ann","roles":["small"]})",
            R"({"op":"user.save","user":"bob","roles":["small","large","sales"]})"});
        BOOST_TEST(limit(company, "ann", access::subject::adjustment) == "200.00");
        BOOST_TEST(limit(company, "bob", access::subject::adjustment) == "900.00");
        BOOST_TEST(limit(company, "bob", access::subject::purchase_order) == "50.00");
        BOOST_TEST(limit(company, "bob", access::subject::write_off) == "none");
        BOOST_TEST(limit(company, "owner", access::subject::adjustment) == "none");
        company.must(R"({"op":"role.save","code":"small","limits":[{"subject":"adjustment"}]})");
        BOOST_TEST(limit(company, "ann", access::subject::adjustment) == "none");
        BOOST_TEST(limit(company, "ann", access::subject::purchase_order) == "50.00");
    }
}

BOOST_AUTO_TEST_SUITE_END()
