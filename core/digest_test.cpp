#include "core/digest.h"

#include <boost/test/unit_test.hpp>

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(digest)

// The example of FIPS 180-4 and test vector 2 of RFC 7914's PBKDF2 companions.
BOOST_AUTO_TEST_CASE(known_digests) {
    BOOST_TEST(sha256("abc") ==
               "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    BOOST_TEST(derived_key("password", "salt", 1) ==
               "120fb6cffcf8b32c43e7225256c4f837a86548c92ccc35480805987cb70be17b");
}

BOOST_AUTO_TEST_CASE(parts_do_not_run_together) {
    const std::vector<std::string> one{"ab", "c"};
    const std::vector<std::string> other{"a", "bc"};
    BOOST_TEST(sha256_of_parts(one) != sha256_of_parts(other));
}

BOOST_AUTO_TEST_SUITE_END()
