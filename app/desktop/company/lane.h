// A thread that does one thing after another, so that no window ever waits for a database.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace storekeep::desktop {

class Lane {
public:
    Lane();
    ~Lane();  // finishes what it is at; what has not begun is dropped
    Lane(const Lane&) = delete;
    Lane& operator=(const Lane&) = delete;

    void add(std::function<void()> work);
    bool busy() const;

private:
    void go_on();

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::function<void()>> waiting_;
    bool working_ = false;
    bool ending_ = false;
    std::thread thread_;
};

}  // namespace storekeep::desktop
