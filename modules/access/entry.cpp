#include "modules/access/entry.h"

#include "modules/access/access.h"
#include "modules/access/user_store.h"
#include "office/attempt.h"

namespace storekeep::access {

namespace {

struct Looked {
    Entry entry = Entry::refused;
    bool known = false;
    std::int64_t wrong_before = 0;
};

Looked look(Reads& reads, const std::string& user, std::string_view password) {
    const std::optional<User> known = find_user(reads, user);
    if (!known) return {};
    Looked looked{Entry::refused, true, wrong_passwords(reads, user, known->unlocked_at)};
    if (looked.wrong_before >= most_wrong_passwords)
        looked.entry = Entry::locked;
    else if (may_enter(reads, user, password))
        looked.entry = Entry::entered;
    return looked;
}

}  // namespace

Entry enter(Connection& connection, const std::string& user, std::string_view password,
            Instant now) {
    const Looked looked = look(*connection.snapshot(), user, password);
    if (looked.entry == Entry::entered && looked.wrong_before > 0)
        note_attempt(connection, {user, {}, std::string(attempt::entered), {}}, now);
    if (looked.entry == Entry::refused && looked.known)
        note_attempt(connection, {user, {}, std::string(attempt::wrong_password), {}}, now);
    return looked.entry;
}

}  // namespace storekeep::access
