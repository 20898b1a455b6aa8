// The one way in. Screens, command line, server and importers all hold an Office and nothing else.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/json.h"
#include "core/table.h"
#include "db/connection.h"
#include "office/registry.h"

namespace storekeep {

extern const Rule unknown_operation;
extern const Rule key_reused;
extern const Rule right_missing;
extern const Rule not_waivable;
extern const Rule changed_meanwhile;
extern const Rule preview_late;

// {"op": "receipt.post", "key": "dock-7-0001", …}: the members of the contract's JSON line.
struct Request {
    Json body;
    bool joined = false;  // in a batch: kept or dropped together with the request before it
    std::string operation() const { return body.text_or("op", ""); }
};

struct Question {
    std::string report;
    Parameters parameters;
};

struct Reply {
    bool ok = false;
    Json result;               // names the documents made
    std::int64_t sequence = 0; // in the operation log; 0 for rehearsals and refusals
    bool repeated = false;     // the key was used before with the same body
    std::optional<Refusal> refusal;
    std::vector<Table> answers = {};  // to what was asked after a rehearsal

    Json as_json(const std::string& operation) const;  // the contract's answer line
};

class Office {
public:
    virtual ~Office() = default;
    virtual Reply perform(const Request& request) = 0;   // once, even if asked twice
    // The same, rolled back. What is asked `then` is answered as if it had happened: its goods, its
    // entries, the stock that would be left. A question that the user may not ask has no columns.
    virtual Reply rehearse(const Request& request, const std::vector<Question>& then) = 0;
    Reply rehearse(const Request& request) { return rehearse(request, {}); }
    virtual Table ask(const Question& question) = 0;  // throws Refusal for a bad question
};

struct Clock {
    std::function<Instant()> now;   // UTC
    std::function<Date()> today;    // the office's calendar day
};
Clock system_clock();

// What a batch does about refusals. Replies to a request and those joined to it count as one.
enum class WhenRefused {
    stop,       // at the first; nothing is kept
    go_on,      // to the end, so that all replies are seen; nothing is kept
    leave_out,  // the refused ones; the others are kept
};

// The office in this process, over one company's database, acting for one user.
class LocalOffice final : public Office {
public:
    LocalOffice(const Registry& registry, Connection& connection, std::string user,
                Clock clock = system_clock());

    using Office::rehearse;

    Reply perform(const Request& request) override;
    Reply rehearse(const Request& request, const std::vector<Question>& then) override;
    Table ask(const Question& question) override;

    // All requests in one transaction. `next` gives them one by one until it answers nothing, and
    // `take` sees the reply to each before the next is asked for. True when it was kept.
    bool perform_all(const std::function<std::optional<Request>()>& next,
                     const std::function<void(const Reply&)>& take, bool keep = true,
                     WhenRefused when_refused = WhenRefused::stop);

    // Makes all balance tables anew from the facts; changes nothing where they were right.
    void rebuild();

    // Runs a logged operation with the circumstances it had then.
    Reply perform_again(const Request& request, const Circumstances& then);

    // The rights of operations and reports that the user holds.
    std::set<std::string, std::less<>> rights();
    // Rises with every change of the company, whoever makes it.
    std::int64_t latest_change();

    const std::string& user() const { return user_; }
    const Registry& registry() const { return registry_; }
    Connection& connection() { return connection_; }

private:
    bool perform_batch(const std::function<std::optional<Request>()>& next,
                       const std::function<void(const Reply&)>& take, bool keep,
                       WhenRefused when_refused);
    Reply perform_in(Tx& tx, const Request& request);
    Table answer_from(Reads& reads, const Question& question);
    Circumstances circumstances() const;
    void refuse_when_broken() const;

    const Registry& registry_;
    Connection& connection_;
    std::string user_;
    Clock clock_;
    bool broken_ = false;  // a broken invariant was met: no further changes until restarted
};

}  // namespace storekeep
