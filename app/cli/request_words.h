// "purchase_order=PO-1001 lines='[…]'": a request as words of the command line.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/json.h"
#include "office/registry.h"

namespace storekeep::cli {

// A value that begins with [, { or " is JSON; any other is a text, or what the field takes: yes and
// no for truths, words between commas for lists of texts. WrongUsage for a word that is no field.
Json request_of(const Registry& registry, const std::string& operation,
                std::span<const std::string> words);

}  // namespace storekeep::cli
