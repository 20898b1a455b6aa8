// What things are called on the other side: as a person mapped them, else as they were called when
// they were first handed over, else by a name of their own that is free there and fits.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "modules/handover/handover_store.h"
#include "modules/handover/target.h"

namespace storekeep::handover {

extern const Rule unmapped_account;
extern const Rule unmapped_item;
extern const Rule unmapped_class;

class Names {
public:
    Names(Reads& reads, const Target& target);

    std::string account(Id<ledger::Account> id, const HandedAccount& account);
    std::string contact(Id<catalog::Partner> id, std::string_view role,
                        const HandedContact& contact);
    // The item as it is sold on that account.
    std::string item(Id<catalog::Item> id, const std::string& sku, Id<ledger::Account> sold_on,
                     const HandedAccount& account);
    // An account as an item, for programs that sell nothing else.
    std::string account_as_item(Id<ledger::Account> id, const HandedAccount& account);
    // The number of a bill of that supplier, from the supplier's own where it is free.
    std::string bill_number(const Document& document, Id<catalog::Partner> supplier,
                            const std::string& reference);
    std::string sale_number(const Document& document);
    // The class of what lies in a warehouse; "" where classes are not used.
    std::string class_of(const std::string& warehouse_code);
    std::string no_tax() const;
    // Whether a person said the name of it: then it is there already.
    bool is_mapped(std::string_view kind, const std::string& ours) const;

    // Refuses at "target", naming them, where a mapping was begun and something in this batch has
    // no place in it.
    void refuse_unmapped() const;
    const std::vector<GivenName>& new_names() const { return new_names_; }

private:
    const std::string* mapped(std::string_view kind, const std::string& ours) const;
    bool is_begun(std::string_view kind) const;
    const std::string* known(const std::string& kind, std::int64_t first,
                             std::int64_t second) const;
    // The first of the candidates that fits and is free; where none is, the last one, numbered.
    std::string give(const std::string& kind, std::int64_t first, std::int64_t second,
                     const std::vector<std::string>& candidates, std::size_t longest);

    void remember(const std::string& kind, std::int64_t first, std::int64_t second,
                  const std::string& name);
    std::string taken_key(const std::string& kind, std::int64_t second,
                          const std::string& name) const;
    std::string clean(std::string name) const;

    Target target_;
    std::map<std::pair<std::string, std::string>, std::string, std::less<>> mappings_;
    std::map<std::tuple<std::string, std::int64_t, std::int64_t>, std::string> given_;
    std::set<std::string> taken_;
    std::set<std::string> begun_;
    std::set<std::string> unmapped_accounts_, unmapped_items_, unmapped_classes_;
    std::vector<GivenName> new_names_;
};

// "INV-000001-R" as "INV-1-R": for programs with room for few characters.
std::string without_leading_zeros(const std::string& number);

}  // namespace storekeep::handover
