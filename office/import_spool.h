// Lines put aside in a temporary file that nobody else sees and that is gone when it is closed.
#pragma once

#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace storekeep {

class Spool {
public:
    Spool();  // throws Fault where no temporary file can be made
    void append(std::string_view line);  // without a line end in it
    void rewind();                       // from now on lines are taken
    std::optional<std::string> next();

private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    std::unique_ptr<std::FILE, Close> file_;
};

}  // namespace storekeep
