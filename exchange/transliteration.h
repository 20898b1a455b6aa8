// Characters outside ASCII in plain letters, for formats that know nothing else.
#pragma once

#include <optional>
#include <string_view>

namespace storekeep {

// U+00FC is "u", U+20AC is "EUR", a combining accent is ""; nothing where no plain form is known.
std::optional<std::string_view> plain_letters(char32_t character);

}  // namespace storekeep
