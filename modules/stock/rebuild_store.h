// Makes the balances of the goods book anew from its facts.
#pragma once

#include "db/tx.h"

namespace storekeep::stock {

void rebuild(Tx& tx);

}  // namespace storekeep::stock
