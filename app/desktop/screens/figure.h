// The figure under the cursor of a list, for what explains it.
#pragma once

#include "app/desktop/company/explanation.h"
#include "app/desktop/widgets/table_view.h"

namespace storekeep::desktop {

std::optional<Figure> figure_at_cursor(TableView& table, std::string_view report,
                                       const Json& asked);

}  // namespace storekeep::desktop
