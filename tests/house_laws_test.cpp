// The laws of the house, put to the source tree as it is. Each case names every place that offends.
#include <boost/test/unit_test.hpp>

#include "tests/support/house_laws.h"
#include "tests/support/paths.h"

using namespace storekeep;

namespace {

const SourceTree& house() {
    static const SourceTree tree = read_source_tree(source_folder());
    return tree;
}

void keep(Offences (*law)(const SourceTree&)) {
    const Offences offences = law(house());
    BOOST_CHECK_MESSAGE(offences.empty(), offences.size() << " offences:" << listed(offences));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(house_laws)

BOOST_AUTO_TEST_CASE(the_scanner_sees_the_house) {
    std::size_t code = 0;
    std::size_t functions = 0;
    for (const SourceFile& file : house()) {
        code += file.is_code() ? 1 : 0;
        functions += functions_of(file).size();
    }
    BOOST_TEST(code > 40U);
    BOOST_TEST(functions > 200U);
}

BOOST_AUTO_TEST_CASE(functions_fit_a_screen) { keep(&long_functions); }

BOOST_AUTO_TEST_CASE(files_stay_short) { keep(&long_files); }

BOOST_AUTO_TEST_CASE(lines_stay_short) { keep(&long_lines); }

BOOST_AUTO_TEST_CASE(numbers_are_exact) { keep(&binary_fractions); }

BOOST_AUTO_TEST_CASE(work_is_finished) { keep(&unfinished_work); }

BOOST_AUTO_TEST_CASE(sql_has_its_places) { keep(&misplaced_sql); }

BOOST_AUTO_TEST_CASE(transactions_have_their_places) { keep(&misplaced_transactions); }

BOOST_AUTO_TEST_CASE(includes_follow_the_arrows) { keep(&includes_against_the_arrows); }

BOOST_AUTO_TEST_CASE(windows_stay_in_the_desktop) { keep(&misplaced_window_toolkit); }

BOOST_AUTO_TEST_CASE(database_libraries_stay_in_db) { keep(&misplaced_database_libraries); }

BOOST_AUTO_TEST_CASE(every_file_is_used) { keep(&unreferenced_files); }

BOOST_AUTO_TEST_CASE(every_module_is_complete) { keep(&incomplete_modules); }

BOOST_AUTO_TEST_CASE(one_main_a_program) { keep(&misplaced_mains); }

BOOST_AUTO_TEST_SUITE_END()
