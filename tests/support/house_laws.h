// The laws that the source tree itself can be asked about. Each looks at a whole tree and names
// every place that offends, so that it can be tried on made-up trees as well.
#pragma once

#include <string>
#include <vector>

#include "tests/support/source_tree.h"

namespace storekeep {

struct Offence {
    std::string file;
    int line = 0;
    std::string what;
};

using Offences = std::vector<Offence>;

std::string listed(const Offences& offences);  // file:line: what, one a line

// Sizes and words.
Offences long_functions(const SourceTree& tree);
Offences long_files(const SourceTree& tree);
Offences long_lines(const SourceTree& tree);
Offences binary_fractions(const SourceTree& tree);
Offences unfinished_work(const SourceTree& tree);

// What only some files may say to the database.
Offences misplaced_sql(const SourceTree& tree);
Offences misplaced_transactions(const SourceTree& tree);

// Who may include whom.
Offences includes_against_the_arrows(const SourceTree& tree);
Offences misplaced_window_toolkit(const SourceTree& tree);
Offences misplaced_database_libraries(const SourceTree& tree);

// Whether each file has its place.
Offences unreferenced_files(const SourceTree& tree);
Offences incomplete_modules(const SourceTree& tree);
Offences misplaced_mains(const SourceTree& tree);

// Tests may look into every room and may say what product code may not.
bool is_test(const SourceFile& file);

}  // namespace storekeep
