// How anything changes: the only place that begins and commits, and that catches a refusal.
#include "core/must.h"
#include "core/text.h"
#include "office/attempt.h"
#include "office/office.h"
#include "office/operation_log_store.h"
#include "office/secret.h"

namespace storekeep {

const Rule unknown_operation{"unknown_operation", "there is no operation '{name}'{suggestion}"};
const Rule key_reused{"key_reused",
                      "key '{key}' was used for {operation} with other contents; use a new key"};
const Rule right_missing{"right_missing", "user '{user}' may not {right}; ask somebody who may"};
const Rule not_waivable{"not_waivable", "'{code}' cannot be set aside by {operation}"};
const Rule changed_meanwhile{
    "changed_meanwhile",
    "{document} is now version {now}, this was filled from version {from}; look at it again"};
const Rule preview_late{"preview_late", "somebody else is posting; the preview comes in a moment"};

namespace {

constexpr std::chrono::milliseconds patience_to_perform{30'000};
constexpr std::chrono::milliseconds patience_to_rehearse{250};

const Operation& operation_of(const Registry& registry, const Request& request) {
    if (!request.body.is_object())
        refuse(
            wrong_type, "",
            {{"field", "request"}, {"expected", "a record"}, {"found", request.body.kind_name()}});
    const std::string name = request.operation();
    if (const Operation* operation = registry.find_operation(name)) return *operation;
    std::vector<std::string> names;
    for (const Operation* known : registry.operations()) names.emplace_back(known->name);
    const std::string near = nearest(name, names);
    refuse(unknown_operation, "op",
           {{"name", name.substr(0, 80)},
            {"suggestion", near.empty() ? "" : "; did you mean '" + near + "'?"}});
}

// The key's text, or "" when the request has none.
std::string key_of(const Json& body) {
    struct Keyed {
        std::optional<std::string> key;
        void fields(Fields& f) { f.field("key", key, "makes the request repeatable"); }
    } keyed;
    Fields fields(body, {});
    keyed.fields(fields);
    return keyed.key.value_or("");
}

void check_names(const Operation& operation, const Json& body) {
    std::vector<std::string> names;
    for (const FieldInfo& info : operation.fields) names.push_back(info.name);
    for (const auto& [name, value] : body.members()) {
        if (std::find(names.begin(), names.end(), name) != names.end()) continue;
        const std::string near = nearest(name, names);
        refuse(unknown_field, name,
               {{"field", name},
                {"suggestion", near.empty() ? "" : " (did you mean '" + near + "'?)"},
                {"known", joined(names, ", ")}});
    }
}

void check_waivers(const Registry& registry, Reads& reads, const Operation& operation,
                   const Json& body, const Circumstances& circumstances) {
    for (const std::string& code : read_head(body, circumstances.today).waive) {
        const Rule* waived = nullptr;
        for (const Rule* rule : operation.refusals)
            if (rule->code == code && !rule->waiver_right.empty()) waived = rule;
        if (!waived)
            refuse(not_waivable, "waive",
                   {{"code", code}, {"operation", std::string(operation.name)}});
        if (!registry.holds_right(reads, circumstances.user, waived->waiver_right))
            refuse(right_missing, "waive",
                   {{"user", circumstances.user}, {"right", std::string(waived->waiver_right)}});
    }
}

Attempt attempt_of(const Circumstances& circumstances, std::string_view operation,
                   const Refusal& refusal) {
    std::string right;
    for (const auto& [name, value] : refusal.values())
        if (name == "right") right = value;
    return {circumstances.user, std::string(operation), std::string(refusal.code()), right};
}

bool is_attempt(const Reply& reply) {
    return reply.refusal && &reply.refusal->rule() == &right_missing;
}

void check_guards(const Registry& registry, Tx& tx) {
    for (const Module& module : registry.modules())
        for (const Guard& guard : module.guards) {
            const Table breaks = guard.breaks(tx);
            if (breaks.rows.empty()) continue;
            std::string first = std::string(guard.name);
            for (const Column& column : breaks.columns)
                first += ' ' + column.name + '=' + breaks.text_at(0, column.name);
            must(false, first);
        }
}

bool may_ask(const Registry& registry, Tx& tx, const Question& question) {
    const Report* report = registry.find_report(question.report);
    return !report || registry.holds_right(tx, tx.user(), report->right);
}

}  // namespace

Reply LocalOffice::perform_in(Tx& tx, const Request& request) {
    const Operation& operation = operation_of(registry_, request);
    Json body = without_secrets(operation, request.body, tx.company().identity);
    body.remove("op");
    const std::string key = key_of(body);
    body.remove("key");
    const std::string canonical = body.canonical();
    if (!key.empty())
        if (const auto logged = find_logged(tx, key)) {
            if (logged->operation != operation.name || logged->body != canonical)
                refuse(key_reused, "key", {{"key", key}, {"operation", logged->operation}});
            return {true, Json::read(logged->reply), logged->sequence, true, std::nullopt};
        }
    if (!registry_.holds_right(tx, tx.user(), operation.right))
        refuse(right_missing, "op", {{"user", tx.user()}, {"right", std::string(operation.right)}});
    check_names(operation, body);
    check_waivers(registry_, tx, operation, body, tx.circumstances());
    tx.forget_touched();
    Json result = operation.run(tx, body);
    check_guards(registry_, tx);
    append_to_log(
        tx,
        {0, tx.circumstances(), std::string(operation.name), key, canonical, result.written(), {}});
    return {true, std::move(result), tx.company().sequence, false, std::nullopt};
}

void note_attempt(Connection& connection, const Attempt& attempt, Instant now) {
    const auto tx = connection.begin(patience_to_perform);
    insert_attempt(*tx, attempt, now);
    tx->commit();
}

Reply LocalOffice::perform(const Request& request) {
    const Circumstances now = circumstances();
    Reply reply = perform_again(request, now);
    if (is_attempt(reply))
        note_attempt(connection_, attempt_of(now, request.operation(), *reply.refusal), now.now);
    return reply;
}

Reply LocalOffice::perform_again(const Request& request, const Circumstances& then) {
    refuse_when_broken();
    try {
        const auto tx = connection_.begin(patience_to_perform);
        tx->set_circumstances(then);
        Reply reply = perform_in(*tx, request);
        if (!reply.repeated) tx->commit();
        return reply;
    } catch (const Refusal& refusal) {
        return {false, {}, 0, false, refusal};
    } catch (const BrokenInvariant&) {
        broken_ = true;
        throw;
    }
}

Reply LocalOffice::rehearse(const Request& request, const std::vector<Question>& then) {
    refuse_when_broken();
    try {
        const auto tx = connection_.begin(patience_to_rehearse);
        tx->set_circumstances(circumstances());
        Reply reply = perform_in(*tx, request);
        tx->flush();
        reply.sequence = 0;
        for (const Question& question : then) {
            const bool may = may_ask(registry_, *tx, question);
            reply.answers.push_back(may ? answer_from(*tx, question) : Table());
        }
        return reply;
    } catch (const Refusal& refusal) {
        return {false, {}, 0, false, refusal};
    } catch (const Fault& fault) {
        if (fault.kind() != Fault::Kind::locked) throw;
        return {false, {}, 0, false, Refusal(preview_late, {}, {})};
    } catch (const BrokenInvariant&) {
        broken_ = true;
        throw;
    }
}

bool LocalOffice::perform_all(const std::function<std::optional<Request>()>& next,
                              const std::function<void(const Reply&)>& take, bool keep,
                              WhenRefused when_refused) {
    std::vector<Attempt> attempts;
    std::string operation;
    const bool kept = perform_batch(
        [&] {
            std::optional<Request> request = next();
            if (request) operation = request->operation();
            return request;
        },
        [&](const Reply& reply) {
            if (is_attempt(reply))
                attempts.push_back(attempt_of(circumstances(), operation, *reply.refusal));
            take(reply);
        },
        keep, when_refused);
    for (const Attempt& attempt : attempts) note_attempt(connection_, attempt, clock_.now());
    return kept;
}

bool LocalOffice::perform_batch(const std::function<std::optional<Request>()>& next,
                                const std::function<void(const Reply&)>& take, bool keep,
                                WhenRefused when_refused) {
    refuse_when_broken();
    const auto tx = connection_.begin(patience_to_perform);
    std::optional<Tx::Savepoint> joined;  // of a request and those joined to it
    bool refused = false;
    while (!refused || when_refused != WhenRefused::stop) {
        const std::optional<Request> request = next();
        if (joined && !(request && request->joined)) {
            joined->release();
            joined.reset();
        }
        if (!request) break;
        tx->set_circumstances(circumstances());
        try {
            if (!joined) joined.emplace(*tx);
            take(perform_in(*tx, *request));
        } catch (const Refusal& refusal) {
            joined.reset();
            refused = true;
            take({false, {}, 0, false, refusal});
        } catch (const BrokenInvariant&) {
            broken_ = true;
            throw;
        }
    }
    if (!keep || (refused && when_refused != WhenRefused::leave_out)) return false;
    tx->commit();
    return true;
}

void LocalOffice::rebuild() {
    refuse_when_broken();
    const auto tx = connection_.begin(patience_to_perform);
    tx->set_circumstances(circumstances());
    for (const Module& module : registry_.modules())
        if (module.rebuild) module.rebuild(*tx);
    tx->commit();
}

}  // namespace storekeep
