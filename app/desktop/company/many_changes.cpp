#include "app/desktop/company/many_changes.h"

#include <algorithm>
#include <optional>
#include <set>

#include "core/number.h"

namespace storekeep::desktop {

namespace {

constexpr std::size_t longest_figure = 12;  // characters; longer ones are compared as written

const std::vector<ManyPlan> many_plans = {
    {"items", "item", "item.save", "sku", "items",
     {{"name", "name"}, {"barcode", "barcodes"}, {"", "units"}, {"weight", "weight"},
      {"length", "length"}, {"width", "width"}, {"height", "height"}, {"unit", "unit"},
      {"category", "category"}, {"sales_price", "sales_price"},
      {"purchase_price", "purchase_price"}, {"safety_stock", "safety_stock"}, {"step", "step"},
      {"tax_code", "tax_code"}, {"status", "status"}}},
    {"partners", "partner", "partner.save", "code", "partners",
     {{"name", "name"}, {"contact", "contact"}, {"email", "email"}, {"phone", "phone"},
      {"terms_days", "terms_days"}, {"discount_percent", "discount_percent"},
      {"discount_days", "discount_days"}, {"lead_time_days", "lead_time_days"},
      {"over_receipt_percent", "over_receipt_percent"}, {"shelf_life_days", "shelf_life_days"},
      {"tax_number", "tax_number"}, {"tax_code", "tax_code"}}},
};

std::string told_value(const Json* value) {
    if (!value) return {};
    if (const std::string* text = value->text()) return *text;
    if (const Json::Number* number = value->number()) return number->digits;
    if (const bool* truth = value->boolean()) return *truth ? "yes" : "no";
    std::string said;
    for (const auto& [name, member] : value->members())
        said += (said.empty() ? "" : " ") + told_value(&member);
    for (const Json& one : value->items()) said += (said.empty() ? "" : "; ") + told_value(&one);
    return said;
}

const FieldInfo* many_field(const Operation& operation, std::string_view name) {
    for (const FieldInfo& field : operation.fields)
        if (field.name == name) return &field;
    return nullptr;
}

bool is_text(const FieldInfo& field) { return field.type == FieldType::text; }

// "0.5" and "0.50" are the same figure; texts of digits, as telephone numbers, are not.
bool is_same_value(const FieldInfo& field, const std::string& one, const std::string& other) {
    if (one == other) return true;
    const auto is_number = [](const std::string& said) {
        return said.size() <= longest_figure && said.find_first_of("0123456789") != said.npos &&
               said.find_first_not_of("0123456789.", said.starts_with('-') ? 1 : 0) == said.npos &&
               std::count(said.begin(), said.end(), '.') < 2;
    };
    const bool is_figure = !is_text(field) && field.type != FieldType::records;
    return is_figure && is_number(one) && is_number(other) &&
           parse_millionths(one) == parse_millionths(other);
}

std::string many_spot(std::size_t line, std::string_view field) {
    return in_list("lines", line, field);
}

class ManyComparison {
public:
    ManyComparison(const Operation& operation, const ManyPlan& plan,
                   const std::map<std::string, Json>& before)
        : operation_(operation), plan_(plan), before_(before) {}

    void take(std::size_t line, const ManyRecord& now) {
        const auto was = before_.find(now.code);
        if (was == before_.end() || !seen_.insert(now.code).second) {
            refuse_line(line, plan_.key,
                        was == before_.end()
                            ? fmt::format("{} is none of the {} chosen here; it stays as it is.",
                                          now.code.empty() ? "This line" : now.code, plan_.plural)
                            : now.code + " stands here twice; this line is left out.");
            return;
        }
        Json request = Json::object().set("op", plan_.operation).set(std::string(plan_.key),
                                                                     now.code);
        const std::size_t named = request.members().size();
        for (const auto& [column, field] : plan_.fields)
            compare(line, now, was->second, std::string(field), request);
        if (request.members().size() == named) return;
        changes.requests.push_back(std::move(request));
        changes.lines.push_back(line);
    }

    ManyChanges changes;

private:
    void compare(std::size_t line, const ManyRecord& now, const Json& was,
                 const std::string& field, Json& request) {
        const Json* before = was.find(field);
        const Json* after = now.values.find(field);
        const std::string old_value = told_value(before);
        const std::string new_value = told_value(after);
        const FieldInfo* info = many_field(operation_, field);
        if (!info || is_same_value(*info, old_value, new_value)) return;
        changes.differences.push_back({line, now.code, field, old_value, new_value});
        if (after) {
            request.set(field, *after);
        } else if (info->type != FieldType::records && info->choices.empty()) {
            request.set(field, is_text(*info) ? "" : "0");
        } else {
            refuse_line(line, field, "What stands here is taken away on the record's own page.");
        }
    }

    void refuse_line(std::size_t line, std::string_view field, std::string said) {
        changes.problems.push_back({many_spot(line, field), std::move(said)});
    }

    const Operation& operation_;
    const ManyPlan& plan_;
    const std::map<std::string, Json>& before_;
    std::set<std::string> seen_;
};

}  // namespace

const ManyPlan* find_many_plan(std::string_view report) {
    for (const ManyPlan& plan : many_plans)
        if (plan.report == report) return &plan;
    return nullptr;
}

ManyOffer many_offer(std::string_view report) {
    if (report == "data_quality") return {find_many_plan("items"), "record", "item"};
    const ManyPlan* plan = find_many_plan(report);
    return plan ? ManyOffer{plan, plan->column, ""} : ManyOffer{};
}

ManyChanges changes_of(const Operation& operation, const ManyPlan& plan,
                       const std::map<std::string, Json>& before,
                       const std::vector<ManyRecord>& now) {
    ManyComparison comparison(operation, plan, before);
    for (std::size_t line = 0; line < now.size(); ++line) comparison.take(line, now[line]);
    return std::move(comparison.changes);
}

ManyOutcome perform_many(LocalOffice& office, const ManyChanges& changes, bool keep) {
    ManyOutcome outcome;
    std::size_t next = 0;
    office.perform_all(
        [&]() -> std::optional<Request> {
            if (next == changes.requests.size()) return std::nullopt;
            return Request{changes.requests[next++], false};
        },
        [&](const Reply& reply) {
            const std::size_t line = changes.lines[next - 1];
            if (reply.ok) {
                outcome.done.push_back(line);
                return;
            }
            const std::string field = reply.refusal->field();
            outcome.problems.push_back(
                {many_spot(line, field.substr(0, field.find_first_of("[."))),
                 reply.refusal->message()});
        },
        keep, WhenRefused::leave_out);
    return outcome;
}

}  // namespace storekeep::desktop
