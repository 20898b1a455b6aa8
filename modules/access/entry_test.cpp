#include "modules/access/entry.h"

#include <boost/test/unit_test.hpp>

#include "tests/support/company.h"

using namespace storekeep;
using access::Entry;

BOOST_AUTO_TEST_SUITE(entry)

namespace {

struct Door {
    explicit Door(Backend backend) : company(backend) {
        company.must(R"({"op":"user.save","user":"ann","roles":["sales"]})");
        company.act_as("ann");
        company.must(R"({"op":"user.set_password","user":"ann","password":"pine-cone"})");
        company.act_as("owner");
    }
    bool is(Entry expected, const std::string& password, const std::string& user = "ann") {
        now.microseconds += million;
        return access::enter(company.connection(), user, password, now) == expected;
    }
    TestCompany company;
    Instant now = *Instant::read("2026-03-02T12:00:00.000000Z");
};

}  // namespace

BOOST_AUTO_TEST_CASE(five_wrong_passwords_lock_and_a_right_one_before_forgets_them) {
    for (const Backend backend : backends()) {
        Door door(backend);
        const std::string before = door.company.hash();
        for (int count = 0; count < 4; ++count) BOOST_TEST(door.is(Entry::refused, "wrong"));
        BOOST_TEST(door.is(Entry::entered, "pine-cone"));
        for (int count = 0; count < 5; ++count) BOOST_TEST(door.is(Entry::refused, "wrong"));
        BOOST_TEST(door.is(Entry::locked, "pine-cone"));
        BOOST_TEST(door.is(Entry::locked, "wrong"));
        BOOST_TEST(door.is(Entry::entered, "", "owner"));
        BOOST_TEST(door.is(Entry::refused, "", "nobody"));
        BOOST_TEST(door.company.hash() == before);  // attempts are no state
    }
}

BOOST_AUTO_TEST_CASE(who_manages_users_unlocks) {
    Door door(Backend::sqlite);
    for (int count = 0; count < 5; ++count) door.is(Entry::refused, "wrong");
    BOOST_TEST(door.is(Entry::locked, "pine-cone"));
    door.company.connection().run_script(
        "update app_user set unlocked_at = 9000000000000000 where name = 'ann'");
    BOOST_TEST(door.is(Entry::entered, "pine-cone"));
}

BOOST_AUTO_TEST_SUITE_END()
