// What people may decide alone and what needs somebody else: limits by role and subject, and the
// refusals of an approval.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "db/tx.h"
#include "office/document.h"

namespace storekeep::access {

extern const Rule self_approval;
extern const Rule above_limit;

namespace subject {
inline constexpr std::string_view purchase_order = "purchase_order";
inline constexpr std::string_view adjustment = "adjustment";
inline constexpr std::string_view write_off = "write_off";
inline constexpr std::string_view revaluation = "revaluation";
}  // namespace subject

// All that a role can be given a limit for.
const std::vector<std::string_view>& approval_subjects();

// Up to what a user may decide alone: the highest that the user's roles say, none said: unlimited.
std::optional<Money> limit_of(Reads& reads, const std::string& user, std::string_view subject);

// Whether the value (of a loss, its size) is more than the acting user may decide alone.
bool is_above_limit(Tx& tx, std::string_view subject, const Money& value);

// Refuses `self_approval` where the acting user made the document or had a part in what it says.
void refuse_self_approval(Tx& tx, const Document& document, const std::string& field);
// Refuses `above_limit` where `is_above_limit`; `number` names the document in the message.
void refuse_above_limit(Tx& tx, std::string_view subject, const Money& value,
                        const std::string& number, const std::string& field);

// Who may approve the document: users with the right whose limits reach and who had no part in it.
std::vector<std::string> who_may_approve(Reads& reads, Id<Document> document,
                                         std::string_view right, std::string_view subject,
                                         const Money& value);

}  // namespace storekeep::access
