#include "app/desktop/screens/row_plans.h"

namespace storekeep::desktop {

namespace {

const std::vector<RowPlan> plans = {
    {"units", "unit.save", "unit", {{"unit", "code"}, {"name", "name"}}, {},
     "Units are what goods are counted in: EA, BOX, KG."},
    {"categories", "category.save", "category",
     {{"category", "code"}, {"name", "name"}, {"cost_method", "cost_method"}}, {},
     "Categories gather items that are costed and posted alike."},
    {"tax_codes", "tax_code.save", "tax code",
     {{"code", "code"}, {"name", "name"}, {"kind", "kind"}, {"rate", "rate"},
      {"recoverable", "recoverable_percent"}, {"sales_account", "sales_account"},
      {"purchase_account", "purchase_account"}},
     {}, "Tax codes say how much tax a line bears, and on which accounts it stands."},
    {"accounts", "account.save", "account",
     {{"account", "code"}, {"name", "name"}, {"type", "type"}, {"cash_flow", "cash_flow"},
      {"state", "active"}},
     {}, "The chart of accounts is empty."},
    {"posting_rules", "posting_rule.save", "rule",
     {{"role", "role"}, {"account", "account"}, {"category", "category"},
      {"warehouse", "warehouse"}},
     {}, "Posting rules say which account plays which role."},
    {"warehouses", "warehouse.save", "warehouse",
     {{"warehouse", "code"}, {"name", "name"}, {"street", "street"}, {"city", "city"},
      {"region", "region"}, {"postal_code", "postal_code"}, {"country", "country"},
      {"state", "active"}, {"version", "version"}},
     {}, "Goods lie in warehouses; the first one is worked in at once."},
    {"letterhead", "letterhead.save", "",
     {{"street", "street"}, {"city", "city"}, {"region", "region"},
      {"postal_code", "postal_code"}, {"country", "country"}, {"phone", "phone"},
      {"email", "email"}, {"website", "website"}, {"tax_number", "tax_number"},
      {"bank", "bank"}, {"note", "note"}, {"paper", "paper"}},
     {}, "What the company says of itself on its papers."},
    {"price_lists", "price_list.save", "price",
     {{"list", "code"}, {"item", "lines.item"}, {"unit", "lines.unit"},
      {"minimum", "lines.minimum"}, {"purchase_price", "lines.price"},
      {"sales_price", "lines.price"}},
     {}, "Price lists hold what suppliers ask and what customers are asked."},
    {"currency_rates", "currency_rate.save", "rate",
     {{"currency", "currency"}, {"rate", "rate"}}, {},
     "Rates say what one of another currency is worth, from a day on."},
    {"items", "item.save", "item", {}, {}, "Items are what is bought, kept and sold."},
    {"partners", "partner.save", "partner", {}, {}, "Partners are suppliers and customers."},
    {"periods", "period.close", "closing", {}, {{"period.reopen", {}, {"closed"}}},
     "Months stand here from the first posting on."},
    {"numbering", "numbering.save", "",  // a row a kind, and no other kinds
     {{"kind", "kind"}, {"prefix", "prefix"}, {"digits", "digits"}, {"next", "next"}}, {},
     "Each kind of document has numbers of its own."},
    {"users", "user.save", "user",
     {{"user", "user"}, {"name", "full_name"}, {"roles", "roles"}, {"state", "active"},
      {"version", "version"}},
     {{"user.set_password", {{"user", "user"}}}, {"user.retire", {{"user", "user"}}, {"active"}}},
     "Users are who may enter."},
    {"roles", "role.save", "role", {{"role", "role"}}, {},
     "Roles say what positions in the firm may do.", "role"},
    {"import_batches", "", "import", {},
     {{"import.undo", {{"import_batch", "batch"}}, {"stands"}}},
     "What comes in from files is listed here, and can be taken back while nothing rests on it."},
};

const FieldInfo* field_named(const std::vector<FieldInfo>& fields, std::string_view name) {
    for (const FieldInfo& field : fields)
        if (field.name == name) return &field;
    return nullptr;
}

bool says_no(std::string_view state) {
    return state == "no" || state == "retired" || state == "inactive" || state == "not in use";
}

Json value_for(const FieldInfo& field, const std::string& cell) {
    if (field.type == FieldType::boolean) return Json(!says_no(cell));
    if (field.type == FieldType::integer) return Json(Json::Number{cell});
    return Json(cell);
}

}  // namespace

const RowPlan* find_row_plan(std::string_view report) {
    for (const RowPlan& plan : plans)
        if (plan.report == report) return &plan;
    return nullptr;
}

Json given_by_row(const Operation& operation, const RowFields& fields, const TableRows& rows,
                  std::size_t row) {
    static constexpr std::string_view lines = "lines.";
    Json given = Json::object();
    Json line = Json::object();
    for (const auto& [column, path] : fields) {
        const std::string cell = rows.text_at(row, column);
        if (cell.empty()) continue;
        const bool of_line = path.starts_with(lines);
        const std::string_view name = of_line ? path.substr(lines.size()) : path;
        const FieldInfo* list = of_line ? field_named(operation.fields, "lines") : nullptr;
        const FieldInfo* field = field_named(list ? list->members : operation.fields, name);
        if (!field) continue;
        (of_line ? line : given).set(std::string(name), value_for(*field, cell));
    }
    if (line.members().empty()) return given;
    Json first = Json::list();
    first.append(std::move(line));
    return given.set("lines", std::move(first));
}

}  // namespace storekeep::desktop
