#include "modules/access/approval.h"

#include "modules/access/access.h"
#include "modules/access/approval_store.h"

namespace storekeep::access {

const Rule self_approval{"self_approval",
                         "{user} entered or changed {number}; somebody else must approve it"};
const Rule above_limit{"above_limit",
                       "{number} is worth {value}, above the {limit} that {user} may decide; ask "
                       "somebody with a higher limit"};

namespace {

Money size_of(const Money& value) { return value.is_negative() ? -value : value; }

// The limit of the acting user that the value is above, if any.
std::optional<Money> limit_passed(Tx& tx, std::string_view subject, const Money& value) {
    const std::optional<Money> limit = limit_of(tx, tx.user(), subject);
    return limit && size_of(value).minor > limit->minor ? limit : std::nullopt;
}

}  // namespace

const std::vector<std::string_view>& approval_subjects() {
    static const std::vector<std::string_view> subjects{
        subject::purchase_order,
        subject::adjustment,
        subject::write_off,
        subject::revaluation,
    };
    return subjects;
}

bool is_above_limit(Tx& tx, std::string_view subject, const Money& value) {
    return limit_passed(tx, subject, value).has_value();
}

void refuse_self_approval(Tx& tx, const Document& document, const std::string& field) {
    if (had_a_part_in(tx, tx.user(), document.id))
        refuse(self_approval, field, {{"user", tx.user()}, {"number", document.number}});
}

void refuse_above_limit(Tx& tx, std::string_view subject, const Money& value,
                        const std::string& number, const std::string& field) {
    if (const std::optional<Money> limit = limit_passed(tx, subject, value))
        refuse(above_limit, field,
               {{"number", number},
                {"value", text(size_of(value))},
                {"limit", text(*limit)},
                {"user", tx.user()}});
}

std::vector<std::string> who_may_approve(Reads& reads, Id<Document> document,
                                         std::string_view right, std::string_view subject,
                                         const Money& value) {
    std::vector<std::string> able;
    for (const std::string& user : users_in_use(reads)) {
        const std::optional<Money> limit = limit_of(reads, user, subject);
        if ((!limit || size_of(value).minor <= limit->minor) && holds_right(reads, user, right) &&
            !had_a_part_in(reads, user, document))
            able.push_back(user);
    }
    return able;
}

}  // namespace storekeep::access
