// What all pages that rehearse and perform have in common.
#pragma once

#include <string>
#include <string_view>

namespace storekeep::desktop {

constexpr int pause_while_typing = 280;  // milliseconds before what was typed is rehearsed

// A key under which one request is performed once, however often it is sent.
std::string new_request_key(std::string_view place = "desk");

}  // namespace storekeep::desktop
