#include "modules/access/user_set_password.h"

#include "core/text.h"
#include "modules/access/access.h"
#include "modules/access/user_retire.h"
#include "modules/access/user_store.h"

namespace storekeep::access {

const Rule not_your_password{"not_your_password",
                             "only {user} and those who manage users may set this password"};
const Rule password_not_derived{
    "password_not_derived",
    "this begins like a stored password and is none; choose another beginning"};

void UserSetPassword::fields(Fields& f) {
    f.field("user", user, "whose password it becomes", "user");
    f.secret("password", password, "the new password; only what is derived from it is kept");
}

namespace {

bool is_of(std::string_view text, std::string_view allowed) {
    return !text.empty() && text.find_first_not_of(allowed) == std::string_view::npos;
}

// The office derives every password that does not look derived yet. One that only looks so would be
// kept as it is and could never be entered again.
bool is_derived(std::string_view secret) {
    constexpr std::string_view digits = "0123456789";
    constexpr std::string_view hexadecimal = "0123456789abcdef";
    const std::vector<std::string> parts = split_at(secret, '$');
    return parts.size() == 4 && is_of(parts[1], digits) && parts[1].size() <= 8 &&
           is_of(parts[2], hexadecimal) && is_of(parts[3], hexadecimal) && parts[3].size() == 64;
}

Json set_password(Tx& tx, const UserSetPassword& request) {
    User user = user_named(tx, request.user, "user");
    if (user.name != tx.user() && !holds_right(tx, tx.user(), "access.manage"))
        refuse(not_your_password, "user", {{"user", user.name}});
    if (!user.active) refuse(user_not_active, "user", {{"user", user.name}});
    if (!is_derived(request.password)) refuse(password_not_derived, "password");

    user.password = request.password;
    user.unlocked_at = tx.now();
    user.version += 1;
    save_user(tx, user);
    return Json::object().set("user", user.name).set("version", user.version);
}

}  // namespace

Operation user_set_password_operation() {
    return operation<UserSetPassword>(
        "user.set_password", "access.own_password",
        "Sets one's own password, or anybody's for those who manage users",
        {&user_not_found, &not_your_password, &user_not_active, &password_not_derived},
        set_password);
}

}  // namespace storekeep::access
