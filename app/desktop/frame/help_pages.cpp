#include "app/desktop/frame/help_pages.h"

#include "app/desktop/company/words.h"
#include "app/desktop/screens/plans.h"
#include "app/program/program.h"

namespace storekeep::desktop {

namespace {

std::string escaped(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        if (c == '<') safe += "&lt;";
        else if (c == '&') safe += "&amp;";
        else safe += c;
    }
    return safe;
}

const std::string keys =
    "<h3>Keys</h3><table cellpadding=\"3\">"
    "<tr><td><b>Ctrl+K</b></td><td>go to, do or find anything</td></tr>"
    "<tr><td><b>Ctrl+N</b></td><td>new of this kind</td></tr>"
    "<tr><td><b>Ctrl+Enter</b></td><td>the main action: post, confirm, ship</td></tr>"
    "<tr><td><b>Ctrl+S</b></td><td>keep what is typed as a draft</td></tr>"
    "<tr><td><b>F3</b></td><td>look up in a field</td></tr>"
    "<tr><td><b>Ctrl+L</b></td>"
    "<td>filter the list: words, state:open, amount&gt;100, late</td></tr>"
    "<tr><td><b>Ctrl+D, Ctrl+Del</b></td><td>duplicate or remove a line</td></tr>"
    "<tr><td><b>Alt+Left, Alt+Right</b></td><td>back and forth</td></tr>"
    "<tr><td><b>Ctrl+E, Ctrl+P</b></td><td>export or print the list</td></tr>"
    "<tr><td><b>F5, F7</b></td><td>refresh; effect panel on or off</td></tr></table>";

std::string of_operation(const Operation& operation) {
    std::string page = "<h3>" + escaped(action_label(operation.name)) + "</h3><p>" +
                       escaped(operation.help) + ".</p><table cellpadding=\"3\">";
    for (const FieldInfo& field : operation.fields) {
        if (field.name == "key" || field.name == "op" || field.name == "version" ||
            field.name == "waive")
            continue;
        page += "<tr><td><b>" + escaped(label_of(field.name)) + "</b></td><td>" +
                escaped(field.help) + "</td></tr>";
    }
    return page + "</table>";
}

}  // namespace

std::string help_page(const std::string& name) {
    std::string page = "<html><body>";
    if (const DocumentPlan* plan = find_plan(name)) {
        page += "<h2>" + escaped(plan->plural) + "</h2><p>" + escaped(plan->empty) + "</p>";
    } else {
        page += "<h2>Storekeep</h2><p>Lists open with a double click or Enter; any number leads to "
                "the documents behind it. What a form would do to goods, money and promises stands "
                "at its right before it is posted; everything posted can be reversed.</p>";
    }
    for (const Operation* operation : program().operations())
        if (operation->name.substr(0, operation->name.find('.')) == name)
            page += of_operation(*operation);
    return page + keys + "</body></html>";
}

}  // namespace storekeep::desktop
