#include "app/desktop/company/words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace storekeep::desktop {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

std::string_view found_in(const auto& pairs, std::string_view name) {
    for (const auto& [known, said] : pairs)
        if (known == name) return said;
    return {};
}

constexpr auto labels = std::to_array<Pair>({
    {"sku", "SKU"},
    {"at", "When"},
    {"abc_class", "ABC class"},
    {"cogs", "Cost of goods"},
    {"kpi", "Key figure"},
    {"fill", "Filled"},
    {"from", "From"},
    {"available_to_sell", "Free to sell"},
    {"value_left", "Value"},
    {"quantity_left", "Quantity"},
    {"over_90", "Over 90"},
    {"over_180", "Over 180"},
    {"days_0_30", "0–30 days"},
    {"days_31_60", "31–60 days"},
    {"days_61_90", "61–90 days"},
    {"days_91_180", "91–180 days"},
    {"chain_hash", "Seal"},
    {"memo", "Note"},
    {"tax_number", "Tax number"},
    {"bill_to", "Bill to"},
    {"ship_to", "Ship to"},
    {"ship_by", "Ship by"},
    {"suggested_operation", "What to do"},
});

constexpr auto actions = std::to_array<Pair>({
    {"purchase_order.create", "New purchase order"},
    {"purchase_order.change", "Change"},
    {"purchase_order.confirm", "Place order"},
    {"purchase_order.approve", "Approve"},
    {"purchase_order.reject", "Send back"},
    {"purchase_order.cancel", "Cancel order"},
    {"purchase_order.close", "Close short"},
    {"receipt.post", "Receive"},
    {"putaway.post", "Put away"},
    {"supplier_bill.post", "Enter bill"},
    {"supplier_bill.release", "Release bill"},
    {"landed_cost.post", "Add freight"},
    {"sales_order.create", "New sales order"},
    {"sales_order.change", "Change"},
    {"sales_order.confirm", "Confirm"},
    {"sales_order.allocate", "Allocate"},
    {"sales_order.release", "Release stock"},
    {"sales_order.cancel", "Cancel order"},
    {"pick.confirm", "Pick"},
    {"pick.short", "Short pick"},
    {"pack.post", "Pack"},
    {"shipment.post", "Ship"},
    {"invoice.post", "Invoice"},
    {"credit_note.post", "Credit"},
    {"payment.receive", "Receive payment"},
    {"payment.make", "Pay"},
    {"settlement.post", "Settle"},
    {"return.authorize", "Authorise return"},
    {"return.receive", "Receive return"},
    {"return.inspect", "Inspect"},
    {"return.dispose", "Dispose"},
    {"return.replace", "Send replacement"},
    {"return.repair", "Repaired"},
    {"return.cancel", "Cancel return"},
    {"supplier_return.post", "Return to supplier"},
    {"supplier_credit.post", "Enter credit"},
    {"stock.move", "Move stock"},
    {"stock.set_status", "Change status"},
    {"lot.block", "Block lot"},
    {"adjustment.request", "Adjust stock"},
    {"adjustment.approve", "Approve"},
    {"adjustment.reject", "Reject"},
    {"count.plan", "Plan count"},
    {"count.enter", "Enter count"},
    {"count.approve", "Approve count"},
    {"count.cancel", "Cancel count"},
    {"transfer.create", "New transfer"},
    {"transfer.ship", "Ship transfer"},
    {"transfer.receive", "Receive transfer"},
    {"transfer.write_off", "Write off"},
    {"transfer.cancel", "Cancel transfer"},
    {"revaluation.post", "Revalue stock"},
    {"revaluation.approve", "Approve"},
    {"revaluation.reject", "Reject"},
    {"costing.change", "Change costing"},
    {"journal.post", "New journal"},
    {"period.close", "Close books"},
    {"period.reopen", "Reopen books"},
    {"opening_stock.post", "Enter opening stock"},
    {"opening_balance.post", "Enter opening balances"},
    {"export_batch.create", "Hand over to bookkeeping"},
    {"channel_batch.create", "Tell channels of returns"},
    {"user.set_password", "Set password"},
    {"posting_rule.save", "Set account"},
});

constexpr auto verbs = std::to_array<Pair>({
    {"save", "Edit"},
    {"retire", "Retire"},
    {"reverse", "Reverse"},
    {"merge", "Merge"},
    {"configure", "Configure"},
    {"create", "New"},
    {"recategorize", "Move to category"},
});

std::string capital(std::string text) {
    if (!text.empty())
        text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    return text;
}

}  // namespace

std::string plain_word(std::string_view name) {
    std::string said(name);
    std::replace(said.begin(), said.end(), '_', ' ');
    return said;
}

std::string label_of(std::string_view name) {
    if (const std::string_view known = found_in(labels, name); !known.empty())
        return std::string(known);
    for (const auto& [ending, said] : {Pair("_percent", ", %"), Pair("_days", ", days")})
        if (name.ends_with(ending))
            return capital(plain_word(name.substr(0, name.size() - ending.size()))) +
                   std::string(said);
    return capital(plain_word(name));
}

std::string action_label(std::string_view operation) {
    if (const std::string_view known = found_in(actions, operation); !known.empty())
        return std::string(known);
    const std::size_t dot = operation.find('.');
    const std::string noun = plain_word(operation.substr(0, dot));
    const std::string_view verb = operation.substr(std::min(dot + 1, operation.size()));
    const std::string_view known = found_in(verbs, verb);
    const std::string said = known.empty() ? capital(plain_word(verb)) : std::string(known);
    return verb == "reverse" ? said : said + " " + noun;
}

}  // namespace storekeep::desktop
