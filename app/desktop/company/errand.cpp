#include "app/desktop/company/errand.h"

namespace storekeep::desktop {

void Errand::tell(std::string words) {
    go_on();
    const std::lock_guard<std::mutex> hold(mutex_);
    told_ = std::move(words);
}

std::string Errand::told() const {
    const std::lock_guard<std::mutex> hold(mutex_);
    return told_;
}

}  // namespace storekeep::desktop
