#include "app/desktop/company/lane.h"

namespace storekeep::desktop {

Lane::Lane() : thread_([this] { go_on(); }) {}

Lane::~Lane() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
        waiting_.clear();
    }
    changed_.notify_all();
    thread_.join();
}

void Lane::add(std::function<void()> work) {
    {
        const std::lock_guard lock(mutex_);
        if (ending_) return;
        waiting_.push_back(std::move(work));
    }
    changed_.notify_all();
}

bool Lane::busy() const {
    const std::lock_guard lock(mutex_);
    return working_ || !waiting_.empty();
}

void Lane::go_on() {
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait(lock, [this] { return ending_ || !waiting_.empty(); });
        if (ending_) return;
        const std::function<void()> work = std::move(waiting_.front());
        waiting_.pop_front();
        working_ = true;
        lock.unlock();
        work();
        lock.lock();
        working_ = false;
    }
}

}  // namespace storekeep::desktop
