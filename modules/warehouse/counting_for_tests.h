// Counts, for the tests of what plans, enters, decides and reverses them.
#pragma once

#include "modules/warehouse/adjusting_for_tests.h"

namespace storekeep::warehouse {

// {"op":"count.plan","warehouse":"MAIN",…}
inline std::string planning(const std::string& number, const std::string& more) {
    return R"({"op":"count.plan","warehouse":"MAIN","number":")" + number + R"(",)" + more + "}";
}

// A line of what was found.
inline std::string found(const std::string& bin, const std::string& item,
                         const std::string& counted, const std::string& more = {}) {
    return R"({"bin":")" + bin + R"(","item":")" + item + R"(","counted":")" + counted + R"(")" +
           more + "}";
}

inline std::string counting(const std::string& number, const std::string& lines,
                            const std::string& more = {}) {
    return R"({"op":"count.enter","number":")" + number + R"(","lines":[)" + lines + "]" + more +
           "}";
}

inline std::string ending(const std::string& operation, const std::string& number) {
    return R"({"op":"count.)" + operation + R"(","number":")" + number + R"("})";
}

// A count of these bins, entered and approved.
inline std::vector<std::string> counted(const std::string& number, const std::string& bins,
                                        const std::string& lines) {
    return {planning(number, R"("bins":[)" + bins + "]"), counting(number, lines),
            ending("approve", number)};
}

}  // namespace storekeep::warehouse
