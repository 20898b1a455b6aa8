// The only SQL that writes partners and their addresses.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "modules/catalog/catalog.h"

namespace storekeep::catalog {

// A partner as it is kept: all that can be saved.
struct PartnerRecord {
    Partner partner;
    std::string contact;
    std::string email;
    std::string phone;
    std::string tax_number;
};

struct Address {
    std::string name;
    std::string street;
    std::string city;
    std::string region;
    std::string postal_code;
    std::string country;
};
std::string text(const Address& address);  // on one line, without what is empty

// The code of an address that was saved without one.
inline constexpr std::string_view main_address = "MAIN";

std::optional<PartnerRecord> find_partner(Reads& reads, const std::string& code);
void save_partner(Tx& tx, const PartnerRecord& record);
void remove_partner(Tx& tx, Id<Partner> partner);  // that nothing names but its addresses

std::map<std::string, Address> addresses_of(Reads& reads, Id<Partner> partner);
void save_address(Tx& tx, Id<Partner> partner, const std::string& code, const Address& address);
void remove_address(Tx& tx, Id<Partner> partner, const std::string& code);

}  // namespace storekeep::catalog
