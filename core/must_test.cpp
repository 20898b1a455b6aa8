#include "core/must.h"

#include <boost/test/unit_test.hpp>

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(must_holds)

BOOST_AUTO_TEST_CASE(what_holds_passes) { BOOST_CHECK_NO_THROW(must(true, "never seen")); }

BOOST_AUTO_TEST_CASE(what_does_not_hold_names_itself_and_its_place) {
    try {
        must(false, "two and two are five");
        BOOST_FAIL("a broken invariant passed");
    } catch (const BrokenInvariant& broken) {
        const std::string_view words = broken.what();
        BOOST_TEST(words.starts_with("must_test.cpp:"));
        BOOST_TEST(words.ends_with(": two and two are five"));
    }
}

BOOST_AUTO_TEST_SUITE_END()
