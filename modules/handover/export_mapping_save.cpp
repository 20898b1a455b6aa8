#include "modules/handover/export_mapping_save.h"

#include "core/text.h"
#include "modules/catalog/partner_store.h"
#include "modules/handover/handover_store.h"
#include "modules/handover/target.h"

namespace storekeep::handover {

namespace {

const Rule tax_not_found{"tax_not_found",
                         "there is no tax '{tax}'; 'none' is the rate of lines without tax"};
const Rule mapping_not_found{"mapping_not_found", "{target} has no mapping of {kind} {ours}"};
const Rule name_needed{"name_needed", "say what the rate of lines without tax is called there"};
const Rule name_too_long_there{"name_too_long_there",
                               "{target} takes at most {longest} characters for {kind}; '{name}' "
                               "has {length}"};

void refuse_unknown(Tx& tx, const ExportMappingSave& request) {
    const std::string& ours = request.ours;
    if (request.kind == "account") ledger::account_named(tx, ours, "ours");
    if (request.kind == "item") catalog::item_named(tx, ours, "ours");
    if (request.kind == "class") catalog::warehouse_named(tx, ours, "ours");
    if (request.kind == "customer" || request.kind == "supplier")
        if (!catalog::find_partner(tx, ours))
            refuse(catalog::partner_not_found, "ours", {{"partner", ours}});
    if (request.kind == "tax" && ours != "none") refuse(tax_not_found, "ours", {{"tax", ours}});
}

void refuse_too_long(const ExportMappingSave& request, const Target& target) {
    std::size_t longest = 0;
    if (request.kind == "account") longest = target.account;
    if (request.kind == "item") longest = target.item;
    if (request.kind == "customer" || request.kind == "supplier") longest = target.partner;
    // Levels of QuickBooks' names are limited one by one.
    std::vector<std::string> levels{*request.theirs};
    if (!target.accounts_by_code) levels = split_at(*request.theirs, ':');
    for (const std::string& level : levels)
        if (longest > 0 && character_count(level) > longest)
            refuse(name_too_long_there, "theirs",
                   {{"target", request.target},
                    {"longest", std::to_string(longest)},
                    {"kind", request.kind == "item" ? "an item" : "a name of " + request.kind},
                    {"name", level},
                    {"length", std::to_string(character_count(level))}});
}

}  // namespace

void ExportMappingSave::fields(Fields& f) {
    f.choice("target", target, target_names(), "the program it is about");
    f.choice("kind", kind, {"account", "item", "tax", "class", "customer", "supplier"},
             "what is named: a class is of a warehouse, tax of lines without any");
    f.field("ours", ours, "its code here: account, SKU, warehouse or partner; for tax 'none'");
    f.field("theirs", theirs, "what it is called there; left out: by its own name");
    f.field("remove", remove, "true: forget what was said");
}

Json save_export_mapping(Tx& tx, const ExportMappingSave& request) {
    const Mapping mapping{request.kind, request.ours, request.theirs.value_or("")};
    const Target target = target_named(request.target, tx.currency());
    refuse_unknown(tx, request);
    if (request.remove) {
        if (!remove_mapping(tx, request.target, mapping))
            refuse(mapping_not_found, "ours",
                   {{"target", request.target}, {"kind", request.kind}, {"ours", request.ours}});
    } else {
        if (request.kind == "tax" && mapping.theirs.empty()) refuse(name_needed, "theirs");
        if (request.theirs) refuse_too_long(request, target);
        save_mapping(tx, request.target, mapping);
    }
    return Json::object()
        .set("target", request.target)
        .set("kind", request.kind)
        .set("ours", request.ours);
}

Operation export_mapping_save_operation() {
    return operation<ExportMappingSave>(
        "export_mapping.save", "exchange.export",
        "Says what an account, item, warehouse or partner is called in another program",
        {&ledger::account_not_found, &catalog::item_not_found, &catalog::warehouse_not_found,
         &catalog::partner_not_found, &tax_not_found, &mapping_not_found, &name_needed,
         &name_too_long_there},
        save_export_mapping);
}

}  // namespace storekeep::handover
