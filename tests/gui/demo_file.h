// A demo company with some weeks of history, made once by the test program and copied for each test
// that wants a company that looks like one.
#pragma once

#include <string>

#include "tests/gui/window.h"

namespace storekeep::gui {

class DemoFile {
public:
    DemoFile();
    ~DemoFile();
    DemoFile(const DemoFile&) = delete;
    DemoFile& operator=(const DemoFile&) = delete;

    // The owner's window on the day after its last one.
    Entering entering() const;
    Table ask(const std::string& report) const;
    void must(const std::string& request) const;

private:
    std::string path_;
};

}  // namespace storekeep::gui
