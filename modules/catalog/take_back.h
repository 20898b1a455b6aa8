// The way back of imported master data: what is new goes where nothing names it, prices become what
// they were.
#pragma once

#include "office/importer.h"

namespace storekeep::catalog {

TakenBack take_back_item(Tx& tx, const Json& made, const IdRange& since);
TakenBack take_back_partner(Tx& tx, const Json& made, const IdRange& since);
TakenBack take_back_bin(Tx& tx, const Json& made, const IdRange& since);
TakenBack take_back_prices(Tx& tx, const Json& made, const IdRange& since);

}  // namespace storekeep::catalog
