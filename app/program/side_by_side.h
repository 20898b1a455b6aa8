// Several questions answered at the same time, the answers taken in the order of the questions.
#pragma once

#include <algorithm>
#include <atomic>
#include <functional>
#include <future>
#include <thread>
#include <vector>

namespace storekeep {

// What a question throws, or `take`, is thrown here once those under way have ended; none is begun
// after that.
template <class Answer>
void side_by_side(const std::vector<std::function<Answer()>>& questions,
                  const std::function<void(const Answer&)>& take) {
    std::vector<std::promise<Answer>> answers(questions.size());
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t place = next++; place < questions.size(); place = next++) {
            try {
                answers[place].set_value(questions[place]());
            } catch (...) {
                answers[place].set_exception(std::current_exception());
            }
        }
    };
    std::vector<std::jthread> workers;
    // Goes before the workers do, so that they begin nothing more and can be waited for.
    const struct NoMore {
        std::atomic<std::size_t>& next;
        std::size_t all;
        ~NoMore() { next = all; }
    } no_more{next, questions.size()};
    const std::size_t hands = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 2, 4);
    for (std::size_t hand = 0; hand < std::min(hands, questions.size()); ++hand)
        workers.emplace_back(work);
    for (std::promise<Answer>& answer : answers) take(answer.get_future().get());
}

}  // namespace storekeep
