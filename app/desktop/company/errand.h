// Work that takes longer than a moment: it tells how far it is, and may be ended early.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>

#include "app/desktop/company/desk.h"

namespace storekeep::desktop {

// Shared by who works and who looks on.
class Errand {
public:
    explicit Errand(std::shared_ptr<Questions> questions) : questions_(std::move(questions)) {}

    // What the work throws to end early; nothing is said about it.
    struct Ended {};

    // For who works. Both throw Ended when it is no longer wanted.
    void tell(std::string words);  // "Checking 12 of 40"
    void go_on() const {
        if (unwanted_) throw Ended{};
    }
    // Ends what is being asked; for who asks something long.
    Interruption& interruption() { return questions_->interruption; }

    // For who looks on.
    void end() { unwanted_ = true; }
    bool ended() const { return unwanted_; }
    std::string told() const;

private:
    std::shared_ptr<Questions> questions_;
    std::atomic<bool> unwanted_ = false;
    mutable std::mutex mutex_;
    std::string told_;
};

}  // namespace storekeep::desktop
