// Gathered rows as SQL text for PostgreSQL. A posting's rows, its company row and its COMMIT go to
// the server as one text: one round trip, however many tables they touch.
// Only this folder includes this header.
#pragma once

#include "db/session.h"

namespace storekeep {

// Statements of one text are kept below this length; more rows make more texts.
inline constexpr std::size_t text_length_aimed_at = 256 * 1024;

// Calls `send` with texts of whole statements, each but the last ended by a semicolon; the last
// text ends with `ending` (as "commit"). Nothing to say, nothing sent.
void write_as_text(std::span<const GatheredRows> gathered, std::string_view ending,
                   const std::function<void(const std::string&)>& send);

}  // namespace storekeep
