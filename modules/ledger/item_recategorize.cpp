#include "modules/ledger/item_recategorize.h"

#include "modules/catalog/entry_rules.h"
#include "modules/catalog/goods_store.h"
#include "modules/catalog/item_store.h"
#include "modules/ledger/reclassification_posting.h"
#include "modules/ledger/roles.h"
#include "office/office.h"

namespace storekeep::ledger {

const Rule in_category_already{"in_category_already", "{item} is in category {category} already"};

void ItemRecategorize::fields(Fields& f) {
    f.field("item", item, "what goes to another category", "item");
    f.field("category", category, "the category, made where it is not known", "category");
}

namespace {

void refuse_other_method(Tx& tx, const catalog::ItemRecord& before,
                         const catalog::ItemRecord& after) {
    const std::string method =
        catalog::resolved_cost_method(tx, before.item.cost_method, before.category);
    if (method == catalog::resolved_cost_method(tx, after.item.cost_method, after.category)) return;
    if (const std::string stock = catalog::stock_of_item(tx, before.item.id); !stock.empty())
        refuse(catalog::cost_method_change_with_stock, "category",
               {{"method", method}, {"stock", stock}});
}

// What lies on accounts other than those of the item's category now.
Entry moved_value(Tx& tx, const Document& document, Id<catalog::Item> item) {
    const PostingRules rules(tx);
    Entry entry{document.date, document.id, document.memo, {}};
    for (const RoleInfo& info : role_infos()) {
        if (!holds_stock(info.role)) continue;
        std::vector<StockValue> values = stock_values(tx, info.role);
        std::erase_if(values, [&](const StockValue& value) { return value.item != item; });
        Entry part = reclassification_entry(document, values, info.role, rules);
        entry.lines.insert(entry.lines.end(), part.lines.begin(), part.lines.end());
    }
    return entry;
}

Json recategorize(Tx& tx, const ItemRecategorize& request) {
    catalog::refuse_when_empty(request.category, "category");
    const std::optional<catalog::ItemRecord> before = catalog::find_item(tx, request.item);
    if (!before) refuse(catalog::item_not_found, "item", {{"item", request.item}});
    catalog::ItemRecord after = *before;
    request.refuse_when_changed(before->item.version, "item " + before->item.sku);
    if (before->category.code == request.category)
        refuse(in_category_already, "category",
               {{"item", before->item.sku}, {"category", request.category}});
    after.category = catalog::find_category(tx, request.category)
                         .value_or(catalog::Category{{}, request.category, {}});
    refuse_other_method(tx, *before, after);
    refuse_when_closed(tx, request.date);

    if (!after.category.id) after.category = catalog::make_category(tx, request.category);
    after.item.version += 1;
    catalog::save_item(tx, after);
    const std::string what = fmt::format("{} from {} to {}", after.item.sku, before->category.code,
                                         after.category.code);
    const Document document =
        register_document(tx, "item_category", {}, request.date, request.memo.value_or(what));
    note_event(tx, document.id, "recategorized", what);
    const Journal journal = post(tx, moved_value(tx, document, after.item.id));
    Json result = Json::object()
                      .set("item", after.item.sku)
                      .set("version", after.item.version)
                      .set("item_category", document.number);
    if (!journal.number.empty()) result.set("journal", journal.number);
    return result;
}

}  // namespace

Operation item_recategorize_operation() {
    return operation<ItemRecategorize>(
        "item.recategorize", "ledger.accounts",
        "Gives an item another category; its stock's value goes to that category's accounts",
        {&catalog::code_empty, &catalog::item_not_found, &changed_meanwhile, &in_category_already,
         &catalog::cost_method_change_with_stock, &period_closed},
        recategorize);
}

}  // namespace storekeep::ledger
