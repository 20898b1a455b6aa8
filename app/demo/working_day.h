// A day's requests, done one after the other in one transaction; what one answers may ask for more.
#pragma once

#include <deque>
#include <functional>

#include "office/office.h"

namespace storekeep::demo {

class WorkingDay {
public:
    using Then = std::function<void(const Json& result)>;

    // `then` sees the result before the next request is done.
    void add(Json request, Then then = {}) { steps_.push_back({std::move(request), then, false}); }
    // One that may be refused, because nobody can know whether there is something to do.
    void try_to(Json request, Then then = {}) {
        steps_.push_back({std::move(request), then, true});
    }
    // Right after the request whose answer asked for it.
    void next(Json request, Then then = {}) {
        steps_.push_front({std::move(request), then, false});
    }
    void try_next(Json request, Then then = {}) {
        steps_.push_front({std::move(request), then, true});
    }

    // Does all of them; how many were done. A refusal that was not expected is a broken invariant.
    std::int64_t work(LocalOffice& office);

private:
    struct Step {
        Json request;
        Then then;
        bool may_be_refused = false;
    };
    std::deque<Step> steps_;
};

}  // namespace storekeep::demo
