// What each role asks of the account that plays it.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "modules/ledger/ledger.h"

namespace storekeep::ledger {

struct RoleInfo {
    std::string_view role;
    std::string_view types;  // of account that may play it: "asset" or "income, expense"
    bool controls = false;  // only documents post to the account, because something is proved by it
};

std::span<const RoleInfo> role_infos();
const RoleInfo& role_info(std::string_view role);  // an unlisted role is a broken invariant

bool suits(const RoleInfo& info, std::string_view account_type);

// Whether lines on accounts with this control are also kept per item and warehouse.
bool holds_stock(std::string_view control);

std::vector<std::string> account_types();

}  // namespace storekeep::ledger
