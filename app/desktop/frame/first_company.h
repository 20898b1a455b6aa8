// What the start page can make: the demo company, and a company of one's own with its first
// warehouse.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace storekeep::desktop {

struct ChartChoice {
    std::string_view chart;
    std::string_view words;     // "United States: trading"
    std::string_view currency;  // what its books usually are in
};
std::span<const ChartChoice> chart_choices();

struct FirstCompany {
    std::string address;
    std::string name;
    std::string currency;
    std::string chart;
    std::string warehouse;  // code of the first one; empty: none yet
};
// Both throw Refusal or Fault; nothing is left behind where the company could not be made.
void make_first_company(const FirstCompany& wanted);
void make_demo_file(const std::string& folder, const std::string& path);

// A user's name or password as part of a postgresql:// address (RFC 3986, percent-encoded).
std::string in_address(std::string_view text);

}  // namespace storekeep::desktop
