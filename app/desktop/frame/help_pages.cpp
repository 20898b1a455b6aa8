#include "app/desktop/frame/help_pages.h"

#include "app/desktop/company/words.h"
#include "app/desktop/frame/handbook.h"
#include "app/desktop/frame/markdown.h"
#include "app/desktop/widgets/theme.h"
#include "app/program/program.h"

namespace storekeep::desktop {

namespace {

std::string html_of_fields(const Operation& operation) {
    std::string html = "<h3>The form “" + escaped_html(action_label(operation.name)) + "”</h3><p>" +
                       escaped_html(operation.help) + ".</p><table cellpadding=\"3\">";
    for (const FieldInfo& field : operation.fields) {
        if (field.name == "key" || field.name == "op" || field.name == "version" ||
            field.name == "waive")
            continue;
        html += "<tr><td valign=\"top\"><b>" + escaped_html(label_of(field.name)) +
                "</b></td><td>" + escaped_html(field.help) + "</td></tr>";
    }
    return html + "</table>";
}

std::string named(const wxColour& colour) { return utf8(colour.GetAsString(wxC2S_HTML_SYNTAX)); }

}  // namespace

std::string help_page(const std::string& subject) {
    const std::size_t ending = subject.find(".md");
    const std::string page =
        ending == std::string::npos ? handbook_page_for(subject) : subject.substr(0, ending);
    const auto found = handbook_pages().find(page);
    std::string html = fmt::format(
        "<html><body bgcolor=\"{}\" text=\"{}\" link=\"{}\"><p><a "
        "href=\"index.md\">Contents</a></p>",
        named(theme::page()), named(theme::words()), named(theme::accent()));
    if (found != handbook_pages().end()) html += html_of_markdown(found->second);
    if (const Operation* operation = program().find_operation(subject))
        html += html_of_fields(*operation);
    return html + "</body></html>";
}

}  // namespace storekeep::desktop
