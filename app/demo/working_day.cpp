#include "app/demo/working_day.h"

#include "core/must.h"

namespace storekeep::demo {

std::int64_t WorkingDay::work(LocalOffice& office) {
    std::int64_t done = 0;
    Step step;
    const bool kept = office.perform_all(
        [&]() -> std::optional<Request> {
            if (steps_.empty()) return std::nullopt;
            step = std::move(steps_.front());
            steps_.pop_front();
            return Request{step.request};
        },
        [&](const Reply& reply) {
            if (!reply.ok) {
                must(step.may_be_refused,
                     fmt::format("the demo does {}: {}", step.request.written(),
                                 reply.refusal->message()));
                return;
            }
            ++done;
            if (step.then) step.then(reply.result);
        },
        true, WhenRefused::leave_out);
    must(kept, "a working day is kept");
    return done;
}

}  // namespace storekeep::demo
