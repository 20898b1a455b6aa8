#include "app/desktop/company/desk.h"

#include <filesystem>

#include "app/program/program.h"
#include "db/fault.h"
#include "modules/access/entry.h"
#include "office/latest_entry.h"

namespace storekeep::desktop {

namespace {

// Clocks of several computers are never quite the same.
constexpr std::int64_t usual_difference = 5 * 60 * million;  // microseconds

// How long a change may take before somebody is told why.
constexpr std::chrono::milliseconds moment{1500};

}  // namespace

void Caller::forget() {
    stop();
    life_ = std::make_shared<const bool>(true);
}

void Caller::stop() {
    if (const auto lane = questions_->ended_on.lock())
        lane->add([ended = questions_] { ended->interruption.interrupt(); });
    questions_ = std::make_shared<Questions>();
}

std::unique_ptr<Desk> Desk::open(const std::string& address, const std::string& user,
                                 const std::string& password, Deliver deliver, Clock clock) {
    std::unique_ptr<Connection> connection = open_company(address);
    const access::Entry entry = access::enter(*connection, user, password, clock.now());
    if (entry == access::Entry::locked)
        throw Fault(Fault::Kind::wrong_password,
                    fmt::format("{} is locked after {} wrong passwords. Somebody who manages users "
                                "can set another one.",
                                user, access::most_wrong_passwords));
    if (entry == access::Entry::refused)
        throw Fault(Fault::Kind::wrong_password,
                    fmt::format("{} may not enter with this password.", user));
    return std::unique_ptr<Desk>(new Desk(address, std::move(connection), user,
                                          std::move(deliver), std::move(clock)));
}

Desk::Desk(std::string address, std::unique_ptr<Connection> connection, std::string user,
           Deliver deliver, Clock clock)
    : address_(std::move(address)),
      connection_(std::move(connection)),
      clock_(clock),
      office_(std::make_unique<LocalOffice>(program(), *connection_, std::move(user),
                                            std::move(clock))),
      rights_(office_->rights()),
      deliver_(std::make_shared<Deliver>(std::move(deliver))) {
    const Company company = connection_->snapshot()->company();
    name_ = company.name;
    currency_ = company.currency;
    seen_change_ = company.sequence;
}

Desk::~Desk() = default;

template <class Value>
void Desk::do_on(Lane& lane, const Caller& caller, std::function<Answer<Value>()> work,
                 std::function<void(Answer<Value>)> take) {
    ++under_way_;
    lane.add([this, life = caller.life(), work = std::move(work), take = std::move(take),
              deliver = deliver_, here = here_.life()] {
        Answer<Value> answer;
        if (!life.expired()) {
            try {
                answer = work();
            } catch (...) {
                answer.trouble = trouble_at_work(is_postgresql(address_));
            }
        }
        (*deliver)([this, here, life, take, answer = std::move(answer)]() mutable {
            if (here.expired()) return;
            --under_way_;
            if (!life.expired()) take(std::move(answer));
        });
    });
}

bool Desk::may_ask(std::string_view report) const {
    const Report* found = registry().find_report(report);
    return found && holds(found->right);
}

bool Desk::may_do(std::string_view operation) const {
    const Operation* found = registry().find_operation(operation);
    return found && holds(found->right);
}

void Desk::ask_on(Lane& lane, const Caller& caller, Question question, TakeTable take) {
    const std::shared_ptr<Questions> questions = caller.questions();
    questions->ended_on = endings_;
    do_on<Table>(lane, caller,
                 [this, question = std::move(question), questions]() -> Answer<Table> {
                     InterruptibleConnection under(*connection_, questions->interruption);
                     LocalOffice office(registry(), under, user(), clock_);
                     return {office.ask(question), std::nullopt};
                 },
                 std::move(take));
}

void Desk::look(const Caller& caller, Question question, TakeTable take) {
    ask_on(looks_, caller, std::move(question), std::move(take));
}

void Desk::ask(const Caller& caller, Question question, TakeTable take) {
    ask_on(reports_, caller, std::move(question), std::move(take));
}

void Desk::ask_more(const Caller& caller, Question question, TakeTable take) {
    ask_on(pages_, caller, std::move(question), std::move(take));
}

// A file that was taken away stays open and would swallow what is entered.
void Desk::refuse_when_gone() const {
    if (is_postgresql(address_)) return;
    std::error_code ignored;
    if (std::filesystem::exists(std::u8string(address_.begin(), address_.end()), ignored)) return;
    throw Fault(Fault::Kind::not_found,
                fmt::format("The company's file {} is gone. Nothing was entered and what you typed "
                            "is kept here: put the file back, or restore a backup of it.",
                            address_));
}

void Desk::rehearse(const Caller& caller, Json request, std::vector<Question> then,
                    TakeReply take) {
    do_on<Reply>(pen_, caller,
                 [this, request = std::move(request),
                  then = std::move(then)]() -> Answer<Reply> {
                     Reply reply = office_->rehearse({request, false}, then);
                     if (!reply.ok) return {{}, trouble_of(*reply.refusal)};
                     return {std::move(reply), std::nullopt};
                 },
                 std::move(take));
}

void Desk::perform(const Caller& caller, Json request, TakeReply take) {
    writing_since_ = std::chrono::steady_clock::now();
    do_on<Reply>(
        pen_, caller,
        [this, request = std::move(request)]() -> Answer<Reply> {
            refuse_when_gone();
            Reply reply = office_->perform({request, false});
            if (!reply.ok) return {{}, trouble_of(*reply.refusal)};
            return {std::move(reply), std::nullopt};
        },
        [this, take = std::move(take)](Answer<Reply> answer) {
            writing_since_.reset();
            const bool done = answer.ok();
            const std::int64_t change = answer.value.sequence;
            take(std::move(answer));
            if (done) tell_changed(change);
        });
}

void Desk::run(const Caller& caller, std::function<void(LocalOffice&)> work,
               std::function<void(std::optional<Trouble>)> done) {
    caller.questions()->ended_on = endings_;
    do_on<bool>(errands_, caller,
                [this, work = std::move(work)]() -> Answer<bool> {
                    work(*office_);
                    return {true, std::nullopt};
                },
                [done = std::move(done)](Answer<bool> answer) { done(answer.trouble); });
}

void Desk::on_change(const Caller& caller, std::function<void()> changed) {
    std::erase_if(watchers_, [](const auto& one) { return one.first.expired(); });
    watchers_.emplace_back(caller.life(), std::move(changed));
}

void Desk::tell_changed(std::int64_t change) {
    if (change <= seen_change_) return;
    seen_change_ = change;
    const auto watchers = watchers_;
    for (const auto& [life, changed] : watchers)
        if (!life.expired()) changed();
}

void Desk::on_trouble(const Caller& caller, TellTrouble told) {
    told_.first = caller.life();
    told_.second = std::move(told);
}

// What keeps the company from being worked in, whoever asks: "" where nothing does.
std::string Desk::trouble() const {
    try {
        refuse_when_gone();
        const auto latest = latest_entry_at(*connection_);
        const Instant now = clock_.now();
        if (!latest || latest->microseconds <= now.microseconds + usual_difference) return {};
        return fmt::format(
            "This computer's clock says {}, before the latest entry of {}. Set it "
            "right before you enter anything.",
            text(now).substr(0, 16), text(*latest).substr(0, 16));
    } catch (...) {
        return trouble_at_work(is_postgresql(address_)).message;
    }
}

void Desk::look_for_changes() {
    if (looking_.exchange(true)) return;
    looks_.add([this, deliver = deliver_, here = here_.life()] {
        std::string trouble = this->trouble();
        std::int64_t change = 0;
        try {
            change = office_->latest_change();
        } catch (const Fault&) {
            trouble = trouble_at_work(is_postgresql(address_)).message;
        }
        (*deliver)([this, here, change, trouble] {
            if (here.expired()) return;
            looking_ = false;
            if (trouble != trouble_) {
                trouble_ = trouble;
                if (!told_.first.expired()) told_.second(trouble);
            }
            tell_changed(change);
        });
    });
}

bool Desk::waits_to_write() const {
    return writing_since_ && std::chrono::steady_clock::now() - *writing_since_ > moment;
}

}  // namespace storekeep::desktop
