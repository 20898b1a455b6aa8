#include "app/program/program.h"

#include "modules/access/access.h"
#include "modules/accounting/module.h"
#include "modules/catalog/catalog.h"
#include "modules/handover/module.h"
#include "modules/ledger/ledger.h"
#include "modules/purchasing/module.h"
#include "modules/returns/module.h"
#include "modules/sales/module.h"
#include "modules/stock/stock.h"
#include "modules/upkeep/module.h"
#include "modules/warehouse/module.h"
#include "office/office_module.h"
#include "reports/reports.h"

namespace storekeep {

namespace {

std::vector<Module> all_modules() {
    std::vector<Module> modules;
    modules.push_back(office_module());
    modules.push_back(access::module());
    modules.push_back(catalog::module());
    modules.push_back(ledger::module());
    modules.push_back(stock::module());
    modules.push_back(accounting::module());
    modules.push_back(warehouse::module());
    modules.push_back(purchasing::module());
    modules.push_back(sales::module());
    modules.push_back(returns::module());
    modules.push_back(upkeep::module());
    modules.push_back(handover::module());
    return modules;
}

}  // namespace

const Registry& program() {
    static const Registry registry(all_modules(), all_reports(), access::holds_right);
    return registry;
}

}  // namespace storekeep
