// Which screens of the desktop serve which capability, as tests/gui/screens.txt says, and which
// window tests show one: those below a line `// shows RC-07: what it is`.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace storekeep {

// "form receipt.post", "report pick_list", "list sales_order", "page picking".
struct Screen {
    std::string kind;
    std::string name;
};

struct WindowTest {
    std::string id;     // of the capability
    std::string title;  // what it is
    std::string file;   // in tests/gui
    std::string name;   // of the test case
};

// By the capability's ID. Throws std::runtime_error at a line that says something else.
std::map<std::string, std::vector<Screen>> screens_of_capabilities();

std::vector<WindowTest> window_tests();

}  // namespace storekeep
