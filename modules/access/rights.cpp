#include "modules/access/rights.h"

namespace storekeep::access {

const Rule right_not_known{
    "right_not_known",
    "'{right}' is no right; say one as purchasing.receive, a room as purchasing.*, or *"};

const std::vector<Right>& all_rights() {
    static const std::vector<Right> all{
        {"company.create", "make a company"},
        {"company.configure", "change the company's name and settings"},
        {"access.manage", "make users and roles, and set anybody's password"},
        {"access.own_password", "set one's own password"},
        {"catalog.items", "save items, units and barcodes"},
        {"catalog.costs", "say what items cost and how they are costed"},
        {"catalog.merge", "merge records that were entered twice"},
        {"catalog.prices", "save price lists of suppliers and for customers"},
        {"catalog.partners", "save suppliers and customers"},
        {"catalog.rates", "enter rates of exchange"},
        {"catalog.warehouses", "save warehouses, zones and bins"},
        {"purchasing.order", "make, change and confirm purchase orders"},
        {"purchasing.approve", "approve or reject others' purchase orders"},
        {"purchasing.receive", "receive goods"},
        {"purchasing.over_receive", "receive more than was ordered"},
        {"purchasing.bill", "enter suppliers' bills, landed costs and credits"},
        {"sales.order", "make, change and confirm sales orders"},
        {"sales.invoice", "make invoices and credit notes"},
        {"warehouse.work", "put away, pick, pack, move and count"},
        {"warehouse.ship", "post shipments"},
        {"warehouse.adjust", "adjust stock and approve counts"},
        {"returns.handle", "authorise, receive, inspect and dispose of returns"},
        {"ledger.accounts", "save accounts and posting rules"},
        {"ledger.post", "post and reverse manual journals"},
        {"ledger.close", "close and reopen periods"},
        {"ledger.close_unready", "close a period in which matters are open that should not be"},
        {"accounting.payments", "enter payments"},
        {"accounting.opening", "enter opening stock and balances"},
        {"accounting.revalue", "give stock another cost or another way of costing"},
        {"accounting.approve", "approve revaluations above others' limits"},
        {"reports.stock", "see quantities, places and orders"},
        {"reports.cost", "see what goods cost and what stock is worth"},
        {"reports.money", "see accounts, receivables and payables"},
        {"reports.audit", "see who did what and when"},
        {"exchange.export", "write files for other programs"},
        {"exchange.import", "read files of other programs"},
    };
    return all;
}

bool is_right(std::string_view name) {
    if (name == "*") return true;
    for (const Right& right : all_rights())
        if (name == right.name || name == room_of(right.name)) return true;
    return false;
}

std::string room_of(std::string_view right) {
    return fmt::format("{}.*", right.substr(0, right.find('.')));
}

const std::vector<FirstRole>& first_roles() {
    static const std::vector<FirstRole> roles{
        {"administrator", "Administrator", {"*"}},
        {"warehouse",
         "Warehouse",
         {"access.own_password", "purchasing.receive", "warehouse.work", "warehouse.ship",
          "returns.handle", "reports.stock"}},
        {"purchasing",
         "Purchasing",
         {"access.own_password", "purchasing.order", "catalog.items", "catalog.prices",
          "catalog.partners", "reports.stock", "reports.cost", "exchange.import"}},
        {"finance",
         "Finance",
         {"access.own_password", "catalog.items", "catalog.costs", "catalog.partners",
          "catalog.rates", "purchasing.bill", "sales.invoice", "ledger.*", "accounting.*",
          "reports.*", "exchange.*"}},
        {"ecommerce",
         "E-commerce",
         {"access.own_password", "sales.order", "catalog.items", "catalog.partners",
          "reports.stock", "exchange.*"}},
        {"sales", "Sales", {"access.own_password", "sales.*", "catalog.partners", "reports.stock"}},
        {"customer_service",
         "Customer service",
         {"access.own_password", "sales.order", "returns.handle", "catalog.partners",
          "reports.stock"}},
        {"manager",
         "Manager",
         {"access.own_password", "catalog.*", "purchasing.*", "sales.*", "warehouse.*", "returns.*",
          "reports.stock", "reports.cost", "reports.money", "exchange.*"}},
        {"leadership", "Leadership", {"access.own_password", "reports.*", "exchange.export"}},
    };
    return roles;
}

}  // namespace storekeep::access
