// PDF read back as others read it: by a renderer, a text reader and a bar code reader.
#pragma once

#include <string>
#include <vector>

namespace storekeep {

// Whether pdftoppm, pdftotext and zbarimg are installed; says so loudly where they are not.
bool paper_can_be_read();

// The bar codes on the pages, in the order of the pages, seen at so many dots to the inch.
std::vector<std::string> codes_on(const std::string& pdf, int dots_per_inch);
std::string text_on(const std::string& pdf);

}  // namespace storekeep
