#include "modules/accounting/revaluation_post.h"

#include "modules/access/approval.h"
#include "modules/accounting/revaluation_store.h"
#include "modules/catalog/item_store.h"
#include "modules/ledger/posting_rule_save.h"

namespace storekeep::accounting {

namespace {

const Rule goods_or_category{"goods_or_category",
                             "say what is revalued: an item or a category, and not both"};
const Rule cost_or_percent{"cost_or_percent",
                           "say either what one unit is worth (unit_cost) or how many percent it "
                           "loses (percent)"};
const Rule percent_out_of_range{"percent_out_of_range",
                                "goods lose more than 0 and at most 100 percent, not {percent}"};
const Rule nothing_to_revalue{"nothing_to_revalue",
                              "no stock of {goods} lies in {place}; there is nothing to revalue"};
const Rule one_cost_everywhere{
    "one_cost_everywhere",
    "{item} has one cost in all warehouses, and {others} more of it lie outside {warehouse}; leave "
    "the warehouse out to revalue all of it"};

void refuse_bad_values(const RevaluationEntry& entry, const std::string& path) {
    if (entry.item.has_value() == entry.category.has_value())
        refuse(goods_or_category, path + (entry.item ? "category" : "item"));
    if (entry.unit_cost.has_value() == entry.percent.has_value())
        refuse(cost_or_percent, path + (entry.percent ? "percent" : "unit_cost"));
    if (entry.unit_cost && entry.unit_cost->is_negative())
        refuse(value_not_negative, path + "unit_cost",
               {{"field", path + "unit_cost"}, {"value", text(*entry.unit_cost)}});
    if (entry.percent &&
        (!entry.percent->is_positive() || entry.percent->value > 100 * million))
        refuse(percent_out_of_range, path + "percent", {{"percent", text(*entry.percent)}});
}

std::vector<catalog::Item> items_of_entry(Tx& tx, const RevaluationEntry& entry,
                                          const std::string& path) {
    if (entry.item) return {catalog::item_named(tx, *entry.item, path + "item")};
    const auto category = catalog::find_category(tx, *entry.category);
    if (!category)
        refuse(ledger::category_not_found, path + "category", {{"category", *entry.category}});
    std::vector<catalog::Item> items = catalog::items_of(tx, stock::items_in_pools(tx));
    std::erase_if(items,
                  [&](const catalog::Item& item) { return item.category != category->id; });
    return items;
}

// Where an item costs the same everywhere, all of it is revalued or none.
void refuse_part_of_one_cost(Tx& tx, const catalog::Item& item,
                             const catalog::Warehouse& warehouse, const std::string& path) {
    if (item.cost_method != "standard" && !item.one_pool) return;
    Quantity others;
    for (const stock::LyingLot& one : stock::lying_in_warehouses(tx, item.id))
        if (one.warehouse != warehouse.id) others += one.share.quantity;
    if (others.is_positive())
        refuse(one_cost_everywhere, path + "warehouse",
               {{"item", item.sku}, {"others", text(others)}, {"warehouse", warehouse.code}});
}

void add_lines(Tx& tx, const RevaluationEntry& entry, const std::string& path,
               std::vector<RevaluationLine>& lines) {
    refuse_bad_values(entry, path);
    std::optional<catalog::Warehouse> only;
    if (entry.warehouse)
        only = catalog::warehouse_named(tx, *entry.warehouse, path + "warehouse");
    const std::size_t before = lines.size();
    for (const catalog::Item& item : items_of_entry(tx, entry, path)) {
        if (only) refuse_part_of_one_cost(tx, item, *only, path);
        for (const stock::PoolLeft& left : stock::pools_left(tx, item.id)) {
            const Id<catalog::Warehouse> place = left.pool.warehouse;
            if (only && place != stock::all_warehouses && place != only->id) continue;
            const auto number = static_cast<std::int64_t>(lines.size()) + 1;
            lines.push_back({number, item, left.pool,
                             {entry.unit_cost, entry.percent.value_or(Percent{})}, {}, {},
                             Money{0, tx.currency()}});
        }
    }
    if (lines.size() == before)
        refuse(nothing_to_revalue, path + (entry.item ? "item" : "category"),
               {{"goods", entry.item ? *entry.item : "category " + *entry.category},
                {"place", only ? only->code : "any warehouse"}});
}

}  // namespace

void RevaluationEntry::fields(Fields& f) {
    f.field("warehouse", warehouse, "whose stock is revalued; left out: that of all", "warehouse");
    f.field("item", item, "what is revalued", "item");
    f.field("category", category, "or all items of this category", "category");
    f.field("unit_cost", unit_cost, "what one base unit is worth from now on");
    f.field("percent", percent, "or how many percent of its value it loses");
}

void RevaluationPost::fields(Fields& f) {
    f.field("number", number, "left out: the company's numbering gives it");
    entry.fields(f);
    f.list("lines", lines, "several at once, each with these fields");
}

Json post_revaluation_as_asked(Tx& tx, const RevaluationPost& request) {
    Revaluation revaluation;
    ledger::refuse_when_closed(tx, request.date);
    if (request.lines.empty()) add_lines(tx, request.entry, "", revaluation.lines);
    for (std::size_t index = 0; index < request.lines.size(); ++index)
        add_lines(tx, request.lines[index], in_list("lines", index) + ".", revaluation.lines);
    work_out(tx, revaluation);
    revalued(ledger::PostingRules(tx), {}, request.date, revaluation.lines);
    revaluation.document = register_document(tx, "revaluation", request.number.value_or(""),
                                             request.date, request.memo.value_or("Revaluation"));
    ledger::Journal journal;
    if (access::is_above_limit(tx, access::subject::revaluation, revaluation.size()))
        revaluation.state = "waiting";
    else
        journal = post_revaluation(tx, revaluation, request.date);
    insert_revaluation(tx, revaluation);
    note_event(tx, revaluation.document.id,
               revaluation.state == "waiting" ? "submitted" : "posted",
               text(revaluation.difference()));
    return answer(revaluation, journal);
}

Operation revaluation_post_operation() {
    return operation<RevaluationPost>(
        "revaluation.post", "accounting.revalue",
        "Gives stock another cost; above the user's limit it waits for somebody else's approval",
        {&ledger::period_closed, &goods_or_category, &cost_or_percent, &value_not_negative,
         &percent_out_of_range, &catalog::warehouse_not_found, &catalog::item_not_found,
         &ledger::category_not_found, &one_cost_everywhere, &nothing_to_revalue,
         &ledger::account_role_missing, &number_taken},
        post_revaluation_as_asked);
}

}  // namespace storekeep::accounting
