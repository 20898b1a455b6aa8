#include "core/rule.h"

#include <boost/test/unit_test.hpp>

#include "core/must.h"

using namespace storekeep;

namespace {

const Rule over_receipt{"over_receipt", "{order} expects {open}; {given} is more, {open} at most",
                        "purchasing.over_receive"};
const Rule plain{"plain", "no"};
const Rule unfinished{"unfinished", "an {open brace"};

Refusal refusal_of(const Rule& rule, std::string field, Values values) {
    try {
        refuse(rule, std::move(field), std::move(values));
    } catch (const Refusal& refusal) {
        return refusal;
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(rule)

BOOST_AUTO_TEST_CASE(sentence_is_filled_from_the_values) {
    const Refusal refusal = refusal_of(over_receipt, "lines[1].quantity",
                                       {{"order", "PO-1"}, {"open", "10"}, {"given", "12"}});
    BOOST_TEST(refusal.code() == "over_receipt");
    BOOST_TEST(refusal.field() == "lines[1].quantity");
    BOOST_TEST(refusal.message() == "PO-1 expects 10; 12 is more, 10 at most");
    BOOST_TEST(refusal.what() == refusal.message());
    BOOST_TEST(refusal.values().size() == 3U);
    BOOST_TEST(&refusal.rule() == &over_receipt);
    BOOST_TEST(refusal.rule().waiver_right == "purchasing.over_receive");
}

BOOST_AUTO_TEST_CASE(values_are_not_read_for_placeholders) {
    const Refusal refusal =
        refusal_of(over_receipt, {}, {{"order", "{given}"}, {"open", "}"}, {"given", "{"}});
    BOOST_TEST(refusal.message() == "{given} expects }; { is more, } at most");
}

BOOST_AUTO_TEST_CASE(values_beyond_the_sentence_are_kept) {
    const Refusal refusal = refusal_of(plain, {}, {{"item", "BOLT-M8"}});
    BOOST_TEST(refusal.message() == "no");
    BOOST_TEST(refusal.values()[0].second == "BOLT-M8");
}

BOOST_AUTO_TEST_CASE(a_sentence_that_cannot_be_filled_is_our_bug) {
    BOOST_CHECK_THROW(refuse(over_receipt, {}, {{"order", "PO-1"}, {"open", "10"}}),
                      BrokenInvariant);
    BOOST_CHECK_THROW(refuse(unfinished, {}, {{"open brace", "x"}}), BrokenInvariant);
}

BOOST_AUTO_TEST_CASE(a_refusal_seen_from_the_enclosing_record) {
    const Refusal inner = refusal_of(plain, "quantity", {});
    BOOST_TEST(inner.within("lines[1]").field() == "lines[1].quantity");
    BOOST_TEST(inner.within("lines[1]").within("cartons[0]").field() ==
               "cartons[0].lines[1].quantity");
    BOOST_TEST(inner.within("").field() == "quantity");
    BOOST_TEST(refusal_of(plain, {}, {}).within("date").field() == "date");
    BOOST_TEST(inner.field() == "quantity");
    BOOST_TEST(inner.within("lines[1]").message() == "no");
}

BOOST_AUTO_TEST_CASE(paths_in_lists) {
    BOOST_TEST(in_list("lines", 2, "quantity") == "lines[2].quantity");
    BOOST_TEST(in_list("waive", 0) == "waive[0]");
}

BOOST_AUTO_TEST_SUITE_END()
