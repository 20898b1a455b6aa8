#include "app/program/side_by_side.h"

#include <stdexcept>

#include <boost/test/unit_test.hpp>

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(side_by_side_questions)

BOOST_AUTO_TEST_CASE(answers_come_in_the_order_of_their_questions) {
    std::vector<std::function<int()>> questions;
    for (int number = 0; number < 100; ++number)
        questions.emplace_back([number] { return number; });
    std::vector<int> taken;
    side_by_side<int>(questions, [&](const int& answer) { taken.push_back(answer); });
    BOOST_TEST_REQUIRE(taken.size() == 100U);
    for (int number = 0; number < 100; ++number)
        BOOST_TEST(taken[static_cast<std::size_t>(number)] == number);
}

BOOST_AUTO_TEST_CASE(what_a_question_throws_ends_it_after_what_came_before) {
    const std::vector<std::function<int()>> questions{
        [] { return 1; }, []() -> int { throw std::runtime_error("no"); }, [] { return 3; }};
    int taken = 0;
    BOOST_CHECK_THROW(side_by_side<int>(questions, [&](const int& answer) { taken += answer; }),
                      std::runtime_error);
    BOOST_TEST(taken == 1);
}

BOOST_AUTO_TEST_CASE(who_takes_may_end_it) {
    const std::vector<std::function<int()>> questions(1000, [] { return 1; });
    int taken = 0;
    BOOST_CHECK_THROW(side_by_side<int>(questions,
                                        [&](const int& answer) {
                                            taken += answer;
                                            if (taken == 2) throw std::runtime_error("enough");
                                        }),
                      std::runtime_error);
    BOOST_TEST(taken == 2);
}

BOOST_AUTO_TEST_SUITE_END()
