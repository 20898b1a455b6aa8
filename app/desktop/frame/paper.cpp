#include "app/desktop/frame/paper.h"

#include <wx/utils.h>

#include "exchange/file.h"
#include "reports/render/formats.h"

namespace storekeep::desktop {

void print_table(wxWindow* parent, Shell& shell, Table table) {
    const TableFormat* pdf = find_table_format("pdf");
    if (!pdf) {
        shell.say("This build writes no PDF; export the list instead.", StateKind::refused);
        return;
    }
    const std::string path =
        shell.files().to_save(parent, "Print to a PDF file", table.title + ".pdf",
                              "PDF (*.pdf)|*.pdf");
    if (path.empty()) return;
    try {
        write_file(std::u8string(path.begin(), path.end()), pdf->render(table, Rendering{}));
    } catch (...) {
        shell.say(trouble_of_this_exception().message, StateKind::refused);
        return;
    }
    shell.say("The list is in " + path, StateKind::done);
    wxLaunchDefaultApplication(wx(path));
}

}  // namespace storekeep::desktop
