// Paper to a printer of the system, which the user chooses in the system's own dialog.
#pragma once

#include <wx/print.h>

#include "app/desktop/frame/page.h"
#include "reports/paper/sheet.h"

namespace storekeep::desktop {

// What the system's printing asks for, sheet by sheet.
class PaperPrintout final : public wxPrintout {
public:
    explicit PaperPrintout(const paper::Paper& paper);

    bool HasPage(int page) override;
    void GetPageInfo(int* first, int* last, int* from, int* to) override;
    bool OnPrintPage(int page) override;

private:
    const paper::Paper& paper_;
};

Printed print_by_dialog(wxWindow* parent, const paper::Paper& paper);

}  // namespace storekeep::desktop
