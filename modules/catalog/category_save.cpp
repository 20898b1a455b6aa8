#include "modules/catalog/category_save.h"

#include "modules/access/access.h"
#include "modules/catalog/entry_rules.h"
#include "modules/catalog/goods_store.h"
#include "modules/catalog/item_store.h"
#include "office/office.h"

namespace storekeep::catalog {

void CategorySave::fields(Fields& f) {
    f.field("code", code, "the category's code", "category");
    f.field("name", name, "as people call it; left out for a new category: its code");
    cost_method = unchanged;
    f.choice("cost_method", cost_method, cost_methods(),
             "how its items are costed that do not say it themselves; new: inherited");
}

namespace {

// How a category is costed, its items are: that belongs to those who own costs.
void refuse_costing_of_others(Tx& tx, const Category& before, const Category& after) {
    constexpr std::string_view right = "catalog.costs";
    if (before.cost_method == after.cost_method || access::holds_right(tx, tx.user(), right))
        return;
    refuse(right_missing, "cost_method", {{"user", tx.user()}, {"right", std::string(right)}});
}

void refuse_other_costing(Tx& tx, const Category& before, const Category& after) {
    const std::string method = resolved_cost_method(tx, {}, before);
    if (method == resolved_cost_method(tx, {}, after)) return;
    const std::string stock = stock_costed_by_category(tx, before.id);
    if (!stock.empty())
        refuse(cost_method_change_with_stock, "cost_method",
               {{"method", method}, {"stock", stock}});
}

Json save(Tx& tx, const CategorySave& request) {
    refuse_when_empty(request.code, "code");
    const std::optional<Category> known = find_category(tx, request.code);
    Category category = known.value_or(Category{{}, request.code, {}, request.code});
    take_over(request.name, category.name);
    category.cost_method = chosen(request.cost_method, category.cost_method);
    if (category.cost_method == "inherited") category.cost_method.clear();
    refuse_costing_of_others(tx, known.value_or(Category{}), category);
    if (known) refuse_other_costing(tx, *known, category);

    if (!known) category.id = tx.next_id<Category>();
    save_category(tx, category);
    return Json::object().set("category", category.code);
}

}  // namespace

Operation category_save_operation() {
    return operation<CategorySave>("category.save", "catalog.items",
                                   "Makes a category, or changes its name and costing",
                                   {&code_empty, &right_missing, &cost_method_change_with_stock},
                                   save);
}

}  // namespace storekeep::catalog
