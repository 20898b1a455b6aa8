// Work that takes longer than a moment: it tells how far it is, and may be ended early.
#pragma once

#include <atomic>
#include <cstdint>
#include <mutex>
#include <string>

namespace storekeep::desktop {

// Shared by who works and who looks on.
class Errand {
public:
    // What the work throws to end early; nothing is said about it.
    struct Ended {};

    // For who works. Both throw Ended when it is no longer wanted.
    void tell(std::string words);  // "Checking 12 of 40"
    void go_on() const {
        if (unwanted_) throw Ended{};
    }

    // For who looks on.
    void end() { unwanted_ = true; }
    bool ended() const { return unwanted_; }
    std::string told() const;

private:
    std::atomic<bool> unwanted_ = false;
    mutable std::mutex mutex_;
    std::string told_;
};

}  // namespace storekeep::desktop
