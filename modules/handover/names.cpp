#include "modules/handover/names.h"

#include "core/text.h"

namespace storekeep::handover {

const Rule unmapped_account{
    "unmapped_account",
    "{target} has a mapping of accounts that lacks {missing}; complete it with "
    "export_mapping.save"};
const Rule unmapped_item{
    "unmapped_item",
    "{target} has a mapping of items that lacks {missing}; complete it with export_mapping.save"};
const Rule unmapped_class{
    "unmapped_class",
    "{target} has a mapping of classes that lacks warehouse {missing}; complete it with "
    "export_mapping.save"};

namespace {

// The beginning of a name that ends with `tail` and is no longer than allowed; 0: no limit.
std::string fitted(const std::string& name, const std::string& tail, std::size_t longest) {
    const std::size_t room = longest > character_count(tail) ? longest - character_count(tail) : 0;
    if (longest == 0 || character_count(name) <= room) return name + tail;
    std::string cut = name;
    while (character_count(cut) > room) {
        do {
            cut.pop_back();
        } while (!cut.empty() && !is_utf8(cut));
    }
    return std::string(trimmed(cut)) + tail;
}

std::string listed(const std::set<std::string>& names) {
    const std::vector<std::string> all(names.begin(), names.end());
    return joined(all, ", ");
}

}  // namespace

std::string without_leading_zeros(const std::string& number) {
    std::string text;
    for (std::size_t place = 0; place < number.size(); ++place) {
        const bool digit_before = !text.empty() && text.back() >= '0' && text.back() <= '9';
        const bool digit_after =
            place + 1 < number.size() && number[place + 1] >= '0' && number[place + 1] <= '9';
        if (number[place] == '0' && !digit_before && digit_after) continue;
        text += number[place];
    }
    return text;
}

Names::Names(Reads& reads, const Target& target) : target_(target) {
    const std::string name(target.name);
    for (const Mapping& one : mappings_of(reads, name)) {
        mappings_[{one.kind, one.ours}] = one.theirs;
        begun_.insert(one.kind);
    }
    for (const GivenName& one : given_names(reads, name)) {
        given_[{one.kind, one.first, one.second}] = one.name;
        taken_.insert(taken_key(one.kind, one.second, one.name));
    }
}

const std::string* Names::mapped(std::string_view kind, const std::string& ours) const {
    const auto found = mappings_.find(std::pair(std::string(kind), ours));
    return found == mappings_.end() ? nullptr : &found->second;
}

bool Names::is_mapped(std::string_view kind, const std::string& ours) const {
    const std::string* said = mapped(kind, ours);
    return said && !said->empty();
}

bool Names::is_begun(std::string_view kind) const { return begun_.contains(std::string(kind)); }

const std::string* Names::known(const std::string& kind, std::int64_t first,
                                std::int64_t second) const {
    const auto found = given_.find({kind, first, second});
    return found == given_.end() ? nullptr : &found->second;
}

// Customers and suppliers of QuickBooks share their names; bills are numbered by supplier.
std::string Names::taken_key(const std::string& kind, std::int64_t second,
                             const std::string& name) const {
    const bool partner = kind == "customer" || kind == "supplier";
    const std::string scope = partner ? "contact" : kind;
    return fmt::format("{}\n{}\n{}", scope, kind == "bill" ? second : 0, lower_ascii(name));
}

// Colons make levels in QuickBooks, and its names hold no quotes.
std::string Names::clean(std::string name) const {
    if (target_.accounts_by_code) return name;
    std::replace(name.begin(), name.end(), ':', '-');
    std::replace(name.begin(), name.end(), '"', '\'');
    return name;
}

std::string Names::give(const std::string& kind, std::int64_t first, std::int64_t second,
                        const std::vector<std::string>& candidates, std::size_t longest) {
    if (const std::string* before = known(kind, first, second)) return *before;
    std::string name;
    for (const std::string& candidate : candidates) {
        const bool fits = longest == 0 || character_count(candidate) <= longest;
        if (name.empty() && fits && !taken_.contains(taken_key(kind, second, candidate)))
            name = candidate;
    }
    for (int number = 2; name.empty(); ++number) {
        const std::string next = fitted(candidates.back(), fmt::format(" {}", number), longest);
        if (!taken_.contains(taken_key(kind, second, next))) name = next;
    }
    remember(kind, first, second, name);
    return name;
}

void Names::remember(const std::string& kind, std::int64_t first, std::int64_t second,
                     const std::string& name) {
    taken_.insert(taken_key(kind, second, name));
    given_[{kind, first, second}] = name;
    new_names_.push_back({kind, first, second, name});
}

std::string Names::account(Id<ledger::Account> id, const HandedAccount& account) {
    const std::string* said = mapped("account", account.code);
    if (!said && is_begun("account"))
        unmapped_accounts_.insert(fmt::format("{} {}", account.code, account.name));
    if (said && !said->empty()) return *said;
    const std::string own = target_.accounts_by_code ? account.code : clean(account.name);
    return give("account", id.value, 0,
                {own, fitted(own, "", target_.account),
                 fitted(own, " " + account.code, target_.account)},
                target_.account);
}

std::string Names::contact(Id<catalog::Partner> id, std::string_view role,
                           const HandedContact& contact) {
    const std::string* said = mapped(role, contact.code);
    if (said && !said->empty()) return *said;
    const std::string kind = target_.roles_share_names ? std::string(role) : "contact";
    const std::string own = clean(contact.name.empty() ? contact.code : contact.name);
    const auto tailed = [&](const std::string& tail) {
        return fitted(own, tail, target_.partner);
    };
    std::vector<std::string> candidates{tailed("")};
    const std::string* other_side =
        known(role == "customer" ? "supplier" : "customer", id.value, 0);
    if (other_side) candidates.push_back(tailed(fmt::format(" ({})", role)));
    candidates.push_back(tailed(clean(fmt::format(" ({})", contact.code))));
    candidates.push_back(tailed(clean(fmt::format(" ({} {})", contact.code, role))));
    return give(kind, id.value, 0, candidates, target_.partner);
}

std::string Names::item(Id<catalog::Item> id, const std::string& sku, Id<ledger::Account> sold_on,
                        const HandedAccount& account) {
    const std::string* said = mapped("item", sku);
    if (!said && is_begun("item")) unmapped_items_.insert(sku);
    // Where it was sold on another account first, that one has the plain name.
    bool elsewhere = false;
    for (auto place = given_.lower_bound({"item", id.value, 0});
         place != given_.end() && std::get<0>(place->first) == "item" &&
         std::get<1>(place->first) == id.value;
         ++place)
        elsewhere = elsewhere || std::get<2>(place->first) != sold_on.value;
    const std::string tail = " " + account.code;
    if (said && !said->empty()) {
        const std::string* before = known("item", id.value, sold_on.value);
        const bool apart = before ? before->ends_with(tail) : elsewhere;
        const std::string name = apart ? *said + tail : *said;
        if (!before) remember("item", id.value, sold_on.value, name);
        return name;
    }
    const std::string own = clean(sku);
    std::vector<std::string> candidates{own, fitted(own, "", target_.item)};
    if (elsewhere) candidates.clear();
    candidates.push_back(fitted(own, tail, target_.item));
    return give("item", id.value, sold_on.value, candidates, target_.item);
}

std::string Names::account_as_item(Id<ledger::Account> id, const HandedAccount& account) {
    const std::string own = clean(account.name);
    return give("item", 0, id.value,
                {own, fitted(own, "", target_.item), fitted(own, " " + account.code, target_.item)},
                target_.item);
}

std::string Names::bill_number(const Document& document, Id<catalog::Partner> supplier,
                               const std::string& reference) {
    std::vector<std::string> candidates;
    if (!reference.empty()) {
        const std::string own = document.reverses ? reference + "-R" : reference;
        candidates = {own, fmt::format("{} ({})", own, document.number)};
    }
    candidates.push_back(document.number);
    candidates.push_back(without_leading_zeros(document.number));
    return give("bill", document.id.value, supplier.value, candidates, target_.bill_number);
}

std::string Names::sale_number(const Document& document) {
    return give("sale", document.id.value, 0,
                {document.number, without_leading_zeros(document.number)}, target_.sale_number);
}

std::string Names::class_of(const std::string& warehouse_code) {
    if (!is_begun("class")) return {};
    const std::string* said = mapped("class", warehouse_code);
    if (!said) unmapped_classes_.insert(warehouse_code);
    if (!said) return {};
    return said->empty() ? warehouse_code : *said;
}

std::string Names::no_tax() const {
    const std::string* said = mapped("tax", "none");
    return said ? *said : std::string{};
}

void Names::refuse_unmapped() const {
    const std::string target(target_.name);
    const auto judge = [&](const Rule& rule, const std::set<std::string>& missing) {
        if (!missing.empty())
            refuse(rule, "target", {{"target", target}, {"missing", listed(missing)}});
    };
    judge(unmapped_account, unmapped_accounts_);
    judge(unmapped_item, unmapped_items_);
    judge(unmapped_class, unmapped_classes_);
}

}  // namespace storekeep::handover
