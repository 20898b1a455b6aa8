// The company to try things in is made by operations alone: the same each time, on both databases,
// and whole.
#include <boost/test/unit_test.hpp>

#include "app/demo/demo_company.h"
#include "app/demo/dice.h"
#include "app/program/program.h"
#include "db/state.h"
#include "tests/support/proving.h"

using namespace storekeep;

namespace {

const demo::DemoWishes a_month{Date::of(2026, 6, 30), 0, 34};

std::int64_t count(Connection& connection, std::string_view sql) {
    return connection.snapshot()->integer(sql);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(demo_company)

BOOST_AUTO_TEST_CASE(a_month_is_the_same_each_time_and_every_proof_holds) {
    std::string hash;
    for (const Backend backend : backends()) {
        const TestDatabase database(backend);
        const auto company = database.create();
        const demo::DemoMade made = demo::make_demo(*company, a_month);
        BOOST_TEST(made.operations > 2000);
        const auto snapshot = company->snapshot();
        for (const Proof* proof : program().proofs())
            BOOST_TEST(proof->breaks(*snapshot).rows.empty(), proof->name << " breaks");
        if (hash.empty()) hash = state_hash(*company);
        BOOST_TEST(state_hash(*company) == hash, name_of(backend) << " differs");
    }
}

BOOST_AUTO_TEST_CASE(it_is_large_enough_to_try_things_in) {
    const TestDatabase database(Backend::sqlite);
    const auto company = database.create();
    demo::make_demo(*company, a_month);
    BOOST_TEST(count(*company, "select count(*) from item") >= 280);
    BOOST_TEST(count(*company, "select count(*) from bin where warehouse_id is not null") >= 150);
    BOOST_TEST(count(*company, "select count(*) from partner where is_supplier = 1") == 25);
    BOOST_TEST(count(*company, "select count(*) from partner where is_customer = 1") == 120);
    for (const char* tracking : {"lot", "serial"})
        BOOST_TEST(company->snapshot()->integer("select count(*) from item where tracking = $1",
                                                std::string(tracking)) > 10);
    for (const char* kind : {"receipt", "supplier_bill", "invoice", "payment", "return",
                             "credit_note", "transfer", "count", "adjustment"})
        BOOST_TEST(company->snapshot()->integer("select count(*) from document where kind = $1",
                                                std::string(kind)) > 0,
                   "no " << kind);
}

BOOST_AUTO_TEST_CASE(chance_is_the_same_every_time) {
    demo::Dice dice(1);
    BOOST_TEST(dice.below(1'000'000) == 822'465);
    demo::Dice same(1);
    for (int times = 0; times < 1000; ++times) BOOST_TEST((same.between(3, 5) - 3) / 3 == 0);
}

BOOST_AUTO_TEST_SUITE_END()
