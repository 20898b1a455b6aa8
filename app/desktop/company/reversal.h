// Taking a document back: on which open day, what that would do, and what rests on it and has to
// be taken back before. It asks the engine and knows no rule of its own.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/desktop/company/desk.h"

namespace storekeep::desktop {

struct ReversalAsked {
    std::string kind;
    std::string number;
    std::string date;
    bool day_is_chosen = false;  // else the first later day that the engine takes is as good
    std::string memo;
    std::vector<std::string> waive;
};

struct TakenBack {
    std::string kind;
    std::string number;
    Reply did;  // its goods and money, as answers
};

struct Reversal {
    std::string date;
    Table resting;           // what was made because of it and stands, the latest first
    TakenBack original;
    Reply alone;             // the rehearsal of the document alone, with its effect
    std::optional<Trouble> trouble;  // why it cannot be taken back alone
    std::vector<TakenBack> together;  // what can be taken back with it, in order, itself last
};

Reversal try_reversal(LocalOffice& office, const ReversalAsked& asked);
// The request that takes one of them back.
Json reversal_request(const ReversalAsked& asked, const std::string& kind,
                      const std::string& number, const std::string& date);
// What it did, the other way round: what is to be expected of its reversal.
Reply the_other_way(Reply did);

}  // namespace storekeep::desktop
