#include "app/desktop/screens/plans.h"

#include "app/desktop/accounting/accounting_plans.h"
#include "app/desktop/purchasing/purchasing_plans.h"
#include "app/desktop/returns/returns_plans.h"
#include "app/desktop/sales/sales_plans.h"
#include "app/desktop/warehouse/warehouse_plans.h"

namespace storekeep::desktop {

namespace {

template <class One>
void add(std::vector<One>& all, std::vector<One> more) {
    for (One& one : more) all.push_back(std::move(one));
}

// Kinds of documents that something is paid for or settled with.
bool stands_open(std::string_view kind) {
    for (const std::string_view open : {"invoice", "supplier_bill", "credit_note", "payment",
                                        "supplier_credit", "opening_balance", "landed_cost"})
        if (kind == open) return true;
    return false;
}

}  // namespace

const std::vector<LinesPlan>& lines_plans() {
    static const std::vector<LinesPlan> plans = [] {
        std::vector<LinesPlan> all;
        add(all, purchasing_lines());
        add(all, sales_lines());
        add(all, warehouse_lines());
        add(all, returns_lines());
        add(all, accounting_lines());
        return all;
    }();
    return plans;
}

const std::vector<DocumentPlan>& document_plans() {
    static const std::vector<DocumentPlan> plans = [] {
        std::vector<DocumentPlan> all;
        add(all, purchasing_documents());
        add(all, sales_documents());
        add(all, warehouse_documents());
        add(all, returns_documents());
        add(all, accounting_documents());
        return all;
    }();
    return plans;
}

const DocumentPlan* find_plan(std::string_view kind) {
    for (const DocumentPlan& plan : document_plans())
        if (plan.kind == kind) return &plan;
    return nullptr;
}

std::string_view kind_of_number(std::string_view number) {
    for (const DocumentPlan& plan : document_plans())
        if (number.starts_with(plan.prefix)) return plan.kind;
    return {};
}

const LinesPlan* find_lines_plan(std::string_view operation, std::string_view list) {
    for (const LinesPlan& plan : lines_plans())
        if (plan.operation == operation && plan.list == list) return &plan;
    return nullptr;
}

std::string_view kind_of_member(std::string_view name, std::string_view number) {
    const std::string_view kind = kind_of_number(number);
    // A posting's "journal" is the entry in the money book, not a journal that somebody wrote.
    const DocumentPlan* plan = name == "journal" ? nullptr : find_plan(name);
    return kind.empty() && plan ? plan->kind : kind;
}

Json given_to(const Registry& registry, std::string_view operation, std::string_view kind,
              std::string_view document) {
    Json given = Json::object();
    const Operation* found = registry.find_operation(operation);
    if (!found || document.empty()) return given;
    for (const FieldInfo& field : found->fields)
        if (kind.empty() ? find_plan(field.refers) != nullptr : field.refers == kind)
            return given.set(field.name, document);
    const bool is_open_item = stands_open(kind);
    for (const FieldInfo& field : found->fields)
        if (is_open_item && field.refers == "open_item") return given.set(field.name, document);
    for (const FieldInfo& field : found->fields)
        if (field.name == "number" && field.required)  // else it is the new document's own
            return given.set("number", document);
    for (const FieldInfo& field : found->fields)
        if (field.type == FieldType::records)
            for (const FieldInfo& member : field.members)
                if (member.refers == kind || (is_open_item && member.refers == "open_item")) {
                    Json line = Json::object().set(member.name, document);
                    return given.set(field.name, Json(Json::List{std::move(line)}));
                }
    return given;
}

}  // namespace storekeep::desktop
