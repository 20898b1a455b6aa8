#include "db/interruption.h"

#include "db/company_tx.h"
#include "db/session.h"

namespace storekeep {

void Interruption::interrupt() {
    const std::lock_guard lock(mutex_);
    wanted_ = true;
    for (Session* session : sessions_) session->interrupt();
}

void Interruption::begin(Session& session) {
    const std::lock_guard lock(mutex_);
    sessions_.push_back(&session);
    if (wanted_) session.interrupt();
}

void Interruption::end(Session& session) noexcept {
    const std::lock_guard lock(mutex_);
    std::erase(sessions_, &session);
}

std::unique_ptr<Reads> InterruptibleConnection::snapshot() {
    auto reads = connection_.snapshot();
    dynamic_cast<CompanySnapshot&>(*reads).end_by(interruption_);
    return reads;
}

}  // namespace storekeep
