// Rows and columns on paper: nothing is cut off. Cells are broken into lines where their column is
// narrower than they are, heads stand on every sheet, and columns for which there is no room come
// on sheets of their own, each beginning with the first column again.
#pragma once

#include "reports/paper/flow.h"

namespace storekeep::paper {

struct GridColumn {
    std::string head;
    bool figure = false;  // at the right, and never broken
    bool spare = false;   // takes the width that is left over
};

struct Grid {
    std::vector<GridColumn> columns;
    std::vector<std::vector<std::string>> rows;
    float size = 8;
    float row_gap = 3;  // between two rows
};

void lay(Flow& flow, const Grid& grid);

// The width it would like to have.
float natural_width(const Grid& grid);

}  // namespace storekeep::paper
