// Makes a header and lines of the records of a table, whatever file they come from.
#pragma once

#include "exchange/delimited.h"

namespace storekeep {

bool is_blank(const std::vector<std::string>& cells);

class SheetMaker {
public:
    SheetMaker(Sheet& sheet, const EachLine& line, const SheetReading& reading)
        : sheet_(sheet), line_(line), reading_(reading) {}

    bool take(int row, std::vector<std::string>&& cells);  // false once enough was read
    void finish() const;                                   // refuses `no_header`

private:
    Sheet& sheet_;
    const EachLine& line_;
    const SheetReading& reading_;
    bool has_header_ = false;
};

}  // namespace storekeep
