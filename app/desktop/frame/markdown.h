// The handbook's Markdown as HTML for the help window: headings, paragraphs, lists, tables,
// pictures, links, bold and code. What a reader of the files on the web sees and the window cannot
// show is left out.
#pragma once

#include <string>
#include <string_view>

namespace storekeep::desktop {

std::string html_of_markdown(std::string_view markdown);
std::string escaped_html(std::string_view text);

}  // namespace storekeep::desktop
