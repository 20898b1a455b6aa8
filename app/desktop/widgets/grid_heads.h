// The heads of a grid's columns: over figures at the right, as the figures themselves, and drawn as
// flat as the rest.
#pragma once

#include <functional>

#include <wx/grid.h>

namespace storekeep::desktop {

// For the grid's table, before its columns get attributes.
wxGridCellAttrProvider* grid_heads(std::function<bool(int column)> is_figure);

}  // namespace storekeep::desktop
