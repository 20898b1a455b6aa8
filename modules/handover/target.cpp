#include "modules/handover/target.h"

#include "core/must.h"

namespace storekeep::handover {

namespace {

Target iif() {
    Target target{"quickbooks-iif"};
    target.one_partner_line = true;
    target.items_fix_accounts = true;
    target.roles_share_names = true;
    target.account = 31;
    target.item = 31;
    target.partner = 41;
    target.bill_number = 20;
    target.sale_number = 11;
    return target;
}

Target online(Currency home) {
    Target target{"quickbooks-online"};
    target.bills = home.code() != "USD";
    target.credits = false;
    target.negative_lines = false;
    target.items_fix_accounts = true;
    target.sells_items_only = true;
    target.one_partner_line = true;
    target.roles_share_names = true;
    target.account = 100;
    target.item = 100;
    target.partner = 100;
    target.bill_number = 21;
    target.sale_number = 21;
    return target;
}

Target xero() {
    Target target{"xero"};
    target.partners_in_journals = false;
    target.bank_in_journals = false;
    target.accounts_by_code = true;
    target.account = 10;
    target.item = 30;
    target.partner = 255;
    target.bill_number = 255;
    target.sale_number = 255;
    return target;
}

Target csv() {
    Target target{"csv"};
    target.accounts_by_code = true;
    return target;
}

}  // namespace

Target target_named(const std::string& name, Currency home) {
    for (const Target& target : {iif(), online(home), xero(), csv()})
        if (target.name == name) return target;
    must(false, fmt::format("target {} is listed", name));
    return {};
}

std::vector<std::string> target_names() {
    return {"quickbooks-iif", "quickbooks-online", "xero", "csv"};
}

}  // namespace storekeep::handover
