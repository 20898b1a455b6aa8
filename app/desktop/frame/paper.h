// Tables on paper and as PDF.
#pragma once

#include "app/desktop/frame/page.h"
#include "core/table.h"

namespace storekeep::desktop {

// Writes the table as a PDF where the user says and opens it with what the system shows PDF with.
void print_table(wxWindow* parent, Shell& shell, Table table);

}  // namespace storekeep::desktop
