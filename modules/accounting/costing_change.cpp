#include "modules/accounting/costing_change.h"

#include "modules/accounting/costing_posting.h"
#include "modules/catalog/entry_rules.h"
#include "modules/catalog/item_store.h"
#include "modules/ledger/posting_rule_save.h"
#include "modules/stock/cost_change.h"
#include "office/settings.h"

namespace storekeep::accounting {

namespace {

const Rule costing_of_what{
    "costing_of_what",
    "say the cost_method of one item, of one category or, naming neither, of the company, which "
    "does not inherit it; cost_scope is the company's alone"};
const Rule costing_stays{"costing_stays", "{whose} is costed in that way already"};

bool says_method(const CostingChange& request) {
    return request.cost_method != catalog::unchanged;
}
bool says_scope(const CostingChange& request) { return request.cost_scope != catalog::unchanged; }

void refuse_unclear(const CostingChange& request) {
    const bool company = !request.item && !request.category;
    const bool both = request.item && request.category;
    const bool nothing = !says_method(request) && !says_scope(request);
    if (both || nothing || (!company && says_scope(request)))
        refuse(costing_of_what, both ? "category" : nothing ? "cost_method" : "cost_scope");
    if (company && request.cost_method == "inherited") refuse(costing_of_what, "cost_method");
}

// Whose costing changes.
struct Subject {
    std::string name;
    std::optional<catalog::ItemRecord> item;
    std::optional<catalog::Category> category;
};

Subject subject_of(Tx& tx, const CostingChange& request) {
    Subject subject{"the company", {}, {}};
    if (request.item) {
        subject.name = catalog::item_named(tx, *request.item, "item").sku;
        subject.item = catalog::find_item(tx, subject.name);
    } else if (request.category) {
        subject.category = catalog::find_category(tx, *request.category);
        if (!subject.category)
            refuse(ledger::category_not_found, "category", {{"category", *request.category}});
        subject.name = "category " + subject.category->code;
    }
    return subject;
}

std::string own_method(const CostingChange& request) {
    return request.cost_method == "inherited" ? std::string{} : request.cost_method;
}

void refuse_when_it_stays(Tx& tx, const Subject& subject, const CostingChange& request) {
    const bool same_method =
        !says_method(request) ||
        own_method(request) == (subject.item       ? subject.item->item.cost_method
                                : subject.category ? subject.category->cost_method
                                                   : setting(tx, "cost_method"));
    const bool same_scope =
        !says_scope(request) || request.cost_scope == setting(tx, "cost_scope");
    if (same_method && same_scope)
        refuse(costing_stays, says_method(request) ? "cost_method" : "cost_scope",
               {{"whose", subject.name}});
}

void save_costing(Tx& tx, Subject& subject, const CostingChange& request) {
    if (subject.item) {
        subject.item->item.cost_method = own_method(request);
        ++subject.item->item.version;
        catalog::save_item(tx, *subject.item);
    } else if (subject.category) {
        subject.category->cost_method = own_method(request);
        catalog::save_category(tx, *subject.category);
    } else {
        if (says_method(request)) set_setting(tx, "cost_method", request.cost_method);
        if (says_scope(request)) set_setting(tx, "cost_scope", request.cost_scope);
    }
}

// What an item's stock costs now becomes its standard: its value stays.
void set_first_standard(Tx& tx, const catalog::Item& item) {
    Quantity quantity;
    Money value{0, tx.currency()};
    for (const stock::PoolLeft& left : stock::pools_left(tx, item.id)) {
        quantity += left.quantity;
        value += left.value;
    }
    if (quantity.is_positive())
        catalog::set_standard_cost(tx, item.id, unit_price(value, quantity));
}

std::int64_t convert_all(Tx& tx, const Document& document,
                         const std::vector<catalog::Item>& before) {
    std::vector<Id<catalog::Item>> ids;
    for (const catalog::Item& item : before) ids.push_back(item.id);
    const std::vector<catalog::Item> after = catalog::items_of(tx, ids);
    std::int64_t converted = 0;
    for (std::size_t index = 0; index < before.size(); ++index) {
        const catalog::Item& item = after[index];
        if (item.cost_method == before[index].cost_method &&
            item.one_pool == before[index].one_pool)
            continue;
        if (item.cost_method == "standard" && before[index].cost_method != "standard")
            set_first_standard(tx, item);
        stock::convert(tx, document, ++converted, before[index], item);
    }
    return converted;
}

}  // namespace

void CostingChange::fields(Fields& f) {
    cost_method = cost_scope = catalog::unchanged;
    f.field("item", item, "whose costing changes; or say a category, or nothing for the company",
            "item");
    f.field("category", category, "whose items follow it unless they say their own", "category");
    f.choice("cost_method", cost_method, catalog::cost_methods(),
             "how it is costed from now on");
    f.choice("cost_scope", cost_scope, catalog::choices_of("cost_scope"),
             "whether the company keeps cost for each warehouse or for all of them together");
}

Json change_costing(Tx& tx, const CostingChange& request) {
    refuse_unclear(request);
    Subject subject = subject_of(tx, request);
    refuse_when_it_stays(tx, subject, request);
    ledger::refuse_when_closed(tx, request.date);
    const std::vector<Id<catalog::Item>> ids =
        subject.item ? std::vector{subject.item->item.id} : stock::items_in_pools(tx);
    const std::vector<catalog::Item> before = catalog::items_of(tx, ids);
    const std::string scope_before = setting(tx, "cost_scope");
    const Document document = register_document(
        tx, "costing_change", {}, request.date,
        request.memo.value_or(fmt::format("Costing of {} changed", subject.name)));

    save_costing(tx, subject, request);
    const std::int64_t converted = convert_all(tx, document, before);
    Json result =
        Json::object().set("costing_change", document.number).set("items", converted);
    if (setting(tx, "cost_scope") == scope_before) return result;
    const ledger::Journal journal = ledger::post(
        tx, rescoped(tx, document, ledger::stock_values(tx, ledger::role::inventory)));
    if (!journal.number.empty()) result.set("journal", journal.number);
    return result;
}

Operation costing_change_operation() {
    return operation<CostingChange>(
        "costing.change", "accounting.revalue",
        "Costs an item, a category or the whole company in another way; stock keeps its value",
        {&costing_of_what, &catalog::item_not_found, &ledger::category_not_found, &costing_stays,
         &ledger::period_closed, &ledger::account_role_missing},
        change_costing);
}

}  // namespace storekeep::accounting
