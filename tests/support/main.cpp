// The test program's entry: Boost.Test's own, as a shared library.
#include <boost/test/unit_test.hpp>

static bool begin() { return true; }

int main(int count, char** arguments) {
    return boost::unit_test::unit_test_main(&begin, count, arguments);
}
