// Any table on paper, as a report or list is printed.
#pragma once

#include <functional>

#include "core/table.h"
#include "reports/paper/grid.h"

namespace storekeep::paper {

// How figures are written: as exports do, or as a country does.
using Shown = std::function<std::string(const Cell&, const Column&)>;
inline std::string as_exported(const Cell& value, const Column& column) {
    return text(value, column);
}

struct TablePaper {
    std::string below = {};  // the title: what was asked
    Format format = Format::a4;
    Shown shown = as_exported;
};

Paper table_paper(const Table& table, const TablePaper& how = {});

// "balance quantity, USD": a column's head as people read it.
std::string head_of(const Column& column);

}  // namespace storekeep::paper
