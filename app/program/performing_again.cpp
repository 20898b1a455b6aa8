#include "app/program/performing_again.h"

#include "app/program/program.h"
#include "core/must.h"
#include "office/office.h"
#include "office/operation_log_store.h"

namespace storekeep {

namespace {

// The request as it was made: what was secret in it is derived already.
Request request_in(const LoggedOperation& logged) {
    Json body = Json::read(logged.body);
    body.set("op", logged.operation);
    if (!logged.key.empty()) body.set("key", logged.key);
    return {std::move(body)};
}

// Why it cannot be performed; "" when it was.
std::string obstacle(LocalOffice& office, const LoggedOperation& logged) {
    try {
        const Reply reply = office.perform_again(request_in(logged), logged.circumstances);
        return reply.ok ? "" : "is refused now: " + reply.refusal->message();
    } catch (const Refusal& refusal) {  // of a body that is no request
        return "cannot be read: " + refusal.message();
    } catch (const BrokenInvariant& broken) {
        return std::string("breaks the books now: ") + broken.what();
    }
}

}  // namespace

PerformedAgain perform_again(Reads& log, Connection& fresh,
                             const std::function<void(std::int64_t)>& watch) {
    LocalOffice office(program(), fresh, "system");
    PerformedAgain done;
    each_logged(log, 1, [&](const LoggedOperation& logged) {
        if (!done.stopped.empty()) return;
        const std::string why = obstacle(office, logged);
        if (!why.empty()) {
            done.stopped =
                fmt::format("operation {}, {}, {}", logged.sequence, logged.operation, why);
            return;
        }
        watch(++done.operations);
    });
    return done;
}

}  // namespace storekeep
