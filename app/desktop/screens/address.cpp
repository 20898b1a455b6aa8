#include "app/desktop/screens/address.h"

#include <algorithm>

#include "app/desktop/screens/plans.h"

namespace storekeep::desktop {

namespace address {

Json page(std::string_view name) { return Json::object().set("page", name); }
Json home() { return page("home"); }
Json list(std::string_view kind) { return page("list").set("kind", kind); }
Json document(std::string_view kind, std::string_view number) {
    return page("document").set("kind", kind).set("number", number);
}
Json item(std::string_view sku) { return page("item").set("item", sku); }
Json partner(std::string_view code) { return page("partner").set("partner", code); }
Json report(std::string_view name, Json given) {
    return page("report").set("report", name).set("given", std::move(given));
}
Json operation(std::string_view name, Json given) {
    return page("operation").set("operation", name).set("given", std::move(given));
}

}  // namespace address

std::optional<Json> address_of_record(std::string_view kind, std::string_view code) {
    if (code.empty()) return std::nullopt;
    if (kind == "item") return address::item(code);
    if (kind == "partner" || kind == "supplier" || kind == "customer")
        return address::partner(code);
    if (kind == "bin")
        return address::report("stock_on_hand", Json::object().set("bin", code));
    if (kind == "warehouse")
        return address::report("stock_on_hand", Json::object().set("warehouse", code));
    if (kind == "account")
        return address::report("general_ledger", Json::object().set("account", code));
    if (kind == "lot") return address::report("lot_trace", Json::object().set("lot", code));
    if (kind == "document") return address::document(kind_of_number(code), code);
    if (find_plan(kind)) return address::document(kind, code);
    return std::nullopt;
}

namespace {

// What the texts of a column name, as far as columns are called alike in all reports.
std::string_view refers_of(std::string_view column) {
    static constexpr std::string_view documents[] = {
        "document",  "purchase_order", "sales_order", "receipt", "shipment",      "transfer",
        "count",     "return",         "landed_cost", "order",   "export_batch", "journal_of",
        "supplier_bill", "invoice", "reverses", "reversed_by", "original"};
    if (std::find(std::begin(documents), std::end(documents), column) != std::end(documents))
        return "document";
    for (const std::string_view same :
         {"item", "partner", "supplier", "customer", "account", "lot", "bin"})
        if (column == same) return same;
    return {};
}

std::optional<Json> opened_report(const Registry& registry, const Report& report,
                                  const Json& given, const TableRows& rows, std::size_t row) {
    const Report* opens = registry.find_report(report.opens);
    if (!opens) return std::nullopt;
    Json asked = Json::object();
    for (const Parameter& parameter : opens->parameters) {
        const Json* same = given.find(parameter.name);
        if (same) asked.set(std::string(parameter.name), *same);
        const std::string cell = rows.text_at(row, parameter.name);
        if (!cell.empty() && parameter.type == ParameterType::text)
            asked.set(std::string(parameter.name), cell);
    }
    return address::report(report.opens, std::move(asked));
}

}  // namespace

std::optional<Json> address_of_cell(const Registry& registry, const Report& report,
                                    const Json& given, const TableRows& rows, std::size_t row,
                                    const std::string& column) {
    if (const std::string_view refers = refers_of(column); !refers.empty())
        if (auto found = address_of_record(refers, rows.text_at(row, column))) return found;
    if (column == "suggested_operation" || column == "operation") {
        const std::string operation = rows.text_at(row, column);
        if (registry.find_operation(operation)) {
            const std::string document = rows.text_at(row, "document");
            return address::operation(
                operation,
                given_to(registry, operation, kind_of_number(document), document));
        }
    }
    if (auto opened = opened_report(registry, report, given, rows, row)) return opened;
    return address_of_record("document", rows.text_at(row, "document"));
}

}  // namespace storekeep::desktop
