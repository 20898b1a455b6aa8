// A trading day told to somebody who has never seen a posting: one line a step.
#pragma once

#include <map>
#include <string>

#include "office/office.h"

namespace storekeep::cli {

class DayStory {
public:
    explicit DayStory(Office& office) : office_(office) {}

    // Whose order a number is; what is made of the order is the same partner's.
    void belongs(const std::string& document, const std::string& partner);

    // What the request did, from what it asked and what was answered.
    std::string told(const Json& request, const Json& result);

private:
    std::string of(const Json& json, std::string_view member) const;  // "SO-2001 (BECKETT)"
    void passes_on(const Json& request, std::string_view from, const Json& result,
                   std::string_view to);

    std::string confirmed(const Json& request, const Json& result);
    std::string received(const Json& request, const Json& result);
    std::string put_away(const Json& request, const Json& result);
    std::string billed(const Json& request, const Json& result);
    std::string picked(const Json& request, const Json& result);
    std::string picked_short(const Json& request, const Json& result);
    std::string packed(const Json& request, const Json& result);
    std::string shipped(const Json& request, const Json& result);
    std::string invoiced(const Json& request, const Json& result);
    std::string payment_came(const Json& request, const Json& result);
    std::string payment_went(const Json& request, const Json& result);
    std::string return_allowed(const Json& request, const Json& result);
    std::string return_came(const Json& request, const Json& result);
    std::string inspected(const Json& request, const Json& result);
    std::string disposed(const Json& request, const Json& result);
    std::string credited(const Json& request, const Json& result);
    std::string written_by_hand(const Json& request, const Json& result);

    // What a document put on an account of that role, in the report's own digits; "" for nothing.
    std::string posted(const std::string& document, std::string_view account_name);

    Office& office_;
    std::map<std::string, std::string> partners_;  // by document
};

}  // namespace storekeep::cli
