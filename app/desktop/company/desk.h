// A window's place in a company: what it asks and does goes to the office on other threads, and the
// answer comes back on the window's own thread. Nothing here knows a window.
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/desktop/company/lane.h"
#include "app/desktop/company/trouble.h"
#include "core/json.h"
#include "core/table.h"
#include "db/interruption.h"
#include "office/office.h"

namespace storekeep::desktop {

template <class Value>
struct Answer {
    Value value;
    std::optional<Trouble> trouble;
    bool ok() const { return !trouble; }
};

// What ends the questions of a caller; on a lane, for a server far away may take its time.
struct Questions {
    Interruption interruption;
    std::weak_ptr<Lane> ended_on;
};

// Who waits for answers. When it goes, what is still under way is ended without a word.
class Caller {
public:
    Caller() = default;
    ~Caller() { stop(); }
    Caller(const Caller&) = delete;
    Caller& operator=(const Caller&) = delete;
    std::weak_ptr<const bool> life() const { return life_; }
    std::shared_ptr<Questions> questions() const { return questions_; }
    // Answers to what was asked so far are no longer wanted.
    void forget();
    // They are, but only to say that they were stopped.
    void stop();

private:
    std::shared_ptr<const bool> life_ = std::make_shared<const bool>(true);
    std::shared_ptr<Questions> questions_ = std::make_shared<Questions>();
};

// Brings something to the window's thread; returns at once.
using Deliver = std::function<void(std::function<void()>)>;

class Desk {
public:
    // Opens the company and shows the user to be who they say. Throws Fault.
    static std::unique_ptr<Desk> open(const std::string& address, const std::string& user,
                                      const std::string& password, Deliver deliver,
                                      Clock clock = system_clock());
    ~Desk();

    using TakeTable = std::function<void(Answer<Table>)>;
    using TakeReply = std::function<void(Answer<Reply>)>;

    // Small things that somebody waits for while typing.
    void look(const Caller& caller, Question question, TakeTable take);
    // Anything that may take longer.
    void ask(const Caller& caller, Question question, TakeTable take);
    // What follows a page that is shown already: no first page waits for it.
    void ask_more(const Caller& caller, Question question, TakeTable take);
    void rehearse(const Caller& caller, Json request, std::vector<Question> then, TakeReply take);
    void perform(const Caller& caller, Json request, TakeReply take);
    // Work of another kind, as a check or a file to be read: `work` runs on a lane of its own, so
    // that lists and forms go on meanwhile.
    void run(const Caller& caller, std::function<void(LocalOffice&)> work,
             std::function<void(std::optional<Trouble>)> done);

    // True while an answer is still to come.
    bool busy() const { return under_way_ > 0; }
    bool holds(std::string_view right) const { return rights_.contains(right); }
    bool may_ask(std::string_view report) const;
    bool may_do(std::string_view operation) const;
    const Registry& registry() const { return office_->registry(); }
    const std::string& user() const { return office_->user(); }
    const std::string& address() const { return address_; }
    const std::string& company_name() const { return name_; }
    Currency currency() const { return currency_; }
    Date today() const { return clock_.today(); }
    Clock clock() const { return clock_; }
    Connection& connection() { return *connection_; }

    // Calls `changed` when somebody changed the company, here or elsewhere.
    void on_change(const Caller& caller, std::function<void()> changed);
    // Calls `told` with a sentence when the company cannot be worked in (its server or file is
    // gone, this computer's clock is behind), and with none when that is over.
    using TellTrouble = std::function<void(const std::string& sentence)>;
    void on_trouble(const Caller& caller, TellTrouble told);
    // Looks for both; the frame calls it from time to time.
    void look_for_changes();
    // True where a change was asked for and waits longer than a moment for its turn.
    bool waits_to_write() const;

private:
    Desk(std::string address, std::unique_ptr<Connection> connection, std::string user,
         Deliver deliver, Clock clock);
    void ask_on(Lane& lane, const Caller& caller, Question question, TakeTable take);
    void refuse_when_gone() const;  // throws Fault where the company's file is no longer there
    template <class Value>
    void do_on(Lane& lane, const Caller& caller, std::function<Answer<Value>()> work,
               std::function<void(Answer<Value>)> take);
    void tell_changed(std::int64_t change);
    std::string trouble() const;

    std::string address_;
    std::unique_ptr<Connection> connection_;
    Clock clock_;
    std::unique_ptr<LocalOffice> office_;
    std::string name_;
    Currency currency_;
    std::set<std::string, std::less<>> rights_;
    std::shared_ptr<Deliver> deliver_;
    std::atomic<int> under_way_ = 0;
    std::atomic<std::int64_t> seen_change_ = 0;
    std::vector<std::pair<std::weak_ptr<const bool>, std::function<void()>>> watchers_;
    std::pair<std::weak_ptr<const bool>, TellTrouble> told_;
    std::string trouble_;
    std::atomic<bool> looking_ = false;
    std::optional<std::chrono::steady_clock::time_point> writing_since_;
    Caller here_;  // what comes to the window's thread after this desk is gone is dropped
    std::shared_ptr<Lane> endings_ = std::make_shared<Lane>();  // outlives the lanes it ends
    Lane looks_;
    Lane reports_;
    Lane pages_;
    Lane errands_;
    Lane pen_;  // rehearsals and changes, in the order in which they were asked for
};

}  // namespace storekeep::desktop
